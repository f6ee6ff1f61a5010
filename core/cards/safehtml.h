// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/facestyle.h"

#include <QString>

namespace reprise {

struct SafeHtml
{
    QString html;
    bool reduced = false; ///< it went over a limit, and this is its text alone
};

/// An HTML field or face as QTextDocument may be given it, whatever was in it:
/// only elements, attributes and style properties of an allow-list, links to
/// http and https, images by a relative name; an image of another host is
/// `elsewhere:`, which is none's name. What `display:none` hides goes.
/// Code and mathematics are as htmlcode.h and htmlmath.h say, sounds and films `[sound:name]`.
/// `style` is what the note type adds.
///
/// QTextDocument's layout doubles its time with each nested table and takes
/// seconds for deep or unbroken text, hence the limits: 256 K characters, 32
/// elements and 3 tables deep, tables of 20,000 cells; a longer text without
/// a blank gets a place to break every 2,000 characters.
[[nodiscard]] SafeHtml safeHtml(const QString& html, const FaceStyle& style = FaceStyle());

/// `text` with a zero-width space in each run of 2,000 characters without a
/// blank, and without bidirectional controls beyond the thousandth.
[[nodiscard]] QString withBreakPoints(const QString& text);

} // namespace reprise
