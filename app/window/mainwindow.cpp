// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/browse/browsepage.h"
#include "app/describe.h"
#include "app/edit/editorwindow.h"
#include "app/notetypes/notetypeswindow.h"
#include "app/preferences.h"
#include "app/settings/restorepage.h"
#include "app/settings/settingspage.h"
#include "app/startup/errorpage.h"
#include "app/startup/startup.h"
#include "app/study/donepage.h"
#include "app/study/studypage.h"
#include "app/tidy/tidypage.h"
#include "app/today/todaypage.h"
#include "app/transfer/deckexporter.h"
#include "app/transfer/importer.h"
#include "app/widgets/banner.h"
#include "app/widgets/panes.h"
#include "app/window/keysheet.h"
#include "app/window/sidebar.h"
#include "app/window/undoactions.h"
#include "app/window/windowactions.h"
#include "core/search/searcher.h"
#include "core/storage/collectionthread.h"

#include <QCloseEvent>
#include <QDir>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace reprise {

namespace {

constexpr int importEntry = -2; // of the sidebar, and no page
constexpr int railBelow = 960;
constexpr QSize smallest(560, 360);

int number(MainWindow::Page page)
{
    return static_cast<int>(page);
}

} // namespace

MainWindow::MainWindow(Workspace& workspace, Startup& startup)
    : m_workspace(workspace)
    , m_startup(startup)
    , m_undo(new UndoActions(workspace.collection, *this))
    , m_actions(new WindowActions(*this, m_undo->undo(), m_undo->redo()))
    , m_importer(new Importer(workspace, *this))
    , m_exporter(new DeckExporter(workspace, *this))
    , m_content(new QVBoxLayout)
    , m_banner(new Banner(workspace.theme, Banner::Kind::Warning, this))
    , m_pages(new QStackedWidget(this))
    , m_today(new TodayPage(workspace, this))
    , m_sidebar(new Sidebar(workspace.theme, m_actions->menu, this))
{
    m_banner->setDismissible(true);
    m_banner->hide();
    m_pages->addWidget(m_today);
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(m_content, 1);
    m_content->setSpacing(0);
    m_content->addWidget(m_banner);
    m_content->addWidget(m_pages, 1);
    setCentralWidget(centre);

    connectActions();
    followStartup();
    connect(m_sidebar, &Sidebar::chosen, this, [this](int page) {
        if (page == importEntry) {
            m_actions->importFile->trigger();
        } else {
            showPage(static_cast<Page>(page));
        }
    });
    connect(m_today, &TodayPage::importRequested, m_actions->importFile, &QAction::trigger);
    connect(m_today, &TodayPage::studyRequested, this, &MainWindow::study);
    connect(m_today, &TodayPage::leftChanged, this, [this](int cards) {
        showSidebarCount(cards);
        Q_EMIT ready();
        if (!std::exchange(m_searchReady, true)) {
            m_workspace.searcher.catchUp();
        }
    });
    connect(
        m_today, &TodayPage::failed, this, [this](const Error& error) { warn(describe(error)); });
    connect(m_undo, &UndoActions::applied, this, &MainWindow::showAfterUndo);
    connect(
        m_undo, &UndoActions::failed, this, [this](const Error& error) { warn(describe(error)); });
    connect(&workspace.collection, &CollectionThread::changed, this, [this] {
        // While cards are answered nobody sees the page; it reads when it is shown.
        if (m_page != Page::Study) {
            m_today->reload();
        }
        if (m_page != Page::Browse) {
            m_workspace.searcher.catchUp(); // Browse does with its own search
        }
    });
    connect(&workspace.theme, &Theme::changed, this, &MainWindow::arrange);
    restoreGeometry(workspace.preferences.windowGeometry());
    retranslate();
    arrange();
    m_sidebar->setCurrent(number(m_page));
    m_actions->setPageActions(m_today->actions());
}

void MainWindow::connectActions()
{
    const bool menuBar = m_workspace.preferences.isMenuBarShown();
    m_actions->showMenuBar->setChecked(menuBar);
    connect(m_actions->goToday, &QAction::triggered, this, [this] { showPage(Page::Today); });
    connect(m_actions->goBrowse, &QAction::triggered, this, [this] { showPage(Page::Browse); });
    connect(m_actions->goSettings, &QAction::triggered, this, [this] { showPage(Page::Settings); });
    connect(m_actions->newCard, &QAction::triggered, this,
        [this] { newCard(m_page == Page::Study ? m_topic : m_today->selectedTopic()); });
    connect(m_actions->noteTypes, &QAction::triggered, this, &MainWindow::showNoteTypes);
    connect(m_actions->importFile, &QAction::triggered, m_importer, &Importer::ask);
    connect(m_importer, &Importer::showRequested, this, &MainWindow::browse);
    connect(m_actions->exportAll, &QAction::triggered, this, [this] {
        if (m_startup.isOpen()) {
            m_exporter->ask(tr("My collection", "a file's name"));
        }
    });
    connect(m_exporter, &DeckExporter::done, this, &MainWindow::inform);
    connect(m_exporter, &DeckExporter::failed, this,
        [this](const Error& error) { warn(describe(error)); });
    connect(m_actions->goTidy, &QAction::triggered, this, [this] { showPage(Page::Tidy); });
    connect(m_actions->goRestore, &QAction::triggered, this, [this] { showPage(Page::Restore); });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { focusPane(1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { focusPane(-1); });
    connect(m_actions->keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->showMenuBar, &QAction::toggled, this,
        [this](bool shown) { m_workspace.preferences.setMenuBarShown(shown); });
}

void MainWindow::followStartup()
{
    connect(&m_startup, &Startup::installing, this,
        [this] { m_today->setBusy(tr("Preparing the decks for your first start…")); });
    connect(&m_startup, &Startup::opened, this, [this] {
        if (m_page == Page::Error) {
            showPage(Page::Today);
        } else {
            m_today->reload();
        }
        m_undo->refresh();
        if (m_settings != nullptr) {
            m_settings->reload();
        }
    });
    connect(&m_startup, &Startup::failed, this, [this](const Error& error) {
        showPage(Page::Error);
        m_error->setError(error);
        m_error->takeFocus();
    });
    connect(&m_startup, &Startup::backupFailed, this, [this](const Error& error) {
        warn(tr("Today's backup could not be made. %1").arg(describe(error)));
    });
    connect(&m_startup, &Startup::installFailed, this, [this](const Error& error) {
        warn(
            tr("The decks that come with Reprise could not be installed. %1").arg(describe(error)));
    });
    connect(&m_startup, &Startup::restored, this, [this](const QString& former) {
        showPage(Page::Today);
        if (!former.isEmpty()) {
            inform(tr("The backup is in place. Your former collection was kept as %1.")
                    .arg(QDir::toNativeSeparators(former)));
        }
    });
    connect(&m_startup, &Startup::restoreFailed, this, [this](const Error& error) {
        warn(tr("The backup could not be restored, your collection is as it was. %1")
                .arg(describe(error)));
    });
}

StudyPage* MainWindow::studyPage()
{
    if (m_study == nullptr) {
        m_study = new StudyPage(m_workspace, this);
        m_pages->addWidget(m_study);
        connect(m_study, &StudyPage::left, this, [this] { showPage(Page::Today); });
        connect(m_study, &StudyPage::finished, this, &MainWindow::showDone);
        connect(m_study, &StudyPage::editRequested, this, &MainWindow::editCard);
    }
    return m_study;
}

DonePage* MainWindow::donePage()
{
    if (m_done == nullptr) {
        m_done = new DonePage(m_workspace, this);
        m_pages->addWidget(m_done);
        connect(m_done, &DonePage::left, this, [this] { showPage(Page::Today); });
        connect(m_done, &DonePage::studyRequested, this, &MainWindow::study);
        connect(m_done, &DonePage::goThroughRequested, this, [this](const QList<CardId>& cards) {
            showPage(Page::Study);
            studyPage()->goThrough(cards);
        });
        connect(m_done, &DonePage::cardChosen, this, [this](CardId card) {
            showPage(Page::Browse);
            browsePage()->showCard(card);
        });
    }
    return m_done;
}

BrowsePage* MainWindow::browsePage()
{
    if (m_browse == nullptr) {
        m_browse = new BrowsePage(m_workspace, this);
        m_pages->addWidget(m_browse);
        m_browse->setEditable(true);
        connect(m_browse, &BrowsePage::left, this, [this] { showPage(Page::Today); });
        connect(m_browse, &BrowsePage::importRequested, m_actions->importFile, &QAction::trigger);
        connect(m_browse, &BrowsePage::tidyRequested, this, [this] { showPage(Page::Tidy); });
        connect(m_browse, &BrowsePage::editRequested, this, &MainWindow::editCard);
        connect(m_browse, &BrowsePage::newCardRequested, this, &MainWindow::newCard);
    }
    return m_browse;
}

TidyPage* MainWindow::tidyPage()
{
    if (m_tidy == nullptr) {
        m_tidy = new TidyPage(m_workspace, this);
        m_pages->addWidget(m_tidy);
        connect(m_tidy, &TidyPage::left, this, [this] { showPage(Page::Browse); });
        connect(m_tidy, &TidyPage::showRequested, this, &MainWindow::browse);
    }
    return m_tidy;
}

SettingsPage* MainWindow::settingsPage()
{
    if (m_settings == nullptr) {
        m_settings = new SettingsPage(m_workspace, this);
        m_pages->addWidget(m_settings);
        connect(
            m_settings, &SettingsPage::restoreRequested, this, [this] { showPage(Page::Restore); });
        connect(m_settings, &SettingsPage::failed, this,
            [this](const Error& error) { warn(describe(error)); });
    }
    return m_settings;
}

RestorePage* MainWindow::restorePage()
{
    if (m_restore == nullptr) {
        m_restore = new RestorePage(m_workspace, m_startup, this);
        m_pages->addWidget(m_restore);
        connect(m_restore, &RestorePage::left, this,
            [this] { showPage(m_startup.isOpen() ? Page::Settings : Page::Error); });
    }
    return m_restore;
}

QWidget* MainWindow::widgetOf(Page page)
{
    switch (page) {
    case Page::Today:
        return m_today;
    case Page::Study:
        return studyPage();
    case Page::Done:
        return donePage();
    case Page::Browse:
        return browsePage();
    case Page::Tidy:
        return tidyPage();
    case Page::Settings:
        return settingsPage();
    case Page::Restore:
        return restorePage();
    case Page::Error:
        if (m_error == nullptr) {
            m_error = new ErrorPage(m_workspace.theme, m_startup.files().collection(), this);
            m_pages->addWidget(m_error);
            connect(m_error, &ErrorPage::retryRequested, &m_startup, &Startup::open);
            connect(
                m_error, &ErrorPage::restoreRequested, this, [this] { showPage(Page::Restore); });
            connect(m_error, &ErrorPage::quitRequested, this, &QWidget::close);
        }
        return m_error;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

void MainWindow::showPage(Page page)
{
    if (m_error != nullptr && !m_startup.isOpen() && page != Page::Restore) {
        page = Page::Error; // there is nothing that the others could show
    }
    QWidget* widget = widgetOf(page);
    m_page = page;
    m_pages->setCurrentWidget(widget);
    m_sidebar->setCurrent(number(page == Page::Done ? Page::Today
            : page == Page::Restore                 ? Page::Settings
            : page == Page::Tidy                    ? Page::Browse
                                                    : page));
    m_actions->setPageActions(widget->actions());
    arrange();
    switch (page) {
    case Page::Today:
        m_today->reload();
        m_today->takeFocus();
        break;
    case Page::Browse:
        m_browse->reload();
        m_browse->takeFocus();
        break;
    case Page::Tidy:
        m_tidy->reload();
        m_tidy->takeFocus();
        break;
    case Page::Settings:
        m_settings->reload();
        m_settings->takeFocus();
        break;
    case Page::Restore:
        m_restore->reload();
        m_restore->takeFocus();
        break;
    default:
        break; // Study, Done and Error choose by what they show
    }
}

void MainWindow::study(TopicId topic)
{
    m_topic = topic;
    showPage(Page::Study);
    studyPage()->study(topic);
}

void MainWindow::showDone(TopicId topic)
{
    m_topic = topic;
    showPage(Page::Done);
    donePage()->showReport(topic);
    m_today->reload(); // the sidebar shows what is left
}

void MainWindow::editCard(CardId card)
{
    openEditor({.card = card});
}

void MainWindow::newCard(TopicId topic)
{
    openEditor({.topic = topic});
}

void MainWindow::openEditor(const EditorSubject& subject)
{
    EditorWindow* editor = nullptr;
    for (auto* open : findChildren<EditorWindow*>(Qt::FindDirectChildrenOnly)) {
        if (subject.card ? open->isFor(*subject.card) : open->isNew()) {
            editor = open;
        }
    }
    if (editor == nullptr) {
        editor = new EditorWindow(m_workspace, subject, this);
        connect(editor, &EditorWindow::noteTypesRequested, this, &MainWindow::showNoteTypes);
        connect(editor, &EditorWindow::keysRequested, this, [this, editor] {
            (new KeySheet(m_workspace.theme, {{tr("Editor"), editor->actions()}}, editor))->open();
        });
        connect(editor, &EditorWindow::showRequested, this, [this](const QString& query) {
            browse(query);
            raiseWindow();
        });
    } else if (!subject.card) {
        editor->setTopic(subject.topic);
    }
    editor->show();
    editor->raise();
    editor->activateWindow();
}

void MainWindow::browse(const QString& query)
{
    showPage(Page::Browse);
    browsePage()->showSearch(query);
}

void MainWindow::showNoteTypes()
{
    auto* window = findChild<NoteTypesWindow*>(QString(), Qt::FindDirectChildrenOnly);
    if (window == nullptr) {
        window = new NoteTypesWindow(m_workspace, this);
        connect(window, &NoteTypesWindow::keysRequested, this,
            [this, window](const QList<QAction*>& keys) {
                (new KeySheet(m_workspace.theme, {{tr("Note Types"), keys}}, window))->open();
            });
    }
    window->show();
    window->raise();
    window->activateWindow();
}

void MainWindow::importFile(const QString& path)
{
    m_importer->open(path);
}

void MainWindow::showAfterUndo(const JournalStep& step)
{
    // The card whose answer was taken back comes first.
    if (step.name == step::answer && (m_page == Page::Study || m_page == Page::Done)) {
        study(m_topic);
    }
}

void MainWindow::showSidebarCount(int cards)
{
    m_left = cards;
    m_sidebar->setDestinations({{number(Page::Today), Icon::Today, tr("Today"), m_left},
                                   {number(Page::Browse), Icon::Browse, tr("Browse")}},
        {{importEntry, Icon::Import, tr("Import…")},
            {number(Page::Settings), Icon::Settings, tr("Settings")}});
}

void MainWindow::showKeys()
{
    QList<KeySheet::Section> sections{{tr("Everywhere"), m_actions->all()}};
    sections.append({tr("Today"), m_today->actions()});
    if (m_startup.isOpen()) {
        sections.append({tr("Studying"), studyPage()->actions()});
        sections.append({tr("Browse"), browsePage()->actions()});
    }
    (new KeySheet(m_workspace.theme, sections, this))->open();
}

void MainWindow::focusPane(int step)
{
    QList<QWidget*> panes = m_page == Page::Today ? m_today->panes()
        : m_page == Page::Browse                  ? m_browse->panes()
        : m_page == Page::Tidy                    ? m_tidy->panes()
                                                  : QList{m_pages->currentWidget()};
    panes.append(m_sidebar);
    reprise::focusPane(panes, step);
}

void MainWindow::inform(const QString& sentence)
{
    m_banner->setKind(Banner::Kind::Info);
    m_banner->setText(sentence);
    m_banner->show();
}

void MainWindow::warn(const QString& sentence)
{
    m_banner->setKind(Banner::Kind::Warning);
    m_banner->setText(sentence);
    m_banner->show();
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::arrange()
{
    const Theme& theme = m_workspace.theme;
    setMinimumSize(theme.px(smallest.width()), theme.px(smallest.height()));
    m_sidebar->setRail(m_page == Page::Browse || width() < theme.px(railBelow));
    m_sidebar->setVisible(m_page != Page::Study && m_page != Page::Error);
}

void MainWindow::retranslate()
{
    setWindowTitle(QGuiApplication::applicationDisplayName());
    m_undo->retranslate();
    m_actions->retranslate();
    showSidebarCount(m_left);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    arrange();
    QMainWindow::resizeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_workspace.preferences.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace reprise
