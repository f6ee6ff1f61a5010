// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/merge.h"

namespace reprise {

/// What becomes of one of the file's notes.
struct NoteFate
{
    bool isAdded = false;
    NoteChoice taken; ///< of a note that is here; empty: nothing
    bool isSettled = false; ///< the user was asked, so the same file need not ask again
};

/// `id` is the file's.
[[nodiscard]] NoteFate fateOf(
    const ImportPreview::Note& seen, qint64 id, const ImportChoices& choices);

/// What the report counts it as.
[[nodiscard]] int ImportReport::Notes::* countOf(
    const ImportPreview::Note& seen, const NoteFate& fate);

} // namespace reprise
