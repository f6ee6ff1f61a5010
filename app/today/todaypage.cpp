// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/todaypage.h"

#include "app/dates.h"
#include "app/preferences.h"
#include "app/settings/topicsettingsdialog.h"
#include "app/today/aheadview.h"
#include "app/today/dosepanel.h"
#include "app/today/keyline.h"
#include "app/today/preparationbutton.h"
#include "app/today/todayphrases.h"
#include "app/today/topicmodel.h"
#include "app/today/topicview.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/label.h"
#include "app/widgets/progressline.h"
#include "core/storage/collection.h"
#include "core/storage/collectionthread.h"

#include <QAction>
#include <QEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace reprise {

namespace {
constexpr int narrowBelow = 860 - 52; // the window's width without its rail
constexpr int lowBelow = 480;
constexpr int sideWidth = 308;
} // namespace

TodayPage::TodayPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new TopicModel(this))
    , m_title(new Label(workspace.theme, FontRole::PageTitle, Token::Text, this))
    , m_date(new Label(workspace.theme, FontRole::Body, Token::Text2, this))
    , m_streak(new Label(workspace.theme, FontRole::Caption, Token::Text3, this))
    , m_preparation(new PreparationButton(workspace.theme, this))
    , m_progress(new ProgressLine(workspace.theme, QString(), this))
    , m_busy(new Label(workspace.theme, FontRole::Body, Token::Text2, this))
    , m_clockBehind(new Banner(workspace.theme, Banner::Kind::Warning, this))
    , m_body(new QWidget(this))
    , m_split(new QBoxLayout(QBoxLayout::LeftToRight, m_body))
    , m_tree(new TopicView(workspace.theme, *m_model, m_body))
    , m_keys(new KeyLine(workspace.theme, m_body))
    , m_side(new QWidget(m_body))
    , m_dose(new DosePanel(workspace.theme, m_side))
    , m_ahead(new AheadView(workspace.theme, m_side))
    , m_empty(new EmptyState(workspace.theme, Icon::Cards, QString(), tr("Import…"), this))
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_date, 0, Qt::AlignBottom);
    head->addStretch();
    head->addWidget(m_streak, 0, Qt::AlignBottom);
    head->addWidget(m_preparation, 0, Qt::AlignBottom);

    auto* topics = new QVBoxLayout;
    topics->addWidget(m_tree);
    topics->addWidget(m_keys);
    topics->addStretch();
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_dose);
    side->addWidget(m_ahead);
    side->addStretch(1);
    m_split->setContentsMargins(0, 0, 0, 0);
    m_split->addLayout(topics, 1);
    m_split->addWidget(m_side);

    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_progress);
    column->addWidget(m_busy);
    column->addWidget(m_clockBehind);
    column->addWidget(m_body, 1);
    column->addWidget(m_empty, 1);
    connect(m_empty, &EmptyState::actionTriggered, this, &TodayPage::importRequested);
    for (QWidget* later : {static_cast<QWidget*>(m_preparation), static_cast<QWidget*>(m_progress),
             static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_clockBehind), m_body,
             static_cast<QWidget*>(m_empty)}) {
        later->hide();
    }
    m_progress->setRange(0, 0);
    addAction(m_tree->studyAction());

    setTabOrder(m_tree, m_dose->button());
    setTabOrder(m_dose->button(), m_preparation->button());
    setTabOrder(m_preparation->button(), m_keys);

    connect(m_tree, &TopicView::topicSelected, this, [this](TopicId topic) {
        if (!m_showing) {
            showSelected();
            lookAhead(topic);
        }
    });
    connect(m_tree, &TopicView::openPathsChanged, this,
        [this] { m_workspace.preferences.setOpenTopics(m_tree->openPaths()); });
    connect(m_tree->settingsAction(), &QAction::triggered, this, [this] {
        auto* dialog = new TopicSettingsDialog(m_workspace, selectedTopic(), this);
        connect(dialog, &TopicSettingsDialog::failed, this, &TodayPage::failed);
        dialog->open();
    });
    connect(m_tree->studyAction(), &QAction::triggered, this,
        [this] { Q_EMIT studyRequested(selectedTopic()); });
    connect(m_dose, &DosePanel::studyRequested, this, &TodayPage::studyRequested);
    connect(m_dose, &DosePanel::moreRequested, this, &TodayPage::letTenMoreIn);
    connect(m_preparation, &PreparationButton::chosen, this, &TodayPage::prepareFor);
    connect(m_keys, &KeyLine::dismissed, this, [this] {
        m_workspace.preferences.closeKeyLine();
        m_keys->hide();
        takeFocus();
    });
    m_dayTurn.setSingleShot(true);
    m_dayTurn.setTimerType(Qt::PreciseTimer);
    connect(&m_dayTurn, &QTimer::timeout, this, &TodayPage::watchTheDay);
    connect(&workspace.theme, &Theme::changed, this, &TodayPage::restyle);
    retranslate();
    restyle();
}

TopicId TodayPage::selectedTopic() const
{
    return m_tree->selectedTopic().value_or(rootTopic);
}

QList<QWidget*> TodayPage::panes() const
{
    return {m_tree, m_dose->button()};
}

void TodayPage::takeFocus()
{
    QWidget* first = m_dose->button()->isEnabled() && m_dose->button()->isVisibleTo(this)
        ? static_cast<QWidget*>(m_dose->button())
        : m_tree;
    first->setFocus(Qt::OtherFocusReason);
}

void TodayPage::reload()
{
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    const QDateTime now = m_workspace.clock.now();
    const auto* chosen = m_model->topic(m_tree->currentIndex());
    const QString path = chosen != nullptr ? chosen->path : m_workspace.preferences.topicPath();
    m_workspace.collection
        .request([now, path](Collection& collection) { return readToday(collection, now, path); })
        .then(this, [this](const Result<TodayReport>& report) {
            m_reading = false;
            if (std::exchange(m_readAgain, false)) {
                reload();
            }
            if (report) {
                showReport(*report);
            } else {
                Q_EMIT failed(report.error());
            }
        });
}

void TodayPage::showReport(const TodayReport& report)
{
    const bool first = !m_report;
    m_report = report;
    setBusy({});
    {
        const QScopedValueRollback guard(m_showing, true);
        const QStringList open = first ? m_workspace.preferences.openTopics() : m_tree->openPaths();
        const bool reset = m_model->setTopics(report.topics);
        if (reset) {
            m_tree->setOpenPaths(open);
        }
        if (report.selected && (reset || m_tree->selectedTopic() != report.selected)) {
            m_tree->selectTopic(*report.selected);
        }
    }
    m_clockBehind->setVisible(report.clockBehind);
    m_keys->setGradeButtons(report.buttons);
    m_preparation->setVisible(!report.topics.isEmpty());
    m_preparation->setPreparation(report.preparation, m_roles);
    readRoles(report.topics);
    m_body->setVisible(!report.topics.isEmpty());
    m_empty->setVisible(report.topics.isEmpty());
    retranslate();
    if (first && isVisible()) {
        takeFocus(); // before, there was nothing to take it
    }
    watchTheDay();
    Q_EMIT leftChanged(report.left);
}

void TodayPage::showSelected()
{
    const auto* topic = m_model->topic(m_tree->currentIndex());
    if (topic == nullptr || !m_report) {
        return;
    }
    m_workspace.preferences.setTopicPath(topic->path);
    m_dose->setContent({.topic = *topic,
        .topicsBelow = m_model->rowCount(m_model->indexOf(topic->id)),
        .pace = m_report->pace,
        .today = m_report->day});
    if (m_report->selected == topic->id) {
        m_ahead->setContent({*topic, m_report->ahead, m_report->pace, m_report->day});
        arrange();
    }
}

void TodayPage::lookAhead(TopicId topic)
{
    if (!m_report) {
        return;
    }
    m_workspace.collection
        .request([topic, day = m_report->day](
                     Collection& collection) { return study::ahead(collection, topic, day); })
        .then(this, [this, topic](const Result<study::Ahead>& ahead) {
            if (!ahead || selectedTopic() != topic || !m_report) {
                return;
            }
            m_report->selected = topic;
            m_report->ahead = *ahead;
            showSelected();
        });
}

void TodayPage::letTenMoreIn(TopicId topic)
{
    if (!m_report) {
        return;
    }
    m_workspace.collection
        .request([topic, day = m_report->day](
                     Collection& collection) { return study::addTenMore(collection, topic, day); })
        .then(this, [this, topic](const Result<>& added) {
            if (added) {
                Q_EMIT studyRequested(topic);
            } else {
                Q_EMIT failed(added.error());
            }
        });
}

void TodayPage::readRoles(const QList<study::TopicSummary>& topics)
{
    int cards = 0;
    for (const auto& topic : topics) {
        cards += topic.depth == 0 ? topic.cards : 0;
    }
    // All notes are looked at for them: not after every answer.
    if (std::exchange(m_rolesOfCards, cards) == cards) {
        return;
    }
    m_workspace.collection
        .request([](Collection& collection) { return collection.notes().roles(); })
        .then(this, [this](const Result<QStringList>& roles) {
            m_roles = roles.value_or(QStringList());
            m_preparation->setPreparation(m_report->preparation, m_roles);
        });
}

void TodayPage::prepareFor(const Preparation& preparation)
{
    m_workspace.collection
        .request([preparation](Collection& collection) {
            return collection.change(
                {step::set, {}}, [&] { return collection.settings().setPreparation(preparation); });
        })
        .then(this, [this](const Result<>& done) {
            if (!done) {
                Q_EMIT failed(done.error());
            }
        });
}

void TodayPage::watchTheDay()
{
    if (!m_report) {
        return;
    }
    const QDateTime now = m_workspace.clock.now();
    const Moment moment = Moment::at(now, m_report->dayStartsAtMinutes);
    if (moment.day != m_report->day && !m_reading) {
        reload(); // comes back here
        return;
    }
    // At the turn, and every minute: the clock may be set, the machine may sleep.
    const QTime turn = QTime(0, 0).addSecs(m_report->dayStartsAtMinutes * 60);
    const int toTurn = now.time().msecsTo(turn);
    m_dayTurn.start(toTurn > 0
            ? std::min<std::chrono::milliseconds>(1min, std::chrono::milliseconds(toTurn + 1))
            : 1min);
}

void TodayPage::setBusy(const QString& sentence)
{
    m_busy->setText(sentence);
    m_busy->setVisible(!sentence.isEmpty());
    m_progress->setAccessibleName(sentence);
    m_progress->setVisible(!sentence.isEmpty());
}

void TodayPage::restyle()
{
    const Theme& theme = m_workspace.theme;
    layout()->setSpacing(0);
    static_cast<QBoxLayout*>(layout()->itemAt(0)->layout())->setSpacing(theme.px(12));
    m_busy->setContentsMargins(0, theme.px(12), 0, 0);
    // On the title's base line.
    const int below = QFontMetrics(m_title->font()).descent();
    for (Label* label : {m_date, m_streak}) {
        label->setContentsMargins(0, 0, 0, below - QFontMetrics(label->font()).descent());
    }
    arrange();
}

void TodayPage::arrange()
{
    const Theme& theme = m_workspace.theme;
    const bool narrow = width() < theme.px(narrowBelow);
    const bool low = height() < theme.px(lowBelow);
    const int side = theme.px(narrow ? 24 : 32);
    layout()->setContentsMargins(side, theme.px(low ? 16 : 28), side, theme.px(low ? 12 : 24));
    auto* head = static_cast<QBoxLayout*>(layout()->itemAt(0)->layout());
    head->setContentsMargins(0, 0, 0, theme.px(low ? 10 : 16));
    m_split->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_split->setSpacing(theme.px(narrow ? (low ? 8 : 16) : 32));
    static_cast<QBoxLayout*>(m_split->itemAt(0)->layout())->setSpacing(theme.px(12));
    m_dose->setCompact(narrow);
    m_preparation->setShort(narrow);
    m_ahead->setVisible(!narrow && m_report && m_report->selected.has_value());
    m_side->setMinimumWidth(narrow ? 0 : theme.px(sideWidth));
    m_side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : theme.px(sideWidth));
    const int beside = narrow ? 0 : theme.px(sideWidth) + m_split->spacing();
    const bool fits = m_keys->sizeHint().width() <= width() - 2 * side - beside;
    m_keys->setVisible(!low && fits && !m_workspace.preferences.isKeyLineClosed());
}

void TodayPage::retranslate()
{
    m_title->setText(tr("Today"));
    m_clockBehind->setText(tr("The clock of this computer is behind your last answer. "
                              "You can study on; please check date and time."));
    m_empty->setSentence(tr("There are no cards yet."));
    m_empty->button()->setText(tr("Import…"));
    const StudyDay day =
        m_report ? m_report->day : m_workspace.clock.moment(defaultDayStartsAtMinutes).day;
    m_date->setText(weekdayAndDate(day.date()));
    if (m_report) {
        m_streak->setText(today::streak(m_report->pace));
        showSelected();
    }
}

void TodayPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // The children hear of it after their parent, and get other widths.
        QMetaObject::invokeMethod(this, &TodayPage::arrange, Qt::QueuedConnection);
    }
    QWidget::changeEvent(event);
}

void TodayPage::resizeEvent(QResizeEvent* event)
{
    arrange();
    QWidget::resizeEvent(event);
}

} // namespace reprise
