// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/markdown/deck.h"

namespace reprise {

/// A file of a deck.
struct DeckFile
{
    QString path; ///< relative to the deck's folder, with slashes
    QByteArray contents;
    QString diskPath; ///< where a medium is read from when its contents are not here
};

/// Reads a deck folder in format version 1, real or of the program's own
/// resources (":/decks/…"). A deck with faults is not read by halves: all of
/// them come back, in the order of files and lines. Hidden files, README.md
/// and whatever a card file does not refer to are nothing of the deck's.
///
/// The format leaves open, and this reader settles: a backslash before a line
/// that would be structure is taken away, whatever a field's format; in a cloze
/// field the one before `{{c1::` stays, for clozeText() to read.
[[nodiscard]] std::expected<Deck, QList<DeckFault>> readDeck(const QString& folder);

/// The same for files in memory.
[[nodiscard]] std::expected<Deck, QList<DeckFault>> readDeck(const QList<DeckFile>& files);

/// The reader's faults and warnings, and what a deck written by hand should
/// keep to besides (format.md, "What lint asks"); running snippets is left to
/// the deck's tests. Empty: a clean deck.
[[nodiscard]] QList<DeckFault> lint(const QString& folder);
[[nodiscard]] QList<DeckFault> lint(const QList<DeckFile>& files);

} // namespace reprise
