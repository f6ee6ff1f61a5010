// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/topicdelegate.h"

#include "app/today/topicmodel.h"

#include <QPainter>

namespace reprise {

TopicDelegate::TopicDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void TopicDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto column = static_cast<TopicModel::Column>(index.column());
    const bool isTopic = column == TopicModel::Column::Topic;
    const bool strong =
        isTopic && (option.state.testFlag(QStyle::State_Selected) || !index.parent().isValid());
    const QFont font = m_theme.font(strong ? FontRole::Heading : FontRole::Body);
    painter->save();
    painter->setFont(isTopic ? font : Theme::tabular(font));
    painter->setPen(
        m_theme.color(column == TopicModel::Column::Unseen ? Token::Text2 : Token::Text));
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto alignment = QStyle::visualAlignment(
        option.direction, Qt::Alignment::fromInt(index.data(Qt::TextAlignmentRole).toInt()));
    painter->drawText(option.rect, static_cast<int>(alignment) | Qt::TextSingleLine,
        isTopic ? painter->fontMetrics().elidedText(text, Qt::ElideMiddle, option.rect.width())
                : text);
    painter->restore();
}

QSize TopicDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Body));
    return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()),
        std::max(m_theme.px(28), metrics.height() + m_theme.px(4))};
}

} // namespace reprise
