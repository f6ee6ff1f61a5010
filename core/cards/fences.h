// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace reprise {

/// Knows, line by line, what is inside fenced code: the one place that reads
/// fences, for every scan of Markdown text. Fences of backticks and tildes of
/// any length, in lists and quotations too.
class FenceScanner
{
public:
    enum class Line
    {
        Text, ///< outside of code
        Opening,
        Code,
        Closing,
    };

    /// Lines come in order, without their line ends.
    [[nodiscard]] Line read(QStringView line);

    [[nodiscard]] bool isInside() const { return m_length > 0; }
    /// After an Opening: what stands behind the fence, trimmed.
    [[nodiscard]] QString info() const { return m_info; }
    /// After an Opening: the fence with all that stands before it.
    [[nodiscard]] QString opening() const { return m_opening; }

private:
    [[nodiscard]] bool opens(QStringView line);
    [[nodiscard]] bool closes(QStringView line) const;
    void followList(QStringView line, bool startsItem);

    QString m_info;
    QString m_opening;
    QChar m_character;
    qsizetype m_length = 0; ///< of the open fence, else 0
    qsizetype m_indent = 0; ///< columns before the open fence
    bool m_inList = false;
    bool m_afterBlank = true;
};

struct CodeBlock
{
    QString language; ///< the first word behind the fence, else empty
    QString words; ///< the further words, for the checker
    QString code; ///< its lines, joined; without a line end after the last
    int line = 0; ///< of its opening fence, from 0
    int lastLine = 0; ///< of its closing fence, or the text's last line
};

/// The fenced code blocks of a Markdown text, in order.
[[nodiscard]] QList<CodeBlock> codeBlocks(const QString& markdown);

/// Which part of a Markdown text is code (fenced, indented or inline): true
/// for each UTF-16 unit of it.
[[nodiscard]] QList<bool> codeMap(const QString& markdown);

/// The text as it is shown: without comments and `check` blocks, and with
/// nothing but the language behind a fence. What looks like a comment inside
/// code is code.
[[nodiscard]] QString shownMarkdown(const QString& markdown);

} // namespace reprise
