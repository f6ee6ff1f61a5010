// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "app/preferences.h"
#include "app/startup/startup.h"
#include "app/theme/theme.h"
#include "app/window/mainwindow.h"
#include "app/workspace.h"
#include "core/search/searcher.h"
#include "core/storage/collectionthread.h"

#include <QTemporaryDir>

#include <memory>

namespace reprise {

/// A window on a profile of its own, at a time of the test's choice.
class WindowFixture final
{
public:
    explicit WindowFixture(const QDateTime& now = QDateTime(QDate(2026, 11, 2), QTime(9, 0)));

    /// Opens the collection, which gets the shipped decks, and waits until the
    /// window shows it. False if it does not within some seconds.
    [[nodiscard]] bool open();
    /// Opens it without waiting for anything.
    void start();
    void show(const QSize& size) const;

    [[nodiscard]] QString file() const { return startup.files().collection(); }

    /// What the request gives, waited for.
    template <typename Request>
    [[nodiscard]] auto ask(Request request)
    {
        auto future = collection.request(std::move(request));
        future.waitForFinished();
        return future.result();
    }

    QTemporaryDir folder;
    Clock clock;
    Preferences preferences;
    Theme theme;
    CollectionThread collection;
    search::Searcher searcher{collection};
    Workspace workspace;
    Startup startup;
    std::unique_ptr<MainWindow> window;
};

} // namespace reprise
