// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/markdownstructure.h"

#include <QRegularExpression>

#include <md4c.h>

#include <algorithm>
#include <cstring>
#include <functional>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct Emphasis
{
    bool strong = false;
    qsizetype start = -1; ///< of its text; -1 until that is known
    QString text;
};

class ProseWalk
{
public:
    explicit ProseWalk(const QByteArray& source)
        : m_source(source)
    {
    }

    void enter(MD_BLOCKTYPE type);
    void leave(MD_BLOCKTYPE type);
    void enter(MD_SPANTYPE type);
    void leave(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size);
    [[nodiscard]] QList<ProseFault> faults() { return std::move(m_faults); }

private:
    void report(FaultCode code, qsizetype offset, const QString& detail = {});
    [[nodiscard]] char markBefore(qsizetype offset) const;

    const QByteArray& m_source;
    QList<Emphasis> m_open;
    QList<ProseFault> m_faults;
    bool m_inCell = false;
};

bool isEmphasis(MD_SPANTYPE type)
{
    return type == MD_SPAN_EM || type == MD_SPAN_STRONG;
}

bool isCell(MD_BLOCKTYPE type)
{
    return type == MD_BLOCK_TH || type == MD_BLOCK_TD;
}

void ProseWalk::enter(MD_BLOCKTYPE type)
{
    if (isCell(type)) {
        m_inCell = true;
    }
}

void ProseWalk::leave(MD_BLOCKTYPE type)
{
    if (isCell(type)) {
        m_inCell = false;
    }
}

void ProseWalk::enter(MD_SPANTYPE type)
{
    if (isEmphasis(type)) {
        m_open.append(Emphasis{type == MD_SPAN_STRONG, -1, {}});
    }
}

void ProseWalk::leave(MD_SPANTYPE type)
{
    static const QRegularExpression identifier(u"^[A-Za-z][A-Za-z0-9_]*$"_s);
    if (!isEmphasis(type) || m_open.isEmpty()) {
        return;
    }
    const Emphasis span = m_open.takeLast();
    if (span.start < 0) {
        return;
    }
    if (markBefore(span.start) == '*') {
        report(FaultCode::AsterisksOutsideCode, span.start, span.text);
    } else if (span.strong && identifier.match(span.text).hasMatch()) {
        report(FaultCode::DunderOutsideCode, span.start, "__"_L1 + span.text + "__"_L1);
    }
}

void ProseWalk::text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size)
{
    const std::less<> before;
    const bool isPart = !before(bytes, m_source.constData())
        && before(bytes, m_source.constData() + m_source.size());
    const QString piece = QString::fromUtf8(bytes, qsizetype(size));
    for (Emphasis& span : m_open) {
        if (span.start < 0 && isPart) {
            span.start = bytes - m_source.constData();
        }
        span.text += piece;
    }
    // A bar that ends a cell leaves half a code span there, with its backtick.
    const bool bar = type == MD_TEXT_CODE && piece.contains(u'|');
    const bool half = type == MD_TEXT_NORMAL && piece.contains(u'`');
    if (m_inCell && isPart && (bar || half)) {
        report(FaultCode::PipeInTableCode, bytes - m_source.constData());
    }
}

/// The emphasis mark before a span's text, which may begin with code or a link.
char ProseWalk::markBefore(qsizetype offset) const
{
    while (offset > 0) {
        const char c = m_source[--offset];
        if (c == '*' || c == '_') {
            return c;
        }
        if (!std::strchr("`[!\\<~ ", c)) {
            break;
        }
    }
    return '\0';
}

void ProseWalk::report(FaultCode code, qsizetype offset, const QString& detail)
{
    m_faults.append({code, int(m_source.first(offset).count('\n')), detail});
}

ProseWalk& walk(void* data)
{
    return *static_cast<ProseWalk*>(data);
}

} // namespace

QList<ProseFault> proseFaults(const QString& markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) {
        walk(data).enter(type);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
        walk(data).leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* data) {
        walk(data).enter(type);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        walk(data).leave(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* data) {
        walk(data).text(type, bytes, size);
        return 0;
    };
    ProseWalk prose(utf8);
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &prose);
    return prose.faults();
}

} // namespace reprise
