// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reprise {

class CodeHighlighter;

/// Code as HTML for other programs: escaped, in the colours that it has here on
/// light grounds, each in the style of a span.
[[nodiscard]] QString withInlineColours(
    CodeHighlighter& highlighter, const QString& code, const QString& language);

} // namespace reprise
