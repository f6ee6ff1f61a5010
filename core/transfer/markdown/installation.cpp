// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/installation.h"

#include "core/cards/builtinnotetypes.h"
#include "core/cards/face.h"
#include "core/storage/collection.h"
#include "core/storage/mediafiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QVersionNumber>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

QString aboutOf(const Deck& deck)
{
    QJsonObject about = deck.otherKeys;
    about[u"id"_s] = deck.id;
    about[u"name"_s] = deck.name;
    about[u"version"_s] = deck.version;
    about[u"language"_s] = deck.language;
    about[u"license"_s] = deck.license;
    about[u"authors"_s] = QJsonArray::fromStringList(deck.authors);
    about[u"description"_s] = deck.description;
    return QString::fromUtf8(QJsonDocument(about).toJson(QJsonDocument::Compact));
}

bool sameText(const Note& note, const DeckStore::ShippedNote& shipped)
{
    return note.type == shipped.type && note.format == shipped.format
        && note.fields == shipped.fields;
}

bool sameText(const DeckStore::ShippedNote& a, const DeckStore::ShippedNote& b)
{
    return a.type == b.type && a.format == b.format && a.fields == b.fields;
}

/// The user's tags with what the deck added and without what it took away.
QStringList mergedTags(const QStringList& mine, const QStringList& before, const QStringList& after)
{
    QStringList result;
    for (const QString& tag : mine) {
        if (after.contains(tag) || !before.contains(tag)) {
            result.append(tag);
        }
    }
    for (const QString& tag : after) {
        if (!before.contains(tag) && !result.contains(tag)) {
            result.append(tag);
        }
    }
    return result;
}

} // namespace

Installation::Installation(
    Collection& collection, const Deck& deck, QString folder, const QDateTime& now)
    : m_collection(collection)
    , m_deck(deck)
    , m_folder(std::move(folder))
    , m_now(now)
    , m_nowMs(now.toMSecsSinceEpoch())
{
    for (const DeckFault& warning : deck.warnings) {
        const bool media = warning.code == FaultCode::MediaMissing;
        m_report.mediaMissing += media ? 1 : 0;
        m_report.warnings.append({media ? u"media-missing"_s : u"media-remote"_s,
            u"%1:%2"_s.arg(warning.file).arg(warning.line), warning.detail});
    }
}

void Installation::setSchedules(const QList<DeckSchedule>& schedules)
{
    for (const DeckSchedule& card : schedules) {
        m_schedules.insert({card.guid, card.ordinal}, card);
    }
}

Result<> Installation::writeMedia()
{
    QHash<QString, QString> written; // name -> path within the deck
    for (const DeckNote& note : m_deck.notes) {
        for (const MediaReference& reference : note.media) {
            const QString known = written.value(reference.written);
            if (known == reference.path) {
                continue;
            }
            if (!known.isEmpty()) {
                m_report.warnings.append({u"media-name-used-twice"_s,
                    u"%1:%2"_s.arg(note.file).arg(note.line), reference.written});
                continue;
            }
            QFile file(m_folder + u'/' + reference.path);
            if (!file.open(QIODevice::ReadOnly)) {
                return failure(ErrorCode::FileUnreadable, file.fileName());
            }
            const QByteArray bytes = file.readAll();
            const auto kept = keepMedium(m_collection.files().media(), bytes);
            if (!kept) {
                return std::unexpected(kept.error());
            }
            written.insert(reference.written, reference.path);
            m_media.append({m_deck.id, reference.written, *kept, bytes.size()});
        }
    }
    return {};
}

Result<ImportReport> Installation::run()
{
    const auto dayStarts = m_collection.settings().dayStartsAtMinutes();
    if (!dayStarts) {
        return std::unexpected(dayStarts.error());
    }
    m_today = Moment::at(m_now, *dayStarts).day;
    auto installed = m_collection.decks().deck(m_deck.id);
    const auto before = m_collection.decks().notesOf(m_deck.id);
    if (!installed || !before) {
        return std::unexpected(!installed ? installed.error() : before.error());
    }
    m_installed = *installed;
    for (const auto& note : *before) {
        m_before.insert(note.guid, note);
    }
    if (m_installed
        && QVersionNumber::fromString(m_deck.version)
            < QVersionNumber::fromString(m_installed->version)) {
        m_report.notes.unchanged = static_cast<int>(m_deck.notes.size());
        m_report.warnings.append({u"older-version"_s, u"deck.json"_s,
            u"%1 < %2"_s.arg(m_deck.version, m_installed->version)});
        return m_report;
    }
    if (auto ready = prepareTopics(); !ready) {
        return std::unexpected(ready.error());
    }
    qint64 position = 0;
    for (const DeckNote& note : m_deck.notes) {
        if (auto done = bringIn(note, position++); !done) {
            return std::unexpected(done.error());
        }
    }
    if (m_futureReviews > 0) {
        m_report.warn({u"reviews-in-future"_s, {}, QString::number(m_futureReviews)});
    }
    if (auto retired = retireMissing(); !retired) {
        return std::unexpected(retired.error());
    }
    for (const auto& medium : std::as_const(m_media)) {
        const auto known = m_collection.decks().medium(medium.deck, medium.name);
        if (!known) {
            return std::unexpected(known.error());
        }
        if (*known == medium) {
            continue;
        }
        m_report.mediaAdded += *known ? 0 : 1;
        if (auto put = m_collection.decks().putMedium(medium); !put) {
            return std::unexpected(put.error());
        }
    }
    return m_report;
}

Result<> Installation::prepareTopics()
{
    const auto count = [this] { return m_collection.topics().all(); };
    const auto before = count();
    if (!before) {
        return std::unexpected(before.error());
    }
    for (const Topic& topic : *before) {
        m_topicsBefore.insert(topic.id);
    }
    auto top = m_installed && m_installed->topic
        ? Result<TopicId>(*m_installed->topic)
        : m_collection.topics().ensure(rootTopic, m_deck.name);
    if (!top) {
        return std::unexpected(top.error());
    }
    m_top = *top;
    m_topics.insert({}, m_top);
    if (auto put = m_collection.decks().put({m_deck.id, m_top, m_deck.version,
            QString::fromLatin1(m_deck.contentHash.toHex()), aboutOf(m_deck)});
        !put) {
        return put;
    }
    // In the order of the deck, which is the order to learn in.
    for (const DeckNote& note : m_deck.notes) {
        if (isPlacedByUser(note.guid)) {
            continue;
        }
        if (auto topic = topicOf(note.topic); !topic) {
            return std::unexpected(topic.error());
        }
    }
    for (const DeckTopic& topic : m_deck.topics) {
        const auto id = topicOf(topic.levels);
        if (!id) {
            return std::unexpected(id.error());
        }
        // What the user set since stays.
        if (!m_topicsBefore.contains(*id)) {
            if (auto set = m_collection.topics().setSettings(*id, topic.settings); !set) {
                return set;
            }
        }
    }
    return count().transform([&](const QList<Topic>& after) {
        m_report.topicsAdded = static_cast<int>(after.size() - before->size());
    });
}

bool Installation::isPlacedByUser(const QString& guid) const
{
    const auto before = m_before.constFind(guid);
    return before != m_before.cend() && !before->topic;
}

Result<TopicId> Installation::homeOf(const QString& guid)
{
    return m_collection.notes().byGuid(guid).and_then([&](const std::optional<Note>& note) {
        return note ? m_collection.cards().ofNote(note->id).transform([&](const auto& cards) {
            return cards.isEmpty() ? m_top : cards.first().topic;
        })
                    : Result<TopicId>(m_top);
    });
}

Result<TopicId> Installation::topicOf(const QStringList& levels)
{
    if (const auto known = m_topics.constFind(levels); known != m_topics.cend()) {
        return *known;
    }
    const auto parent = topicOf(levels.first(levels.size() - 1));
    if (!parent) {
        return parent;
    }
    const auto topic = m_collection.topics().ensure(*parent, levels.last());
    if (!topic) {
        return topic;
    }
    m_topics.insert(levels, *topic);
    const std::optional<TopicId> before = m_lastBelow.value(*parent);
    m_lastBelow.insert(*parent, *topic);
    if (m_topicsBefore.contains(*topic)) {
        return *topic; // where it is now is the user's to say
    }
    return putBehind(*topic, *parent, before).transform([&] { return *topic; });
}

/// A topic that is new, behind the one that stands before it in the deck; first
/// where none does.
Result<> Installation::putBehind(TopicId topic, TopicId parent, std::optional<TopicId> before)
{
    return m_collection.topics().all().and_then([&](const QList<Topic>& all) {
        QList<TopicId> siblings;
        for (const Topic& other : all) {
            if (other.parent == parent && other.id != topic) {
                siblings.append(other.id);
            }
        }
        siblings.insert(before ? siblings.indexOf(*before) + 1 : 0, topic);
        return m_collection.topics().setOrder(siblings);
    });
}

Result<NoteTypeId> Installation::typeOf(const QString& name)
{
    if (const auto known = m_types.constFind(name); known != m_types.cend()) {
        return *known;
    }
    NoteType wanted = *m_deck.noteType(name);
    const auto remember = [&](NoteTypeId id) {
        m_types.insert(name, id);
        return id;
    };
    for (const QString& tried : {name, u"%1 (%2)"_s.arg(name, m_deck.id)}) {
        const auto found = m_collection.notes().typeByName(tried);
        if (!found) {
            return std::unexpected(found.error());
        }
        const std::optional<NoteType>& existing = *found;
        wanted.name = tried;
        wanted.id = existing ? existing->id : NoteTypeId();
        if (!existing) {
            ++m_report.noteTypesAdded;
            return m_collection.notes().addType(wanted).transform(remember);
        }
        // The templates of the built-in types may have become the user's own.
        const bool fits = isBuiltIn(*existing)
            ? existing->kind == wanted.kind && existing->fields == wanted.fields
            : *existing == wanted;
        if (fits) {
            return remember(wanted.id);
        }
    }
    // Both names are taken by other types: the deck's own, as it was before.
    return remember(wanted.id);
}

Result<> Installation::bringIn(const DeckNote& note, qint64 position)
{
    const auto type = typeOf(note.type);
    const bool isPlaced = isPlacedByUser(note.guid);
    const auto topic = isPlaced ? homeOf(note.guid) : topicOf(note.topic);
    const auto known = m_collection.notes().byGuid(note.guid);
    const auto deck = m_collection.decks().deckOf(note.guid);
    if (!type || !topic || !known || !deck) {
        return std::unexpected(!type ? type.error()
                : !topic             ? topic.error()
                : !known             ? known.error()
                                     : deck.error());
    }
    const std::optional<Note>& mine = *known;
    const DeckStore::ShippedNote shipped{note.guid, m_deck.id, note.cardId, *type, note.format,
        note.fields, note.tags, isPlaced ? std::nullopt : std::optional(*topic)};
    if (deck->value_or(m_deck.id) != m_deck.id) {
        // Taking it over would cut the note off from the deck that it came with.
        ++(!mine || sameText(*mine, shipped) ? m_report.notes.unchanged
                                             : m_report.notes.conflicting);
        return {};
    }
    std::optional<DeckStore::ShippedNote> before;
    if (const auto last = m_before.constFind(note.guid); last != m_before.cend()) {
        before = *last;
        m_before.erase(last);
    }
    if (!before || *before != shipped) {
        if (auto put = m_collection.decks().putNote(shipped); !put) {
            return put;
        }
    }
    if (mine) {
        return update(*mine, before, shipped, *topic, position);
    }
    if (before) {
        ++m_report.notes.unchanged; // deleted by the user
        return {};
    }
    return add(shipped, *topic, position);
}

Result<> Installation::add(const DeckStore::ShippedNote& shipped, TopicId topic, qint64 position)
{
    Note fresh{.id = NoteId{m_nowMs + position},
        .guid = shipped.guid,
        .type = shipped.type,
        .format = shipped.format,
        .fields = shipped.fields,
        .tags = shipped.tags,
        .modifiedMs = m_nowMs};
    const auto id = m_collection.notes().add(fresh);
    if (!id) {
        return std::unexpected(id.error());
    }
    fresh.id = *id;
    ++m_report.notes.added;
    bool moved = false;
    return matchCards(fresh, topic, position, &moved, std::nullopt);
}

Result<> Installation::update(Note mine, const std::optional<DeckStore::ShippedNote>& before,
    const DeckStore::ShippedNote& after, TopicId topic, qint64 position)
{
    const bool edited = !sameText(mine, after) && !(before && sameText(mine, *before));
    const bool deckChanged = !before || !sameText(*before, after);
    const Note was = mine;
    if (!edited) {
        mine.type = after.type;
        mine.format = after.format;
        mine.fields = after.fields;
    }
    mine.tags = mergedTags(mine.tags, before ? before->tags : QStringList(), after.tags);
    mine.retired = false;
    bool changed = mine != was;
    if (changed) {
        mine.modifiedMs = m_nowMs;
        if (auto written = m_collection.notes().update(mine); !written) {
            return written;
        }
    }
    if (auto matched =
            matchCards(mine, topic, position, &changed, before ? before->topic : std::nullopt);
        !matched) {
        return matched;
    }
    ++(edited && deckChanged ? m_report.notes.conflicting
            : changed        ? m_report.notes.updated
                             : m_report.notes.unchanged);
    return {};
}

/// Gives the note the cards that its text makes, in the deck's order. A card
/// that has been answered is never taken away.
Result<> Installation::matchCards(const Note& note, TopicId topic, qint64 position, bool* moved,
    std::optional<TopicId> topicBefore)
{
    const auto type =
        required(m_collection.notes().type(note.type), QString::number(note.type.value));
    const auto cards = m_collection.cards().ofNote(note.id);
    if (!type || !cards) {
        return std::unexpected(!type ? type.error() : cards.error());
    }
    std::vector<int> wanted = ordinals(*type, note);
    for (Card card : *cards) {
        if (std::erase(wanted, card.ordinal) == 0) {
            if (card.isUnseen()) {
                if (auto removed = m_collection.cards().remove(card.id); !removed) {
                    return removed;
                }
            }
            continue;
        }
        const Card was = card;
        if (topicBefore && card.topic == *topicBefore) {
            card.topic = topic; // the user did not move it
            card.position = position;
        }
        if (card != was) {
            *moved = *moved || card.topic != was.topic;
            if (auto written = m_collection.cards().update(card); !written) {
                return written;
            }
        }
    }
    return addCards(note, topic, position, wanted);
}

Result<> Installation::addCards(
    const Note& note, TopicId topic, qint64 position, const std::vector<int>& ordinals)
{
    for (const int ordinal : ordinals) {
        const DeckSchedule theirs = m_schedules.value({note.guid, ordinal});
        Card card{.id = CardId{m_nowMs + position},
            .note = note.id,
            .ordinal = ordinal,
            .topic = topic,
            .position = position,
            .progress = theirs.progress,
            .suspended = theirs.suspended,
            .buriedOn = theirs.buriedOn,
            .flag = theirs.flag};
        if (auto* const schedule = std::get_if<Schedule>(&card.progress)) {
            schedule->answeredOn = std::min(schedule->answeredOn, m_today);
        }
        const auto added = m_collection.cards().add(card).and_then(
            [&](CardId id) { return addAnswers(id, theirs.answers); });
        if (!added) {
            return added;
        }
        ++m_report.cardsAdded;
    }
    return {};
}

Result<> Installation::addAnswers(CardId card, const QList<Review>& answers)
{
    for (Review answer : answers) {
        if (answer.time.day > m_today) {
            ++m_futureReviews;
            continue;
        }
        answer.id = {};
        answer.card = card;
        if (const auto added = m_collection.reviews().add(answer); !added) {
            return std::unexpected(added.error());
        }
        ++m_report.reviews.added;
        ++m_report.reviews.answers;
    }
    return {};
}

Result<> Installation::retireMissing()
{
    for (const auto& gone : std::as_const(m_before)) {
        auto found = m_collection.notes().byGuid(gone.guid);
        if (!found) {
            return std::unexpected(found.error());
        }
        std::optional<Note>& mine = *found;
        if (!mine || mine->retired) {
            continue;
        }
        mine->retired = true;
        if (auto written = m_collection.notes().update(*mine); !written) {
            return written;
        }
        ++m_report.notes.retired;
    }
    return {};
}

} // namespace reprise
