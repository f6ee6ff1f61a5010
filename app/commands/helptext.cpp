// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/helptext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(HelpText)
};

QString translatedHelp(const char* text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("Commands", text);
}

using Entries = QList<std::pair<QString, QString>>;

QString indented(const Entries& entries)
{
    qsizetype width = 0;
    for (const auto& [name, summary] : entries) {
        width = std::max(width, name.size());
    }
    QString text;
    for (const auto& [name, summary] : entries) {
        text += u"  "_s + name.leftJustified(width + 2) + summary + u'\n';
    }
    return text;
}

QString synopsis(const Command& command)
{
    const QString arguments = translatedHelp(command.arguments);
    return arguments.isEmpty() ? QString(command.name) : command.name + u' ' + arguments;
}

} // namespace

QString usage(const Command& command)
{
    QString text = u"reprise "_s + synopsis(command);
    for (const QLatin1StringView name : command.options) {
        text += u" [%1]"_s.arg(optionUsage(name));
    }
    return text;
}

QString helpText(const Command& command)
{
    QString text = usage(command) + u"\n\n"_s + translatedHelp(command.summary) + u'\n';
    Entries options;
    for (const QLatin1StringView name : command.options) {
        options.append({optionUsage(name), optionSummary(name)});
    }
    return options.isEmpty() ? text : text + u'\n' + indented(options);
}

QString helpText()
{
    Entries options;
    for (const QLatin1StringView name : {option::profile, option::now, option::withShippedDecks,
             option::json, option::help, option::version}) {
        options.append({optionUsage(name), optionSummary(name)});
    }
    Entries summaries;
    for (const Command& command : commandTable()) {
        summaries.append({synopsis(command), translatedHelp(command.summary)});
    }
    return HelpText::tr("reprise [OPTION...]            opens the window\n"
                        "reprise [OPTION...] COMMAND    does one thing without it")
        + u"\n\n"_s + HelpText::tr("Options:") + u'\n' + indented(options) + u'\n'
        + HelpText::tr("Commands:") + u'\n' + indented(summaries) + u'\n'
        + HelpText::tr("CARD is a number that “list” prints, or deck-id:card-id, with #2 after it "
                       "for a note's second card. “reprise COMMAND --help” says more about one.")
        + u'\n';
}

} // namespace reprise
