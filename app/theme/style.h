// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/tokens.h"

#include <QProxyStyle>

class QStyleOptionComboBox;
class QStyleOptionSlider;

namespace reprise {

/// Fusion with the outlines, radii and focus ring of the look, for the
/// standard widgets of the Light and the Dark appearance.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Tokens& tokens);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
        QPainter* painter, const QWidget* widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
        const QWidget* widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
        const QWidget* widget) const override;

private:
    void drawField(const QStyleOption& option, QPainter& painter) const;
    void drawComboBox(
        const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) const;
    void drawScrollBar(
        const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget) const;
    void drawChevron(QPainter& painter, const QRectF& where, bool up, bool enabled) const;
    void drawIndicator(const QStyleOption& option, QPainter& painter, bool round) const;

    Tokens m_tokens;
};

} // namespace reprise
