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

    class LineState;
    /// How far the colouring of some lines has come.
    struct Place
    {
        qsizetype line = 0; ///< the first that was not reached
        std::shared_ptr<const LineState> state; ///< before it
    };

    /// For each line from `place` on, which moves, the ranges to draw it with:
    /// the first one the normal colour over the whole line, alone where the
    /// language is not known. Ends at the deadline, but not before one line.
    [[nodiscard]] std::vector<QList<QTextLayout::FormatRange>> formats(const QStringList& lines,
        const QString& word, bool dark, const QDeadlineTimer& deadline, Place& place);
    /// Of all of them, however long it takes.
    [[nodiscard]] std::vector<QList<QTextLayout::FormatRange>> formats(
        const QStringList& lines, const QString& word, bool dark);

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
