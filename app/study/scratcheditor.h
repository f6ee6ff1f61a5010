// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/codefield.h"

namespace reprise {

class CodeHighlighter;

/// Where Python is written down before the answer is looked at: coloured, with
/// Python's indenting in steps of four. Nothing compares, runs or keeps it. Undo
/// and redo are its own, and no key of it takes the card away.
class ScratchEditor final : public CodeField
{
    Q_OBJECT

public:
    /// In characters; what is pasted beyond is cut off.
    static constexpr int longestText = 64 * 1024;

    /// The highlighter is the application's and outlives the editor.
    ScratchEditor(const Theme& theme, CodeHighlighter& highlighter, QWidget* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// By Esc.
    void left();
    void focusChanged();
    /// It has the focus, and not by the mouse.
    void entered();
    /// The cursor stands elsewhere, perhaps out of sight.
    void cursorMoved();
    void pasteCut();

protected:
    bool filterKey(QKeyEvent& event) override;
    void retranslate() override;
    void restyle() override;
    void paintEvent(QPaintEvent* event) override;

private:
    class Edit;

    using Action = void (ScratchEditor::*)();

    void colour();
    /// What a key does here; null for what it does in any text.
    [[nodiscard]] Action actionOf(const QKeyEvent& event) const;
    void undo();
    void redo();
    void breakLine();
    void indent();
    void outdent();
    void outdentAtCursor();
    void doNothing() { }

    CodeHighlighter& m_highlighter;
    Edit* m_edit;
    bool m_coloured = false;
};

} // namespace reprise
