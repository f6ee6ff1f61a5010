// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"

#include <QString>

namespace reprise::search {

/// Stands between the fields of a note's text, and in none of them.
inline constexpr QChar fieldSeparator{0x1f};

/// What a note's fields show, joined by fieldSeparator.
[[nodiscard]] QString shownText(const NoteType& type, const Note& note);
/// A field has a block of code.
[[nodiscard]] bool hasCode(const Note& note);
[[nodiscard]] bool hasImage(const Note& note);
/// 1 entry, 2 mid, 3 senior, 4 none of these.
[[nodiscard]] int levelRank(const Note& note);
/// The tags folded, a blank before and after each; empty without tags.
[[nodiscard]] QString tagLine(const Note& note);
/// A card's question in one line, folded, as lists are sorted by it.
[[nodiscard]] QString sortableQuestion(const NoteType& type, const Note& note, int ordinal);

} // namespace reprise::search
