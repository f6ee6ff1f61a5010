// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/textruns.h"

#include "app/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace reprise {

namespace {

constexpr double codeSize = 0.82; // of the code font, which is larger than text

} // namespace

void paintTextRuns(QPainter& painter, const Theme& theme, const QRect& where,
    const QList<TextRun>& runs, Qt::LayoutDirection direction)
{
    QString text;
    QList<QTextLayout::FormatRange> code;
    for (const TextRun& run : runs) {
        if (run.isCode) {
            QTextLayout::FormatRange range{static_cast<int>(text.size()),
                static_cast<int>(run.text.size()), QTextCharFormat()};
            range.format.setFont(theme.font(FontRole::Code, codeSize));
            code.append(range);
        }
        text += run.text;
    }
    QTextLayout layout;
    layout.setFont(theme.font(FontRole::Body));
    // The text's own direction; the row's decides at which edge it stands.
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
    painter.setBrush(theme.color(Token::CodeInline));
    const double out = theme.px(3);
    for (const auto& range : std::as_const(code)) {
        const double from = line.cursorToX(range.start);
        const double to = line.cursorToX(range.start + range.length);
        painter.drawRoundedRect(QRectF(left + std::min(from, to) - out, top - 1,
                                    std::abs(to - from) + 2 * out, line.height() + 2),
            theme.px(4), theme.px(4));
    }
    painter.setPen(theme.color(Token::Text));
    layout.draw(&painter, QPointF(left, top));
}

} // namespace reprise
