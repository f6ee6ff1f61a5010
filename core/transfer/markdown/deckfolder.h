// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/markdown/deckreader.h"

namespace reprise {

/// The files below a deck's folder that are not hidden, by path; only deck.json
/// and Markdown files with their contents. Folders are
/// not followed through symbolic links; a link that leaves the folder, and a
/// file that cannot be read or is too large, is a fault.
[[nodiscard]] QList<DeckFile> readFolder(const QString& folder, QList<DeckFault>& faults);

} // namespace reprise
