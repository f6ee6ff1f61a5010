// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/edit/editorrequests.h"

#include <optional>

namespace reprise {

// What was typed into an editor, brought together with what is there by now.

/// The note as an editor holds it: line ends and tags as they are there.
[[nodiscard]] EditedNote editedAs(const Note& note, const QString& topic);

struct Merged
{
    EditedNote note;
    bool hasConflict = false; ///< both changed the same field: it holds what was typed
};
/// `typed` and `now` both come from `before`, with the same fields. Of each field
/// and of the topic the side that changed it is taken; tags that either added are
/// there, those that either took away are not.
[[nodiscard]] Merged merged(
    const EditedNote& before, const EditedNote& typed, const EditedNote& now);

/// The same where what was typed has the fields `from` and the type has `to` by
/// now. Texts that were typed for a field that is gone are spare.
[[nodiscard]] Merged merged(const EditedNote& before, const EditedNote& typed,
    const QStringList& from, const EditedNote& now, const QStringList& to);

/// The texts of the fields `from` in the fields `to`, by name; those without one
/// in the fields that nothing else is in, in their order, and the rest behind.
[[nodiscard]] QStringList carriedOver(
    const QStringList& texts, const QStringList& from, const QStringList& to);

/// A draft for other fields: what is in none of the texts goes behind the last.
[[nodiscard]] QStringList withDraft(const QStringList& texts, const QStringList& draft);

/// What was typed at the end of texts; nothing where they were changed otherwise.
[[nodiscard]] std::optional<QString> typedBehind(const QStringList& before, const QStringList& now);

} // namespace reprise
