// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "core/storage/collection.h"

#include <utility>

namespace reprise::search {

namespace {

// More are met often enough in any order that asking which they are and
// sorting them takes longer.
constexpr int mostCandidates = 2'000;
constexpr int firstStride = 60; // cards looked at
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

Result<QList<CardId>> Search::found(const QList<IndexedCard>& cards)
{
    QList<CardId> result;
    std::optional<Error> error;
    for (const IndexedCard& card : cards) {
        std::optional<QString> text;
        const auto read = [&]() -> const QString& {
            if (!text) {
                auto asked = m_index->text(card.note);
                if (!asked) {
                    error = asked.error();
                }
                text = asked.value_or(QString());
            }
            return *text;
        };
        if (m_condition.holds({card, read}) && isNew(card.note)) {
            result.append(card.id);
        }
        if (error) {
            return std::unexpected(*error);
        }
    }
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

Result<QList<CardId>> Search::amongCandidates(const QList<NoteId>& candidates)
{
    if (!m_sorted) {
        auto sorted = m_index->cardsOf(candidates, m_walk);
        if (!sorted) {
            return sorted;
        }
        m_sorted = std::move(*sorted);
    }
    const QList<CardId> some = m_sorted->first(std::min<qsizetype>(m_stride, m_sorted->size()));
    m_sorted->remove(0, some.size());
    m_walk.atEnd = m_sorted->isEmpty();
    return m_index->cards(some).and_then(
        [this](const QList<IndexedCard>& cards) { return found(cards); });
}

Result<QList<CardId>> Search::step()
{
    if (isAtEnd()) {
        return QList<CardId>();
    }
    const auto longer = qScopeGuard([this] { m_stride = std::min(2 * m_stride, longestStride); });
    if (m_request.query.isEverything()) {
        return everything();
    }
    if (m_condition.candidates) {
        return amongCandidates(*m_condition.candidates);
    }
    return m_index->next(m_walk, m_stride).and_then([this](const QList<IndexedCard>& cards) {
        return found(cards);
    });
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
