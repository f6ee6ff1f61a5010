// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/droppedhtml.h"

#include "core/cards/facestyle.h"
#include "core/cards/htmltokens.h"

#include <QRegularExpression>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// Which kinds of what a face does not show have been met.
class Dropped
{
public:
    void note(const HtmlToken& token);
    [[nodiscard]] QStringList kinds() const;

private:
    bool m_script = false;
    bool m_frame = false;
    bool m_form = false;
    bool m_remote = false;
    bool m_drawing = false;
    bool m_style = false;
};

void Dropped::note(const HtmlToken& token)
{
    static const QSet<QString> frames{
        u"iframe"_s, u"frame"_s, u"frameset"_s, u"object"_s, u"embed"_s, u"applet"_s, u"portal"_s};
    static const QSet<QString> forms{
        u"form"_s, u"input"_s, u"button"_s, u"select"_s, u"textarea"_s, u"option"_s};
    static const QSet<QString> loading{
        u"src"_s, u"srcset"_s, u"poster"_s, u"background"_s, u"data"_s, u"action"_s};
    static const QRegularExpression script(
        u"^\\s*(?:java|vb)script\\s*:"_s, QRegularExpression::CaseInsensitiveOption);
    const QString& name = token.name;
    m_script = m_script || name == "script"_L1;
    m_frame = m_frame || frames.contains(name);
    m_form = m_form || forms.contains(name);
    m_drawing = m_drawing || name == "svg"_L1;
    m_style = m_style || name == "style"_L1;
    m_remote = m_remote || name == "base"_L1 || name == "meta"_L1 || name == "link"_L1;
    for (const auto& [key, value] : token.attributes) {
        m_script = m_script || (key.size() > 2 && key.startsWith("on"_L1));
        m_remote = m_remote || (loading.contains(key) && isFromElsewhere(value));
        if (key == "href"_L1) {
            QString address = value;
            address.removeIf([](QChar c) { return c.unicode() < u' '; });
            m_script = m_script || script.match(address).hasMatch();
        } else if (key == "style"_L1) {
            const AllowedStyle style = allowedStyle(value);
            m_style = m_style || style.dropped;
            m_remote = m_remote || style.remote;
        }
    }
}

QStringList Dropped::kinds() const
{
    QStringList kinds;
    for (const auto& [met, kind] :
        {std::pair(m_script, u"script"_s), std::pair(m_frame, u"frame"_s),
            std::pair(m_form, u"form"_s), std::pair(m_remote, u"remote"_s),
            std::pair(m_drawing, u"drawing"_s), std::pair(m_style, u"style"_s)}) {
        if (met) {
            kinds += kind;
        }
    }
    return kinds;
}

} // namespace

bool isFromElsewhere(const QString& address)
{
    static const QRegularExpression elsewhere(u"^\\s*(?:(?!file:)[a-z][a-z0-9+.-]{0,20}:)?//"_s,
        QRegularExpression::CaseInsensitiveOption);
    return elsewhere.match(address).hasMatch();
}

QStringList droppedFrom(const QString& html)
{
    // Most fields have none of these words, and are read no further.
    static const QRegularExpression suspicious(
        u"<(?:script|style|svg|i?frame|object|embed|applet|portal|form|input|button|select|textarea"
        u"|option|meta|base|link)|[\\s/\"']on[a-z]|style|href|//"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!html.contains(u'<') || !html.contains(suspicious)) {
        return {};
    }
    Dropped dropped;
    HtmlTokens tokens(html);
    while (const auto token = tokens.next()) {
        if (token->kind == HtmlToken::Kind::StartTag) {
            dropped.note(*token);
        }
    }
    return dropped.kinds();
}

} // namespace reprise
