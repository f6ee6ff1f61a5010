// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/model/ids.h"
#include "core/result.h"
#include "core/storage/journal.h"

#include <QMainWindow>

class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace reprise {

class Banner;
class DonePage;
class ErrorPage;
class Sidebar;
class Startup;
class StudyPage;
class TodayPage;
class UndoActions;

/// Hosts the pages and the menu, and leads from page to page. Pages that a
/// start does not show are made when they are first wanted.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    enum class Page
    {
        Today,
        Study,
        Done,
        Error,
    };

    MainWindow(Workspace& workspace, Startup& startup);

    [[nodiscard]] Page page() const { return m_page; }
    void showPage(Page page);
    void study(TopicId topic);
    void showDone(TopicId topic);
    /// In front of other windows, also when it was minimised.
    void raiseWindow();

    [[nodiscard]] TodayPage* todayPage() const { return m_today; }

Q_SIGNALS:
    /// The Today page shows what the collection holds.
    void ready();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void makeActions();
    void makeMenu();
    void followStartup();
    void retranslate();
    void arrange();
    void showSidebarCount(int cards);
    [[nodiscard]] StudyPage* studyPage();
    [[nodiscard]] DonePage* donePage();
    [[nodiscard]] QWidget* widgetOf(Page page);
    void showAfterUndo(const JournalStep& step);
    void showKeys();
    void focusPane(int step);
    void warn(const QString& sentence);

    Workspace& m_workspace;
    Startup& m_startup;
    Page m_page = Page::Today;
    TopicId m_topic = rootTopic; // of Study and Done
    int m_left = 0;

    QMenu* m_menu; // the menu button's
    QList<QMenu*> m_menus;
    QMenu* m_pageMenu = nullptr;
    QAction* m_goToday;
    QAction* m_showMenuBar;
    QAction* m_keys;
    QAction* m_nextPane;
    QAction* m_previousPane;
    QAction* m_quit;
    UndoActions* m_undo;

    Sidebar* m_sidebar;
    QVBoxLayout* m_content;
    Banner* m_banner;
    QStackedWidget* m_pages;
    TodayPage* m_today;
    StudyPage* m_study = nullptr;
    DonePage* m_done = nullptr;
    ErrorPage* m_error = nullptr;
};

} // namespace reprise
