// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cardmaking.h"

#include "core/cards/face.h"
#include "core/storage/collection.h"

#include <algorithm>

namespace reprise::edit {

namespace {

/// Adds cards one after another, each at the end of its topic.
class CardMaker final
{
public:
    CardMaker(Collection& collection, const Moment& now)
        : m_collection(collection)
        , m_now(now)
    {
    }

    Result<CardId> add(NoteId note, int ordinal, TopicId topic)
    {
        return nextPosition(topic).and_then([&](qint64 position) {
            return m_collection.cards().add({.id = CardId{m_now.utcMilliseconds},
                .note = note,
                .ordinal = ordinal,
                .topic = topic,
                .position = position});
        });
    }

private:
    Result<qint64> nextPosition(TopicId topic)
    {
        if (const auto known = m_last.find(topic); known != m_last.end()) {
            return ++*known;
        }
        return m_collection.cards().lastPosition(topic).transform([&](qint64 last) {
            m_last.insert(topic, last + 1);
            return last + 1;
        });
    }

    Collection& m_collection;
    Moment m_now;
    QHash<TopicId, qint64> m_last;
};

} // namespace

Result<QList<CardId>> makeCards(Collection& collection, const QList<NoteId>& ids, const Moment& now,
    std::optional<TopicId> topic)
{
    const auto notes = collection.notes().notes(ids);
    const auto types = collection.notes().types();
    const auto cards = collection.cards().ofNotes(ids);
    if (!notes || !types || !cards) {
        return std::unexpected(!notes ? notes.error() : !types ? types.error() : cards.error());
    }
    QHash<NoteTypeId, NoteType> typeOf;
    for (const NoteType& type : *types) {
        typeOf.insert(type.id, type);
    }
    QHash<NoteId, QList<Card>> cardsOf;
    for (const Card& card : *cards) {
        cardsOf[card.note].append(card);
    }
    CardMaker maker(collection, now);
    QList<CardId> made;
    for (const Note& note : *notes) {
        const QList<Card> present = cardsOf.value(note.id);
        const TopicId home = present.isEmpty() ? topic.value_or(rootTopic) : present.first().topic;
        for (const int ordinal : ordinals(typeOf.value(note.type), note)) {
            if (std::ranges::contains(present, ordinal, &Card::ordinal)) {
                continue;
            }
            const auto card = maker.add(note.id, ordinal, home);
            if (!card) {
                return std::unexpected(card.error());
            }
            made.append(*card);
        }
    }
    return made;
}

} // namespace reprise::edit
