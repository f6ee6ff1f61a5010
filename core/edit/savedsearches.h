// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/savedsearchstore.h"

#include <QList>
#include <QString>

// Searches with names. Each function is one recorded change and one step of
// undo. Call on the collection's thread.

namespace reprise {

class Collection;

namespace edit {

/// Behind the others. InvalidValue: no name. NameTaken.
[[nodiscard]] Result<SavedSearchId> saveSearch(
    Collection& collection, const QString& name, const QString& query);
/// Another name or query. NotFound, InvalidValue, NameTaken.
[[nodiscard]] Result<> updateSearch(Collection& collection, const SavedSearch& search);
/// NotFound.
[[nodiscard]] Result<> removeSearch(Collection& collection, SavedSearchId id);
/// All of them, in their new order. Outdated: others are there.
[[nodiscard]] Result<> orderSearches(Collection& collection, const QList<SavedSearchId>& order);

} // namespace edit
} // namespace reprise
