// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/misseddelegate.h"

#include "app/study/missedmodel.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace reprise {

namespace {

constexpr double codeSize = 0.82; // of the code font, which is larger than text
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

void MissedDelegate::paintQuestion(QPainter& painter, const QRect& where,
    const QList<TextRun>& question, Qt::LayoutDirection direction) const
{
    QString text;
    QList<QTextLayout::FormatRange> code;
    for (const TextRun& run : question) {
        if (run.isCode) {
            QTextLayout::FormatRange range{static_cast<int>(text.size()),
                static_cast<int>(run.text.size()), QTextCharFormat()};
            range.format.setFont(m_theme.font(FontRole::Code, codeSize));
            code.append(range);
        }
        text += run.text;
    }
    QTextLayout layout;
    layout.setFont(m_theme.font(FontRole::Body));
    // The question's own direction; the row's decides at which edge it stands.
    const bool reversed = text.isRightToLeft();
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(reversed ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    const auto layOut = [&] {
        layout.setText(text);
        layout.setFormats(code);
        layout.beginLayout();
        const QTextLine line = layout.createLine();
        layout.endLayout();
        return line;
    };
    QTextLine line = layOut();
    if (line.naturalTextWidth() > where.width()) {
        const QString dots(QChar(0x2026));
        const double room = where.width() - QFontMetrics(layout.font()).horizontalAdvance(dots) - 1;
        const int cut = line.xToCursor(
            reversed ? line.naturalTextWidth() - room : room, QTextLine::CursorOnCharacter);
        text.truncate(cut);
        for (auto& range : code) {
            range.length = std::max(0, std::min(range.length, cut - range.start));
        }
        code.removeIf([](const auto& range) { return range.length == 0; });
        text += dots;
        line = layOut();
    }
    const double left = direction == Qt::RightToLeft
        ? where.left() + where.width() - line.naturalTextWidth()
        : where.left();
    const double top = where.top() + (where.height() - line.height()) / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::CodeInline));
    const double out = m_theme.px(3);
    for (const auto& range : std::as_const(code)) {
        const double from = line.cursorToX(range.start);
        const double to = line.cursorToX(range.start + range.length);
        painter.drawRoundedRect(QRectF(left + std::min(from, to) - out, top - 1,
                                    std::abs(to - from) + 2 * out, line.height() + 2),
            m_theme.px(4), m_theme.px(4));
    }
    painter.setPen(m_theme.color(Token::Text));
    layout.draw(&painter, QPointF(left, top));
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
    paintQuestion(*painter, visual(question),
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
