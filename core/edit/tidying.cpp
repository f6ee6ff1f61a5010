// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/tidying.h"

#include "core/cards/face.h"
#include "core/edit/cardmaking.h"
#include "core/edit/notes.h"
#include "core/edit/selection.h"
#include "core/edit/topics.h"
#include "core/storage/collection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

Result<QList<CardId>> emptyAmong(
    Collection& collection, const QList<Note>& notes, const QList<Card>& cards)
{
    const auto types = collection.notes().types();
    if (!types) {
        return std::unexpected(types.error());
    }
    QHash<NoteTypeId, NoteType> typeOf;
    for (const NoteType& type : *types) {
        typeOf.insert(type.id, type);
    }
    QHash<NoteId, std::vector<int>> made;
    for (const Note& note : notes) {
        made.insert(note.id, ordinals(typeOf.value(note.type), note));
    }
    QList<CardId> empty;
    for (const Card& card : cards) {
        if (const auto of = made.constFind(card.note);
            of != made.cend() && !std::ranges::contains(*of, card.ordinal)) {
            empty.append(card.id);
        }
    }
    return empty;
}

/// Nothing comes of these notes; said of the first one's type.
Result<int> noCards(Collection& collection, const QList<NoteId>& notes)
{
    return collection.notes()
        .typesOf(notes.first(1))
        .and_then([&](const QList<NoteTypeId>& types) {
            return required(collection.notes().type(types.first()), QString());
        })
        .and_then([](const NoteType& type) -> Result<int> {
            return failure(ErrorCode::NoCards, type.name);
        });
}

} // namespace

Result<QList<QList<NoteId>>> duplicateFronts(Collection& collection)
{
    return collection.notes().firstFields().transform([](const auto& fields) {
        QHash<std::pair<NoteTypeId, QString>, QList<NoteId>> byFront;
        for (const auto& field : fields) {
            if (const QString key = frontKey(field.text); !key.isEmpty()) {
                byFront[{field.type, key}].append(field.note);
            }
        }
        byFront.removeIf([](const auto& group) { return group.value().size() < 2; });
        QList<QList<NoteId>> groups = byFront.values();
        std::ranges::sort(groups, {}, [](const QList<NoteId>& group) { return group.first(); });
        return groups;
    });
}

Result<QList<CardId>> emptyCards(Collection& collection)
{
    const auto notes = collection.notes().all();
    const auto cards = collection.cards().all();
    if (!notes || !cards) {
        return std::unexpected(!notes ? notes.error() : cards.error());
    }
    return emptyAmong(collection, *notes, *cards);
}

Result<QList<CardId>> emptyCards(Collection& collection, const QList<NoteId>& ids)
{
    const auto notes = collection.notes().notes(ids);
    const auto cards = collection.cards().ofNotes(ids);
    if (!notes || !cards) {
        return std::unexpected(!notes ? notes.error() : cards.error());
    }
    return emptyAmong(collection, *notes, *cards);
}

Result<int> deleteCards(Collection& collection, const QList<CardId>& cards)
{
    JournalStep step{step::deleteCards};
    return collection.change(step, [&] {
        return notesOf(collection, cards)
            .and_then([&](const QList<NoteId>&) { return collection.cards().remove(cards); })
            .transform([&step](int removed) {
                step.count = removed;
                return removed;
            });
    });
}

Result<QList<NoteId>> notesWithoutCards(Collection& collection)
{
    return collection.notes().withoutCards();
}

Result<int> giveCards(
    Collection& collection, const QList<NoteId>& notes, const QString& path, const Moment& now)
{
    JournalStep step{step::giveCards};
    return collection.change(step, [&]() -> Result<int> {
        const auto missing = collection.notes().firstMissing(notes);
        if (!missing) {
            return std::unexpected(missing.error());
        }
        if (const std::optional<NoteId>& first = *missing) {
            return failure(ErrorCode::NotFound, QString::number(first->value));
        }
        return ensureTopic(collection, path)
            .and_then([&](TopicId into) { return makeCards(collection, notes, now, into); })
            .and_then([&](const QList<CardId>& made) -> Result<int> {
                if (made.isEmpty()) {
                    return noCards(collection, notes);
                }
                step.count = static_cast<int>(made.size());
                return step.count;
            });
    });
}

Result<QList<CardId>> cardsWithoutTopic(Collection& collection)
{
    return collection.cards().inTopic(rootTopic);
}

} // namespace reprise::edit
