// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/htmltokens.h"

#include <vector>

namespace reprise {

/// The tokens with what other programs write for code made into blocks of the
/// form `<pre class="language-…">text</pre>`, their text with line feeds and
/// blanks and without line numbers or colours: `<pre>` whatever stands in it,
/// Pygments' tables, `<code>` of several lines, `<code>` line after line, and
/// what was copied from an editor, in its typeface, if it is Python.
/// The language is what a class names, else guessedLanguage(); the class is
/// missing if neither knows. Time linear in the tokens.
[[nodiscard]] std::vector<HtmlToken> withCodeBlocks(std::vector<HtmlToken> tokens);

} // namespace reprise
