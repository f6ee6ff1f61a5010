// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/face.h"
#include "core/edit/cardmaking.h"
#include "core/storage/backups.h"
#include "core/storage/collection.h"
#include "core/transfer/mediaarrival.h"
#include "core/transfer/notefate.h"
#include "core/transfer/texthash.h"
#include "core/transfer/topicarrival.h"
#include "core/transfer/typearrival.h"

#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// 2000-01-01 in milliseconds: smaller numbers of a file are no times of making.
constexpr qint64 leastTime = 946'684'800'000;
/// Clocks differ, and answers of a day that is not here yet would hold up all later ones.
constexpr qint64 oneDay = 86'400'000; // milliseconds
constexpr qint64 lastPosition = 2'147'483'647;

/// One import, from its preview to its report.
class Import final
{
public:
    Import(Collection& collection, Incoming& incoming, const ReadAhead& ahead,
        const ImportChoices& choices, QDateTime now, const TransferProgress& progress);

    Imported<ImportReport> run();

private:
    struct MyNote
    {
        NoteId id;
        bool isAdded = false;
        bool hasCards = false;
    };

    Result<> prepare();
    Result<> write(Additions& additions);
    Result<> walkCards(Additions& additions);
    Result<> walkReviews(Additions& additions);

    Result<> bringIn(const IncomingNote& theirs, Additions& additions);
    Result<> addNote(const IncomingNote& theirs, quint64 hash, Additions& additions);
    Result<> updateNote(NoteId id, const IncomingNote& theirs, const NoteFate& fate,
        bool typeDiffers, quint64 hash);
    Result<> bringIn(const IncomingCard& theirs, Additions& additions);
    Result<> bringIn(const IncomingReview& theirs, Additions& additions);
    Result<> replaceSchedule(CardId id, const IncomingCard& theirs);
    void setState(Card& card, const IncomingCard& theirs);
    /// Without numbers that no schedule has.
    Progress progressOf(const IncomingCard& theirs);
    Result<> makeMissingCards(const IncomingNote& theirs, const Note& mine, Additions& additions);
    Result<> makeCardsOfUpdated();
    Result<bool> makesCard(NoteId note, int ordinal);
    Result<CardId> addCard(const Card& card, const QByteArray& original, Additions& additions)
    {
        ++m_report.cardsAdded;
        return additions.add(card, original);
    }

    Result<NoteType> typeFor(qsizetype index)
    {
        return m_types.type(m_collection, index, m_report);
    }
    Result<> makeTopics() { return m_topics.make(m_collection, m_head, m_report); }
    [[nodiscard]] QStringList fieldsOf(const IncomingNote& theirs) const;
    [[nodiscard]] QStringList tagsOf(const IncomingNote& theirs) const;
    [[nodiscard]] qint64 timeOr(qint64 number) const
    {
        return number >= leastTime && number <= m_nowMs + oneDay ? number : m_nowMs;
    }

    /// Runs one of Incoming's walks with what may fail here, not there.
    template <typename Row, typename Walk, typename Take>
    Result<> walk(Walk run, Take take);
    Result<> goOn();

    Collection& m_collection;
    Incoming& m_incoming;
    const IncomingHead& m_head = m_incoming.head();
    const ReadAhead& m_ahead;
    const ImportChoices& m_choices;
    QDateTime m_now;
    qint64 m_nowMs = m_now.toMSecsSinceEpoch();
    Moment m_moment;
    const TransferProgress& m_progress;
    qint64 m_all = std::max<qint64>(1, 2 * m_ahead.notes.size() + m_head.reviews);
    qint64 m_rows = 0;

    ImportPreview m_preview;
    MediaArrival m_media;
    QHash<qint64, qsizetype> m_index; ///< of the preview, by the file's id
    TypeArrival m_types;
    TopicArrival m_topics;
    QHash<qint64, MyNote> m_notes; ///< ours, by the file's
    QHash<std::pair<NoteId, int>, CardId> m_cardsHere; ///< by note and ordinal; not the added ones
    QList<NoteId> m_updated;
    QHash<qint64, CardId> m_cards; ///< added ones, by the file's
    QSet<qint64> m_known; ///< every card of the file
    std::optional<QSet<ReviewStore::Instant>> m_recorded; ///< once it was needed
    qint64 m_futureReviews = 0;
    qint64 m_position = 0; ///< of the next card that the file does not list
    std::optional<ImportFinding> m_refused;
    ImportReport m_report;
};

Import::Import(Collection& collection, Incoming& incoming, const ReadAhead& ahead,
    const ImportChoices& choices, QDateTime now, const TransferProgress& progress)
    : m_collection(collection)
    , m_incoming(incoming)
    , m_ahead(ahead)
    , m_choices(choices)
    , m_now(std::move(now))
    , m_progress(progress)
{
}

Result<> Import::goOn()
{
    ++m_rows;
    if (m_rows % rowsBetweenReports == 0
        && !m_progress(std::min(1.0, double(m_rows) / double(m_all)))) {
        return failure(ErrorCode::Cancelled);
    }
    return {};
}

template <typename Row, typename Walk, typename Take>
Result<> Import::walk(Walk run, Take take)
{
    Result<> mine;
    const Readable<> read = (m_incoming.*run)([&](const Row& row) -> Readable<> {
        mine = goOn().and_then([&] { return take(row); });
        return mine ? Readable<>() : unreadable({});
    });
    if (mine && !read) {
        if (read.error().code != "cancelled"_L1) {
            m_refused = read.error();
        }
        return failure(ErrorCode::Cancelled);
    }
    return mine;
}

Result<> Import::prepare()
{
    auto preview = previewImport(m_collection, m_head, m_ahead);
    const auto types = m_types.prepare(m_collection, m_head);
    const auto dayStarts = m_collection.settings().dayStartsAtMinutes();
    if (const Error* error = firstError(preview, types, dayStarts)) {
        return std::unexpected(*error);
    }
    m_moment = Moment::at(m_now, *dayStarts);
    m_preview = std::move(*preview);
    m_index.reserve(m_ahead.notes.size());
    QList<NoteId> mine;
    for (qsizetype i = 0; i < m_ahead.notes.size(); ++i) {
        m_index.insert(m_ahead.notes.at(i).id, i);
        if (const std::optional<NoteId>& id = m_preview.notes.at(i).mine) {
            mine.append(*id);
        }
    }
    return m_collection.cards().ofNotes(mine).transform([this](const QList<Card>& cards) {
        for (const Card& card : cards) {
            m_cardsHere.insert({card.note, card.ordinal}, card.id);
        }
    });
}

Imported<ImportReport> Import::run()
{
    const auto done =
        prepare()
            .and_then([this] {
                return backups::make(
                    m_collection.database(), m_collection.files().backups(), m_now);
            })
            .and_then([this](const backups::Backup&) {
                return m_media.keep(
                    m_collection, m_incoming, m_ahead, [this] { return m_progress(0); }, m_report);
            })
            .and_then([this] {
                const int count = static_cast<int>(m_ahead.notes.size());
                return m_collection.changeInBulk({step::import, {}, count},
                    [this](Additions& additions) { return write(additions); });
            });
    if (!done) {
        return std::unexpected(ImportFailure{m_refused, done.error()});
    }
    return std::move(m_report);
}

Result<> Import::write(Additions& additions)
{
    m_report.notes.rejected = static_cast<int>(m_ahead.rejectedCount);
    std::ranges::for_each(
        m_ahead.rejected, [this](const auto& finding) { m_report.warn(finding); });
    std::ranges::for_each(
        m_ahead.findings, [this](const auto& finding) { m_report.warn(finding); });
    return walk<IncomingNote>(
        &Incoming::forEachNote, [&](const IncomingNote& note) { return bringIn(note, additions); })
        .and_then([&] { return walkCards(additions); })
        .and_then([&] { return makeCardsOfUpdated(); })
        .and_then([&] { return walkReviews(additions); })
        .and_then([&] { return m_media.put(m_collection); });
}

Result<> Import::bringIn(const IncomingNote& theirs, Additions& additions)
{
    const auto found = m_index.constFind(theirs.id);
    if (found == m_index.cend()) {
        return {}; // it was rejected when the file was read ahead
    }
    const ImportPreview::Note& seen = m_preview.notes.at(*found);
    const quint64 hash = textHash(theirs.format, m_ahead.notes.at(*found).hashes);
    const NoteFate fate = fateOf(seen, theirs.id, m_choices);
    if (fate.isAdded) {
        return addNote(theirs, hash, additions);
    }
    if (!seen.mine) {
        ++m_report.notes.unchanged; // the user deleted it
        return {};
    }
    m_notes.insert(theirs.id, {.id = *seen.mine, .isAdded = false, .hasCards = true});
    if (!fate.taken.isEmpty()) {
        return updateNote(*seen.mine, theirs, fate, seen.typeDiffers, hash);
    }
    ++(m_report.notes.*countOf(seen, fate));
    return fate.isSettled ? m_collection.notes().putImported(*seen.mine, theirs.guid, hash)
                          : Result<>();
}

QStringList Import::fieldsOf(const IncomingNote& theirs) const
{
    QStringList fields = theirs.fields;
    for (QString& field : fields) {
        field = m_media.renamed(field, theirs.format);
    }
    return fields;
}

QStringList Import::tagsOf(const IncomingNote& theirs) const
{
    QStringList tags = theirs.tags;
    if (!m_choices.withSchedule) {
        tags.removeIf(isStateTag);
    }
    return tags;
}

Result<> Import::addNote(const IncomingNote& theirs, quint64 hash, Additions& additions)
{
    const auto type = typeFor(theirs.type);
    if (!type) {
        return std::unexpected(type.error());
    }
    Note note{.id = NoteId{timeOr(theirs.id)},
        .guid = theirs.guid.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                                      : theirs.guid,
        .type = type->id,
        .format = theirs.format,
        .fields = fieldsOf(theirs),
        .tags = tagsOf(theirs),
        .modifiedMs = theirs.modifiedMs > 0 ? theirs.modifiedMs : m_nowMs};
    return additions.add(note, theirs.original, hash).and_then([&](NoteId id) {
        note.id = id;
        m_notes.insert(theirs.id, {.id = id, .isAdded = true, .hasCards = false});
        ++m_report.notes.added;
        return m_head.listsCards ? Result<>() : makeMissingCards(theirs, note, additions);
    });
}

Result<> Import::updateNote(
    NoteId id, const IncomingNote& theirs, const NoteFate& fate, bool typeDiffers, quint64 hash)
{
    auto mine = required(m_collection.notes().note(id), QString::number(id.value));
    if (!mine) {
        return std::unexpected(mine.error());
    }
    const QStringList fields = fieldsOf(theirs);
    const bool takesFields = !typeDiffers && fate.taken.first(fields.size()).contains(true);
    // A note is written in one format, so that its fields go together where the
    // two differ.
    const bool takesAll = takesFields && theirs.format != mine->format;
    bool isTheirs = takesFields || typeDiffers;
    for (qsizetype i = 0; takesFields && i < fields.size(); ++i) {
        if (takesAll || fate.taken.at(i)) {
            mine->fields[i] = fields.at(i);
        } else if (mine->fields.at(i) != fields.at(i)) {
            isTheirs = false;
        }
    }
    if (takesFields) {
        mine->format = theirs.format;
    }
    if (fate.taken.last()) {
        QStringList tags = theirs.tags;
        tags.removeIf(isStateTag);
        std::ranges::copy_if(mine->tags, std::back_inserter(tags), isStateTag);
        mine->tags = tags;
    }
    mine->modifiedMs = isTheirs && theirs.modifiedMs > 0 ? theirs.modifiedMs : m_nowMs;
    return m_collection.notes()
        .update(*mine)
        .and_then([&] { return m_collection.notes().putImported(id, mine->guid, hash); })
        .transform([&] {
            m_updated.append(id);
            ++m_report.notes.updated;
        });
}

Result<> Import::makeMissingCards(
    const IncomingNote& theirs, const Note& mine, Additions& additions)
{
    const auto type = typeFor(theirs.type);
    const auto ready = makeTopics();
    if (!type || !ready) {
        return std::unexpected(!type ? type.error() : ready.error());
    }
    for (const int ordinal : ordinals(*type, mine)) {
        const Card card{.id = CardId{timeOr(theirs.id)},
            .note = mine.id,
            .ordinal = ordinal,
            .topic = m_topics.topic(theirs.topic),
            .position = m_topics.firstPosition(theirs.topic) + m_position++,
            .progress = Unseen{},
            .buriedOn = {}};
        if (const auto added = addCard(card, {}, additions); !added) {
            return std::unexpected(added.error());
        }
    }
    return {};
}

Result<> Import::walkCards(Additions& additions)
{
    if (!m_head.listsCards) {
        return {};
    }
    return walk<IncomingCard>(&Incoming::forEachCard, [&](const IncomingCard& card) {
        return bringIn(card, additions);
    }).and_then([&] {
        // What a file lists no card of is asked by those that its text makes.
        if (std::ranges::all_of(m_notes, &MyNote::hasCards)) {
            return Result<>();
        }
        return walk<IncomingNote>(&Incoming::forEachNote, [&](const IncomingNote& theirs) {
            const auto mine = m_notes.constFind(theirs.id);
            if (mine == m_notes.cend() || mine->hasCards) {
                return Result<>();
            }
            return required(m_collection.notes().note(mine->id), theirs.place)
                .and_then(
                    [&](const Note& note) { return makeMissingCards(theirs, note, additions); });
        });
    });
}

Result<bool> Import::makesCard(NoteId note, int ordinal)
{
    return required(m_collection.notes().note(note), QString::number(note.value))
        .transform([&](const Note& mine) {
            const NoteType* type = m_types.find(mine.type);
            return type && std::ranges::contains(ordinals(*type, mine), ordinal);
        });
}

Result<> Import::bringIn(const IncomingCard& theirs, Additions& additions)
{
    m_known.insert(theirs.id);
    const auto note = m_notes.find(theirs.note);
    if (note == m_notes.end()) {
        return {};
    }
    note->hasCards = true;
    if (!note->isAdded) {
        if (const auto mine = m_cardsHere.constFind({note->id, theirs.ordinal});
            mine != m_cardsHere.cend()) {
            return replaceSchedule(*mine, theirs);
        }
        if (const auto makes = makesCard(note->id, theirs.ordinal); !makes || !*makes) {
            return makes ? Result<>() : std::unexpected(makes.error());
        }
    }
    if (const auto ready = makeTopics(); !ready) {
        return ready;
    }
    Card card{.id = CardId{timeOr(theirs.id)},
        .note = note->id,
        .ordinal = theirs.ordinal,
        .topic = m_topics.topic(theirs.topic),
        .position = m_topics.firstPosition(theirs.topic)
            + std::clamp<qint64>(theirs.position, 0, lastPosition),
        .progress = Unseen{},
        .buriedOn = {}};
    setState(card, theirs);
    return addCard(card, m_choices.withSchedule ? theirs.original : QByteArray(), additions)
        .transform([&](CardId id) { m_cards.insert(theirs.id, id); });
}

Progress Import::progressOf(const IncomingCard& theirs)
{
    const Schedule* const schedule = std::get_if<Schedule>(&theirs.progress);
    if (schedule == nullptr) {
        return theirs.progress;
    }
    Schedule kept = *schedule;
    kept.repetitions = std::clamp(kept.repetitions, 0, mostPasses);
    kept.lapses = std::clamp(kept.lapses, 0, mostPasses);
    kept.answeredOn = std::min(kept.answeredOn, m_moment.day);
    if (kept != *schedule) {
        m_report.warn({u"value-clamped"_s, u"cards %1"_s.arg(theirs.id), {}});
    }
    return kept;
}

void Import::setState(Card& card, const IncomingCard& theirs)
{
    if (m_choices.withSchedule) {
        card.progress = progressOf(theirs);
        card.suspended = theirs.suspended;
        card.buriedOn = theirs.buriedOn;
        card.flag = theirs.flag;
    }
}

Result<> Import::replaceSchedule(CardId id, const IncomingCard& theirs)
{
    if (!m_choices.withSchedule || !m_choices.replaceSchedules) {
        return {};
    }
    return required(m_collection.cards().card(id), QString::number(id.value))
        .and_then([&](Card mine) {
            setState(mine, theirs);
            return m_collection.cards().update(mine);
        })
        .and_then([&] { return m_collection.cards().setOriginal(id, theirs.original); })
        .transform([&] { m_cards.insert(theirs.id, id); });
}

/// Fields may have got deletions or texts that make more cards.
Result<> Import::makeCardsOfUpdated()
{
    return edit::makeCards(m_collection, m_updated, m_moment)
        .transform([this](const QList<CardId>& made) {
            m_report.cardsAdded += static_cast<int>(made.size());
        });
}

Result<> Import::walkReviews(Additions& additions)
{
    if (!m_choices.withSchedule) {
        return {};
    }
    return additions.expectReviews(m_head.reviews)
        .and_then([&] {
            return walk<IncomingReview>(&Incoming::forEachReview,
                [&](const IncomingReview& review) { return bringIn(review, additions); });
        })
        .transform([this] {
            if (m_futureReviews > 0) {
                m_report.warn({u"reviews-in-future"_s, {}, QString::number(m_futureReviews)});
            }
        });
}

Result<> Import::bringIn(const IncomingReview& theirs, Additions& additions)
{
    if (theirs.timeMs > m_nowMs + oneDay) {
        ++m_futureReviews;
        return {};
    }
    CardId card{theirs.card};
    const auto mine = m_cards.constFind(theirs.card);
    if (mine != m_cards.cend()) {
        card = *mine;
    } else if (m_known.contains(theirs.card)) {
        return {}; // its card was here, with the history that counts, or stays away
    }
    // Only rows of cards that came with them are sure to be new.
    if (const bool isOrphan = mine == m_cards.cend(); isOrphan || m_choices.replaceSchedules) {
        const auto here =
            isOrphan ? m_collection.cards().card(card) : Result<std::optional<Card>>();
        if (!m_recorded) {
            auto recorded = m_collection.reviews().instants();
            if (!recorded) {
                return std::unexpected(recorded.error());
            }
            m_recorded = std::move(*recorded);
        }
        if (!here) {
            return std::unexpected(here.error());
        }
        if (*here || m_recorded->contains({card, theirs.timeMs})) {
            return {};
        }
        m_report.reviews.orphaned += isOrphan ? 1 : 0;
    }
    ++m_report.reviews.added;
    if (!theirs.review) {
        ++m_report.reviews.manual;
        return additions.addManualChange(card, theirs.timeMs, theirs.original);
    }
    ++m_report.reviews.answers;
    Review review = *theirs.review;
    review.card = card;
    return additions.add(review, theirs.original);
}

} // namespace

Imported<ImportReport> runImport(Collection& collection, Incoming& incoming, const ReadAhead& ahead,
    const ImportChoices& choices, const QDateTime& now, const TransferProgress& progress)
{
    return Import(collection, incoming, ahead, choices, now, progress).run();
}

} // namespace reprise
