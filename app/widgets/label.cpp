// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/label.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace reprise {

Label::Label(const Theme& theme, FontRole role, Token color, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_role(role)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    alignToStart();
    connect(&theme, &Theme::changed, this, &Label::restyle);
    restyle();
}

Label::Label(const Theme& theme, FontRole role, Token color, const QString& text, QWidget* parent)
    : Label(theme, role, color, parent)
{
    setText(text);
}

void Label::setColor(Token color)
{
    m_color = color;
    restyle();
}

void Label::setRole(FontRole role)
{
    m_role = role;
    restyle();
}

void Label::setTabular(bool tabular)
{
    m_tabular = tabular;
    restyle();
}

/// QLabel would go by the text's direction, and figures have none.
void Label::alignToStart()
{
    setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)
        | Qt::AlignAbsolute);
}

void Label::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange && alignment().testFlag(Qt::AlignAbsolute))
        alignToStart();
    QLabel::changeEvent(event);
}

void Label::restyle()
{
    const QFont font = m_theme.font(m_role);
    setFont(m_tabular ? Theme::tabular(font) : font);
    QPalette own;
    own.setColor(QPalette::WindowText, m_theme.color(m_color));
    setPalette(own);
}

ElidedLabel::ElidedLabel(
    const Theme& theme, FontRole role, Token color, Qt::TextElideMode mode, QWidget* parent)
    : Label(theme, role, color, parent)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(text(), m_mode, contentsRect().width());
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    // One pixel more than the text: metrics are rounded.
    return {fontMetrics().horizontalAdvance(text()) + 1 + margins.left() + margins.right(),
        fontMetrics().height() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QString shortest = text().left(1) + QChar(0x2026);
    return {std::min(fontMetrics().horizontalAdvance(shortest) + 1, sizeHint().width()),
        sizeHint().height()};
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (shownText() == text())
            event->ignore();
        else
            // As rich text would read a deck's topic for markup, escape it.
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                QStringLiteral("<p>%1</p>").arg(text().toHtmlEscaped()), this);
        return true;
    }
    return Label::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    // A line that begins with a figure is still read its own way.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const auto alignment = QStyle::visualAlignment(layoutDirection(), this->alignment());
    style()->drawItemText(&painter, contentsRect(),
        static_cast<int>(alignment) | Qt::TextSingleLine, palette(), isEnabled(), shownText(),
        QPalette::WindowText);
}

} // namespace reprise
