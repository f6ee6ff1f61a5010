// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/topic.h"
#include "core/search/examined.h"
#include "core/search/query.h"
#include "core/search/searchindex.h"

#include <functional>
#include <optional>

namespace reprise {

class Collection;

namespace search {

/// A query, ready to be held against cards: what it names was looked up once.
struct Condition
{
    std::function<bool(const Examined&)> holds;
    /// Notes that all of its cards belong to, if that is known to be few.
    SearchIndex::Candidates candidates;
    /// Where only one text can make it hold, that text.
    std::optional<Needle> needle;
};

/// `topics`: all of them; `most`: how many notes are few.
[[nodiscard]] Result<Condition> condition(const Query& query, Collection& collection,
    SearchIndex& index, const QList<Topic>& topics, StudyDay today, int most);

} // namespace search
} // namespace reprise
