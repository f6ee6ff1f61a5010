// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/misseddelegate.h"

#include "app/study/missedmodel.h"
#include "app/widgets/textruns.h"

#include <QPainter>

#include <algorithm>

namespace reprise {

namespace {

constexpr double topicShare = 0.4; // of the row, at most

} // namespace

MissedDelegate::MissedDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int MissedDelegate::rowHeight() const
{
    return std::max(m_theme.px(32), QFontMetrics(m_theme.font(FontRole::Body)).height() + 4);
}

QSize MissedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), rowHeight()};
}

void MissedDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const QFont font = m_theme.font(FontRole::Body);
    const QFontMetrics metrics(font);
    const QRect row = option.rect;
    const int gap = m_theme.px(16);
    const QString topic = index.data(MissedModel::TopicRole).toString();
    const int topicWide =
        std::min(metrics.horizontalAdvance(topic) + 1, static_cast<int>(row.width() * topicShare));
    // Inline code at the beginning has its ground a little outside.
    const int inset = m_theme.px(4);
    const QRect question(
        row.left() + inset, row.top(), row.width() - topicWide - gap - 2 * inset, row.height());
    const QRect place(
        row.left() + row.width() - inset - topicWide, row.top(), topicWide, row.height());
    const auto visual = [&](const QRect& part) {
        return QStyle::visualRect(option.direction, row, part);
    };
    paintTextRuns(*painter, m_theme, visual(question),
        index.data(MissedModel::QuestionRole).value<QList<TextRun>>(), option.direction);
    painter->setFont(font);
    painter->setPen(m_theme.color(Token::Text2));
    painter->drawText(visual(place), Qt::AlignCenter | Qt::TextSingleLine,
        metrics.elidedText(topic, Qt::ElideMiddle, topicWide));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(m_theme.color(Token::AccentText), 0));
        painter->drawLine(row.topLeft(), row.topRight());
        painter->drawLine(row.bottomLeft(), row.bottomRight());
    }
    painter->restore();
}

} // namespace reprise
