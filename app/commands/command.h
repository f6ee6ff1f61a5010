// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commandline.h"
#include "app/describe.h"
#include "core/model/studyday.h"
#include "core/result.h"
#include "core/storage/collection.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>
#include <utility>
#include <variant>

class QIODevice;

namespace reprise {

/// Scripts depend on the numbers.
enum class ExitStatus : int
{
    Done = 0,
    Refused = 1, ///< and nothing was changed
    WrongUse = 2
};

/// What a command has to say. `json` has the keys that the man page lists.
struct Output
{
    QJsonValue json;
    QString text; ///< the same for people, ending in a line feed unless empty
    QStringList notices; ///< sentences for standard error
    ExitStatus status = ExitStatus::Done;
};

struct Refusal
{
    ExitStatus status = ExitStatus::Refused;
    QString sentence;

    Refusal(ExitStatus why, QString said)
        : status(why)
        , sentence(std::move(said))
    {
    }
    /// What core refuses changes nothing, so that its errors pass through.
    Refusal(const Error& error) // NOLINT(google-explicit-constructor)
        : sentence(describe(error))
    {
    }
};

using CommandResult = std::expected<Output, Refusal>;

[[nodiscard]] inline std::unexpected<Refusal> wrongUse(const QString& sentence)
{
    return std::unexpected(Refusal(ExitStatus::WrongUse, sentence));
}

/// What a command is called with. The number of arguments is right.
struct Call
{
    const CommandLine& line;
    Collection::Files files;
    QDateTime now; ///< local
    Moment moment; ///< the same; its day is the collection's where one is open
    QIODevice& input; ///< standard input

    [[nodiscard]] StudyDay today() const { return moment.day; }
    [[nodiscard]] QString argument(qsizetype index) const { return line.arguments.value(index); }
};

struct Command
{
    using OnCollection = CommandResult (*)(Collection&, const Call&);
    using WithoutCollection = CommandResult (*)(const Call&);

    QLatin1StringView name;
    const char* arguments; ///< as the summary shows them; to be translated
    int least; ///< arguments
    int most; ///< arguments; -1 for any number
    QList<QLatin1StringView> options; ///< its own
    const char* summary; ///< to be translated
    std::variant<OnCollection, WithoutCollection> run;
};

/// Every command, in the order of the summary.
[[nodiscard]] const QList<Command>& commandTable();

} // namespace reprise
