// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "core/storage/collection.h"

#include <QDeadlineTimer>
#include <QScopeGuard>

#include <utility>

namespace reprise::search {

namespace {

// More are met often enough in any order that asking which they are and
// sorting them takes longer.
constexpr int mostCandidates = 2'000;
constexpr int firstStride = 60; // cards read
constexpr int longestStride = 4'000;

} // namespace

Search::Search(SearchIndex& index, Request request, SearchIndex::Walk walk, Condition condition)
    : m_index(&index)
    , m_request(std::move(request))
    , m_walk(std::move(walk))
    , m_condition(std::move(condition))
    , m_stride(firstStride)
{
}

Result<Search> Search::start(
    Collection& collection, SearchIndex& index, const Request& request, StudyDay today)
{
    const auto topics = collection.topics().all();
    if (!topics) {
        return std::unexpected(topics.error());
    }
    SearchIndex::Walk walk{.order = request.order, .topics = {}, .last = {}};
    for (const Topic& topic : *topics) {
        walk.topics.append(topic.id);
    }
    if (request.query.isEverything()) {
        return Search(index, request, std::move(walk), {});
    }
    return condition(request.query, collection, index, *topics, today, mostCandidates)
        .transform([&](Condition&& made) {
            return Search(index, request, std::move(walk), std::move(made));
        });
}

bool Search::isNew(NoteId note)
{
    if (m_request.unit == Unit::Cards) {
        return true;
    }
    const qsizetype before = m_notes.size();
    m_notes.insert(note);
    return m_notes.size() > before;
}

Result<QList<CardId>> Search::found()
{
    QList<CardId> result;
    const QDeadlineTimer deadline(m_longestStep);
    qsizetype examined = 0;
    do {
        const IndexedCard& card = m_read.at(examined++);
        const Examined examinedCard(card, *m_index);
        const bool holds = m_condition.holds(examinedCard);
        if (const auto& error = examinedCard.error()) {
            return std::unexpected(*error);
        }
        if (holds && isNew(card.note)) {
            result.append(card.id);
        }
    } while (examined < m_read.size() && !deadline.hasExpired());
    m_read.remove(0, examined);
    return result;
}

Result<QList<CardId>> Search::everything()
{
    return m_index->nextPlaces(m_walk, m_stride).transform([this](const auto& places) {
        QList<CardId> result;
        for (const SearchIndex::Place& place : places) {
            if (isNew(place.note)) {
                result.append(place.card);
            }
        }
        return result;
    });
}

Result<QList<IndexedCard>> Search::amongCandidates(const QList<NoteId>& candidates)
{
    if (!m_sorted) {
        auto sorted = m_index->cardsOf(candidates, m_walk);
        if (!sorted) {
            return std::unexpected(sorted.error());
        }
        m_sorted = std::move(*sorted);
    }
    const QList<CardId> some = m_sorted->first(std::min<qsizetype>(m_stride, m_sorted->size()));
    m_sorted->remove(0, some.size());
    m_walk.atEnd = m_sorted->isEmpty();
    return m_index->cards(some);
}

Result<QList<CardId>> Search::step()
{
    if (isAtEnd()) {
        return QList<CardId>();
    }
    if (m_read.isEmpty()) {
        const auto longer =
            qScopeGuard([this] { m_stride = std::min(2 * m_stride, longestStride); });
        if (m_request.query.isEverything()) {
            return everything();
        }
        auto read = m_condition.candidates ? amongCandidates(*m_condition.candidates)
                                           : m_index->next(m_walk, m_stride);
        if (!read) {
            return std::unexpected(read.error());
        }
        m_read = std::move(*read);
    }
    return m_read.isEmpty() ? QList<CardId>() : found();
}

Result<std::unique_ptr<SearchIndex>> currentIndex(Collection& collection)
{
    auto index = SearchIndex::open(collection.files().folder);
    if (!index) {
        return index;
    }
    constexpr int slice = 2'000; // notes
    while (true) {
        const auto progress = (*index)->catchUp(collection, slice);
        if (!progress) {
            return std::unexpected(progress.error());
        }
        if (progress->isCurrent()) {
            return index;
        }
    }
}

Result<QList<CardId>> find(
    Collection& collection, SearchIndex& index, const Request& request, StudyDay today)
{
    auto search = Search::start(collection, index, request, today);
    if (!search) {
        return std::unexpected(search.error());
    }
    QList<CardId> all;
    while (!search->isAtEnd()) {
        const auto some = search->step();
        if (!some) {
            return some;
        }
        all += *some;
    }
    return all;
}

} // namespace reprise::search
