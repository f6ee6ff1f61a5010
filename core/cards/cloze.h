// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"

#include <QString>

#include <vector>

namespace reprise {

enum class Side
{
    Question,
    Answer
};

/// The numbers of the deletions `{{c1::text}}`, `{{c1::text::hint}}` and
/// `{{c1,3::text}}` in a field, each once, in order; 1 to 500. Deletions nest
/// up to ten deep. A backslash before the braces makes them text, and so is what
/// comes after 10,000 beginnings and ends.
[[nodiscard]] std::vector<int> clozeNumbers(const QString& field);

/// The field with deletion `number` hidden or shown, the others as text; empty
/// if there is no such deletion. What is asked for stands as **[…]** or
/// **[hint]** and is answered in bold, as the field's format writes it; inside
/// code, where nothing can be bold, as […] and as itself. In Markdown prose a
/// deletion within a word is `\[…\]`, because emphasis cannot begin there.
[[nodiscard]] QString clozeText(const QString& field, TextFormat format, int number, Side side);

/// What deletion `number` hides, without markup: several parts are joined by commas.
[[nodiscard]] QString clozeAnswer(const QString& field, TextFormat format, int number);

} // namespace reprise
