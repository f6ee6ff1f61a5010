// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckreader.h"

#include "core/cards/builtinnotetypes.h"
#include "core/transfer/markdown/deckcontents.h"
#include "core/transfer/markdown/deckfolder.h"

#include <algorithm>

namespace reprise {

namespace {

std::expected<Deck, QList<DeckFault>> wholeDeck(DeckContents contents)
{
    if (!contents.faults.isEmpty()) {
        return std::unexpected(inOrder(std::move(contents.faults)));
    }
    contents.deck.warnings = inOrder(std::move(contents.deck.warnings));
    return std::move(contents.deck);
}

} // namespace

std::expected<Deck, QList<DeckFault>> readDeck(const QString& folder)
{
    QList<DeckFault> faults;
    const QList<DeckFile> files = readFolder(folder, faults);
    if (files.isEmpty() && !faults.isEmpty()) {
        return std::unexpected(faults);
    }
    DeckContents contents = readContents(files);
    contents.faults += faults;
    return wholeDeck(std::move(contents));
}

std::expected<Deck, QList<DeckFault>> readDeck(const QList<DeckFile>& files)
{
    return wholeDeck(readContents(files));
}

const NoteType* Deck::noteType(const QString& typeName) const
{
    const auto matches = [&](const QList<NoteType>& types) {
        const auto found = std::ranges::find(types, typeName, &NoteType::name);
        return found == types.end() ? nullptr : &*found;
    };
    const NoteType* listed = matches(noteTypes);
    return listed ? listed : matches(builtInNoteTypes());
}

} // namespace reprise
