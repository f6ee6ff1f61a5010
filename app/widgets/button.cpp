// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/button.h"

#include "app/widgets/focusring.h"
#include "app/widgets/keycap.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace reprise {

namespace {
constexpr double leastGradePadding = 7; // of a grade that is under 136 wide
}

Button::Button(const Theme& theme, Kind kind, const QString& text, QWidget* parent)
    : QPushButton(text, parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(
        kind == Kind::Grade ? QSizePolicy::Expanding : QSizePolicy::Minimum, QSizePolicy::Fixed);
    if (kind == Kind::Link)
        setCursor(Qt::PointingHandCursor);
    new FocusRing(theme, *this, kind == Kind::Grade ? 8 : 6);
    connect(&theme, &Theme::changed, this, &Button::refresh);
}

Button::Button(const Theme& theme, Icon icon, const QString& name, QWidget* parent)
    : Button(theme, Kind::Flat, QString(), parent)
{
    m_icon = icon;
    setAccessibleName(name);
    setToolTip(name);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    refresh();
}

void Button::setSize(Size size)
{
    m_size = size;
    refresh();
}

void Button::setThemeIcon(Icon icon)
{
    m_icon = icon;
    refresh();
}

void Button::setKeyCap(const QString& key)
{
    if (std::exchange(m_keyCap, key) != key)
        refresh();
}

void Button::setSecondLine(const QString& text)
{
    if (std::exchange(m_secondLine, text) == text)
        return;
    setAccessibleDescription(text);
    refresh();
}

void Button::setEmphasised(bool emphasised)
{
    if (std::exchange(m_emphasised, emphasised) != emphasised)
        update();
}

void Button::refresh()
{
    updateGeometry();
    update();
}

bool Button::isFilled() const
{
    return m_kind == Kind::Primary || (m_kind == Kind::Grade && m_emphasised);
}

Button::Look Button::filledLook() const
{
    if (!isEnabled()) {
        const QColor& grey = m_theme.color(Token::Text3);
        return {m_theme.color(Token::Sunken), {}, grey, grey};
    }
    const Token ground = isDown() || isChecked() ? Token::AccentPressed
        : underMouse()                           ? Token::AccentHover
                                                 : Token::Accent;
    return {
        m_theme.color(ground), {}, m_theme.color(Token::OnAccent), m_theme.color(Token::OnAccent2)};
}

Button::Look Button::look() const
{
    if (isFilled())
        return filledLook();
    const bool hovered = isEnabled() && underMouse();
    const bool pressed = isEnabled() && isDown();

    Look look;
    if (m_kind == Kind::Normal || m_kind == Kind::Grade) {
        look.ground = m_theme.color(Token::Control);
        look.outline = m_theme.color(Token::LineStrong);
    }
    if (m_kind == Kind::Link) {
        look.text = m_theme.color(Token::AccentText);
    } else {
        if (pressed)
            look.ground = m_theme.color(Token::LineStrong);
        else if (isChecked())
            look.ground = m_theme.color(Token::AccentSoft);
        else if (hovered)
            look.ground = m_theme.color(Token::ControlHover);
        const bool quiet = m_kind == Kind::Flat && !pressed && !isChecked();
        look.text = m_theme.color(quiet ? Token::Text2 : Token::Text);
    }
    look.second = m_theme.color(pressed ? Token::Text : Token::Text2);
    if (!isEnabled())
        look.text = look.second = m_theme.color(Token::Text3);
    return look;
}

QFont Button::wordFont() const
{
    const bool strong = m_kind == Kind::Primary || m_kind == Kind::Grade;
    QFont font = m_theme.font(strong ? FontRole::Heading : FontRole::Body);
    if (m_kind == Kind::Link && underMouse() && isEnabled())
        font.setUnderline(true);
    return font;
}

QString Button::word() const
{
    // "&&" is an ampersand, "&S" a mnemonic that is drawn as its letter.
    QString plain = text();
    for (qsizetype i = 0; (i = plain.indexOf(u'&', i)) >= 0; ++i)
        plain.remove(i, 1);
    return plain;
}

int Button::sidePadding() const
{
    switch (m_kind) {
    case Kind::Link:
        return 0;
    case Kind::Grade:
        return m_theme.px(12);
    default:
        break;
    }
    switch (m_size) {
    case Size::Small:
        return m_theme.px(10);
    case Size::Large:
        return m_theme.px(18);
    case Size::Normal:
        break;
    }
    return m_theme.px(12);
}

int Button::iconSide() const
{
    return m_icon == Icon::None ? 0 : m_theme.px(16);
}

int Button::lineWidth() const
{
    int width = 0;
    int parts = 0;
    const auto add = [&](int part) {
        width += part;
        if (part > 0)
            ++parts;
    };
    add(iconSide());
    // Measured as not hovered: an underline changes nothing, the text's width is kept.
    if (!text().isEmpty())
        add(QFontMetrics(wordFont()).horizontalAdvance(word()) + 1);
    if (!m_keyCap.isEmpty())
        add(KeyCap::sizeFor(m_theme, m_keyCap).width());
    return width + std::max(0, parts - 1) * m_theme.px(8);
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(wordFont());
    if (m_kind == Kind::Link)
        return {lineWidth(), std::max(metrics.height(), iconSide())};
    if (m_kind == Kind::Grade) {
        const QFontMetrics second(m_theme.font(FontRole::Caption));
        const int first = std::max(m_theme.px(18), metrics.height());
        const int below = std::max(m_theme.px(16), second.height());
        const int width = std::max(lineWidth(), second.horizontalAdvance(m_secondLine) + 1);
        return {std::max(m_theme.px(120), width + 2 * sidePadding()),
            std::max(m_theme.px(56), first + below + m_theme.px(18))};
    }
    const int pictured = m_size == Size::Small ? 28 : m_size == Size::Large ? 40 : 32;
    const int height = std::max(m_theme.px(pictured), metrics.height() + m_theme.px(8));
    if (text().isEmpty())
        return {height, height};
    return {lineWidth() + 2 * sidePadding(), height};
}

QSize Button::minimumSizeHint() const
{
    QSize size = sizeHint();
    if (m_kind == Kind::Grade) {
        // Four of them fit the smallest window with less air at their sides.
        const int less = 2 * (sidePadding() - m_theme.px(leastGradePadding));
        size.setWidth(std::max(m_theme.px(120), size.width() - less));
    }
    return size;
}

bool Button::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
    case QEvent::EnabledChange:
        update();
        break;
    default:
        break;
    }
    return QPushButton::event(event);
}

void Button::paintLine(QPainter& painter, const QRect& where, const Look& look)
{
    // Positions for left to right; visualRect mirrors each.
    const auto visual = [this](const QRect& part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    const QFontMetrics metrics(wordFont());
    const int gap = m_theme.px(8);
    const QSize cap = m_keyCap.isEmpty() ? QSize(0, 0) : KeyCap::sizeFor(m_theme, m_keyCap);
    const int centre = where.center().y();

    int left = where.left();
    if (iconSide() > 0) {
        const QRect part(left, centre - iconSide() / 2, iconSide(), iconSide());
        m_theme.paintIcon(painter, m_icon, visual(part), look.text, layoutDirection());
        left += iconSide() + gap;
    }
    int right = where.right();
    if (!m_keyCap.isEmpty()) {
        const QRect part(QPoint(right - cap.width() + 1, centre - (cap.height() - 1) / 2), cap);
        const QColor outline = isFilled() ? look.second : m_theme.color(Token::LineStrong);
        KeyCap::paint(painter, m_theme, visual(part), m_keyCap,
            isFilled() ? look.text : look.second, outline,
            isFilled() ? QColor() : m_theme.color(Token::Base));
        right -= cap.width() + gap;
    }
    if (text().isEmpty())
        return;
    painter.setFont(wordFont());
    painter.setPen(look.text);
    const QRect part(left, where.top(), right - left + 1, where.height());
    painter.drawText(visual(part),
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        metrics.elidedText(word(), Qt::ElideRight, part.width()));
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    // "6 days" stays so in a window that runs right to left.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const Look now = look();
    if (now.ground.isValid() || now.outline.isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(now.outline.isValid() ? QPen(now.outline, 1) : QPen(Qt::NoPen));
        painter.setBrush(now.ground.isValid() ? QBrush(now.ground) : QBrush(Qt::NoBrush));
        const double inset = now.outline.isValid() ? 0.5 : 0;
        const double radius = m_theme.px(m_kind == Kind::Grade ? 8 : 6);
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    }

    if (m_kind != Kind::Grade) {
        const int width = std::min(lineWidth(), this->width());
        paintLine(painter, QRect((this->width() - width) / 2, 0, width, height()), now);
        return;
    }
    const QFontMetrics second(m_theme.font(FontRole::Caption));
    // The same for all that stand in a row, so that their words line up.
    const int pad = width() < m_theme.px(136) ? m_theme.px(leastGradePadding) : sidePadding();
    const int first = std::max(m_theme.px(18), QFontMetrics(wordFont()).height());
    const int below = m_secondLine.isEmpty() ? 0 : std::max(m_theme.px(16), second.height());
    const int gap = m_secondLine.isEmpty() ? 0 : m_theme.px(2);
    const int top = (height() - first - gap - below) / 2;
    const int inner = width() - 2 * pad;
    paintLine(painter, QRect(pad, top, inner, first), now);
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(now.second);
    painter.drawText(QRect(pad, top + first + gap, inner, below),
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        second.elidedText(m_secondLine, Qt::ElideRight, inner));
}

} // namespace reprise
