// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/wholeincoming.h"

namespace reprise {

/// A line of a Markdown text.
struct WrittenLine
{
    QString text;
    qint64 number = 0; ///< in the file, from 1
    bool isCode = false; ///< fenced, the fences themselves too

    [[nodiscard]] bool isBlank() const { return !isCode && text.trimmed().isEmpty(); }
};
using WrittenLines = QList<WrittenLine>;

/// Without front matter between lines of "---".
[[nodiscard]] WrittenLines writtenLines(const QString& text);
/// The value of a key in the text's front matter, without quotation marks.
[[nodiscard]] QString frontMatter(const QString& text, QLatin1StringView key);

/// The lines' text, without blank ones at its ends.
[[nodiscard]] QString joined(const WrittenLines& lines);

// The three ways; each fills the file. False where somebody cancelled.
using GoOn = std::function<bool()>;
[[nodiscard]] bool readHeadings(const WrittenLines& lines, WholeFile& file, const GoOn& goOn);
[[nodiscard]] bool readQuestions(const WrittenLines& lines, WholeFile& file, const GoOn& goOn);
[[nodiscard]] bool readCardLines(const WrittenLines& lines, WholeFile& file, const GoOn& goOn);

/// What stands where a line ends its question and begins its answer, outside of
/// inline code: "::" or ":::". None: nothing of the kind.
struct Separator
{
    qsizetype at = 0;
    qsizetype length = 0;
};
[[nodiscard]] std::optional<Separator> separatorOf(const QString& line);

/// Whether the line alone parts a question from its answer: "?" or "??".
[[nodiscard]] bool isParting(const WrittenLine& line);

} // namespace reprise
