// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/grams.h"
#include "core/search/searchindex.h"
#include "core/storage/database.h"
#include "core/storage/idlist.h"
#include "core/storage/notestore.h"

#include <algorithm>

// What the index proposes, and lists in an order.

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

const QString cardColumns =
    u"c.id, c.note, c.ordinal, c.topic, c.due, c.interval, c.ease, c.lapses, c.reviews, "
    u"c.position, c.suspended, c.buried_on, c.flag, n.type, n.edited, n.has_code, n.has_image, "
    u"n.tags, n.guid, %1"_s;

IndexedCard cardFromRow(const Row& row)
{
    return {.id = CardId{row.integer(0)},
        .note = NoteId{row.integer(1)},
        .ordinal = row.number(2),
        .topic = TopicId{row.integer(3)},
        .due = row.integer(4),
        .intervalDays = row.number(5),
        .easeHundredths = row.number(6),
        .lapses = row.number(7),
        .reviews = row.number(8),
        .position = row.integer(9),
        .suspended = row.flag(10),
        .buriedOn = row.isNull(11) ? std::nullopt : std::optional(StudyDay{row.number(11)}),
        .flag = row.number(12),
        .type = NoteTypeId{row.integer(13)},
        .editedMs = row.integer(14),
        .hasCode = row.flag(15),
        .hasImage = row.flag(16),
        .tags = row.text(17),
        .guid = row.text(18),
        .key = row.value(19)};
}

QString columnName(Column column)
{
    switch (column) {
    case Column::Topic:
        return u"c.position"_s;
    case Column::Question:
        return u"c.question"_s;
    case Column::Level:
        return u"c.level"_s;
    case Column::Due:
        return u"c.due"_s;
    case Column::Interval:
        return u"c.interval"_s;
    case Column::Ease:
        return u"c.ease"_s;
    case Column::Lapses:
        return u"c.lapses"_s;
    case Column::Reviews:
        return u"c.reviews"_s;
    case Column::State:
        return u"c.state"_s;
    case Column::Tags:
        return u"c.tags"_s;
    case Column::Created:
        return u"c.id"_s;
    case Column::Edited:
        return u"c.edited"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString signOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return u"<"_s;
    case Comparison::AtMost:
        return u"<="_s;
    case Comparison::Equal:
        return u"="_s;
    case Comparison::Unequal:
        return u"<>"_s;
    case Comparison::AtLeast:
        return u">="_s;
    case Comparison::More:
        return u">"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

NoteId noteIn(const Row& row)
{
    return NoteId{row.integer(0)};
}

} // namespace

template <typename... Values>
Result<SearchIndex::Candidates> SearchIndex::candidates(
    const QString& sql, int most, const Values&... values)
{
    auto notes = m_database->rows(sql + u" LIMIT ?"_s, noteIn, values..., most + 1);
    if (!notes) {
        return std::unexpected(notes.error());
    }
    if (notes->size() > most) {
        return Candidates();
    }
    std::ranges::sort(*notes);
    notes->erase(std::ranges::unique(*notes).begin(), notes->end());
    return Candidates(std::move(*notes));
}

Result<SearchIndex::Candidates> SearchIndex::withText(const Needle& needle, int most)
{
    const QString plain = needle.plain();
    if (const QString grams = gramCondition(plain); !grams.isEmpty()) {
        return candidates(u"SELECT rowid FROM grams WHERE grams MATCH ?"_s, most, grams);
    }
    if (const QString pair = pairCondition(plain); !pair.isEmpty()) {
        return candidates(u"SELECT rowid FROM pairs WHERE pairs MATCH ?"_s, most, pair);
    }
    return Candidates();
}

Result<SearchIndex::Candidates> SearchIndex::withTexts(const QList<Needle>& needles, int most)
{
    QStringList conditions;
    for (const Needle& needle : needles) {
        conditions.append(gramCondition(needle.plain()));
    }
    conditions.removeAll(QString());
    if (conditions.isEmpty()) {
        return Candidates();
    }
    return candidates(
        u"SELECT rowid FROM grams WHERE grams MATCH ?"_s, most, conditions.join(u" AND "_s));
}

Result<SearchIndex::Candidates> SearchIndex::inTopics(const QList<TopicId>& topics, int most)
{
    return candidates(
        u"SELECT c.note FROM json_each(?) t CROSS JOIN cards c ON c.topic = t.value"_s, most,
        idList(topics));
}

Result<SearchIndex::Candidates> SearchIndex::withTags(const QStringList& foldedTags, int most)
{
    return candidates(
        u"SELECT n.note FROM json_each(?) t CROSS JOIN note_tags n ON n.tag = t.value"_s, most,
        toJson(foldedTags));
}

Result<SearchIndex::Candidates> SearchIndex::ofCards(const QList<CardId>& cards, int most)
{
    if (cards.size() > most) {
        return Candidates();
    }
    return candidates(u"SELECT c.note FROM json_each(?) t CROSS JOIN cards c ON c.id = t.value"_s,
        most, idList(cards));
}

Result<SearchIndex::Candidates> SearchIndex::withGuids(const QStringList& guids, int most)
{
    return candidates(u"SELECT n.id FROM json_each(?) t CROSS JOIN notes n ON n.guid = t.value"_s,
        most, toJson(guids));
}

Result<SearchIndex::Candidates> SearchIndex::numbered(
    Number number, Comparison comparison, qint64 value, int most)
{
    const QString sign = signOf(comparison);
    switch (number) {
    case Number::DueInDays:
        return candidates(
            u"SELECT note FROM cards WHERE due %1 ? AND due < %2"_s.arg(sign).arg(neverDue), most,
            value);
    case Number::IntervalDays:
        return candidates(u"SELECT note FROM cards WHERE interval %1 ?"_s.arg(sign), most, value);
    case Number::EaseHundredths:
        return candidates(
            u"SELECT note FROM cards WHERE ease %1 ? AND ease > 0"_s.arg(sign), most, value);
    case Number::Lapses:
        return candidates(u"SELECT note FROM cards WHERE lapses %1 ?"_s.arg(sign), most, value);
    case Number::Reviews:
        return candidates(u"SELECT note FROM cards WHERE reviews %1 ?"_s.arg(sign), most, value);
    case Number::Flag:
        if (comparison == Comparison::Equal && value > 0) {
            return candidates(u"SELECT note FROM cards WHERE flag = ? AND flag > 0"_s, most, value);
        }
        return Candidates();
    case Number::Position:
        return Candidates();
    }
    Q_UNREACHABLE_RETURN(Candidates());
}

Result<SearchIndex::Candidates> SearchIndex::flagged(int most)
{
    return candidates(u"SELECT note FROM cards WHERE flag > 0"_s, most);
}

Result<SearchIndex::Candidates> SearchIndex::suspended(int most)
{
    return candidates(u"SELECT note FROM cards WHERE state = 2"_s, most);
}

Result<SearchIndex::Candidates> SearchIndex::editedSince(qint64 utcMs, int most)
{
    return candidates(u"SELECT note FROM cards WHERE edited >= ?"_s, most, utcMs);
}

Result<SearchIndex::Candidates> SearchIndex::addedSince(qint64 utcMs, int most)
{
    return candidates(u"SELECT note FROM cards WHERE id >= ?"_s, most, utcMs);
}

template <typename Visit>
Result<int> SearchIndex::step(Walk& walk, int most, const QString& select, Visit visit)
{
    QStringList conditions;
    QVariantList values;
    const QString key = columnName(walk.order.column);
    if (walk.order.column == Column::Topic) {
        const qsizetype place =
            walk.order.descending ? walk.topics.size() - 1 - walk.topic : walk.topic;
        conditions.append(u"c.topic = ?"_s);
        values.append(walk.topics.at(place).value);
    }
    if (walk.last) {
        conditions.append(
            u"(%1, c.id) %2 (?, ?)"_s.arg(key, walk.order.descending ? u"<"_s : u">"_s));
        values << walk.last->first << walk.last->second;
    }
    const QString where =
        conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    values.append(most);
    int found = 0;
    return m_database
        ->forEachOf(u"%1%2 ORDER BY %3 %4, c.id %4 LIMIT ?"_s.arg(
                        select.arg(key), where, key, walk.order.descending ? u"DESC"_s : u"ASC"_s),
            values,
            [&](const Row& row) {
                ++found;
                walk.last = visit(row);
            })
        .transform([&] { return found; });
}

/// Steps until something is found, topic by topic where that is the order.
template <typename Visit>
Result<> SearchIndex::go(Walk& walk, int most, const QString& select, Visit visit)
{
    int found = 0;
    while (found == 0 && !walk.atEnd) {
        const bool byTopic = walk.order.column == Column::Topic;
        if (byTopic && walk.topic >= walk.topics.size()) {
            walk.atEnd = true;
            break;
        }
        const auto stepped = step(walk, most, select, visit);
        if (!stepped) {
            return std::unexpected(stepped.error());
        }
        found = *stepped;
        if (found < most) {
            walk.atEnd = !byTopic;
            ++walk.topic;
            walk.last.reset();
        }
    }
    return {};
}

Result<QList<IndexedCard>> SearchIndex::next(Walk& walk, int most)
{
    QList<IndexedCard> cards;
    return go(walk, most,
        u"SELECT "_s + cardColumns + u" FROM cards c CROSS JOIN notes n ON n.id = c.note"_s,
        [&cards](const Row& row) {
            cards.append(cardFromRow(row));
            return std::pair(cards.last().key, row.integer(0));
        })
        .transform([&] { return cards; });
}

Result<QList<SearchIndex::Place>> SearchIndex::nextPlaces(Walk& walk, int most)
{
    QList<Place> places;
    return go(walk, most, u"SELECT c.id, %1, c.note FROM cards c"_s, [&places](const Row& row) {
        places.append({CardId{row.integer(0)}, NoteId{row.integer(2)}});
        return std::pair(row.value(1), row.integer(0));
    }).transform([&] { return places; });
}

Result<QList<IndexedCard>> SearchIndex::cards(const QList<CardId>& ids)
{
    return m_database->rows(u"SELECT "_s + cardColumns.arg(u"NULL"_s)
            + u" FROM json_each(?) wanted CROSS JOIN cards c ON c.id = wanted.value "
              u"CROSS JOIN notes n ON n.id = c.note ORDER BY wanted.id"_s,
        cardFromRow, idList(ids));
}

Result<QList<CardId>> SearchIndex::cardsOf(const QList<NoteId>& notes, const Walk& walk)
{
    const auto cardIn = [](const Row& row) { return CardId{row.integer(0)}; };
    const QString from =
        u" FROM json_each(?) wanted CROSS JOIN cards c ON c.note = wanted.value "_s;
    if (walk.order.column != Column::Topic) {
        return m_database->rows(
            u"SELECT c.id%1 ORDER BY %2 %3, c.id %3"_s.arg(
                from, columnName(walk.order.column), walk.order.descending ? u"DESC"_s : u"ASC"_s),
            cardIn, idList(notes));
    }
    QHash<TopicId, qsizetype> places;
    for (const TopicId topic : walk.topics) {
        places.insert(topic, places.size());
    }
    auto keys = m_database->rows(
        u"SELECT c.id, c.topic, c.position"_s + from,
        [&](const Row& row) {
            return std::tuple(
                places.value(TopicId{row.integer(1)}), row.integer(2), CardId{row.integer(0)});
        },
        idList(notes));
    if (!keys) {
        return std::unexpected(keys.error());
    }
    std::ranges::sort(*keys);
    if (walk.order.descending) {
        std::ranges::reverse(*keys);
    }
    QList<CardId> cards;
    for (const auto& key : std::as_const(*keys)) {
        cards.append(std::get<CardId>(key));
    }
    return cards;
}

} // namespace reprise::search
