// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/markdown/deck.h"

namespace reprise {

/// Reads deck.json into everything of a deck but its notes.
void readHeader(const QByteArray& json, Deck& deck, QList<DeckFault>& faults);

/// Whether the id of a deck or a card is made of a-z, 0-9, dot and dash.
[[nodiscard]] bool isDeckId(const QString& id);

} // namespace reprise
