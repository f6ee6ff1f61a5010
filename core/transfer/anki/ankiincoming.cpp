// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/ankiincoming.h"

#include "core/transfer/anki/fieldsource.h"
#include "core/transfer/anki/objects11.h"
#include "core/transfer/anki/originals.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

constexpr qint64 millisecondsInSecond = 1'000;
constexpr qint64 firstDeck = 1; // every collection has it, used or not
constexpr qint64 lastSecond = 253'402'300'799; // of the year 9999

ImportFinding importFinding(const Finding& finding)
{
    return {wordOf(finding.code), finding.place, finding.detail};
}

template <typename T>
Readable<T> readable(Read<T> read)
{
    return std::move(read).transform_error(importFinding);
}

Limits limitsFor(bool isLarge)
{
    constexpr qint64 times = 16;
    Limits limits;
    if (isLarge) {
        limits.totalBytes *= times;
        limits.mediumBytes *= times;
        limits.entries *= times;
    }
    return limits;
}

/// Beyond the time of the last answer, which the history tells, too.
bool saysMore(const QByteArray& data, bool hasHistory)
{
    const QByteArray onlyTime = R"({"lrt":)";
    return !data.isEmpty() && data != "{}"
        && (!hasHistory || !data.startsWith(onlyTime) || data.contains(','));
}

/// A note that could not be read, or is of no type.
bool isOfNote(const Finding& finding)
{
    return finding.code == FindingCode::NoteTypeMissing
        || (finding.code == FindingCode::RowMalformed && finding.place.startsWith("notes "_L1));
}

} // namespace

AnkiIncoming::AnkiIncoming(OpenOptions options)
    : m_options(std::move(options))
{
}

Readable<std::unique_ptr<Incoming>> AnkiIncoming::open(
    const QString& path, const OpenOptions& options)
{
    std::unique_ptr<AnkiIncoming> incoming(new AnkiIncoming(options));
    if (const Read<> opened = incoming->openFile(path); !opened) {
        return std::unexpected(importFinding(opened.error()));
    }
    return incoming;
}

Read<> AnkiIncoming::openFile(const QString& path)
{
    const auto isCancelled = [this] {
        return m_isEnded || (m_options.isCancelled && m_options.isCancelled());
    };
    return Package::open(path, limitsFor(m_options.isLarge), isCancelled)
        .and_then([&](std::unique_ptr<Package> package) {
            m_package = std::move(package);
            return m_package->extractCollection(
                m_options.scratch.isEmpty() ? QDir::tempPath() : m_options.scratch);
        })
        .and_then([&](const QString& collection) {
            return CollectionFile::open(collection, isCancelled);
        })
        .and_then([&](std::unique_ptr<CollectionFile> file) {
            m_file = std::move(file);
            m_head.wantsSchedule = path.endsWith(".colpkg"_L1, Qt::CaseInsensitive);
            return readHead();
        });
}

Read<> AnkiIncoming::readHead()
{
    m_calendar = std::make_unique<Calendar>(m_file->contents(), m_options.zone);
    return m_file->summary().transform([this](const CollectionFile::Summary& summary) {
        m_head.format = u"anki"_s;
        m_head.notes = summary.notes;
        m_head.reviews = summary.answers;
        m_head.hasSchedule = summary.hasSchedule;
        for (const Medium& medium : m_package->media()) {
            m_head.media.append({medium.name});
        }
        addTypes();
        addTopics(summary.decks);
    });
}

void AnkiIncoming::addTypes()
{
    const Contents& contents = m_file->contents();
    for (const NoteType& theirs : contents.noteTypes) {
        IncomingType type{{{}, theirs.name, theirs.kind, {}, {},
                              isOwnStyle(theirs.style) ? QString() : theirs.style},
            originalOf(theirs, contents.schema)};
        for (const Field& field : theirs.fields) {
            type.type.fields.append(field.name);
        }
        for (const Template& made : theirs.templates) {
            type.type.templates.append({made.name, made.front, made.back});
        }
        m_types.insert(theirs.id, m_head.types.size());
        m_head.types.append(type);
    }
}

void AnkiIncoming::addTopics(const QSet<qint64>& decks)
{
    const Contents& contents = m_file->contents();
    const auto isKnown = [&](qint64 id) {
        return std::ranges::contains(contents.decks, id, &Deck::id);
    };
    // Cards whose deck is missing go to the first, and so do those that are made
    // of notes without any.
    const bool isFirstUsed = decks.isEmpty() || !std::ranges::all_of(decks, isKnown);
    QList<const Deck*> used;
    for (const Deck& deck : contents.decks) {
        if (decks.contains(deck.id) || (isFirstUsed && used.isEmpty())) {
            used.append(&deck);
        }
    }
    // Limits and presets of the decks above hold for those below; in a whole
    // collection empty decks are somebody's, too.
    QSet<QStringList> above;
    for (const Deck* deck : std::as_const(used)) {
        for (qsizetype depth = 1; depth < deck->levels.size(); ++depth) {
            above.insert(deck->levels.first(depth));
        }
    }
    for (const Deck& deck : contents.decks) {
        const bool isWanted = above.contains(deck.levels)
            || (m_head.wantsSchedule && !deck.isFiltered && deck.id != firstDeck);
        if (isWanted && !used.contains(&deck)) {
            used.append(&deck);
        }
    }
    std::ranges::sort(used, {}, [](const Deck* deck) { return deck->levels; });
    for (const Deck* deck : std::as_const(used)) {
        const auto preset = std::ranges::find(contents.presets, deck->preset, &Preset::id);
        const Preset* const settings = preset != contents.presets.cend() ? &*preset : nullptr;
        m_topics.insert(deck->id, m_head.topics.size());
        m_head.topics.append({deck->levels, settingsOf(*deck, settings),
            originalOf(*deck, settings, contents.schema)});
    }
}

template <typename Row>
Readable<> AnkiIncoming::walk(
    Read<> (CollectionFile::*rows)(const std::function<void(const Row&)>&),
    const std::function<Readable<>(const Row&)>& take)
{
    Readable<> taken;
    const Read<> read = (m_file.get()->*rows)([&](const Row& row) {
        if (taken) {
            taken = take(row);
            m_isEnded = !taken;
        }
    });
    m_isEnded = false;
    return taken ? readable(read) : taken;
}

IncomingNote AnkiIncoming::noteFrom(const Note& note) const
{
    IncomingNote made{.id = note.id,
        .guid = note.guid,
        .type = m_types.value(note.type),
        .format = TextFormat::Html,
        .fields = note.fields,
        .tags = note.tags,
        .modifiedMs = std::clamp<qint64>(note.modified, 0, lastSecond) * millisecondsInSecond,
        .place = u"notes %1"_s.arg(note.id),
        .original = {}};
    if (auto sources = sourcesOf(made.fields)) {
        made.fields = std::move(*sources);
        made.format = TextFormat::Markdown;
    } else {
        std::ranges::transform(made.fields, made.fields.begin(), withoutSource);
    }
    return made;
}

Readable<> AnkiIncoming::forEachNote(const Visit<IncomingNote>& visit)
{
    qint64 came = 0;
    return walk<Note>(&CollectionFile::forEachNote, [&](const Note& note) {
        ++came;
        return visit(noteFrom(note));
    }).transform([&] { m_rejected = m_head.notes - came; });
}

Readable<IncomingNote> AnkiIncoming::note(qint64 id)
{
    return readable(m_file->note(id)).and_then([&](const std::optional<Note>& note) {
        return note ? Readable<IncomingNote>(noteFrom(*note))
                    : unreadable(wordOf(FindingCode::NoteMissing), u"notes %1"_s.arg(id));
    });
}

Read<> AnkiIncoming::readHistories()
{
    if (m_hasHistories) {
        return {};
    }
    struct Counted
    {
        History history;
        int answers = 0;
    };
    QHash<qint64, Counted> histories;
    return m_file
        ->forEachAnswer([&](const Answer& answer) {
            Counted& counted = histories[answer.card];
            (void)nextReview(counted.history, answer, *m_calendar);
            counted.answers += answer.button > 0 ? 1 : 0;
        })
        .transform([&] {
            m_hasHistories = true;
            m_histories.reserve(histories.size());
            for (const auto& [card, counted] : histories.asKeyValueRange()) {
                const auto& day = counted.history.answeredOn;
                m_histories.insert(
                    card, {counted.answers, counted.history.passes, day ? day->number : 0});
            }
        });
}

IncomingCard AnkiIncoming::cardFrom(const Card& card)
{
    const Known known = m_histories.value(card.id);
    History history;
    history.passes = known.passes;
    if (known.answeredOn != 0) {
        history.answeredOn = StudyDay{known.answeredOn};
    }
    const Arrival arrival = arrivalOf(card, history, *m_calendar);
    if (arrival.wasClamped) {
        m_clamped.add(FindingCode::ValueClamped, u"cards %1"_s.arg(card.id));
    }
    CardOriginal original{
        .data = saysMore(card.data, known.answers > 0) ? card.data : QByteArray()};
    const auto* schedule = std::get_if<Schedule>(&arrival.progress);
    if (schedule && easePermille(schedule->easeHundredths) != card.easePermille) {
        original.easePermille = card.easePermille;
    }
    if (card.answers != known.answers) {
        original.answers = card.answers;
    }
    return {.id = card.id,
        .note = card.note,
        .ordinal = card.ordinal,
        .topic = m_topics.value(arrival.deck),
        .position = arrival.position,
        .progress = arrival.progress,
        .suspended = arrival.suspended,
        .buriedOn = arrival.buriedOn,
        .flag = arrival.flag,
        .original = original == CardOriginal() ? QByteArray() : toJson(original)};
}

Readable<> AnkiIncoming::forEachCard(const Visit<IncomingCard>& visit)
{
    return readable(readHistories()).and_then([&] {
        return walk<Card>(
            &CollectionFile::forEachCard, [&](const Card& card) { return visit(cardFrom(card)); });
    });
}

Readable<> AnkiIncoming::forEachReview(const Visit<IncomingReview>& visit)
{
    QHash<qint64, History> histories;
    return walk<Answer>(&CollectionFile::forEachAnswer, [&](const Answer& answer) {
        IncomingReview row{.card = answer.card,
            .review = nextReview(histories[answer.card], answer, *m_calendar),
            .timeMs = answer.id,
            .original = {}};
        if (!row.review || answerOf(*row.review) != answer) {
            row.original = toJson(answer);
        }
        return visit(row);
    });
}

Readable<QByteArray> AnkiIncoming::medium(qsizetype index)
{
    return readable(m_package->read(m_package->media().at(index)));
}

QList<ImportFinding> AnkiIncoming::rejected() const
{
    QList<ImportFinding> findings;
    for (const Finding& finding : m_file->findings().kept()) {
        if (isOfNote(finding)) {
            findings.append(importFinding(finding));
        }
    }
    return findings;
}

QList<ImportFinding> AnkiIncoming::findings() const
{
    QList<ImportFinding> findings;
    for (const Findings* const some : {&m_package->findings(), &m_file->findings(), &m_clamped}) {
        for (const Finding& finding : some->kept()) {
            if (!isOfNote(finding)) {
                findings.append(importFinding(finding));
            }
        }
    }
    return findings;
}

} // namespace reprise::anki
