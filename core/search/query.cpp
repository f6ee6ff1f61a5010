// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/query.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

constexpr QChar anyLetters{u'\uFDD0'};
constexpr QChar oneLetter{u'\uFDD1'};

/// `pattern` is compiled; any letters can be none.
bool matchesWildcards(QStringView pattern, QStringView text)
{
    qsizetype in = 0;
    qsizetype at = 0;
    std::optional<std::pair<qsizetype, qsizetype>> star; // behind it, and where it ends so far
    while (at < text.size()) {
        if (in < pattern.size() && pattern.at(in) == anyLetters) {
            star = {++in, at};
        } else if (in < pattern.size() && pattern.at(in) == oneLetter) {
            const bool isPair = text.at(at).isHighSurrogate() && at + 1 < text.size();
            ++in;
            at += isPair ? 2 : 1;
        } else if (in < pattern.size() && pattern.at(in) == text.at(at)) {
            ++in;
            ++at;
        } else if (star) {
            in = star->first;
            at = ++star->second;
        } else {
            return false;
        }
    }
    return std::all_of(
        pattern.begin() + in, pattern.end(), [](QChar c) { return c == anyLetters; });
}

void collectNeedles(const Node& node, QList<Needle>& needles)
{
    if (const auto* all = std::get_if<All>(&node.term)) {
        for (const Node& child : all->nodes) {
            collectNeedles(child, needles);
        }
    } else if (const auto* any = std::get_if<Any>(&node.term)) {
        for (const Node& child : any->nodes) {
            collectNeedles(child, needles);
        }
    } else if (const auto* text = std::get_if<TextTerm>(&node.term)) {
        needles.append(text->needle);
    } else if (const auto* field = std::get_if<FieldTerm>(&node.term)) {
        if (const auto literal =
                field->whole.and_then([](const Pattern& whole) { return whole.literal(); });
            literal && !literal->isEmpty()) {
            needles.append(Needle(*literal));
        } else if (field->needle) {
            needles.append(*field->needle);
        }
    } else if (const auto* word = std::get_if<WordTerm>(&node.term)) {
        if (const auto literal = Pattern(word->typed).literal()) {
            needles.append(Needle(*literal));
        }
    } else if (const auto* regex = std::get_if<RegexTerm>(&node.term)) {
        // Any other one would have to be matched again with every text.
        if (QRegularExpression::escape(regex->typed) == regex->typed && !regex->inTags) {
            needles.append(Needle(regex->typed));
        }
    }
}

bool isEverything(const Node& node)
{
    if (const auto* all = std::get_if<All>(&node.term)) {
        return std::ranges::all_of(all->nodes, isEverything);
    }
    if (const auto* any = std::get_if<Any>(&node.term)) {
        return std::ranges::any_of(any->nodes, isEverything);
    }
    const auto* text = std::get_if<TextTerm>(&node.term);
    return text != nullptr && text->needle.text().isEmpty();
}

} // namespace

Pattern::Pattern(QStringView typed)
    : text(folded(typed))
{
    const auto isWildcard = [](QChar c) { return c == u'*' || c == u'_'; };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\' && i + 1 < text.size() && isWildcard(text.at(i + 1))) {
            compiled += text.at(++i);
        } else {
            compiled += c == u'*' ? anyLetters : c == u'_' ? oneLetter : c;
        }
    }
}

std::optional<QString> Pattern::literal() const
{
    const bool hasWildcard = compiled.contains(anyLetters) || compiled.contains(oneLetter);
    return hasWildcard ? std::nullopt : std::optional(compiled);
}

bool Pattern::matches(const QString& folded) const
{
    return matchesWildcards(compiled, folded);
}

bool Pattern::matchesLevels(const QString& folded, QLatin1StringView separator) const
{
    for (qsizetype end = folded.indexOf(separator); end >= 0;
        end = folded.indexOf(separator, end + separator.size())) {
        if (matchesWildcards(compiled, QStringView(folded).first(end))) {
            return true;
        }
    }
    return matches(folded);
}

bool compares(Comparison comparison, qint64 left, qint64 right)
{
    switch (comparison) {
    case Comparison::Less:
        return left < right;
    case Comparison::AtMost:
        return left <= right;
    case Comparison::Equal:
        return left == right;
    case Comparison::Unequal:
        return left != right;
    case Comparison::AtLeast:
        return left >= right;
    case Comparison::More:
        return left > right;
    }
    Q_UNREACHABLE_RETURN(false);
}

bool Query::isEverything() const
{
    return reprise::search::isEverything(root);
}

QList<Needle> Query::needles() const
{
    QList<Needle> found;
    collectNeedles(root, found);
    return found;
}

Query both(Query first, Query second)
{
    Nodes nodes;
    for (Query* query : {&first, &second}) {
        if (auto* all = std::get_if<All>(&query->root.term)) {
            std::ranges::move(all->nodes, std::back_inserter(nodes));
        } else {
            nodes.push_back(std::move(query->root));
        }
    }
    return {Node{All{std::move(nodes)}}};
}

QString quoted(const QString& text)
{
    QString escaped = text;
    escaped.replace(u'\\', R"(\\)"_L1).replace(u'"', R"(\")"_L1);
    return u'"' + escaped + u'"';
}

QString quotedName(const QString& name)
{
    QString escaped = name;
    escaped.replace(u'*', R"(\*)"_L1).replace(u'_', R"(\_)"_L1);
    return quoted(escaped);
}

} // namespace reprise::search
