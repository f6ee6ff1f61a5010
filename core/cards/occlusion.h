// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/cloze.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace reprise {

/// A shape of Anki's image occlusion over a picture. Measures are fractions of
/// the picture's width and height, within -1 and 2.
struct OcclusionMask
{
    enum class Shape
    {
        Rectangle,
        Ellipse, ///< fills `place`
        Polygon,
        Label, ///< `text` at the top left of `place`
    };
    enum class Role
    {
        Asked, ///< what this card asks for is below it
        Hidden, ///< another card's; covered all the same
        Revealed, ///< what was asked for: outlined
        Label, ///< belongs to the picture
    };

    Shape shape = Shape::Rectangle;
    Role role = Role::Asked;
    QRectF place;
    double degrees = 0; ///< turned clockwise about the place's top left
    QList<QPointF> points; ///< of a Polygon
    QString text; ///< of a Label

    friend bool operator==(const OcclusionMask&, const OcclusionMask&) = default;
};

/// The masks that a field of `{{c1::image-occlusion:rect:left=.1:…}}` puts over
/// the picture on a side of card `number`: other cards' shapes stay covered
/// where `oi=1` says so. Shapes that cannot be read are left out; at most 500.
[[nodiscard]] std::vector<OcclusionMask> occlusionMasks(
    const QString& field, int number, Side side);

/// The field without such shapes.
[[nodiscard]] QString withoutOcclusions(const QString& field);

} // namespace reprise
