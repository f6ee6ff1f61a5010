// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/htmlmath.h"

#include "core/cards/codetext.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

using Kind = HtmlToken::Kind;
using Tokens = std::vector<HtmlToken>;

/// How mathematics is written, and on which line.
struct MathMark
{
    QLatin1StringView opening;
    QLatin1StringView closing;
    enum class Line
    {
        Within,
        Own,
        Either, ///< its own where it has several, or an environment
    } line;
};

using Line = MathMark::Line;
constexpr std::array mathMarks{MathMark{R"(\()"_L1, R"(\))"_L1, Line::Within},
    MathMark{R"(\[)"_L1, R"(\])"_L1, Line::Own}, MathMark{"[$]"_L1, "[/$]"_L1, Line::Within},
    MathMark{"[$$]"_L1, "[/$$]"_L1, Line::Own},
    MathMark{"[latex]"_L1, "[/latex]"_L1, Line::Either}};
// A formula may be cut by markup that an editor has put in.
constexpr std::size_t mostMathTokens = 64;

class MathReader
{
public:
    explicit MathReader(Tokens tokens)
        : m_tokens(std::move(tokens))
    {
    }
    [[nodiscard]] Tokens read();

private:
    struct Place
    {
        std::size_t token;
        qsizetype position;
    };
    [[nodiscard]] Place text(Place from);
    [[nodiscard]] std::optional<Place> find(Place from, QLatin1StringView closing) const;
    [[nodiscard]] QString between(Place from, Place to) const;
    void addMath(const QString& source, Line line);
    std::size_t element(std::size_t start);

    Tokens m_tokens;
    Tokens m_result;
};

Tokens MathReader::read()
{
    int code = 0;
    Place place{0, 0};
    while (place.token < m_tokens.size()) {
        HtmlToken& token = m_tokens[place.token];
        if (token.kind == Kind::Text && code == 0) {
            place = text(place);
            continue;
        }
        if (token.starts("anki-mathjax"_L1) && code == 0) {
            place = {element(place.token), 0};
            continue;
        }
        if (token.kind != Kind::Text && (token.name == "pre"_L1 || token.name == "code"_L1)) {
            code = std::max(0, code + (token.kind == Kind::StartTag ? 1 : -1));
        }
        m_result.push_back(std::move(token));
        place = {place.token + 1, 0};
    }
    return std::move(m_result);
}

/// Reads one text from there; returns where to go on, after a formula perhaps
/// in a later text.
MathReader::Place MathReader::text(Place from)
{
    const QString& text = m_tokens[from.token].text;
    std::array<bool, mathMarks.size()> hopeless{};
    qsizetype start = from.position;
    qsizetype i = start;
    for (; i < text.size(); ++i) {
        if (text[i] != u'\\' && text[i] != u'[') {
            continue;
        }
        const QStringView rest = QStringView(text).sliced(i);
        const auto* mark = std::ranges::find_if(
            mathMarks, [rest](const MathMark& m) { return rest.startsWith(m.opening); });
        const auto kind = static_cast<std::size_t>(mark - mathMarks.begin());
        if (mark == mathMarks.end() || hopeless.at(kind)) {
            continue;
        }
        const Place inside{from.token, i + mark->opening.size()};
        const auto end = find(inside, mark->closing);
        if (!end) {
            hopeless.at(kind) = true;
            continue;
        }
        if (i > start) {
            m_result.push_back(textToken(text.sliced(start, i - start)));
        }
        addMath(between(inside, *end), mark->line);
        return {end->token, end->position + mark->closing.size()};
    }
    if (start < text.size()) {
        m_result.push_back(textToken(text.sliced(start)));
    }
    return {from.token + 1, 0};
}

std::optional<MathReader::Place> MathReader::find(Place from, QLatin1StringView closing) const
{
    static const QSet<QString> barriers{
        u"pre"_s, u"code"_s, u"table"_s, u"td"_s, u"th"_s, u"tr"_s, u"hr"_s, u"img"_s, u"li"_s};
    const std::size_t last = std::min(m_tokens.size(), from.token + mostMathTokens);
    for (std::size_t i = from.token; i < last; ++i) {
        const HtmlToken& token = m_tokens[i];
        if (token.kind != Kind::Text) {
            if (barriers.contains(token.name)) {
                break;
            }
            continue;
        }
        const qsizetype found = token.text.indexOf(closing, i == from.token ? from.position : 0);
        if (found >= 0) {
            return Place{i, found};
        }
    }
    return std::nullopt;
}

QString MathReader::between(Place from, Place to) const
{
    CodeText source;
    for (std::size_t i = from.token; i <= to.token; ++i) {
        const HtmlToken& token = m_tokens[i];
        if (token.kind == Kind::Text) {
            const qsizetype begin = i == from.token ? from.position : 0;
            const qsizetype end = i == to.token ? to.position : token.text.size();
            source.add(token.text.sliced(begin, end - begin));
        } else if (token.name == "br"_L1) {
            source.breakLine();
        } else if (isBlockElement(token.name)) {
            source.startLine();
        }
    }
    return source.result();
}

void MathReader::addMath(const QString& source, Line line)
{
    const bool isBlock = line == Line::Own
        || (line == Line::Either && (source.contains(u'\n') || source.contains(R"(\begin)"_L1)));
    if (source.trimmed().isEmpty()) {
        return;
    }
    m_result.push_back(isBlock ? tagToken(Kind::StartTag, u"pre"_s, u"latex"_s)
                               : tagToken(Kind::StartTag, u"code"_s));
    m_result.push_back(textToken(isBlock ? source : source.simplified()));
    m_result.push_back(tagToken(Kind::EndTag, isBlock ? u"pre"_s : u"code"_s));
}

std::size_t MathReader::element(std::size_t start)
{
    const QString block = m_tokens[start].attribute("block"_L1);
    std::size_t end = start + 1;
    while (end < m_tokens.size() && !m_tokens[end].ends("anki-mathjax"_L1)
        && !m_tokens[end].starts("anki-mathjax"_L1)) {
        ++end;
    }
    if (end < m_tokens.size()) {
        addMath(between({start + 1, 0}, {end, 0}), block == "true"_L1 ? Line::Own : Line::Within);
    }
    return end < m_tokens.size() && m_tokens[end].ends("anki-mathjax"_L1) ? end + 1 : start + 1;
}

} // namespace

Tokens withReadableMath(Tokens tokens)
{
    return MathReader(std::move(tokens)).read();
}

} // namespace reprise
