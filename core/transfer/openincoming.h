// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/incoming.h"

#include <QTimeZone>

#include <functional>
#include <memory>

namespace reprise {

struct OpenOptions
{
    QList<NoteType> noteTypes; ///< the collection's: files of some formats only name theirs
    QTimeZone zone; ///< where the file's owner lives: some formats know instants, we need days
    QString scratch; ///< an existing folder for what has to be unpacked; the system's where empty
    bool isLarge = false; ///< the user said that it may be larger than files usually are
    std::function<bool()> isCancelled; ///< asked now and then, here and later
};

/// Opens a file of any format for bringing in; what is in it decides, not its
/// name. On any thread. "format-unknown", "cancelled", or what the format's
/// reader refuses.
[[nodiscard]] Readable<std::unique_ptr<Incoming>> openIncoming(
    const QString& path, const OpenOptions& options);

} // namespace reprise
