// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/conditionmaker.h"
#include "core/storage/collection.h"
#include "core/study/queue.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

// What is asked of a card's schedule, its answers and its numbers.

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

using Made = Result<Condition>;

bool hasTag(const IndexedCard& card, QLatin1StringView tag)
{
    return card.tags.contains(u' ' + tag + u' ');
}

} // namespace

Made ConditionMaker::tagged(QLatin1StringView tag)
{
    return make([tag](const Examined& card) { return hasTag(card.card, tag); },
        m_index.withTags({tag}, m_most));
}

Made ConditionMaker::drilled()
{
    return study::Day::read(m_collection, m_today).transform([](study::Day&& day) {
        return Condition{[day = std::make_shared<const study::Day>(std::move(day))](
                             const Examined& card) { return day->isDrilled(card.card.id); },
            {}};
    });
}

Made ConditionMaker::operator()(State state)
{
    const StudyDay today = m_today;
    switch (state) {
    case State::Due:
        return make(
            [today](const Examined& card) {
                return card.card.due <= today.number && !card.card.suspended
                    && card.card.buriedOn != today;
            },
            m_index.numbered(Number::DueInDays, Comparison::AtMost, today.number, m_most));
    case State::New:
        return Condition{[](const Examined& card) { return card.card.isUnseen(); }, {}};
    case State::Learn:
        return drilled();
    case State::Review:
        return Condition{[](const Examined& card) { return !card.card.isUnseen(); }, {}};
    case State::Suspended:
        return make(
            [](const Examined& card) { return card.card.suspended; }, m_index.suspended(m_most));
    case State::Buried:
        return Condition{[today](const Examined& card) { return card.card.buriedOn == today; }, {}};
    case State::Leech:
        return tagged(leechTag);
    case State::Flagged:
        return make(
            [](const Examined& card) { return card.card.flag > 0; }, m_index.flagged(m_most));
    case State::Marked:
        return tagged(markedTag);
    case State::HasCode:
        return Condition{[](const Examined& card) { return card.card.hasCode; }, {}};
    case State::HasImage:
        return Condition{[](const Examined& card) { return card.card.hasImage; }, {}};
    }
    Q_UNREACHABLE_RETURN(Condition());
}

Made ConditionMaker::operator()(const NumberTerm& term)
{
    const qint64 value =
        term.number == Number::DueInDays ? qint64(term.value) + m_today.number : term.value;
    if (!term.asInAnki) {
        return make(
            [term, value](const Examined& card) {
                const auto number = card.card.number(term.number);
                return number && compares(term.comparison, *number, value);
            },
            m_index.numbered(term.number, term.comparison, value, m_most));
    }
    return Condition{[term, value, today = m_today](const Examined& card) {
                         const bool hasZero = term.number == Number::IntervalDays
                             || term.number == Number::EaseHundredths;
                         const auto number = card.card.number(term.number).or_else([&] {
                             return hasZero ? std::optional<qint64>(0) : std::nullopt;
                         });
                         const bool isOut = card.card.suspended || card.card.buriedOn == today;
                         return number && !(term.number == Number::DueInDays && isOut)
                             && compares(term.comparison, *number, value);
                     },
        {}};
}

Made ConditionMaker::inSet(const Result<QSet<CardId>>& cards)
{
    if (!cards) {
        return std::unexpected(cards.error());
    }
    return make([set = *cards](const Examined& card) { return set.contains(card.card.id); },
        m_index.ofCards(cards->values(), m_most));
}

Result<qint64> ConditionMaker::beginOf(StudyDay day) const
{
    return m_collection.settings().dayStartsAtMinutes().transform([day](int minutes) {
        return QDateTime(day.date(), QTime(0, 0).addSecs(minutes * 60)).toMSecsSinceEpoch();
    });
}

Made ConditionMaker::operator()(const EventTerm& term)
{
    const StudyDay first = m_today.plusDays(1 - term.days);
    switch (term.event) {
    case Event::Added:
        return beginOf(first).and_then([this](qint64 since) {
            return make([since](const Examined& card) { return card.card.id.value >= since; },
                m_index.addedSince(since, m_most));
        });
    case Event::Edited:
        return beginOf(first).and_then([this](qint64 since) {
            return make([since](const Examined& card) { return card.card.editedMs >= since; },
                m_index.editedSince(since, m_most));
        });
    case Event::Answered:
        return inSet(m_collection.reviews().cardsAnswered(first,
            term.endDaysAgo > 0 ? m_today.plusDays(-term.endDaysAgo)
                                : StudyDay{std::numeric_limits<int>::max()},
            static_cast<Grade>(term.least.value_or(0)),
            static_cast<Grade>(term.most.value_or(gradeCount - 1))));
    case Event::Introduced:
        return inSet(m_collection.reviews().cardsIntroducedSince(first));
    }
    Q_UNREACHABLE_RETURN(Condition());
}

Made ConditionMaker::operator()(const IdTerm& term)
{
    // A card of a deck may be named without its deck.
    const bool isWhole =
        std::ranges::all_of(term.guids, [](const QString& guid) { return guid.contains(u':'); });
    const auto ofCards = m_index.ofCards(term.cards, m_most);
    const auto ofGuids = m_index.withGuids(term.guids, m_most);
    if (const Error* error = firstError(ofCards, ofGuids)) {
        return std::unexpected(*error);
    }
    Candidates candidates;
    if (isWhole && term.topics.isEmpty() && term.types.isEmpty() && term.notes.size() <= m_most) {
        QList<NoteId> notes = term.notes;
        std::ranges::sort(notes);
        candidates = merged(notes, merged(*ofCards, *ofGuids));
    }
    return Condition{
        [term](const Examined& card) {
            return term.cards.contains(card.card.id) || term.notes.contains(card.card.note)
                || term.topics.contains(card.card.topic) || term.types.contains(card.card.type)
                || std::ranges::any_of(term.guids, [&](const QString& guid) {
                       return card.card.guid == guid || card.card.guid.endsWith(u':' + guid);
                   });
        },
        std::move(candidates)};
}

} // namespace reprise::search
