// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/cardstore.h"

#include "core/storage/database.h"
#include "core/storage/idlist.h"
#include "core/storage/notestore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

const QString cardColumns =
    u"id, note, ordinal, topic, position, due, interval, ease, repetitions, "
    u"lapses, answered_on, suspended, buried_on, flag"_s;

Card cardFromRow(const Row& row)
{
    Card card{.id = CardId{row.integer(0)},
        .note = NoteId{row.integer(1)},
        .ordinal = row.number(2),
        .topic = TopicId{row.integer(3)},
        .position = row.integer(4),
        .progress = Unseen{},
        .suspended = row.flag(11),
        .buriedOn = row.isNull(12) ? std::nullopt : std::optional(StudyDay{row.number(12)}),
        .flag = row.number(13)};
    if (!row.isNull(5)) {
        card.progress = Schedule{.intervalDays = row.number(6),
            .easeHundredths = row.number(7),
            .repetitions = row.number(8),
            .lapses = row.number(9),
            .due = StudyDay{row.number(5)},
            .answeredOn = StudyDay{row.number(10)}};
    }
    return card;
}

struct BuriedOn
{
    std::optional<int> day;
    explicit BuriedOn(const Card& card)
        : day(card.buriedOn ? std::optional(card.buriedOn->number) : std::nullopt)
    {
    }
};

struct ScheduleColumns
{
    std::optional<int> due, interval, ease, repetitions, lapses, answeredOn;
    explicit ScheduleColumns(const Progress& progress)
    {
        if (const auto* schedule = std::get_if<Schedule>(&progress)) {
            due = schedule->due.number;
            interval = schedule->intervalDays;
            ease = schedule->easeHundredths;
            repetitions = schedule->repetitions;
            lapses = schedule->lapses;
            answeredOn = schedule->answeredOn.number;
        }
    }
};

CardStore::Candidate candidateFromRow(const Row& row)
{
    return {CardId{row.integer(0)}, NoteId{row.integer(1)}, TopicId{row.integer(2)}, row.number(3)};
}

/// A condition on cards with two JSON lists of tags to bind: the note has none
/// of the first, and if it has a role at all, one of the second.
const QString preparedFor =
    u"AND EXISTS (SELECT 1 FROM notes WHERE notes.id = cards.note "
    "AND NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(' ' || tags || ' ', "
    "' ' || value || ' ')) "
    "AND (NOT instr(' ' || tags, ' role::') OR EXISTS (SELECT 1 FROM json_each(?) "
    "WHERE value = '' OR instr(' ' || tags || ' ', ' ' || value || ' '))))"_s;

/// What those two are.
std::pair<QString, QString> tagLists(const Preparation& preparation)
{
    const QStringList wanted = preparation.tagsWanted();
    return {toJson(preparation.tagsLeftOut()), toJson(wanted.isEmpty() ? QStringList{{}} : wanted)};
}

CardStore::TopicCount topicCountFromRow(const Row& row)
{
    return {TopicId{row.integer(0)}, row.number(1)};
}

CardStore::DueCount dueCountFromRow(const Row& row)
{
    return {StudyDay{row.number(0)}, TopicId{row.integer(1)}, row.number(2)};
}

} // namespace

Result<std::optional<Card>> CardStore::card(CardId id)
{
    return m_database.row(u"SELECT %1 FROM cards WHERE id = ?"_s.arg(cardColumns), cardFromRow, id);
}

Result<QList<Card>> CardStore::ofNote(NoteId note)
{
    return m_database.rows(
        u"SELECT %1 FROM cards WHERE note = ? ORDER BY ordinal"_s.arg(cardColumns), cardFromRow,
        note);
}

Result<QList<Card>> CardStore::some(const QList<CardId>& ids)
{
    return m_database.rows(
        u"SELECT %1 FROM cards WHERE id IN (SELECT value FROM json_each(?))"_s.arg(cardColumns),
        cardFromRow, idList(ids));
}

Result<QList<Card>> CardStore::all()
{
    return m_database.rows(
        u"SELECT %1 FROM cards ORDER BY topic, position, id"_s.arg(cardColumns), cardFromRow);
}

Result<CardId> CardStore::add(const Card& card)
{
    const auto id = m_database.number(u"SELECT CASE WHEN EXISTS (SELECT 1 FROM cards WHERE id = ?) "
                                      u"THEN (SELECT max(id) + 1 FROM cards) ELSE ? END"_s,
        card.id, card.id);
    if (!id) {
        return std::unexpected(id.error());
    }
    const ScheduleColumns schedule(card.progress);
    return m_database
        .run(u"INSERT INTO cards (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                 cardColumns),
            *id, card.note, card.ordinal, card.topic, card.position, schedule.due,
            schedule.interval, schedule.ease, schedule.repetitions, schedule.lapses,
            schedule.answeredOn, card.suspended, BuriedOn(card).day, card.flag)
        .transform([&] { return CardId{*id}; });
}

Result<> CardStore::remove(CardId id)
{
    return m_database.run(u"DELETE FROM cards WHERE id = ?"_s, id);
}

Result<> CardStore::update(const Card& card)
{
    const ScheduleColumns schedule(card.progress);
    return m_database.run(
        u"UPDATE cards SET note = ?, ordinal = ?, topic = ?, position = ?, due = ?, interval = ?, "
        u"ease = ?, repetitions = ?, lapses = ?, answered_on = ?, suspended = ?, buried_on = ?, "
        u"flag = ? WHERE id = ?"_s,
        card.note, card.ordinal, card.topic, card.position, schedule.due, schedule.interval,
        schedule.ease, schedule.repetitions, schedule.lapses, schedule.answeredOn, card.suspended,
        BuriedOn(card).day, card.flag, card.id);
}

Result<> CardStore::setOriginal(CardId id, const QByteArray& original)
{
    return m_database.run(u"UPDATE cards SET original = nullif(?, '') WHERE id = ?"_s,
        QString::fromUtf8(original), id);
}

Result<std::optional<CardId>> CardStore::firstMissing(const QList<CardId>& ids)
{
    return m_database.row(
        u"SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM cards) LIMIT 1"_s,
        [](const Row& row) { return CardId{row.integer(0)}; }, idList(ids));
}

Result<int> CardStore::setSuspended(const QList<CardId>& ids, bool suspended)
{
    return m_database
        .run(u"UPDATE cards SET suspended = ? WHERE id IN (SELECT value FROM json_each(?)) "
             u"AND suspended <> ?"_s,
            suspended, idList(ids), suspended)
        .transform([this] { return m_database.changedRows(); });
}

Result<int> CardStore::setBuried(const QList<CardId>& ids, std::optional<StudyDay> day)
{
    const auto number = day.transform([](StudyDay on) { return on.number; });
    return m_database
        .run(u"UPDATE cards SET buried_on = ? WHERE id IN (SELECT value FROM json_each(?)) "
             u"AND buried_on IS NOT ?"_s,
            number, idList(ids), number)
        .transform([this] { return m_database.changedRows(); });
}

Result<int> CardStore::setFlag(const QList<CardId>& ids, int flag)
{
    return m_database
        .run(u"UPDATE cards SET flag = ? WHERE id IN (SELECT value FROM json_each(?)) "
             u"AND flag <> ?"_s,
            flag, idList(ids), flag)
        .transform([this] { return m_database.changedRows(); });
}

Result<int> CardStore::move(const QList<CardId>& ids, TopicId topic, qint64 lastPosition)
{
    return m_database
        .run(u"UPDATE cards SET topic = ?, position = ? + wanted.key + 1 "
             u"FROM json_each(?) AS wanted WHERE cards.id = wanted.value AND topic <> ?"_s,
            topic, lastPosition, idList(ids), topic)
        .transform([this] { return m_database.changedRows(); });
}

Result<int> CardStore::moveAll(TopicId from, TopicId to, qint64 lastPosition)
{
    return inTopic(from).and_then(
        [&](const QList<CardId>& ids) { return move(ids, to, lastPosition); });
}

Result<int> CardStore::setDue(const QList<CardId>& ids, StudyDay due, StudyDay today)
{
    const int interval = std::max(1, due.number - today.number);
    // As for imported cards: the second pass is behind a card that waits longer
    // than a day (study-rules). What was never answered counts as answered when
    // its interval began, so that today's queue does not pass it over.
    constexpr Schedule fresh;
    return m_database
        .run(u"UPDATE cards SET due = ?, interval = coalesce(interval, ?), "
             u"ease = coalesce(ease, ?), repetitions = coalesce(repetitions, ?), "
             u"lapses = coalesce(lapses, 0), answered_on = coalesce(answered_on, ?), by_hand = 1 "
             u"WHERE id IN (SELECT value FROM json_each(?)) AND due IS NOT ?"_s,
            due.number, interval, fresh.easeHundredths, interval > 1 ? 2 : 1, due.number - interval,
            idList(ids), due.number)
        .transform([this] { return m_database.changedRows(); });
}

Result<int> CardStore::reset(const QList<CardId>& ids)
{
    return m_database
        .run(u"UPDATE cards SET due = NULL, interval = NULL, ease = NULL, repetitions = NULL, "
             u"lapses = NULL, answered_on = NULL, by_hand = 1 "
             u"WHERE id IN (SELECT value FROM json_each(?)) AND due IS NOT NULL"_s,
            idList(ids))
        .transform([this] { return m_database.changedRows(); });
}

Result<int> CardStore::remove(const QList<CardId>& ids)
{
    return m_database
        .run(u"DELETE FROM cards WHERE id IN (SELECT value FROM json_each(?))"_s, idList(ids))
        .transform([this] { return m_database.changedRows(); });
}

Result<QList<Card>> CardStore::ofNotes(const QList<NoteId>& notes)
{
    return m_database.rows(u"SELECT %1 FROM cards WHERE note IN (SELECT value FROM json_each(?)) "
                           u"ORDER BY note, ordinal"_s.arg(cardColumns),
        cardFromRow, idList(notes));
}

Result<int> CardStore::countOfNotes(const QList<NoteId>& notes)
{
    return m_database
        .number(u"SELECT count(*) FROM cards WHERE note IN (SELECT value FROM json_each(?))"_s,
            idList(notes))
        .transform([](qint64 count) { return static_cast<int>(count); });
}

Result<int> CardStore::mapOrdinals(
    const QList<NoteId>& notes, const QList<std::optional<int>>& ordinals)
{
    QJsonArray places;
    for (const auto& ordinal : ordinals) {
        places.append(ordinal ? QJsonValue(*ordinal) : QJsonValue());
    }
    const QString list = idList(notes);
    const QString map = QString::fromUtf8(QJsonDocument(places).toJson(QJsonDocument::Compact));
    int removed = 0;
    // By a detour beyond all ordinals: two of a note's cards may change places.
    return m_database
        .run(u"DELETE FROM cards WHERE note IN (SELECT value FROM json_each(?)) "
             u"AND ordinal NOT IN (SELECT key FROM json_each(?) WHERE value IS NOT NULL)"_s,
            list, map)
        .and_then([&] {
            removed = m_database.changedRows();
            return m_database.run(
                u"UPDATE cards SET ordinal = ? + map.value FROM json_each(?) AS map "
                u"WHERE map.key = ordinal AND map.value <> ordinal "
                u"AND note IN (SELECT value FROM json_each(?))"_s,
                ordinalDetour, map, list);
        })
        .and_then([&] {
            return m_database.run(u"UPDATE cards SET ordinal = ordinal - ? WHERE ordinal >= ? "
                                  u"AND note IN (SELECT value FROM json_each(?))"_s,
                ordinalDetour, ordinalDetour, list);
        })
        .transform([&] { return removed; });
}

Result<qint64> CardStore::lastPosition(TopicId topic)
{
    return m_database.number(
        u"SELECT coalesce((SELECT max(position) FROM cards WHERE topic = ? AND due IS NULL), -1)"_s,
        topic);
}

Result<QList<CardId>> CardStore::inTopic(TopicId topic)
{
    return m_database.rows(
        u"SELECT id FROM cards WHERE topic = ? ORDER BY position, id"_s,
        [](const Row& row) { return CardId{row.integer(0)}; }, topic);
}

Result<QList<CardStore::Candidate>> CardStore::due(StudyDay today)
{
    return m_database.rows(
        u"SELECT id, note, topic, interval FROM cards WHERE due IS NOT NULL AND suspended = 0 "
        u"AND due <= ? AND answered_on <> ? AND buried_on IS NOT ?"_s,
        candidateFromRow, today.number, today.number, today.number);
}

Result<QList<CardStore::Candidate>> CardStore::unseen(
    TopicId topic, StudyDay today, int most, const Preparation& preparation)
{
    const auto select = u"SELECT id, note, topic, 0 FROM cards WHERE due IS NULL AND topic = ? "
                        u"AND suspended = 0 AND buried_on IS NOT ? %1 "
                        u"ORDER BY position, id LIMIT ?"_s;
    if (preparation.isForEverything()) {
        return m_database.rows(select.arg(QString()), candidateFromRow, topic, today.number, most);
    }
    const auto [leftOut, wanted] = tagLists(preparation);
    return m_database.rows(
        select.arg(preparedFor), candidateFromRow, topic, today.number, leftOut, wanted, most);
}

Result<QList<CardStore::TopicCount>> CardStore::countByTopic()
{
    return m_database.rows(
        u"SELECT topic, count(*) FROM cards GROUP BY topic"_s, topicCountFromRow);
}

Result<QList<CardStore::TopicCount>> CardStore::unseenByTopic(const Preparation& preparation)
{
    const auto select = u"SELECT topic, count(*) FROM cards WHERE due IS NULL %1 GROUP BY topic"_s;
    if (preparation.isForEverything()) {
        return m_database.rows(select.arg(QString()), topicCountFromRow);
    }
    const auto [leftOut, wanted] = tagLists(preparation);
    return m_database.rows(select.arg(preparedFor), topicCountFromRow, leftOut, wanted);
}

Result<QList<CardStore::DueCount>> CardStore::dueBetween(StudyDay first, StudyDay last)
{
    return m_database.rows(
        u"SELECT due, topic, count(*) FROM cards WHERE due IS NOT NULL AND suspended = 0 "
        u"AND due BETWEEN ? AND ? GROUP BY due, topic"_s,
        dueCountFromRow, first.number, last.number);
}

Result<std::optional<StudyDay>> CardStore::nextDue(const QList<TopicId>& topics, StudyDay day)
{
    return m_database.row(
        u"SELECT due FROM cards WHERE due IS NOT NULL AND suspended = 0 AND due > ? "
        u"AND topic IN (SELECT value FROM json_each(?)) ORDER BY due LIMIT 1"_s,
        [](const Row& row) { return StudyDay{row.number(0)}; }, day.number, idList(topics));
}

} // namespace reprise
