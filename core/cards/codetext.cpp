// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/codetext.h"

using namespace Qt::StringLiterals;

namespace reprise {

void CodeText::add(const QString& text)
{
    m_text += QString(text).replace(QChar::Nbsp, u' ');
}

void CodeText::startLine()
{
    if (!m_text.isEmpty() && !m_text.endsWith(u'\n')) {
        m_text += u'\n';
    }
}

QString CodeText::result() const
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < m_text.size() && m_text[i].isSpace(); ++i) {
        if (m_text[i] == u'\n') {
            from = i + 1;
        }
    }
    qsizetype to = m_text.size();
    while (to > from && m_text[to - 1].isSpace()) {
        --to;
    }
    return m_text.sliced(from, to - from);
}

HtmlToken textToken(const QString& text)
{
    return {.kind = HtmlToken::Kind::Text, .text = text, .name = {}, .attributes = {}};
}

HtmlToken tagToken(HtmlToken::Kind kind, const QString& name, const QString& language)
{
    HtmlToken token{.kind = kind, .text = {}, .name = name, .attributes = {}};
    if (!language.isEmpty()) {
        token.attributes.append({u"class"_s, "language-"_L1 + language});
    }
    return token;
}

} // namespace reprise
