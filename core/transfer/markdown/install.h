// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/transfer/importreport.h"
#include "core/transfer/markdown/deckschedules.h"

#include <QDateTime>
#include <QString>

namespace reprise {

class Collection;

/// Brings a deck that was read from `folder` into the collection, as one step
/// that can be undone. What the user changed stays: texts, tags, topics, flags,
/// suspensions and every schedule. So does a note that came with another deck
/// and has a guid of this one's. A version older than the one installed changes
/// nothing and is warned of. Cards that are new here take `schedules` with their
/// answers, but for those of days to come.
[[nodiscard]] Result<ImportReport> importDeck(Collection& collection, const Deck& deck,
    const QString& folder, const QDateTime& now, const QList<DeckSchedule>& schedules = {});

/// Installs the decks that are built into the program into a collection that
/// does not have them, and updates those of which it has an older version.
/// Leaves nothing to undo. The number of decks that changed.
[[nodiscard]] Result<int> installShippedDecks(Collection& collection, const QDateTime& now);

} // namespace reprise
