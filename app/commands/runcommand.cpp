// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/runcommand.h"

#include "app/clock.h"
#include "app/commands/helptext.h"
#include "app/commands/nearest.h"
#include "app/commands/output.h"
#include "app/translations.h"
#include "core/study/study.h"
#include "core/transfer/markdown/install.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

const Command* find(const QString& name)
{
    const auto& table = commandTable();
    const auto found = std::ranges::find(table, name, &Command::name);
    return found == table.end() ? nullptr : &*found;
}

QStringList commandNames()
{
    QStringList names;
    for (const Command& command : commandTable()) {
        names.append(command.name);
    }
    return names;
}

/// Options that no command takes but the program does.
bool isCommon(const QString& name)
{
    static const QStringList common{option::profile, option::now, option::json,
        option::withShippedDecks, option::help, option::version};
    return common.contains(name);
}

/// What is wrong about how the command was called; empty if nothing is.
QString misuse(const Command& command, const CommandLine& line)
{
    QStringList names = line.options.keys();
    names.sort();
    for (const QString& name : std::as_const(names)) {
        if (!isCommon(name) && !command.options.contains(name)) {
            return RunText::tr("“%1” takes no option “--%2”.").arg(line.command, name);
        }
    }
    // A query stands for all the cards that would be named.
    const bool isQuery = line.has(option::query);
    const int least = isQuery ? command.least - 1 : command.least;
    const int most = isQuery ? least : command.most;
    const auto count = line.arguments.size();
    if (count < least || (most >= 0 && count > most)) {
        return RunText::tr("It is used like this: %1").arg(usage(command));
    }
    return {};
}

CommandResult runOn(Collection& collection, Command::OnCollection run, Call& call)
{
    const auto dayStartsAt = collection.settings().dayStartsAtMinutes();
    if (!dayStartsAt) {
        return std::unexpected(dayStartsAt.error());
    }
    call.moment = Moment::at(call.now, *dayStartsAt);
    const auto behind = study::isClockBehind(collection, call.moment);
    if (!behind) {
        return std::unexpected(behind.error());
    }
    return run(collection, call).transform([&behind](Output output) {
        if (*behind) {
            output.notices.prepend(
                RunText::tr("The clock is behind the last recorded answer. Is it set right?"));
        }
        return output;
    });
}

CommandResult run(const Command& command, const CommandLine& line, QIODevice& in)
{
    Call call{.line = line,
        .files = {line.profile},
        .now = Clock(line.now).now(),
        .moment = {},
        .input = in};
    call.moment = Moment::at(call.now, defaultDayStartsAtMinutes);
    if (const auto* alone = std::get_if<Command::WithoutCollection>(&command.run)) {
        return (*alone)(call);
    }
    const auto collection = Collection::open(call.files, call.now);
    if (!collection) {
        return std::unexpected(collection.error());
    }
    if (line.has(option::withShippedDecks)) {
        if (const auto done = installShippedDecks(**collection, call.now); !done) {
            return std::unexpected(done.error());
        }
    }
    return runOn(**collection, std::get<Command::OnCollection>(command.run), call);
}

QByteArray jsonText(const QJsonValue& value)
{
    // A document holds an object or an array; "next" may say null.
    return value.isNull() ? "null"_ba
                          : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

ExitStatus misused(QTextStream& error, const QString& sentence)
{
    error << RunText::tr("reprise: %1", "a sentence about an error").arg(sentence) << '\n'
          << RunText::tr("“reprise --help” lists commands and options.") << '\n';
    return ExitStatus::WrongUse;
}

} // namespace

ExitStatus runCommand(const CommandLine& line, QIODevice& in, QTextStream& out, QTextStream& error)
{
    const Command* command = find(line.command);
    if (!line.command.isEmpty() && !command) {
        return misused(error,
            withSuggestion(RunText::tr("There is no command “%1”.").arg(line.command),
                nearest(line.command, commandNames())));
    }
    if (line.has(option::version)) {
        out << QStringLiteral("reprise " REPRISE_VERSION "\n");
        return ExitStatus::Done;
    }
    if (line.has(option::help)) {
        out << (command ? helpText(*command) : helpText());
        return ExitStatus::Done;
    }
    if (const QString wrong = misuse(*command, line); !wrong.isEmpty()) {
        return misused(error, wrong);
    }
    const auto result = run(*command, line, in);
    if (!result) {
        if (result.error().status == ExitStatus::WrongUse) {
            return misused(error, result.error().sentence);
        }
        error << result.error().sentence << '\n';
        return result.error().status;
    }
    for (const QString& notice : result->notices) {
        error << notice << '\n';
    }
    if (line.has(option::json)) {
        out << QString::fromUtf8(jsonText(result->json)) << '\n';
    } else {
        out << result->text;
    }
    return result->status;
}

std::optional<int> runCommand(int argc, char** argv)
{
    // Reads the arguments in the system's encoding, and is needed by most of Qt.
    // In a locale that is not UTF-8 Qt says at length that it takes C.UTF-8
    // instead; scripts read that stream.
    const auto handler =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) { });
    QCoreApplication application(argc, argv);
    qInstallMessageHandler(handler);
    Translations translations;
    translations.apply({});
    QTextStream out(stdout);
    QTextStream error(stderr);
    const auto line = readCommandLine(QCoreApplication::arguments());
    if (!line) {
        return static_cast<int>(misused(error, line.error()));
    }
    // A file that is no command's name is for the window to import.
    const bool isFile = find(line->command) == nullptr && QFileInfo::exists(line->command);
    if ((line->command.isEmpty() || isFile) && !line->has(option::help)
        && !line->has(option::version)) {
        return std::nullopt;
    }
    QFile in; // who started the program may have closed it; who reads it says so
    (void)in.open(stdin, QIODevice::ReadOnly);
    const ExitStatus status = runCommand(*line, in, out, error);
    out.flush();
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        error << RunText::tr("reprise: the results could not be written.") << '\n';
        return static_cast<int>(ExitStatus::Refused);
    }
    return static_cast<int>(status);
}

} // namespace reprise
