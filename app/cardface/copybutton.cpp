// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/copybutton.h"

#include "app/widgets/focusring.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace reprise {

CopyButton::CopyButton(const Theme& theme, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setText(tr("Copy"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    new FocusRing(theme, *this, 5);
    m_copied.setSingleShot(true);
    m_copied.setInterval(1500ms);
    connect(&m_copied, &QTimer::timeout, this, [this] {
        setText(tr("Copy"));
        update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CopyButton::showCopied()
{
    setText(tr("Copied"));
    m_copied.start();
    update();
    QAccessibleAnnouncementEvent event(this, tr("Copied"));
    QAccessible::updateAccessibility(&event);
}

void CopyButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setText(m_copied.isActive() ? tr("Copied") : tr("Copy"));
    QToolButton::changeEvent(event);
}

QSize CopyButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Caption));
    // As wide as its longer word, so that it does not jump.
    const int word =
        std::max(metrics.horizontalAdvance(tr("Copy")), metrics.horizontalAdvance(tr("Copied")));
    return {m_theme.px(8 + 14 + 6 + 8) + word + 1,
        std::max(m_theme.px(24), metrics.height() + m_theme.px(4))};
}

void CopyButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isDown() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(isDown() ? Token::LineStrong : Token::ControlHover));
        const double radius = m_theme.px(5);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    // At the trailing edge: "Copy" stays in place while "Copied" is longer.
    const bool copied = m_copied.isActive();
    const QColor color = m_theme.color(copied ? Token::Ok : isDown() ? Token::Text : Token::Text3);
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(color);
    const int word = painter.fontMetrics().horizontalAdvance(text()) + 1;
    const QRect words(width() - m_theme.px(8) - word, 0, word, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
        Qt::AlignCenter | Qt::TextSingleLine, text());
    const int side = m_theme.px(14);
    const QRect icon(words.left() - m_theme.px(6) - side, (height() - side) / 2, side, side);
    m_theme.paintIcon(painter, copied ? Icon::Tick : Icon::Copy,
        QStyle::visualRect(layoutDirection(), rect(), icon), color, layoutDirection());
}

} // namespace reprise
