// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/selection.h"
#include "core/model/topic.h"
#include "core/result.h"

#include <QString>

#include <optional>

// How a person arranges the topic tree. Each function is one recorded change
// and one step of undo. A topic that the user renamed, moved, merged or deleted
// is the user's: when the deck that made it changes, cards stay where they are.
// The root cannot be changed (NotFound). Call on the collection's thread.

namespace reprise {

class Collection;

namespace edit {

/// Behind its siblings. A name loses the blanks at its ends; those within are
/// folded. InvalidValue: no name, or one that no path could name ("a :: b").
/// NameTaken: a sibling has it.
[[nodiscard]] Result<TopicId> addTopic(Collection& collection, TopicId parent, const QString& name);

/// The topic of that path; what is missing of it is made. Runs inside the
/// caller's change. InvalidValue: the path names no topic, or too many levels.
[[nodiscard]] Result<TopicId> ensureTopic(Collection& collection, const QString& path);

/// Errors as for addTopic().
[[nodiscard]] Result<> renameTopic(Collection& collection, TopicId id, const QString& name);

/// Below `parent`, which may be the present one, `place` siblings from the top;
/// at the end where there are fewer. InsideItself: below the topic or one of
/// its own. NameTaken: there is one of that name there. InvalidValue: the tree
/// would get too deep.
[[nodiscard]] Result<> moveTopic(Collection& collection, TopicId id, TopicId parent, int place);

/// All cards of `from` go behind those of `into`, its sub-topics below it; where
/// both have one of the same name, these are merged too. `into` keeps its
/// settings. How many cards were moved. InsideItself: one is below the other,
/// or they are the same.
[[nodiscard]] Result<int> mergeTopics(Collection& collection, TopicId from, TopicId into);

/// The topic and all below it. Its cards go to the end of `cardsTo`; without one
/// they are deleted, and with them the notes that are left without cards.
/// How many were deleted. InsideItself: the cards would go to what is deleted.
[[nodiscard]] Result<Deleted> deleteTopic(
    Collection& collection, TopicId id, std::optional<TopicId> cardsTo);

} // namespace edit
} // namespace reprise
