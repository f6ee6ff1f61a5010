// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/importcommand.h"

#include "app/commands/output.h"
#include "app/describeimport.h"
#include "core/transfer/markdown/deckreader.h"
#include "core/transfer/markdown/install.h"
#include "core/transfer/merge.h"
#include "core/transfer/openincoming.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

QJsonObject json(const ImportReport::Notes& notes)
{
    return {{u"added"_s, notes.added}, {u"updated"_s, notes.updated},
        {u"unchanged"_s, notes.unchanged}, {u"conflicting"_s, notes.conflicting},
        {u"rejected"_s, notes.rejected}};
}

QJsonArray json(const QList<ImportFinding>& warnings)
{
    QJsonArray array;
    for (const ImportFinding& warning : warnings) {
        array.append(QJsonObject{{u"code"_s, warning.code}, {u"place"_s, warning.place},
            {u"message"_s, describe(warning)}});
    }
    return array;
}

/// With a place for everything that any format may bring, zeros included.
QJsonObject json(const ImportReport& report)
{
    return {{u"notes"_s, json(report.notes)},
        {u"cards"_s, QJsonObject{{u"added"_s, report.cardsAdded}}},
        {u"topics"_s, QJsonObject{{u"added"_s, report.topicsAdded}}},
        {u"noteTypes"_s, QJsonObject{{u"added"_s, report.noteTypesAdded}}},
        {u"media"_s,
            QJsonObject{{u"added"_s, report.mediaAdded}, {u"missing"_s, report.mediaMissing},
                {u"renamed"_s, report.mediaRenamed}}},
        {u"reviews"_s,
            QJsonObject{{u"added"_s, report.reviews.added}, {u"answers"_s, report.reviews.answers},
                {u"manual"_s, report.reviews.manual}, {u"orphaned"_s, report.reviews.orphaned}}},
        {u"warnings"_s, json(report.warnings)}};
}

using Lines = QList<std::pair<QString, QString>>;

Lines linesOf(const ImportReport::Notes& notes)
{
    Lines lines{{ImportText::tr("Notes added"), QString::number(notes.added)},
        {ImportText::tr("Notes updated"), QString::number(notes.updated)},
        {ImportText::tr("Notes unchanged"), QString::number(notes.unchanged)},
        {ImportText::tr("Notes in conflict"), QString::number(notes.conflicting)}};
    if (notes.rejected > 0) {
        lines.append({ImportText::tr("Notes left out"), QString::number(notes.rejected)});
    }
    return lines;
}

Lines linesOf(const ImportReport& report)
{
    Lines lines = linesOf(report.notes)
        + Lines{{ImportText::tr("Cards added"), QString::number(report.cardsAdded)},
            {ImportText::tr("Topics added"), QString::number(report.topicsAdded)},
            {ImportText::tr("Media added"), QString::number(report.mediaAdded)},
            {ImportText::tr("Media missing"), QString::number(report.mediaMissing)}};
    if (report.reviews.added > 0) {
        lines.append({ImportText::tr("Reviews added"), QString::number(report.reviews.added)});
    }
    return lines;
}

QStringList sentences(const QList<ImportFinding>& warnings)
{
    QStringList list;
    for (const ImportFinding& warning : warnings) {
        list.append(placed(warning.place, describe(warning)));
    }
    return list;
}

Output outputOf(const ImportReport& report)
{
    return {.json = json(report),
        .text = labelled(linesOf(report)),
        .notices = sentences(report.warnings)};
}

std::unexpected<Refusal> refused(const QList<DeckFault>& faults)
{
    QStringList lines;
    for (const DeckFault& fault : faults) {
        lines.append(placed(fault));
    }
    lines.append(describe(Error{ErrorCode::DeckFaulty, QString::number(faults.size())}));
    return std::unexpected(Refusal(ExitStatus::Refused, lines.join(u'\n')));
}

CommandResult importFolder(Collection& collection, const Call& call)
{
    for (const QLatin1StringView name : {option::update, option::dryRun, option::large}) {
        if (call.line.has(name)) {
            return wrongUse(
                ImportText::tr("The option “--%1” is for files, and this is a folder.").arg(name));
        }
    }
    const QString folder = call.argument(0);
    const auto deck = readDeck(folder);
    if (!deck) {
        return refused(deck.error());
    }
    using Schedules = std::expected<QList<DeckSchedule>, QList<DeckFault>>;
    const auto schedules =
        call.line.has(option::withSchedule) ? readSchedules(folder) : Schedules();
    if (!schedules) {
        return refused(schedules.error());
    }
    const auto report = importDeck(collection, *deck, folder, call.now, *schedules);
    if (!report) {
        return std::unexpected(report.error());
    }
    return outputOf(*report);
}

std::optional<UpdateRule> ruleOf(const CommandLine& line)
{
    const QString word = line.value(option::update);
    return !line.has(option::update) || word == u"newer"_s ? std::optional(UpdateRule::Newer)
        : word == u"always"_s                              ? std::optional(UpdateRule::Always)
        : word == u"never"_s                               ? std::optional(UpdateRule::Never)
                                                           : std::nullopt;
}

std::unexpected<Refusal> refused(const QString& file, const ImportFailure& failure)
{
    const QString sentence = describe(failure);
    return std::unexpected(
        Refusal(ExitStatus::Refused, failure.refused ? placed(file, sentence) : sentence));
}

/// Its notes only: what else would come follows from them, and is not counted.
CommandResult preview(Collection& collection, const IncomingHead& head, const ReadAhead& ahead,
    const ImportChoices& choices)
{
    const auto compared = previewImport(collection, head, ahead);
    if (!compared) {
        return std::unexpected(compared.error());
    }
    const ImportReport::Notes notes = expectedNotes(*compared, ahead, choices);
    const QList<ImportFinding> warnings = ahead.rejected + ahead.findings;
    return Output{.json = QJsonObject{{u"notes"_s, json(notes)}, {u"warnings"_s, json(warnings)}},
        .text = labelled(linesOf(notes)),
        .notices = sentences(warnings)
            + QStringList(ImportText::tr("Nothing was changed: this was a dry run."))};
}

} // namespace

CommandResult importFile(Collection& collection, const Call& call)
{
    const QString file = call.argument(0);
    const auto rule = ruleOf(call.line);
    if (!rule) {
        return wrongUse(ImportText::tr("“%1” is no rule; use newer, always or never.")
                .arg(call.line.value(option::update)));
    }
    if (QFileInfo(file).isDir()) {
        return importFolder(collection, call);
    }
    const auto types = collection.notes().types();
    if (!types) {
        return std::unexpected(types.error());
    }
    const auto incoming = openIncoming(file,
        {.noteTypes = *types,
            .zone = QTimeZone::systemTimeZone(),
            .scratch = {},
            .isLarge = call.line.has(option::large),
            .isCancelled = {}});
    if (!incoming) {
        return refused(file, ImportFailure{incoming.error(), {}});
    }
    const TransferProgress goOn = [](double) { return true; };
    const auto ahead = readAhead(**incoming, goOn);
    if (!ahead) {
        return refused(file, ahead.error());
    }
    const IncomingHead& head = (*incoming)->head();
    const ImportChoices choices{.rule = *rule,
        .withSchedule = call.line.has(option::withSchedule) || head.wantsSchedule,
        .notes = {}};
    if (call.line.has(option::dryRun)) {
        return preview(collection, head, *ahead, choices);
    }
    const auto report = runImport(collection, **incoming, *ahead, choices, call.now, goOn);
    if (!report) {
        return refused(file, report.error());
    }
    Output output = outputOf(*report);
    if (head.hasSchedule && !choices.withSchedule && report->cardsAdded > 0) {
        output.notices.append(
            ImportText::tr("The cards came in as new ones. To have their schedules and history "
                           "too, undo this and import with --with-schedule."));
    }
    return output;
}

} // namespace reprise::commands
