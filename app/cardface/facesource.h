// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/face.h"

#include <QString>

namespace reprise {

/// Markdown or HTML made ready for QTextDocument's readers, which lose and
/// print things that a face needs or must not show. What they would lose
/// travels in noncharacters of Unicode; the document takes them out again.
struct FaceSource
{
    enum class Format
    {
        Markdown,
        Html,
        Plain, ///< too large or too deeply nested to lay out in bounded time
    };

    /// Alone in the paragraph between question and answer; it is missing where
    /// the answer replaces the question.
    static constexpr QChar answerMark{0xFDE0};
    /// In a code block's language, between the word and a number of the block.
    static constexpr QChar languageMark{0x1E}; // Qt reads the word as Latin-1
    /// Alone in the paragraph where a widget stands.
    static constexpr QChar insetMark{0xFDE3};
    /// A tab within code.
    static constexpr QChar tabMark{0xFDE2};
    /// A side longer than this many characters is cut and shown plain.
    static constexpr qsizetype longestSide = qsizetype{256} * 1024;

    QString text;
    Format format = Format::Markdown;
    bool cut = false; ///< a side was longer than longestSide

    /// Where a widget stands while the answer is shown; before, it is below the
    /// question either way.
    enum class Inset
    {
        None,
        OfQuestion, ///< stays where it is
        OfAnswer, ///< begins the answer, below the rule
    };

    /// Question and answer as one text, or the answer alone where it replaces
    /// the question. Where a hint is in `shownHints`, a bit for each, its text
    /// stands for its mark.
    [[nodiscard]] static FaceSource prepared(
        const Face& face, bool withAnswer, Inset inset, quint32 shownHints = 0);
};

} // namespace reprise
