// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/filecommands.h"

#include "app/commands/output.h"
#include "core/storage/backups.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(FileCommands)
};

QJsonObject backupJson(const reprise::backups::Backup& backup)
{
    return {{u"name"_s, backup.name}, {u"time"_s, isoTime(backup.time)}, {u"notes"_s, backup.notes},
        {u"cards"_s, backup.cards}, {u"reviews"_s, backup.reviews},
        {u"verified"_s, backup.verified}};
}

QString backupsText(const QList<reprise::backups::Backup>& found)
{
    QList<QStringList> rows{{FileText::tr("Backup"), FileText::tr("Time"), FileText::tr("Notes"),
        FileText::tr("Cards"), FileText::tr("Reviews"), FileText::tr("Verified")}};
    for (const auto& backup : found) {
        rows.append({backup.name, isoTime(backup.time), QString::number(backup.notes),
            QString::number(backup.cards), QString::number(backup.reviews),
            yesOrNothing(backup.verified)});
    }
    return columns(rows);
}

} // namespace

CommandResult backup(Collection& collection, const Call& call)
{
    const auto made = reprise::backups::make(collection.database(), call.files.backups(), call.now);
    if (!made) {
        return std::unexpected(made.error());
    }
    return Output{.json = backupJson(*made), .text = backupsText({*made})};
}

CommandResult backups(const Call& call)
{
    // A damaged collection keeps nobody from its backups; one in use does.
    if (const auto opened = Collection::open(call.files, call.now);
        !opened && opened.error().code == ErrorCode::FileLocked) {
        return std::unexpected(opened.error());
    }
    const auto found = reprise::backups::list(call.files.backups());
    if (!found) {
        return std::unexpected(found.error());
    }
    QJsonArray json;
    for (const auto& backup : *found) {
        json.append(backupJson(backup));
    }
    return Output{.json = QJsonObject{{u"backups"_s, json}}, .text = backupsText(*found)};
}

CommandResult restore(const Call& call)
{
    const QString name = call.argument(0);
    const auto found = reprise::backups::list(call.files.backups());
    if (!found) {
        return std::unexpected(found.error());
    }
    const auto kept =
        reprise::backups::restore(call.files.backups(), name, call.files.collection(), call.now);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    const auto restored = std::ranges::find(*found, name, &reprise::backups::Backup::name);
    Output output{.json = backupJson(*restored), .text = backupsText({*restored})};
    if (!kept->isEmpty()) {
        output.notices.append(FileText::tr("The collection as it was is kept as %1.").arg(*kept));
    }
    return output;
}

} // namespace reprise::commands
