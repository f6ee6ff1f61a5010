// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/model/ids.h"
#include "core/result.h"
#include "core/storage/journal.h"

#include <QMainWindow>

class QStackedWidget;
class QVBoxLayout;

namespace reprise {

class Banner;
class BrowsePage;
class DeckExporter;
class DonePage;
class ErrorPage;
struct EditorSubject;
class Importer;
class RestorePage;
class SettingsPage;
class Sidebar;
class Startup;
class StudyPage;
class TidyPage;
class TodayPage;
class UndoActions;
class WindowActions;

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
        Browse,
        Tidy,
        Settings,
        Restore,
        Error,
    };

    MainWindow(Workspace& workspace, Startup& startup);

    [[nodiscard]] Page page() const { return m_page; }
    void showPage(Page page);
    void study(TopicId topic);
    void showDone(TopicId topic);
    /// In a window of its own, which stays open beside this one.
    void editCard(CardId card);
    void newCard(TopicId topic);
    void showNoteTypes();
    /// Shows what the file would bring.
    void importFile(const QString& path);
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
    void connectActions();
    void followStartup();
    void retranslate();
    void arrange();
    void showSidebarCount(int cards);
    [[nodiscard]] StudyPage* studyPage();
    [[nodiscard]] DonePage* donePage();
    [[nodiscard]] BrowsePage* browsePage();
    [[nodiscard]] TidyPage* tidyPage();
    [[nodiscard]] SettingsPage* settingsPage();
    [[nodiscard]] RestorePage* restorePage();
    [[nodiscard]] QWidget* widgetOf(Page page);
    void openEditor(const EditorSubject& subject);
    void browse(const QString& query);
    void showAfterUndo(const JournalStep& step);
    void showKeys();
    void focusPane(int step);
    void inform(const QString& sentence);
    void warn(const QString& sentence);

    Workspace& m_workspace;
    Startup& m_startup;
    Page m_page = Page::Today;
    TopicId m_topic = rootTopic; // of Study and Done
    int m_left = 0;
    bool m_searchReady = false; ///< the index has been asked to catch up

    UndoActions* m_undo;
    WindowActions* m_actions;
    Importer* m_importer;
    DeckExporter* m_exporter;

    QVBoxLayout* m_content;
    Banner* m_banner;
    QStackedWidget* m_pages;
    TodayPage* m_today;
    Sidebar* m_sidebar; // after the page, as the focus goes
    StudyPage* m_study = nullptr;
    DonePage* m_done = nullptr;
    BrowsePage* m_browse = nullptr;
    TidyPage* m_tidy = nullptr;
    SettingsPage* m_settings = nullptr;
    RestorePage* m_restore = nullptr;
    ErrorPage* m_error = nullptr;
};

} // namespace reprise
