// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/facerepair.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

void removeEmptyStart(const QTextDocument& document, const QTextBlock& block)
{
    const auto* table = qobject_cast<const QTextTable*>(document.frameAt(block.position()));
    if (table == nullptr)
        return;
    const QTextTableCell cell = table->cellAt(block.position());
    QTextCursor cursor = cell.firstCursorPosition();
    if (cursor.position() == block.position() && cell.lastPosition() > block.position())
        cursor.deleteChar();
}

} // namespace

bool isFixedPitch(const QTextCharFormat& format)
{
    if (format.fontFixedPitch())
        return true;
    // Qt's HTML reader sets the family alone.
    const QStringList families = format.fontFamilies().toStringList();
    return families.contains("monospace"_L1) || families.contains("Courier New"_L1);
}

void repairAfterReading(QTextDocument& document, FaceSource::Format format)
{
    // Not within the edit below: frameAt() would not know of it yet.
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.length() == 1)
            removeEmptyStart(document, block);
    }
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (qsizetype i = 0; (i = text.indexOf(FaceSource::tabMark, i)) >= 0; ++i) {
            cursor.setPosition(block.position() + static_cast<int>(i));
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            cursor.insertText(u"\t"_s);
        }
        if (!text.contains(R"(\|)"_L1) || format != FaceSource::Format::Markdown
            || qobject_cast<QTextTable*>(document.frameAt(block.position())) == nullptr)
            continue;
        for (qsizetype i = text.size(); (i = text.lastIndexOf(R"(\|)"_L1, i - 1)) >= 0;) {
            cursor.setPosition(block.position() + static_cast<int>(i));
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            if (isFixedPitch(cursor.charFormat()))
                cursor.removeSelectedText();
            if (i == 0)
                break;
        }
    }
    cursor.endEditBlock();
}

} // namespace reprise
