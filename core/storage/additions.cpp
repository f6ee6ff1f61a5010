// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/additions.h"

#include "core/storage/database.h"
#include "core/storage/idlist.h"
#include "core/storage/journal.h"
#include "core/storage/notestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace reprise {

/// Of SQLite itself: Qt Sql would take longer for a row than the row takes.
class Additions::Statement
{
public:
    Statement(Database& database, const QByteArray& sql)
    {
        sqlite3_prepare_v3(database.handle(), sql.constData(), -1, SQLITE_PREPARE_PERSISTENT,
            &m_statement, nullptr);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& operator<<(qint64 value)
    {
        sqlite3_bind_int64(m_statement, ++m_bound, value);
        return *this;
    }
    Statement& operator<<(std::nullopt_t)
    {
        sqlite3_bind_null(m_statement, ++m_bound);
        return *this;
    }
    Statement& operator<<(const QByteArray& text)
    {
        sqlite3_bind_text64(m_statement, ++m_bound, text.constData(),
            static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
        return *this;
    }
    Statement& operator<<(const QString& text) { return *this << text.toUtf8(); }
    Statement& original(const QByteArray& json)
    {
        return json.isEmpty() ? *this << std::nullopt : *this << json;
    }
    Statement& schedule(const Progress& progress)
    {
        const auto* known = std::get_if<Schedule>(&progress);
        if (!known) {
            for (int column = 0; column < 6; ++column) {
                *this << std::nullopt;
            }
            return *this;
        }
        return *this << known->due.number << known->intervalDays << known->easeHundredths
                     << known->repetitions << known->lapses << known->answeredOn.number;
    }

    /// SQLite's extended code; the values stay bound.
    int run()
    {
        m_bound = 0;
        sqlite3_step(m_statement);
        return sqlite3_reset(m_statement);
    }
    void unbindFirst() { sqlite3_bind_null(m_statement, 1); }

private:
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
};

namespace {

/// What is added meanwhile is not recorded.
class Pause final
{
public:
    explicit Pause(Recording& recording)
        : m_recording(recording)
    {
        m_recording.setEnabled(false);
    }
    ~Pause() { m_recording.setEnabled(true); }
    Pause(const Pause&) = delete;
    Pause& operator=(const Pause&) = delete;

private:
    Recording& m_recording;
};

void extend(std::pair<qint64, qint64>& range, qint64 id)
{
    range = {range.first == 0 ? id : range.first, id};
}

struct Part
{
    QLatin1StringView table;
    QLatin1StringView rows; // of ?, the step's JSON
};

/// One statement for so many rows takes half the time that it takes for each:
/// a statement is begun, sets up what its checks need, and counts ids once.
constexpr qsizetype mostWaiting = 64;

QByteArray addReviews(qsizetype count)
{
    const QByteArray row = "(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    return "INSERT INTO reviews (id, card, time, offset, day, grade, kind, before_due, "
           "before_interval, before_ease, before_repetitions, before_lapses, "
           "before_answered_on, after_due, after_interval, after_ease, after_repetitions, "
           "after_lapses, after_answered_on, milliseconds, original) VALUES "
        + row + (", " + row).repeated(count - 1);
}

/// Drops the table's indices and gives the SQL that makes them again: of a
/// million rows in no order, that is five times as quick as following each.
Result<QStringList> dropIndices(Database& database, const QString& table)
{
    using Index = std::pair<QString, QString>;
    const auto indices = database.rows(
        u"SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? "
        "AND sql IS NOT NULL"_s,
        [](const Row& row) { return Index(row.text(0), row.text(1)); }, table);
    if (!indices) {
        return std::unexpected(indices.error());
    }
    QStringList made;
    for (const auto& [name, sql] : *indices) {
        if (auto dropped = database.run(u"DROP INDEX "_s + name); !dropped) {
            return std::unexpected(dropped.error());
        }
        made.append(sql);
    }
    return made;
}

Result<> runAll(Database& database, const QStringList& statements)
{
    for (const QString& statement : statements) {
        if (auto done = database.run(statement); !done) {
            return done;
        }
    }
    return {};
}

constexpr QLatin1StringView listed(
    "id IN (SELECT value FROM json_each((SELECT added FROM journal WHERE id = ?), '$.%1'))");
constexpr QLatin1StringView ranged(
    "id BETWEEN (SELECT added ->> '$.%1[0]' FROM journal WHERE id = ?) "
    "AND (SELECT added ->> '$.%1[1]' FROM journal WHERE id = ?)");

/// In an order in which they can be deleted; put back the other way round.
constexpr std::array parts{Part{"reviews"_L1, ranged}, Part{"manual_changes"_L1, ranged},
    Part{"cards"_L1, listed}, Part{"imported_notes"_L1, listed}, Part{"notes"_L1, listed}};

QString takenOut(qint64 step, const Part& part)
{
    return u"taken_out_%1_%2"_s.arg(step).arg(part.table);
}

Result<> runFor(Database& database, const QString& sql, const Part& part, qint64 step)
{
    return part.rows == ranged ? database.run(sql, step, step) : database.run(sql, step);
}

/// The indices of reviews, where most of them go or come; `indices` gets what
/// makes them again.
Result<> setAside(Database& database, const Part& part, qint64 step, QStringList& indices)
{
    if (part.table != "reviews"_L1) {
        return {};
    }
    const auto moved = database.number(u"SELECT count(*) FROM %1"_s.arg(takenOut(step, part)));
    const auto there = database.number(u"SELECT count(*) FROM reviews"_s);
    if (const Error* error = firstError(moved, there)) {
        return std::unexpected(*error);
    }
    if (*moved <= *there / 2) {
        return {};
    }
    return dropIndices(database, part.table).transform([&](const QStringList& dropped) {
        indices = dropped;
    });
}

} // namespace

Additions::Additions(Database& database, Recording& recording)
    : m_database(database)
    , m_recording(recording)
    , m_addNote(std::make_unique<Statement>(database,
          "INSERT INTO notes (id, guid, note_type, format, fields, tags, modified, retired, "
          "original) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    , m_addImported(std::make_unique<Statement>(
          database, "INSERT INTO imported_notes (id, guid, hash) VALUES (?, ?, ?)"))
    , m_addCard(std::make_unique<Statement>(database,
          "INSERT INTO cards (id, note, ordinal, topic, position, due, interval, ease, "
          "repetitions, lapses, answered_on, suspended, buried_on, flag, original) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    , m_addReview(std::make_unique<Statement>(database, addReviews(1)))
    , m_addReviews(std::make_unique<Statement>(database, addReviews(mostWaiting)))
    , m_addManualChange(std::make_unique<Statement>(
          database, "INSERT INTO manual_changes (id, card, time, original) VALUES (?, ?, ?, ?)"))
{
}

Additions::~Additions() = default;

Result<qint64> Additions::insert(Statement& statement, const QString& name)
{
    const Pause pause(m_recording);
    int code = statement.run();
    if (code == SQLITE_CONSTRAINT_ROWID || code == SQLITE_CONSTRAINT_PRIMARYKEY) {
        statement.unbindFirst(); // SQLite gives the next free one
        code = statement.run();
    }
    if (code == SQLITE_CONSTRAINT_UNIQUE) {
        return failure(ErrorCode::NameTaken, name);
    }
    if (code != SQLITE_OK) {
        return std::unexpected(m_database.lastError(name));
    }
    return m_database.lastInsertId();
}

Result<NoteId> Additions::add(const Note& note, const QByteArray& original, quint64 hash)
{
    auto& statement = *m_addNote;
    note.id.value > 0 ? statement << note.id.value : statement << std::nullopt;
    statement << note.guid << note.type.value << static_cast<int>(note.format)
              << reprise::toJson(note.fields) << note.tags.join(u' ') << note.modifiedMs
              << qint64{note.retired};
    const auto id = insert(statement.original(original), note.guid);
    if (!id) {
        return std::unexpected(id.error());
    }
    m_notes.append(NoteId{*id});
    const auto stored = static_cast<qint64>(hash);
    {
        const Pause pause(m_recording);
        const int code = (*m_addImported << *id << note.guid << stored).run();
        if (code == SQLITE_OK) {
            m_imported.append(NoteId{*id});
            return NoteId{*id};
        }
        if (code != SQLITE_CONSTRAINT_PRIMARYKEY && code != SQLITE_CONSTRAINT_ROWID) {
            return std::unexpected(m_database.lastError(note.guid));
        }
    }
    // Of a note that had this number and is gone: that is worth recording.
    return m_database
        .run(u"UPDATE imported_notes SET guid = ?, hash = ? WHERE id = ?"_s, note.guid, stored, *id)
        .transform([&] { return NoteId{*id}; });
}

Result<CardId> Additions::add(const Card& card, const QByteArray& original)
{
    auto& statement = *m_addCard;
    card.id.value > 0 ? statement << card.id.value : statement << std::nullopt;
    statement << card.note.value << card.ordinal << card.topic.value << card.position;
    statement.schedule(card.progress) << qint64{card.suspended};
    card.buriedOn ? statement << card.buriedOn->number : statement << std::nullopt;
    statement << card.flag;
    return insert(statement.original(original), QString::number(card.ordinal))
        .transform([this](qint64 id) {
            m_cards.append(CardId{id});
            return CardId{id};
        });
}

Result<> Additions::add(const Review& review, const QByteArray& original)
{
    m_waiting.append({review, original});
    return m_waiting.size() < mostWaiting ? Result<>() : flush();
}

Result<> Additions::insert(Statement& statement, std::span<const Waiting> reviews)
{
    for (const auto& [review, original] : reviews) {
        statement << review.card.value << review.time.utcMilliseconds << review.time.offsetMinutes
                  << review.time.day.number << static_cast<int>(review.grade)
                  << static_cast<int>(review.kind);
        statement.schedule(review.before).schedule(review.after) << review.milliseconds;
        statement.original(original);
    }
    return insert(statement, QString()).transform([&](qint64 last) {
        extend(m_reviews, last + 1 - static_cast<qint64>(reviews.size()));
        extend(m_reviews, last);
    });
}

Result<> Additions::expectReviews(qint64 count)
{
    const auto there = m_database.number(u"SELECT count(*) FROM reviews"_s);
    if (!there || count <= *there) {
        return there ? Result<>() : std::unexpected(there.error());
    }
    return dropIndices(m_database, u"reviews"_s).transform([this](const QStringList& indices) {
        m_indices += indices;
    });
}

Result<> Additions::complete()
{
    return flush().and_then([this] { return runAll(m_database, std::exchange(m_indices, {})); });
}

Result<> Additions::flush()
{
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    if (waiting.size() == mostWaiting) {
        return insert(*m_addReviews, waiting);
    }
    for (const Waiting& one : waiting) {
        if (const auto added = insert(*m_addReview, std::span(&one, 1)); !added) {
            return added;
        }
    }
    return {};
}

Result<> Additions::addManualChange(CardId card, qint64 timeMs, const QByteArray& original)
{
    return insert(*m_addManualChange << std::nullopt << card.value << timeMs << original, QString())
        .transform([this](qint64 id) { extend(m_manualChanges, id); });
}

bool Additions::isEmpty() const
{
    return m_notes.isEmpty() && m_cards.isEmpty() && m_reviews.first == 0
        && m_manualChanges.first == 0;
}

QString Additions::toJson() const
{
    const auto range = [](const Range& ids) { return u"[%1,%2]"_s.arg(ids.first).arg(ids.second); };
    return u"{\"notes\":%1,\"imported_notes\":%2,\"cards\":%3,\"reviews\":%4,\"manual_changes\":%5}"_s
        .arg(idList(m_notes), idList(m_imported), idList(m_cards), range(m_reviews),
            range(m_manualChanges));
}

void mentionAdded(ChangeSet& changes, const QString& json)
{
    if (json.isEmpty()) {
        return;
    }
    constexpr qsizetype most = 10'000; // then reading all of it anew is as quick
    const QJsonObject added = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonArray notes = added.value("notes"_L1).toArray();
    const QJsonArray cards = added.value("cards"_L1).toArray();
    if (std::max(notes.size(), cards.size()) > most) {
        changes.everything = true;
        return;
    }
    for (const auto& note : notes) {
        changes.notes.insert(NoteId{note.toInteger()});
    }
    for (const auto& card : cards) {
        changes.cards.insert(CardId{card.toInteger()});
    }
}

Result<> takeOut(Database& database, qint64 step)
{
    QStringList indices;
    for (const Part& part : parts) {
        const QString rows = QString(part.rows).arg(part.table);
        const QString copy = u"CREATE TABLE %1 AS SELECT * FROM %2 WHERE %3"_s.arg(
            takenOut(step, part), part.table, rows);
        const QString remove = u"DELETE FROM %1 WHERE %2"_s.arg(part.table, rows);
        if (auto done = runFor(database, copy, part, step)
                .and_then([&] { return setAside(database, part, step, indices); })
                .and_then([&] { return runFor(database, remove, part, step); });
            !done) {
            return done;
        }
    }
    return runAll(database, indices);
}

Result<> putBack(Database& database, qint64 step)
{
    QStringList indices;
    for (const Part& part : parts | std::views::reverse) {
        const QString copy = takenOut(step, part);
        if (auto done = setAside(database, part, step, indices)
                .and_then([&] {
                    return database.run(u"INSERT INTO %1 SELECT * FROM %2"_s.arg(part.table, copy));
                })
                .and_then([&] { return database.run(u"DROP TABLE %1"_s.arg(copy)); });
            !done) {
            return done;
        }
    }
    return runAll(database, indices);
}

Result<> forgetTakenOut(Database& database)
{
    const auto tables = database.rows(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'taken_out_*'"_s,
        [](const Row& row) { return row.text(0); });
    if (!tables) {
        return std::unexpected(tables.error());
    }
    for (const QString& table : *tables) {
        if (auto dropped = database.run(u"DROP TABLE %1"_s.arg(table)); !dropped) {
            return dropped;
        }
    }
    return {};
}

} // namespace reprise
