// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/plaintext.h"

#include "core/cards/htmlcode.h"
#include "core/cards/htmltokens.h"
#include "core/cards/ignoredevents.h"

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

class Lines
{
public:
    void endLine()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n')) {
            m_text += u'\n';
        }
    }
    void lineBreak() { m_text += u'\n'; }
    void verbatim(const QString& text) { m_text += text; }
    void prose(const QString& text);
    void nextCell()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n') && !m_text.endsWith(u' ')) {
            m_text += u' ';
        }
    }
    QString result();

private:
    QString m_text;
};

void Lines::prose(const QString& text)
{
    for (QChar c : text) {
        const bool blank = c.isSpace();
        if (c.isNonCharacter()) {
            continue; // the mark of a hint
        }
        if (blank && (m_text.isEmpty() || m_text.back().isSpace())) {
            continue;
        }
        m_text += blank ? u' ' : c;
    }
}

QString Lines::result()
{
    // Blanks before the end of a line are the spaces that prose had there.
    QStringList lines = m_text.split(u'\n');
    for (QString& line : lines) {
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
    }
    while (!lines.isEmpty() && lines.last().isEmpty()) {
        lines.removeLast();
    }
    while (!lines.isEmpty() && lines.first().isEmpty()) {
        lines.removeFirst();
    }
    return lines.join(u'\n');
}

QString plainFromHtml(const QString& html)
{
    Lines lines;
    int preformatted = 0;
    HtmlTokens source(html);
    std::vector<HtmlToken> tokens;
    while (auto token = source.next()) {
        tokens.push_back(std::move(*token));
    }
    for (const HtmlToken& token : withCodeBlocks(std::move(tokens))) {
        if (token.kind == HtmlToken::Kind::Text) {
            if (preformatted > 0) {
                lines.verbatim(token.text);
            } else {
                lines.prose(token.text);
            }
            continue;
        }
        const bool starts = token.kind == HtmlToken::Kind::StartTag;
        if (token.name == "br"_L1) {
            lines.lineBreak();
        } else if (token.name == "td"_L1 || token.name == "th"_L1) {
            lines.nextCell();
        } else if (isBlockElement(token.name)) {
            lines.endLine();
        }
        if (token.name == "pre"_L1) {
            preformatted = std::max(0, preformatted + (starts ? 1 : -1));
        }
    }
    return lines.result();
}

int enterBlock(MD_BLOCKTYPE type, void* /*detail*/, void* data)
{
    Lines& lines = *static_cast<Lines*>(data);
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        lines.nextCell();
    } else {
        lines.endLine();
    }
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void* /*detail*/, void* data)
{
    if (type != MD_BLOCK_TH && type != MD_BLOCK_TD) {
        static_cast<Lines*>(data)->endLine();
    }
    return 0;
}

int text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* data)
{
    Lines& lines = *static_cast<Lines*>(data);
    const QString piece = QString::fromUtf8(bytes, qsizetype(size));
    switch (type) {
    case MD_TEXT_CODE:
        lines.verbatim(piece);
        break;
    case MD_TEXT_BR:
        lines.lineBreak();
        break;
    case MD_TEXT_SOFTBR:
        lines.prose(u" "_s);
        break;
    case MD_TEXT_ENTITY:
        lines.verbatim(decodeEntities(piece));
        break;
    default:
        lines.prose(piece);
    }
    return 0;
}

QString plainFromMarkdown(const QString& markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML; // as the card face reads it
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = ignoreSpan;
    parser.leave_span = ignoreSpan;
    parser.text = text;
    Lines lines;
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &lines);
    return lines.result();
}

} // namespace

QString plainText(const QString& text, TextFormat format)
{
    return format == TextFormat::Html ? plainFromHtml(text) : plainFromMarkdown(text);
}

QString plainLine(const QString& text, TextFormat format)
{
    return plainText(text, format).simplified();
}

} // namespace reprise
