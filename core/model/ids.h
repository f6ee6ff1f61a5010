// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>

namespace reprise {

/// A row's number that cannot be mistaken for another table's.
template <typename Tag>
struct Id
{
    qint64 value = 0;

    friend auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using TopicId = Id<struct TopicTag>;
using NoteTypeId = Id<struct NoteTypeTag>;
using NoteId = Id<struct NoteTag>;
using CardId = Id<struct CardTag>; ///< milliseconds since 1970 of its making, as in Anki
using SavedSearchId = Id<struct SavedSearchTag>;
using DraftId = Id<struct DraftTag>;
using ReviewId = Id<struct ReviewTag>; ///< grows with every answer, so it orders them

/// The topic above all decks; it has no name, and its settings hold for everything.
inline constexpr TopicId rootTopic{1};

} // namespace reprise
