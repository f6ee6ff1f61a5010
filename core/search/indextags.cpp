// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/fold.h"
#include "core/search/searchindex.h"
#include "core/storage/database.h"

// What the index knows of tags.

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

/// Folding can make two tags one.
QSet<QString> foldedTags(const QStringList& tags)
{
    QSet<QString> names;
    for (const QString& tag : tags) {
        names.insert(folded(tag));
    }
    return names;
}

/// The tags and everything above them.
QSet<QString> levelsOf(const QSet<QString>& tags)
{
    constexpr QLatin1StringView separator("::");
    QSet<QString> levels = tags;
    for (const QString& tag : tags) {
        for (qsizetype end = tag.indexOf(separator); end >= 0;
            end = tag.indexOf(separator, end + separator.size())) {
            levels.insert(tag.first(end));
        }
    }
    return levels;
}

QSet<QString> setOf(const QStringList& tags)
{
    return {tags.begin(), tags.end()};
}

} // namespace

Result<> SearchIndex::changeTags(NoteId note, const QStringList& before, const QStringList& after)
{
    Result<> done;
    const auto run = [&](const QString& sql, const auto&... values) {
        if (done) {
            done = m_database->run(sql, values...);
        }
    };
    const QSet<QString> old = foldedTags(before);
    const QSet<QString> now = foldedTags(after);
    for (const QString& tag : old - now) {
        run(u"DELETE FROM note_tags WHERE tag = ? AND note = ?"_s, tag, note);
        run(u"UPDATE tags SET notes = notes - 1 WHERE name = ?"_s, tag);
    }
    for (const QString& tag : now - old) {
        run(u"INSERT INTO note_tags VALUES (?, ?)"_s, tag, note);
        run(u"INSERT INTO tags VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET notes = notes + 1"_s,
            tag);
    }
    const QSet<QString> oldLevels = levelsOf(old);
    const QSet<QString> newLevels = levelsOf(now);
    for (const QString& level : oldLevels - newLevels) {
        run(u"UPDATE tag_levels SET notes = notes - 1 WHERE name = ?"_s, level);
    }
    for (const QString& level : newLevels - oldLevels) {
        run(u"INSERT INTO tag_levels VALUES (?, 1) "
            u"ON CONFLICT (name) DO UPDATE SET notes = notes + 1"_s,
            level);
    }
    for (const QString& tag : setOf(before) - setOf(after)) {
        run(u"UPDATE tag_spellings SET notes = notes - 1 WHERE spelling = ?"_s, tag);
    }
    for (const QString& tag : setOf(after) - setOf(before)) {
        run(u"INSERT INTO tag_spellings VALUES (?, ?, 1) "
            u"ON CONFLICT (spelling) DO UPDATE SET notes = notes + 1"_s,
            tag, folded(tag));
    }
    return done;
}

Result<QHash<QString, int>> SearchIndex::tags()
{
    QHash<QString, int> counts;
    return m_database
        ->forEach(u"SELECT name, notes FROM tags WHERE notes > 0"_s,
            [&counts](const Row& row) { counts.insert(row.text(0), row.number(1)); })
        .transform([&] { return counts; });
}

Result<TagCounts> SearchIndex::tagCounts()
{
    TagCounts counts;
    QString newest;
    return m_database
        ->forEach(u"SELECT tag, spelling FROM tag_spellings WHERE notes > 0 "
                  u"ORDER BY tag, notes DESC, spelling"_s,
            [&](const Row& row) {
                if (counts.names.isEmpty() || newest != row.text(0)) {
                    newest = row.text(0);
                    counts.names.append(row.text(1));
                }
            })
        .and_then([&] {
            return m_database->forEach(u"SELECT name, notes FROM tag_levels WHERE notes > 0"_s,
                [&](const Row& row) { counts.notes.insert(row.text(0), row.number(1)); });
        })
        .transform([&] { return counts; });
}

} // namespace reprise::search
