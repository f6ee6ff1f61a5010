// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/rowdelegate.h"

#include "app/notetypes/notetypesmodel.h"

#include <QLocale>
#include <QPainter>

namespace reprise {

namespace {
constexpr int rowHigh = 32; // an input fits in
constexpr int side = 10;
} // namespace

RowDelegate::RowDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void RowDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->save();
    if (selected || (enabled && option.state.testFlag(QStyle::State_MouseOver))) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(selected ? Token::AccentSoft : Token::ControlHover));
        painter->drawRoundedRect(option.rect, m_theme.px(6), m_theme.px(6));
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        const QColor line = m_theme.color(Token::AccentText);
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), line);
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
    }
    QRect row = option.rect.adjusted(m_theme.px(side), 0, -m_theme.px(side), 0);
    const auto visual = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    if (const QVariant count = index.data(NoteTypesModel::CountRole); count.isValid()) {
        painter->setFont(Theme::tabular(m_theme.font(FontRole::Caption)));
        painter->setPen(m_theme.color(Token::Text3));
        const QString text = QLocale().toString(count.toLongLong());
        const int wide = painter->fontMetrics().horizontalAdvance(text) + 1;
        painter->drawText(visual(QRect(row.right() - wide + 1, row.top(), wide, row.height())),
            Qt::AlignCenter | Qt::TextSingleLine, text);
        row.setRight(row.right() - wide - m_theme.px(8));
    }
    painter->setFont(m_theme.font(FontRole::Body));
    painter->setPen(m_theme.color(enabled ? Token::Text : Token::Text2));
    const auto leading = static_cast<int>(
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    painter->drawText(visual(row), leading | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, row.width()));
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Body));
    return {metrics.horizontalAdvance(index.data().toString()) + m_theme.px(2 * side),
        std::max(m_theme.px(rowHigh), metrics.height() + m_theme.px(4))};
}

QWidget* RowDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setAccessibleName(tr("Name"));
    return editor;
}

void RowDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

} // namespace reprise
