// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "core/storage/collection.h"

#include <utility>

namespace reprise::search {

namespace {

// So few notes are read and sorted faster than they are met in the order.
constexpr qsizetype few = 500;
// More are met often enough that asking which they are takes longer.
constexpr int mostCandidates = 5'000;
constexpr int firstStride = 250; // cards looked at
constexpr int longestStride = 4'000;

} // namespace

Search::Search(
    SearchIndex& index, const Request& request, SearchIndex::Walk walk, Condition condition)
    : m_index(&index)
    , m_request(request)
    , m_walk(std::move(walk))
    , m_condition(std::move(condition))
    , m_stride(firstStride)
{
    if (m_condition.candidates && m_condition.candidates->size() > few) {
        m_candidates = {m_condition.candidates->begin(), m_condition.candidates->end()};
    }
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
    return condition(request.query, collection, index, today, mostCandidates)
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

Result<QList<CardId>> Search::sift()
{
    const auto places = m_index->nextPlaces(m_walk, 4 * m_stride);
    if (!places) {
        return std::unexpected(places.error());
    }
    QList<CardId> wanted;
    for (const SearchIndex::Place& place : *places) {
        if (m_candidates.contains(place.note)) {
            wanted.append(place.card);
        }
    }
    return m_index->cards(wanted).and_then(
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
    if (!m_candidates.isEmpty()) {
        return sift();
    }
    auto cards = m_condition.candidates ? m_index->cardsOf(*m_condition.candidates, m_walk)
                                        : m_index->next(m_walk, m_stride);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    if (m_condition.candidates) {
        m_walk.atEnd = true;
    }
    return found(*cards);
}

namespace {

Result<> catchUpWholly(Collection& collection, SearchIndex& index)
{
    constexpr int slice = 2'000; // notes
    while (true) {
        const auto progress = index.catchUp(collection, slice);
        if (!progress || progress->isCurrent()) {
            return progress.transform([](const SearchIndex::Progress&) { });
        }
    }
}

} // namespace

Result<std::unique_ptr<SearchIndex>> currentIndex(Collection& collection)
{
    auto index = SearchIndex::open(collection.files().folder);
    if (!index) {
        return index;
    }
    auto current = catchUpWholly(collection, **index);
    if (!current) { // damaged, perhaps; a second failure is what it says
        current =
            (*index)->throwAway().and_then([&] { return catchUpWholly(collection, **index); });
    }
    if (!current) {
        return std::unexpected(current.error());
    }
    return index;
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
