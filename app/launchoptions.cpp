// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launchoptions.h"

#include "app/commands/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct Launch
{
    Q_DECLARE_TR_FUNCTIONS(LaunchOptions)
};

constexpr std::array pages{
    std::pair(QLatin1StringView("today"), MainWindow::Page::Today),
    std::pair(QLatin1StringView("study"), MainWindow::Page::Study),
    std::pair(QLatin1StringView("done"), MainWindow::Page::Done),
    std::pair(QLatin1StringView("browse"), MainWindow::Page::Browse),
    std::pair(QLatin1StringView("tidy"), MainWindow::Page::Tidy),
    std::pair(QLatin1StringView("settings"), MainWindow::Page::Settings),
    std::pair(QLatin1StringView("restore"), MainWindow::Page::Restore),
};

std::unexpected<QString> wrong(const QString& option, const QString& value)
{
    return std::unexpected(Launch::tr("“%1” is no value that --%2 knows.").arg(value, option));
}

} // namespace

std::expected<LaunchOptions, QString> LaunchOptions::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    const auto names = {u"profile"_s, u"now"_s, u"page"_s, u"topic"_s, u"screenshot"_s,
        u"appearance"_s, u"language"_s, u"size"_s, u"font"_s};
    for (const QString& name : names) {
        parser.addOption({name, {}, name});
    }
    parser.addOption({QString(option::withShippedDecks), {}}); // which a window does anyway
    if (!parser.parse(arguments)) {
        return std::unexpected(parser.errorText());
    }
    LaunchOptions options;
    options.profile = parser.value(u"profile"_s);
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1) {
        return std::unexpected(Launch::tr("Only one file can be imported at a time."));
    }
    if (!files.isEmpty()) {
        options.file = QFileInfo(files.first()).absoluteFilePath();
    }
    options.topic = parser.value(u"topic"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    if (const QString value = parser.value(u"now"_s); !value.isEmpty()) {
        options.now = QDateTime::fromString(value, Qt::ISODate);
        if (!options.now->isValid()) {
            return wrong(u"now"_s, value);
        }
    }
    if (const QString value = parser.value(u"page"_s); !value.isEmpty()) {
        const auto* found =
            std::ranges::find(pages, value, [](const auto& page) { return page.first; });
        if (found == pages.end()) {
            return wrong(u"page"_s, value);
        }
        options.page = found->second;
    }
    if (const QString value = parser.value(u"appearance"_s); !value.isEmpty()) {
        if (value != u"light"_s && value != u"dark"_s) {
            return wrong(u"appearance"_s, value);
        }
        options.appearance =
            value == u"dark"_s ? Theme::Appearance::Dark : Theme::Appearance::Light;
    }
    if (parser.isSet(u"language"_s)) {
        options.language = parser.value(u"language"_s);
    }
    if (const QString value = parser.value(u"size"_s); !value.isEmpty()) {
        const auto [width, height] =
            std::pair(value.section(u'x', 0, 0).toInt(), value.section(u'x', 1).toInt());
        if (width <= 0 || height <= 0) {
            return wrong(u"size"_s, value);
        }
        options.size = QSize(width, height);
    }
    if (const QString value = parser.value(u"font"_s); !value.isEmpty()) {
        options.font = QFont();
        if (!options.font->fromString(value)) {
            return wrong(u"font"_s, value);
        }
    }
    return options;
}

} // namespace reprise
