// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reprise {

/// Text from elsewhere as a field may hold it: line ends are \n, and what no
/// text has (NUL and other controls, Unicode's noncharacters) is left out.
[[nodiscard]] QString pastedPlain(const QString& text);

/// Pasted HTML as Markdown: headings, lists, tables, links, emphasis, code with
/// its indentation and language. Pictures and colours are left out. Empty where
/// there is nothing to keep but what the plain text has too: code that was
/// copied from an editor, or text without any form.
[[nodiscard]] QString markdownFromHtml(const QString& html);

} // namespace reprise
