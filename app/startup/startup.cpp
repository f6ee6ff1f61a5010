// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/startup.h"

#include "app/clock.h"
#include "core/search/searcher.h"
#include "core/storage/collectionthread.h"
#include "core/transfer/markdown/install.h"

#include <QTimer>
#include <QtConcurrentRun>

#include <chrono>
#include <tuple>
#include <utility>

using namespace std::chrono_literals;

namespace reprise {

namespace {
constexpr int attempts = 8;
constexpr auto pause = 250ms;
} // namespace

Startup::Startup(CollectionThread& collection, search::Searcher& searcher, const Clock& clock,
    Collection::Files files, QObject* parent)
    : QObject(parent)
    , m_collection(collection)
    , m_searcher(searcher)
    , m_clock(clock)
    , m_files(std::move(files))
{
}

void Startup::open()
{
    tryOpening(1);
}

void Startup::tryOpening(int attempt)
{
    m_collection.open(m_files, m_clock.now()).then(this, [this, attempt](const Result<>& result) {
        m_open = result.has_value();
        if (result) {
            finishOpening();
            return;
        }
        if (result.error().code == ErrorCode::FileLocked) {
            Q_EMIT locked();
            if (attempt < attempts) {
                QTimer::singleShot(pause, this, [this, attempt] { tryOpening(attempt + 1); });
                return;
            }
        }
        Q_EMIT failed(result.error());
    });
}

void Startup::finishOpening()
{
    // Into an empty collection the decks come first, so that the first page has
    // something to show; later they may well come after it.
    m_collection
        .request([](Collection& collection) {
            return collection.topics().all().transform(
                [](const QList<Topic>& topics) { return topics.size() == 1; });
        })
        .then(this, [this](const Result<bool>& empty) {
            if (!empty) {
                Q_EMIT failed(empty.error());
                return;
            }
            if (*empty) {
                Q_EMIT installing();
                installDecks();
            }
            Q_EMIT opened(); // what pages ask for waits for its turn behind the decks
            // An update of the decks comes after the copy of what was there.
            backUpOnceADay([this, empty = *empty] {
                if (!empty) {
                    installDecks();
                }
            });
        });
}

void Startup::installDecks()
{
    m_collection
        .request([now = m_clock.now()](
                     Collection& collection) { return installShippedDecks(collection, now); })
        .then(this, [this](const Result<int>& changed) {
            if (!changed) {
                Q_EMIT installFailed(changed.error());
            }
        });
}

void Startup::backUpOnceADay(const std::function<void()>& then)
{
    const QDateTime now = m_clock.now();
    QtConcurrent::run([folder = m_files.backups(), date = now.date()] {
        return backups::isMadeOn(folder, date);
    }).then(this, [this, now, then](bool made) {
        if (!m_open) {
            return;
        }
        if (made) {
            then();
            return;
        }
        m_collection.backUp(now).then(this, [this, then](const Result<backups::Backup>& backup) {
            if (backup) {
                Q_EMIT backedUp();
            } else if (backup.error().code != ErrorCode::Cancelled) {
                Q_EMIT backupFailed(backup.error());
            } else {
                return; // closed before it was done: there will be another start
            }
            then();
        });
    });
}

void Startup::restore(const QString& backup)
{
    const bool wasOpen = m_open;
    m_open = false;
    std::ignore = m_searcher.close(); // the index lies beside what is replaced
    m_collection.close()
        .then(QtFuture::Launch::Async,
            [files = m_files, backup, now = m_clock.now()] {
                return backups::restore(files.backups(), backup, files.collection(), now);
            })
        .then(this, [this, wasOpen](const Result<QString>& former) {
            if (former) {
                Q_EMIT restored(*former);
            } else {
                Q_EMIT restoreFailed(former.error());
            }
            if (former || wasOpen) {
                open();
            }
        });
}

} // namespace reprise
