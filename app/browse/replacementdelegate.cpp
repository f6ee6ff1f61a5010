// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/replacementdelegate.h"

#include "app/browse/replacementmodel.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype before = 24; // letters shown before the first place
constexpr qsizetype longest = 300; // letters shown at all; a line is much shorter
constexpr double codeSize = 0.9; // fields are shown as they are written

} // namespace

ReplacementDelegate::ReplacementDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ReplacementDelegate::sizeHint(
    const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    const QFontMetrics metrics(m_theme.font(FontRole::Code, codeSize));
    return {option.rect.width(), 2 * metrics.height() + m_theme.px(14)};
}

void ReplacementDelegate::paintLine(QPainter& painter, const QRect& where, const QString& text,
    const QList<edit::TextSpan>& spans, Token mark) const
{
    const qsizetype first = spans.isEmpty() ? 0 : spans.first().start;
    const qsizetype start = std::max<qsizetype>(0, first - before);
    const QString dots = start > 0 ? u"…"_s : QString();
    QString shown = dots + text.sliced(start, std::min(longest, text.size() - start));
    shown.replace(u'\n', u'↵').replace(u'\t', u'→');
    QList<QTextLayout::FormatRange> formats;
    for (const edit::TextSpan& span : spans) {
        const qsizetype at = span.start - start + dots.size();
        if (at >= shown.size()) {
            break;
        }
        QTextLayout::FormatRange range{
            static_cast<int>(at), static_cast<int>(std::min(span.length, shown.size() - at)), {}};
        range.format.setBackground(m_theme.color(mark));
        formats.append(range);
    }
    QTextLayout layout(shown, m_theme.font(FontRole::Code, codeSize));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    painter.setPen(m_theme.color(Token::Text));
    layout.draw(&painter, where.topLeft());
}

void ReplacementDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* hit =
        static_cast<const edit::Hit*>(index.data(ReplacementModel::HitRole).value<const void*>());
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, m_theme.color(Token::AccentSoft));
    }
    const int pad = m_theme.px(12);
    const int half = (option.rect.height() - m_theme.px(10)) / 2;
    const QFont caption = m_theme.font(FontRole::Caption);
    const int nameWide = std::min(m_theme.px(90), option.rect.width() / 4);
    const QRect row = option.rect.adjusted(pad, m_theme.px(5), -pad, 0);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect name(mirrored ? row.right() - nameWide : row.left(), row.top(), nameWide, half);
    painter->setFont(caption);
    painter->setPen(m_theme.color(Token::Text2));
    const Qt::Alignment side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(name, static_cast<int>(Qt::AlignVCenter | side),
        QFontMetrics(caption).elidedText(hit->fieldName, Qt::ElideRight, nameWide));
    const int left = mirrored ? row.left() : row.left() + nameWide + pad;
    const QRect line(left, row.top(), row.width() - nameWide - pad, half);
    painter->setClipRect(line.adjusted(0, 0, 0, half));
    paintLine(*painter, line, hit->before, hit->found, Token::DangerMark);
    paintLine(*painter, line.translated(0, half), hit->after, hit->replaced, Token::OkMark);
    painter->setClipRect(option.rect);
    painter->setPen(QPen(m_theme.color(Token::Line), 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

} // namespace reprise
