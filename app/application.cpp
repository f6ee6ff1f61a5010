// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/clock.h"
#include "app/commands/runcommand.h"
#include "app/launchoptions.h"
#include "app/preferences.h"
#ifdef REPRISE_STALL_WATCH
#include "app/stallwatch.h"
#endif
#include "app/startup/startup.h"
#include "app/startup/windowsocket.h"
#include "app/today/todaypage.h"
#include "app/translations.h"
#include "app/window/mainwindow.h"
#include "core/search/searcher.h"
#include "core/storage/collectionthread.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reprise {

namespace {

QString settingsFile(const LaunchOptions& options, const Collection::Files& files)
{
    const QString folder = options.profile.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        : files.folder;
    return folder + u"/reprise.conf"_s;
}

/// Opens what a picture is to show.
void openPage(MainWindow& window, const LaunchOptions& options)
{
    const TopicId topic = window.todayPage()->selectedTopic();
    switch (options.page) {
    case MainWindow::Page::Study:
        window.study(topic);
        break;
    case MainWindow::Page::Done:
        window.showDone(topic);
        break;
    default:
        window.showPage(options.page);
    }
}

void takePicture(MainWindow& window, CollectionThread& collection, const QString& file)
{
    // What the page asked the collection for is back before this is, and then
    // it has the time of a few frames for what it does with it.
    collection.request([](Collection&) -> Result<> { return {}; })
        .then(&window, [&window, file](const Result<>&) {
            QTimer::singleShot(400ms, &window,
                [&window, file] { QApplication::exit(window.grab().save(file) ? 0 : 1); });
        });
}

} // namespace

int runApplication(int argc, char** argv)
{
    QCoreApplication::setApplicationName(u"reprise"_s);
    QCoreApplication::setOrganizationDomain(u"reprise.org"_s);
    QGuiApplication::setApplicationDisplayName(u"Reprise"_s);
    QGuiApplication::setDesktopFileName(u"org.reprise.Reprise"_s);
    if (const auto status = runCommand(argc, argv)) {
        return *status;
    }
#ifdef REPRISE_STALL_WATCH
    const StallWatch application(argc, argv);
#else
    const QApplication application(argc, argv);
#endif

    const auto parsed = LaunchOptions::parse(QCoreApplication::arguments());
    if (!parsed) {
        std::fputs(qPrintable(u"reprise: "_s + parsed.error() + u'\n'), stderr);
        return 2;
    }
    const LaunchOptions& options = *parsed;
    const Collection::Files files{options.profile.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
            : QDir(options.profile).absolutePath()};
    if (WindowSocket::raiseOther(files.folder, options.file)) {
        return 0;
    }

    const Clock clock(options.now);
    Preferences preferences(settingsFile(options, files));
    if (!options.topic.isEmpty()) {
        preferences.setTopicPath(options.topic);
    }
    if (options.font) {
        QApplication::setFont(*options.font);
    }
    Translations translations;
    translations.apply(options.language.value_or(preferences.language()));
    Theme theme(options.appearance.value_or(preferences.appearance()));
    CollectionThread collection;
    search::Searcher searcher(collection);
    Workspace workspace{collection, searcher, preferences, theme, clock};
    Startup startup(collection, searcher, clock, files);
    WindowSocket socket(files.folder);
    MainWindow window(workspace, startup);
    QObject::connect(&preferences, &Preferences::appearanceChanged, &theme, &Theme::setAppearance);
    QObject::connect(
        &preferences, &Preferences::languageChanged, &translations, &Translations::apply);
    QObject::connect(&startup, &Startup::opened, &socket, &WindowSocket::listen);
    QObject::connect(&socket, &WindowSocket::raiseRequested, &window, [&](const QByteArray& token) {
        qputenv("XDG_ACTIVATION_TOKEN", token); // Qt hands it to the compositor
        window.raiseWindow();
    });
    QObject::connect(&socket, &WindowSocket::importRequested, &window, &MainWindow::importFile);
    QObject::connect(&startup, &Startup::locked, &window, [&] {
        // By a window of ours that was not ready before: it comes to the front.
        if (WindowSocket::raiseOther(files.folder, options.file)) {
            QApplication::quit();
        }
    });
    QObject::connect(
        &window, &MainWindow::ready, &window,
        [&] {
            if (options.page != MainWindow::Page::Today) {
                openPage(window, options);
            }
            if (!options.file.isEmpty()) {
                window.importFile(options.file);
            }
            if (!options.screenshot.isEmpty()) {
                takePicture(window, collection, options.screenshot);
            }
        },
        Qt::SingleShotConnection);

    if (options.size) {
        window.resize(*options.size);
    }
    window.show();
    // The window first; the collection opens on its own thread meanwhile.
    startup.open();
    return QApplication::exec();
}

} // namespace reprise
