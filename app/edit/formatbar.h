// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace reprise {

class Button;
class EditorActions;

/// The buttons that mark up the focused field.
class FormatBar final : public QWidget
{
    Q_OBJECT

public:
    FormatBar(const Theme& theme, const EditorActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] QList<Button*> buttons() const { return m_buttons; }
    /// Whether deletions mean something to this note type.
    void setCloze(bool cloze);
    void retranslate();

private:
    Button* addButton(Icon icon, QAction* action);
    void restyle();

    const Theme& m_theme;
    const EditorActions& m_actions;
    QList<Button*> m_buttons;
    QList<QAction*> m_buttonActions; ///< of the buttons, in their order; null for the language
    Button* m_language = nullptr;
    Button* m_cloze = nullptr;
};

} // namespace reprise
