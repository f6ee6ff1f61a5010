// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/markdown/cardfile.h"
#include "core/transfer/markdown/deckreader.h"

namespace reprise {

/// Where the parts of a note stand in its file.
struct NotePlaces
{
    QList<CardKey> keys;
    QList<QList<int>> fieldLines; ///< for each field, the number of each of its lines

    /// The number of the line on which `offset` of a field's text stands.
    [[nodiscard]] int lineAt(qsizetype field, const QString& text, qsizetype offset) const;
};

/// All that could be read of a deck, faulty or not.
struct DeckContents
{
    Deck deck;
    QList<NotePlaces> places; ///< one for each note of the deck
    QList<DeckFault> faults; ///< not yet in order
};

[[nodiscard]] DeckContents readContents(const QList<DeckFile>& files);

/// In the order of files and lines, none twice.
[[nodiscard]] QList<DeckFault> inOrder(QList<DeckFault> faults);

} // namespace reprise
