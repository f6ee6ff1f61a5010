// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/condition.h"

#include <chrono>

namespace reprise::search {

enum class Unit
{
    Cards,
    Notes, ///< each shown by the first of its cards that is found
};

struct Request
{
    Query query;
    Order order;
    Unit unit = Unit::Cards;
};

/// One search, a step at a time, so that others can be served in between. The
/// index must be current and stay so from the start to the end; else begin
/// again. PatternTooSlow where an expression would have to be given up in a
/// card's text, so that what is found would not be what is meant.
class Search final
{
public:
    [[nodiscard]] static Result<Search> start(
        Collection& collection, SearchIndex& index, const Request& request, StudyDay today);

    /// The next cards found, in the request's order. Steps are short at first
    /// and longer later; one may find nothing and not be the last.
    [[nodiscard]] Result<QList<CardId>> step();
    [[nodiscard]] bool isAtEnd() const { return m_walk.atEnd && m_read.isEmpty(); }
    /// A step ends with the card that is looked at when this is over.
    void setLongestStep(std::chrono::milliseconds longest) { m_longestStep = longest; }

private:
    Search(SearchIndex& index, Request request, SearchIndex::Walk walk, Condition condition);

    Result<QList<CardId>> found();
    Result<QList<IndexedCard>> amongCandidates(const QList<NoteId>& candidates);
    Result<QList<CardId>> everything();
    bool isNew(NoteId note);

    SearchIndex* m_index;
    Request m_request;
    SearchIndex::Walk m_walk;
    Condition m_condition;
    std::optional<QList<CardId>> m_sorted; ///< what is left of the candidates' cards
    QList<IndexedCard> m_read; ///< still to be looked at
    QSet<NoteId> m_notes; ///< found, where notes are wanted
    int m_stride;
    std::chrono::milliseconds m_longestStep{10};
};

/// The index of a collection, brought up to date at once however long it takes.
[[nodiscard]] Result<std::unique_ptr<SearchIndex>> currentIndex(Collection& collection);

/// All of it at once.
[[nodiscard]] Result<QList<CardId>> find(
    Collection& collection, SearchIndex& index, const Request& request, StudyDay today);

} // namespace reprise::search
