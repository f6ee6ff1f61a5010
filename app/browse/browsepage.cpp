// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/browsepage.h"

#include "app/browse/browseactions.h"
#include "app/browse/browsebar.h"
#include "app/browse/cardsearch.h"
#include "app/browse/cardtablemodel.h"
#include "app/browse/celltexts.h"
#include "app/browse/facepane.h"
#include "app/browse/filtermodel.h"
#include "app/browse/filterview.h"
#include "app/browse/promptdialog.h"
#include "app/browse/quietsplitter.h"
#include "app/browse/searchfield.h"
#include "app/browse/selectionbar.h"
#include "app/browse/selectionchanges.h"
#include "app/browse/tablehead.h"
#include "app/browse/topicchanges.h"
#include "app/browse/unitswitch.h"
#include "app/cardface/cardview.h"
#include "app/describe.h"
#include "app/preferences.h"
#include "app/study/cardinfodialog.h"
#include "app/study/notices.h"
#include "app/widgets/button.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/label.h"
#include "app/widgets/progressline.h"
#include "core/edit/savedsearches.h"
#include "core/storage/collectionthread.h"

#include <QAccessible>
#include <QActionGroup>
#include <QDesktopServices>
#include <QEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reprise {

namespace {

// Of the window, without its rail.
constexpr int faceBelow = 1000 - 52;
constexpr int filtersFoldedBelow = 760 - 52;
constexpr int filtersWide = 244;
constexpr int faceWide = 304;
constexpr int questionWide = 200; // at least
constexpr auto faultDelay = 400ms;
constexpr auto keepDelay = 500ms;

using Column = CardTableModel::Column;

Column columnOf(int section)
{
    return static_cast<Column>(section);
}

} // namespace

BrowsePage::BrowsePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new CardTableModel(workspace.collection, this))
    , m_filterModel(new FilterModel(this))
    , m_columns(new QMenu(this))
    , m_bar(new BrowseBar(workspace.theme, m_columns, this))
    , m_field(m_bar->field())
    , m_fault(new Label(workspace.theme, FontRole::Body, Token::Danger, this))
    , m_progress(new ProgressLine(workspace.theme, QString(), this))
    , m_outer(new QuietSplitter(workspace.theme, Qt::Horizontal, this))
    , m_filters(new FilterView(workspace.theme, *m_filterModel, m_outer))
    , m_inner(new QuietSplitter(workspace.theme, Qt::Horizontal, m_outer))
    , m_centre(new QWidget(m_inner))
    , m_stack(new QStackedWidget(m_centre))
    , m_table(new CardTableView(workspace.theme, *m_model, m_stack))
    , m_nothingFound(
          new EmptyState(workspace.theme, Icon::Search, QString(), tr("Clear search"), m_stack))
    , m_noCards(new EmptyState(workspace.theme, Icon::Cards, QString(), tr("Import…"), m_stack))
    , m_face(new FacePane(workspace, m_inner))
    , m_notices(new Notices(workspace.theme, this))
    , m_actions(new BrowseActions(workspace.theme, *this, *m_table))
    , m_changes(new SelectionChanges(workspace, *m_actions, *m_table, *this))
    , m_topics(new TopicChanges(workspace, *this))
    , m_search(new CardSearch(workspace, *m_model, this))
{
    m_selection = new SelectionBar(workspace.theme, *m_actions, m_centre);
    m_selection->hide();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothingFound);
    m_stack->addWidget(m_noCards);
    auto* centre = new QVBoxLayout(m_centre);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->setSpacing(0);
    centre->addWidget(m_stack, 1);
    centre->addWidget(m_selection);
    m_inner->setStretchFactor(0, 1);
    m_outer->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_fault);
    column->addWidget(m_progress);
    column->addWidget(m_outer, 1);
    column->addWidget(m_notices);
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_progress->hide();

    const QList<QWidget*> top = m_bar->controls();
    QWidget* last = m_field;
    QList<QWidget*> order{m_table, m_face->view(), m_filters};
    order.append(top.sliced(1));
    for (QWidget* next : std::as_const(order)) {
        setTabOrder(last, next);
        last = next;
    }
    for (QTimer* timer : {&m_faultDelay, &m_refreshing, &m_keeping}) {
        timer->setSingleShot(true);
    }
    m_faultDelay.setInterval(faultDelay);
    m_keeping.setInterval(keepDelay);
    m_bar->units()->setUnit(
        workspace.preferences.isBrowsingNotes() ? search::Unit::Notes : search::Unit::Cards);
    restoreTable();
    connectSearch();
    connectActions();
    connect(&workspace.theme, &Theme::changed, this, &BrowsePage::restyle);
    restyle();
    retranslate();
    showSelection();
}

BrowsePage::~BrowsePage() = default;

void BrowsePage::connectSearch()
{
    connect(m_field, &QLineEdit::textChanged, this, &BrowsePage::runSearch);
    connect(m_field, &SearchField::downPressed, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid()) {
            m_table->selectRow(0);
        }
    });
    connect(m_filterModel, &FilterModel::queryChanged, this, &BrowsePage::runSearch);
    connect(m_bar->units(), &UnitSwitch::unitChanged, this, [this] {
        m_workspace.preferences.setBrowsingNotes(m_bar->units()->unit() == search::Unit::Notes);
        runSearch();
    });
    connect(m_table->head(), &QHeaderView::sortIndicatorChanged, this, &BrowsePage::runSearch);
    connect(m_noCards, &EmptyState::actionTriggered, this, &BrowsePage::importRequested);
    connect(m_nothingFound, &EmptyState::actionTriggered, this, &BrowsePage::clearSearch);
    connect(m_search, &CardSearch::begun, this, &BrowsePage::showFound);
    connect(m_search, &CardSearch::grown, this, &BrowsePage::showCount);
    connect(m_search, &CardSearch::aboutToUpdate, this, [this] { m_place = m_table->place(); });
    connect(m_search, &CardSearch::updated, this, [this] {
        m_table->setPlace(std::exchange(m_place, {}));
        showCount();
        m_face->setCard(m_table->currentCard());
    });
    connect(m_search, &CardSearch::finished, this, [this] {
        showCount();
        readFacets();
    });
    connect(m_search, &CardSearch::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::PatternTooSlow) {
            showFault(describe(error)); // it is the query that is to be changed
        } else {
            m_notices->warn(describe(error));
        }
    });
    connect(m_search, &CardSearch::catchingUp, this, [this](const auto& progress) {
        m_progress->setVisible(progress && progress->left > 1000);
        if (progress) {
            m_progress->setRange(0, static_cast<int>(progress->all));
            m_progress->setValue(static_cast<int>(progress->all - progress->left));
        }
    });
    connect(&m_workspace.collection, &CollectionThread::changed, this, &BrowsePage::refresh);
    connect(&m_refreshing, &QTimer::timeout, m_search, &CardSearch::repeat);
    connect(&m_faultDelay, &QTimer::timeout, this, [this] {
        m_fault->setText(m_faultSentence);
        m_fault->show();
        announce(m_faultSentence);
    });
}

void BrowsePage::connectActions()
{
    connect(m_table, &CardTableView::selectionMoved, this, &BrowsePage::showSelection);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        m_actions->cardMenu->popup(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_table, &QTableView::doubleClicked, m_actions->edit, &QAction::trigger);
    connect(m_selection, &SelectionBar::clearRequested, this, [this] {
        m_table->selectRow(m_table->currentIndex().row());
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    connect(m_actions->leave, &QAction::triggered, this, &BrowsePage::escape);
    connect(m_actions->tidy, &QAction::triggered, this, &BrowsePage::tidyRequested);
    connect(m_actions->flip, &QAction::triggered, m_face, &FacePane::flip);
    connect(m_actions->information, &QAction::triggered, this, &BrowsePage::showInformation);
    const auto edit = [this] {
        if (m_editable && m_current) {
            Q_EMIT editRequested(*m_current);
        }
    };
    connect(m_actions->edit, &QAction::triggered, this, edit);
    connect(m_face, &FacePane::editRequested, this, edit);
    connect(m_face, &FacePane::informationRequested, this, &BrowsePage::showInformation);
    connect(m_face, &FacePane::cardChosen, this, &BrowsePage::showCard);
    connect(m_face, &FacePane::linkActivated, this, [this](const QUrl& url) {
        m_tellsOfChange = false;
        const QString address = url.toString(QUrl::FullyEncoded);
        m_notices->inform(tr("Open %1 in the web browser?", "a web address").arg(address),
            tr("Open"), [url] { QDesktopServices::openUrl(url); });
    });
    connect(m_bar->newCard(), &Button::clicked, this, [this] {
        const int row = m_table->currentIndex().row();
        const auto* card = row < 0 ? nullptr : m_model->row(row);
        Q_EMIT newCardRequested(card == nullptr ? rootTopic : card->card.topic);
    });
    connect(m_bar->star(), &Button::clicked, this, &BrowsePage::saveSearch);
    connect(m_filters, &FilterView::removeRequested, this, &BrowsePage::removeSearch);
    connect(m_bar->filters(), &Button::toggled, this, [this](bool shown) {
        m_filters->setVisible(shown || !m_folded);
        if (shown) {
            m_filters->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_filters, &FilterView::topicMenuRequested, m_topics, &TopicChanges::showMenu);
    connect(m_filters, &FilterView::topicRenameRequested, m_topics, &TopicChanges::askForName);
    connect(m_filters, &FilterView::topicRemoveRequested, m_topics, &TopicChanges::askWhereCardsGo);
    connect(m_filters, &FilterView::topicShiftRequested, m_topics, &TopicChanges::shift);
    connect(m_filters, &FilterView::topicDroppedInto, m_topics, &TopicChanges::moveInto);
    connect(m_filters, &FilterView::topicDroppedBeside, m_topics, &TopicChanges::moveBeside);
    const auto warn = [this](const Error& error) { m_notices->warn(describe(error)); };
    const auto inform = [this](const QString& sentence) {
        m_tellsOfChange = true;
        m_notices->inform(sentence);
        announce(sentence);
    };
    connect(m_changes, &SelectionChanges::failed, this, warn);
    connect(m_changes, &SelectionChanges::done, this, inform);
    connect(m_topics, &TopicChanges::failed, this, warn);
    connect(m_topics, &TopicChanges::done, this, inform);
    connect(m_notices, &Notices::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_columns, &QMenu::aboutToShow, this, &BrowsePage::fillColumnsMenu);
    connect(&m_keeping, &QTimer::timeout, this, &BrowsePage::keepView);
    const auto keepSoon = [this] { m_keeping.start(); };
    connect(m_table->head(), &QHeaderView::sectionResized, this, keepSoon);
    connect(m_table->head(), &QHeaderView::sectionMoved, this, keepSoon);
    connect(m_table->head(), &QHeaderView::sortIndicatorChanged, this, keepSoon);
    connect(m_outer, &QSplitter::splitterMoved, this, keepSoon);
    connect(m_inner, &QSplitter::splitterMoved, this, keepSoon);
}

void BrowsePage::restoreTable()
{
    TableHead* head = m_table->head();
    const auto wide = [&](Column column, int pictured) {
        head->resizeSection(static_cast<int>(column),
            std::max(head->widthOf(static_cast<int>(column)), m_workspace.theme.px(pictured)));
    };
    wide(Column::Topic, 180);
    wide(Column::Level, 62);
    wide(Column::Due, 86);
    wide(Column::Interval, 72);
    wide(Column::Ease, 58);
    wide(Column::Lapses, 66);
    wide(Column::Reviews, 72);
    wide(Column::State, 86);
    wide(Column::Tags, 180);
    wide(Column::Created, 96);
    wide(Column::Edited, 96);
    head->setSortIndicator(static_cast<int>(Column::Topic), Qt::AscendingOrder);
    for (const Column column : {Column::Topic, Column::Lapses, Column::Reviews, Column::State,
             Column::Tags, Column::Created, Column::Edited}) {
        head->hideSection(static_cast<int>(column));
    }
    head->restoreState(m_workspace.preferences.browseColumns());
    head->setFilling(static_cast<int>(Column::Question), m_workspace.theme.px(questionWide));
    if (!m_outer->restoreState(m_workspace.preferences.browsePanes())) {
        const int wideFilters = m_workspace.theme.px(filtersWide);
        m_outer->setSizes({wideFilters, 4 * wideFilters});
    }
}

void BrowsePage::keepView()
{
    m_keeping.stop();
    Preferences& preferences = m_workspace.preferences;
    preferences.setBrowseColumns(m_table->head()->saveState());
    if (!m_folded) {
        preferences.setBrowsePanes(m_outer->saveState());
    }
    preferences.setBrowseFace(m_below, m_inner->saveState());
}

void BrowsePage::fillColumnsMenu()
{
    m_columns->clear();
    TableHead* head = m_table->head();
    for (int section = 1; section < CardTableModel::columns; ++section) {
        auto* shown = m_columns->addAction(celltexts::columnName(columnOf(section)));
        shown->setCheckable(true);
        shown->setChecked(!head->isSectionHidden(section));
        connect(shown, &QAction::toggled, this, [this, head, section](bool show) {
            head->setSectionHidden(section, !show);
            m_keeping.start();
        });
    }
    m_columns->addSeparator();
    auto* sorting = m_columns->addMenu(tr("Sort by"));
    auto* group = new QActionGroup(sorting);
    for (int section = 0; section < CardTableModel::columns; ++section) {
        auto* by = sorting->addAction(celltexts::columnName(columnOf(section)));
        by->setCheckable(true);
        by->setChecked(head->sortIndicatorSection() == section);
        group->addAction(by);
        connect(by, &QAction::triggered, this,
            [head, section] { head->setSortIndicator(section, head->sortIndicatorOrder()); });
    }
    auto* descending = m_columns->addAction(tr("Last first", "sorted in descending order"));
    descending->setCheckable(true);
    descending->setChecked(head->sortIndicatorOrder() == Qt::DescendingOrder);
    connect(descending, &QAction::toggled, this, [head](bool down) {
        head->setSortIndicator(
            head->sortIndicatorSection(), down ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

void BrowsePage::reload()
{
    if (m_begun && !std::exchange(m_outdated, false)) {
        return;
    }
    m_workspace.collection
        .request([](Collection& collection) { return collection.settings().dayStartsAtMinutes(); })
        .then(this, [this](const Result<int>& minutes) {
            if (!minutes) {
                m_notices->warn(describe(minutes.error()));
                return;
            }
            m_search->setDayStartsAt(*minutes);
            if (std::exchange(m_begun, true)) {
                m_search->repeat();
            } else {
                runSearch();
            }
        });
}

void BrowsePage::runSearch()
{
    if (!m_begun) {
        return; // the day is not known yet
    }
    auto typed = search::parse(m_field->text(), m_facets.fields);
    // Saved searches may have been written by hand elsewhere.
    auto filters = m_filterModel->query(m_facets.fields);
    if (!typed || !filters) {
        showFault(describe(typed ? filters.error() : typed.error()));
        showCount();
        m_bar->star()->setEnabled(false);
        return;
    }
    showFault({});
    m_bar->star()->setEnabled(!query().value_or(QString()).isEmpty());
    m_changes->setUnit(m_bar->units()->unit());
    const TableHead* head = m_table->head();
    m_search->search({.query = search::both(std::move(*typed), std::move(*filters)),
        .order = {CardTableModel::orderOf(columnOf(head->sortIndicatorSection())),
            head->sortIndicatorOrder() == Qt::DescendingOrder},
        .unit = m_bar->units()->unit()});
}

void BrowsePage::showFault(const QString& sentence)
{
    m_faultSentence = sentence;
    if (sentence.isEmpty()) {
        m_faultDelay.stop();
        m_fault->hide();
    } else {
        m_faultDelay.start();
    }
}

void BrowsePage::showFound()
{
    m_face->setNeedles(m_model->needles());
    m_table->verticalScrollBar()->setValue(0);
    m_table->selectRow(0);
    showSelection();
    showCount();
}

void BrowsePage::showCount()
{
    const int found = m_model->rowCount();
    const bool isNarrowed = !m_field->text().trimmed().isEmpty() || !m_filterModel->isEmpty();
    const qint64 all =
        m_bar->units()->unit() == search::Unit::Notes ? m_facets.notes : m_facets.cards;
    const QLocale here = locale();
    m_field->setCount(isNarrowed && all > 0
            ? tr("%1 of %2", "how many were found").arg(here.toString(found), here.toString(all))
            : here.toString(found));
    if (found > 0 || !m_faultSentence.isEmpty()) {
        m_stack->setCurrentWidget(m_table); // what is wrong is said elsewhere
    } else if (!m_search->isRunning()) {
        const QString text = m_field->text().trimmed();
        m_nothingFound->setSentence(text.isEmpty() ? tr("Nothing passes these filters.")
                                                   : tr("Nothing matches “%1”.").arg(text));
        m_nothingFound->button()->setText(
            text.isEmpty() ? tr("Clear filters") : tr("Clear search"));
        m_stack->setCurrentWidget(isNarrowed ? m_nothingFound : m_noCards);
    }
}

void BrowsePage::showSelection()
{
    const int selected = m_table->selectedCount();
    m_actions->setAnySelected(selected > 0);
    m_selection->setVisible(selected > 1);
    m_selection->setCount(selected);
    const auto current = m_model->rowCount() == 0 ? std::nullopt : m_table->currentCard();
    if (std::exchange(m_current, current) != current) {
        m_face->setCard(current);
    }
}

void BrowsePage::refresh(const ChangeSet& changes)
{
    m_facetsOutdated = true;
    // The change that it tells of was announced before it was made.
    if (std::exchange(m_tellsOfChange, false)) {
        m_notices->clearInformation();
    }
    if (changes.everything || changes.settings) {
        m_outdated = true; // the day may begin at another hour
    }
    if (!m_begun || !isVisible()) {
        m_outdated = true;
    } else if (m_outdated) {
        reload();
    } else {
        m_refreshing.start();
    }
}

void BrowsePage::readFacets()
{
    if (!std::exchange(m_facetsOutdated, false)) {
        return;
    }
    m_workspace.collection
        .request([now = m_workspace.clock.now()](
                     Collection& collection) { return reprise::readFacets(collection, now); })
        .then(this, [this](const Result<Facets>& facets) {
            if (!facets) {
                return; // the table has said what is wrong
            }
            m_workspace.searcher.tags().then(
                this, [this, read = *facets](const Result<search::TagCounts>& tags) mutable {
                    read.tags = tags.value_or(m_facets.tags);
                    takeFacets(read);
                });
        });
}

void BrowsePage::takeFacets(const Facets& facets)
{
    const bool fieldsAreNew = m_facets.fields != facets.fields;
    m_facets = facets;
    QueryWords words{.topics = {}, .tags = facets.tags.names, .types = facets.types};
    for (const auto& topic : facets.topics) {
        words.topics.append(topic.path);
    }
    words.tags.sort(Qt::CaseInsensitive);
    m_field->setWords(words);
    m_changes->setWords(words);
    m_topics->setPaths(words.topics);
    m_filterModel->setFacets(facets);
    showCount();
    if (fieldsAreNew && m_field->text().contains(u':')) {
        runSearch(); // a word before a colon may be a field now
    }
}

/// Text and filters as one query; nothing where they do not go together as text.
std::optional<QString> BrowsePage::query() const
{
    const QString typed = m_field->text().trimmed();
    return m_filterModel->queryText(m_facets.fields)
        .and_then([&](const QString& filters) -> std::optional<QString> {
            if (typed.isEmpty() || filters.isEmpty()) {
                return typed + filters;
            }
            return search::grouped(typed, m_facets.fields).transform([&](const QString& group) {
                return group + u' ' + filters;
            });
        });
}

void BrowsePage::saveSearch()
{
    auto* prompt = new PromptDialog(m_workspace.theme,
        {.title = tr("Save Search"),
            .label = tr("What is this search to be called?"),
            .text = m_field->text().trimmed(),
            .action = tr("Save Search"),
            .words = {}},
        this);
    connect(prompt, &PromptDialog::answered, this,
        [this, saved = query().value_or(QString())](const QString& name) {
            m_workspace.collection
                .request([name, saved](Collection& collection) {
                    return edit::saveSearch(collection, name, saved);
                })
                .then(this, [this](const Result<SavedSearchId>& id) {
                    if (!id) {
                        m_notices->warn(describe(id.error()));
                    }
                });
        });
    prompt->open();
}

void BrowsePage::removeSearch(SavedSearchId search)
{
    m_workspace.collection
        .request(
            [search](Collection& collection) { return edit::removeSearch(collection, search); })
        .then(this, [this](const Result<>& removed) {
            if (!removed) {
                m_notices->warn(describe(removed.error()));
            }
        });
}

void BrowsePage::clearSearch()
{
    {
        const QSignalBlocker quiet(m_filterModel);
        m_filterModel->clear();
    }
    m_filters->viewport()->update();
    if (m_field->text().isEmpty()) {
        runSearch();
    } else {
        m_field->clear(); // searches
    }
    m_field->setFocus(Qt::OtherFocusReason);
}

void BrowsePage::escape()
{
    if (!m_field->text().isEmpty() || !m_filterModel->isEmpty()) {
        clearSearch();
    } else if (m_table->selectedCount() > 1) {
        m_table->selectRow(m_table->currentIndex().row());
    } else {
        Q_EMIT left();
    }
}

void BrowsePage::showCard(CardId card)
{
    showSearch(u"cid:%1"_s.arg(card.value));
}

void BrowsePage::showSearch(const QString& query)
{
    {
        const QSignalBlocker quiet(m_filterModel);
        m_filterModel->clear();
    }
    m_field->setText(query); // searches
    reload();
}

void BrowsePage::showInformation()
{
    if (m_current) {
        (new CardInfoDialog(m_workspace, *m_current, this))->open();
    }
}

void BrowsePage::setEditable(bool editable)
{
    m_editable = editable;
    m_actions->setEditable(editable);
    m_face->setEditable(editable);
    m_bar->newCard()->setVisible(editable);
}

void BrowsePage::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> BrowsePage::panes() const
{
    return {m_field, m_table, m_face->view(), m_filters, m_selection};
}

void BrowsePage::announce(const QString& text)
{
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void BrowsePage::restyle()
{
    const Theme& theme = m_workspace.theme;
    m_fault->setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6));
    m_centre->setMinimumSize(theme.px(240), theme.px(140));
    arrange();
}

void BrowsePage::arrange()
{
    const Theme& theme = m_workspace.theme;
    const bool below = width() < theme.px(faceBelow);
    const bool folded = width() < theme.px(filtersFoldedBelow);
    if (below != m_below || m_inner->count() == 0 || !isVisible()) {
        m_below = below;
        m_inner->setOrientation(below ? Qt::Vertical : Qt::Horizontal);
        if (!m_inner->restoreState(m_workspace.preferences.browseFace(below))) {
            const int face = below ? height() / 3 : theme.px(faceWide);
            const int all = below ? height() : width() - theme.px(filtersWide);
            m_inner->setSizes({all - face, face});
        }
        m_inner->setOrientation(below ? Qt::Vertical : Qt::Horizontal);
    }
    m_folded = folded;
    m_bar->setNarrow(folded);
    m_bar->filters()->setVisible(folded);
    m_filters->setVisible(!folded || m_bar->filters()->isChecked());
}

void BrowsePage::retranslate()
{
    m_actions->retranslate();
    m_model->retranslate();
    m_filterModel->retranslate();
    m_table->setAccessibleName(tr("Cards found"));
    m_progress->setAccessibleName(tr("Preparing the search"));
    m_noCards->setSentence(tr("No cards yet"));
    m_noCards->button()->setText(tr("Import…"));
    m_nothingFound->button()->setText(tr("Clear search"));
    if (m_begun) {
        showCount();
    }
}

void BrowsePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void BrowsePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void BrowsePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    arrange();
}

void BrowsePage::hideEvent(QHideEvent* event)
{
    if (m_keeping.isActive()) {
        keepView();
    }
    QWidget::hideEvent(event);
}

} // namespace reprise
