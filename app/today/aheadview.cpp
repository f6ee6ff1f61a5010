// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/aheadview.h"

#include "app/today/todayphrases.h"
#include "app/today/weekbars.h"
#include "app/widgets/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>

namespace reprise {

AheadView::AheadView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(new Label(theme, FontRole::Heading, Token::Text, this))
    , m_line(new Label(theme, FontRole::Body, Token::Text2, this))
    , m_bars(new WeekBars(theme, this))
    , m_tomorrow(new QWidget(this))
    , m_rows(new QGridLayout(m_tomorrow))
    , m_again(new Label(theme, FontRole::Body, Token::Text2, m_tomorrow))
    , m_againCount(new Label(theme, FontRole::Body, Token::Text, m_tomorrow))
    , m_new(new Label(theme, FontRole::Body, Token::Text2, m_tomorrow))
    , m_newCount(new Label(theme, FontRole::Body, Token::Text, m_tomorrow))
    , m_time(new Label(theme, FontRole::Body, Token::Text2, m_tomorrow))
    , m_timeValue(new Label(theme, FontRole::Body, Token::Text, m_tomorrow))
{
    m_line->setWordWrap(true);
    int row = 0;
    for (const auto& [name, value] :
        {std::pair(m_again, m_againCount), {m_new, m_newCount}, {m_time, m_timeValue}}) {
        value->setTabular(true);
        m_rows->addWidget(name, row, 0);
        m_rows->addWidget(value, row++, 1, Qt::AlignTrailing);
    }
    m_rows->setColumnStretch(0, 1);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_line);
    column->addWidget(m_bars);
    column->addWidget(m_tomorrow);
    column->addStretch();
    connect(&theme, &Theme::changed, this, &AheadView::restyle);
    restyle();
    hide();
}

void AheadView::restyle()
{
    layout()->setContentsMargins(m_theme.px(20), m_theme.px(22), m_theme.px(20), 0);
    m_line->setContentsMargins(0, m_theme.px(2), 0, m_theme.px(14));
    m_rows->setContentsMargins(0, m_theme.px(8), 0, 0);
    m_rows->setVerticalSpacing(m_theme.px(4));
    for (Label* label : {m_heading, m_line, m_again, m_new, m_time}) {
        label->setMinimumHeight(qRound(m_theme.lineHeight(FontRole::Body)));
    }
}

void AheadView::setContent(const Content& content)
{
    m_content = content;
    retranslate();
}

void AheadView::retranslate()
{
    if (!m_content) {
        return;
    }
    const bool first = m_content->topic.unseen == m_content->topic.cards;
    m_line->setVisible(!first);
    m_bars->setVisible(!first);
    m_tomorrow->setVisible(first);
    if (!first) {
        m_heading->setText(tr("Ahead"));
        m_line->setText(today::tomorrowSentence(m_content->ahead, m_content->pace));
        m_bars->setCounts(m_content->ahead.dueByDay, m_content->today.plusDays(1));
        return;
    }
    // Nothing is due yet: tomorrow brings what today will have brought.
    const study::Counts tomorrow{
        .fresh = m_content->ahead.newTomorrow, .due = m_content->topic.left.fresh};
    const QLocale locale;
    m_heading->setText(tr("Tomorrow"));
    m_again->setText(tr("Today's cards again"));
    m_againCount->setText(locale.toString(tomorrow.due));
    m_new->setText(tr("New cards"));
    m_newCount->setText(locale.toString(tomorrow.fresh));
    m_time->setText(tr("Time"));
    m_timeValue->setText(today::aboutTime(today::expectedMilliseconds(tomorrow, m_content->pace)));
}

void AheadView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
