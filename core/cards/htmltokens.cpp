// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/htmltokens.h"

#include <QRegularExpression>
#include <QSet>

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype mostAttributes = 64;

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Elements whose content is not text of a card.
bool hidesContent(const QString& name)
{
    static const QSet<QString> names{u"script"_s, u"style"_s, u"title"_s, u"textarea"_s,
        u"iframe"_s, u"noembed"_s, u"noframes"_s, u"template"_s, u"select"_s, u"svg"_s, u"rp"_s};
    return names.contains(name);
}

/// The text where it has no other entities than those that nearly all have, for
/// which no parser is needed.
std::optional<QString> decodeUsual(QStringView text)
{
    static constexpr std::array<std::pair<QLatin1StringView, QChar>, 6> usual{
        {{"&lt;"_L1, u'<'}, {"&gt;"_L1, u'>'}, {"&amp;"_L1, u'&'}, {"&quot;"_L1, u'"'},
            {"&#39;"_L1, u'\''}, {"&nbsp;"_L1, QChar::Nbsp}}};
    QString decoded;
    decoded.reserve(text.size());
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', from)) {
        const auto* const found = std::ranges::find_if(
            usual, [&](const auto& one) { return text.sliced(at).startsWith(one.first); });
        if (found == usual.end()) {
            return {};
        }
        decoded += text.sliced(from, at - from);
        decoded += found->second;
        from = at + found->first.size();
    }
    return decoded += text.sliced(from);
}

QString decodeAttribute(QStringView value)
{
    if (!value.contains(u'&')) {
        return value.toString();
    }
    // In an attribute "?a=1&copy=2" is no copyright sign.
    static const QRegularExpression bare(u"&(?!#?[A-Za-z0-9]+;)"_s);
    return decodeEntities(value.toString().replace(bare, u"&amp;"_s));
}

} // namespace

QString HtmlToken::attribute(QLatin1StringView attributeName) const
{
    for (const auto& [key, value] : attributes) {
        if (key == attributeName) {
            return value;
        }
    }
    return {};
}

QStringList HtmlToken::classes() const
{
    constexpr qsizetype enough = 1'000;
    return attribute("class"_L1).left(enough).split(u' ', Qt::SkipEmptyParts);
}

bool HtmlToken::starts(QLatin1StringView element) const
{
    return kind == Kind::StartTag && name == element;
}

bool HtmlToken::ends(QLatin1StringView element) const
{
    return kind == Kind::EndTag && name == element;
}

HtmlTokens::HtmlTokens(QString html)
    : m_html(std::move(html))
{
}

std::optional<HtmlToken> HtmlTokens::next()
{
    while (m_position < m_html.size()) {
        const qsizetype open = m_html.indexOf(u'<', m_position);
        if (open != m_position) {
            return textUntil(open < 0 ? m_html.size() : open);
        }
        const QStringView rest = QStringView(m_html).sliced(m_position);
        if (rest.startsWith("<!--"_L1)) {
            skipPast(u"-->");
        } else if (rest.size() > 1 && (rest[1] == u'!' || rest[1] == u'?')) {
            skipPast(u">");
        } else if (rest.size() > 1 && isLetter(rest[1])) {
            return tag(false);
        } else if (rest.size() > 2 && rest[1] == u'/' && isLetter(rest[2])) {
            return tag(true);
        } else {
            const qsizetype following = m_html.indexOf(u'<', m_position + 1);
            return textUntil(following < 0 ? m_html.size() : following);
        }
    }
    return std::nullopt;
}

HtmlToken HtmlTokens::textUntil(qsizetype end)
{
    HtmlToken token;
    token.text = decodeEntities(QStringView(m_html).sliced(m_position, end - m_position));
    m_position = end;
    return token;
}

HtmlToken HtmlTokens::tag(bool closing)
{
    HtmlToken token;
    token.kind = closing ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag;
    m_position += closing ? 2 : 1;
    const qsizetype begin = m_position;
    const auto endsName = [](QChar c) { return isSpace(c) || c == u'/' || c == u'>'; };
    while (m_position < m_html.size() && !endsName(m_html[m_position])) {
        ++m_position;
    }
    token.name = m_html.sliced(begin, m_position - begin).toLower();
    while (m_position < m_html.size() && m_html[m_position] != u'>') {
        attribute(token);
    }
    m_position = std::min(m_position + 1, m_html.size());
    if (!closing && hidesContent(token.name)) {
        skipContent(token.name);
    }
    return token;
}

void HtmlTokens::attribute(HtmlToken& token)
{
    if (m_html[m_position] == u'/' || isSpace(m_html[m_position])) {
        ++m_position;
        return;
    }
    const qsizetype begin = m_position++;
    const auto endsName = [](QChar c) { return isSpace(c) || c == u'/' || c == u'>' || c == u'='; };
    while (m_position < m_html.size() && !endsName(m_html[m_position])) {
        ++m_position;
    }
    const QStringView name = QStringView(m_html).sliced(begin, m_position - begin);
    skipSpace();
    QStringView value;
    if (m_position < m_html.size() && m_html[m_position] == u'=') {
        ++m_position;
        skipSpace();
        qsizetype from = m_position;
        if (from < m_html.size() && (m_html[from] == u'"' || m_html[from] == u'\'')) {
            const qsizetype quote = m_html.indexOf(m_html[from], from + 1);
            const qsizetype to = quote < 0 ? m_html.size() : quote;
            ++from;
            value = QStringView(m_html).sliced(from, to - from);
            m_position = std::min(to + 1, m_html.size());
        } else {
            while (m_position < m_html.size() && !isSpace(m_html[m_position])
                && m_html[m_position] != u'>') {
                ++m_position;
            }
            value = QStringView(m_html).sliced(from, m_position - from);
        }
    }
    if (token.attributes.size() < mostAttributes) {
        token.attributes.append({name.toString().toLower(), decodeAttribute(value)});
    }
}

void HtmlTokens::skipSpace()
{
    while (m_position < m_html.size() && isSpace(m_html[m_position])) {
        ++m_position;
    }
}

void HtmlTokens::skipPast(QStringView what)
{
    const qsizetype found = m_html.indexOf(what, m_position);
    m_position = found < 0 ? m_html.size() : found + what.size();
}

void HtmlTokens::skipContent(const QString& name)
{
    const qsizetype found = m_html.indexOf("</"_L1 + name, m_position, Qt::CaseInsensitive);
    m_position = found < 0 ? m_html.size() : found;
}

QString decodeEntities(QStringView text)
{
    if (!text.contains(u'&')) {
        return text.toString();
    }
    const bool hasOdd = text.contains(u'\r') || text.contains(QChar::Null);
    if (auto decoded = hasOdd ? std::nullopt : decodeUsual(text)) {
        return std::move(*decoded);
    }
    QByteArray utf8 = text.toUtf8();
    utf8.replace('<', "&lt;"); // the text holds no tags: gumbo is here for its table of entities
    GumboOptions options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_DIV;
    options.max_errors = 0;
    const auto destroy = [&options](
                             GumboOutput* output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size())), destroy);
    QString decoded;
    const GumboVector& children = output->root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto* node = static_cast<const GumboNode*>(children.data[i]);
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
            decoded += QString::fromUtf8(node->v.text.text);
        }
    }
    return decoded;
}

bool isBlockElement(const QString& name)
{
    static const QSet<QString> names{u"address"_s, u"article"_s, u"aside"_s, u"blockquote"_s,
        u"center"_s, u"dd"_s, u"details"_s, u"div"_s, u"dl"_s, u"dt"_s, u"figcaption"_s,
        u"figure"_s, u"footer"_s, u"form"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s,
        u"header"_s, u"hr"_s, u"li"_s, u"main"_s, u"nav"_s, u"ol"_s, u"p"_s, u"pre"_s, u"section"_s,
        u"summary"_s, u"table"_s, u"tr"_s, u"ul"_s};
    return names.contains(name);
}

} // namespace reprise
