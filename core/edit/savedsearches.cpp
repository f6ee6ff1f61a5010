// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/savedsearches.h"

#include "core/storage/collection.h"

#include <algorithm>

namespace reprise::edit {

namespace {

Result<> mayBeNamed(Collection& collection, const QString& name, SavedSearchId id)
{
    if (name.isEmpty()) {
        return failure(ErrorCode::InvalidValue, name);
    }
    return collection.savedSearches().all().and_then(
        [&](const QList<SavedSearch>& all) -> Result<> {
            const bool taken = std::ranges::any_of(all,
                [&](const SavedSearch& other) { return other.name == name && other.id != id; });
            return taken ? failure(ErrorCode::NameTaken, name) : Result<>();
        });
}

Result<SavedSearch> existing(Collection& collection, SavedSearchId id)
{
    return required(collection.savedSearches().search(id), QString::number(id.value));
}

} // namespace

Result<SavedSearchId> saveSearch(Collection& collection, const QString& name, const QString& query)
{
    const QString clean = name.simplified();
    return collection.change(JournalStep{step::saveSearch}, [&] {
        return mayBeNamed(collection, clean, {}).and_then([&] {
            return collection.savedSearches().add(clean, query);
        });
    });
}

Result<> updateSearch(Collection& collection, const SavedSearch& search)
{
    SavedSearch clean = search;
    clean.name = search.name.simplified();
    return collection.change(JournalStep{step::editSearches}, [&] {
        return existing(collection, search.id)
            .and_then(
                [&](const SavedSearch&) { return mayBeNamed(collection, clean.name, clean.id); })
            .and_then([&] { return collection.savedSearches().update(clean); });
    });
}

Result<> removeSearch(Collection& collection, SavedSearchId id)
{
    return collection.change(JournalStep{step::editSearches}, [&] {
        return existing(collection, id).and_then([&](const SavedSearch&) {
            return collection.savedSearches().remove(id);
        });
    });
}

Result<> orderSearches(Collection& collection, const QList<SavedSearchId>& order)
{
    return collection.change(JournalStep{step::editSearches}, [&] {
        return collection.savedSearches().all().and_then(
            [&](const QList<SavedSearch>& all) -> Result<> {
                const bool complete = all.size() == order.size()
                    && std::ranges::all_of(
                        all, [&](const SavedSearch& search) { return order.contains(search.id); });
                return complete ? collection.savedSearches().setOrder(order)
                                : failure(ErrorCode::Outdated);
            });
    });
}

} // namespace reprise::edit
