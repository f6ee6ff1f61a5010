// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/occlusionpainter.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

class MaskPainter
{
public:
    MaskPainter(QImage& picture, const Theme& theme, double scale)
        : m_painter(&picture)
        , m_size(picture.size())
        , m_theme(theme)
        , m_scale(scale)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void paint(const OcclusionMask& mask);

private:
    [[nodiscard]] QRectF placed(const QRectF& fractions) const
    {
        return {fractions.x() * m_size.width(), fractions.y() * m_size.height(),
            fractions.width() * m_size.width(), fractions.height() * m_size.height()};
    }
    [[nodiscard]] QPainterPath outlineOf(const OcclusionMask& mask) const;
    void paintQuestionMark(const QRectF& place);
    void paintLabel(const QString& text, QPointF at);

    QPainter m_painter;
    QSizeF m_size;
    const Theme& m_theme;
    double m_scale;
};

QPainterPath MaskPainter::outlineOf(const OcclusionMask& mask) const
{
    QPainterPath path;
    if (mask.shape == OcclusionMask::Shape::Polygon) {
        QPolygonF polygon;
        for (const QPointF& point : mask.points)
            polygon += {point.x() * m_size.width(), point.y() * m_size.height()};
        path.addPolygon(polygon);
        path.closeSubpath();
    } else if (mask.shape == OcclusionMask::Shape::Ellipse) {
        path.addEllipse(placed(mask.place));
    } else {
        path.addRect(placed(mask.place));
    }
    path.setFillRule(Qt::WindingFill);
    return path;
}

void MaskPainter::paint(const OcclusionMask& mask)
{
    m_painter.save();
    const QPointF corner = placed(mask.place).topLeft();
    m_painter.translate(corner);
    m_painter.rotate(mask.degrees);
    m_painter.translate(-corner);
    const double line = std::max(1.0, m_scale);
    const QPainterPath path = outlineOf(mask);
    switch (mask.role) {
    case OcclusionMask::Role::Asked:
        m_painter.setPen(QPen(m_theme.color(Token::AccentPressed), line));
        m_painter.setBrush(m_theme.color(Token::Accent));
        m_painter.drawPath(path);
        paintQuestionMark(path.boundingRect());
        break;
    case OcclusionMask::Role::Hidden:
        m_painter.setPen(QPen(m_theme.color(Token::Text3), line));
        m_painter.setBrush(m_theme.color(Token::LineStrong));
        m_painter.drawPath(path);
        break;
    case OcclusionMask::Role::Revealed:
        // Light around dark, so that it shows on any picture.
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.color(Token::OnAccent), 5 * line));
        m_painter.drawPath(path);
        m_painter.setPen(QPen(m_theme.color(Token::Accent), 3 * line));
        m_painter.drawPath(path);
        break;
    case OcclusionMask::Role::Label:
        if (mask.shape == OcclusionMask::Shape::Label)
            paintLabel(mask.text, corner);
        break;
    }
    m_painter.restore();
}

void MaskPainter::paintQuestionMark(const QRectF& place)
{
    const double height = std::min({place.height(), place.width(), 28 * m_scale}) * 0.8;
    if (height < 6)
        return;
    QFont font = m_theme.font(FontRole::Prose);
    font.setPixelSize(static_cast<int>(std::lround(height)));
    font.setWeight(QFont::DemiBold);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.color(Token::OnAccent));
    m_painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, u"?"_s);
}

void MaskPainter::paintLabel(const QString& text, QPointF at)
{
    QFont font = m_theme.font(FontRole::Caption);
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(14 * m_scale))));
    m_painter.setFont(font);
    const double gap = 3 * m_scale;
    const QRectF words = m_painter.boundingRect(
        QRectF(at + QPointF(gap, gap), m_size), Qt::AlignLeft | Qt::AlignTop, text);
    m_painter.setPen(QPen(m_theme.color(Token::LineStrong), std::max(1.0, m_scale)));
    m_painter.setBrush(m_theme.color(Token::Base));
    m_painter.drawRect(words.adjusted(-gap, -gap, gap, gap));
    m_painter.setPen(m_theme.color(Token::Text));
    m_painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, text);
}

} // namespace

void paintMasks(
    QImage& picture, const std::vector<OcclusionMask>& masks, const Theme& theme, double scale)
{
    picture.convertTo(QImage::Format_ARGB32_Premultiplied);
    MaskPainter painter(picture, theme, scale);
    for (const OcclusionMask& mask : masks)
        painter.paint(mask);
}

} // namespace reprise
