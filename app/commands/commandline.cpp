// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandline.h"

#include "app/commands/nearest.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Option
{
    QLatin1StringView name;
    const char* value; ///< what stands for its value; empty if it takes none
    const char* summary;
};

constexpr std::array options{
    Option{option::profile, QT_TRANSLATE_NOOP("CommandLine", "DIR"),
        QT_TRANSLATE_NOOP(
            "CommandLine", "Use the collection in this folder; a new folder gets an empty one.")},
    Option{option::now, QT_TRANSLATE_NOOP("CommandLine", "ISO-TIME"),
        QT_TRANSLATE_NOOP(
            "CommandLine", "Take this for the present, for example 2026-11-02T09:00:00.")},
    Option{option::withShippedDecks, "",
        QT_TRANSLATE_NOOP("CommandLine", "First install the decks that come with the program.")},
    Option{option::json, "", QT_TRANSLATE_NOOP("CommandLine", "Print the result as JSON.")},
    Option{option::help, "", QT_TRANSLATE_NOOP("CommandLine", "Print this summary.")},
    Option{option::version, "", QT_TRANSLATE_NOOP("CommandLine", "Print the version.")},
    Option{option::topic, QT_TRANSLATE_NOOP("CommandLine", "PATH"),
        QT_TRANSLATE_NOOP("CommandLine", "Only cards of this topic, or below it.")},
    Option{option::early, "",
        QT_TRANSLATE_NOOP("CommandLine", "Answer the card although it waits for its day.")},
    Option{option::milliseconds, QT_TRANSLATE_NOOP("CommandLine", "N"),
        QT_TRANSLATE_NOOP("CommandLine", "How long the answer took.")},
    Option{option::off, "", QT_TRANSLATE_NOOP("CommandLine", "Take it back.")},
    Option{option::remove, "", QT_TRANSLATE_NOOP("CommandLine", "Take the tag away instead.")},
    Option{option::flag, QT_TRANSLATE_NOOP("CommandLine", "N"),
        QT_TRANSLATE_NOOP("CommandLine", "Which flag, 1 to 7; 0 takes it away. 1 if left out.")},
    Option{option::query, QT_TRANSLATE_NOOP("CommandLine", "QUERY"),
        QT_TRANSLATE_NOOP("CommandLine", "All cards that a search finds, instead of naming them.")},
    Option{option::search, QT_TRANSLATE_NOOP("CommandLine", "QUERY"),
        QT_TRANSLATE_NOOP("CommandLine", "Only what a search finds.")},
    Option{option::withSchedule, "",
        QT_TRANSLATE_NOOP("CommandLine", "Take the cards' schedules and history along.")},
    Option{option::raw, "",
        QT_TRANSLATE_NOOP("CommandLine",
            "Do not put an apostrophe before what a spreadsheet would take for a formula.")},
    Option{option::format, "apkg|colpkg|csv|tsv|markdown",
        QT_TRANSLATE_NOOP("CommandLine", "What to write. By the file's ending if left out.")},
    Option{option::update, "newer|always|never",
        QT_TRANSLATE_NOOP("CommandLine",
            "Whether notes that are there take the file's text. Newer if left out.")},
    Option{option::dryRun, "",
        QT_TRANSLATE_NOOP("CommandLine", "Say what would happen, and change nothing.")},
    Option{option::large, "",
        QT_TRANSLATE_NOOP(
            "CommandLine", "Read a file that is larger than such files usually are.")},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

const Option* find(const QString& name)
{
    const auto* found = std::ranges::find(options, name, &Option::name);
    return found == options.end() ? nullptr : found;
}

bool takesValue(const Option& known)
{
    return *known.value != '\0';
}

/// What QApplication and the window's LaunchOptions take with a value.
bool takesValueInWindow(QStringView name)
{
    static const QStringList names{u"platform"_s, u"platformpluginpath"_s, u"platformtheme"_s,
        u"plugin"_s, u"qwindowgeometry"_s, u"qwindowicon"_s, u"qwindowtitle"_s, u"geometry"_s,
        u"icon"_s, u"title"_s, u"display"_s, u"session"_s, u"style"_s, u"stylesheet"_s, u"page"_s,
        u"screenshot"_s, u"appearance"_s, u"language"_s, u"size"_s, u"font"_s};
    return names.contains(name);
}

bool isSwitchInWindow(QStringView name)
{
    static const QStringList names{u"reverse"_s, u"nograb"_s, u"dograb"_s, u"widgetcount"_s};
    return names.contains(name);
}

QStringList optionNames()
{
    QStringList names;
    for (const Option& known : options) {
        names.append(known.name);
    }
    return names;
}

QString ownProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/reprise"_s;
}

/// Walks through the arguments once.
class Reader final
{
public:
    explicit Reader(const QStringList& arguments)
        : m_arguments(arguments.mid(1))
    {
    }

    std::expected<CommandLine, QString> read()
    {
        bool onlyWords = false;
        while (m_wrong.isEmpty() && !m_arguments.isEmpty()) {
            const QString argument = m_arguments.takeFirst();
            if (argument == u"--"_s) {
                onlyWords = true;
            } else if (!onlyWords && isOption(argument)
                && (isBeforeCommand() || argument.startsWith(u"--"_s))) {
                readOption(argument);
            } else {
                m_line.arguments.append(argument);
            }
        }
        if (!m_line.arguments.isEmpty()) {
            m_line.command = m_line.arguments.takeFirst();
        }
        checkProfile();
        checkNow();
        if (!m_wrong.isEmpty()) {
            return std::unexpected(m_wrong);
        }
        return m_line;
    }

private:
    /// A minus and a digit are a number that somebody mistyped, and a minus
    /// alone is a word.
    static bool isOption(const QString& argument)
    {
        return argument.size() > 1 && argument.at(0) == u'-' && !argument.at(1).isDigit();
    }

    /// Or there is none. Behind it, `-is:suspended` is a word of a query, and
    /// what only the window takes is nothing to be passed over.
    [[nodiscard]] bool isBeforeCommand() const { return m_line.arguments.isEmpty(); }

    /// A query may begin with a minus, and all else would be a mistake.
    static bool takesAnything(const Option& known) { return known.name == option::query; }

    void readOption(const QString& argument)
    {
        const bool twoDashes = argument.startsWith(u"--"_s);
        const QString typed = argument.mid(twoDashes ? 2 : 1);
        const qsizetype equals = typed.indexOf(u'=');
        const QString name = typed.left(equals);
        const Option* known = twoDashes ? find(name) : nullptr;
        if (!known && isBeforeCommand() && (takesValueInWindow(name) || isSwitchInWindow(name))) {
            if (takesValueInWindow(name) && equals < 0 && !m_arguments.isEmpty()) {
                m_arguments.removeFirst();
            }
        } else if (!known) {
            m_wrong = withSuggestion(CommandLineText::tr("There is no option “%1”.").arg(argument),
                nearest(name, optionNames()));
        } else if (!takesValue(*known)) {
            if (equals >= 0) {
                m_wrong = CommandLineText::tr("The option “--%1” takes no value.").arg(name);
            }
            m_line.options.insert(name, QString());
        } else if (equals < 0
            && (m_arguments.isEmpty()
                || (isOption(m_arguments.first()) && !takesAnything(*known)))) {
            m_wrong = CommandLineText::tr("A value is missing after “--%1”.").arg(name);
        } else {
            m_line.options.insert(
                name, equals < 0 ? m_arguments.takeFirst() : typed.mid(equals + 1));
        }
    }

    void checkProfile()
    {
        m_line.profile = m_line.has(option::profile) ? m_line.value(option::profile) : ownProfile();
        if (m_wrong.isEmpty() && m_line.profile.isEmpty()) {
            m_wrong = CommandLineText::tr("A value is missing after “--%1”.").arg(option::profile);
        }
    }

    void checkNow()
    {
        if (!m_wrong.isEmpty() || !m_line.has(option::now)) {
            return;
        }
        m_line.now = timeFromIso(m_line.value(option::now));
        if (!m_line.now) {
            m_wrong = CommandLineText::tr("“%1” is not a time like 2026-11-02T09:00:00.")
                          .arg(m_line.value(option::now));
        }
    }

    QStringList m_arguments; // what is left of them
    CommandLine m_line;
    QString m_wrong; // the first thing that is, as a sentence
};

} // namespace

std::expected<CommandLine, QString> readCommandLine(const QStringList& arguments)
{
    return Reader(arguments).read();
}

std::optional<QDateTime> timeFromIso(const QString& text)
{
    // A date alone would be its midnight, which belongs to the study day before.
    const bool hasTime = text.contains(u'T') || text.contains(u't') || text.contains(u' ');
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return hasTime && time.isValid() ? std::optional(time.toLocalTime()) : std::nullopt;
}

QString optionUsage(const QString& name)
{
    const Option& known = *find(name);
    const QString dashed = u"--"_s + known.name;
    return takesValue(known) ? dashed + u' ' + translated(known.value) : dashed;
}

QString optionSummary(const QString& name)
{
    return translated(find(name)->summary);
}

} // namespace reprise
