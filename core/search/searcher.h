// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/listing.h"
#include "core/search/search.h"
#include "core/search/searchindex.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace reprise {

class CollectionThread;

namespace search {

/// Part of what a search found, in order.
struct Batch
{
    QList<CardId> cards;
    QList<ListedCard> rows; ///< of the first cards of the first batch
    bool isLast = false;
    /// Before the first cards: the index is being brought up to date.
    std::optional<SearchIndex::Progress> catchingUp;
};

/// Searches the collection that is open on its thread, in steps between other
/// requests. Owns the index, which it opens when it is first needed and makes
/// anew where it is damaged. Lives on the GUI thread.
class Searcher final
{
public:
    explicit Searcher(CollectionThread& thread);
    ~Searcher();
    Searcher(const Searcher&) = delete;
    Searcher& operator=(const Searcher&) = delete;

    /// Batches come one by one (QFutureWatcher::resultReadyAt), the newest
    /// with isLast or an error; cancel the future to stop it. Where the
    /// collection changes meanwhile, what came stays what it was.
    [[nodiscard]] QFuture<Result<Batch>> search(const Request& request, StudyDay today);

    /// Brings the index up to date in the background, so that the next search
    /// need not.
    void catchUp();

    /// Of what the index holds so far.
    [[nodiscard]] QFuture<Result<TagCounts>> tags();

    /// Closes the index, as before its profile is used by somebody else. Searches
    /// on their way end without their last batch.
    [[nodiscard]] QFuture<void> close();

    struct Shared; ///< touched on the collection's thread only

private:
    CollectionThread& m_thread;
    std::shared_ptr<Shared> m_shared;
};

} // namespace search
} // namespace reprise
