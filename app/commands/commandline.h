// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace reprise {

/// Names of options as they are typed after two dashes.
namespace option {
inline constexpr auto profile = QLatin1StringView("profile");
inline constexpr auto now = QLatin1StringView("now");
inline constexpr auto json = QLatin1StringView("json");
inline constexpr auto withShippedDecks = QLatin1StringView("with-shipped-decks");
inline constexpr auto help = QLatin1StringView("help");
inline constexpr auto version = QLatin1StringView("version");
inline constexpr auto topic = QLatin1StringView("topic");
inline constexpr auto early = QLatin1StringView("early");
inline constexpr auto milliseconds = QLatin1StringView("milliseconds");
inline constexpr auto off = QLatin1StringView("off");
inline constexpr auto remove = QLatin1StringView("remove");
inline constexpr auto flag = QLatin1StringView("flag");
inline constexpr auto query = QLatin1StringView("query");
inline constexpr auto search = QLatin1StringView("search");
inline constexpr auto withSchedule = QLatin1StringView("with-schedule");
inline constexpr auto raw = QLatin1StringView("raw");
inline constexpr auto format = QLatin1StringView("format");
inline constexpr auto update = QLatin1StringView("update");
inline constexpr auto dryRun = QLatin1StringView("dry-run");
inline constexpr auto large = QLatin1StringView("large");
} // namespace option

/// What was typed, taken apart. Options may stand before or after the command.
struct CommandLine
{
    QString profile; ///< the collection's folder; the user's own where none was named
    std::optional<QDateTime> now; ///< the present, if it was given
    QString command; ///< empty: the window
    QStringList arguments; ///< of the command
    /// The options that stand there, with their values; those of the program
    /// and those of commands alike.
    QHash<QString, QString> options;

    [[nodiscard]] bool has(QLatin1StringView name) const { return options.contains(name); }
    [[nodiscard]] QString value(QLatin1StringView name) const { return options.value(name); }
};

/// `arguments` begins with the program's name. The options of the window and
/// Qt's own (--page, -platform, ...) are passed over where no command stands
/// before them; behind one, a word with a single dash is its argument. What is
/// wrong comes back as a sentence.
[[nodiscard]] std::expected<CommandLine, QString> readCommandLine(const QStringList& arguments);

/// An ISO 8601 date with a time: local, or with Z or an offset an instant.
[[nodiscard]] std::optional<QDateTime> timeFromIso(const QString& text);

/// What stands for an option in the help text: "--topic PATH".
[[nodiscard]] QString optionUsage(const QString& name);
[[nodiscard]] QString optionSummary(const QString& name);

} // namespace reprise
