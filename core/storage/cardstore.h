// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/model/preparation.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace reprise {

class Database;
class Row;

class CardStore final
{
public:
    explicit CardStore(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::optional<Card>> card(CardId id);
    [[nodiscard]] Result<QList<Card>> ofNote(NoteId note);
    /// Every card, by topic and deck order.
    [[nodiscard]] Result<QList<Card>> all();
    /// Adds the card; its id is the given one, or where that is taken one more
    /// than the greatest.
    [[nodiscard]] Result<CardId> add(const Card& card);
    [[nodiscard]] Result<> remove(CardId id);
    /// Writes everything but the id.
    [[nodiscard]] Result<> update(const Card& card);

    /// What the queue needs to know of a card.
    struct Candidate
    {
        CardId card;
        NoteId note;
        TopicId topic;
        int intervalDays = 0; ///< 0 for an unseen card
    };
    /// Reviews due on `today` or before, neither suspended, buried nor answered
    /// today; in no order.
    [[nodiscard]] Result<QList<Candidate>> due(StudyDay today);
    /// Unseen cards of one topic in deck order, neither suspended nor buried;
    /// only those that belong to what is prepared for.
    [[nodiscard]] Result<QList<Candidate>> unseen(
        TopicId topic, StudyDay today, int most, const Preparation& preparation = {});

    struct TopicCount
    {
        TopicId topic;
        int count = 0;
    };
    [[nodiscard]] Result<QList<TopicCount>> countByTopic();
    /// Suspended and buried ones count.
    [[nodiscard]] Result<QList<TopicCount>> unseenByTopic(const Preparation& preparation = {});
    /// Cards falling due by (day, topic), from `first` to `last`; suspended ones do not count.
    struct DueCount
    {
        StudyDay day;
        TopicId topic;
        int count = 0;
    };
    [[nodiscard]] Result<QList<DueCount>> dueBetween(StudyDay first, StudyDay last);
    /// The first day after `day` on which a card of these topics falls due.
    [[nodiscard]] Result<std::optional<StudyDay>> nextDue(
        const QList<TopicId>& topics, StudyDay day);

private:
    Database& m_database;
};

} // namespace reprise
