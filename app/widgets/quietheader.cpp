// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/quietheader.h"

#include <QPainter>

namespace reprise {

namespace {
constexpr int pictured = 26;
constexpr int gapBelow = 4;
constexpr int gapBetween = 16;
} // namespace

QuietHeader::QuietHeader(const Theme& theme, int leading, int trailing, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_leading(leading)
    , m_trailing(trailing)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(0);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

QSize QuietHeader::sizeHint() const
{
    const int text = QFontMetrics(m_theme.font(FontRole::Caption)).height();
    return {0, std::max(m_theme.px(pictured), text) + m_theme.px(gapBelow)};
}

int QuietHeader::widthOf(int section) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Caption));
    return metrics.horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString())
        + m_theme.px(gapBetween) + (section == count() - 1 ? m_theme.px(m_trailing) : 0);
}

QSize QuietHeader::sectionSizeFromContents(int section) const
{
    return {widthOf(section), sizeHint().height()};
}

void QuietHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const QRect inner = rect.adjusted(section == 0 ? m_theme.px(m_leading) : 0, 0,
        section == count() - 1 ? -m_theme.px(m_trailing) : 0, -m_theme.px(gapBelow));
    const auto alignment = Qt::Alignment::fromInt(
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    painter->setFont(m_theme.font(FontRole::Caption));
    painter->setPen(m_theme.color(Token::Text3));
    painter->drawText(QStyle::visualRect(layoutDirection(), rect, inner),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment))
            | Qt::TextSingleLine,
        model()->headerData(section, Qt::Horizontal).toString());
    painter->fillRect(
        QRect(rect.left(), inner.bottom(), rect.width(), 1), m_theme.color(Token::Line));
}

} // namespace reprise
