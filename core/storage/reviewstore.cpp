// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/reviewstore.h"

#include "core/storage/database.h"
#include "core/storage/idlist.h"

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

const QString columns =
    u"id, card, time, offset, day, grade, kind, before_due, before_interval, before_ease, "
    u"before_repetitions, before_lapses, before_answered_on, after_due, after_interval, "
    u"after_ease, after_repetitions, after_lapses, after_answered_on, milliseconds"_s;

Schedule scheduleFromRow(const Row& row, int first)
{
    return {.intervalDays = row.number(first + 1),
        .easeHundredths = row.number(first + 2),
        .repetitions = row.number(first + 3),
        .lapses = row.number(first + 4),
        .due = StudyDay{row.number(first)},
        .answeredOn = StudyDay{row.number(first + 5)}};
}

Review reviewFromRow(const Row& row)
{
    Review review{.id = ReviewId{row.integer(0)},
        .card = CardId{row.integer(1)},
        .time = {row.integer(2), row.number(3), StudyDay{row.number(4)}},
        .grade = static_cast<Grade>(row.number(5)),
        .kind = static_cast<ReviewKind>(row.number(6)),
        .before = Unseen{},
        .after = scheduleFromRow(row, 13),
        .milliseconds = row.number(19)};
    if (!row.isNull(7)) {
        review.before = scheduleFromRow(row, 7);
    }
    return review;
}

} // namespace

Result<ReviewId> ReviewStore::add(const Review& review)
{
    const auto* before = std::get_if<Schedule>(&review.before);
    const auto value = [before](auto member) {
        return before ? std::optional(before->*member) : std::nullopt;
    };
    const auto day = [before](StudyDay Schedule::* member) {
        return before ? std::optional((before->*member).number) : std::nullopt;
    };
    const auto& after = std::get<Schedule>(review.after);
    return m_database
        .run(u"INSERT INTO reviews (%1) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
             u"?, ?, ?, ?)"_s.arg(columns),
            review.card, review.time.utcMilliseconds, review.time.offsetMinutes,
            review.time.day.number, review.grade, review.kind, day(&Schedule::due),
            value(&Schedule::intervalDays), value(&Schedule::easeHundredths),
            value(&Schedule::repetitions), value(&Schedule::lapses), day(&Schedule::answeredOn),
            after.due.number, after.intervalDays, after.easeHundredths, after.repetitions,
            after.lapses, after.answeredOn.number, review.milliseconds)
        .transform([this] { return ReviewId{m_database.lastInsertId()}; });
}

Result<QSet<ReviewStore::Instant>> ReviewStore::instants()
{
    QSet<Instant> instants;
    return m_database
        .forEach(
            u"SELECT card, time FROM reviews UNION ALL SELECT card, time FROM manual_changes"_s,
            [&instants](
                const Row& row) { instants.insert({CardId{row.integer(0)}, row.integer(1)}); })
        .transform([&instants] { return std::move(instants); });
}

Result<QList<Review>> ReviewStore::all()
{
    return m_database.rows(u"SELECT %1 FROM reviews ORDER BY id"_s.arg(columns), reviewFromRow);
}

Result<qint64> ReviewStore::count()
{
    return m_database.number(u"SELECT count(*) FROM reviews"_s);
}

Result<QHash<CardId, int>> ReviewStore::countOfNotes(const QList<NoteId>& notes)
{
    QHash<CardId, int> counts;
    return m_database
        .forEach(
            u"SELECT card, count(*) FROM reviews WHERE card IN (SELECT id FROM cards "
            u"WHERE note IN (SELECT value FROM json_each(?))) GROUP BY card"_s,
            [&counts](const Row& row) { counts.insert(CardId{row.integer(0)}, row.number(1)); },
            idList(notes))
        .transform([&counts] { return std::move(counts); });
}

Result<QSet<CardId>> ReviewStore::cardsAnswered(
    StudyDay first, StudyDay last, Grade least, Grade most)
{
    QSet<CardId> cards;
    return m_database
        .forEach(
            u"SELECT card FROM reviews WHERE day BETWEEN ? AND ? AND grade BETWEEN ? AND ?"_s,
            [&cards](const Row& row) { cards.insert(CardId{row.integer(0)}); }, first.number,
            last.number, least, most)
        .transform([&cards] { return std::move(cards); });
}

Result<QSet<CardId>> ReviewStore::cardsIntroducedSince(StudyDay day)
{
    QSet<CardId> cards;
    return m_database
        .forEach(
            u"SELECT card FROM reviews WHERE day >= ? AND kind = ?"_s,
            [&cards](const Row& row) { cards.insert(CardId{row.integer(0)}); }, day.number,
            ReviewKind::First)
        .transform([&cards] { return std::move(cards); });
}

Result<QList<Review>> ReviewStore::ofCard(CardId card)
{
    return m_database.rows(
        u"SELECT %1 FROM reviews WHERE card = ? ORDER BY id"_s.arg(columns), reviewFromRow, card);
}

Result<QList<Review>> ReviewStore::onDay(StudyDay day)
{
    return m_database.rows(u"SELECT %1 FROM reviews WHERE day = ? ORDER BY id"_s.arg(columns),
        reviewFromRow, day.number);
}

Result<std::optional<Review>> ReviewStore::newest()
{
    return m_database.row(
        u"SELECT %1 FROM reviews ORDER BY id DESC LIMIT 1"_s.arg(columns), reviewFromRow);
}

Result<QList<StudyDay>> ReviewStore::daysWithAnswers(int most)
{
    // Steps from day to day through the index; a DISTINCT would read every review.
    return m_database.rows(
        u"WITH RECURSIVE days (day) AS (SELECT max(day) FROM reviews UNION ALL "
        u"SELECT (SELECT max(r.day) FROM reviews r WHERE r.day < days.day) FROM days "
        u"WHERE days.day IS NOT NULL) SELECT day FROM days WHERE day IS NOT NULL LIMIT ?"_s,
        [](const Row& row) { return StudyDay{row.number(0)}; }, most);
}

Result<QList<int>> ReviewStore::recentMilliseconds(ReviewKind kind, int most)
{
    // Looks at a bounded stretch of the newest answers, so that ten years of
    // history cost no more than a week.
    return m_database.rows(
        u"SELECT milliseconds FROM (SELECT kind, milliseconds FROM reviews ORDER BY id DESC "
        u"LIMIT 1000) WHERE kind = ? AND milliseconds > 0 LIMIT ?"_s,
        [](const Row& row) { return row.number(0); }, kind, most);
}

Result<QList<ReviewStore::Answer>> ReviewStore::answersOn(StudyDay day)
{
    return m_database.rows(
        u"SELECT r.card, coalesce(c.note, 0), coalesce(c.topic, 0), r.grade, r.kind, "
        u"coalesce(c.suspended = 1 OR c.buried_on IS r.day OR c.due IS NULL, 1) "
        u"FROM reviews r LEFT JOIN cards c ON c.id = r.card WHERE r.day = ? ORDER BY r.id"_s,
        [](const Row& row) {
            return Answer{CardId{row.integer(0)}, NoteId{row.integer(1)}, TopicId{row.integer(2)},
                static_cast<Grade>(row.number(3)), static_cast<ReviewKind>(row.number(4)),
                row.flag(5)};
        },
        day.number);
}

} // namespace reprise
