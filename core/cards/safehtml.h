// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reprise {

struct SafeHtml
{
    QString html;
    bool reduced = false; ///< it went over a limit, and this is its text alone
};

/// An HTML field or face as QTextDocument may be given it, whatever was in it:
/// only elements, attributes and style properties of an allow-list, links to
/// http and https, images by a relative name. `<pre>` keeps the language of its
/// code as `class="language-…"`.
///
/// QTextDocument's layout doubles its time with each nested table and takes
/// seconds for deep or unbroken text, hence the limits: 256 K characters, 32
/// elements and 3 tables deep, tables of 20,000 cells; a longer text without
/// a blank gets a place to break every 2,000 characters.
[[nodiscard]] SafeHtml safeHtml(const QString& html);

/// `text` with a zero-width space in each run of 2,000 characters without a
/// blank, and without bidirectional controls beyond the thousandth.
[[nodiscard]] QString withBreakPoints(const QString& text);

} // namespace reprise
