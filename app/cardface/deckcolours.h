// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QColor>
#include <QTextCharFormat>

namespace reprise {

/// What a deck's colours become in a theme that its author has never seen: the
/// hue is the author's, the lightness what can be read (4.5:1). Greys, black and
/// white say nothing and are the theme's. `from` is what Qt's reader made.
void takeColours(QTextCharFormat& format, const QTextCharFormat& from, const Theme& theme);

/// A deck's colour of text, so that it can be read on `ground`; invalid for a grey.
[[nodiscard]] QColor readableText(const QColor& wanted, const QColor& ground);
/// A deck's colour behind words, so that `text` can be read on it; invalid for a grey.
[[nodiscard]] QColor readableGround(const QColor& wanted, const QColor& text);

} // namespace reprise
