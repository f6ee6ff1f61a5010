// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/finding.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace reprise::anki {

/// The current row of a foreign table. Columns count from 0. A column holds
/// what its author put there, whatever the table declares.
class ForeignRow final
{
public:
    explicit ForeignRow(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }

    /// A whole number, also one that was stored as a real one; none for
    /// anything else.
    [[nodiscard]] std::optional<qint64> integer(int column) const;
    /// Text, also of a number; none for NULL. Bytes that are not UTF-8 become
    /// replacement characters (see isUtf8()).
    [[nodiscard]] std::optional<QString> text(int column) const;
    [[nodiscard]] bool isUtf8(int column) const;
    /// Text or blob as it is; empty for anything else. Valid until the next row.
    [[nodiscard]] QByteArrayView bytes(int column) const;

private:
    sqlite3_stmt* m_statement;
};

/// An SQLite file that somebody else made: read only, on a connection of its
/// own without any function of ours, where nothing in the file's schema runs.
/// Follows sqlite.org/security.html. Only the tables that were asked for can be
/// read, and only so long as a file of that size can want.
class ForeignDatabase final
{
public:
    struct Table
    {
        QByteArray name;
        QList<QByteArray> columns; ///< without which it is of no use
        bool isNeeded = true;
    };

    /// `path` leads to a private copy, through no symbolic link; nobody may
    /// change it while this lives. `isCancelled` is asked now and then, here and
    /// while rows are read. Refused: what is no SQLite file or a damaged one, a
    /// needed table that is missing or no plain table, and any virtual table.
    [[nodiscard]] static Read<std::unique_ptr<ForeignDatabase>> open(
        const QString& path, const QList<Table>& tables, std::function<bool()> isCancelled = {});
    ~ForeignDatabase();
    ForeignDatabase(const ForeignDatabase&) = delete;
    ForeignDatabase& operator=(const ForeignDatabase&) = delete;

    [[nodiscard]] bool has(const QByteArray& table) const { return m_tables.contains(table); }
    /// Views and triggers, which are never run.
    [[nodiscard]] const QStringList& ignored() const { return m_ignored; }

    /// Every row of a SELECT through `visit`. DatabaseFaulty, TooManySteps, Cancelled.
    [[nodiscard]] Read<> forEach(
        const QByteArray& sql, const std::function<void(const ForeignRow&)>& visit);

private:
    ForeignDatabase() = default;

    [[nodiscard]] Read<> connectTo(const QString& path);
    void restrict(qint64 fileBytes);
    [[nodiscard]] Read<> readSchema();
    [[nodiscard]] Read<> check(const Table& table);
    void admit();
    [[nodiscard]] Finding lastError() const;

    sqlite3* m_handle = nullptr;
    qint64 m_stepsAtMost = 0;
    qint64 m_stepsLeft = 0; ///< in thousands of SQLite's virtual machine's instructions
    bool m_wasCancelled = false;
    std::function<bool()> m_isCancelled;
    QHash<QByteArray, QByteArray> m_kinds; ///< of what the schema names: table, view, …
    QList<QByteArray> m_tables; ///< that may be read
    QStringList m_ignored;
};

} // namespace reprise::anki
