// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QTabBar;

namespace reprise {

class CardPreview;
class CodeHighlighter;
class EditorActions;
class FieldsPane;
class FormatBar;
class Hairline;

/// The middle of the editor: the fields, and beside them the preview, or in a
/// narrow window behind a tab.
class EditorBody final : public QWidget
{
    Q_OBJECT

public:
    /// The highlighter outlives it.
    EditorBody(const Theme& theme, CodeHighlighter& highlighter, const EditorActions& actions,
        QWidget* parent = nullptr);

    [[nodiscard]] QTabBar* tabs() const { return m_tabs; }
    /// Fields and the bar above them.
    [[nodiscard]] QWidget* left() const { return m_left; }
    [[nodiscard]] FormatBar* format() const { return m_format; }
    [[nodiscard]] FieldsPane* fields() const { return m_fields; }
    [[nodiscard]] CardPreview* preview() const { return m_preview; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void retranslate();

    const Theme& m_theme;
    QHBoxLayout* m_tabRow;
    QTabBar* m_tabs;
    QWidget* m_left;
    FormatBar* m_format;
    FieldsPane* m_fields;
    Hairline* m_line;
    CardPreview* m_preview;
};

} // namespace reprise
