// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace reprise {

WindowActions::WindowActions(QMainWindow& window, QAction* undo, QAction* redo)
    : QObject(&window)
    , menu(new QMenu(&window))
    , m_window(window)
{
    window.addActions({undo, redo});
    newCard = add({Qt::CTRL | Qt::Key_N});
    noteTypes = add({Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    importFile = add({Qt::CTRL | Qt::SHIFT | Qt::Key_I});
    exportAll = add({Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    goToday = add({Qt::ALT | Qt::Key_1});
    goBrowse = add({Qt::ALT | Qt::Key_2});
    goSettings = add({Qt::CTRL | Qt::Key_Comma});
    goTidy = add({});
    goRestore = add({});
    nextPane = add({Qt::Key_F6});
    previousPane = add({Qt::SHIFT | Qt::Key_F6});
    showMenuBar = add({Qt::CTRL | Qt::Key_M});
    keys = add({Qt::Key_F1, QKeySequence(u"?"_s)});
    quit = add({Qt::CTRL | Qt::Key_Q});
    showMenuBar->setCheckable(true);
    connect(showMenuBar, &QAction::toggled, window.menuBar(), &QWidget::setVisible);

    addMenu({newCard, importFile, exportAll, noteTypes, goTidy, goRestore, quit});
    addMenu({undo, redo});
    m_pageMenu = addMenu({});
    addMenu({goToday, goBrowse, goSettings, nextPane, previousPane, showMenuBar});
    addMenu({keys});
    m_pageMenu->menuAction()->setVisible(false);
    window.menuBar()->hide();
    retranslate();
}

QAction* WindowActions::add(const QList<QKeySequence>& shortcuts)
{
    auto* action = new QAction(&m_window);
    action->setShortcuts(shortcuts);
    m_window.addAction(action); // so that keys hold while the menu bar is hidden
    return action;
}

QMenu* WindowActions::addMenu(const QList<QAction*>& actions)
{
    auto* one = new QMenu(&m_window);
    one->addActions(actions);
    m_menus.append(one);
    menu->addMenu(one);
    m_window.menuBar()->addMenu(one);
    return one;
}

QList<QAction*> WindowActions::all() const
{
    return m_window.actions();
}

void WindowActions::setPageActions(const QList<QAction*>& actions)
{
    m_pageMenu->clear();
    m_pageMenu->addActions(actions);
    m_pageMenu->menuAction()->setVisible(!actions.isEmpty());
}

void WindowActions::retranslate()
{
    newCard->setText(tr("&New Card…"));
    noteTypes->setText(tr("Note &Types…"));
    importFile->setText(tr("&Import…"));
    exportAll->setText(tr("&Export Everything…"));
    goToday->setText(tr("&Today"));
    goBrowse->setText(tr("&Browse"));
    goSettings->setText(tr("&Settings"));
    goTidy->setText(tr("Tidy &Up…"));
    goRestore->setText(tr("&Restore a Backup…"));
    nextPane->setText(tr("&Next Part of the Page"));
    previousPane->setText(tr("&Previous Part of the Page"));
    showMenuBar->setText(tr("Show &Menu Bar"));
    keys->setText(tr("&Keys"));
    quit->setText(tr("&Quit"));
    const QStringList titles{tr("&File"), tr("&Edit"), tr("&Cards"), tr("&Go"), tr("&Help")};
    for (qsizetype i = 0; i < m_menus.size(); ++i) {
        m_menus.at(i)->setTitle(titles.at(i));
    }
}

} // namespace reprise
