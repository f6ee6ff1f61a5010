// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journal.h"

#include <optional>

namespace reprise {

class Database;

/// Which rows each change touched, kept in the collection and written in the
/// same transaction: what is derived from the collection and kept elsewhere
/// (the search index) is brought up to date from here, after a kill too.
class ChangeLog final
{
public:
    explicit ChangeLog(Database& database)
        : m_database(database)
    {
    }

    /// A place in the history of one collection. Two histories that parted,
    /// as where a backup was restored, share no later place.
    struct Place
    {
        qint64 number = 0;
        qint64 token = 0;

        friend bool operator==(const Place&, const Place&) = default;
    };

    [[nodiscard]] Result<> append(const ChangeSet& changes);
    /// Never none: the log begins with the making of the collection.
    [[nodiscard]] Result<Place> newest();
    /// All that was touched after `place`; nothing where this history has no
    /// such place, or no longer.
    [[nodiscard]] Result<std::optional<ChangeSet>> since(const Place& place);

private:
    Database& m_database;
};

} // namespace reprise
