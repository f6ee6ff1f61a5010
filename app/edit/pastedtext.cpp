// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/pastedtext.h"

#include "app/cardface/facerepair.h"
#include "core/cards/safehtml.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// Reads a document block by block.
class MarkdownWriter final
{
public:
    QString written(const QTextDocument& document)
    {
        write(document.rootFrame()->begin());
        closeCode();
        return m_formed ? m_text.trimmed() : QString();
    }

private:
    void write(QTextFrame::iterator it);
    void write(const QTextTable& table);
    void writeCode(const QTextTable& table);
    void write(const QTextBlock& block);
    void openCode(const QString& language);
    void closeCode();
    void startParagraph(bool isItem);
    [[nodiscard]] QString inlineText(const QTextBlock& block, bool heading);
    [[nodiscard]] static bool isCode(const QTextBlock& block);
    [[nodiscard]] static bool hasCode(const QTextTable& table);

    QString m_text;
    QStringList m_code;
    QString m_language;
    bool m_inCode = false;
    bool m_inList = false;
    bool m_formed = false; ///< something here is more than plain text
};

bool MarkdownWriter::isCode(const QTextBlock& block)
{
    return block.blockFormat().nonBreakableLines()
        || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

/// Also of a table within it, or of anything else.
bool MarkdownWriter::hasCode(const QTextTable& table)
{
    const QTextDocument& document = *table.document();
    for (QTextBlock block = document.findBlock(table.firstPosition());
        block.isValid() && block.position() <= table.lastPosition(); block = block.next()) {
        if (isCode(block)) {
            return true;
        }
    }
    return false;
}

void MarkdownWriter::openCode(const QString& language)
{
    if (!m_inCode) {
        m_inCode = true;
        m_language = language;
        m_code.clear();
    }
}

void MarkdownWriter::closeCode()
{
    if (!std::exchange(m_inCode, false)) {
        return;
    }
    while (!m_code.isEmpty() && m_code.last().trimmed().isEmpty()) {
        m_code.removeLast();
    }
    if (m_code.isEmpty()) {
        return;
    }
    const QString code = m_code.join(u'\n');
    QString fence = u"```"_s;
    while (code.contains(fence)) {
        fence += u'`';
    }
    startParagraph(false);
    m_text += fence + m_language + u'\n' + code + u'\n' + fence;
    m_formed = true;
}

void MarkdownWriter::startParagraph(bool isItem)
{
    if (!m_text.isEmpty()) {
        m_text += isItem && m_inList ? u"\n"_s : u"\n\n"_s;
    }
    m_inList = isItem;
}

QString escaped(QString text)
{
    // An underscore within a word, and a bracket, are what they are.
    static const QRegularExpression special(
        u"([\\\\`*]|(?<![a-z0-9])_|_(?![a-z0-9])|<(?=[a-z/!]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(special, u"\\\\1"_s);
}

/// The text between marks, which must not be beside a blank.
QString marked(const QString& text, const QString& before, const QString& after)
{
    const QString inner = text.trimmed();
    if (inner.isEmpty()) {
        return text;
    }
    const qsizetype at = text.indexOf(inner);
    return text.first(at) + before + inner + after + text.sliced(at + inner.size());
}

QString MarkdownWriter::inlineText(const QTextBlock& block, bool heading)
{
    QString line;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        QString text = fragment.text();
        text.remove(QChar::ObjectReplacementCharacter);
        text.replace(QChar(QChar::Nbsp), u' ');
        if (text.trimmed().isEmpty()) {
            line += text;
            continue;
        }
        if (isFixedPitch(format)) {
            text.replace(QChar::LineSeparator, u' ');
            const QString ticks = text.contains(u'`') ? u"``"_s : u"`"_s;
            text = marked(text, ticks, ticks);
            m_formed = true;
        } else {
            text = escaped(text);
            if (format.fontWeight() > QFont::Medium && !heading) {
                text = marked(text, u"**"_s, u"**"_s);
                m_formed = true;
            }
            if (format.fontItalic()) {
                text = marked(text, u"*"_s, u"*"_s);
                m_formed = true;
            }
        }
        if (format.isAnchor() && !format.anchorHref().isEmpty()) {
            text = marked(text, u"["_s, u"](%1)"_s.arg(format.anchorHref()));
            m_formed = true;
        }
        line += text;
    }
    // Two breaks in a row, or one at an end, are none.
    QStringList lines;
    for (const QString& part : line.split(QChar(QChar::LineSeparator))) {
        if (const QString text = part.simplified(); !text.isEmpty()) {
            lines.append(text);
        }
    }
    return lines.join(heading ? u" "_s : u"\\\n"_s);
}

void MarkdownWriter::write(const QTextBlock& block)
{
    if (isCode(block)) {
        openCode(block.blockFormat()
                .stringProperty(QTextFormat::BlockCodeLanguage)
                .remove("language-"_L1));
        QString line = block.text();
        line.replace(QChar(QChar::Nbsp), u' ');
        m_code += line.split(QChar(QChar::LineSeparator));
        return;
    }
    closeCode();
    const QString line = inlineText(block, block.blockFormat().headingLevel() > 0);
    if (line.isEmpty()) {
        return;
    }
    const QTextList* list = block.textList();
    startParagraph(list != nullptr);
    if (list != nullptr) {
        const bool numbered = list->format().style() <= QTextListFormat::ListDecimal
            && list->format().style() >= QTextListFormat::ListUpperRoman;
        m_text += QString(qsizetype{4} * std::max(0, list->format().indent() - 1), u' ')
            + (numbered ? u"%1. "_s.arg(list->itemNumber(block) + 1) : u"- "_s);
        m_formed = true;
    } else if (const int level = block.blockFormat().headingLevel(); level > 0) {
        m_text += QString(level, u'#') + u' ';
        m_formed = true;
    }
    m_text += line;
}

/// Where a table holds code, it is there to stand beside its line numbers.
void MarkdownWriter::writeCode(const QTextTable& table)
{
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell place = table.cellAt(row, column);
            if (place.row() != row || place.column() != column) {
                continue; // it began before
            }
            QTextCursor cell = place.firstCursorPosition();
            cell.setPosition(place.lastPosition(), QTextCursor::KeepAnchor);
            const QString text = cell.selectedText();
            if (!std::ranges::all_of(text, [](QChar c) { return c.isSpace() || c.isDigit(); })) {
                write(place.begin());
            }
        }
    }
}

void MarkdownWriter::write(const QTextTable& table)
{
    if (hasCode(table)) {
        writeCode(table);
        return;
    }
    closeCode();
    startParagraph(false);
    m_formed = true;
    for (int row = 0; row < table.rows(); ++row) {
        QString line = u"|"_s;
        for (int column = 0; column < table.columns(); ++column) {
            QString cell;
            const QTextTableCell place = table.cellAt(row, column);
            for (auto it = place.begin(); !it.atEnd(); ++it) {
                if (it.currentFrame() == nullptr) {
                    cell += inlineText(it.currentBlock(), row == 0) + u' ';
                }
            }
            line += u' ' + cell.trimmed().replace("\\\n"_L1, " "_L1).replace(u'|', R"(\|)"_L1)
                + " |"_L1;
        }
        m_text += (row == 0 ? QString() : u"\n"_s) + line;
        if (row == 0) {
            m_text += u"\n|"_s + u" --- |"_s.repeated(table.columns());
        }
    }
}

void MarkdownWriter::write(QTextFrame::iterator it)
{
    for (; !it.atEnd(); ++it) {
        if (const auto* table = qobject_cast<const QTextTable*>(it.currentFrame())) {
            write(*table);
        } else if (it.currentFrame() != nullptr) {
            write(it.currentFrame()->begin());
        } else {
            write(it.currentBlock());
        }
    }
}

/// Editors copy each line of code in a font of its own, in blocks that nothing
/// else marks as code: their plain text is better.
bool isCopiedFromAnEditor(const QString& html)
{
    static const QRegularExpression whole(
        u"^\\s*(?:<meta[^>]*>|<html>|<body>|<!--StartFragment-->|\\s)*<(?:div|pre)[^>]*"
        "font-family:[^>;]*(?:mono|courier|consolas|menlo)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return whole.match(html.left(4096)).hasMatch();
}

} // namespace

QString pastedPlain(const QString& text)
{
    QString plain = text;
    plain.replace("\r\n"_L1, "\n"_L1);
    for (QChar& c : plain) {
        if (c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator) {
            c = u'\n';
        }
    }
    plain.removeIf([](QChar c) {
        const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        const bool nonCharacter = (c >= QChar(0xFDD0) && c <= QChar(0xFDEF)) || c >= QChar(0xFFFE);
        return control || nonCharacter || c == QChar::ObjectReplacementCharacter;
    });
    return plain;
}

QString markdownFromHtml(const QString& html)
{
    if (isCopiedFromAnEditor(html)) {
        return {};
    }
    const SafeHtml safe = safeHtml(html);
    if (safe.reduced) {
        return {};
    }
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(safe.html);
    return pastedPlain(MarkdownWriter().written(document));
}

} // namespace reprise
