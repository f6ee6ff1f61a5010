// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/queue.h"

#include "core/storage/collection.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace reprise::study {

namespace {

constexpr int noLimit = TopicSettings::unlimited;
constexpr int everything = std::numeric_limits<int>::max();

/// An order that is stable within a day and different on the next (the
/// finaliser of SplitMix64; Steele, Lea and Flood 2014).
quint64 shuffleKey(StudyDay day, CardId card)
{
    auto x =
        static_cast<quint64>(card.value) + 0x9e3779b97f4a7c15ULL * static_cast<quint64>(day.number);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace

Counts Queue::counts() const
{
    return {static_cast<int>(fresh.size()), static_cast<int>(drill.size()),
        static_cast<int>(due.size())};
}

std::optional<QueueItem> Queue::next() const
{
    if (undone) {
        for (const auto& [cards, kind] : {std::pair(&due, CardKind::Review),
                 {&fresh, CardKind::New}, {&drill, CardKind::Drill}}) {
            if (cards->contains(*undone)) {
                return QueueItem{*undone, kind};
            }
        }
    }
    if (due.isEmpty() && fresh.isEmpty()) {
        return drill.isEmpty() ? std::nullopt
                               : std::optional(QueueItem{drill.first(), CardKind::Drill});
    }
    if (fresh.isEmpty()) {
        return QueueItem{due.first(), CardKind::Review};
    }
    if (due.isEmpty()) {
        return QueueItem{fresh.first(), CardKind::New};
    }
    // Whichever are fewer are spread among the others: the k-th of n comes after
    // k / (n + 1) of them.
    const qint64 reviews = due.size() + dueAnswered;
    const qint64 news = fresh.size() + freshAnswered;
    const bool newIsNext = reviews >= news
        ? (freshAnswered + 1) * reviews / (news + 1) <= dueAnswered
        : (dueAnswered + 1) * news / (reviews + 1) > freshAnswered;
    return newIsNext ? QueueItem{fresh.first(), CardKind::New}
                     : QueueItem{due.first(), CardKind::Review};
}

int Day::Room::at(const TopicTree& tree, int place) const
{
    int least = noLimit;
    for (int at = place; at >= 0; at = tree.nodes().at(at).parent) {
        const int here = left.at(at);
        if (here != noLimit && (least == noLimit || here < least)) {
            least = here;
        }
    }
    return least;
}

void Day::Room::take(const TopicTree& tree, int place)
{
    for (int at = place; at >= 0; at = tree.nodes().at(at).parent) {
        if (left.at(at) != noLimit) {
            left[at] = std::max(0, left.at(at) - 1);
        }
    }
}

Day::Day(Collection& collection, StudyDay today, TopicTree tree)
    : m_collection(&collection)
    , m_today(today)
    , m_tree(std::move(tree))
{
}

Result<Day> Day::read(Collection& collection, StudyDay today)
{
    const auto topics = collection.topics().all();
    const auto preparation = collection.settings().preparation();
    if (!topics || !preparation) {
        return std::unexpected(!topics ? topics.error() : preparation.error());
    }
    Day day(collection, today, TopicTree(*topics));
    day.m_preparation = *preparation;
    // The answers take from the room.
    if (auto read = day.readRoom().and_then([&day] { return day.readAnswers(); }); !read) {
        return std::unexpected(read.error());
    }
    return day;
}

Result<> Day::readRoom()
{
    const auto extra = m_collection->topics().extraNewOn(m_today.number);
    if (!extra) {
        return std::unexpected(extra.error());
    }
    QList<int> extraNew(m_tree.nodes().size(), 0);
    for (const auto& [topic, count] : *extra) {
        if (const int place = m_tree.placeOf(topic); place >= 0) {
            extraNew[place] = count;
        }
    }
    // More cards at a topic are more at everything above it, whose limit would
    // keep them out otherwise.
    extraNew = m_tree.rolledUp(extraNew);
    for (int place = 0; place < m_tree.nodes().size(); ++place) {
        const auto& node = m_tree.nodes().at(place);
        m_newRoom.left.append(
            node.newPerDay == noLimit ? noLimit : node.newPerDay + extraNew.at(place));
        m_reviewRoom.left.append(node.reviewsPerDay);
    }
    return {};
}

Result<> Day::readAnswers()
{
    const auto answers = m_collection->reviews().answersOn(m_today);
    const auto redo = m_collection->journal().nextRedo();
    if (!answers || !redo) {
        return std::unexpected(!answers ? answers.error() : redo.error());
    }
    for (const auto& answer : *answers) {
        add(answer);
    }
    if (const std::optional<JournalStep>& undone = *redo; undone && undone->name == step::answer) {
        m_undone = undone->card;
    }
    return {};
}

void Day::add(const ReviewStore::Answer& answer)
{
    m_answers.append(answer);
    m_undone.reset();
    const int place = m_tree.placeOf(answer.topic);
    if (answer.kind != ReviewKind::Drill) {
        // Keeps this card and its siblings out, wherever they stand.
        m_answeredNotes.insert(answer.note);
        if (place >= 0) {
            (answer.kind == ReviewKind::First ? m_newRoom : m_reviewRoom).take(m_tree, place);
        }
    }
    // A drill answer below 4 goes to the end; 4 and more takes the card out.
    const bool waited =
        m_drill.removeIf([&](const auto& waiting) { return waiting.card == answer.card; }) > 0;
    if (drills(answer.grade) && !answer.takenOut && (waited || answer.kind != ReviewKind::Drill)) {
        m_drill.append(answer);
    }
}

Result<QList<Day::Due>> Day::allDue() const
{
    auto cards = m_collection->cards().due(m_today);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    std::ranges::sort(*cards, {}, [this](const CardStore::Candidate& card) {
        return std::pair(card.intervalDays, shuffleKey(m_today, card.card));
    });
    QList<Due> all;
    all.reserve(cards->size());
    for (const auto& card : std::as_const(*cards)) {
        all.append({card, m_tree.placeOf(card.topic)});
    }
    return all;
}

bool Day::isInside(TopicId topic, int top) const
{
    const int place = m_tree.placeOf(topic);
    return place >= top && place < m_tree.nodes().at(top).end;
}

bool Day::isDrilled(CardId card) const
{
    return std::ranges::any_of(
        m_drill, [card](const auto& waiting) { return waiting.card == card; });
}

QList<CardId> Day::drillOf(int top) const
{
    QList<CardId> cards;
    for (const auto& waiting : m_drill) {
        if (isInside(waiting.topic, top)) {
            cards.append(waiting.card);
        }
    }
    return cards;
}

Result<Queue> Day::queue(TopicId topic)
{
    const int top = m_tree.placeOf(topic);
    if (top < 0) {
        return failure(ErrorCode::NotFound, QString::number(topic.value));
    }
    if (!m_due) {
        auto all = allDue();
        if (!all) {
            return std::unexpected(all.error());
        }
        m_due = std::move(*all);
    }
    Queue queue{.drill = drillOf(top), .undone = m_undone};
    QSet<NoteId> taken = m_answeredNotes;
    Room room = m_reviewRoom;
    const int end = m_tree.nodes().at(top).end;
    for (const auto& [candidate, place] : std::as_const(*m_due)) {
        if (place < top || place >= end || taken.contains(candidate.note)
            || room.at(m_tree, place) == 0) {
            continue;
        }
        room.take(m_tree, place);
        taken.insert(candidate.note);
        queue.due.append(candidate.card);
    }
    auto fresh = freshOf(top, taken);
    if (!fresh) {
        return std::unexpected(fresh.error());
    }
    queue.fresh = std::move(*fresh);
    for (const auto& answer : std::as_const(m_answers)) {
        if (isInside(answer.topic, top)) {
            ++(answer.kind == ReviewKind::Drill        ? queue.drillAnswered
                    : answer.kind == ReviewKind::First ? queue.freshAnswered
                                                       : queue.dueAnswered);
        }
    }
    return queue;
}

Result<QList<CardId>> Day::freshOf(int top, QSet<NoteId>& taken)
{
    const auto& nodes = m_tree.nodes();
    QList<CardId> admitted;
    Room room = m_newRoom;
    if (nodes.at(top).order == NewOrder::Deck) {
        for (int place = top; place < nodes.at(top).end; ++place) {
            if (auto done = admitFresh(place, room, taken, admitted); !done) {
                return std::unexpected(done.error());
            }
        }
        return admitted;
    }
    QList<CardStore::Candidate> all;
    for (int place = top; place < nodes.at(top).end; ++place) {
        const auto cards = unseen(place, everything);
        if (!cards) {
            return std::unexpected(cards.error());
        }
        all.append(*cards);
    }
    std::ranges::sort(all, {}, [this](const auto& card) { return shuffleKey(m_today, card.card); });
    for (const auto& candidate : std::as_const(all)) {
        const int place = m_tree.placeOf(candidate.topic);
        if (!taken.contains(candidate.note) && room.at(m_tree, place) != 0) {
            room.take(m_tree, place);
            taken.insert(candidate.note);
            admitted.append(candidate.card);
        }
    }
    return admitted;
}

Result<> Day::admitFresh(int place, Room& room, QSet<NoteId>& taken, QList<CardId>& admitted)
{
    // Siblings may use up what was asked for: then ask for more.
    for (int most = room.at(m_tree, place);; most *= 4) {
        const int left = room.at(m_tree, place);
        if (left == 0) {
            return {};
        }
        const int asked = left == noLimit || most > everything / 4 ? everything : most;
        const auto cards = unseen(place, asked);
        if (!cards) {
            return std::unexpected(cards.error());
        }
        for (const auto& candidate : *cards) {
            if (room.at(m_tree, place) == 0) {
                return {};
            }
            if (!taken.contains(candidate.note)) {
                room.take(m_tree, place);
                taken.insert(candidate.note);
                admitted.append(candidate.card);
            }
        }
        if (cards->size() < asked) {
            return {};
        }
    }
}

Result<QList<CardStore::Candidate>> Day::unseen(int place, int most)
{
    Unseen& known = m_unseen[place];
    if (known.asked < most) {
        auto cards = m_collection->cards().unseen(
            m_tree.nodes().at(place).topic.id, m_today, most, m_preparation);
        if (!cards) {
            return cards;
        }
        known = {std::move(*cards), most};
    }
    // More than was asked for does no harm to those who count.
    return known.cards;
}

} // namespace reprise::study
