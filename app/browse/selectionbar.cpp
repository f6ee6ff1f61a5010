// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/selectionbar.h"

#include "app/browse/browseactions.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <array>
#include <utility>

namespace reprise {

SelectionBar::SelectionBar(const Theme& theme, BrowseActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_count(new Label(theme, FontRole::Heading, Token::Text, this))
    , m_move(new Button(theme, Button::Kind::Flat, QString(), this))
    , m_tag(new Button(theme, Button::Kind::Flat, QString(), this))
    , m_suspend(new Button(theme, Button::Kind::Flat, QString(), this))
    , m_flag(new Button(theme, Button::Kind::Flat, QString(), this))
    , m_more(new Button(theme, Button::Kind::Flat, QString(), this))
    , m_clear(new Button(theme, Icon::Close, QString(), this))
    , m_line(new Hairline(theme, this))
{
    m_move->setThemeIcon(Icon::Move);
    m_tag->setThemeIcon(Icon::Tag);
    m_suspend->setThemeIcon(Icon::Pause);
    m_flag->setThemeIcon(Icon::Flag);
    m_more->setThemeIcon(Icon::More);
    m_tag->setMenu(actions.tagMenu);
    m_flag->setMenu(actions.flagMenu);
    m_more->setMenu(actions.moreMenu);
    connect(m_move, &Button::clicked, actions.move, &QAction::trigger);
    connect(m_suspend, &Button::clicked, actions.suspendCards, &QAction::trigger);
    connect(m_clear, &Button::clicked, this, &SelectionBar::clearRequested);
    auto* row = new QHBoxLayout;
    row->addWidget(m_count);
    for (Button* button : {m_move, m_tag, m_suspend, m_flag, m_more}) {
        button->setSize(Button::Size::Small);
        row->addWidget(button);
    }
    m_clear->setSize(Button::Size::Small);
    row->addStretch();
    row->addWidget(m_clear);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addStretch();
    column->addLayout(row);
    column->addStretch();
    connect(&theme, &Theme::changed, this, &SelectionBar::restyle);
    retranslate();
    restyle();
}

void SelectionBar::setCount(int count)
{
    m_selected = count;
    retranslate();
}

void SelectionBar::restyle()
{
    setFixedHeight(std::max(m_theme.px(48), m_move->sizeHint().height() + m_theme.px(12)));
    auto* row = static_cast<QBoxLayout*>(layout()->itemAt(2)->layout());
    row->setContentsMargins(m_theme.px(16), 0, m_theme.px(8), 0);
    row->setSpacing(m_theme.px(4));
    arrange();
}

void SelectionBar::retranslate()
{
    m_count->setText(tr("%Ln selected", "rows", m_selected));
    for (const auto& [button, name] :
        {std::pair(m_move, tr("Move…")), {m_tag, tr("Tag…")}, {m_suspend, tr("Suspend")},
            {m_flag, tr("Flag")}, {m_more, tr("More")}, {m_clear, tr("Clear the selection")}}) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
    arrange();
}

/// Words where all of them fit, else icons.
void SelectionBar::arrange()
{
    const std::array buttons{m_move, m_tag, m_suspend, m_flag, m_more};
    int wanted = m_count->sizeHint().width() + m_clear->sizeHint().width() + m_theme.px(48);
    for (Button* button : buttons) {
        button->setText(button->accessibleName());
        wanted += button->sizeHint().width() + m_theme.px(4);
    }
    if (wanted > width()) {
        for (Button* button : buttons) {
            button->setText({});
        }
    }
}

void SelectionBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SelectionBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace reprise
