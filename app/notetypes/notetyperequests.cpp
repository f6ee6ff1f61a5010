// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/notetyperequests.h"

#include "core/edit/selection.h"

#include <algorithm>

namespace reprise {

Result<QList<ListedType>> listedTypes(Collection& collection)
{
    const auto types = collection.notes().types();
    const auto counts = collection.notes().countsByType();
    if (const Error* error = firstError(types, counts)) {
        return std::unexpected(*error);
    }
    QList<ListedType> listed;
    for (const NoteType& type : *types) {
        listed.append({type, counts->value(type.id)});
    }
    return listed;
}

Result<std::optional<TypeExample>> exampleOf(Collection& collection, NoteTypeId type)
{
    const auto note = collection.notes().firstOfType(type);
    if (!note) {
        return std::unexpected(note.error());
    }
    const std::optional<Note>& found = *note;
    if (!found) {
        return std::nullopt;
    }
    TypeExample example{.note = *found, .topicPath = {}, .deck = {}};
    const auto cards = collection.cards().ofNote(example.note.id);
    const auto deck = collection.decks().deckOf(example.note.guid);
    if (const Error* error = firstError(cards, deck)) {
        return std::unexpected(*error);
    }
    example.deck = deck->value_or(QString());
    if (!cards->isEmpty()) {
        const auto path = collection.topics().pathOf(cards->first().topic);
        if (!path) {
            return std::unexpected(path.error());
        }
        example.topicPath = topicLevels(*path);
    }
    return example;
}

Result<ConvertibleNotes> convertible(Collection& collection, const QList<CardId>& cards)
{
    ConvertibleNotes found;
    const auto notes = edit::notesOf(collection, cards);
    if (!notes) {
        return std::unexpected(notes.error());
    }
    const auto of = collection.notes().typesOf(*notes);
    const auto types = collection.notes().types();
    const auto all = collection.cards().ofNotes(*notes);
    if (const Error* error = firstError(of, types, all)) {
        return std::unexpected(*error);
    }
    found.notes = *notes;
    found.types = *types;
    std::ranges::copy_if(*types, std::back_inserter(found.of),
        [&](const NoteType& type) { return of->contains(type.id); });
    for (const Card& card : *all) {
        found.cardsOfANote = std::max(found.cardsOfANote, card.ordinal + 1);
    }
    return found;
}

} // namespace reprise
