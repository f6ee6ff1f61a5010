// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace reprise {

class Database;

/// A search that was given a name.
struct SavedSearch
{
    SavedSearchId id;
    QString name; ///< unique
    QString query;

    friend bool operator==(const SavedSearch&, const SavedSearch&) = default;
};

class SavedSearchStore final
{
public:
    explicit SavedSearchStore(Database& database)
        : m_database(database)
    {
    }

    /// In the order that the user gave them.
    [[nodiscard]] Result<QList<SavedSearch>> all();
    [[nodiscard]] Result<std::optional<SavedSearch>> search(SavedSearchId id);
    /// Behind the others.
    [[nodiscard]] Result<SavedSearchId> add(const QString& name, const QString& query);
    /// Writes name and query.
    [[nodiscard]] Result<> update(const SavedSearch& search);
    [[nodiscard]] Result<> remove(SavedSearchId id);
    [[nodiscard]] Result<> setOrder(const QList<SavedSearchId>& searches);

private:
    Database& m_database;
};

} // namespace reprise
