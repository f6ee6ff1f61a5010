// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/collectionthread.h"

#include <QThreadPool>

namespace reprise {

namespace {

void end(QPromise<Result<backups::Backup>>& promise, const Result<backups::Backup>& result)
{
    promise.addResult(result);
    promise.finish();
}

} // namespace

CollectionThread::CollectionThread(QObject* parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("collection"));
    m_thread.start();
}

CollectionThread::~CollectionThread()
{
    close().waitForFinished();
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<>> CollectionThread::open(const Collection::Files& files, const QDateTime& now)
{
    return post<Result<>>([this, files, now](State& state) -> Result<> {
        state.close(); // its lock must be gone first
        auto opened = Collection::open(files, now);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        state.collection = std::move(*opened);
        state.collection->onChanged([this](const ChangeSet& changes) { Q_EMIT changed(changes); });
        return {};
    });
}

QFuture<void> CollectionThread::close()
{
    return post<void>([](State& state) { state.close(); });
}

QFuture<Result<backups::Backup>> CollectionThread::backUp(const QDateTime& now)
{
    auto promise = std::make_shared<QPromise<Result<backups::Backup>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        m_worker, [this, promise, now] { startCopy(promise, now); }, Qt::QueuedConnection);
    return future;
}

void CollectionThread::State::close()
{
    if (backup) {
        end(*backup->promise, failure(ErrorCode::Cancelled));
    }
    backup.reset();
    collection.reset();
}

void CollectionThread::State::takeInLog() const
{
    // A backup would have to begin anew where pages move under it.
    if (collection && !backup) {
        // What fails stays in the log, and is tried again after the next commit.
        (void)collection->database().takeInLog();
    }
}

void CollectionThread::startCopy(const BackupPromise& promise, const QDateTime& now)
{
    if (!m_state.collection) {
        end(*promise, failure(ErrorCode::NotFound, QStringLiteral("no collection is open")));
        return;
    }
    if (m_state.backup) {
        end(*promise, failure(ErrorCode::Cancelled));
        return;
    }
    auto copy = backups::Copy::begin(
        m_state.collection->database(), m_state.collection->files().backups(), now);
    if (!copy) {
        end(*promise, std::unexpected(copy.error()));
        return;
    }
    m_state.backup.emplace(std::move(*copy), promise);
    continueCopy(promise);
}

void CollectionThread::continueCopy(const BackupPromise& promise)
{
    if (!m_state.backup || m_state.backup->promise != promise) {
        return; // given up since this slice was queued
    }
    if (promise->isCanceled()) {
        m_state.backup.reset();
        promise->finish();
        return;
    }
    const auto last = m_state.backup->copy.step();
    if (last && !*last) {
        // Through the queue, so that answers that wait are taken first.
        QMetaObject::invokeMethod(
            m_worker, [this, promise] { continueCopy(promise); }, Qt::QueuedConnection);
        return;
    }
    const auto complete = last ? m_state.backup->copy.finish()
                               : Result<backups::Copy::Unverified>(std::unexpected(last.error()));
    m_state.backup.reset();
    if (!complete) {
        end(*promise, std::unexpected(complete.error()));
        return;
    }
    QThreadPool::globalInstance()->start(
        [promise, copy = *complete] { end(*promise, backups::verifyAndPlace(copy)); });
}

} // namespace reprise
