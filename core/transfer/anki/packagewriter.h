// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/transfer/anki/fieldhtml.h"
#include "core/transfer/markdown/deckexport.h"
#include "core/transfer/progress.h"

#include <QDateTime>

#include <optional>

namespace reprise {

class Collection;

namespace anki {

struct PackageOptions
{
    std::optional<QList<NoteId>> notes; ///< none: everything
    bool withSchedule = false; ///< and history, flags, suspensions, burials
    Colour colour; ///< of code in notes that are written in Markdown; may be none
    QDateTime now; ///< its zone is the one that Anki counts days in
};

struct PackageReport
{
    int notes = 0;
    int cards = 0;
    int reviews = 0; ///< with what was set by hand
    int media = 0;
    QList<ExportWarning> warnings; ///< "media-missing"
};

/// Writes a package that every Anki reads (schema 11): the same bytes for the
/// same collection. It is there whole or not at all, in the place of what was.
/// `progress` is told the share that is done, 0 to 1, and says whether to go on.
/// Errors: FileUnreadable, FileUnwritable, DiskFull, InvalidValue (larger than a
/// zip file can be), Cancelled. On the collection's thread.
[[nodiscard]] Result<PackageReport> writePackage(Collection& collection, const QString& path,
    const PackageOptions& options, const TransferProgress& progress);

} // namespace anki
} // namespace reprise
