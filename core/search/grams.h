// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reprise::search {

// What the index is asked for in place of a text, which must be folded and
// without accents.

/// The text's three letters in a row, as a condition of the full-text index;
/// empty for a text of fewer than three.
[[nodiscard]] QString gramCondition(const QString& text);

/// Two letters in a row that mean something by themselves: of a script that
/// has no blanks between words, or signs such as `->`. Each as one word of
/// letters and digits, separated by blanks.
[[nodiscard]] QString pairsIn(const QString& text);
/// The same as a condition; empty where the text is no such pair.
[[nodiscard]] QString pairCondition(const QString& text);

} // namespace reprise::search
