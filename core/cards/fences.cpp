// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/fences.h"

#include "core/cards/ignoredevents.h"

#include <QRegularExpression>

#include <md4c.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// The item and quotation marks that may stand before a fence.
const QRegularExpression& containerMarks()
{
    static const QRegularExpression marks(
        u"^(?:[ \\t]*+(?:(?:[-*+]|[0-9]{1,9}[.)])(?=[ \\t]|$)|>))++"_s);
    return marks;
}

} // namespace

FenceScanner::Line FenceScanner::read(QStringView line)
{
    if (isInside()) {
        if (!closes(line)) {
            return Line::Code;
        }
        m_length = 0;
        m_afterBlank = false;
        return Line::Closing;
    }
    return opens(line) ? Line::Opening : Line::Text;
}

bool FenceScanner::opens(QStringView line)
{
    const qsizetype marks = containerMarks().matchView(line).capturedLength();
    followList(line, marks > 0);
    qsizetype start = marks;
    while (start < line.size() && (line[start] == u' ' || line[start] == u'\t')) {
        ++start;
    }
    const bool indentedCode = start >= 4 && marks == 0 && !m_inList;
    if (start == line.size() || indentedCode || (line[start] != u'`' && line[start] != u'~')) {
        return false;
    }
    qsizetype end = start;
    while (end < line.size() && line[end] == line[start]) {
        ++end;
    }
    const QStringView info = line.sliced(end).trimmed();
    if (end - start < 3 || (line[start] == u'`' && info.contains(u'`'))) {
        return false;
    }
    m_character = line[start];
    m_length = end - start;
    m_indent = start;
    m_info = info.toString();
    m_opening = line.first(end).toString();
    return true;
}

bool FenceScanner::closes(QStringView line) const
{
    qsizetype start = 0;
    while (start < line.size() && (line[start] == u' ' || line[start] == u'>')) {
        ++start;
    }
    qsizetype end = start;
    while (end < line.size() && line[end] == m_character) {
        ++end;
    }
    return start <= m_indent + 3 && end - start >= m_length && line.sliced(end).trimmed().isEmpty();
}

/// Four blanks before a fence make it indented code, but not inside a list item.
void FenceScanner::followList(QStringView line, bool startsItem)
{
    const bool blank = line.trimmed().isEmpty();
    if (startsItem) {
        m_inList = true;
    } else if (!blank && m_afterBlank && line[0] != u' ' && line[0] != u'\t') {
        m_inList = false;
    }
    m_afterBlank = blank;
}

QList<CodeBlock> codeBlocks(const QString& markdown)
{
    QList<CodeBlock> blocks;
    FenceScanner fences;
    QStringList code;
    int number = 0;
    for (const QStringView line : QStringView(markdown).split(u'\n')) {
        switch (fences.read(line)) {
        case FenceScanner::Line::Opening: {
            const QString info = fences.info();
            CodeBlock block;
            block.language = info.section(u' ', 0, 0);
            block.words = info.sliced(block.language.size()).trimmed();
            block.line = number;
            blocks.append(block);
            code.clear();
            break;
        }
        case FenceScanner::Line::Code:
            code.append(line.toString());
            [[fallthrough]];
        case FenceScanner::Line::Closing:
            blocks.last().code = code.join(u'\n');
            blocks.last().lastLine = number;
            break;
        case FenceScanner::Line::Text:
            break;
        }
        ++number;
    }
    return blocks;
}

namespace {

struct CodePieces
{
    const char* begin = nullptr;
    qsizetype size = 0;
    QList<bool> bytes; ///< true for each byte of code
};

int noteCode(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data)
{
    auto* pieces = static_cast<CodePieces*>(data);
    const std::less<> before;
    // md4c hands out parts of the text itself, but for the ends of lines.
    if (type != MD_TEXT_CODE || before(text, pieces->begin)
        || !before(text, pieces->begin + pieces->size)) {
        return 0;
    }
    std::fill_n(pieces->bytes.begin() + (text - pieces->begin), size, true);
    return 0;
}

} // namespace

QList<bool> codeMap(const QString& markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    CodePieces pieces{utf8.constData(), utf8.size(), QList<bool>(utf8.size(), false)};
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = ignoreBlock;
    parser.leave_block = ignoreBlock;
    parser.enter_span = ignoreSpan;
    parser.leave_span = ignoreSpan;
    parser.text = noteCode;
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &pieces);

    QList<bool> map;
    map.reserve(markdown.size());
    qsizetype byte = 0;
    for (const QChar c : markdown) {
        map.append(byte < pieces.bytes.size() && pieces.bytes[byte]);
        // Two units of a surrogate pair share four bytes; a lone one becomes U+FFFD, three.
        if (c.unicode() < 0x80) {
            byte += 1;
        } else if (c.unicode() < 0x800 || c.isSurrogate()) {
            byte += 2;
        } else {
            byte += 3;
        }
    }
    return map;
}

namespace {

QString withoutHtmlComments(const QString& markdown)
{
    if (!markdown.contains("<!--"_L1)) {
        return markdown;
    }
    const QList<bool> isCode = codeMap(markdown);
    QString shown;
    qsizetype from = 0;
    qsizetype open = markdown.indexOf("<!--"_L1);
    while (open >= 0) {
        if (isCode[open] || (open > 0 && markdown[open - 1] == u'\\')) {
            open = markdown.indexOf("<!--"_L1, open + 4);
            continue;
        }
        const qsizetype close = markdown.indexOf("-->"_L1, open + 4);
        if (close < 0) {
            break;
        }
        shown += QStringView(markdown).sliced(from, open - from);
        from = close + 3;
        open = markdown.indexOf("<!--"_L1, from);
    }
    return shown += QStringView(markdown).sliced(from);
}

} // namespace

QString shownMarkdown(const QString& markdown)
{
    const QString text = withoutHtmlComments(markdown);
    QStringList shown;
    FenceScanner fences;
    bool hidden = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const FenceScanner::Line kind = fences.read(line);
        if (kind == FenceScanner::Line::Opening) {
            const QStringList words = fences.info().split(u' ', Qt::SkipEmptyParts);
            hidden = words.size() > 1 && words.sliced(1).contains("check"_L1);
            if (!hidden) {
                shown += fences.opening() + (words.isEmpty() ? QString() : words.first());
            }
        } else if (!hidden) {
            shown += line.toString();
        }
        if (kind == FenceScanner::Line::Closing) {
            hidden = false;
        }
    }
    return shown.join(u'\n');
}

} // namespace reprise
