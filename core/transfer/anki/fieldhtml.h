// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace reprise::anki {

/// Makes HTML of code in a language as a fence names it: escaped, with spans
/// whose styles stand in them.
using Colour = std::function<QString(const QString& code, const QString& language)>;

/// A field written in Markdown as the HTML that Anki shows, its code coloured.
/// Deletions stay what they are; code with deletions in it is not coloured, as
/// no span may begin within one.
[[nodiscard]] QString fieldHtml(const QString& markdown, const Colour& colour);

/// What Anki compares and sorts fields by: the text without tags, comments,
/// styles and scripts; a file's name in the place of each medium.
[[nodiscard]] QString strippedField(const QString& html);

} // namespace reprise::anki
