// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/tablehead.h"

#include "app/browse/carddelegate.h"

#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace reprise {

namespace {
constexpr int pictured = 28;
constexpr int arrow = 14;
} // namespace

TableHead::TableHead(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QHeaderView::sectionResized, this, [this](int section, int, int wide) {
        if (m_isFilling) {
            return;
        }
        if (section == m_filling) {
            m_wished = wide;
        }
        fill();
    });
}

void TableHead::setFilling(int section, int least)
{
    m_filling = section;
    m_least = least;
    m_wished = 0;
    setSectionResizeMode(section, Interactive);
    fill();
}

void TableHead::fill()
{
    if (m_filling < 0 || m_filling >= count() || isSectionHidden(m_filling)) {
        return;
    }
    const QScopedValueRollback guard(m_isFilling, true);
    const int others = length() - sectionSize(m_filling);
    resizeSection(m_filling, std::max({viewport()->width() - others, m_least, m_wished}));
}

QSize TableHead::sizeHint() const
{
    const int text = QFontMetrics(m_theme.font(FontRole::Caption)).height();
    return {0, std::max(m_theme.px(pictured), text + m_theme.px(8))};
}

int TableHead::firstSection() const
{
    for (int place = 0; place < count(); ++place) {
        if (const int section = logicalIndex(place); !isSectionHidden(section)) {
            return section;
        }
    }
    return -1;
}

int TableHead::widthOf(int section) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Caption));
    return metrics.horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString())
        + 2 * m_theme.px(CardDelegate::padding) + m_theme.px(arrow + 2);
}

void TableHead::resizeEvent(QResizeEvent* event)
{
    QHeaderView::resizeEvent(event);
    fill();
}

QSize TableHead::sectionSizeFromContents(int section) const
{
    return {widthOf(section), sizeHint().height()};
}

void TableHead::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_theme.color(Token::Base));
    painter->fillRect(
        QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::Line));
    const int pad = m_theme.px(CardDelegate::padding);
    const auto visual = [&](const QRect& part) {
        return QStyle::visualRect(layoutDirection(), rect, part);
    };
    QRect inner = rect.adjusted(section == firstSection() ? 2 * pad : pad, 0, -pad, -1);
    const bool isSorted = section == sortIndicatorSection();
    const auto alignment = Qt::Alignment::fromInt(
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const bool atEnd = alignment.testFlag(Qt::AlignTrailing);
    painter->setFont(m_theme.font(FontRole::Caption));
    const QColor color = m_theme.color(isSorted ? Token::Text2 : Token::Text3);
    const QString word = model()->headerData(section, Qt::Horizontal).toString();
    if (isSorted) {
        const int side = m_theme.px(arrow);
        const int wide = painter->fontMetrics().horizontalAdvance(word) + m_theme.px(2);
        const int left = atEnd ? inner.right() - side + 1
                               : std::min(inner.left() + wide, inner.right() - side + 1);
        m_theme.paintIcon(*painter,
            sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ChevronUp : Icon::ChevronDown,
            visual(QRect(left, inner.center().y() - side / 2, side, side)), color,
            layoutDirection());
        inner.setRight(atEnd ? left - m_theme.px(2) : inner.right() - side);
    }
    painter->setPen(color);
    painter->drawText(visual(inner),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment))
            | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(word, Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace reprise
