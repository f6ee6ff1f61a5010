// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/extraction.h"

#include "core/storage/database.h"
#include "core/storage/idlist.h"
#include "core/storage/notestore.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace reprise {

class Extraction::Statement
{
public:
    Statement(Database& database, const QByteArray& sql)
    {
        sqlite3_prepare_v2(database.handle(), sql.constData(), static_cast<int>(sql.size()),
            &m_statement, nullptr);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(const QByteArray& text)
    {
        sqlite3_bind_text64(m_statement, 1, text.constData(),
            static_cast<sqlite3_uint64>(text.size()), SQLITE_STATIC, SQLITE_UTF8);
    }
    int step() { return sqlite3_step(m_statement); }

    [[nodiscard]] bool isNull(int column) const
    {
        return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
    }
    [[nodiscard]] qint64 integer(int column) const
    {
        return sqlite3_column_int64(m_statement, column);
    }
    [[nodiscard]] int number(int column) const { return sqlite3_column_int(m_statement, column); }
    [[nodiscard]] QByteArray bytes(int column) const
    {
        const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
        return {data, sqlite3_column_bytes(m_statement, column)};
    }
    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(bytes(column)); }

    /// Due, interval, ease, repetitions, lapses, answered on; unseen if NULL.
    [[nodiscard]] Progress progress(int first) const
    {
        if (isNull(first)) {
            return Unseen{};
        }
        return Schedule{.intervalDays = number(first + 1),
            .easeHundredths = number(first + 2),
            .repetitions = number(first + 3),
            .lapses = number(first + 4),
            .due = StudyDay{number(first)},
            .answeredOn = StudyDay{number(first + 5)}};
    }

private:
    sqlite3_stmt* m_statement = nullptr;
};

Extraction::Extraction(Database& database, const std::optional<QList<NoteId>>& notes)
    : m_database(database)
    , m_isEverything(!notes)
    , m_notes(notes ? idList(*notes).toLatin1() : QByteArray())
{
}

QByteArray Extraction::of(const QByteArray& column) const
{
    return m_isEverything ? QByteArray()
                          : " WHERE " + column + " IN (SELECT value FROM json_each(?))";
}

template <typename Row, typename Read>
Result<> Extraction::forEach(const QByteArray& sql, Read read, const Visit<Row>& visit)
{
    Statement statement(m_database, sql);
    if (!m_isEverything) {
        statement.bind(m_notes);
    }
    int state = statement.step();
    for (; state == SQLITE_ROW; state = statement.step()) {
        // The original stands first.
        if (const auto done = visit(read(statement), statement.bytes(0)); !done) {
            return done;
        }
    }
    if (state != SQLITE_DONE) {
        return failure(ErrorCode::Database,
            QString::fromUtf8(sql) + u": "_s
                + QString::fromUtf8(sqlite3_errmsg(m_database.handle())));
    }
    return {};
}

Result<> Extraction::forEachNote(const Visit<Note>& visit)
{
    return forEach<Note>(
        "SELECT original, id, guid, note_type, format, fields, tags, modified,"
        " retired FROM notes"
            + of("id") + " ORDER BY id",
        [](const Statement& row) {
            return Note{.id = NoteId{row.integer(1)},
                .guid = row.text(2),
                .type = NoteTypeId{row.integer(3)},
                .format = static_cast<TextFormat>(row.number(4)),
                .fields = textsFromJson(row.text(5)),
                .tags = row.text(6).split(u' ', Qt::SkipEmptyParts),
                .modifiedMs = row.integer(7),
                .retired = row.number(8) != 0};
        },
        visit);
}

Result<> Extraction::forEachCard(const Visit<Card>& visit)
{
    return forEach<Card>(
        "SELECT original, id, note, ordinal, topic, position, due, interval, ease,"
        " repetitions, lapses, answered_on, suspended, buried_on, flag FROM cards"
            + of("note") + " ORDER BY id",
        [](const Statement& row) {
            return Card{.id = CardId{row.integer(1)},
                .note = NoteId{row.integer(2)},
                .ordinal = row.number(3),
                .topic = TopicId{row.integer(4)},
                .position = row.integer(5),
                .progress = row.progress(6),
                .suspended = row.number(12) != 0,
                .buriedOn = row.isNull(13) ? std::nullopt : std::optional(StudyDay{row.number(13)}),
                .flag = row.number(14)};
        },
        visit);
}

QByteArray Extraction::ofCards() const
{
    return m_isEverything ? QByteArray()
                          : " WHERE card IN (SELECT id FROM cards" + of("note") + ')';
}

Result<QHash<CardId, Extraction::Answered>> Extraction::answered()
{
    struct Answer
    {
        CardId card;
        bool isDrill;
        qint64 timeMs;
    };
    QHash<CardId, Answered> all;
    qint64 last = std::numeric_limits<qint64>::min();
    bool isInOrder = true;
    const auto read = forEach<Answer>(
        "SELECT NULL, card, kind, time FROM reviews" + ofCards() + " ORDER BY id",
        [](const Statement& row) {
            return Answer{CardId{row.integer(1)},
                static_cast<ReviewKind>(row.number(2)) == ReviewKind::Drill, row.integer(3)};
        },
        [&](const Answer& answer, const QByteArray&) -> Result<> {
            Answered& card = all[answer.card];
            ++card.count;
            if (!answer.isDrill) {
                card.lastMs = std::max(card.lastMs, answer.timeMs);
            }
            isInOrder = isInOrder && last <= answer.timeMs;
            last = answer.timeMs;
            return {};
        });
    return read.transform([&] {
        m_isInOrder = isInOrder;
        return all;
    });
}

Result<> Extraction::forEachReview(const Visit<Review>& visit)
{
    return forEach<Review>(
        "SELECT original, id, card, time, offset, day, grade, kind, before_due, before_interval,"
        " before_ease, before_repetitions, before_lapses, before_answered_on, after_due,"
        " after_interval, after_ease, after_repetitions, after_lapses, after_answered_on,"
        " milliseconds FROM reviews"
            + ofCards() + (m_isInOrder ? " ORDER BY id" : " ORDER BY time, id"),
        [](const Statement& row) {
            return Review{.id = ReviewId{row.integer(1)},
                .card = CardId{row.integer(2)},
                .time = {row.integer(3), row.number(4), StudyDay{row.number(5)}},
                .grade = static_cast<Grade>(row.number(6)),
                .kind = static_cast<ReviewKind>(row.number(7)),
                .before = row.progress(8),
                .after = row.progress(14),
                .milliseconds = row.number(20)};
        },
        visit);
}

Result<> Extraction::forEachManualChange(const Visit<ManualChange>& visit)
{
    return forEach<ManualChange>(
        "SELECT original, card, time FROM manual_changes" + ofCards() + " ORDER BY time, id",
        [](const Statement& row) { return ManualChange{CardId{row.integer(1)}, row.integer(2)}; },
        visit);
}

Result<std::optional<qint64>> Extraction::firstInstant()
{
    return m_database
        .row(u"SELECT min(first) FROM (SELECT min(id) AS first FROM cards"
             " UNION ALL SELECT min(time) FROM reviews)"_s,
            [](const Row& row) {
                return row.isNull(0) ? std::nullopt : std::optional(row.integer(0));
            })
        .transform([](const auto& row) { return row.value_or(std::nullopt); });
}

template <typename Tag>
Result<QHash<Id<Tag>, QByteArray>> Extraction::originals(const QString& table)
{
    QHash<Id<Tag>, QByteArray> found;
    return m_database
        .forEach(u"SELECT id, original FROM %1 WHERE original IS NOT NULL"_s.arg(table),
            [&](const Row& row) { found.insert(Id<Tag>{row.integer(0)}, row.text(1).toUtf8()); })
        .transform([&] { return found; });
}

Result<QHash<NoteTypeId, QByteArray>> Extraction::typeOriginals()
{
    return originals<struct NoteTypeTag>(u"note_types"_s);
}

Result<QHash<TopicId, QByteArray>> Extraction::topicOriginals()
{
    return originals<struct TopicTag>(u"topics"_s);
}

} // namespace reprise
