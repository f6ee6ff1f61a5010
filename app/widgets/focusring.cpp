// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/focusring.h"

#include <QFocusEvent>
#include <QPainter>

namespace reprise {

namespace {
constexpr int gap = 2;
constexpr int thickness = 2;
} // namespace

FocusRing::FocusRing(const Theme& theme, QWidget& control, double radius)
    : QWidget(&control)
    , m_theme(theme)
    , m_control(control)
    , m_radius(radius)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    control.installEventFilter(this);
    connect(&control, &QObject::destroyed, this, [this] {
        hide();
        deleteLater();
    });
}

void FocusRing::refresh(Qt::FocusReason reason)
{
    const bool byKeyboard = m_control.window()->testAttribute(Qt::WA_KeyboardFocusChange)
        && reason != Qt::MouseFocusReason;
    if (!m_control.hasFocus() || !byKeyboard || !m_control.isVisible()
        || m_control.parentWidget() == nullptr) {
        hide();
        return;
    }
    if (parentWidget() != m_control.parentWidget())
        setParent(m_control.parentWidget());
    place();
    raise();
    show();
}

void FocusRing::place()
{
    constexpr int out = gap + thickness;
    setGeometry(m_control.geometry().adjusted(-out, -out, out, out));
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        if (isVisible())
            place();
        break;
    case QEvent::FocusIn:
        refresh(static_cast<QFocusEvent*>(event)->reason());
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::MouseButtonPress:
        refresh(Qt::MouseFocusReason);
        break;
    case QEvent::Show:
        refresh(Qt::OtherFocusReason);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::AccentText), thickness));
    const double half = thickness / 2.0;
    const double radius = m_theme.px(m_radius) + gap + half;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
}

} // namespace reprise
