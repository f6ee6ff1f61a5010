// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/model/note.h"
#include "core/result.h"
#include "core/storage/deckstore.h"

#include <QList>

#include <optional>

namespace reprise {

class Collection;

namespace edit {

/// The note as its deck last shipped it; nothing where no deck did. NotFound.
[[nodiscard]] Result<std::optional<DeckStore::ShippedNote>> original(
    Collection& collection, NoteId id);

/// Whether the text is another than the deck's; false where no deck ships it.
[[nodiscard]] Result<bool> isChanged(Collection& collection, NoteId id);

/// Notes of decks get type, format and fields back as they were shipped, and
/// with them the cards that these make; tags, topics and schedules stay. How
/// many were changed; one recorded change. NotFound.
[[nodiscard]] Result<int> restoreOriginals(
    Collection& collection, const QList<NoteId>& notes, const Moment& now);

} // namespace edit
} // namespace reprise
