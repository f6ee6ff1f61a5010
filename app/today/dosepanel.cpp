// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/dosepanel.h"

#include "app/today/todayphrases.h"
#include "app/widgets/button.h"
#include "app/widgets/figure.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reprise {

DosePanel::DosePanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_panel(new Panel(theme, this))
    , m_name(new ElidedLabel(theme, FontRole::PanelTitle, Token::Text, Qt::ElideMiddle, m_panel))
    , m_seen(new ElidedLabel(theme, FontRole::Caption, Token::Text2, Qt::ElideRight, m_panel))
    , m_new(new Figure(theme, m_panel))
    , m_drill(new Figure(theme, m_panel))
    , m_due(new Figure(theme, m_panel))
    , m_done(new Label(theme, FontRole::Body, Token::Text2, m_panel))
    , m_button(new Button(theme, Button::Kind::Primary, QString(), m_panel))
    , m_pace(new Label(theme, FontRole::Caption, Token::Text2, m_panel))
    , m_names(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_figures(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_dose(new QBoxLayout(QBoxLayout::TopToBottom))
{
    m_button->setSize(Button::Size::Large);
    // Enter on the focused button begins, as Space does.
    m_button->setAutoDefault(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_pace->setWordWrap(true);
    m_done->setWordWrap(true);

    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_panel);
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_names->addWidget(m_name);
    m_names->addWidget(m_seen);
    column->addLayout(m_names);
    m_figures->setSpacing(0);
    for (Figure* figure : {m_new, m_drill, m_due}) {
        m_figures->addWidget(figure, 1);
    }
    m_dose->addLayout(m_figures, 1);
    m_dose->addWidget(m_done);
    m_dose->addWidget(m_button);
    column->addLayout(m_dose);
    column->addWidget(m_pace);

    connect(m_button, &Button::clicked, this, &DosePanel::act);
    connect(&theme, &Theme::changed, this, &DosePanel::restyle);
    restyle();
    m_panel->hide();
}

void DosePanel::restyle()
{
    m_names->setDirection(m_compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_names->setSpacing(m_theme.px(m_compact ? 12 : 2));
    m_dose->setDirection(m_compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_dose->setSpacing(m_theme.px(m_compact ? 16 : 18));
    m_dose->setContentsMargins(0, m_theme.px(m_compact ? 8 : 18), 0, 0);
    m_seen->setAlignment((m_compact ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    m_dose->setAlignment(m_button, m_compact ? Qt::AlignVCenter : Qt::Alignment());
    m_pace->setContentsMargins(0, m_theme.px(14), 0, 0);
    m_name->setMinimumHeight(qRound(m_theme.lineHeight(FontRole::PanelTitle)));
    m_seen->setMinimumHeight(qRound(m_theme.lineHeight(FontRole::Caption)));
}

void DosePanel::setCompact(bool compact)
{
    if (m_compact != compact) {
        m_compact = compact;
        restyle();
        retranslate();
    }
}

void DosePanel::setContent(const Content& content)
{
    m_content = content;
    m_panel->show();
    retranslate();
}

void DosePanel::retranslate()
{
    if (!m_content) {
        return;
    }
    const auto& topic = m_content->topic;
    m_name->setText(topic.name);
    m_seen->setText(today::seenSentence(topic, m_content->topicsBelow));
    const QLocale locale;
    //: Under a number of new cards.
    m_new->setFigure(locale.toString(topic.left.fresh), tr("new"), topic.left.fresh == 0);
    //: Under a number of cards that are asked again today.
    m_drill->setFigure(locale.toString(topic.left.drill), tr("to drill"), topic.left.drill == 0);
    //: Under a number of due reviews.
    m_due->setFigure(locale.toString(topic.left.due), tr("due"), topic.left.due == 0);

    const bool done = topic.left.total() == 0;
    const bool allMet = topic.left.fresh == 0 && topic.toCome == 0 && topic.unseen > 0;
    m_done->setVisible(((done && topic.toCome > 0) || allMet) && !m_compact);
    m_done->setText(allMet
            ? tr("You have met all new cards of what you prepare for. “I prepare for”, above, "
                 "lets others come.")
            : tr("Done for today."));
    m_button->setEnabled(!done || topic.toCome > 0);
    m_button->setText(!done    ? today::studyAction(topic.left, m_content->pace)
            : topic.toCome > 0 ? today::moreAction(topic.toCome)
            : topic.cards == 0 ? tr("No cards yet")
                               : tr("Done for today"));
    m_button->setAccessibleDescription(
        (done && topic.toCome > 0) || allMet ? m_done->text() : QString());
    const QString pace = today::paceSentence(topic, m_content->today);
    m_pace->setText(pace);
    m_pace->setVisible(!pace.isEmpty() && !m_compact);
}

void DosePanel::act()
{
    if (!m_content) {
        return;
    }
    if (m_content->topic.left.total() > 0) {
        Q_EMIT studyRequested(m_content->topic.id);
    } else {
        Q_EMIT moreRequested(m_content->topic.id);
    }
}

void DosePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
