// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QDeadlineTimer;
class QTextDocument;

namespace reprise {

/// Colours code by its language's name: GitHub Light on light grounds, VSCodium
/// Dark on dark ones, the two themes whose contrast holds. The application has
/// one; the definitions behind it are read when the first code is shown. GUI
/// thread only.
class CodeHighlighter final
{
public:
    /// A block beyond either stays in the normal colour.
    static constexpr qsizetype mostLines = 2000;
    static constexpr qsizetype mostCharacters = qsizetype{200} * 1024;

    CodeHighlighter();
    ~CodeHighlighter();
    CodeHighlighter(const CodeHighlighter&) = delete;
    CodeHighlighter& operator=(const CodeHighlighter&) = delete;

    /// What a reader calls the language: "Python" for py, python3 or pycon. A
    /// word that names nothing known is returned as it is.
    [[nodiscard]] QString languageName(const QString& word);

    /// For each line the ranges to draw it with, the first one the normal
    /// colour over the whole line. Lines that the deadline does not reach, and
    /// lines without a known language, have that one alone.
    [[nodiscard]] std::vector<QList<QTextLayout::FormatRange>> formats(
        const QStringList& lines, const QString& word, bool dark, const QDeadlineTimer& deadline);

    /// Colours a document's lines now and while it is edited. Called again for
    /// other colours; it needs the highlighter for as long as it is edited.
    void follow(QTextDocument& document, const QString& word, bool dark);

    /// Of code that has no colour of its own.
    [[nodiscard]] QColor normalColor(bool dark);

private:
    class Engine;
    class Live;
    Engine& engine();

    std::unique_ptr<Engine> m_engine;
};

} // namespace reprise
