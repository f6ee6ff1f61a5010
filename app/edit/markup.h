// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"

#include <QString>

class QPlainTextEdit;

// What the editor's buttons do with the selected text: each is one step of the
// field's undo. In Markdown and, for notes that are written in it, in HTML.

namespace reprise::markup {

/// These three take their marks away where the selection has them already.
void bold(QPlainTextEdit& edit, TextFormat format);
void italic(QPlainTextEdit& edit, TextFormat format);
void code(QPlainTextEdit& edit, TextFormat format);
/// The lines of the selection as code; `language` may be empty.
void codeBlock(QPlainTextEdit& edit, TextFormat format, const QString& language);
void list(QPlainTextEdit& edit, TextFormat format);
/// What is still to be written of it, text or address, is where the cursor stands.
void link(QPlainTextEdit& edit, TextFormat format);
void image(QPlainTextEdit& edit, TextFormat format, const QString& name);
void cloze(QPlainTextEdit& edit, int number);

} // namespace reprise::markup
