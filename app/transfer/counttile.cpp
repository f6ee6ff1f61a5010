// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/counttile.h"

#include "app/widgets/focusring.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace reprise {

namespace {

constexpr int side = 20;
constexpr int above = 14;

} // namespace

CountTile::CountTile(const Theme& theme, Token color, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_color(color)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    new FocusRing(theme, *this, 6);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CountTile::setCount(qint64 count, const QString& name)
{
    m_count = count;
    setText(name);
    setAccessibleName(
        tr("%1 %2", "a count and what was counted").arg(QLocale().toString(count), name));
    setEnabled(count > 0);
    updateGeometry();
    update();
}

QSize CountTile::sizeHint() const
{
    const QFontMetrics figure(m_theme.font(FontRole::PanelTitle));
    const QFontMetrics caption(m_theme.font(FontRole::Caption));
    const int wide = std::max(
        figure.horizontalAdvance(QLocale().toString(m_count)), caption.horizontalAdvance(text()));
    return {wide + m_theme.px(2 * side),
        qRound(m_theme.lineHeight(FontRole::Figure)) + caption.height() + m_theme.px(2 * above)};
}

QSize CountTile::minimumSizeHint() const
{
    const QFontMetrics caption(m_theme.font(FontRole::Caption));
    return {caption.horizontalAdvance(text()) + m_theme.px(side), sizeHint().height()};
}

void CountTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse() && isEnabled()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::ControlHover));
        const int inset = m_theme.px(4);
        painter.drawRoundedRect(
            rect().adjusted(inset, inset, -inset, -inset), m_theme.px(6), m_theme.px(6));
    }
    const int margin = std::min(m_theme.px(side), width() / 8);
    const QRect inner =
        rect().adjusted(margin, m_theme.px(above), -m_theme.px(4), -m_theme.px(above));
    const auto leading = static_cast<int>(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const QFont caption = m_theme.font(FontRole::Caption);
    const int captionHigh = QFontMetrics(caption).height();
    QFont figure = m_theme.font(FontRole::PanelTitle);
    figure.setPointSizeF(figure.pointSizeF() * 1.25);
    painter.setFont(figure);
    painter.setPen(m_theme.color(m_count == 0 ? Token::Text3 : m_color));
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), inner.adjusted(0, 0, 0, -captionHigh)),
        leading | Qt::TextSingleLine, QLocale().toString(m_count));
    painter.setFont(caption);
    painter.setPen(m_theme.color(Token::Text2));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(),
                         inner.adjusted(0, inner.height() - captionHigh, 0, 0)),
        leading | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}

} // namespace reprise
