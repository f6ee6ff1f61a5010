// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/notetypeedit.h"
#include "core/model/card.h"
#include "core/model/note.h"
#include "core/result.h"

#include <QList>

#include <optional>

// Note types, and notes that get another one. Each change is recorded, all of
// it or nothing, and one step of undo; its preview does it and takes it back,
// so that it says exactly what would happen. Call on the collection's thread.

namespace reprise {

class Collection;

namespace edit {

/// What a change does to the notes that are there.
struct TypeImpact
{
    int notes = 0; ///< those whose type or fields it touches
    int cardsAdded = 0;
    int cardsRemoved = 0; ///< with their schedule
    int cardsGone = 0; ///< of these notes: they stay, but nothing is shown of them
    int notesWithoutCards = 0; ///< nothing would ask these

    friend bool operator==(const TypeImpact&, const TypeImpact&) = default;
};

/// Errors: NameTaken, InvalidValue (no name, no field or template, a name that
/// cannot be, a template that cannot be read), NotFound (a field that a template
/// names).
[[nodiscard]] Result<NoteTypeId> addNoteType(Collection& collection, const NoteType& type);

/// Cards follow their template; those of a removed one are removed.
/// Errors: NotFound, NameTaken, Outdated (the type changed after the edit began).
[[nodiscard]] Result<TypeImpact> preview(
    Collection& collection, const NoteTypeEdit& edit, const Moment& now);
[[nodiscard]] Result<TypeImpact> editNoteType(
    Collection& collection, const NoteTypeEdit& edit, const Moment& now);

/// One without notes. Errors: NotFound, InUse, BuiltIn.
[[nodiscard]] Result<> removeNoteType(Collection& collection, NoteTypeId id);

/// Notes of one type that are to be of another.
struct TypeChange
{
    QList<NoteId> notes;
    NoteTypeId to;
    /// For each field of the new type, which one of the old it takes; empty where
    /// there is none. What no field takes is lost.
    QList<std::optional<int>> fields;
    /// For each template of the old type (cloze number less one), which one of
    /// the new its cards are of; without one they are removed. Cards beyond the
    /// list are, too. Not used from cloze to cloze, where numbers stay.
    QList<std::optional<int>> templates;
};
/// Errors: NotFound (a note, the type), InvalidValue (notes of several types,
/// places that are not there, two templates that become one).
[[nodiscard]] Result<TypeImpact> preview(
    Collection& collection, const TypeChange& change, const Moment& now);
[[nodiscard]] Result<TypeImpact> changeType(
    Collection& collection, const TypeChange& change, const Moment& now);

/// How the fields and templates of two types fit: by name, else by place.
[[nodiscard]] TypeChange proposedChange(
    const QList<NoteId>& notes, const NoteType& from, const NoteType& to);

} // namespace edit
} // namespace reprise
