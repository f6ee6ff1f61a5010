// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/model/note.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace reprise {

class Collection;

namespace edit {

struct Replacement
{
    QString find;
    /// Of a pattern, \0 is all that was found, \1 to \9 its groups, \n and \t
    /// line feed and tab, and any other character behind a backslash itself.
    QString with;
    bool isPattern = false; ///< a regular expression as QRegularExpression reads it
    bool isCaseSensitive = false;
    std::optional<QString> field; ///< by name; of notes of any type that has one
};

struct TextSpan
{
    qsizetype start = 0; ///< in UTF-16 units
    qsizetype length = 0;

    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// One field in which something would be replaced.
struct Hit
{
    NoteId note;
    int field = 0;
    QString fieldName;
    QString before;
    QString after;
    QList<TextSpan> found; ///< in before
    QList<TextSpan> replaced; ///< in after, as many

    friend bool operator==(const Hit&, const Hit&) = default;
};

/// What would change, in the order of the notes and their fields; changes
/// nothing. Errors: NotFound (a note), InvalidValue (nothing to find),
/// PatternFaulty, PatternTooSlow (matching one field took more than a million
/// steps; nobody knows how many more it would take).
[[nodiscard]] Result<QList<Hit>> findHits(
    Collection& collection, const QList<NoteId>& ids, const Replacement& replacement);

/// Exactly these, as one recorded change; how many notes it changed. Cards that
/// the texts make and that were not there are made. Outdated: a text is no
/// longer as it was found. NotFound.
[[nodiscard]] Result<int> replaceHits(
    Collection& collection, const QList<Hit>& hits, const Moment& now);

} // namespace edit
} // namespace reprise
