// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/query.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

/// `*` in `pattern` stands for any letters, none too.
bool matchesWildcards(QStringView pattern, QStringView text)
{
    qsizetype in = 0;
    qsizetype at = 0;
    std::optional<std::pair<qsizetype, qsizetype>> star; // behind it, and where it ends so far
    while (at < text.size()) {
        if (in < pattern.size() && pattern.at(in) == u'*') {
            star = {++in, at};
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
    return std::all_of(pattern.begin() + in, pattern.end(), [](QChar c) { return c == u'*'; });
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
    } else if (const auto* field = std::get_if<FieldTerm>(&node.term); field && field->needle) {
        needles.append(*field->needle);
    }
}

} // namespace

bool Pattern::matches(const QString& folded) const
{
    return matchesWildcards(text, folded);
}

bool Pattern::matchesLevels(const QString& folded, QLatin1StringView separator) const
{
    for (qsizetype end = folded.indexOf(separator); end >= 0;
        end = folded.indexOf(separator, end + separator.size())) {
        if (matchesWildcards(text, QStringView(folded).first(end))) {
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
    const auto* all = std::get_if<All>(&root.term);
    return all != nullptr && all->nodes.empty();
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

} // namespace reprise::search
