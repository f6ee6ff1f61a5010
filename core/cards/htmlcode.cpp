// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/htmlcode.h"

#include "core/cards/codelanguage.h"
#include "core/cards/codetext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

using Kind = HtmlToken::Kind;
using Tokens = std::vector<HtmlToken>;

bool isBlank(const HtmlToken& token)
{
    return token.kind == Kind::Text && token.text.trimmed().isEmpty();
}

bool isLineBreak(const HtmlToken& token)
{
    return token.kind != Kind::Text && (token.name == "br"_L1 || isBlockElement(token.name));
}

bool numbersLines(const HtmlToken& token)
{
    static const QSet<QString> names{u"lineno"_s, u"linenos"_s, u"linenodiv"_s, u"line-number"_s,
        u"line-numbers-rows"_s, u"gutter"_s, u"hljs-ln-numbers"_s};
    return std::ranges::any_of(
        token.classes(), [](const QString& name) { return names.contains(name); });
}

/// Whether an element is set as editors set what is copied from them.
bool isMonospaced(const HtmlToken& token)
{
    static const QRegularExpression family(
        u"font-family\\s*:[^;]*\\b(?:mono(?:space)?|courier|consolas|menlo|monaco|code)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression face(
        u"\\b(?:mono|courier|consolas|menlo|monaco)"_s, QRegularExpression::CaseInsensitiveOption);
    return token.attribute("style"_L1).left(2'000).contains(family)
        || (token.name == "font"_L1 && token.attribute("face"_L1).left(200).contains(face));
}

/// Names code what only looks like it: words in a typewriter's face within a
/// line, and several lines of them if they are Python.
class MonospaceReader
{
public:
    explicit MonospaceReader(Tokens& tokens)
        : m_tokens(tokens)
    {
    }
    void read();

private:
    void rename(std::size_t start, std::size_t end);

    Tokens& m_tokens;
};

void MonospaceReader::read()
{
    static const QSet<QString> elements{u"div"_s, u"span"_s, u"font"_s};
    std::size_t start = m_tokens.size(); // of the outermost that is open
    int depth = 0; // of elements of its name
    int code = 0;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        const HtmlToken& token = m_tokens[i];
        if (token.kind == Kind::Text) {
            continue;
        }
        const int step = token.kind == Kind::StartTag ? 1 : -1;
        if (token.name == "pre"_L1 || token.name == "code"_L1) {
            code = std::max(0, code + step);
        } else if (start < m_tokens.size() && token.name == m_tokens[start].name) {
            depth += step;
            if (depth == 0) {
                rename(std::exchange(start, m_tokens.size()), i);
            }
        } else if (start == m_tokens.size() && step > 0 && code == 0
            && elements.contains(token.name) && isMonospaced(token)) {
            start = i;
            depth = 1;
        }
    }
}

void MonospaceReader::rename(std::size_t start, std::size_t end)
{
    static const QSet<QString> others{
        u"pre"_s, u"code"_s, u"img"_s, u"table"_s, u"ul"_s, u"ol"_s, u"hr"_s};
    CodeText text;
    bool hasLines = m_tokens[start].name == "div"_L1;
    for (std::size_t i = start + 1; i < end; ++i) {
        const HtmlToken& token = m_tokens[i];
        if (token.kind == Kind::Text) {
            text.add(token.text);
        } else if (others.contains(token.name)) {
            return;
        } else if (isLineBreak(token)) {
            hasLines = true;
            text.startLine();
        }
    }
    if (hasLines && guessedLanguage(text.result()).isEmpty()) {
        return;
    }
    const QString name = hasLines ? u"pre"_s : u"code"_s;
    m_tokens[start] = tagToken(Kind::StartTag, name);
    m_tokens[end] = tagToken(Kind::EndTag, name);
}

class CodeReader
{
public:
    explicit CodeReader(Tokens tokens);
    [[nodiscard]] Tokens read();

private:
    [[nodiscard]] const HtmlToken& at(std::size_t i) const { return m_tokens[i]; }
    [[nodiscard]] bool hasLines(std::size_t code) const;
    void add(std::size_t i);
    void addBlock(const QString& text, const QString& language);
    void noteLanguage(const HtmlToken& token);
    [[nodiscard]] std::size_t skipped(std::size_t start) const;
    [[nodiscard]] std::size_t pastNumber(std::size_t start) const;
    [[nodiscard]] std::size_t pastLine(std::size_t start) const;
    std::size_t preformatted(std::size_t start);
    std::size_t listing(std::size_t start);
    std::size_t codeElement(std::size_t start);
    std::size_t codeLines(std::size_t start);

    Tokens m_tokens;
    std::vector<std::size_t> m_codeEnd; ///< by token: the next </code>, or the end
    std::vector<int> m_breaks; ///< by token: line breaks before it
    Tokens m_result;
    QString m_language; ///< of the element around
};

CodeReader::CodeReader(Tokens tokens)
    : m_tokens(std::move(tokens))
    , m_codeEnd(m_tokens.size() + 1, m_tokens.size())
    , m_breaks(m_tokens.size() + 1, 0)
{
    for (std::size_t i = m_tokens.size(); i > 0; --i) {
        m_codeEnd[i - 1] = at(i - 1).ends("code"_L1) ? i - 1 : m_codeEnd[i];
    }
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        m_breaks[i + 1] = m_breaks[i] + (isLineBreak(at(i)) ? 1 : 0);
    }
}

Tokens CodeReader::read()
{
    m_result.reserve(m_tokens.size());
    for (std::size_t i = 0; i < m_tokens.size();) {
        const HtmlToken& token = at(i);
        if (token.starts("pre"_L1)) {
            i = preformatted(i);
        } else if (token.starts("table"_L1) && token.classes().contains("highlighttable"_L1)) {
            i = listing(i);
        } else if (token.starts("code"_L1)) {
            i = codeElement(i);
        } else {
            noteLanguage(token);
            m_result.push_back(std::move(m_tokens[i]));
            ++i;
        }
    }
    return std::move(m_result);
}

void CodeReader::noteLanguage(const HtmlToken& token)
{
    if (token.ends("div"_L1)) {
        m_language.clear();
    } else if (token.starts("div"_L1)) {
        const QString language = languageOfClass(token);
        m_language = language.isEmpty() ? m_language : language;
    }
}

void CodeReader::addBlock(const QString& text, const QString& language)
{
    if (text.isEmpty()) {
        return;
    }
    m_result.push_back(
        tagToken(Kind::StartTag, u"pre"_s, language.isEmpty() ? guessedLanguage(text) : language));
    m_result.push_back(textToken(text));
    m_result.push_back(tagToken(Kind::EndTag, u"pre"_s));
}

/// Past the element that begins there, however it ends.
std::size_t CodeReader::skipped(std::size_t start) const
{
    const QString& name = at(start).name;
    int depth = 0;
    for (std::size_t i = start; i < m_tokens.size(); ++i) {
        const bool same = at(i).kind != Kind::Text && at(i).name == name;
        depth += same ? (at(i).kind == Kind::StartTag ? 1 : -1) : 0;
        if (depth == 0 || (at(i).starts("td"_L1) && name == "td"_L1 && i > start)
            || at(i).ends("tr"_L1) || (at(i).ends("pre"_L1) && name == "span"_L1)) {
            return depth == 0 ? i + 1 : i;
        }
    }
    return m_tokens.size();
}

/// Past the line number that begins there, or `start` if none does.
std::size_t CodeReader::pastNumber(std::size_t start) const
{
    const HtmlToken& token = at(start);
    if (token.kind != Kind::StartTag) {
        return start;
    }
    if (numbersLines(token)) {
        return skipped(start);
    }
    // Pygments numbers a line so where it writes no classes.
    const bool isNumber = token.name == "span"_L1 && start + 2 < m_tokens.size()
        && token.attribute("style"_L1).contains("padding"_L1) && at(start + 2).ends("span"_L1)
        && std::ranges::all_of(
            at(start + 1).text, [](QChar c) { return c.isDigit() || c.isSpace(); });
    return isNumber ? start + 3 : start;
}

/// `<pre>` up to its end, or to the end of what it stands in.
std::size_t CodeReader::preformatted(std::size_t start)
{
    CodeText text;
    QString language = languageOfClass(at(start));
    QHash<QString, int> open;
    Tokens pictures;
    std::size_t i = start + 1;
    while (i < m_tokens.size() && open.value(u"pre"_s) >= 0) {
        if (const std::size_t past = pastNumber(i); past > i) {
            i = past;
            continue;
        }
        const HtmlToken& token = at(i);
        if (token.kind == Kind::Text) {
            text.add(token.text);
        } else if (token.name == "br"_L1) {
            text.breakLine();
        } else if (token.starts("img"_L1)) {
            pictures.push_back(token);
        } else if (token.starts("code"_L1) && language.isEmpty()) {
            language = languageOfClass(token);
        } else if (isBlockElement(token.name) || token.name == "td"_L1 || token.name == "th"_L1) {
            int& count = open[token.name];
            count += token.kind == Kind::StartTag ? 1 : -1;
            if (count < 0 && token.name != "pre"_L1) {
                break; // ends what the block stands in
            }
            text.startLine();
        }
        ++i;
    }
    addBlock(text.result(), language.isEmpty() ? m_language : language);
    m_result.insert(m_result.end(), pictures.begin(), pictures.end());
    return i;
}

/// Pygments' table: the cell with the numbers goes, the table around the code too.
std::size_t CodeReader::listing(std::size_t start)
{
    static const QSet<QString> structure{u"table"_s, u"tbody"_s, u"tr"_s, u"td"_s, u"th"_s};
    int depth = 0;
    for (std::size_t i = start; i < m_tokens.size();) {
        const HtmlToken& token = at(i);
        if (token.kind == Kind::StartTag && numbersLines(token)) {
            i = std::max(i + 1, skipped(i));
            continue;
        }
        if (token.starts("pre"_L1)) {
            i = preformatted(i);
            continue;
        }
        if (token.kind != Kind::Text && token.name == "table"_L1) {
            depth += token.kind == Kind::StartTag ? 1 : -1;
        }
        if (token.kind == Kind::Text || !structure.contains(token.name)) {
            noteLanguage(token);
            m_result.push_back(token);
        }
        ++i;
        if (depth == 0) {
            return i;
        }
    }
    return m_tokens.size();
}

bool CodeReader::hasLines(std::size_t code) const
{
    return m_breaks[m_codeEnd[code]] > m_breaks[code];
}

std::size_t CodeReader::codeElement(std::size_t start)
{
    static const QSet<QString> others{u"code"_s, u"img"_s, u"table"_s};
    const std::size_t end = m_codeEnd[start];
    std::size_t within = start + 1;
    while (
        within < end && (at(within).kind != Kind::StartTag || !others.contains(at(within).name))) {
        ++within;
    }
    if (within < end || end == m_tokens.size()) { // not closed where its author thinks
        m_result.push_back(std::move(m_tokens[start]));
        return start + 1;
    }
    if (!hasLines(start)) {
        return codeLines(start);
    }
    CodeText text;
    for (std::size_t i = start + 1; i < end; ++i) {
        const HtmlToken& token = at(i);
        if (token.kind == Kind::Text) {
            text.add(token.text);
        } else if (token.name == "br"_L1) {
            text.breakLine();
        } else if (isBlockElement(token.name)) {
            text.startLine();
        }
    }
    const QString language = languageOfClass(at(start));
    addBlock(text.result(), language.isEmpty() ? m_language : language);
    return end + 1;
}

/// Past the `<code>` element and what separates it from the next line; the end
/// of the element itself, if more stands in its line or it is no such line.
std::size_t CodeReader::pastLine(std::size_t start) const
{
    static const QSet<QString> others{u"pre"_s, u"table"_s, u"hr"_s, u"li"_s};
    const std::size_t end = m_codeEnd[start];
    if (end == m_tokens.size() || hasLines(start)) {
        return end;
    }
    std::size_t next = end + 1;
    while (next < m_tokens.size() && (isBlank(at(next)) || isLineBreak(at(next)))
        && !others.contains(at(next).name)) {
        ++next;
    }
    return m_breaks[next] > m_breaks[end] || next == m_tokens.size() ? next : end;
}

/// Lines that are all code, each in an element of its own, are one block; a
/// single one stays code within its line.
std::size_t CodeReader::codeLines(std::size_t start)
{
    const auto begins = std::ranges::find_if_not(m_result.rbegin(), m_result.rend(), isBlank);
    const bool atLineStart = begins == m_result.rend() || isLineBreak(*begins);
    CodeText text;
    int lines = 0;
    std::size_t past = start;
    std::size_t i = start;
    while (atLineStart && i < m_tokens.size() && at(i).starts("code"_L1)) {
        const std::size_t end = m_codeEnd[i];
        const std::size_t next = pastLine(i);
        if (next <= end) {
            break;
        }
        text.startLine();
        for (std::size_t j = i + 1; j < end; ++j) {
            text.add(at(j).text);
        }
        ++lines;
        past = end + 1;
        i = next;
    }
    if (lines >= 2) {
        addBlock(text.result(), languageOfClass(at(start)));
        return past;
    }
    const std::size_t end = m_codeEnd[start];
    for (std::size_t j = start; j <= end; ++j) {
        m_result.push_back(std::move(m_tokens[j]));
    }
    return end + 1;
}

} // namespace

Tokens withCodeBlocks(Tokens tokens)
{
    MonospaceReader(tokens).read();
    const bool hasCode = std::ranges::any_of(tokens,
        [](const HtmlToken& token) { return token.starts("pre"_L1) || token.starts("code"_L1); });
    if (!hasCode) {
        return tokens;
    }
    return CodeReader(std::move(tokens)).read();
}

} // namespace reprise
