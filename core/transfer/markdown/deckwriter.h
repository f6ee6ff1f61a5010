// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/markdown/deckreader.h"

#include <optional>

namespace reprise {

/// The files of a deck in format version 1: deck.json, and in `cardFolder` (see
/// there) a card file for each run of notes of one topic, named so that their
/// order is the deck's. The same deck gives the same bytes. Reading them gives
/// the same deck back, but for where in files its notes stand and what
/// carriedField() leaves out.
[[nodiscard]] QList<DeckFile> writeDeck(const Deck& deck, const QString& cardFolder = {});

/// A field as the format carries it: without blank lines at its ends, lines
/// ended as on this system.
[[nodiscard]] QString carriedField(const QString& text);

/// A folder for the card files, so that no reference of the notes' media leaves
/// the deck: empty for the deck's own, else like "cards/".
[[nodiscard]] QString cardFolder(const Deck& deck);

/// Where in the deck's folder a medium is found by what is written for it; none
/// where there is no such place, or it is not one for media.
[[nodiscard]] std::optional<QString> mediumPath(const QString& cardFolder, const QString& written);

} // namespace reprise
