// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/searcher.h"

#include "core/storage/collectionthread.h"

#include <QPromise>

namespace reprise::search {

namespace {

constexpr int slice = 100; // notes taken in between two requests, some 20 ms
constexpr int firstRows = 60; // a tall window's

} // namespace

struct Searcher::Shared
{
    std::unique_ptr<SearchIndex> index;
    QString folder;
    int timesClosed = 0; ///< what began before must not touch the index any more
    bool isCatchingUp = false;

    /// The index of the open collection, up to date or on its way there.
    Result<SearchIndex::Progress> catchUp(Collection& collection)
    {
        if (!index || folder != collection.files().folder) {
            index.reset();
            auto opened = SearchIndex::open(collection.files().folder);
            if (!opened) {
                return std::unexpected(opened.error());
            }
            index = std::move(*opened);
            folder = collection.files().folder;
        }
        return index->catchUp(collection, slice);
    }
};

namespace {

using Promise = QPromise<Result<Batch>>;

/// One search on its way, from slice to slice of the collection's thread.
struct Run : std::enable_shared_from_this<Run>
{
    Run(CollectionThread& onThread, std::shared_ptr<Searcher::Shared> with, Request what,
        StudyDay day)
        : thread(onThread)
        , shared(std::move(with))
        , request(std::move(what))
        , today(day)
    {
    }

    CollectionThread& thread;
    std::shared_ptr<Searcher::Shared> shared;
    Request request;
    StudyDay today;
    Promise promise;
    std::optional<Search> search;
    std::optional<int> begun; ///< when so often closed
    bool isFirst = true;

    void goOn()
    {
        (void)thread.request([self = shared_from_this()](Collection& collection) -> Result<> {
            self->slice(collection);
            return {};
        });
    }

    void end(const std::optional<Result<Batch>>& with)
    {
        if (with) {
            promise.addResult(*with);
        }
        promise.finish();
    }

    void slice(Collection& collection)
    {
        begun = begun.value_or(shared->timesClosed);
        if (promise.isCanceled() || *begun != shared->timesClosed) {
            end({});
            return;
        }
        if (!search) {
            const auto progress = shared->catchUp(collection);
            if (!progress) {
                end(std::unexpected(progress.error()));
                return;
            }
            if (!progress->isCurrent()) {
                promise.addResult(Batch{.catchingUp = *progress});
                goOn();
                return;
            }
            auto started = Search::start(collection, *shared->index, request, today);
            if (!started) {
                end(std::unexpected(started.error()));
                return;
            }
            search.emplace(std::move(*started));
        }
        step(collection, *search);
    }

    void step(Collection& collection, Search& running)
    {
        auto cards = running.step();
        if (!cards) {
            end(std::unexpected(cards.error()));
            return;
        }
        Batch batch{.cards = std::move(*cards), .rows = {}, .isLast = running.isAtEnd()};
        if (isFirst && !batch.cards.isEmpty()) {
            isFirst = false;
            auto rows = listed(collection,
                batch.cards.first(std::min<qsizetype>(firstRows, batch.cards.size())),
                request.query.needles());
            if (!rows) {
                end(std::unexpected(rows.error()));
                return;
            }
            batch.rows = std::move(*rows);
        }
        const bool isLast = batch.isLast;
        if (isLast || !batch.cards.isEmpty()) {
            promise.addResult(Result<Batch>(std::move(batch)));
        }
        if (isLast) {
            promise.finish();
        } else {
            goOn();
        }
    }
};

void catchUpOn(CollectionThread& thread, const std::shared_ptr<Searcher::Shared>& shared)
{
    const int begun = shared->timesClosed;
    (void)thread.request([&thread, shared, begun](Collection& collection) -> Result<> {
        if (begun != shared->timesClosed) {
            return {};
        }
        const auto progress = shared->catchUp(collection);
        if (progress && !progress->isCurrent()) {
            catchUpOn(thread, shared);
        } else {
            shared->isCatchingUp = false;
        }
        return {};
    });
}

} // namespace

Searcher::Searcher(CollectionThread& thread)
    : m_thread(thread)
    , m_shared(std::make_shared<Shared>())
{
}

Searcher::~Searcher()
{
    close().waitForFinished();
}

QFuture<Result<Batch>> Searcher::search(const Request& request, StudyDay today)
{
    const auto run = std::make_shared<Run>(m_thread, m_shared, request, today);
    run->promise.start();
    run->goOn();
    return run->promise.future();
}

void Searcher::catchUp()
{
    (void)m_thread.request([&thread = m_thread, shared = m_shared](Collection&) -> Result<> {
        if (!std::exchange(shared->isCatchingUp, true)) {
            catchUpOn(thread, shared);
        }
        return {};
    });
}

QFuture<Result<TagCounts>> Searcher::tags()
{
    return m_thread.request([shared = m_shared](Collection& collection) {
        return shared->catchUp(collection).and_then([&](const SearchIndex::Progress&) {
            return shared->index->tagCounts();
        });
    });
}

QFuture<void> Searcher::close()
{
    return m_thread.run([shared = m_shared] {
        shared->index.reset();
        ++shared->timesClosed;
        shared->isCatchingUp = false; // may have ended midway
    });
}

} // namespace reprise::search
