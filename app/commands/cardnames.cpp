// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/cardnames.h"

#include "app/describe.h"
#include "core/search/search.h"
#include "core/storage/collection.h"

#include <QCoreApplication>

#include <utility>

namespace reprise {

namespace {

/// By guid, or by the deck and the card id within it: a deck may give its
/// notes foreign guids.
Result<std::optional<Note>> noteNamed(Collection& collection, const QString& name)
{
    auto note = collection.notes().byGuid(name);
    const qsizetype colon = name.indexOf(u':');
    if (!note || *note || colon < 0) {
        return note;
    }
    const auto guid = collection.decks().guidOf(name.left(colon), name.mid(colon + 1));
    if (!guid) {
        return std::unexpected(guid.error());
    }
    const std::optional<QString>& found = *guid;
    return found ? collection.notes().byGuid(*found) : note;
}

struct CardNamesText
{
    Q_DECLARE_TR_FUNCTIONS(CardNames)
};

std::expected<search::Query, Refusal> queryOf(Collection& collection, const QString& text)
{
    const auto types = collection.notes().types();
    if (!types) {
        return std::unexpected(types.error());
    }
    QStringList fields;
    for (const NoteType& type : *types) {
        fields += type.fields;
    }
    auto parsed = search::parse(text, fields);
    if (!parsed) {
        return wrongUse(describe(parsed.error()));
    }
    return *parsed;
}

std::expected<QList<CardId>, Refusal> foundBy(
    Collection& collection, const Call& call, search::Query query)
{
    const auto index = search::currentIndex(collection);
    if (!index) {
        return std::unexpected(index.error());
    }
    const auto found = search::find(collection, **index, {.query = std::move(query)}, call.today());
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found;
}

} // namespace

Result<Card> cardNamed(Collection& collection, const QString& name)
{
    bool isNumber = false;
    if (const CardId id{name.toLongLong(&isNumber)}; isNumber) {
        return required(collection.cards().card(id), name);
    }
    auto note = noteNamed(collection, name);
    qsizetype place = 0;
    if (const qsizetype hash = name.lastIndexOf(u'#'); note && !*note && hash >= 0) {
        bool counted = false;
        place = name.mid(hash + 1).toInt(&counted) - 1;
        if (counted) {
            note = noteNamed(collection, name.left(hash));
        }
    }
    return required(note, name)
        .and_then([&](const Note& found) { return collection.cards().ofNote(found.id); })
        .and_then([&](const QList<Card>& cards) -> Result<Card> {
            if (place < 0 || place >= cards.size()) {
                return failure(ErrorCode::NotFound, name);
            }
            return cards.at(place);
        });
}

Result<QList<CardId>> cardsNamed(Collection& collection, const QStringList& names)
{
    QList<CardId> cards;
    for (const QString& name : names) {
        const auto card = cardNamed(collection, name);
        if (!card) {
            return std::unexpected(card.error());
        }
        cards.append(card->id);
    }
    return cards;
}

std::expected<QList<CardId>, Refusal> cardsFound(
    Collection& collection, const Call& call, const QString& query)
{
    auto parsed = queryOf(collection, query);
    if (!parsed) {
        return std::unexpected(parsed.error());
    }
    return foundBy(collection, call, std::move(*parsed));
}

std::expected<QList<CardId>, Refusal> cardsWanted(
    Collection& collection, const Call& call, qsizetype first)
{
    if (call.line.has(option::query)) {
        auto query = queryOf(collection, call.line.value(option::query));
        if (!query) {
            return std::unexpected(query.error());
        }
        if (query->isEverything()) {
            return wrongUse(CardNamesText::tr("The query is empty and would mean every card; "
                                              "“deck:*” says so where it is meant."));
        }
        return foundBy(collection, call, std::move(*query));
    }
    const auto named = cardsNamed(collection, call.line.arguments.mid(first));
    if (!named) {
        return std::unexpected(named.error());
    }
    return *named;
}

} // namespace reprise
