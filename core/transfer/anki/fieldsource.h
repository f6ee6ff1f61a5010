// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace reprise::anki {

// A field that is written in Markdown goes to Anki as HTML, followed by a
// comment that holds what it was written as:
//
//     <!--reprise:1:HASH:SOURCE-->
//
// SOURCE is the base64 of the UTF-8 text, and HASH the first 16 digits of the
// SHA-256 of the HTML before the comment. Nobody sees a comment, and Anki keeps
// it. Where somebody edits the HTML there, the hash no longer fits, and the HTML
// is what counts.

[[nodiscard]] QString withSource(const QString& html, const QString& source);

/// What the field was written as, if that still is what it says.
[[nodiscard]] std::optional<QString> sourceOf(const QString& field);

/// What a note was written as: where every field that is not empty still says so.
[[nodiscard]] std::optional<QStringList> sourcesOf(const QStringList& fields);

/// The field without such a comment.
[[nodiscard]] QString withoutSource(const QString& field);

} // namespace reprise::anki
