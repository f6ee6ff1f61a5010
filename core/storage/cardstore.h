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

/// Beyond every ordinal there can be: cards of one note that change places go
/// there in between, because two may not have the same.
inline constexpr int ordinalDetour = 1'000'000;

class CardStore final
{
public:
    explicit CardStore(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::optional<Card>> card(CardId id);
    [[nodiscard]] Result<QList<Card>> ofNote(NoteId note);
    /// Those of these that there are, in no order.
    [[nodiscard]] Result<QList<Card>> some(const QList<CardId>& ids);
    /// Every card, by topic and deck order.
    [[nodiscard]] Result<QList<Card>> all();
    /// Adds the card; its id is the given one, or where that is taken one more
    /// than the greatest.
    [[nodiscard]] Result<CardId> add(const Card& card);
    [[nodiscard]] Result<> remove(CardId id);
    /// Writes everything but the id.
    [[nodiscard]] Result<> update(const Card& card);
    /// JSON of what another program says of it besides, or empty.
    [[nodiscard]] Result<> setOriginal(CardId id, const QByteArray& original);

    // Of many cards at once, in one statement that writes no column but those
    // concerned. Each says how many cards it changed; numbers that no card has
    // are passed over.

    /// The first of these that is not there.
    [[nodiscard]] Result<std::optional<CardId>> firstMissing(const QList<CardId>& ids);
    [[nodiscard]] Result<int> setSuspended(const QList<CardId>& ids, bool suspended);
    [[nodiscard]] Result<int> setBuried(const QList<CardId>& ids, std::optional<StudyDay> day);
    [[nodiscard]] Result<int> setFlag(const QList<CardId>& ids, int flag);
    /// Cards that are elsewhere, behind `lastPosition` in the order of the list.
    [[nodiscard]] Result<int> move(const QList<CardId>& ids, TopicId topic, qint64 lastPosition);
    /// Every card of a topic, behind `lastPosition` in its present order.
    [[nodiscard]] Result<int> moveAll(TopicId from, TopicId to, qint64 lastPosition);
    /// See edit::setDue() for what becomes of unseen cards.
    [[nodiscard]] Result<int> setDue(const QList<CardId>& ids, StudyDay due, StudyDay today);
    /// Unseen again.
    [[nodiscard]] Result<int> reset(const QList<CardId>& ids);
    [[nodiscard]] Result<int> remove(const QList<CardId>& ids);
    /// The cards of these notes by note and ordinal.
    [[nodiscard]] Result<QList<Card>> ofNotes(const QList<NoteId>& notes);
    [[nodiscard]] Result<int> countOfNotes(const QList<NoteId>& notes);
    /// Those notes' cards get the ordinal that stands at their present one's
    /// place; where none stands, or the list ends before, they are removed (the
    /// number of those).
    [[nodiscard]] Result<int> mapOrdinals(
        const QList<NoteId>& notes, const QList<std::optional<int>>& ordinals);
    /// Of the cards of a topic that wait to be introduced; -1 where none does.
    [[nodiscard]] Result<qint64> lastPosition(TopicId topic);
    /// The cards right in a topic, in deck order.
    [[nodiscard]] Result<QList<CardId>> inTopic(TopicId topic);

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
