// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tidy/dust.h"

#include "core/cards/cloze.h"
#include "core/edit/tidying.h"
#include "core/search/listing.h"
#include "core/storage/collection.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

QString keyOf(qint64 number)
{
    return QString::number(number);
}

/// A note's first field in one line, with its deletions filled in.
QList<TextRun> front(const Note& note)
{
    const QString field = note.fields.value(0);
    const std::vector<int> numbers = clozeNumbers(field);
    return headline(
        numbers.empty() ? field : clozeText(field, note.format, numbers.front(), Side::Answer),
        note.format);
}

Result<QHash<NoteId, Note>> notesById(Collection& collection, const QList<NoteId>& ids)
{
    return collection.notes().notes(ids).transform([](const QList<Note>& notes) {
        QHash<NoteId, Note> byId;
        for (const Note& note : notes) {
            byId.insert(note.id, note);
        }
        return byId;
    });
}

Result<DustFound> duplicates(Collection& collection)
{
    const auto groups = edit::duplicateFronts(collection);
    if (!groups) {
        return std::unexpected(groups.error());
    }
    QList<NoteId> all;
    for (const QList<NoteId>& group : *groups) {
        all.append(group);
    }
    const auto notes = notesById(collection, all);
    const auto cards = collection.cards().ofNotes(all);
    if (const Error* error = firstError(notes, cards)) {
        return std::unexpected(*error);
    }
    QMultiHash<NoteId, Card> cardsOf;
    for (const Card& card : *cards) {
        cardsOf.insert(card.note, card);
    }
    QList<DustItem> items;
    for (const QList<NoteId>& group : *groups) {
        const Note oldest = notes->value(group.first());
        DustItem item{.key = keyOf(oldest.id.value),
            .text = front(oldest),
            .place = {},
            .notes = group,
            .cards = {},
            .areAlike = true,
            .medium = {}};
        for (const NoteId newer : group.sliced(1)) {
            item.areAlike =
                item.areAlike && notes->value(newer).fields.sliced(1) == oldest.fields.sliced(1);
            for (const Card& card : cardsOf.values(newer)) {
                item.cards.append(card.id);
                item.answered += card.isUnseen() ? 0 : 1;
            }
        }
        items.append(item);
    }
    return DustFound{{Dust::Duplicates, items}};
}

/// Of cards; one that shows nothing is called by its note.
Result<QList<DustItem>> cardItems(Collection& collection, const QList<CardId>& cards)
{
    const auto rows = search::listed(collection, cards);
    const auto ids = collection.notes().ofCards(cards);
    if (const Error* error = firstError(rows, ids)) {
        return std::unexpected(*error);
    }
    return notesById(collection, *ids).transform([&](const QHash<NoteId, Note>& notes) {
        QList<DustItem> items;
        for (const search::ListedCard& row : *rows) {
            items.append(DustItem{.key = keyOf(row.card.id.value),
                .text = row.question.isEmpty() ? front(notes.value(row.card.note)) : row.question,
                .place = row.topicPath,
                .notes = {row.card.note},
                .cards = {row.card.id},
                .answered = row.card.isUnseen() ? 0 : 1,
                .ordinal = row.card.ordinal,
                .medium = {}});
        }
        return items;
    });
}

Result<DustFound> emptyCards(Collection& collection)
{
    return edit::emptyCards(collection)
        .and_then([&](const QList<CardId>& cards) { return cardItems(collection, cards); })
        .transform(
            [](const QList<DustItem>& items) { return DustFound{{Dust::EmptyCards, items}}; });
}

Result<DustFound> notesWithoutCards(Collection& collection)
{
    const auto ids = edit::notesWithoutCards(collection);
    const auto types = collection.notes().types();
    if (const Error* error = firstError(ids, types)) {
        return std::unexpected(*error);
    }
    QHash<NoteTypeId, QString> nameOf;
    for (const NoteType& type : *types) {
        nameOf.insert(type.id, type.name);
    }
    return notesById(collection, *ids).transform([&](const QHash<NoteId, Note>& notes) {
        QList<DustItem> items;
        for (const NoteId id : *ids) {
            const Note note = notes.value(id);
            items.append(DustItem{.key = keyOf(id.value),
                .text = front(note),
                .place = nameOf.value(note.type),
                .notes = {id},
                .cards = {},
                .medium = {}});
        }
        return DustFound{{Dust::NotesWithoutCards, items}};
    });
}

Result<DustFound> cardsWithoutTopic(Collection& collection)
{
    return edit::cardsWithoutTopic(collection)
        .and_then([&](const QList<CardId>& cards) { return cardItems(collection, cards); })
        .transform([](const QList<DustItem>& items) {
            return DustFound{{Dust::CardsWithoutTopic, items}};
        });
}

DustItem fileItem(const QString& name, const DeckStore::Medium& medium)
{
    return {.key = medium.deck + u'/' + name,
        .text = {{name}},
        .place = medium.deck,
        .notes = {},
        .cards = {},
        .medium = medium};
}

Result<DustFound> media(Collection& collection)
{
    const auto report = edit::mediaReport(collection);
    if (!report) {
        return std::unexpected(report.error());
    }
    QList<NoteId> ids;
    for (const edit::MissingMedium& missing : report->missing) {
        ids.append(missing.note);
    }
    const auto notes = notesById(collection, ids);
    if (!notes) {
        return std::unexpected(notes.error());
    }
    DustFound found{{Dust::MissingMedia, {}}, {Dust::UnusedMedia, {}}, {Dust::StrayFiles, {}}};
    for (const edit::MissingMedium& missing : report->missing) {
        found[Dust::MissingMedia].append(DustItem{.key = keyOf(missing.note.value) + missing.name,
            .text = {{missing.name}},
            .place = plainText(front(notes->value(missing.note))),
            .notes = {missing.note},
            .cards = {},
            .medium = {}});
    }
    for (const DeckStore::Medium& unused : report->unused) {
        found[Dust::UnusedMedia].append(fileItem(unused.name, unused));
    }
    for (const QString& file : report->strayFiles) {
        const QFileInfo onDisk(collection.files().media() + u'/' + file);
        found[Dust::StrayFiles].append(fileItem(file, {{}, {}, file, onDisk.size()}));
    }
    return found;
}

} // namespace

Result<DustFound> lookForDust(Collection& collection, int part)
{
    constexpr std::array<Result<DustFound> (*)(Collection&), dustLooks> looks{
        duplicates, emptyCards, notesWithoutCards, cardsWithoutTopic, media};
    return looks.at(static_cast<std::size_t>(part))(collection);
}

} // namespace reprise
