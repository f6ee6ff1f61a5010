// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/importdelegate.h"

#include "app/transfer/importmodel.h"

#include <QLocale>
#include <QPainter>

namespace reprise {

namespace {

constexpr int side = 12;
constexpr int indent = 26; // the titles stand below the groups' names
constexpr int groupHigh = 32;
constexpr int gap = 6;

int leadingAlignment(const QStyleOptionViewItem& option)
{
    return static_cast<int>(
               QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
        | Qt::TextSingleLine;
}

} // namespace

ImportDelegate::ImportDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ImportDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int line = QFontMetrics(m_theme.font(FontRole::Body)).height();
    if (!index.parent().isValid()) {
        return {m_theme.px(160), std::max(m_theme.px(groupHigh), line)};
    }
    const int second = index.data(ImportModel::DetailRole).toString().isEmpty()
        ? 0
        : QFontMetrics(m_theme.font(FontRole::Caption)).height();
    return {m_theme.px(160), line + second + m_theme.px(2 * gap)};
}

void ImportDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(selected ? Token::AccentSoft : Token::ControlHover));
        painter->drawRoundedRect(option.rect, m_theme.px(6), m_theme.px(6));
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        const QColor line = m_theme.color(Token::AccentText);
        const QRect& row = option.rect;
        painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), line);
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), line);
    }
    if (index.parent().isValid()) {
        paintNote(*painter, option, index);
    } else {
        paintGroup(*painter, option, index);
    }
    painter->restore();
}

void ImportDelegate::paintGroup(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto visual = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect row = option.rect.adjusted(m_theme.px(side), 0, -m_theme.px(side), 0);
    const int iconSide = m_theme.px(14);
    const bool isEmpty = index.data(ImportModel::CountRole).toLongLong() == 0;
    if (!isEmpty) {
        const bool isOpen = option.state.testFlag(QStyle::State_Open);
        m_theme.paintIcon(painter, isOpen ? Icon::ChevronDown : Icon::ChevronRight,
            visual(QRect(
                row.left() - m_theme.px(4), row.center().y() - iconSide / 2, iconSide, iconSide)),
            m_theme.color(Token::Text2), option.direction);
    }
    painter.setFont(Theme::tabular(m_theme.font(FontRole::Body)));
    painter.setPen(m_theme.color(Token::Text2));
    const QString count = QLocale().toString(index.data(ImportModel::CountRole).toLongLong());
    const int wide = painter.fontMetrics().horizontalAdvance(count) + 1;
    painter.drawText(visual(QRect(row.right() - wide, row.top(), wide, row.height())),
        Qt::AlignCenter | Qt::TextSingleLine, count);
    QFont font = m_theme.font(FontRole::Body);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_theme.color(isEmpty ? Token::Text3 : Token::Text));
    const QRect text = visual(row.adjusted(m_theme.px(indent - side), 0, -wide - m_theme.px(8), 0));
    painter.drawText(text, leadingAlignment(option),
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

void ImportDelegate::paintNote(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect text = QStyle::visualRect(option.direction, option.rect,
        option.rect.adjusted(
            m_theme.px(indent), m_theme.px(gap), -m_theme.px(side), -m_theme.px(gap)));
    const QString detail = index.data(ImportModel::DetailRole).toString();
    const int second =
        detail.isEmpty() ? 0 : QFontMetrics(m_theme.font(FontRole::Caption)).height();
    painter.setFont(m_theme.font(FontRole::Body));
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(text.adjusted(0, 0, 0, -second), leadingAlignment(option),
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    if (!detail.isEmpty()) {
        painter.setFont(m_theme.font(FontRole::Caption));
        const bool isFault = index.data(ImportModel::IsFaultRole).toBool();
        painter.setPen(m_theme.color(isFault ? Token::Danger : Token::Text2));
        painter.drawText(text.adjusted(0, text.height() - second, 0, 0), leadingAlignment(option),
            painter.fontMetrics().elidedText(detail, Qt::ElideRight, text.width()));
    }
}

} // namespace reprise
