// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tidy/tidypage.h"

#include "app/browse/promptdialog.h"
#include "app/describe.h"
#include "app/study/notices.h"
#include "app/tidy/dustdelegate.h"
#include "app/tidy/dustmodel.h"
#include "app/tidy/kindmodel.h"
#include "app/tidy/kindview.h"
#include "app/tidy/wording.h"
#include "app/widgets/button.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"
#include "app/widgets/progressline.h"
#include "core/storage/collectionthread.h"
#include "core/study/topictree.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace reprise {

namespace {

constexpr int narrowBelow = 660;
constexpr int lowBelow = 480;
constexpr int measure = 640; // of sentences and entries
constexpr auto lookDelay = 100ms;
constexpr auto progressDelay = 1s; // what is over sooner needs none

QSet<QString> keysOf(const QList<DustItem>& items)
{
    QSet<QString> keys;
    for (const DustItem& item : items) {
        keys.insert(item.key);
    }
    return keys;
}

} // namespace

TidyPage::TidyPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kinds(new KindModel(this))
    , m_model(new DustModel(this))
    , m_back(new Button(workspace.theme, Icon::Back, QString(), this))
    , m_title(new Label(workspace.theme, FontRole::PageTitle, Token::Text, this))
    , m_progress(new ProgressLine(workspace.theme, QString(), this))
    , m_stack(new QStackedWidget(this))
    , m_body(new QWidget(m_stack))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight, m_body))
    , m_kindView(new KindView(workspace.theme, *m_kinds, m_body))
    , m_kindBox(new QComboBox(m_body))
    , m_heading(new Label(workspace.theme, FontRole::PanelTitle, Token::Text, m_body))
    , m_count(new Label(workspace.theme, FontRole::Body, Token::Text2, m_body))
    , m_explanation(new Label(workspace.theme, FontRole::Body, Token::Text2, m_body))
    , m_list(new QListView(m_body))
    , m_none(new Label(workspace.theme, FontRole::Body, Token::Text2, m_body))
    , m_foot(new QWidget(m_body))
    , m_buttonRow(new QBoxLayout(QBoxLayout::LeftToRight, m_foot))
    , m_panel(new Panel(workspace.theme, m_body))
    , m_text(new Label(workspace.theme, FontRole::Heading, Token::Text, m_panel))
    , m_consequence(new Label(workspace.theme, FontRole::Body, Token::Text2, m_panel))
    , m_confirm(new Button(workspace.theme, Button::Kind::Primary, QString(), m_panel))
    , m_decline(new Button(workspace.theme, Button::Kind::Normal, QString(), m_panel))
    , m_notices(new Notices(workspace.theme, this))
{
    for (Button*& button : m_buttons) {
        button = new Button(workspace.theme, Button::Kind::Normal, QString(), m_foot);
        button->setAutoDefault(true);
    }
    m_confirm->setAutoDefault(true);
    m_decline->setAutoDefault(true);
    m_tidy = new EmptyState(workspace.theme, Icon::Tick, QString(), tr("Look Again"), m_stack);
    m_tidy->button()->setAutoDefault(true);
    m_kindBox->setModel(m_kinds);
    m_kindBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DustDelegate(workspace.theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->viewport()->setAutoFillBackground(false);
    for (Label* label : {m_explanation, m_none, m_text, m_consequence}) {
        label->setWordWrap(true);
    }
    m_foot->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // see arrange()
    m_progress->setRange(0, dustLooks);
    m_panel->hide();
    QSizePolicy keepsItsPlace = m_progress->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsPlace);
    m_progress->hide();
    m_progressSoon.setSingleShot(true);
    m_progressSoon.setInterval(progressDelay);
    m_lookingSoon.setSingleShot(true);
    m_lookingSoon.setInterval(lookDelay);
    makeLayout();
    connectAll();
    retranslate();
    arrange();
}

void TidyPage::makeLayout()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    auto* name = new QHBoxLayout;
    name->addWidget(m_heading);
    name->addWidget(m_count, 0, Qt::AlignBottom);
    name->addStretch(1); // with both hidden, the column would have no width
    for (Button* button : m_buttons) {
        m_buttonRow->addWidget(button, 0, Qt::AlignLeading);
    }
    m_buttonRow->addStretch();
    auto* answers = new QHBoxLayout;
    answers->addWidget(m_confirm);
    answers->addWidget(m_decline);
    answers->addStretch();
    auto* question = new QVBoxLayout(m_panel);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_text);
    question->addWidget(m_consequence);
    question->addLayout(answers);
    auto* shown = new QVBoxLayout;
    shown->addWidget(m_kindBox);
    shown->addLayout(name);
    shown->addWidget(m_explanation);
    auto* entries = new QVBoxLayout;
    entries->setSpacing(0);
    entries->addWidget(new Hairline(m_workspace.theme, m_body));
    entries->addWidget(m_list, 1);
    shown->addLayout(entries, 1);
    shown->addWidget(m_none);
    shown->addWidget(m_panel);
    shown->addWidget(m_foot);
    shown->addStretch();
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->addWidget(m_kindView, 0);
    m_sides->addLayout(shown, 1);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_tidy);
    auto* page = new QVBoxLayout;
    page->addLayout(head);
    page->addWidget(m_progress);
    page->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(page, 1);
    column->addWidget(m_notices);
    QWidget* last = m_back;
    for (QWidget* next : {static_cast<QWidget*>(m_kindView), static_cast<QWidget*>(m_kindBox),
             static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_buttons[0]),
             static_cast<QWidget*>(m_buttons[1]), static_cast<QWidget*>(m_confirm),
             static_cast<QWidget*>(m_decline)}) {
        setTabOrder(last, next);
        last = next;
    }
}

void TidyPage::connectAll()
{
    const auto key = [this](const QKeySequence& keys, QWidget* where, auto then) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(
            where == this ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut);
        where->addAction(action);
        connect(action, &QAction::triggered, this, then);
    };
    key(Qt::Key_Escape, this, &TidyPage::escape);
    key(Qt::Key_Return, m_list, &TidyPage::showCurrent);
    key(Qt::Key_Enter, m_list, &TidyPage::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, &TidyPage::showCurrent);
    connect(m_back, &Button::clicked, this, &TidyPage::left);
    const auto chooseRow = [this](int row) { choose(static_cast<Dust>(row)); };
    connect(m_kindView, &KindView::rowChosen, this, chooseRow);
    connect(m_kindBox, &QComboBox::activated, this, chooseRow);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        stopAsking();
        showButtons();
    });
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        connect(m_buttons.at(i), &Button::clicked, this,
            [this, i] { start(remediesFor(m_kind).at(static_cast<qsizetype>(i))); });
    }
    connect(m_confirm, &Button::clicked, this, [this] {
        if (const std::optional<Asked> asked = m_asked) {
            carryOut(asked->remedy, asked->items, {});
        }
    });
    connect(m_decline, &Button::clicked, this, &TidyPage::stopAsking);
    connect(m_tidy, &EmptyState::actionTriggered, this, &TidyPage::look);
    connect(m_notices, &Notices::announced, this, &TidyPage::announce);
    connect(m_notices, &Notices::closed, this, &TidyPage::takeFocus);
    connect(&m_progressSoon, &QTimer::timeout, m_progress, &QWidget::show);
    connect(&m_lookingSoon, &QTimer::timeout, this, &TidyPage::look);
    connect(&m_workspace.collection, &CollectionThread::changed, this, [this] {
        if (isVisible()) { // else it looks when it is shown
            m_lookingSoon.start();
        }
    });
    connect(&m_workspace.theme, &Theme::changed, this, &TidyPage::arrange);
}

void TidyPage::reload()
{
    m_fresh = true;
    m_notices->clear();
    stopAsking();
    look();
}

void TidyPage::look()
{
    m_lookingSoon.stop();
    m_looking = true;
    m_progressSoon.start();
    showState();
    lookOn(++m_question, 0);
}

void TidyPage::lookOn(int question, int part)
{
    m_progress->setValue(part);
    m_workspace.collection
        .request([part](Collection& collection) { return lookForDust(collection, part); })
        .then(this, [this, question, part](const Result<DustFound>& found) {
            if (question != m_question) {
                return;
            }
            if (!found) {
                m_notices->warn(describe(found.error()));
                m_looking = false;
                showState();
                return;
            }
            take(*found);
            if (part + 1 < dustLooks) {
                lookOn(question, part + 1);
            } else {
                finishLooking();
            }
        });
}

void TidyPage::take(const DustFound& found)
{
    for (auto kind = found.cbegin(); kind != found.cend(); ++kind) {
        m_found.insert(kind.key(), kind.value());
        m_kinds->setCount(kind.key(), static_cast<int>(kind->size()));
        if (kind.key() == m_kind) {
            showKind();
        }
    }
}

void TidyPage::finishLooking()
{
    m_looking = false;
    if (std::exchange(m_fresh, false) && m_found.value(m_kind).isEmpty()) {
        for (auto kind = m_found.cbegin(); kind != m_found.cend(); ++kind) {
            if (!kind->isEmpty()) {
                choose(kind.key());
                break;
            }
        }
    }
    showState();
}

void TidyPage::choose(Dust kind)
{
    const int row = static_cast<int>(kind);
    m_kindBox->setCurrentIndex(row);
    if (std::exchange(m_kind, kind) != kind) {
        m_kindView->setCurrentIndex(m_kinds->index(row));
        m_list->clearSelection();
        stopAsking();
        m_notices->clear();
        showKind();
    }
}

void TidyPage::showKind()
{
    const QSet<QString> selected =
        m_list->selectionModel()->hasSelection() ? keysOf(chosen()) : QSet<QString>();
    m_model->setItems(m_kind, m_found.value(m_kind));
    if (!selected.isEmpty() && !m_list->selectionModel()->hasSelection()) {
        QItemSelection again;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (selected.contains(m_model->items().at(row).key)) {
                again.select(m_model->index(row), m_model->index(row));
            }
        }
        m_list->selectionModel()->select(again, QItemSelectionModel::Select);
    }
    // All left-over files are moved, or none.
    m_list->setSelectionMode(m_kind == Dust::StrayFiles ? QAbstractItemView::NoSelection
                                                        : QAbstractItemView::ExtendedSelection);
    m_heading->setText(tidy::name(m_kind));
    m_explanation->setText(tidy::explanation(m_kind));
    showButtons();
    showState();
}

void TidyPage::showState()
{
    const bool isKnown = m_found.contains(m_kind);
    const bool isEmpty = m_model->rowCount() == 0;
    const bool isTidy = m_found.size() == dustCount
        && std::ranges::all_of(m_found, [](const auto& items) { return items.isEmpty(); });
    const QWidget* focused = focusWidget();
    const bool hadFocus = focused != nullptr && focused->hasFocus();
    if (!m_looking) {
        m_progressSoon.stop();
        m_progress->hide();
    }
    m_none->setText(isKnown ? tr("There are none.") : tr("Looking…"));
    m_none->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_foot->setVisible(!isEmpty && !m_asked);
    m_panel->setVisible(m_asked.has_value());
    m_explanation->setVisible(!m_asked || height() >= m_workspace.theme.px(lowBelow));
    m_stack->setCurrentWidget(isTidy ? static_cast<QWidget*>(m_tidy) : m_body);
    if (hadFocus && !focused->isVisibleTo(this)) {
        takeFocus(); // what had it is gone
    }
}

void TidyPage::showButtons()
{
    const QList<DustItem> items = chosen();
    const QList<Remedy> remedies = remediesFor(m_kind);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        m_buttons.at(i)->setVisible(at < remedies.size());
        if (at < remedies.size()) {
            m_buttons.at(i)->setText(
                tidy::action(remedies.at(at), countOf(remedies.at(at), items)));
        }
    }
    const int all = m_model->rowCount();
    const QLocale here = locale();
    m_count->setText(all == 0 ? QString()
            : m_list->selectionModel()->hasSelection()
            ? tr("%1 of %2 selected", "entries of a list")
                  .arg(here.toString(items.size()), here.toString(all))
            : here.toString(all));
    arrange();
}

QWidget* TidyPage::chooser() const
{
    return m_narrow ? static_cast<QWidget*>(m_kindBox) : m_kindView;
}

QList<DustItem> TidyPage::chosen() const
{
    const QItemSelection selection = m_list->selectionModel()->selection();
    if (selection.isEmpty()) {
        return m_model->items();
    }
    QList<int> rows;
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    std::ranges::sort(rows);
    QList<DustItem> items;
    for (const int row : std::as_const(rows)) {
        items.append(m_model->items().at(row));
    }
    return items;
}

void TidyPage::showCurrent()
{
    const Remedy mildest = remediesFor(m_kind).first();
    if (isShow(mildest) && m_list->currentIndex().isValid()) {
        Q_EMIT showRequested(
            queryFor(mildest, {m_model->items().at(m_list->currentIndex().row())}));
    }
}

void TidyPage::start(Remedy remedy)
{
    const QList<DustItem> items = chosen();
    if (m_busy || items.isEmpty()) {
        return;
    }
    if (isShow(remedy)) {
        Q_EMIT showRequested(queryFor(remedy, items));
        return;
    }
    m_notices->clear();
    if (isAskedAbout(remedy)) {
        askFirst(remedy, items);
    } else if (needsTopic(remedy)) {
        askForTopic(remedy, items);
    } else {
        carryOut(remedy, items, {});
    }
}

void TidyPage::askFirst(Remedy remedy, const QList<DustItem>& items)
{
    m_asked = Asked{remedy, items};
    const int count = countOf(remedy, items);
    m_text->setText(tidy::question(remedy, count));
    m_consequence->setText(tidy::consequence(remedy, items));
    m_confirm->setText(tidy::confirmation(remedy, count));
    m_panel->show(); // before the button that has the focus goes
    m_decline->setFocus(Qt::OtherFocusReason);
    showState();
    announce(m_text->text() + u' ' + m_consequence->text());
}

void TidyPage::stopAsking()
{
    if (!m_asked) {
        return;
    }
    m_asked.reset();
    m_foot->show(); // before the button that has the focus goes
    if (m_panel->isAncestorOf(focusWidget())) {
        m_list->setFocus(Qt::OtherFocusReason);
    }
    showState();
}

void TidyPage::askForTopic(Remedy remedy, const QList<DustItem>& items)
{
    m_workspace.collection
        .request([](Collection& collection) {
            return collection.topics().all().transform([](const QList<Topic>& topics) {
                QStringList paths;
                const TopicTree tree(topics);
                for (const TopicTree::Node& node : tree.nodes()) {
                    if (node.parent >= 0) {
                        paths.append(node.path);
                    }
                }
                return paths;
            });
        })
        .then(this, [this, remedy, items](const Result<QStringList>& paths) {
            if (!paths) {
                m_notices->warn(describe(paths.error()));
                return;
            }
            const int count = countOf(remedy, items);
            auto* prompt = new PromptDialog(m_workspace.theme,
                {.title = tidy::name(m_kind),
                    .label = tidy::question(remedy, count),
                    .text = {},
                    .action = tidy::confirmation(remedy, count),
                    .words = *paths},
                this);
            connect(prompt, &PromptDialog::answered, this,
                [this, remedy, items](const QString& path) { carryOut(remedy, items, path); });
            prompt->open();
        });
}

void TidyPage::carryOut(Remedy remedy, const QList<DustItem>& items, const QString& topicPath)
{
    stopAsking();
    m_busy = true;
    m_workspace.collection
        .request([=, now = m_workspace.clock.now()](Collection& collection) -> Result<int> {
            return collection.settings().dayStartsAtMinutes().and_then([&](int minutes) {
                return apply(remedy, collection, items, topicPath, Moment::at(now, minutes));
            });
        })
        .then(this, [this, remedy](const Result<int>& count) {
            m_busy = false;
            if (count) {
                m_notices->inform(tidy::done(remedy, *count));
            } else {
                m_notices->warn(describe(count.error()));
            }
            look(); // what failed is another collection than the one listed
        });
}

void TidyPage::escape()
{
    if (m_asked) {
        stopAsking();
    } else if (m_list->selectionModel()->hasSelection()) {
        m_list->clearSelection();
    } else {
        Q_EMIT left();
    }
}

void TidyPage::takeFocus()
{
    const bool isTidy = m_stack->currentWidget() == m_tidy;
    (isTidy ? static_cast<QWidget*>(m_tidy->button()) : chooser())->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> TidyPage::panes() const
{
    return {chooser(), m_list, m_foot, m_panel, m_tidy};
}

void TidyPage::announce(const QString& text)
{
    QAccessibleAnnouncementEvent event(this, text);
    QAccessible::updateAccessibility(&event);
}

void TidyPage::arrange()
{
    const Theme& theme = m_workspace.theme;
    const bool low = height() < theme.px(lowBelow);
    const bool narrow = width() < theme.px(narrowBelow);
    if (std::exchange(m_narrow, narrow) != narrow) {
        const bool hadFocus = m_kindView->hasFocus() || m_kindBox->hasFocus();
        m_kindBox->setVisible(narrow);
        m_kindView->setVisible(!narrow);
        if (hadFocus) {
            takeFocus();
        }
    }
    m_heading->setVisible(!narrow); // the box says it
    m_count->setVisible(!narrow || m_list->selectionModel()->hasSelection());
    auto* page = layout()->itemAt(0)->layout();
    page->setContentsMargins(
        theme.px(32), theme.px(low ? 16 : 28), theme.px(32), theme.px(low ? 12 : 24));
    page->setSpacing(theme.px(low ? 4 : 8));
    page->itemAt(0)->layout()->setSpacing(theme.px(8));
    m_sides->setSpacing(theme.px(32));
    auto* shown = m_sides->itemAt(1)->layout();
    shown->setSpacing(theme.px(8));
    const int beside = narrow ? 0 : m_kindView->sizeHint().width() + theme.px(32);
    const int room = width() - theme.px(2 * 32) - beside;
    const int inner = std::min(room, theme.px(measure));
    shown->setContentsMargins(0, 0, room - inner, 0);
    m_panel->layout()->setSpacing(theme.px(8));
    m_panel->layout()->itemAt(2)->layout()->setContentsMargins(0, theme.px(4), 0, 0);
    const int high = m_model->rowCount() * std::max(1, m_list->sizeHintForRow(0));
    m_list->setMaximumHeight(std::clamp(high, theme.px(72), QWIDGETSIZE_MAX));
    m_list->setMinimumHeight(theme.px(72));
    m_kindBox->setMinimumHeight(theme.px(32));
    m_buttonRow->setSpacing(theme.px(8));
    m_buttonRow->setContentsMargins(0, theme.px(4), 0, 0);
    const int wide = m_buttons[0]->sizeHint().width() + m_buttons[1]->sizeHint().width()
        + m_buttonRow->spacing();
    m_buttonRow->setDirection(m_buttons[1]->isVisibleTo(m_foot) && wide > inner
            ? QBoxLayout::TopToBottom
            : QBoxLayout::LeftToRight);
}

void TidyPage::retranslate()
{
    m_back->setAccessibleName(tr("Back to Browse"));
    m_back->setToolTip(m_back->accessibleName());
    m_title->setText(tr("Tidy Up"));
    m_progress->setAccessibleName(tr("The collection is being looked through"));
    m_kindView->setAccessibleName(tr("What can be tidied up"));
    m_kindBox->setAccessibleName(m_kindView->accessibleName());
    m_list->setAccessibleName(tr("What was found"));
    m_decline->setText(tr("Cancel"));
    m_tidy->setSentence(tr("Nothing was found: your collection is tidy."));
    m_tidy->button()->setText(tr("Look Again"));
    m_kinds->retranslate();
    m_model->retranslate();
    stopAsking(); // its sentences were made before
    showKind();
}

void TidyPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void TidyPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
    showState();
}

void TidyPage::hideEvent(QHideEvent* event)
{
    if (!event->spontaneous()) { // a minimised window comes back as it was
        ++m_question; // nobody waits for the rest
        m_looking = false;
        m_lookingSoon.stop();
        showState();
    }
    QWidget::hideEvent(event);
}

} // namespace reprise
