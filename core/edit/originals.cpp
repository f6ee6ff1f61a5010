// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/originals.h"

#include "core/edit/cardmaking.h"
#include "core/storage/collection.h"

namespace reprise::edit {

namespace {

bool sameText(const Note& note, const DeckStore::ShippedNote& shipped)
{
    return note.type == shipped.type && note.format == shipped.format
        && note.fields == shipped.fields;
}

Result<Note> existing(Collection& collection, NoteId id)
{
    return required(collection.notes().note(id), QString::number(id.value));
}

} // namespace

Result<std::optional<DeckStore::ShippedNote>> original(Collection& collection, NoteId id)
{
    return existing(collection, id).and_then([&](const Note& note) {
        return collection.decks().note(note.guid);
    });
}

Result<bool> isChanged(Collection& collection, NoteId id)
{
    return existing(collection, id).and_then([&](const Note& note) {
        return collection.decks().note(note.guid).transform(
            [&](const std::optional<DeckStore::ShippedNote>& shipped) {
                return shipped && !sameText(note, *shipped);
            });
    });
}

Result<int> restoreOriginals(Collection& collection, const QList<NoteId>& notes, const Moment& now)
{
    JournalStep step{step::restoreText};
    return collection.change(step, [&]() -> Result<int> {
        QList<NoteId> restored;
        for (const NoteId id : notes) {
            auto note = existing(collection, id);
            const auto found = original(collection, id);
            if (!note || !found) {
                return std::unexpected(!note ? note.error() : found.error());
            }
            const std::optional<DeckStore::ShippedNote>& shipped = *found;
            if (!shipped || sameText(*note, *shipped)) {
                continue;
            }
            note->type = shipped->type;
            note->format = shipped->format;
            note->fields = shipped->fields;
            note->modifiedMs = now.utcMilliseconds;
            if (auto written = collection.notes().update(*note); !written) {
                return std::unexpected(written.error());
            }
            restored.append(id);
        }
        step.count = static_cast<int>(restored.size());
        return makeCards(collection, restored, now).transform([&](const QList<CardId>&) {
            return step.count;
        });
    });
}

} // namespace reprise::edit
