// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

// How a card file tells text from structure (format.md, "Any note, without
// loss"): what is read and what is written stand side by side. In the fields of
// cloze cards a backslash before a deletion is the field's own.

namespace reprise {

/// The line as it is written where no fence is open: with a backslash before
/// what would be structure, and before the backslashes that would be taken off.
[[nodiscard]] QString escapedLine(const QString& line, bool isCloze);
/// The line as the field has it: one backslash less, if it is an escaped one.
[[nodiscard]] QString unescapedLine(const QString& line, bool isCloze);

/// A value of a card's comment, which must not end there.
[[nodiscard]] QString escapedValue(QString value);
[[nodiscard]] QString unescapedValue(QString value);

/// The name in a line that begins a further field.
[[nodiscard]] std::optional<QString> fieldBegun(const QString& line);
/// Whether the line is a comment from its start on, closed again, and nothing
/// but text to a card file.
[[nodiscard]] bool isWholeComment(const QString& line);

} // namespace reprise
