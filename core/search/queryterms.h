// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/query.h"

namespace reprise::search {

/// Whether what stands before a colon is more than text.
[[nodiscard]] bool isKey(const QString& word, const QStringList& fields);
/// Whether a word is a number's name, a comparison and something behind it.
[[nodiscard]] bool isComparison(const QString& word);

/// One term of a query. Without a key: a quoted text, or a comparison.
[[nodiscard]] std::expected<Node, QueryFault::Kind> term(
    const QString& key, const QString& value, bool isQuoted);

} // namespace reprise::search
