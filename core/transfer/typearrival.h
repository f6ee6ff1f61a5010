// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/merge.h"

#include <optional>

namespace reprise {

/// The note types of a file as the collection has them, made where it has none.
class TypeArrival final
{
public:
    /// Reads which are here. `head` outlives this.
    [[nodiscard]] Result<> prepare(Collection& collection, const IncomingHead& head);

    /// The type for the head's at `index`: the one of that name that makes the
    /// same cards, or a new one, which is counted in the report. Where the file
    /// only names it, the user's templates count.
    /// Inside the caller's change.
    [[nodiscard]] Result<NoteType> type(
        Collection& collection, qsizetype index, ImportReport& report);

    /// One that is here; null where none is.
    [[nodiscard]] const NoteType* find(NoteTypeId id) const;

private:
    [[nodiscard]] Result<NoteType> made(
        Collection& collection, const IncomingType& theirs, ImportReport& report);

    [[nodiscard]] const NoteType* same(const IncomingType& theirs) const;
    void remember(const NoteType& type);

    const IncomingHead* m_head = nullptr;
    QList<std::optional<NoteType>> m_types; ///< ours, by the head's
    QList<NoteType> m_here;
    QHash<QString, qsizetype> m_byName; ///< of m_here
    QHash<QString, qsizetype> m_byCards; ///< likewise, by name and what makes the cards
    QHash<QString, int> m_numbers; ///< the last one behind a name
};

} // namespace reprise
