// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace reprise {

/// What the words of a query may be about.
struct QueryWords
{
    QStringList topics; ///< paths
    QStringList tags;
    QStringList types; ///< of notes
};

/// How the word at the cursor of a query could go on.
struct Completion
{
    qsizetype start = 0; ///< of what is replaced
    qsizetype length = 0;
    QStringList words; ///< as they are typed, quoted where needed

    friend bool operator==(const Completion&, const Completion&) = default;
};

/// Nothing where the word could be anything.
[[nodiscard]] std::optional<Completion> completionAt(
    const QString& query, qsizetype cursor, const QueryWords& words);

} // namespace reprise
