// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPlainTextEdit;

// What keys do where code is typed. Each function is one step of the editor's
// own undo.

namespace reprise::codetyping {

struct Code
{
    int begin = 0; ///< where in the document the code begins
    bool isPython = false; ///< its indentation is Python's; else each line has the last one's
};

/// Begins a line as the one before it is indented, or as it asks for.
void breakLine(QPlainTextEdit& edit, Code code);
/// The selected lines, or what is behind the cursor, by up to four columns.
void indent(QPlainTextEdit& edit);
void outdent(QPlainTextEdit& edit);

/// Nothing but blanks stands before the cursor, and some do.
[[nodiscard]] bool isInIndentation(const QPlainTextEdit& edit);
/// Takes back one step of these blanks.
void outdentAtCursor(QPlainTextEdit& edit);

} // namespace reprise::codetyping
