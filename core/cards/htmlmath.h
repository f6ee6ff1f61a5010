// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/htmltokens.h"

#include <vector>

namespace reprise {

/// The tokens with mathematics as its source, to be read: `\(…\)`, `[$]…[/$]`
/// and `<anki-mathjax>` as `<code>`; what stands on lines of its own (`\[…\]`,
/// `[$$]…[/$$]`, `[latex]` with lines or an environment) as a block of code in
/// LaTeX. Code is left alone, so withCodeBlocks() goes first.
[[nodiscard]] std::vector<HtmlToken> withReadableMath(std::vector<HtmlToken> tokens);

} // namespace reprise
