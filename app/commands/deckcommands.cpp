// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/deckcommands.h"

#include "app/commands/output.h"
#include "core/transfer/markdown/deckreader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

} // namespace

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
