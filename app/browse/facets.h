// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/search/searchindex.h"
#include "core/storage/savedsearchstore.h"
#include "core/study/study.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace reprise {

/// By what the cards of a collection can be told apart, and how many there are
/// of each.
struct Facets
{
    QList<study::TopicSummary> topics; ///< as the tree is drawn
    search::TagCounts tags;
    QStringList fields; ///< the names of all note types' fields
    QStringList types; ///< names
    QList<SavedSearch> saved;
    qint64 cards = 0;
    qint64 notes = 0;
};

/// All but the tags, which the search index knows. Call on the collection's
/// thread; `now` is local.
[[nodiscard]] Result<Facets> readFacets(Collection& collection, const QDateTime& now);

} // namespace reprise
