// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/banner.h"

#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <utility>

namespace reprise {

Banner::Banner(const Theme& theme, Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_text(new Label(theme, FontRole::Body, Token::Text, this))
    , m_action(new Button(theme, Button::Kind::Normal, QString(), this))
    , m_close(new Button(theme, Icon::Close, tr("Dismiss"), this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_text->setWordWrap(true);
    m_action->setSize(Button::Size::Small);
    m_action->hide();
    setFocusProxy(m_action);
    m_close->setSize(Button::Size::Small);
    m_close->hide();

    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);

    connect(m_action, &Button::clicked, this, &Banner::actionTriggered);
    connect(m_close, &Button::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    connect(&theme, &Theme::changed, this, &Banner::restyle);
    restyle();
}

void Banner::restyle()
{
    // The icon stands in the leading margin.
    const int side = m_theme.px(16);
    int left = m_theme.px(12) + side + m_theme.px(8);
    int right = m_theme.px(8);
    // QLayout does not mirror its margins.
    if (layoutDirection() == Qt::RightToLeft)
        std::swap(left, right);
    layout()->setContentsMargins(left, m_theme.px(6), right, m_theme.px(6));
    layout()->setSpacing(m_theme.px(8));
    setMinimumHeight(m_theme.px(40));
    update();
}

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Banner::setText(const QString& text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::setDismissible(bool dismissible)
{
    m_close->setVisible(dismissible);
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_close->setAccessibleName(tr("Dismiss"));
        m_close->setToolTip(tr("Dismiss"));
    }
    if (event->type() == QEvent::LayoutDirectionChange)
        restyle();
    QWidget::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent*)
{
    const bool warning = m_kind == Kind::Warning;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(warning ? QPen(Qt::NoPen) : QPen(m_theme.color(Token::Line), 1));
    painter.setBrush(m_theme.color(warning ? Token::WarnSoft : Token::Base));
    const double radius = m_theme.px(6);
    const double inset = warning ? 0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);

    const int side = m_theme.px(16);
    const QRect icon(m_theme.px(12), (height() - side) / 2, side, side);
    m_theme.paintIcon(painter, warning ? Icon::Warning : Icon::Info,
        QStyle::visualRect(layoutDirection(), rect(), icon),
        m_theme.color(warning ? Token::Warn : Token::Text2), layoutDirection());
}

} // namespace reprise
