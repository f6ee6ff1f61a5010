// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/model/note.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// What a person does with everything that is selected. Each function is one
// recorded change, all of it or nothing, and one step of undo. NotFound where
// one of the cards or notes is not there. Call on the collection's thread.
// Suspending, burying and flagging are in core/study/study.h.

namespace reprise {

class Collection;

namespace edit {

/// The notes of these cards, each once, in the order of the list.
[[nodiscard]] Result<QList<NoteId>> notesOf(Collection& collection, const QList<CardId>& cards);

/// Behind the cards of the topic of that path, in the order of the list; cards
/// that are there already stay where they are. What is missing of the path is
/// made. How many were moved. InvalidValue: the path names no topic, or too
/// many levels.
[[nodiscard]] Result<int> move(
    Collection& collection, const QList<CardId>& cards, const QString& path);
[[nodiscard]] Result<int> move(Collection& collection, const QList<CardId>& cards, TopicId topic);

/// How many notes did not have all of them. InvalidValue: no tag.
[[nodiscard]] Result<int> addTags(
    Collection& collection, const QList<NoteId>& notes, const QStringList& tags, const Moment& now);
/// How many notes had one of them. Only whole tags: not `a::b` with `a`.
[[nodiscard]] Result<int> removeTags(
    Collection& collection, const QList<NoteId>& notes, const QStringList& tags, const Moment& now);

/// From `due` on the cards are asked again; how many had another day. As with
/// Anki's "Set due date", an answered card keeps its interval, and an unseen one
/// becomes one that was answered, with the days from today (at least 1) as
/// interval and the ease that SM-2 begins with. InvalidValue: before today, or
/// more than 36,500 days ahead.
[[nodiscard]] Result<int> setDue(
    Collection& collection, const QList<CardId>& cards, StudyDay due, StudyDay today);
/// Unseen again, at their place in the topic; how many were answered before.
/// The recorded answers stay.
[[nodiscard]] Result<int> reset(Collection& collection, const QList<CardId>& cards);

struct Deleted
{
    int notes = 0;
    int cards = 0;

    friend bool operator==(const Deleted&, const Deleted&) = default;
};
/// With all their cards. Recorded answers stay, and a deck that ships such a
/// note does not bring it back.
[[nodiscard]] Result<Deleted> deleteNotes(Collection& collection, const QList<NoteId>& notes);

} // namespace edit
} // namespace reprise
