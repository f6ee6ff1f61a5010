// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/foreigndatabase.h"

#include <QFile>
#include <QUrl>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

constexpr int instructionsBetweenLooks = 1'000;

/// A statement of one scope.
class Statement final
{
public:
    Statement(sqlite3* handle, const QByteArray& sql)
    {
        sqlite3_prepare_v2(
            handle, sql.constData(), static_cast<int>(sql.size()), &m_statement, nullptr);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    [[nodiscard]] int step() { return m_statement ? sqlite3_step(m_statement) : SQLITE_ERROR; }
    [[nodiscard]] ForeignRow row() const { return ForeignRow(m_statement); }

private:
    sqlite3_stmt* m_statement = nullptr;
};

/// Stands in for the order that Anki's own functions know (schema 18 names it
/// for names and tags), so that tables with it can be checked.
int compareBytes(void*, int leftBytes, const void* left, int rightBytes, const void* right)
{
    const int order =
        std::memcmp(left, right, static_cast<size_t>(std::min(leftBytes, rightBytes)));
    return order != 0 ? order : leftBytes - rightBytes;
}

bool looksLikeSqlite(const QString& path, qint64& bytes)
{
    constexpr QByteArrayView magic("SQLite format 3\0", 16);
    constexpr qint64 smallestPage = 512;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    bytes = file.size();
    return bytes >= smallestPage && file.read(magic.size()) == magic;
}

} // namespace

std::optional<qint64> ForeignRow::integer(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return sqlite3_column_int64(m_statement, column);
    case SQLITE_FLOAT: {
        constexpr double largest = 9e15; // whole numbers are exact up to here
        const double value = std::round(sqlite3_column_double(m_statement, column));
        return std::abs(value) <= largest ? std::optional(static_cast<qint64>(value))
                                          : std::nullopt;
    }
    default:
        return {};
    }
}

QByteArrayView ForeignRow::bytes(int column) const
{
    const int type = sqlite3_column_type(m_statement, column);
    if (type != SQLITE_TEXT && type != SQLITE_BLOB) {
        return {};
    }
    const void* const data = type == SQLITE_TEXT
        ? static_cast<const void*>(sqlite3_column_text(m_statement, column))
        : sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(data), data ? sqlite3_column_bytes(m_statement, column) : 0};
}

std::optional<QString> ForeignRow::text(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return QString::number(sqlite3_column_int64(m_statement, column));
    case SQLITE_FLOAT:
        return QString::number(sqlite3_column_double(m_statement, column));
    default:
        return QString::fromUtf8(bytes(column));
    }
}

bool ForeignRow::isUtf8(int column) const
{
    return bytes(column).isValidUtf8();
}

Read<std::unique_ptr<ForeignDatabase>> ForeignDatabase::open(
    const QString& path, const QList<Table>& tables, std::function<bool()> isCancelled)
{
    qint64 fileBytes = 0;
    if (!looksLikeSqlite(path, fileBytes)) {
        return refusal(FindingCode::NotSqlite);
    }
    std::unique_ptr<ForeignDatabase> database(new ForeignDatabase);
    database->m_isCancelled = std::move(isCancelled);
    if (auto connected = database->connectTo(path); !connected) {
        return std::unexpected(connected.error());
    }
    database->restrict(fileBytes);
    if (auto read = database->readSchema(); !read) {
        return std::unexpected(read.error());
    }
    for (const Table& table : tables) {
        if (!table.isNeeded && !database->m_kinds.contains(table.name)) {
            continue;
        }
        if (auto checked = database->check(table); !checked) {
            return std::unexpected(checked.error());
        }
        database->m_tables.append(table.name);
    }
    database->admit();
    return database;
}

ForeignDatabase::~ForeignDatabase()
{
    sqlite3_close(m_handle);
}

Read<> ForeignDatabase::connectTo(const QString& path)
{
    // Immutable: no lock, no log and no journal are looked for beside the file.
    const QByteArray uri = QUrl::fromLocalFile(path).toEncoded() + "?immutable=1";
    if (sqlite3_open_v2(uri.constData(), &m_handle,
            SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE
                | SQLITE_OPEN_NOMUTEX,
            nullptr)
        != SQLITE_OK) {
        return std::unexpected(lastError());
    }
    return {};
}

void ForeignDatabase::restrict(qint64 fileBytes)
{
    struct Setting
    {
        int name;
        int value;
    };
    static constexpr std::array settings = {
        Setting{SQLITE_DBCONFIG_DEFENSIVE, 1},
        Setting{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        Setting{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        Setting{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        Setting{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
        Setting{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        Setting{SQLITE_DBCONFIG_DQS_DML, 0},
        Setting{SQLITE_DBCONFIG_DQS_DDL, 0},
    };
    for (const Setting& setting : settings) {
        sqlite3_db_config(m_handle, setting.name, setting.value, nullptr);
    }
    static constexpr std::array limits = {
        Setting{SQLITE_LIMIT_LENGTH, 16 << 20}, // a row: long notes with pictures in them
        Setting{SQLITE_LIMIT_SQL_LENGTH, 100'000},
        Setting{SQLITE_LIMIT_COLUMN, 100},
        Setting{SQLITE_LIMIT_EXPR_DEPTH, 10},
        Setting{SQLITE_LIMIT_COMPOUND_SELECT, 3},
        Setting{SQLITE_LIMIT_VDBE_OP, 25'000},
        Setting{SQLITE_LIMIT_ATTACHED, 0},
        Setting{SQLITE_LIMIT_TRIGGER_DEPTH, 10},
        Setting{SQLITE_LIMIT_WORKER_THREADS, 0},
    };
    for (const Setting& limit : limits) {
        sqlite3_limit(m_handle, limit.name, limit.value);
    }
    sqlite3_create_collation(m_handle, "unicase", SQLITE_UTF8, nullptr, compareBytes);

    // Checking and reading a revision log, whose rows are the shortest, takes
    // two instructions for each byte of the file.
    constexpr qint64 thousandsAtLeast = 50'000;
    m_stepsAtMost = thousandsAtLeast + fileBytes / 100;
    m_stepsLeft = m_stepsAtMost;
    sqlite3_progress_handler(
        m_handle, instructionsBetweenLooks,
        [](void* database) {
            auto* const self = static_cast<ForeignDatabase*>(database);
            self->m_wasCancelled = self->m_isCancelled && self->m_isCancelled();
            return --self->m_stepsLeft < 0 || self->m_wasCancelled ? 1 : 0;
        },
        this);
    sqlite3_exec(m_handle,
        "PRAGMA mmap_size=0; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;"
        "PRAGMA query_only=ON",
        nullptr, nullptr, nullptr);
}

Read<> ForeignDatabase::readSchema()
{
    QByteArray virtualTable;
    auto read = forEach(
        "SELECT type, name, rootpage, sql FROM sqlite_schema"_ba, [&](const ForeignRow& row) {
            const QByteArray kind = row.bytes(0).toByteArray();
            const QByteArray name = row.bytes(1).toByteArray();
            const bool isVirtual = kind == "table"
                && (row.integer(2).value_or(0) == 0
                    || row.bytes(3).toByteArray().simplified().toUpper().startsWith(
                        "CREATE VIRTUAL"));
            if (isVirtual) {
                virtualTable = name;
            } else if (kind == "view" || kind == "trigger") {
                m_ignored.append(QString::fromUtf8(name));
            }
            m_kinds.insert(name, kind);
        });
    if (read && !virtualTable.isNull()) {
        return refusal(FindingCode::VirtualTable, QString::fromUtf8(virtualTable));
    }
    return read;
}

Read<> ForeignDatabase::check(const Table& table)
{
    const QString place = QString::fromUtf8(table.name);
    if (m_kinds.value(table.name) != "table") {
        return refusal(FindingCode::TableMissing, place);
    }
    QList<QByteArray> columns;
    auto read = forEach("PRAGMA table_xinfo("_ba + table.name + ')', [&](const ForeignRow& row) {
        // A computed column would have its author's expression run for each row.
        constexpr int hidden = 6;
        if (row.integer(hidden).value_or(1) == 0) {
            columns.append(row.bytes(1).toByteArray());
        }
    });
    if (!read) {
        return read;
    }
    for (const QByteArray& column : table.columns) {
        if (!columns.contains(column)) {
            return refusal(FindingCode::ColumnMissing, place, QString::fromUtf8(column));
        }
    }
    // Not integrity_check, which finds fault with indices under a stand-in order.
    QString complaint;
    return forEach("PRAGMA quick_check("_ba + table.name + ')',
        [&complaint](const ForeignRow& row) {
            const QString line = row.text(0).value_or(QString());
            if (complaint.isEmpty() && line != u"ok"_s) {
                complaint = line;
            }
        })
        .and_then([&]() -> Read<> {
            if (!complaint.isEmpty()) {
                return refusal(FindingCode::DatabaseFaulty, place, complaint);
            }
            return {};
        });
}

void ForeignDatabase::admit()
{
    sqlite3_set_authorizer(
        m_handle,
        [](void* database, int action, const char* table, const char* function, const char*,
            const char*) {
            const auto* const self = static_cast<const ForeignDatabase*>(database);
            const bool isAllowed = action == SQLITE_SELECT
                || (action == SQLITE_FUNCTION && qstrcmp(function, "count") == 0)
                || (action == SQLITE_READ && self->m_tables.contains(QByteArrayView(table)));
            return isAllowed ? SQLITE_OK : SQLITE_DENY;
        },
        this);
}

Read<> ForeignDatabase::forEach(
    const QByteArray& sql, const std::function<void(const ForeignRow&)>& visit)
{
    m_stepsLeft = m_stepsAtMost; // its caller may ask often, no statement may take long
    Statement statement(m_handle, sql);
    int state = statement.step();
    for (; state == SQLITE_ROW; state = statement.step()) {
        visit(statement.row());
    }
    if (state != SQLITE_DONE) {
        return std::unexpected(lastError());
    }
    return {};
}

Finding ForeignDatabase::lastError() const
{
    if (m_wasCancelled) {
        return {FindingCode::Cancelled, {}, {}};
    }
    if (m_stepsLeft < 0) {
        return {FindingCode::TooManySteps, {}, {}};
    }
    return {FindingCode::DatabaseFaulty, {}, QString::fromUtf8(sqlite3_errmsg(m_handle))};
}

} // namespace reprise::anki
