// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/model/note.h"
#include "core/model/topic.h"

#include <QList>
#include <QMap>

#include <functional>
#include <optional>

namespace reprise::test {

/// A collection as simple values, changed by the simplest code that does what
/// the headers of core/edit promise. A copy of it is an undo step.
struct EditModel
{
    struct Answer
    {
        CardId card;
        Grade grade = Grade::Blackout;
        Progress after;

        friend bool operator==(const Answer&, const Answer&) = default;
    };

    QMap<NoteId, Note> notes;
    QMap<CardId, Card> cards;
    QMap<TopicId, Topic> topics; ///< the root too
    QList<Answer> answers;
    NoteTypeId basic; ///< front and back
    NoteTypeId reversed;
    NoteTypeId cloze;

    /// Which id the collection gave the new card of a note.
    using IdOf = std::function<CardId(NoteId, int ordinal)>;

    void makeCards(NoteId note, const IdOf& idOf, std::optional<TopicId> topic = {});
    void move(const QList<CardId>& ids, TopicId topic);
    void setDue(const QList<CardId>& ids, StudyDay due, StudyDay today);
    void removeNote(NoteId note);
    /// Of notes of `basic` or `reversed`, with their cards' ordinals.
    void changeType(NoteId id, NoteTypeId to, bool swapped, qint64 nowMs, const IdOf& idOf);

    void moveTopic(TopicId topic, TopicId parent, int place);
    void mergeTopics(TopicId from, TopicId into);
    void deleteTopic(TopicId topic, std::optional<TopicId> cardsTo);

    [[nodiscard]] QList<TopicId> children(TopicId parent) const; ///< in order
    [[nodiscard]] QList<TopicId> subtree(TopicId top) const; ///< children behind parents
    [[nodiscard]] bool hasChild(TopicId parent, const QString& name) const;
    [[nodiscard]] int depth(TopicId topic) const;
    [[nodiscard]] QList<CardId> inTopic(TopicId topic) const; ///< in deck order
    [[nodiscard]] QList<CardId> ofNote(NoteId note) const; ///< by ordinal
    [[nodiscard]] int endPosition(TopicId parent) const; ///< of a new last child

    friend bool operator==(const EditModel&, const EditModel&) = default;

private:
    [[nodiscard]] qint64 lastPosition(TopicId topic) const;
    [[nodiscard]] QList<int> ordinals(const Note& note) const;
};

} // namespace reprise::test
