// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/facetables.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace reprise {

void formatTables(QTextDocument& document, const Theme& theme, double zoom,
    const std::function<double(int)>& marginBelow)
{
    const auto scaled = [&](double pictured) { return theme.px(pictured) * zoom; };
    const QList<QTextFrame*> frames = document.rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format;
        format.setHeaderRowCount(table->format().headerRowCount());
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(scaled(6));
        format.setBottomMargin(scaled(16));
        // Qt forgets the margin of what is before a table.
        const int before = document.findBlock(table->firstPosition()).blockNumber() - 1;
        format.setTopMargin(before < 0 ? 0 : marginBelow(before));
        table->setFormat(format);
        for (int row = 0; row < table->rows(); ++row) {
            const bool head = row < std::max(1, format.headerRowCount());
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCell cell = table->cellAt(row, column);
                if (cell.row() != row || cell.column() != column)
                    continue; // part of a span
                QTextTableCellFormat look;
                look.setTableCellRowSpan(cell.rowSpan());
                look.setTableCellColumnSpan(cell.columnSpan());
                look.setBottomBorder(1);
                look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                look.setBottomBorderBrush(theme.color(head ? Token::LineStrong : Token::Line));
                look.setLeftPadding(column == 0 ? 0 : scaled(12));
                look.setRightPadding(scaled(12));
                look.setTopPadding(scaled(4));
                look.setBottomPadding(scaled(4));
                cell.setFormat(look);
            }
        }
    }
}

} // namespace reprise
