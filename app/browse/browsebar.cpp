// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/browsebar.h"

#include "app/browse/searchfield.h"
#include "app/browse/unitswitch.h"
#include "app/widgets/button.h"
#include "app/widgets/panel.h"

#include <QEvent>
#include <QHBoxLayout>

#include <utility>

namespace reprise {

BrowseBar::BrowseBar(const Theme& theme, QMenu* columns, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_filters(new Button(theme, Icon::Filter, QString(), this))
    , m_field(new SearchField(theme, this))
    , m_star(new Button(theme, Icon::Star, QString(), this))
    , m_units(new UnitSwitch(theme, this))
    , m_columns(new Button(theme, Icon::Columns, QString(), this))
    , m_newCard(new Button(theme, Button::Kind::Normal, QString(), this))
{
    m_filters->setCheckable(true);
    m_filters->hide();
    m_columns->setMenu(columns);
    m_newCard->setThemeIcon(Icon::Plus);
    m_newCard->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_filters);
    row->addWidget(m_field, 4);
    row->addWidget(m_star);
    row->addStretch(1);
    row->addWidget(m_units);
    row->addWidget(m_columns);
    row->addWidget(m_newCard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch();
    column->addLayout(row);
    column->addStretch();
    column->addWidget(new Hairline(theme, this));
    connect(&theme, &Theme::changed, this, &BrowseBar::restyle);
    retranslate();
    restyle();
}

QList<QWidget*> BrowseBar::controls() const
{
    return {m_field, m_star, m_units, m_columns, m_newCard, m_filters};
}

void BrowseBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    retranslate();
}

void BrowseBar::restyle()
{
    setFixedHeight(std::max(m_theme.px(52), m_field->sizeHint().height() + m_theme.px(12)));
    m_field->setMaximumWidth(m_theme.px(560));
    auto* row = static_cast<QBoxLayout*>(layout()->itemAt(1)->layout());
    row->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    row->setSpacing(m_theme.px(8));
}

void BrowseBar::retranslate()
{
    for (const auto& [button, name] :
        {std::pair(m_filters, tr("Filters")), {m_star, tr("Save this search")},
            {m_columns, tr("Columns and order")}, {m_newCard, tr("New card")}}) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
    m_newCard->setText(m_narrow ? QString() : tr("New card"));
}

void BrowseBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
