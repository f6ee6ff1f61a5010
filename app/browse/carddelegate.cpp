// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/carddelegate.h"

#include "app/browse/celltexts.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

using Column = CardTableModel::Column;
using Formats = QList<QTextLayout::FormatRange>;

QTextLayout::FormatRange range(qsizetype start, qsizetype length, const QTextCharFormat& format)
{
    return {static_cast<int>(start), static_cast<int>(length), format};
}

/// One line of text with parts of different looks.
class Line final
{
public:
    Line(const QFont& font, bool reversed)
    {
        m_layout.setFont(font);
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setTextDirection(reversed ? Qt::RightToLeft : Qt::LeftToRight);
        option.setWrapMode(QTextOption::NoWrap);
        m_layout.setTextOption(option);
    }

    QTextLine layOut(const QString& text, const Formats& formats)
    {
        m_layout.setText(text);
        m_layout.setFormats(formats);
        m_layout.beginLayout();
        const QTextLine line = m_layout.createLine();
        m_layout.endLayout();
        return line;
    }

    /// What is wider than that ends in dots.
    void shorten(QString& text, Formats& formats, double width)
    {
        const QTextLine line = layOut(text, formats);
        if (line.naturalTextWidth() <= width) {
            return;
        }
        const QString dots(QChar(0x2026));
        const double room = width - QFontMetricsF(m_layout.font()).horizontalAdvance(dots) - 1;
        const bool reversed = m_layout.textOption().textDirection() == Qt::RightToLeft;
        const int cut = line.xToCursor(
            reversed ? line.naturalTextWidth() - room : room, QTextLine::CursorOnCharacter);
        text.truncate(cut);
        for (auto& format : formats) {
            format.length = std::max(0, std::min(format.length, cut - format.start));
        }
        formats.removeIf([](const auto& format) { return format.length == 0; });
        text += dots;
    }

    QTextLayout& layout() { return m_layout; }

private:
    QTextLayout m_layout;
};

} // namespace

CardDelegate::CardDelegate(const Theme& theme, const CardTableModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

int CardDelegate::rowHeight() const
{
    return std::max(
        m_theme.px(32), QFontMetrics(m_theme.font(FontRole::Body)).height() + m_theme.px(8));
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Body));
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * m_theme.px(padding) + 2,
        rowHeight()};
}

void CardDelegate::paintGround(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || index.row() == m_hovered) {
        painter.fillRect(
            option.rect, m_theme.color(selected ? Token::AccentSoft : Token::ControlHover));
    }
    if (index.row() == m_current) {
        const QColor line = m_theme.color(Token::AccentText);
        const QRect& rect = option.rect;
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), line);
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    }
}

QColor CardDelegate::colorOf(const search::ListedCard& card, Column column) const
{
    if (column == Column::Question) {
        return m_theme.color(Token::Text);
    }
    if (column == Column::Due && !celltexts::isOutOfSchedule(card)) {
        return m_theme.color(
            celltexts::isDue(card, m_model.today()) ? Token::AccentText : Token::Text);
    }
    return m_theme.color(Token::Text2);
}

int CardDelegate::paintFlag(QPainter& painter, const QStyleOptionViewItem& option,
    const QRect& inner, const search::ListedCard& card) const
{
    if (card.card.flag == 0) {
        return 0;
    }
    const QString number = QLocale().toString(card.card.flag);
    painter.setFont(Theme::tabular(m_theme.font(FontRole::Caption)));
    const int wide = painter.fontMetrics().horizontalAdvance(number) + 1;
    const int icon = m_theme.px(12);
    const int all = icon + m_theme.px(2) + wide;
    const QColor color = m_theme.color(Token::AccentText);
    const auto visual = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect where(inner.right() - all + 1, inner.top(), all, inner.height());
    m_theme.paintIcon(painter, Icon::Flag,
        visual(QRect(where.left(), where.center().y() - icon / 2, icon, icon)), color,
        option.direction);
    painter.setPen(color);
    painter.drawText(visual(QRect(where.right() - wide + 1, where.top(), wide, where.height())),
        Qt::AlignCenter | Qt::TextSingleLine, number);
    return all + m_theme.px(8);
}

void CardDelegate::paintLine(QPainter& painter, const QStyleOptionViewItem& option,
    const QRect& where, const QList<TextRun>& runs, const QString& snippet) const
{
    QString text;
    Formats formats;
    for (const TextRun& run : runs) {
        if (run.isCode) {
            QTextCharFormat code;
            code.setFont(m_theme.font(FontRole::PreviewCode));
            formats.append(range(text.size(), run.text.size(), code));
        }
        text += run.text;
    }
    const bool reversed = text.isRightToLeft();
    Line line(painter.font(), reversed);
    // A snippet gets what the question leaves, and at least the half.
    const double whole = where.width();
    line.shorten(text, formats, snippet.isEmpty() ? whole : whole / 2);
    if (!snippet.isEmpty()) {
        text += QChar(0x2003);
        QTextCharFormat quiet;
        quiet.setFont(m_theme.font(FontRole::Caption));
        quiet.setForeground(m_theme.color(Token::Text2));
        formats.append(range(text.size(), snippet.size(), quiet));
        text += snippet;
        line.shorten(text, formats, whole);
    }
    QTextCharFormat mark;
    mark.setBackground(m_theme.color(Token::Hit));
    mark.setForeground(m_theme.color(Token::Text));
    for (const search::Hit& hit : search::hits(text, m_model.needles())) {
        formats.append(range(hit.start, hit.length, mark));
    }
    const QTextLine laid = line.layOut(text, formats);
    const double left = option.direction == Qt::RightToLeft
        ? where.left() + whole - laid.naturalTextWidth()
        : where.left();
    line.layout().draw(&painter, QPointF(left, where.top() + (where.height() - laid.height()) / 2));
}

void CardDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    const search::ListedCard* card = m_model.row(index.row());
    if (card == nullptr) {
        painter->restore();
        return;
    }
    const auto column = static_cast<Column>(index.column());
    const int pad = m_theme.px(padding);
    QRect inner = option.rect.adjusted(index.column() == m_firstColumn ? 2 * pad : pad, 0, -pad, 0);
    const QFont font = m_theme.font(FontRole::Body);
    if (column == Column::Question) {
        inner.setRight(inner.right() - paintFlag(*painter, option, inner, *card));
    }
    painter->setFont(font);
    painter->setPen(colorOf(*card, column));
    const QRect where = QStyle::visualRect(option.direction, option.rect, inner);
    switch (column) {
    case Column::Question:
        paintLine(*painter, option, where, card->question, card->snippet);
        break;
    case Column::Topic:
    case Column::Tags:
        paintLine(*painter, option, where,
            {{painter->fontMetrics().elidedText(
                  index.data().toString(), Qt::ElideMiddle, where.width()),
                false}},
            {});
        break;
    default: {
        painter->setFont(Theme::tabular(font));
        const auto alignment = QStyle::visualAlignment(
            option.direction, Qt::Alignment::fromInt(index.data(Qt::TextAlignmentRole).toInt()));
        painter->drawText(where, static_cast<int>(alignment) | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(
                index.data().toString(), Qt::ElideRight, where.width()));
    }
    }
    painter->restore();
}

} // namespace reprise
