// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/backups.h"
#include "core/storage/collection.h"

#include <QObject>

#include <functional>

namespace reprise {

class Clock;
class CollectionThread;
namespace search {
class Searcher;
}

/// Brings a profile's collection up and keeps it safe: opens it, installs and
/// updates the decks that come with the program, makes the day's backup, and
/// puts a backup in its place. All of it off the window's thread.
class Startup final : public QObject
{
    Q_OBJECT

public:
    Startup(CollectionThread& collection, search::Searcher& searcher, const Clock& clock,
        Collection::Files files, QObject* parent = nullptr);

    [[nodiscard]] const Collection::Files& files() const { return m_files; }
    [[nodiscard]] bool isOpen() const { return m_open; }

    void open();
    /// Puts this backup in the place of the collection and opens it.
    void restore(const QString& backup);

Q_SIGNALS:
    /// The first start: decks are on their way into an empty collection.
    void installing();
    /// Pages may read now; after a restore, everything is new.
    void opened();
    /// Another program has the collection open; it is tried again for a moment,
    /// since commands and closing windows are soon done.
    void locked();
    /// There is no collection to read.
    void failed(const reprise::Error& error);
    /// The day's backup is made.
    void backedUp();
    void backupFailed(const reprise::Error& error);
    void installFailed(const reprise::Error& error);
    /// Where the former collection lies now; empty if there was none.
    void restored(const QString& former);
    /// The collection is as it was, and open if it was.
    void restoreFailed(const reprise::Error& error);

private:
    void tryOpening(int attempt);
    void finishOpening();
    void installDecks();
    /// Calls `then` when it is made, failed, or was made before.
    void backUpOnceADay(const std::function<void()>& then);

    CollectionThread& m_collection;
    search::Searcher& m_searcher;
    const Clock& m_clock;
    Collection::Files m_files;
    bool m_open = false;
};

} // namespace reprise
