// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal.h"

#include "core/storage/additions.h"
#include "core/storage/cardstore.h"
#include "core/storage/database.h"
#include "core/storage/idlist.h"

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

// Everything a person would call "my collection". Search tables, drafts, window
// state and today's extra new cards are left out on purpose.
constexpr std::array recordedTables{"settings", "topics", "note_types", "notes", "cards", "reviews",
    "decks", "deck_notes", "media", "saved_searches", "manual_changes", "imported_notes"};

struct Free
{
    void operator()(void* memory) const { sqlite3_free(memory); }
};

Error sessionError(int code)
{
    return {ErrorCode::Database, u"session: %1"_s.arg(QString::fromUtf8(sqlite3_errstr(code)))};
}

struct Stored
{
    qint64 id = 0;
    QByteArray changeset;
    QString added;
};

JournalStep stepFromRow(const Row& row)
{
    return {row.text(0), row.isNull(1) ? std::nullopt : std::optional(CardId{row.integer(1)}),
        row.number(2)};
}

constexpr int ordinalColumn = 2; // of cards

/// The present row is as the changeset expects it, but for an ordinal on its detour.
bool isOnDetourOnly(sqlite3_changeset_iter* iterator, int columns)
{
    for (int column = 0; column < columns; ++column) {
        sqlite3_value* expected = nullptr;
        sqlite3_value* present = nullptr;
        sqlite3changeset_old(iterator, column, &expected);
        sqlite3changeset_conflict(iterator, column, &present);
        if (!expected || !present) {
            continue; // a column that stays as it is
        }
        const qint64 detour = column == ordinalColumn ? ordinalDetour : 0;
        if (sqlite3_value_type(expected) != sqlite3_value_type(present)
            || sqlite3_value_int64(expected) + detour != sqlite3_value_int64(present)) {
            return false;
        }
    }
    return true;
}

/// Nothing is overwritten but the ordinals that makeRoom() sent on a detour.
int onConflict(void* /*context*/, int conflict, sqlite3_changeset_iter* iterator)
{
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
    return conflict == SQLITE_CHANGESET_DATA && operation == SQLITE_UPDATE
            && qstrcmp(table, "cards") == 0 && isOnDetourOnly(iterator, columns)
        ? SQLITE_CHANGESET_REPLACE
        : SQLITE_CHANGESET_ABORT;
}

/// Two cards of a note that change places cannot do so one after the other,
/// as a changeset is applied: first all that get another ordinal make room.
Result<> makeRoom(Database& database, const QByteArray& changeset)
{
    sqlite3_changeset_iter* iterator = nullptr;
    auto* data = const_cast<char*>(changeset.constData()); // NOLINT: only read
    if (const int code =
            sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()), data);
        code != SQLITE_OK) {
        return std::unexpected(sessionError(code));
    }
    QList<CardId> cards;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
        if (operation != SQLITE_UPDATE || qstrcmp(table, "cards") != 0) {
            continue;
        }
        sqlite3_value* ordinal = nullptr;
        sqlite3_value* id = nullptr;
        sqlite3changeset_new(iterator, ordinalColumn, &ordinal);
        sqlite3changeset_old(iterator, 0, &id);
        if (ordinal && id) {
            cards.append(CardId{sqlite3_value_int64(id)});
        }
    }
    if (const int code = sqlite3changeset_finalize(iterator); code != SQLITE_OK) {
        return std::unexpected(sessionError(code));
    }
    if (cards.isEmpty()) {
        return {};
    }
    return database.run(u"UPDATE cards SET ordinal = ordinal + ? "
                        u"WHERE id IN (SELECT value FROM json_each(?))"_s,
        ordinalDetour, idList(cards));
}

} // namespace

void Recording::Delete::operator()(sqlite3_session* session) const
{
    sqlite3session_delete(session);
}

Result<Recording> Recording::start(Database& database)
{
    sqlite3_session* session = nullptr;
    if (const int code = sqlite3session_create(database.handle(), "main", &session);
        code != SQLITE_OK) {
        return std::unexpected(sessionError(code));
    }
    Recording recording(session);
    for (const char* table : recordedTables) {
        if (const int code = sqlite3session_attach(session, table); code != SQLITE_OK) {
            return std::unexpected(sessionError(code));
        }
    }
    return recording;
}

void Recording::setEnabled(bool enabled)
{
    sqlite3session_enable(m_session.get(), enabled ? 1 : 0);
}

Result<QByteArray> Recording::changeset()
{
    int bytes = 0;
    void* data = nullptr;
    const int code = sqlite3session_changeset(m_session.get(), &bytes, &data);
    const std::unique_ptr<void, Free> owner(data);
    if (code != SQLITE_OK) {
        return std::unexpected(sessionError(code));
    }
    return QByteArray(static_cast<const char*>(data), bytes);
}

Result<ChangeSet> changesIn(const QByteArray& changeset)
{
    sqlite3_changeset_iter* iterator = nullptr;
    // The library only reads the buffer, whatever its signature says.
    auto* data = const_cast<char*>(changeset.constData()); // NOLINT
    if (const int code =
            sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()), data);
        code != SQLITE_OK) {
        return std::unexpected(sessionError(code));
    }
    ChangeSet changes;
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
        const auto columnOf = [&](int column) {
            sqlite3_value* value = nullptr;
            if (operation == SQLITE_INSERT) {
                sqlite3changeset_new(iterator, column, &value);
            } else {
                sqlite3changeset_old(iterator, column, &value);
            }
            return value ? sqlite3_value_int64(value) : 0;
        };
        const QByteArrayView name(table);
        if (name == "cards") {
            changes.cards.insert(CardId{columnOf(0)});
        } else if (name == "notes") {
            changes.notes.insert(NoteId{columnOf(0)});
        } else if (name == "reviews") {
            // A drill answer changes nothing of its card, but what is left of today.
            changes.cards.insert(CardId{columnOf(1)});
        } else if (name == "note_types") {
            // All of its cards may look different now.
            changes.everything = true;
        } else if (name == "topics") {
            changes.topics = true;
        } else if (name == "settings") {
            changes.settings = true;
        } else if (name == "saved_searches") {
            changes.savedSearches = true;
        } else if (name == "media") {
            changes.media = true;
        }
    }
    if (const int code = sqlite3changeset_finalize(iterator); code != SQLITE_OK) {
        return std::unexpected(sessionError(code));
    }
    return changes;
}

Result<> Journal::append(const JournalStep& step, const QByteArray& changeset, const QString& added)
{
    auto appended =
        m_database.run(u"DELETE FROM journal WHERE undone = 1"_s)
            .and_then([&] { return forgetTakenOut(m_database); })
            .and_then([&] {
                return m_database.run(u"INSERT INTO journal (name, card, count, changeset, added) "
                                      u"VALUES (?, ?, ?, coalesce(?, x''), nullif(?, ''))"_s,
                    step.name, step.card, step.count, changeset, added);
            });
    if (!appended) {
        return appended;
    }
    return m_database.run(u"DELETE FROM journal WHERE id < (SELECT max(id) FROM journal) AND id <= "
                          u"(SELECT coalesce(max(id), 0) FROM (SELECT id, "
                          u"row_number() OVER (ORDER BY id DESC) AS place, "
                          u"sum(length(changeset)) OVER (ORDER BY id DESC) AS bytes FROM journal) "
                          u"WHERE place > ? OR bytes > ?)"_s,
        m_bounds.steps, m_bounds.bytes);
}

Result<std::optional<JournalStep>> Journal::nextUndo()
{
    return m_database.row(
        u"SELECT name, card, count FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1"_s,
        stepFromRow);
}

Result<std::optional<JournalStep>> Journal::nextRedo()
{
    return m_database.row(
        u"SELECT name, card, count FROM journal WHERE undone = 1 ORDER BY id LIMIT 1"_s,
        stepFromRow);
}

Result<bool> Journal::mentions(const QByteArray& bytes)
{
    return m_database
        .number(u"SELECT EXISTS (SELECT 1 FROM journal WHERE instr(changeset, ?))"_s, bytes)
        .transform([](qint64 exists) { return exists != 0; });
}

Result<> Journal::clear()
{
    return m_database.run(u"DELETE FROM journal"_s).and_then([this] {
        return forgetTakenOut(m_database);
    });
}

Result<std::optional<Journal::Applied>> Journal::undo()
{
    return apply(true);
}

Result<std::optional<Journal::Applied>> Journal::redo()
{
    return apply(false);
}

Result<std::optional<Journal::Applied>> Journal::apply(bool undo)
{
    const QString newest =
        u"SELECT id, changeset, added FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1"_s;
    const QString oldest =
        u"SELECT id, changeset, added FROM journal WHERE undone = 1 ORDER BY id LIMIT 1"_s;
    const auto next = undo ? nextUndo() : nextRedo();
    if (!next) {
        return std::unexpected(next.error());
    }
    const std::optional<JournalStep>& step = *next;
    if (!step) {
        return std::nullopt;
    }
    const auto found = required(
        m_database.row(undo ? newest : oldest,
            [](const Row& row) { return Stored{row.integer(0), row.blob(1), row.text(2)}; }),
        step->name);
    if (!found) {
        return std::unexpected(found.error());
    }
    auto [id, changeset, added] = *found;

    if (undo) {
        if (auto out = added.isEmpty() ? Result<>() : takeOut(m_database, id); !out) {
            return std::unexpected(out.error());
        }
        int bytes = 0;
        void* data = nullptr;
        const int code = sqlite3changeset_invert(
            static_cast<int>(changeset.size()), changeset.constData(), &bytes, &data);
        const std::unique_ptr<void, Free> owner(data);
        if (code != SQLITE_OK) {
            return std::unexpected(sessionError(code));
        }
        changeset = QByteArray(static_cast<const char*>(data), bytes);
    }
    if (auto room = makeRoom(m_database, changeset); !room) {
        return std::unexpected(room.error());
    }
    // Without the flag, redoing a delete that cascaded conflicts row by row.
    const int code = sqlite3changeset_apply_v2(m_database.handle(),
        static_cast<int>(changeset.size()), changeset.data(), nullptr, onConflict, nullptr, nullptr,
        nullptr, SQLITE_CHANGESETAPPLY_FKNOACTION);
    if (code == SQLITE_ABORT) {
        return failure(ErrorCode::UndoConflict, step->name);
    }
    if (code != SQLITE_OK) {
        return std::unexpected(m_database.lastError(u"sqlite3changeset_apply_v2"_s));
    }
    if (auto in = undo || added.isEmpty() ? Result<>() : putBack(m_database, id); !in) {
        return std::unexpected(in.error());
    }
    if (auto marked = m_database.run(u"UPDATE journal SET undone = ? WHERE id = ?"_s, undo, id);
        !marked) {
        return std::unexpected(marked.error());
    }
    return changesIn(changeset).transform([&](ChangeSet changes) {
        mentionAdded(changes, added);
        return std::optional(Applied{*step, std::move(changes)});
    });
}

} // namespace reprise
