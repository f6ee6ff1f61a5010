// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/headline.h"

#include "core/cards/htmltokens.h"
#include "core/cards/ignoredevents.h"

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// Collects the runs of the first block that has a text.
class Line
{
public:
    void add(const QString& text, bool isCode)
    {
        if (m_ended) {
            return;
        }
        for (const QChar c : text) {
            const bool blank = c.isSpace();
            if (c.isNonCharacter()) {
                continue; // the mark of a hint
            }
            if (blank && (m_runs.isEmpty() || m_runs.last().text.endsWith(u' '))) {
                continue;
            }
            if (m_runs.isEmpty() || m_runs.last().isCode != isCode) {
                m_runs.append({QString(), isCode});
            }
            m_runs.last().text += blank ? u' ' : c;
        }
    }
    void addCodeBlock(const QString& code)
    {
        for (const QString& line : code.split(u'\n')) {
            add(line, true);
            end();
        }
    }
    /// A block begins or ends.
    void end() { m_ended = m_ended || !m_runs.isEmpty(); }
    [[nodiscard]] bool isEnded() const { return m_ended; }

    QList<TextRun> runs()
    {
        if (!m_runs.isEmpty() && m_runs.last().text.endsWith(u' ')) {
            m_runs.last().text.chop(1);
            if (m_runs.last().text.isEmpty()) {
                m_runs.removeLast();
            }
        }
        return m_runs;
    }

private:
    QList<TextRun> m_runs;
    bool m_ended = false;
};

struct MarkdownState
{
    Line line;
    bool inCodeBlock = false;
};

// A value other than 0 ends the parsing.
int enterBlock(MD_BLOCKTYPE type, void* /*detail*/, void* data)
{
    auto& state = *static_cast<MarkdownState*>(data);
    state.line.end();
    state.inCodeBlock = type == MD_BLOCK_CODE;
    return state.line.isEnded() ? 1 : 0;
}

int leaveBlock(MD_BLOCKTYPE /*type*/, void* /*detail*/, void* data)
{
    auto& state = *static_cast<MarkdownState*>(data);
    state.line.end();
    return state.line.isEnded() ? 1 : 0;
}

int addText(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* data)
{
    auto& state = *static_cast<MarkdownState*>(data);
    const QString piece = QString::fromUtf8(bytes, static_cast<qsizetype>(size));
    switch (type) {
    case MD_TEXT_CODE:
        if (state.inCodeBlock) {
            state.line.addCodeBlock(piece);
        } else {
            state.line.add(piece, true);
        }
        break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        state.line.add(u" "_s, false);
        break;
    case MD_TEXT_ENTITY:
        state.line.add(decodeEntities(piece), false);
        break;
    default:
        state.line.add(piece, false);
    }
    return 0;
}

QList<TextRun> markdownHeadline(const QString& markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML; // as the card face reads it
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = ignoreSpan;
    parser.leave_span = ignoreSpan;
    parser.text = addText;
    MarkdownState state;
    md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, &state);
    return state.line.runs();
}

QList<TextRun> htmlHeadline(const QString& html)
{
    Line line;
    int code = 0;
    HtmlTokens tokens(html);
    while (const auto token = line.isEnded() ? std::nullopt : tokens.next()) {
        if (token->kind == HtmlToken::Kind::Text) {
            line.add(token->text, code > 0);
            continue;
        }
        if (token->name == "code"_L1) {
            code = std::max(0, code + (token->kind == HtmlToken::Kind::StartTag ? 1 : -1));
        } else if (token->name == "br"_L1) {
            line.add(u" "_s, false);
        } else if (isBlockElement(token->name)) {
            line.end();
        }
    }
    return line.runs();
}

} // namespace

QList<TextRun> headline(const QString& text, TextFormat format)
{
    return format == TextFormat::Html ? htmlHeadline(text) : markdownHeadline(text);
}

QString plainText(const QList<TextRun>& line)
{
    QString text;
    for (const TextRun& run : line) {
        text += run.text;
    }
    return text;
}

} // namespace reprise
