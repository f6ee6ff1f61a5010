// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/result.h"
#include "core/transfer/progress.h"

#include <QList>

#include <optional>

namespace reprise {

class Collection;

struct TextOptions
{
    std::optional<QList<NoteId>> notes; ///< none: everything
    QChar separator = u','; ///< or a tab
    /// An apostrophe stands before what a spreadsheet would take for a formula,
    /// and before an apostrophe; a line of the head says so to our reader.
    bool isDefused = true;
};

/// Writes notes as a table by RFC 4180 with the head that Anki writes: guid, note
/// type, topic of the first card, fields, tags. Fields are HTML, those written in
/// Markdown with their source behind (see anki/fieldsource.h). The same bytes for
/// the same notes; the file is there whole or not at all, in the place of what
/// was. Gives how many notes were written. `progress` is told the share that is
/// done, 0 to 1, and says whether to go on. Errors: FileUnwritable, DiskFull,
/// Cancelled. On the collection's thread.
[[nodiscard]] Result<int> writeText(Collection& collection, const QString& path,
    const TextOptions& options, const TransferProgress& progress);

} // namespace reprise
