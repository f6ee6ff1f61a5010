// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/storage/database.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A static library's resources register themselves only when asked.
static void registerMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace reprise {

QList<Migration> shippedMigrations()
{
    registerMigrations();
    QList<Migration> result;
    for (const auto* name : {"001-collection"}) {
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

Result<> migrate(Database& database, const QList<Migration>& migrations)
{
    const auto version = schemaVersion(database);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version == migrations.size()) {
        return {};
    }
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    for (qsizetype step = *version; step < migrations.size(); ++step) {
        if (auto done = database.runScript(migrations.at(step)); !done) {
            return done;
        }
    }
    // Both pragmas belong to the transaction; neither takes bound values.
    const QByteArray marks = "PRAGMA user_version = " + QByteArray::number(migrations.size())
        + "; PRAGMA application_id = " + QByteArray::number(applicationId) + ";";
    return database.runScript(marks).and_then([&] { return transaction->commit(); });
}

} // namespace reprise
