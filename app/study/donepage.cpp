// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/donepage.h"

#include "app/dates.h"
#include "app/describe.h"
#include "app/study/asked.h"
#include "app/study/misseddelegate.h"
#include "app/study/missedmodel.h"
#include "app/study/wording.h"
#include "app/today/todayphrases.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/figure.h"
#include "app/widgets/keycap.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"
#include "core/storage/collectionthread.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace reprise {

namespace {

constexpr double columnWidth = 640;
constexpr double buttonsBelow = 560; // below, buttons stand under their texts
constexpr int ringRoom = 4; // around controls, for the focus ring
constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;

/// "19 min", below a minute "45 s", from two hours on "2.1 h".
QString timeText(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < minute) {
        return DonePage::tr("%1 s", "seconds").arg(locale.toString(milliseconds / second));
    }
    if (milliseconds < 120 * minute) {
        return DonePage::tr("%1 min", "minutes")
            .arg(locale.toString((milliseconds + minute / 2) / minute));
    }
    return DonePage::tr("%1 h", "hours")
        .arg(locale.toString(static_cast<double>(milliseconds) / (60.0 * minute), 'f', 1));
}

QString nameOf(const QString& topicPath)
{
    const QStringList levels = topicLevels(topicPath);
    return levels.isEmpty() ? QString() : levels.last();
}

} // namespace

DonePage::DonePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget)
    , m_warning(new Banner(workspace.theme, Banner::Kind::Warning, m_column))
    , m_date(new Label(workspace.theme, FontRole::Body, Token::Text2, m_column))
    , m_title(new Label(workspace.theme, FontRole::Done, Token::Text, m_column))
    , m_others(new Label(workspace.theme, FontRole::Body, Token::Text2, m_column))
    , m_figures(new QWidget(m_column))
    , m_cards(new Figure(workspace.theme, m_figures))
    , m_time(new Figure(workspace.theme, m_figures))
    , m_passed(new Figure(workspace.theme, m_figures))
    , m_missedLine(new Hairline(workspace.theme, m_column))
    , m_missedPart(new QWidget(m_column))
    , m_nextLine(new Hairline(workspace.theme, m_column))
    , m_nextPart(new QWidget(m_column))
    , m_lastPart(new QWidget(m_column))
{
    m_title->setWordWrap(true);
    m_others->setWordWrap(true);
    fillMissed();
    fillNext();
    fillLastAnswer();
    for (QWidget* part : {m_missedPart, m_nextPart}) {
        part->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }
    auto* figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(0);
    for (Figure* figure : {m_cards, m_time, m_passed}) {
        figures->addWidget(figure, 0, Qt::AlignTop);
    }
    figures->addStretch();

    auto* column = new QVBoxLayout(m_column);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_warning, m_date, m_title, m_others,
             m_figures, m_missedLine, m_missedPart, m_nextLine, m_nextPart, m_lastPart}) {
        if (part == m_missedLine || part == m_nextLine) {
            auto* inset = new QHBoxLayout;
            inset->setContentsMargins(ringRoom, 0, ringRoom, 0);
            inset->addWidget(part);
            column->addLayout(inset);
        } else {
            column->addWidget(part);
        }
    }
    column->addStretch();

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_column);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->setAutoFillBackground(false);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_scroll);

    QWidget* previous = m_tenMore;
    for (QWidget* control : std::initializer_list<QWidget*>{m_again, m_list, m_undo}) {
        setTabOrder(previous, control);
        previous = control;
    }
    auto* leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &DonePage::left);
    connect(
        m_again, &Button::clicked, this, [this] { Q_EMIT goThroughRequested(m_missed->cards()); });
    connect(m_tenMore, &Button::clicked, this, &DonePage::tenMore);
    connect(m_undo, &Button::clicked, this, &DonePage::undo);
    connect(m_warning, &Banner::actionTriggered, this, [this] { read(true); });
    connect(&workspace.collection, &CollectionThread::changed, this, [this] {
        if (isVisible()) {
            read(false);
        }
    });
    connect(&workspace.theme, &Theme::changed, this, &DonePage::restyle);
    m_warning->hide();
    restyle();
}

void DonePage::fillMissed()
{
    const Theme& theme = m_workspace.theme;
    QWidget* part = m_missedPart;
    m_missedTitle = new Label(theme, FontRole::Heading, Token::Text, part);
    m_missedText = new Label(theme, FontRole::Caption, Token::Text2, part);
    m_missedText->setWordWrap(true);
    m_again = new Button(theme, Button::Kind::Normal, QString(), part);
    m_again->setThemeIcon(Icon::Restart);
    m_missed = new MissedModel(this);
    m_delegate = new MissedDelegate(theme, this);
    m_list = new QListView(part);
    m_list->setModel(m_missed);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QListView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT cardChosen(m_missed->cards().at(index.row())); });

    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(m_missedTitle);
    texts->addWidget(m_missedText);
    texts->addStretch();
    m_missedRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_missedRow->setContentsMargins(ringRoom, ringRoom, ringRoom, ringRoom);
    m_missedRow->addLayout(texts, 1);
    m_missedRow->addWidget(m_again, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_missedRow);
    column->addWidget(m_list);
}

void DonePage::fillNext()
{
    const Theme& theme = m_workspace.theme;
    QWidget* part = m_nextPart;
    m_nextTitle = new Label(theme, FontRole::Heading, Token::Text, part);
    m_nextTitle->setWordWrap(true);
    m_nextText = new Label(theme, FontRole::Caption, Token::Text2, part);
    m_nextText->setWordWrap(true);
    m_tenMore = new Button(theme, Button::Kind::Primary, QString(), part);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(m_nextTitle);
    texts->addWidget(m_nextText);
    texts->addStretch();
    m_nextRow = new QBoxLayout(QBoxLayout::LeftToRight, part);
    m_nextRow->setContentsMargins(ringRoom, ringRoom, ringRoom, ringRoom);
    m_nextRow->addLayout(texts, 1);
    m_nextRow->addWidget(m_tenMore, 0, Qt::AlignVCenter);
}

void DonePage::fillLastAnswer()
{
    const Theme& theme = m_workspace.theme;
    QWidget* part = m_lastPart;
    m_lastIcon = new Label(theme, FontRole::Caption, Token::Text3, part);
    m_last = new ElidedLabel(theme, FontRole::Caption, Token::Text2, Qt::ElideRight, part);
    m_last->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_undo = new Button(theme, Button::Kind::Link, QString(), part);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(ringRoom, ringRoom, ringRoom, ringRoom);
    row->addWidget(m_lastIcon);
    row->addWidget(m_last);
    row->addWidget(m_undo);
    row->addWidget(new KeyCap(
        theme, QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText), part));
    row->addStretch(1);
}

void DonePage::showReport(TopicId topic)
{
    m_topic = topic;
    read(true);
}

void DonePage::read(bool focus)
{
    const quint64 mine = ++m_request;
    m_workspace.collection
        .request([topic = m_topic, now = m_workspace.clock.now()](
                     Collection& collection) -> Result<Report> {
            const auto today = studyDay(collection, now);
            if (!today) {
                return std::unexpected(today.error());
            }
            auto day = study::dayReport(collection, topic, *today);
            const auto pace = study::pace(collection, *today);
            const auto buttons = collection.settings().gradeButtons();
            if (!day || !pace || !buttons) {
                return std::unexpected(!day ? day.error() : !pace ? pace.error() : buttons.error());
            }
            return Report{std::move(*day), *pace, *buttons, *today};
        })
        .then(this, [this, mine, focus](const Result<Report>& report) {
            if (mine != m_request) {
                return;
            }
            if (!report) {
                warn(report.error());
                return;
            }
            m_warning->hide();
            present(*report);
            if (focus) {
                m_scroll->ensureVisible(0, 0);
                focusFirst();
            }
            Q_EMIT reportShown();
        });
}

void DonePage::present(const Report& report)
{
    m_report = report;
    const study::DayReport& day = report.day;
    m_date->setText(weekdayAndDate(report.today.date()));
    const int elsewhere = day.leftEverywhere.total();
    const QString name = nameOf(day.topicPath);
    if (day.cards == 0) {
        m_title->setText(name.isEmpty() ? tr("Nothing to study today")
                                        : tr("Nothing to study today in %1", "a topic").arg(name));
    } else {
        m_title->setText(name.isEmpty() || elsewhere == 0
                ? tr("Done for today")
                : tr("Done with %1 for today", "a topic").arg(name));
    }
    m_others->setText(tr("%Ln card(s) left today in other topics", nullptr, elsewhere));
    m_others->setVisible(elsewhere > 0);
    showFigures(day);

    m_missed->setMissed(day.missed);
    const bool hasMissed = !day.missed.isEmpty();
    m_missedLine->setVisible(hasMissed);
    m_missedPart->setVisible(hasMissed);
    m_missedTitle->setText(tr("Missed today"));
    m_missedText->setText(tr("Going through them again does not touch the schedule."));
    m_again->setText(tr("Go through again"));
    m_list->setAccessibleName(tr("Missed today"));
    m_list->setFixedHeight(m_missed->rowCount() * m_delegate->rowHeight());
    showNext(report);

    m_lastPart->setVisible(day.lastAnswer.has_value());
    if (day.lastAnswer) {
        m_last->setText(tr("Last answer: %1 on “%2”", "a grade, and the question it was given for")
                .arg(gradeWord(day.lastAnswer->grade, report.buttons),
                    plainText(day.lastAnswer->question)));
    }
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Take the last answer back and ask the card again"));
}

void DonePage::showFigures(const study::DayReport& day)
{
    m_figures->setVisible(day.cards > 0);
    m_nextLine->setVisible(day.cards > 0);
    if (day.cards == 0) {
        return;
    }
    m_cards->setFigure(locale().toString(day.cards),
        day.newCards == 0 ? tr("card(s)", "after a figure", day.cards)
                          : tr("card(s), %1 of them new", "after a figure", day.cards)
                                .arg(locale().toString(day.newCards)));
    m_time->setFigure(timeText(day.milliseconds),
        tr("%1 a card", "a time for each card").arg(timeText(day.milliseconds / day.cards)));
    if (day.reviews == 0) {
        m_passed->setFigure(QString(QChar(0x2013)), tr("no reviews today"), true);
        return;
    }
    m_passed->setFigure(
        tr("%1 %", "a percentage").arg(locale().toString(qRound(100.0 * day.passed / day.reviews))),
        tr("%1 of %Ln review(s) right", nullptr, day.reviews).arg(locale().toString(day.passed)));
}

void DonePage::showNext(const Report& report)
{
    const study::DayReport& day = report.day;
    const StudyDay tomorrow = report.today.plusDays(1);
    const study::Counts then{.fresh = day.newThen, .due = day.dueThen};
    m_nextText->setVisible(day.next.has_value());
    if (!day.next) {
        m_nextTitle->setText(tr("No card waits in this topic"));
    } else {
        m_nextTitle->setText(*day.next == tomorrow
                ? tr("Next: tomorrow")
                : tr("Next: %1", "a weekday and a date").arg(weekdayAndDate(day.next->date())));
        const QString reviews = tr("%Ln review(s)", nullptr, then.due);
        const QString news = tr("%Ln new card(s)", nullptr, then.fresh);
        const QString time = today::aboutTime(today::expectedMilliseconds(then, report.pace));
        m_nextText->setText(then.due > 0 && then.fresh > 0
                ? tr("%1 and %2, %3", "reviews, new cards, the time they take")
                      .arg(reviews, news, time)
                : tr("%1, %2", "reviews or new cards, the time they take")
                      .arg(then.due > 0 ? reviews : news, time));
    }
    if (day.unseenLeft == 0 && day.unseenBeyond > 0) {
        const QString met = tr("You have met all new cards of what you prepare for. On Today, “I "
                               "prepare for” lets others come.");
        m_nextText->setText(day.next ? m_nextText->text() + u'\n' + met : met);
        m_nextText->show();
    }
    m_tenMore->setText(today::moreAction(day.unseenLeft));
    m_tenMore->setVisible(day.unseenLeft > 0);
}

void DonePage::focusFirst()
{
    for (QWidget* control : std::initializer_list<QWidget*>{m_tenMore, m_again, m_undo}) {
        if (control->isVisibleTo(this)) {
            control->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void DonePage::tenMore()
{
    m_workspace.collection
        .request(
            [topic = m_topic, now = m_workspace.clock.now()](Collection& collection) -> Result<> {
                return studyDay(collection, now).and_then([&](StudyDay today) {
                    return study::addTenMore(collection, topic, today);
                });
            })
        .then(this, [this](const Result<>& added) {
            if (added) {
                Q_EMIT studyRequested(m_topic);
            } else {
                warn(added.error());
            }
        });
}

void DonePage::undo()
{
    m_workspace.collection.request([](Collection& collection) { return collection.undo(); })
        .then(this, [this](const Result<std::optional<JournalStep>>& undone) {
            if (undone) {
                Q_EMIT studyRequested(m_topic);
            } else {
                warn(undone.error());
            }
        });
}

void DonePage::warn(const Error& error)
{
    m_warning->setText(describe(error));
    m_warning->setAction(tr("Retry"));
    m_warning->show();
}

void DonePage::arrange()
{
    const Theme& theme = m_workspace.theme;
    const int wide = std::min(theme.px(columnWidth), width() - theme.px(48));
    const int side = (width() - wide) / 2 - ringRoom;
    m_column->layout()->setContentsMargins(
        side, theme.px(height() < theme.px(480) ? 24 : 60), side, theme.px(24));
    const auto direction =
        wide < theme.px(buttonsBelow) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    for (const auto& [row, button] : {std::pair(m_missedRow, m_again), {m_nextRow, m_tenMore}}) {
        row->setDirection(direction);
        row->setAlignment(
            button, direction == QBoxLayout::TopToBottom ? Qt::AlignLeading : Qt::AlignVCenter);
    }
    // In a row whatever the width; three columns of 176 where there is room.
    for (Figure* figure : {m_cards, m_time, m_passed}) {
        figure->setMinimumWidth(std::min(theme.px(176), wide / 3));
    }
}

void DonePage::restyle()
{
    const Theme& theme = m_workspace.theme;
    const auto room = [&theme](QWidget* part, double above, double below) {
        part->setContentsMargins(0, theme.px(above), 0, theme.px(below));
    };
    const auto inset = [&theme](QWidget* text, double above, double below) {
        text->setContentsMargins(ringRoom, theme.px(above), ringRoom, theme.px(below));
    };
    inset(m_date, 0, 4);
    inset(m_title, 0, 0);
    inset(m_others, 4, 0);
    inset(m_figures, 26, 28);
    room(m_missedPart, 18, 22);
    room(m_nextPart, 18, 0);
    room(m_lastPart, 36, 0);
    for (QBoxLayout* row : {m_missedRow, m_nextRow}) {
        row->setSpacing(theme.px(12));
    }
    m_missedPart->layout()->setSpacing(theme.px(8));
    m_lastPart->layout()->setSpacing(theme.px(8));
    const int side = theme.px(16);
    m_lastIcon->setPixmap(theme.icon(Icon::Undo, Token::Text3).pixmap(side, side));
    m_list->setFixedHeight(m_missed->rowCount() * m_delegate->rowHeight());
    arrange();
}

void DonePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DonePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_report) {
        present(Report(*m_report));
    }
}

} // namespace reprise
