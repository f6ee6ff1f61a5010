// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

#include <atomic>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int busyTimeoutMilliseconds = 5'000;
constexpr int longLog = 1'000; // pages: what SQLite's own commits would let it grow to
constexpr int longestLog = 20'000; // pages, 80 MB

ErrorCode codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::FileLocked;
    case SQLITE_CORRUPT:
        return ErrorCode::FileDamaged;
    case SQLITE_NOTADB:
        return ErrorCode::FileForeign;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: // the file itself is open: its log could not be made
        return ErrorCode::FileUnwritable;
    default:
        return ErrorCode::Database;
    }
}

} // namespace

Database::Database(QString path, QString connectionName)
    : m_path(std::move(path))
    , m_connectionName(std::move(connectionName))
{
}

Database::~Database()
{
    qDeleteAll(m_statements);
    m_statements.clear();
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Access access)
{
    // Nothing but SQLite may open the file: a lock belongs to the process, and
    // closing a descriptor of our own would drop the one that another
    // connection holds.
    const QFileInfo file(path);
    if (file.exists() && !file.isFile()) {
        return failure(ErrorCode::FileUnreadable, path);
    }
    static std::atomic<int> opened = 0; // a connection name is unique in the process
    const QString name = u"reprise-%1"_s.arg(++opened);
    std::unique_ptr<Database> database(new Database(path, name)); // outlives `connection`
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    connection.setDatabaseName(path);
    // A lock held by another program is held for as long as it runs: no use waiting.
    connection.setConnectOptions(access == Access::ReadOnly
            ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=0"_s
            : u"QSQLITE_BUSY_TIMEOUT=0"_s);
    if (!connection.open()) {
        return failure(access == Access::Exclusive && !file.exists() ? ErrorCode::FileUnwritable
                                                                     : ErrorCode::FileUnreadable,
            connection.lastError().text());
    }
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return failure(ErrorCode::Database, u"the SQLite driver gives no handle"_s);
    }
    database->m_handle = *static_cast<sqlite3* const*>(handle.constData());
    // Qt's driver opens with the results of the newest error only.
    sqlite3_extended_result_codes(database->m_handle, 1);

    // A collection is one person's file, but it may have been handed around:
    // nothing in its schema may call functions or run triggers.
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);

    if (access == Access::ReadOnly) {
        if (auto known = database->number(u"PRAGMA schema_version"_s); !known) {
            return std::unexpected(known.error());
        }
    } else {
        if (auto mode = database->checkPragma(u"locking_mode"_s, u"EXCLUSIVE"_s, u"exclusive"_s);
            !mode) {
            return std::unexpected(mode.error());
        }
        // In exclusive mode the first write lock is kept until the end.
        if (auto locked = database->runScript("BEGIN IMMEDIATE; COMMIT;"); !locked) {
            database->leaveAsFound();
            return std::unexpected(locked.error());
        }
    }
    if (auto keys = database->checkPragma(u"foreign_keys"_s, u"ON"_s, u"1"_s); !keys) {
        return std::unexpected(keys.error());
    }
    const QString timeout = QString::number(busyTimeoutMilliseconds);
    if (auto busy = database->checkPragma(u"busy_timeout"_s, timeout, timeout); !busy) {
        return std::unexpected(busy.error());
    }
    return database;
}

Result<> Database::becomeDurable()
{
    watchLog();
    return checkPragma(u"journal_mode"_s, u"WAL"_s, u"wal"_s).and_then([this] {
        return checkPragma(u"synchronous"_s, u"FULL"_s, u"2"_s);
    });
}

void Database::watchLog()
{
    // In the place of SQLite's own hook, which takes the log in at once.
    sqlite3_wal_hook(
        m_handle,
        [](void* database, sqlite3* handle, const char* schema, int pages) {
            static_cast<Database*>(database)->m_logPages = pages;
            // What fails here is tried again at the next commit.
            if (pages >= longestLog) {
                sqlite3_wal_checkpoint_v2(
                    handle, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
            }
            return SQLITE_OK;
        },
        this);
}

Result<> Database::takeInLog()
{
    if (m_logPages < longLog) {
        return {};
    }
    m_logPages = 0;
    if (sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr)
        != SQLITE_OK) {
        return std::unexpected(lastError(u"checkpoint"_s));
    }
    return {};
}

Result<> Database::becomeConsistent()
{
    return checkPragma(u"journal_mode"_s, u"WAL"_s, u"wal"_s).and_then([this] {
        return checkPragma(u"synchronous"_s, u"NORMAL"_s, u"1"_s);
    });
}

void Database::leaveAsFound()
{
    // Where there is no log, closing has nothing to take in and tidies up.
    if (QFileInfo(m_path + u"-wal"_s).size() > 0) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
}

Result<> Database::checkPragma(const QString& pragma, const QString& value, const QString& expected)
{
    if (auto set = run(u"PRAGMA %1 = %2"_s.arg(pragma, value)); !set) {
        return set;
    }
    const auto is = row(u"PRAGMA %1"_s.arg(pragma), [](const Row& row) { return row.text(0); });
    if (!is) {
        return std::unexpected(is.error());
    }
    if (is->value_or(QString()) != expected) {
        return failure(ErrorCode::Database, u"%1 is %2"_s.arg(pragma, is->value_or(u"unset"_s)));
    }
    return {};
}

QVariant Database::toVariant(const QString& text)
{
    // A null QString would bind as NULL, which no text column takes.
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

Error Database::lastError(const QString& statement) const
{
    const int code = sqlite3_extended_errcode(m_handle);
    return {codeOf(code),
        u"%1 [%2] in: %3"_s.arg(QString::fromUtf8(sqlite3_errmsg(m_handle)))
            .arg(code)
            .arg(statement.simplified())};
}

Result<QSqlQuery*> Database::start(const QString& sql, const QVariantList& values)
{
    QSqlQuery*& query = m_statements[sql];
    if (!query) {
        auto prepared =
            std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql)) {
            m_statements.remove(sql);
            return std::unexpected(lastError(sql));
        }
        query = prepared.release();
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        query->bindValue(static_cast<int>(i), values.at(i));
    }
    if (!query->exec()) {
        Error error = lastError(sql);
        if (error.code == ErrorCode::Database) {
            error.detail.prepend(query->lastError().driverText() + u": "_s); // Qt's own reasons
        }
        query->finish();
        return std::unexpected(error);
    }
    return query;
}

Result<> Database::finish(QSqlQuery* query) const
{
    const bool failed = query->lastError().isValid();
    const Error error = failed ? lastError(query->lastQuery()) : Error{};
    query->finish();
    if (failed) {
        return std::unexpected(error);
    }
    return {};
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::changedRows() const
{
    return sqlite3_changes(m_handle);
}

qint64 Database::changeCount() const
{
    return sqlite3_total_changes64(m_handle);
}

Result<> Database::runScript(const QByteArray& sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return std::unexpected(lastError(QString::fromUtf8(sql.left(200))));
    }
    return {};
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun) {
        return std::unexpected(begun.error());
    }
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself already (a full disk does that).
    if (m_database && sqlite3_get_autocommit(m_database->handle()) == 0) {
        (void)m_database->run(u"ROLLBACK"_s);
    }
}

Result<> Transaction::commit()
{
    auto committed = m_database->run(u"COMMIT"_s);
    if (committed) {
        m_database = nullptr;
    }
    return committed;
}

} // namespace reprise
