// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/completion.h"

#include "core/search/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr qsizetype leastOfKey = 2; // letters; one could begin anything
constexpr qsizetype mostWords = 50;
constexpr QChar quote(0x22);
constexpr QChar escape(0x5c);

/// Where the word begins that the cursor is in: behind a blank or a bracket
/// that stands in no quotes, and behind a minus.
qsizetype startOfWord(const QString& query, qsizetype cursor)
{
    qsizetype start = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        const QChar c = query.at(i);
        if (c == quote && (i == 0 || query.at(i - 1) != escape)) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c.isSpace() || c == u'(')) {
            start = i + 1;
        }
    }
    if (start < cursor && query.at(start) == u'-') {
        ++start;
    }
    return start;
}

QStringList withPrefix(const QStringList& words, const QString& prefix)
{
    QStringList found;
    for (const QString& word : words) {
        if (word.startsWith(prefix, Qt::CaseInsensitive)) {
            found.append(word.sliced(prefix.size()));
        }
    }
    return found;
}

std::optional<QStringList> valuesOf(const QString& key, const QueryWords& words)
{
    if (key == "topic"_L1 || key == "deck"_L1) {
        return words.topics;
    }
    if (key == "is"_L1) {
        return search::queryStates();
    }
    if (key == "has"_L1) {
        return QStringList{u"code"_s, u"image"_s};
    }
    if (key == "tag"_L1) {
        return words.tags;
    }
    if (key == "note"_L1) {
        return words.types;
    }
    if (key == "level"_L1 || key == "role"_L1 || key == "kind"_L1) {
        return withPrefix(words.tags, key + u"::"_s);
    }
    return std::nullopt;
}

QString typed(const QString& value)
{
    const bool isPlain = std::ranges::all_of(value, [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u':' || c == u'.';
    });
    return isPlain ? value : search::quotedName(value);
}

} // namespace

std::optional<Completion> completionAt(
    const QString& query, qsizetype cursor, const QueryWords& words)
{
    Completion completion;
    completion.start = startOfWord(query, cursor);
    completion.length = cursor - completion.start;
    const QString word = query.sliced(completion.start, completion.length);
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0) {
        for (const QString& key : search::queryKeys()) {
            if (word.size() >= leastOfKey && key.startsWith(word, Qt::CaseInsensitive)) {
                completion.words.append(key + u':');
            }
        }
    } else if (const auto values = valuesOf(word.first(colon).toLower(), words)) {
        QString begun = word.sliced(colon + 1);
        begun.remove(quote);
        for (const QString& value : *values) {
            if (value.contains(begun, Qt::CaseInsensitive) && completion.words.size() < mostWords) {
                completion.words.append(word.first(colon + 1) + typed(value) + u' ');
            }
        }
    }
    // One that is whole already says nothing.
    completion.words.removeIf([&](const QString& one) { return one.trimmed() == word; });
    if (completion.words.isEmpty()) {
        return std::nullopt;
    }
    return completion;
}

} // namespace reprise
