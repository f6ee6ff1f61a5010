// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/query.h"
#include "core/search/queryterms.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

constexpr qsizetype longest = 10'000;
constexpr int deepest = 50; // groups within groups

/// One piece of a query between blanks.
struct Token
{
    enum class Kind
    {
        Word,
        Open,
        Close,
        Or,
        And,
        End
    };
    Kind kind = Kind::End;
    bool negated = false;
    bool isQuoted = false; ///< some of it
    QString key; ///< a quote behind it tells it from text
    QString text; ///< without its quotes
    qsizetype start = 0;
    qsizetype end = 0;
};

/// Words that an operator joins: `a < b` is one piece of code.
class JoinedWords final
{
public:
    void add(const QString& word, Nodes& nodes)
    {
        const bool isOperator =
            std::ranges::none_of(word, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
        if (!m_joins && !isOperator) {
            end(nodes);
        }
        m_words += m_words.isEmpty() ? word : u' ' + word;
        m_joins = isOperator;
    }
    void end(Nodes& nodes)
    {
        if (!m_words.isEmpty()) {
            nodes.push_back(Node{TextTerm{Needle(std::exchange(m_words, {}))}});
        }
        m_joins = false;
    }

private:
    QString m_words;
    bool m_joins = false; ///< the newest is an operator
};

class Parser final
{
public:
    Parser(QString text, QStringList fields)
        : m_text(std::move(text))
        , m_fields(std::move(fields))
    {
    }

    std::expected<Query, QueryFault> parse()
    {
        if (m_text.size() > longest) {
            return std::unexpected(
                QueryFault{QueryFault::Kind::TooLong, longest, m_text.size() - longest, {}});
        }
        auto root = any();
        if (!root) {
            return std::unexpected(root.error());
        }
        return Query{std::move(*root)};
    }

    /// Whether the text is a group from its beginning to its end.
    bool isGroup()
    {
        const auto open = next();
        return open && open->kind == Token::Kind::Open && group(*open) && m_at == m_text.size();
    }

private:
    using Parsed = std::expected<Node, QueryFault>;

    [[nodiscard]] QChar at(qsizetype place) const
    {
        return place < m_text.size() ? m_text.at(place) : QChar();
    }
    [[nodiscard]] std::unexpected<QueryFault> fault(QueryFault::Kind kind, qsizetype start) const
    {
        return std::unexpected(
            QueryFault{kind, start, m_at - start, m_text.sliced(start, m_at - start)});
    }

    [[nodiscard]] bool negates() const;
    std::expected<Token, QueryFault> next();
    std::expected<void, QueryFault> readWord(Token& token);
    std::expected<void, QueryFault> readUntil(QChar closing, Token& token);
    [[nodiscard]] static bool isExpression(const Token& token);
    void takeKeyOutOfQuotes(Token& token) const;
    [[nodiscard]] static bool isPlain(const Token& token);
    Parsed made(const Token& token);
    Parsed any();
    Parsed all();
    Parsed group(const Token& open);

    QString m_text;
    QStringList m_fields;
    qsizetype m_at = 0;
    int m_depth = 0;
};

/// A minus excludes what stands right behind it; in `->`, `--` or `-1` it is
/// what is looked for.
bool Parser::negates() const
{
    const QChar behind = at(m_at + 1);
    return at(m_at) == u'-'
        && (behind.isLetter() || behind == u'"' || behind == u'(' || behind == u'_');
}

/// Whether what is read so far begins a regular expression.
bool Parser::isExpression(const Token& token)
{
    return token.key == "re"_L1 || token.text.startsWith("re:"_L1, Qt::CaseInsensitive)
        || token.text.contains(":re:"_L1, Qt::CaseInsensitive);
}

/// A backslash before the closing sign or another backslash takes its meaning
/// away; any other one is text. In an expression two of them stay two.
std::expected<void, QueryFault> Parser::readUntil(QChar closing, Token& token)
{
    const qsizetype opening = m_at++;
    while (m_at < m_text.size() && at(m_at) != closing) {
        if (at(m_at) == u'\\') {
            if (at(m_at + 1) == u'\\' && isExpression(token)) {
                token.text += at(m_at++);
            } else if (at(m_at + 1) == closing || at(m_at + 1) == u'\\') {
                ++m_at;
            }
        }
        token.text += at(m_at++);
    }
    if (m_at >= m_text.size()) {
        return fault(QueryFault::Kind::UnclosedQuote, opening);
    }
    ++m_at;
    token.isQuoted = true;
    return {};
}

/// "deck:My deck", as Anki writes it. Where a blank follows the colon it is code.
void Parser::takeKeyOutOfQuotes(Token& token) const
{
    const qsizetype colon = token.text.indexOf(u':');
    if (colon > 1 && token.text.at(colon - 1) == u'\\'
        && isKey(token.text.first(colon - 1), m_fields)) {
        token.text.remove(colon - 1, 1);
        return;
    }
    if (colon > 0 && colon + 1 < token.text.size() && !token.text.at(colon + 1).isSpace()
        && isKey(token.text.first(colon), m_fields)) {
        token.key = token.text.first(colon).toLower();
        token.text.remove(0, colon + 1);
    }
}

std::expected<void, QueryFault> Parser::readWord(Token& token)
{
    int inner = 0; // groups opened within the word belong to it
    while (m_at < m_text.size() && !at(m_at).isSpace()) {
        const QChar c = at(m_at);
        const bool begins = token.text.isEmpty();
        if (begins && (c == u'"' || (c == u'/' && token.key == "re"_L1))) {
            auto read = readUntil(c, token);
            if (read && token.key.isEmpty()) {
                takeKeyOutOfQuotes(token);
            }
            return read;
        }
        if (c == u')' && inner == 0 && m_depth > 0) {
            break;
        }
        if (c == u'\\' && at(m_at + 1) == u':' && token.key.isEmpty()) {
            token.text += u':'; // as Anki has it: no key ends here
            m_at += 2;
            continue;
        }
        inner += c == u'(' ? 1 : (c == u')' && inner > 0 ? -1 : 0);
        ++m_at;
        if (c == u':' && token.key.isEmpty() && isKey(token.text, m_fields)) {
            token.key = std::exchange(token.text, {}).toLower();
            continue;
        }
        token.text += c;
    }
    return {};
}

std::expected<Token, QueryFault> Parser::next()
{
    while (at(m_at).isSpace()) {
        ++m_at;
    }
    Token token{.start = m_at, .end = m_at};
    if (m_at >= m_text.size()) {
        return token;
    }
    if (negates()) {
        token.negated = true;
        ++m_at;
    }
    if (at(m_at) == u'(' && at(m_at + 1) != u')') {
        token.kind = Token::Kind::Open;
        ++m_at;
    } else if (at(m_at) == u')' && m_depth > 0) {
        token.kind = Token::Kind::Close;
        ++m_at;
    } else {
        token.kind = Token::Kind::Word;
        if (auto read = readWord(token); !read) {
            return std::unexpected(read.error());
        }
        if (token.key.isEmpty() && !token.isQuoted && !token.negated) {
            const QString word = token.text.toLower();
            if (word == "or"_L1) {
                token.kind = Token::Kind::Or;
            } else if (word == "and"_L1) {
                token.kind = Token::Kind::And;
            }
        }
    }
    token.end = m_at;
    return token;
}

Parser::Parsed Parser::any()
{
    Nodes nodes;
    while (true) {
        auto node = all();
        if (!node) {
            return node;
        }
        nodes.push_back(std::move(*node));
        const qsizetype before = m_at;
        const auto token = next();
        if (!token) {
            return std::unexpected(token.error());
        }
        if (token->kind != Token::Kind::Or) {
            m_at = before;
            return nodes.size() == 1 ? std::move(nodes.front()) : Node{Any{std::move(nodes)}};
        }
        const auto* left = std::get_if<All>(&nodes.back().term);
        const qsizetype behind = m_at;
        const auto following = next();
        if (!following) {
            return std::unexpected(following.error());
        }
        m_at = behind;
        if ((left && left->nodes.empty()) || following->kind == Token::Kind::End
            || following->kind == Token::Kind::Or || following->kind == Token::Kind::Close) {
            return fault(QueryFault::Kind::NothingAfter, token->start);
        }
    }
}

Parser::Parsed Parser::group(const Token& open)
{
    if (++m_depth > deepest) {
        return fault(QueryFault::Kind::TooLong, open.start);
    }
    auto inside = any();
    if (!inside) {
        return inside;
    }
    const auto close = next();
    if (!close) {
        return std::unexpected(close.error());
    }
    --m_depth;
    if (close->kind != Token::Kind::Close) {
        m_at = open.start + 1;
        return fault(QueryFault::Kind::UnclosedGroup, open.start);
    }
    // Where it is made by a program, something was to stand there.
    if (const auto* all = std::get_if<All>(&inside->term); all && all->nodes.empty()) {
        return fault(QueryFault::Kind::EmptyGroup, open.start);
    }
    return inside;
}

/// Text that an operator may join with what stands beside it.
bool Parser::isPlain(const Token& token)
{
    return token.kind == Token::Kind::Word && token.key.isEmpty() && !token.isQuoted
        && !token.negated && !isComparison(token.text);
}

/// What a group or any other word stands for.
Parser::Parsed Parser::made(const Token& token)
{
    auto node = token.kind == Token::Kind::Open
        ? group(token)
        : term(token.key, token.text, token.isQuoted).transform_error([&](auto kind) {
              const qsizetype length = token.end - token.start;
              return QueryFault{kind, token.start, length,
                  token.text.isEmpty() ? m_text.sliced(token.start, length) : token.text};
          });
    if (!node || !token.negated) {
        return node;
    }
    return Node{Not{std::make_shared<const Node>(std::move(*node))}};
}

Parser::Parsed Parser::all()
{
    Nodes nodes;
    JoinedWords words;
    while (true) {
        const qsizetype before = m_at;
        const auto token = next();
        if (!token) {
            return std::unexpected(token.error());
        }
        if (token->kind == Token::Kind::And) {
            continue;
        }
        if (isPlain(*token)) {
            words.add(token->text, nodes);
            continue;
        }
        words.end(nodes);
        if (token->kind != Token::Kind::Word && token->kind != Token::Kind::Open) {
            m_at = before;
            break;
        }
        auto node = made(*token);
        if (!node) {
            return node;
        }
        nodes.push_back(std::move(*node));
    }
    return nodes.size() == 1 ? std::move(nodes.front()) : Node{All{std::move(nodes)}};
}

} // namespace

std::expected<Query, QueryFault> parse(const QString& text, const QStringList& fields)
{
    return Parser(text, fields).parse();
}

std::optional<QString> grouped(const QString& text, const QStringList& fields)
{
    // The blank ends a word like `print(`.
    QString group = u'(' + text + u" )"_s;
    return Parser(group, fields).isGroup() ? std::optional(std::move(group)) : std::nullopt;
}

} // namespace reprise::search
