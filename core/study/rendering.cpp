// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/rendering.h"

#include "core/cards/headline.h"
#include "core/model/topic.h"
#include "core/storage/collection.h"

#include <algorithm>
#include <utility>

namespace reprise::study {

namespace {

Result<Rendered> rendered(Collection& collection, const Card& card, const QString& path)
{
    const auto note =
        required(collection.notes().note(card.note), QString::number(card.note.value));
    if (!note) {
        return std::unexpected(note.error());
    }
    const auto type =
        required(collection.notes().type(note->type), QString::number(note->type.value));
    if (!type) {
        return std::unexpected(type.error());
    }
    auto face = render(*type, *note, card.ordinal, {topicLevels(path), card.id, card.flag})
                    .value_or(Face{.format = note->format});
    face.gone = !std::ranges::contains(ordinals(*type, *note), card.ordinal);
    return Rendered{*note, std::move(face)};
}

/// The follow-up as it is in the collection, if the deck that ships the note
/// has such a card and the user has kept it.
Result<std::optional<FollowUp>> found(
    Collection& collection, const Note& note, const FollowUp& followUp)
{
    using Found = std::optional<FollowUp>;
    return collection.decks().deckOf(note.guid).and_then([&](const auto& deck) -> Result<Found> {
        if (!deck) {
            return Found();
        }
        const auto known = collection.decks().guidOf(*deck, followUp.deckCard);
        if (!known) {
            return std::unexpected(known.error());
        }
        const std::optional<QString>& guid = *known;
        if (!guid) {
            return Found();
        }
        const auto kept = collection.notes().byGuid(*guid);
        if (!kept) {
            return std::unexpected(kept.error());
        }
        const std::optional<Note>& next = *kept;
        if (!next) {
            return Found();
        }
        const auto cards = collection.cards().ofNote(next->id);
        if (!cards || cards->isEmpty()) {
            return cards.transform([](const auto&) { return Found(); });
        }
        return rendered(collection, cards->first(), {}).transform([&](const Rendered& shown) {
            const QString question = plainText(headline(shown.face.question, shown.face.format));
            return question.isEmpty() ? Found()
                                      : FollowUp{followUp.deckCard, cards->first().id, question};
        });
    });
}

} // namespace

Result<Rendered> renderCard(Collection& collection, const Card& card, const QString& path)
{
    auto shown = rendered(collection, card, path);
    if (!shown) {
        return shown;
    }
    std::optional<FollowUp>& followUp = shown->face.followUp;
    if (!followUp) {
        return shown;
    }
    auto kept = found(collection, shown->note, *followUp);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    followUp = std::move(*kept);
    return shown;
}

} // namespace reprise::study
