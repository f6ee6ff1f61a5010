// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/progressline.h"

#include <QPainter>
#include <QStyle>

namespace reprise {

namespace {
constexpr int thickness = 3;
}

ProgressLine::ProgressLine(const Theme& theme, const QString& name, QWidget* parent)
    : QProgressBar(parent)
    , m_theme(theme)
{
    setTextVisible(false);
    setAccessibleName(name);
    setFixedHeight(thickness);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ProgressLine::sizeHint() const
{
    return {m_theme.px(160), thickness};
}

QSize ProgressLine::minimumSizeHint() const
{
    return {0, thickness};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Line));
    const double range = maximum() - minimum();
    const double share = range > 0 ? (value() - minimum()) / range : 1;
    const QRect done(0, 0, qRound(width() * share), height());
    painter.fillRect(
        QStyle::visualRect(layoutDirection(), rect(), done), m_theme.color(Token::ProgressFill));
}

} // namespace reprise
