// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"

#include <QString>

namespace reprise {

/// What a reader would say stands there: no markup, code as it was typed.
/// Paragraphs, list items, table rows and code lines are lines.
[[nodiscard]] QString plainText(const QString& text, TextFormat format);

/// The same in one line, blanks folded, as lists show it.
[[nodiscard]] QString plainLine(const QString& text, TextFormat format);

} // namespace reprise
