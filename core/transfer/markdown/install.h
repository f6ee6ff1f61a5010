// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/transfer/markdown/deck.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace reprise {

class Collection;

/// What bringing a deck in did, or would have done, to a collection.
struct ImportReport
{
    struct Notes
    {
        int added = 0;
        int updated = 0; ///< text, tags or topic followed the deck
        int unchanged = 0; ///< among them those that the user deleted: they stay deleted
        int conflicting = 0; ///< changed by the deck and by the user: the user's text stays
        int retired = 0; ///< gone from the deck; note and schedule stay
    };
    struct Warning
    {
        QString code; ///< stable, lower-case with dashes
        QString place; ///< "file:line" within the deck
        QString detail; ///< technical, untranslated
    };

    Notes notes;
    int cardsAdded = 0;
    int topicsAdded = 0;
    int noteTypesAdded = 0;
    int mediaAdded = 0;
    int mediaMissing = 0;
    QList<Warning> warnings;
};

/// Brings a deck that was read from `folder` into the collection, as one step
/// that can be undone. What the user changed stays: texts, tags, topics, flags,
/// suspensions and every schedule. So does a note that came with another deck
/// and has a guid of this one's. A version older than the one installed changes
/// nothing and is warned of.
[[nodiscard]] Result<ImportReport> importDeck(
    Collection& collection, const Deck& deck, const QString& folder, const QDateTime& now);

/// Installs the decks that are built into the program into a collection that
/// does not have them, and updates those of which it has an older version.
/// Leaves nothing to undo. The number of decks that changed.
[[nodiscard]] Result<int> installShippedDecks(Collection& collection, const QDateTime& now);

} // namespace reprise
