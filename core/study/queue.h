// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/cardstore.h"
#include "core/storage/reviewstore.h"
#include "core/study/topictree.h"

#include <QHash>
#include <QList>

#include <optional>

namespace reprise {

class Collection;

namespace study {

/// Which of the three parts of today's queue a card comes from.
enum class CardKind
{
    Review,
    New,
    Drill
};

/// What is left today.
struct Counts
{
    int fresh = 0; ///< new cards, within the limits
    int drill = 0;
    int due = 0; ///< due reviews, within the limits

    [[nodiscard]] int total() const { return fresh + drill + due; }
    friend bool operator==(const Counts&, const Counts&) = default;
};

struct QueueItem
{
    CardId card;
    CardKind kind = CardKind::Review;

    friend bool operator==(const QueueItem&, const QueueItem&) = default;
};

/// What is left today for one topic, in order.
struct Queue
{
    QList<CardId> due; ///< shortest interval first, ties by a hash of day and card
    QList<CardId> fresh; ///< deck order, or shuffled for the day
    QList<CardId> drill; ///< in the order of the answers that sent them there
    int dueAnswered = 0; ///< today, in this topic
    int freshAnswered = 0;
    int drillAnswered = 0;
    std::optional<CardId> undone; ///< its answer was just taken back

    [[nodiscard]] Counts counts() const;
    /// An undone card first; then reviews with the new ones spread evenly among
    /// all of today's, those answered included, so that leaving and coming back
    /// changes nothing; then the drill.
    [[nodiscard]] std::optional<QueueItem> next() const;
};

/// Everything that the queues of a day are made from, each part read once.
class Day final
{
public:
    [[nodiscard]] static Result<Day> read(Collection& collection, StudyDay today);

    [[nodiscard]] StudyDay today() const { return m_today; }
    [[nodiscard]] const TopicTree& tree() const { return m_tree; }
    [[nodiscard]] const QList<ReviewStore::Answer>& answers() const { return m_answers; }
    /// NotFound for an unknown topic.
    [[nodiscard]] Result<Queue> queue(TopicId topic);
    /// Which unseen cards come.
    [[nodiscard]] const Preparation& preparation() const { return m_preparation; }
    /// Whether the card waits to be drilled.
    [[nodiscard]] bool isDrilled(CardId card) const;
    /// Takes in an answer that was just recorded, as if read anew.
    void add(const ReviewStore::Answer& answer);

private:
    /// What each limit has left; -1 for no limit.
    struct Room
    {
        QList<int> left;
        [[nodiscard]] int at(const TopicTree& tree, int place) const;
        void take(const TopicTree& tree, int place);
    };

    struct Due
    {
        CardStore::Candidate card;
        int place = 0; // of its topic in the tree
    };

    Day(Collection& collection, StudyDay today, TopicTree tree);
    [[nodiscard]] bool isInside(TopicId topic, int top) const;
    [[nodiscard]] QList<CardId> drillOf(int top) const;
    Result<> readRoom();
    Result<> readAnswers();
    [[nodiscard]] Result<QList<Due>> allDue() const;
    Result<QList<CardId>> freshOf(int top, QSet<NoteId>& taken);
    Result<> admitFresh(int place, Room& room, QSet<NoteId>& taken, QList<CardId>& admitted);
    Result<QList<CardStore::Candidate>> unseen(int place, int most);

    Collection* m_collection;
    StudyDay m_today;
    TopicTree m_tree;
    Preparation m_preparation;
    std::optional<QList<Due>> m_due; // in order; read when first asked for
    QList<ReviewStore::Answer> m_answers;
    QList<ReviewStore::Answer> m_drill; // what waits, in order
    QSet<NoteId> m_answeredNotes;
    Room m_newRoom;
    Room m_reviewRoom;
    std::optional<CardId> m_undone;
    struct Unseen
    {
        QList<CardStore::Candidate> cards;
        int asked = 0;
    };
    QHash<int, Unseen> m_unseen; // by place, as far as was asked for
};

} // namespace study
} // namespace reprise
