// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/openincoming.h"

namespace reprise {

/// Of files that are read at once, in bytes; 16 times that where the user says
/// that it may be large.
[[nodiscard]] qint64 largestText(const OpenOptions& options);

/// As QStringDecoder calls it. "file-unreadable", or "format-unknown" for what
/// is no text.
[[nodiscard]] Readable<QString> encodingOf(const QString& path);

/// The file's text, its lines ending in LF. "too-large", "encoding-unsure"
/// (with the line), and what encodingOf() refuses.
[[nodiscard]] Readable<QString> readTextFile(const QString& path, const OpenOptions& options);

/// Whether some element of HTML stands in the text; `a < b > c` is none.
[[nodiscard]] bool looksLikeHtml(const QString& text);

} // namespace reprise
