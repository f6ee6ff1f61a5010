// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"

#include <QList>

namespace reprise {

/// The note types of a new collection and of deck cards without one of their
/// own. Their names and fields are data: they are the same in every language.
[[nodiscard]] const QList<NoteType>& builtInNoteTypes();

/// The built-in note type a deck file calls `basic`, `reversed`, `cloze` or
/// `typed`; nullptr for any other word. It lives as long as the program.
[[nodiscard]] const NoteType* builtInNoteType(QStringView deckWord);

/// Whether the type is the one that deck files name by such a word.
[[nodiscard]] bool isBuiltIn(const NoteType& type);

} // namespace reprise
