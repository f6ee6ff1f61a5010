// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace reprise {

namespace {

double scaled(const QStyleOption& option, double pictured)
{
    return pictured * std::max(4, qRound(option.fontMetrics.height() / 4.0)) / 4.0;
}

/// What the text of a combo box stands further in than Fusion's.
int comboPadding(const QStyleOption& option)
{
    return qRound(scaled(option, 5));
}

} // namespace

Style::Style(const Tokens& tokens)
    : QProxyStyle(QStringLiteral("fusion"))
    , m_tokens(tokens)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // Inside a spin or combo box the frame is theirs.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0) {
            drawField(*option, *painter);
            return;
        }
        break;
    case PE_FrameLineEdit:
        drawField(*option, *painter);
        return;
    case PE_IndicatorCheckBox:
        drawIndicator(*option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawIndicator(*option, *painter, true);
        return;
    case PE_FrameFocusRect: {
        if (!option->state.testFlag(State_KeyboardFocusChange))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_tokens[Token::AccentText], 2));
        painter->setBrush(Qt::NoBrush);
        const double radius = scaled(*option, 4);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
        painter->restore();
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawField(const QStyleOption& option, QPainter& painter) const
{
    const bool focused = option.state.testFlag(State_HasFocus);
    const bool enabled = option.state.testFlag(State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // With focus 1 + 1 pixel, on the outline.
    const double width = focused ? 2 : 1;
    painter.setPen(QPen(m_tokens[focused ? Token::AccentText : Token::LineStrong], width));
    painter.setBrush(m_tokens[enabled ? Token::Base : Token::Window]);
    const double radius = scaled(option, 6);
    const double inset = width / 2;
    painter.drawRoundedRect(
        QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void Style::drawIndicator(const QStyleOption& option, QPainter& painter, bool round) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool on = option.state.testFlag(State_On);
    const bool partly = option.state.testFlag(State_NoChange);
    const bool hovered = option.state.testFlag(State_MouseOver) && enabled;

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    const double radius = round ? side / 2 : side / 4;
    if (on || partly) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tokens[!enabled ? Token::Text3
                : hovered                  ? Token::AccentHover
                                           : Token::Accent]);
    } else {
        painter.setPen(QPen(m_tokens[enabled ? Token::Text3 : Token::LineStrong], 1));
        painter.setBrush(m_tokens[hovered ? Token::ControlHover : Token::Base]);
    }
    painter.drawRoundedRect(box, radius, radius);

    painter.setPen(QPen(m_tokens[enabled ? Token::OnAccent : Token::Base], side / 8, Qt::SolidLine,
        Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (partly) {
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    } else if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tokens[enabled ? Token::OnAccent : Token::Base]);
        painter.drawEllipse(box.center(), side * 0.2, side * 0.2);
    } else if (on) {
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{at(0.25, 0.53), at(0.43, 0.71), at(0.77, 0.32)});
    }
    painter.restore();
}

void Style::drawChevron(QPainter& painter, const QRectF& where, bool up, bool enabled) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = std::min({where.width() / 2, where.height(), 7.0}) / 2;
    painter.setPen(QPen(m_tokens[enabled ? Token::Text2 : Token::Text3], 1.5, Qt::SolidLine,
        Qt::RoundCap, Qt::RoundJoin));
    const double rise = up ? -half : half;
    const QPointF c = where.center();
    painter.drawPolyline(QPolygonF{
        c + QPointF(-half, -rise / 2), c + QPointF(0, rise / 2), c + QPointF(half, -rise / 2)});
    painter.restore();
}

void Style::drawScrollBar(
    const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget) const
{
    painter.fillRect(option.rect, m_tokens[Token::Window]);
    if (option.minimum == option.maximum)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF handle = QRectF(subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget))
                              .adjusted(3, 3, -3, -3);
    const bool held = option.activeSubControls.testFlag(SC_ScrollBarSlider)
        && option.state.testAnyFlags(State_Sunken | State_MouseOver);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tokens[held ? Token::Text3 : Token::LineStrong]);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

void Style::drawComboBox(
    const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    if (option.editable) {
        drawField(option, painter);
    } else {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const bool ringed = option.state.testFlag(State_HasFocus)
            && option.state.testFlag(State_KeyboardFocusChange);
        const double width = ringed ? 2 : 1;
        const bool hovered = option.state.testFlag(State_MouseOver) && enabled;
        painter.setPen(QPen(m_tokens[ringed ? Token::AccentText : Token::LineStrong], width));
        painter.setBrush(m_tokens[hovered ? Token::ControlHover : Token::Control]);
        const double radius = scaled(option, 6);
        const double inset = width / 2;
        painter.drawRoundedRect(
            QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius, radius);
        painter.restore();
    }
    drawChevron(
        painter, subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget), false, enabled);
}

/// A tab is its word, the current one with a line under it.
void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (tab == nullptr || (element != CE_TabBarTabShape && element != CE_TabBarTabLabel)) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    const bool chosen = tab->state.testFlag(State_Selected);
    if (element == CE_TabBarTabLabel) {
        QStyleOptionTab label(*tab);
        const bool quiet = !chosen && !tab->state.testFlag(State_MouseOver);
        label.palette.setColor(QPalette::WindowText, m_tokens[quiet ? Token::Text2 : Token::Text]);
        QProxyStyle::drawControl(element, &label, painter, widget);
    } else if (chosen) {
        const QMargins sides(qRound(scaled(*tab, 12)), 0, qRound(scaled(*tab, 12)), 0);
        QRect line = tab->rect.marginsRemoved(sides);
        line.setTop(line.bottom() - 1);
        painter->fillRect(line, m_tokens[Token::AccentText]);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_ScrollBarExtent)
        return 14;
    if (option != nullptr && metric == PM_TabBarTabHSpace)
        return qRound(scaled(*option, 24));
    if (option != nullptr && metric == PM_TabBarTabVSpace)
        return qRound(scaled(*option, 16));
    return QProxyStyle::pixelMetric(metric, option, widget);
}

/// Scroll bars have no arrows: the slider has the whole length.
QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl part, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const QRect field = QProxyStyle::subControlRect(control, option, part, widget);
        const int padding = comboPadding(*option);
        return option->direction == Qt::LeftToRight ? field.adjusted(padding, 0, 0, 0)
                                                    : field.adjusted(0, 0, -padding, 0);
    }
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const int range = bar->maximum - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = std::clamp(static_cast<int>(static_cast<qint64>(bar->pageStep) * length
                                / (static_cast<qint64>(range) + bar->pageStep)),
            std::min(32, length), length);
    const int start = sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect = upright ? QRect(0, from, bar->rect.width(), size)
                                   : QRect(from, 0, size, bar->rect.height());
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, handle);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    case SC_ScrollBarGroove:
        return along(0, length);
    default:
        return {};
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar != nullptr && control == CC_ScrollBar) {
        drawScrollBar(*bar, *painter, widget);
        return;
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        box != nullptr && control == CC_ComboBox) {
        drawComboBox(*box, *painter, widget);
        return;
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        box != nullptr && control == CC_SpinBox) {
        drawField(*option, *painter);
        if (box->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        drawChevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), true,
            enabled && box->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
        drawChevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), false,
            enabled && box->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element != SE_LineEditContents || frame == nullptr || frame->lineWidth == 0)
        return rect;
    const int padding = qRound(scaled(*option, 6));
    return rect.adjusted(padding, 0, -padding, 0);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result.rwidth() += comboPadding(*option);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        result.setHeight(std::max(result.height(), qRound(scaled(*option, 32))));
    return result;
}

} // namespace reprise
