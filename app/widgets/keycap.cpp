// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/keycap.h"

#include <QPainter>

#include <algorithm>

namespace reprise {

KeyCap::KeyCap(const Theme& theme, const QString& key, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
    connect(&theme, &Theme::changed, this, &KeyCap::updateGeometry);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize KeyCap::sizeFor(const Theme& theme, const QString& key)
{
    const QFontMetrics metrics(theme.font(FontRole::Caption));
    const int height = std::max(theme.px(18), metrics.height() + 2);
    return {std::max(height, metrics.horizontalAdvance(key) + theme.px(10) + 2), height};
}

QSize KeyCap::sizeHint() const
{
    return sizeFor(m_theme, m_key);
}

void KeyCap::paint(QPainter& painter, const Theme& theme, const QRect& where, const QString& key,
    const QColor& text, const QColor& outline, const QColor& ground)
{
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    const double radius = theme.px(4);
    painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setPen(text);
    painter.setFont(theme.font(FontRole::Caption));
    painter.drawText(where, Qt::AlignCenter | Qt::TextSingleLine, key);
    painter.restore();
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, m_theme, rect(), m_key, m_theme.color(Token::Text2),
        m_theme.color(Token::LineStrong), m_theme.color(Token::Base));
}

} // namespace reprise
