// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace reprise {

/// What can be done everywhere in the window, and the menu of it: the menu
/// bar's, and the same behind the sidebar's button.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    WindowActions(QMainWindow& window, QAction* undo, QAction* redo);

    void retranslate();
    /// Everything that has a key, for the sheet of keys.
    [[nodiscard]] QList<QAction*> all() const;
    /// What the page on screen can do: a menu of its own, if it is anything.
    void setPageActions(const QList<QAction*>& actions);

    QAction* newCard;
    QAction* noteTypes;
    QAction* importFile;
    QAction* exportAll;
    QAction* goToday;
    QAction* goBrowse;
    QAction* goSettings;
    QAction* goTidy;
    QAction* goRestore;
    QAction* nextPane;
    QAction* previousPane;
    QAction* showMenuBar;
    QAction* keys;
    QAction* quit;
    QMenu* menu; ///< the button's

private:
    QAction* add(const QList<QKeySequence>& shortcuts);
    QMenu* addMenu(const QList<QAction*>& actions);

    QMainWindow& m_window;
    QList<QMenu*> m_menus;
    QMenu* m_pageMenu;
};

} // namespace reprise
