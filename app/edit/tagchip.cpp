// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/tagchip.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace reprise {

namespace {
constexpr double side = 8;
constexpr double cross = 12;
} // namespace

TagChip::TagChip(const Theme& theme, QString tag, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_tag(std::move(tag))
{
    setFocusPolicy(Qt::ClickFocus); // arrow keys come here from the field
    setAttribute(Qt::WA_Hover);
    retranslate();
}

QSize TagChip::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Caption));
    const int text = std::min(metrics.horizontalAdvance(m_tag), m_theme.px(240));
    return {text + 1 + 2 * m_theme.px(side) + m_theme.px(6) + m_theme.px(cross), m_theme.px(22)};
}

void TagChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(m_theme.color(Token::AccentText), 2) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.color(underMouse() ? Token::ControlHover : Token::Chip));
    const double radius = m_theme.px(4);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    const int margin = m_theme.px(side);
    const int end = m_theme.px(cross);
    QRect text(margin, 0, width() - 2 * margin - end - m_theme.px(6), height());
    QRect icon(width() - margin - end, (height() - end) / 2, end, end);
    if (layoutDirection() == Qt::RightToLeft) {
        text.moveRight(width() - margin);
        icon.moveLeft(margin);
    }
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(text, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading),
        painter.fontMetrics().elidedText(m_tag, Qt::ElideMiddle, text.width()));
    m_theme.paintIcon(painter, Icon::Close, icon, m_theme.color(Token::Text2), layoutDirection());
}

void TagChip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward =
            (event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
        Q_EMIT stepped(forward ? 1 : -1);
        return;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void TagChip::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void TagChip::retranslate()
{
    setAccessibleName(tr("Tag %1").arg(m_tag));
    setAccessibleDescription(tr("Delete takes it away"));
    setToolTip(m_tag);
}

} // namespace reprise
