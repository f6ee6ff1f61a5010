// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/storage/collection.h"

#include <optional>

namespace reprise {

// What the windows of note types request. Every function here runs on the
// collection's thread.

struct ListedType
{
    NoteType type;
    qint64 notes = 0; ///< how many are of it

    friend bool operator==(const ListedType&, const ListedType&) = default;
};
/// In the order of their making.
[[nodiscard]] Result<QList<ListedType>> listedTypes(Collection& collection);

/// A note that shows what the templates of its type make of it.
struct TypeExample
{
    Note note;
    QStringList topicPath; ///< of its first card; empty without one
    QString deck; ///< whose media it may show; empty for none
};
/// The oldest note of the type, if there is one.
[[nodiscard]] Result<std::optional<TypeExample>> exampleOf(Collection& collection, NoteTypeId type);

/// Notes that are to get another type.
struct ConvertibleNotes
{
    QList<NoteId> notes;
    QList<NoteType> of; ///< the types that they have, each once
    QList<NoteType> types; ///< all there are
    int cardsOfANote = 0; ///< one more than the greatest ordinal of their cards
};
[[nodiscard]] Result<ConvertibleNotes> convertible(
    Collection& collection, const QList<CardId>& cards);

} // namespace reprise
