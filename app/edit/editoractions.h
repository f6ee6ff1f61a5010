// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

class QMenu;

namespace reprise {

/// What can be done in the editor's window, with its keys.
class EditorActions final : public QObject
{
    Q_OBJECT

public:
    /// The window owns the actions and the menus.
    EditorActions(const Theme& theme, QWidget& window);

    QAction* save; ///< or add
    QAction* close;
    QAction* bold;
    QAction* italic;
    QAction* code;
    QAction* codeBlock;
    QAction* list;
    QAction* link;
    QAction* image;
    QAction* clozeNext;
    QAction* clozeSame;
    QAction* pastePlain;
    QAction* nextCard; ///< of the preview
    QAction* previousCard;
    QAction* nextPane;
    QAction* previousPane;
    QAction* restoreOriginal;
    QAction* discardDraft;
    QAction* noteTypes;
    QAction* keys;
    QMenu* languageMenu; ///< of the code block's language
    QMenu* moreMenu;

    /// The word behind the fence of a new code block; empty for none.
    [[nodiscard]] QString language() const { return m_language; }
    void setNew(bool isNew);
    void retranslate() const;
    /// Also where text has a use for them.
    [[nodiscard]] QList<QKeySequence> keysOfAll() const;

Q_SIGNALS:
    void languageChosen();

private:
    QAction* add(const QList<QKeySequence>& shortcuts, Icon icon = Icon::None);
    void fillLanguages();

    const Theme& m_theme;
    QWidget& m_window;
    QString m_language;
    bool m_isNew = false;
};

} // namespace reprise
