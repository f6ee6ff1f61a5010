// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/collectionthread.h"

#include <QThreadPool>

namespace reprise {

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
        state.copy.reset();
        state.collection.reset(); // its lock must be gone first
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
    return post<void>([](State& state) {
        state.copy.reset();
        state.collection.reset();
    });
}

QFuture<Result<backups::Backup>> CollectionThread::backUp(const QDateTime& now)
{
    auto promise = std::make_shared<QPromise<Result<backups::Backup>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        m_worker,
        [this, promise, now] {
            if (!m_state.collection || m_state.copy) {
                promise->addResult(failure(ErrorCode::Cancelled));
                promise->finish();
                return;
            }
            auto copy = backups::Copy::begin(
                m_state.collection->database(), m_state.collection->files().backups(), now);
            if (!copy) {
                promise->addResult(std::unexpected(copy.error()));
                promise->finish();
                return;
            }
            m_state.copy.emplace(std::move(*copy));
            continueCopy(promise);
        },
        Qt::QueuedConnection);
    return future;
}

void CollectionThread::continueCopy(const BackupPromise& promise)
{
    const auto end = [&](const Result<backups::Backup>& result) {
        promise->addResult(result);
        promise->finish();
        m_state.copy.reset();
    };
    if (!m_state.copy) {
        end(failure(ErrorCode::Cancelled));
        return;
    }
    const auto last = m_state.copy->step();
    if (!last) {
        end(std::unexpected(last.error()));
        return;
    }
    if (!*last) {
        // Through the queue, so that answers that wait are taken first.
        QMetaObject::invokeMethod(
            m_worker, [this, promise] { continueCopy(promise); }, Qt::QueuedConnection);
        return;
    }
    const auto complete = m_state.copy->finish();
    m_state.copy.reset();
    if (!complete) {
        end(std::unexpected(complete.error()));
        return;
    }
    QThreadPool::globalInstance()->start([promise, copy = *complete] {
        promise->addResult(backups::verifyAndPlace(copy));
        promise->finish();
    });
}

} // namespace reprise
