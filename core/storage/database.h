// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QList>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <concepts>
#include <memory>
#include <optional>

struct sqlite3;

namespace reprise {

/// The current row of a running statement. Columns count from 0.
class Row final
{
public:
    explicit Row(const QSqlQuery& query)
        : m_query(query)
    {
    }

    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] int number(int column) const { return m_query.value(column).toInt(); }
    [[nodiscard]] bool flag(int column) const { return m_query.value(column).toInt() != 0; }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] std::optional<int> optionalNumber(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(number(column));
    }

private:
    const QSqlQuery& m_query;
};

/// One connection to one SQLite file, through Qt Sql. Statements are prepared
/// once and kept. Lives and dies on the thread that opened it.
class Database final
{
public:
    enum class Access
    {
        Exclusive, ///< reads and writes; nobody else may as long as this lives
        ReadOnly,
    };

    /// Opens, or makes where there is no such file, and sets and verifies what
    /// the connection relies on. A file of a journal mode other than WAL is
    /// left as it is until becomeDurable(). Errors: FileLocked, FileForeign
    /// (no SQLite file), FileDamaged, FileUnreadable (a folder too), FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// WAL with a sync at every commit: a committed change survives a power cut.
    [[nodiscard]] Result<> becomeDurable();

    /// Takes the log into the file where it has grown long. Commits leave that
    /// to whoever has a moment to spare, since it takes longer than most of them;
    /// only of a log that nobody cares for they do it themselves.
    [[nodiscard]] Result<> takeInLog();

    /// WAL with a sync now and then: a power cut takes the newest commits with
    /// it, but what is left fits together. For what can be made anew.
    [[nodiscard]] Result<> becomeConsistent();

    /// For a file that is refused: closing it will not take in what a log
    /// beside it still holds, so that not a byte of it changes.
    void leaveAsFound();

    [[nodiscard]] QString path() const { return m_path; }
    /// For what Qt Sql does not offer: sessions, backups. Owned by Qt Sql.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    /// Runs a statement without a result. Values are bound in order, one for
    /// each `?` (Qt Sql miscounts numbered ones that repeat); a bool
    /// binds as 0 or 1, an empty optional as NULL.
    template <typename... Values>
    [[nodiscard]] Result<> run(const QString& sql, const Values&... values)
    {
        return start(sql, {toVariant(values)...}).transform([](QSqlQuery* query) {
            query->finish();
        });
    }

    /// All rows, each through `map(const Row&)`, which must not run the same statement.
    template <typename Map, typename... Values>
    [[nodiscard]] auto rows(const QString& sql, Map map, const Values&... values)
        -> Result<QList<std::invoke_result_t<Map, const Row&>>>
    {
        QList<std::invoke_result_t<Map, const Row&>> result;
        auto done = forEach(sql, [&](const Row& row) { result.append(map(row)); }, values...);
        if (!done) {
            return std::unexpected(done.error());
        }
        return result;
    }

    /// The first row, if any.
    template <typename Map, typename... Values>
    [[nodiscard]] auto row(const QString& sql, Map map, const Values&... values)
        -> Result<std::optional<std::invoke_result_t<Map, const Row&>>>
    {
        auto query = start(sql, {toVariant(values)...});
        if (!query) {
            return std::unexpected(query.error());
        }
        std::optional<std::invoke_result_t<Map, const Row&>> result;
        if ((*query)->next()) {
            result = map(Row(**query));
        }
        return finish(*query).transform([&] { return std::move(result); });
    }

    template <typename Visit, typename... Values>
    [[nodiscard]] Result<> forEach(const QString& sql, Visit visit, const Values&... values)
    {
        return forEachOf(sql, {toVariant(values)...}, visit);
    }

    /// Every row through `visit`, with values that are known only when it runs.
    template <typename Visit>
    [[nodiscard]] Result<> forEachOf(const QString& sql, const QVariantList& values, Visit visit)
    {
        auto query = start(sql, values);
        if (!query) {
            return std::unexpected(query.error());
        }
        const Row row(**query);
        while ((*query)->next()) {
            visit(row);
        }
        return finish(*query);
    }

    /// One number of one row; 0 where it is NULL or there is no row.
    template <typename... Values>
    [[nodiscard]] Result<qint64> number(const QString& sql, const Values&... values)
    {
        return row(
            sql, [](const Row& row) { return row.integer(0); }, values...)
            .transform([](const std::optional<qint64>& found) { return found.value_or(0); });
    }

    /// The rowid of the newest INSERT.
    [[nodiscard]] qint64 lastInsertId() const;
    /// How many rows the newest INSERT, UPDATE or DELETE changed.
    [[nodiscard]] int changedRows() const;
    /// Grows with every row that this connection changes, taken back or not.
    [[nodiscard]] qint64 changeCount() const;
    /// Several statements without values, for migrations.
    [[nodiscard]] Result<> runScript(const QByteArray& sql);
    /// The error that the connection's newest failure stands for.
    [[nodiscard]] Error lastError(const QString& statement) const;

private:
    Database(QString path, QString connectionName);

    template <typename T>
    static QVariant toVariant(const std::optional<T>& value)
    {
        return value ? toVariant(*value) : QVariant();
    }
    template <typename T>
        requires std::is_enum_v<T>
    static QVariant toVariant(T value)
    {
        return static_cast<qint64>(value);
    }
    template <std::integral T>
    static QVariant toVariant(T value)
    {
        return static_cast<qint64>(value);
    }
    template <typename T>
        requires requires(T id) { id.value; } && (!requires(T opt) { opt.has_value(); })
    static QVariant toVariant(const T& id)
    {
        return QVariant::fromValue<qint64>(id.value);
    }
    static QVariant toVariant(const QString& text);
    static QVariant toVariant(const QByteArray& bytes) { return bytes; }

    Result<QSqlQuery*> start(const QString& sql, const QVariantList& values);
    Result<> finish(QSqlQuery* query) const;
    void watchLog();
    Result<> checkPragma(const QString& pragma, const QString& value, const QString& expected);

    QString m_path;
    QString m_connectionName; // the connection itself is never a member, as Qt asks
    sqlite3* m_handle = nullptr;
    int m_logPages = 0; ///< as of the newest commit
    QHash<QString, QSqlQuery*> m_statements;
};

/// Rolls back unless committed. Transactions do not nest.
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(Database& database)
        : m_database(&database)
    {
    }
    Database* m_database; // null once committed or moved from
};

} // namespace reprise
