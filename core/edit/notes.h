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

// What a person does with one note. Each function is one recorded change, all
// of it or nothing, and one step of undo. Call on the collection's thread.

namespace reprise {

class Collection;

namespace edit {

struct NewNote
{
    QString guid; ///< made by chance, by the caller; the note keeps it for good
    NoteTypeId type;
    TextFormat format = TextFormat::Markdown;
    QStringList fields; ///< as many as the type has
    QStringList tags;
    TopicId topic; ///< of all its cards
    QString path; ///< of the topic instead, made where it is missing; empty for none
};

struct Added
{
    NoteId note;
    QList<CardId> cards;
};

/// Its cards wait at the end of the topic. Errors: NotFound (type or topic),
/// InvalidValue (an empty guid, the wrong number of fields, or a path of no topic),
/// NameTaken (the guid), NoCards (nothing would ever ask it).
[[nodiscard]] Result<Added> addNote(Collection& collection, const NewNote& note, const Moment& now);

struct NoteText
{
    QStringList fields;
    QStringList tags;
    QString topic; ///< path of where its cards go, made where missing; empty: they stay
};

/// The cards that came into being. Those that the text no longer makes stay,
/// with their schedule, and are shown as gone (see tidying.h). Text that is the
/// same changes nothing, not even the time. Errors: NotFound, InvalidValue.
[[nodiscard]] Result<QList<CardId>> updateNote(
    Collection& collection, NoteId id, const NoteText& text, const Moment& now);

/// Each tag once, without blanks in it; what has blanks in it is several tags.
[[nodiscard]] QStringList cleanTags(const QStringList& tags);

/// The other notes of that type whose first field is the same but for blanks
/// around it and for upper and lower case; none for an empty front.
[[nodiscard]] Result<QList<NoteId>> duplicatesOf(Collection& collection, const QString& front,
    NoteTypeId type, std::optional<NoteId> except = {});
/// What is compared of a front.
[[nodiscard]] QString frontKey(const QString& front);

} // namespace edit
} // namespace reprise
