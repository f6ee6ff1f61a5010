// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/deckcommands.h"

#include "app/commands/output.h"
#include "core/transfer/markdown/deckreader.h"
#include "core/transfer/markdown/install.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct DeckText
{
    Q_DECLARE_TR_FUNCTIONS(DeckCommands)
};

/// As compilers say it, so that editors find the place.
QString placed(const QString& place, const QString& message)
{
    return place.isEmpty() ? message : u"%1: %2"_s.arg(place, message);
}

QString placed(const DeckFault& fault)
{
    const QString place = fault.line > 0 ? u"%1:%2"_s.arg(fault.file).arg(fault.line) : fault.file;
    return placed(place, describe(fault));
}

QString describe(const ImportReport::Warning& warning)
{
    if (warning.code == "media-missing"_L1) {
        return reprise::describe(
            DeckFault{.code = FaultCode::MediaMissing, .detail = warning.detail});
    }
    if (warning.code == "media-remote"_L1) {
        return reprise::describe(
            DeckFault{.code = FaultCode::MediaRemote, .detail = warning.detail});
    }
    if (warning.code == "media-name-used-twice"_L1) {
        return DeckText::tr("“%1” names two files; the first one is shown.").arg(warning.detail);
    }
    if (warning.code == "older-version"_L1) {
        return DeckText::tr("The deck is older than the one that is there, and changed nothing: %1")
            .arg(warning.detail);
    }
    return warning.detail;
}

/// With a place for everything that any format may bring, zeros included.
QJsonObject reportJson(const ImportReport& report)
{
    QJsonArray warnings;
    for (const ImportReport::Warning& warning : report.warnings) {
        warnings.append(QJsonObject{{u"code"_s, warning.code}, {u"place"_s, warning.place},
            {u"message"_s, describe(warning)}});
    }
    return {{u"notes"_s,
                QJsonObject{{u"added"_s, report.notes.added}, {u"updated"_s, report.notes.updated},
                    {u"unchanged"_s, report.notes.unchanged},
                    {u"conflicting"_s, report.notes.conflicting}, {u"rejected"_s, 0}}},
        {u"cards"_s, QJsonObject{{u"added"_s, report.cardsAdded}}},
        {u"topics"_s, QJsonObject{{u"added"_s, report.topicsAdded}}},
        {u"noteTypes"_s, QJsonObject{{u"added"_s, report.noteTypesAdded}}},
        {u"media"_s,
            QJsonObject{{u"added"_s, report.mediaAdded}, {u"missing"_s, report.mediaMissing},
                {u"renamed"_s, 0}}},
        {u"reviews"_s,
            QJsonObject{{u"added"_s, 0}, {u"answers"_s, 0}, {u"manual"_s, 0}, {u"orphaned"_s, 0}}},
        {u"warnings"_s, warnings}};
}

QString reportText(const ImportReport& report)
{
    return labelled({{DeckText::tr("Notes added"), QString::number(report.notes.added)},
        {DeckText::tr("Notes updated"), QString::number(report.notes.updated)},
        {DeckText::tr("Notes unchanged"), QString::number(report.notes.unchanged)},
        {DeckText::tr("Notes in conflict"), QString::number(report.notes.conflicting)},
        {DeckText::tr("Cards added"), QString::number(report.cardsAdded)},
        {DeckText::tr("Topics added"), QString::number(report.topicsAdded)},
        {DeckText::tr("Media added"), QString::number(report.mediaAdded)},
        {DeckText::tr("Media missing"), QString::number(report.mediaMissing)}});
}

} // namespace

CommandResult importDeckFolder(Collection& collection, const Call& call)
{
    const QString folder = call.argument(0);
    const auto deck = readDeck(folder);
    if (!deck) {
        QStringList sentences;
        for (const DeckFault& fault : deck.error()) {
            sentences.append(placed(fault));
        }
        sentences.append(
            reprise::describe(Error{ErrorCode::DeckFaulty, QString::number(deck.error().size())}));
        return std::unexpected(Refusal(ExitStatus::Refused, sentences.join(u'\n')));
    }
    const auto report = importDeck(collection, *deck, folder, call.now);
    if (!report) {
        return std::unexpected(report.error());
    }
    Output output{.json = reportJson(*report), .text = reportText(*report)};
    for (const ImportReport::Warning& warning : report->warnings) {
        output.notices.append(placed(warning.place, describe(warning)));
    }
    return output;
}

CommandResult lint(const Call& call)
{
    const auto faults = reprise::lint(call.argument(0));
    QJsonArray errors;
    QString text;
    for (const DeckFault& fault : faults) {
        errors.append(QJsonObject{{u"file"_s, fault.file}, {u"line"_s, fault.line},
            {u"message"_s, reprise::describe(fault)}});
        text += placed(fault) + u'\n';
    }
    return Output{.json = QJsonObject{{u"errors"_s, errors}},
        .text = text,
        .status = faults.isEmpty() ? ExitStatus::Done : ExitStatus::Refused};
}

} // namespace reprise::commands
