// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/headline.h"
#include "core/model/card.h"
#include "core/result.h"
#include "core/storage/deckstore.h"

#include <QMap>

// What gathers in a collection and is of no use, as a page lists it. The
// finders and remedies themselves are in core/edit/tidying.h.

namespace reprise {

class Collection;

/// The kinds of it, in the order in which they are listed.
enum class Dust
{
    Duplicates,
    EmptyCards,
    NotesWithoutCards,
    CardsWithoutTopic,
    MissingMedia,
    UnusedMedia,
    StrayFiles,
};
inline constexpr int dustCount = static_cast<int>(Dust::StrayFiles) + 1;

/// One line of a list; what a kind has no use for is empty.
struct DustItem
{
    QString key; ///< tells it from others of its kind, also at the next look
    QList<TextRun> text; ///< a front, or a file's name
    QString place; ///< of a card the topic's path, of a note its type, of a medium its deck
    QList<NoteId> notes; ///< the oldest first
    QList<CardId> cards; ///< which a remedy deletes or moves
    int answered = 0; ///< how many of these cards have been
    int ordinal = 0; ///< of a card within its note
    bool areAlike = false; ///< duplicates whose other fields are the same, too
    DeckStore::Medium medium; ///< of a stray file, which has no name, its hash and size

    friend bool operator==(const DustItem&, const DustItem&) = default;
};

using DustFound = QMap<Dust, QList<DustItem>>;

/// Looking is done in this many parts, so that others get their turn between
/// them: each reads the whole collection.
inline constexpr int dustLooks = 5;
/// What one of these parts found: an entry, if an empty one, for each kind that
/// it looks for. Call on the collection's thread.
[[nodiscard]] Result<DustFound> lookForDust(Collection& collection, int part);

} // namespace reprise
