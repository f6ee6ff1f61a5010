// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/pastedtext.h"

#include "app/cardface/facerepair.h"
#include "core/cards/safehtml.h"

#include <QRegularExpression>
#include <QTextBlock>
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
        write(*document.rootFrame());
        closeCode();
        return m_formed ? m_text.trimmed() : QString();
    }

private:
    void write(const QTextFrame& frame);
    void write(const QTextTable& table);
    void write(const QTextBlock& block);
    void openCode(const QString& language);
    void closeCode();
    void startParagraph(bool isItem);
    [[nodiscard]] QString inlineText(const QTextBlock& block, bool heading);
    [[nodiscard]] static bool isCode(const QTextBlock& block);

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
        text.replace(QChar::LineSeparator, u' ');
        text.replace(QChar(QChar::Nbsp), u' ');
        if (text.trimmed().isEmpty()) {
            line += text;
            continue;
        }
        if (isFixedPitch(format)) {
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
    return line.simplified();
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

void MarkdownWriter::write(const QTextTable& table)
{
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
            line += u' ' + cell.trimmed().replace(u'|', R"(\|)"_L1) + " |"_L1;
        }
        m_text += (row == 0 ? QString() : u"\n"_s) + line;
        if (row == 0) {
            m_text += u"\n|"_s + u" --- |"_s.repeated(table.columns());
        }
    }
}

void MarkdownWriter::write(const QTextFrame& frame)
{
    for (auto it = frame.begin(); !it.atEnd(); ++it) {
        if (const auto* table = qobject_cast<const QTextTable*>(it.currentFrame())) {
            write(*table);
        } else if (it.currentFrame() != nullptr) {
            write(*it.currentFrame());
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
