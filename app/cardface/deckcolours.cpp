// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/deckcolours.h"

#include "app/theme/tokens.h"

#include <algorithm>

namespace reprise {

namespace {

constexpr double readable = 4.5; // WCAG 2.2, AA
constexpr float leastSaturation = 0.15F;
constexpr float step = 0.02F;

bool isGrey(const QColor& color)
{
    return !color.isValid() || color.alphaF() < 0.1F || color.hsvSaturationF() < leastSaturation
        || color.valueF() < leastSaturation;
}

/// The colour made lighter or darker until it stands out from `other`.
QColor apart(const QColor& wanted, const QColor& other)
{
    const bool lighter = other.lightnessF() < 0.5F;
    QColor color = wanted.toRgb();
    color.setAlpha(255);
    float lightness = color.lightnessF();
    while (contrast(color, other) < readable && lightness > 0 && lightness < 1) {
        lightness = std::clamp(lightness + (lighter ? step : -step), 0.0F, 1.0F);
        color =
            QColor::fromHslF(std::max(0.0F, color.hslHueF()), color.hslSaturationF(), lightness);
    }
    return color;
}

} // namespace

QColor readableText(const QColor& wanted, const QColor& ground)
{
    return isGrey(wanted) ? QColor() : apart(wanted, ground);
}

QColor readableGround(const QColor& wanted, const QColor& text)
{
    return isGrey(wanted) ? QColor() : apart(wanted, text);
}

void takeColours(QTextCharFormat& format, const QTextCharFormat& from, const Theme& theme)
{
    QColor ground = theme.color(Token::Window);
    if (from.hasProperty(QTextFormat::BackgroundBrush)) {
        const QColor behind = readableGround(from.background().color(), theme.color(Token::Text));
        if (behind.isValid()) {
            format.setBackground(behind);
            ground = behind;
        }
    }
    if (from.hasProperty(QTextFormat::ForegroundBrush)) {
        const QColor text = readableText(from.foreground().color(), ground);
        if (text.isValid())
            format.setForeground(text);
    }
}

} // namespace reprise
