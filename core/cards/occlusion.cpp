// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/occlusion.h"

#include "core/cards/htmltokens.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype mostMasks = 500;
constexpr qsizetype mostPoints = 1'000;

const QRegularExpression& shapePattern()
{
    static const QRegularExpression pattern(
        u"\\{\\{c([0-9]{1,3}(?:,[0-9]{1,3}){0,20})::image-occlusion:([a-z]{1,10})([^{}]*)\\}\\}"_s);
    return pattern;
}

std::optional<double> fraction(const QString& value)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || !std::isfinite(number)) {
        return std::nullopt;
    }
    return std::clamp(number, -1.0, 2.0);
}

double fractionOr(const QHash<QString, QString>& values, const QString& key, double otherwise)
{
    return fraction(values.value(key)).value_or(otherwise);
}

/// `:left=.1:top=.2`; a colon within a value is written `\:`.
QHash<QString, QString> valuesOf(const QString& written)
{
    static const QRegularExpression separator(u"(?<!\\\\):"_s);
    QHash<QString, QString> values;
    for (const QString& part : decodeEntities(written).split(separator, Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals > 0) {
            values.insert(
                part.first(equals).trimmed(), part.sliced(equals + 1).replace(R"(\:)"_L1, ":"_L1));
        }
    }
    return values;
}

QList<QPointF> pointsOf(const QString& written)
{
    QList<QPointF> points;
    for (const QString& pair : written.split(u' ', Qt::SkipEmptyParts)) {
        const auto x = fraction(pair.section(u',', 0, 0));
        const auto y = fraction(pair.section(u',', 1, 1));
        if (x && y && points.size() < mostPoints) {
            points.append({*x, *y});
        }
    }
    return points;
}

std::optional<OcclusionMask> maskOf(const QString& shape, const QHash<QString, QString>& values)
{
    using Shape = OcclusionMask::Shape;
    OcclusionMask mask;
    mask.place = {fractionOr(values, u"left"_s, 0), fractionOr(values, u"top"_s, 0),
        fractionOr(values, u"width"_s, 0), fractionOr(values, u"height"_s, 0)};
    bool ok = false;
    const double angle = values.value(u"angle"_s).toDouble(&ok); // a turn has 10,000 steps
    mask.degrees = ok && std::isfinite(angle) ? std::fmod(angle, 10'000.0) / 10'000 * 360 : 0;
    if (shape == "ellipse"_L1) {
        mask.shape = Shape::Ellipse;
        const auto rx = fraction(values.value(u"rx"_s));
        const auto ry = fraction(values.value(u"ry"_s));
        if (rx && ry) {
            mask.place.setSize({2 * *rx, 2 * *ry});
        }
    } else if (shape == "polygon"_L1) {
        mask.shape = Shape::Polygon;
        mask.points = pointsOf(values.value(u"points"_s));
        return mask.points.size() >= 3 ? std::optional(mask) : std::nullopt;
    } else if (shape == "text"_L1) {
        mask.shape = Shape::Label;
        mask.text = values.value(u"text"_s).left(200);
        return mask.text.trimmed().isEmpty() ? std::nullopt : std::optional(mask);
    } else if (shape != "rect"_L1) {
        return std::nullopt;
    }
    return mask.place.width() > 0 && mask.place.height() > 0 ? std::optional(mask) : std::nullopt;
}

} // namespace

std::vector<OcclusionMask> occlusionMasks(const QString& field, int number, Side side)
{
    using Role = OcclusionMask::Role;
    std::vector<OcclusionMask> masks;
    auto shapes = shapePattern().globalMatch(field);
    while (shapes.hasNext() && qsizetype(masks.size()) < mostMasks) {
        const auto match = shapes.next();
        const QStringList numbers = match.captured(1).split(u',');
        const QHash<QString, QString> values = valuesOf(match.captured(3));
        auto mask = maskOf(match.captured(2), values);
        if (!mask) {
            continue;
        }
        if (numbers.contains("0"_L1) || mask->shape == OcclusionMask::Shape::Label) {
            mask->role = Role::Label;
        } else if (numbers.contains(QString::number(number))) {
            mask->role = side == Side::Question ? Role::Asked : Role::Revealed;
        } else if (values.value(u"oi"_s) == "1"_L1) {
            mask->role = Role::Hidden;
        } else {
            continue;
        }
        masks.push_back(std::move(*mask));
    }
    return masks;
}

QString withoutOcclusions(const QString& field)
{
    return QString(field).remove(shapePattern());
}

} // namespace reprise
