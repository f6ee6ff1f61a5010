// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/notefate.h"

namespace reprise {

NoteFate fateOf(const ImportPreview::Note& seen, qint64 id, const ImportChoices& choices)
{
    const auto chosen = choices.notes.constFind(id);
    const bool isChosen = chosen != choices.notes.cend();
    const bool isOpen =
        seen.outcome == NoteOutcome::Changed || seen.outcome == NoteOutcome::Conflict;
    const bool followsRule = choices.rule == UpdateRule::Always
        || (choices.rule == UpdateRule::Newer && seen.outcome == NoteOutcome::Changed
            && !seen.isOlder);
    if (!seen.mine) {
        const bool comesBack = isChosen ? chosen->contains(true) : followsRule;
        return {.isAdded = !seen.isDeleted || comesBack, .taken = {}, .isSettled = false};
    }
    if (!isOpen) {
        return {};
    }
    NoteChoice taken = isChosen ? *chosen : followsRule ? seen.differs : NoteChoice();
    if (seen.typeDiffers && !taken.isEmpty()) {
        const bool tags = taken.last();
        taken.fill(false);
        taken.last() = tags;
    }
    return {.isAdded = false,
        .taken = taken.contains(true) ? taken : NoteChoice(),
        .isSettled = isChosen};
}

int ImportReport::Notes::* countOf(const ImportPreview::Note& seen, const NoteFate& fate)
{
    using Notes = ImportReport::Notes;
    if (fate.isAdded) {
        return &Notes::added;
    }
    if (!fate.taken.isEmpty()) {
        return &Notes::updated;
    }
    return seen.mine && seen.outcome == NoteOutcome::Conflict ? &Notes::conflicting
                                                              : &Notes::unchanged;
}

ImportReport::Notes expectedNotes(
    const ImportPreview& preview, const ReadAhead& ahead, const ImportChoices& choices)
{
    ImportReport::Notes notes;
    notes.rejected = static_cast<int>(ahead.rejectedCount);
    for (qsizetype i = 0; i < ahead.notes.size(); ++i) {
        const ReadAhead::Note& theirs = ahead.notes.at(i);
        const ImportPreview::Note& seen = preview.notes.at(i);
        const NoteFate fate = fateOf(seen, theirs.id, choices);
        ++(notes.*countOf(seen, fate));
    }
    return notes;
}

} // namespace reprise
