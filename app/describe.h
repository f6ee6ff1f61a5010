// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/journal.h"

#include <QString>

namespace reprise {

struct DeckFault;

namespace search {
struct QueryFault;
}

/// The sentence a person reads about an error.
[[nodiscard]] QString describe(const Error& error);
/// What a journal step did, as it stands after "Undo: ".
[[nodiscard]] QString describe(const JournalStep& step);
/// What is wrong with a deck, without saying where.
[[nodiscard]] QString describe(const DeckFault& fault);
/// What is wrong with a query, and what would be right.
[[nodiscard]] QString describe(const search::QueryFault& fault);

} // namespace reprise
