// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/unitswitch.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

namespace reprise {

namespace {

/// One half of the switch: to assistive technology a radio button.
class Half final : public QRadioButton
{
public:
    Half(const Theme& theme, bool isFirst, QWidget* parent)
        : QRadioButton(parent)
        , m_theme(theme)
        , m_isFirst(isFirst)
    {
        setAttribute(Qt::WA_Hover);
        QObject::connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_theme.font(FontRole::Heading));
        return {metrics.horizontalAdvance(text()) + m_theme.px(24),
            std::max(m_theme.px(28), metrics.height() + m_theme.px(8))};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint& point) const override
    {
        return rect().contains(point);
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool atLeft = m_isFirst != (layoutDirection() == Qt::RightToLeft);
        // Both halves are parts of one outline.
        const double radius = m_theme.px(6);
        const QRectF inner = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        QPainterPath path;
        path.addRoundedRect(
            atLeft ? inner.adjusted(0, 0, radius + 1, 0) : inner.adjusted(-radius - 1, 0, 0, 0),
            radius, radius);
        painter.setClipRect(rect());
        painter.setPen(QPen(m_theme.color(Token::LineStrong), 1));
        painter.setBrush(m_theme.color(isChecked() ? Token::AccentSoft
                : underMouse()                     ? Token::ControlHover
                                                   : Token::Control));
        painter.drawPath(path);
        if (atLeft) {
            painter.fillRect(
                QRect(width() - 1, 1, 1, height() - 2), m_theme.color(Token::LineStrong));
        }
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            painter.setPen(QPen(m_theme.color(Token::AccentText), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
        }
        painter.setFont(m_theme.font(isChecked() ? FontRole::Heading : FontRole::Body));
        painter.setPen(m_theme.color(isChecked() ? Token::AccentText : Token::Text2));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }

private:
    const Theme& m_theme;
    bool m_isFirst;
};

} // namespace

UnitSwitch::UnitSwitch(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_cards(new Half(theme, true, this))
    , m_notes(new Half(theme, false, this))
{
    auto* group = new QButtonGroup(this);
    group->addButton(m_cards);
    group->addButton(m_notes);
    m_cards->setChecked(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_cards);
    row->addWidget(m_notes);
    connect(m_notes, &QAbstractButton::toggled, this, &UnitSwitch::unitChanged);
    retranslate();
}

search::Unit UnitSwitch::unit() const
{
    return m_notes->isChecked() ? search::Unit::Notes : search::Unit::Cards;
}

void UnitSwitch::setUnit(search::Unit unit)
{
    (unit == search::Unit::Notes ? m_notes : m_cards)->setChecked(true);
}

void UnitSwitch::retranslate()
{
    m_cards->setText(tr("Cards", "rows of the table"));
    m_notes->setText(tr("Notes", "rows of the table"));
}

void UnitSwitch::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
