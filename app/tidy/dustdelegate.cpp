// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tidy/dustdelegate.h"

#include "app/tidy/dustmodel.h"
#include "app/widgets/textruns.h"

#include <QPainter>

namespace reprise {

namespace {
constexpr int side = 12;
constexpr int gap = 6; // above and below the lines
} // namespace

DustDelegate::DustDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize DustDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int lines = QFontMetrics(m_theme.font(FontRole::Body)).height()
        + QFontMetrics(m_theme.font(FontRole::Caption)).height();
    return {m_theme.px(160), lines + m_theme.px(2 * gap)}; // the view is as wide as it is
}

void DustDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect row = option.rect;
    painter->save();
    painter->setClipRect(row);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(row, m_theme.color(isSelected ? Token::AccentSoft : Token::ControlHover));
    }
    const QRect inner =
        row.adjusted(m_theme.px(side), m_theme.px(gap), -m_theme.px(side), -m_theme.px(gap));
    const QFont caption = m_theme.font(FontRole::Caption);
    const int captionHigh = QFontMetrics(caption).height();
    paintTextRuns(*painter, m_theme, inner.adjusted(0, 0, 0, -captionHigh),
        index.data(DustModel::TextRole).value<QList<TextRun>>(), option.direction);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // of the sentence
    painter->setFont(caption);
    painter->setPen(m_theme.color(Token::Text2));
    painter->drawText(inner.adjusted(0, inner.height() - captionHigh, 0, 0),
        static_cast<int>(
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(
            index.data(DustModel::DetailRole).toString(), Qt::ElideRight, inner.width()));
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.color(Token::AccentText), 0));
        painter->drawLine(row.topLeft(), row.topRight());
    } else {
        painter->setPen(QPen(m_theme.color(Token::Line), 0));
    }
    painter->drawLine(row.bottomLeft(), row.bottomRight());
    painter->restore();
}

} // namespace reprise
