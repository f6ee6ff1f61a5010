// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cardface/facesource.h"

class QTextCharFormat;
class QTextDocument;

namespace reprise {

/// Cures what Qt's readers leave wrong in a document just read from a
/// FaceSource: puts back what travelled as marks, drops the backslash before a
/// bar in code within a table, and the empty paragraph in the first cell of a
/// table that follows a list.
void repairAfterReading(QTextDocument& document, FaceSource::Format format);

/// Whether a reader meant code by this format.
[[nodiscard]] bool isFixedPitch(const QTextCharFormat& format);

} // namespace reprise
