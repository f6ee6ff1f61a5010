// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/savedsearchstore.h"

#include "core/storage/database.h"
#include "core/storage/idlist.h"

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

SavedSearch searchFromRow(const Row& row)
{
    return {SavedSearchId{row.integer(0)}, row.text(1), row.text(2)};
}

} // namespace

Result<QList<SavedSearch>> SavedSearchStore::all()
{
    return m_database.rows(
        u"SELECT id, name, query FROM saved_searches ORDER BY position, id"_s, searchFromRow);
}

Result<std::optional<SavedSearch>> SavedSearchStore::search(SavedSearchId id)
{
    return m_database.row(
        u"SELECT id, name, query FROM saved_searches WHERE id = ?"_s, searchFromRow, id);
}

Result<SavedSearchId> SavedSearchStore::add(const QString& name, const QString& query)
{
    return m_database
        .run(u"INSERT INTO saved_searches (name, query, position) VALUES (?, ?, "
             u"(SELECT coalesce(max(position) + 1, 0) FROM saved_searches))"_s,
            name, query)
        .transform([this] { return SavedSearchId{m_database.lastInsertId()}; });
}

Result<> SavedSearchStore::update(const SavedSearch& search)
{
    return m_database.run(u"UPDATE saved_searches SET name = ?, query = ? WHERE id = ?"_s,
        search.name, search.query, search.id);
}

Result<> SavedSearchStore::remove(SavedSearchId id)
{
    return m_database.run(u"DELETE FROM saved_searches WHERE id = ?"_s, id);
}

Result<> SavedSearchStore::setOrder(const QList<SavedSearchId>& searches)
{
    return m_database.run(u"UPDATE saved_searches SET position = place.key "
                          u"FROM json_each(?) AS place WHERE saved_searches.id = place.value "
                          u"AND position <> place.key"_s,
        idList(searches));
}

} // namespace reprise
