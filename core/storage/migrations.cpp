// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/additions.h"
#include "core/storage/database.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A static library's resources register themselves only when asked, and where
// no namespace is open.
static void registerMigrations() // NOLINT(misc-use-anonymous-namespace): Qt wants none
{
    Q_INIT_RESOURCE(migrations);
}

namespace reprise {

QList<Migration> shippedMigrations()
{
    registerMigrations();
    QList<Migration> result;
    for (const auto* name : {"001-collection", "002-search", "003-drafts", "004-imports"}) {
        QFile file(u":/migrations/%1.sql"_s.arg(QLatin1StringView(name)));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        result.append(file.readAll());
    }
    return result;
}

Result<int> schemaVersion(Database& database)
{
    return database.number(u"PRAGMA user_version"_s).transform([](qint64 version) {
        return static_cast<int>(version);
    });
}

namespace {

Result<> runFrom(Database& database, int version, const QList<Migration>& migrations)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    for (qsizetype step = version; step < migrations.size(); ++step) {
        if (auto done = database.runScript(migrations.at(step)); !done) {
            return done;
        }
    }
    if (const auto broken = database.number(u"SELECT count(*) FROM pragma_foreign_key_check"_s);
        !broken || *broken > 0) {
        return broken ? failure(ErrorCode::FileDamaged, u"%1 foreign keys"_s.arg(*broken))
                      : std::unexpected(broken.error());
    }
    if (version > 0) {
        // Its steps name columns that may be gone.
        if (auto cleared = database.run(u"DELETE FROM journal"_s).and_then([&] {
                return forgetTakenOut(database);
            });
            !cleared) {
            return cleared;
        }
    }
    // Both pragmas belong to the transaction; neither takes bound values.
    const QByteArray marks = "PRAGMA user_version = " + QByteArray::number(migrations.size())
        + "; PRAGMA application_id = " + QByteArray::number(applicationId) + ";";
    return database.runScript(marks).and_then([&] { return transaction->commit(); });
}

} // namespace

Result<> migrate(Database& database, const QList<Migration>& migrations)
{
    const auto version = schemaVersion(database);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version == migrations.size()) {
        return {};
    }
    // A table that is rebuilt must not take with it what refers to it, and
    // inside a transaction this pragma does nothing.
    return database.runScript("PRAGMA foreign_keys = OFF").and_then([&] {
        const auto migrated = runFrom(database, *version, migrations);
        const auto restored = database.runScript("PRAGMA foreign_keys = ON");
        return migrated ? restored : migrated;
    });
}

} // namespace reprise
