// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/backups.h"
#include "core/storage/collection.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <optional>

namespace reprise {

/// The thread that a collection lives on. The window sends it requests and
/// receives values; requests run one after another in the order they were sent.
class CollectionThread final : public QObject
{
    Q_OBJECT

public:
    explicit CollectionThread(QObject* parent = nullptr);
    /// Finishes what was requested, then closes the collection.
    ~CollectionThread() override;

    /// Replaces the open collection, if any. Everything requested after this
    /// sees the new one.
    [[nodiscard]] QFuture<Result<>> open(const Collection::Files& files, const QDateTime& now);
    [[nodiscard]] QFuture<void> close();

    /// Runs `request(Collection&)`, which returns a Result, on the thread.
    /// NotFound without a call where no collection is open.
    template <typename Request>
    [[nodiscard]] auto request(Request run) -> QFuture<std::invoke_result_t<Request, Collection&>>
    {
        using Value = std::invoke_result_t<Request, Collection&>;
        return post<Value>([run = std::move(run)](State& state) mutable -> Value {
            if (!state.collection) {
                return failure(ErrorCode::NotFound, QStringLiteral("no collection is open"));
            }
            return run(*state.collection);
        });
    }

    /// Runs `task()` on the thread, whether a collection is open or not.
    template <typename Task>
    [[nodiscard]] QFuture<void> run(Task task)
    {
        return post<void>([task = std::move(task)](State&) mutable { task(); });
    }

    /// Copies the collection to its backups, in slices between other requests;
    /// the copy is verified on yet another thread. Cancelled where the
    /// collection is closed before, another backup is being copied, or the future is
    /// cancelled; NotFound
    /// where no collection is open.
    [[nodiscard]] QFuture<Result<backups::Backup>> backUp(const QDateTime& now);

Q_SIGNALS:
    /// A change was committed; emitted on the collection's thread.
    void changed(const reprise::ChangeSet& changes);

private:
    using BackupPromise = std::shared_ptr<QPromise<Result<backups::Backup>>>;
    struct RunningBackup
    {
        backups::Copy copy;
        BackupPromise promise;
    };
    struct State
    {
        std::unique_ptr<Collection> collection;
        std::optional<RunningBackup> backup; // of the collection: goes before it

        /// Gives up a backup that runs.
        void close();
        /// After a request was answered: nobody waits now.
        void takeInLog() const;
    };
    void startCopy(const BackupPromise& promise, const QDateTime& now);
    void continueCopy(const BackupPromise& promise);

    template <typename Value, typename Task>
    QFuture<Value> post(Task task)
    {
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        QFuture<Value> future = promise->future();
        QMetaObject::invokeMethod(
            m_worker,
            [this, promise, task = std::move(task)]() mutable {
                if constexpr (std::is_void_v<Value>) {
                    task(m_state);
                } else {
                    promise->addResult(task(m_state));
                }
                promise->finish();
                m_state.takeInLog();
            },
            Qt::QueuedConnection);
        return future;
    }

    QThread m_thread;
    QObject* m_worker; // lives on m_thread, deleted with it
    State m_state; // touched on m_thread only
};

} // namespace reprise
