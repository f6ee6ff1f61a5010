// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/facets.h"

#include "app/study/asked.h"
#include "core/storage/collection.h"

namespace reprise {

Result<Facets> readFacets(Collection& collection, const QDateTime& now)
{
    const auto today = studyDay(collection, now);
    if (!today) {
        return std::unexpected(today.error());
    }
    auto topics = study::topicSummaries(collection, *today);
    const auto types = collection.notes().types();
    const auto notes = collection.notes().count();
    const auto saved = collection.savedSearches().all();
    if (const Error* error = firstError(topics, types, notes, saved)) {
        return std::unexpected(*error);
    }
    Facets facets;
    facets.topics = std::move(*topics);
    facets.notes = *notes;
    facets.saved = *saved;
    for (const auto& topic : std::as_const(facets.topics)) {
        facets.cards += topic.depth == 0 ? topic.cards : 0;
    }
    for (const NoteType& type : *types) {
        facets.types.append(type.name);
        facets.fields.append(type.fields);
    }
    facets.fields.removeDuplicates();
    return facets;
}

} // namespace reprise
