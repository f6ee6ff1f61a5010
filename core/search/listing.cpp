// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/listing.h"

#include "core/cards/face.h"
#include "core/search/indexednote.h"
#include "core/storage/collection.h"
#include "core/study/topictree.h"

#include <algorithm>

namespace reprise::search {

namespace {

constexpr qsizetype before = 8; // letters shown before a hit: a table has little room
constexpr qsizetype longestSnippet = 100;

QString snippet(const QString& text, const QList<Needle>& needles)
{
    for (QString field : text.split(fieldSeparator)) {
        field = field.simplified();
        if (const auto found = hits(field, needles); !found.isEmpty()) {
            const qsizetype start = std::max<qsizetype>(0, found.first().start - before);
            return (start > 0 ? QStringLiteral("…") : QString())
                + field.sliced(start, std::min(longestSnippet, field.size() - start));
        }
    }
    return {};
}

} // namespace

Result<QList<ListedCard>> listed(
    Collection& collection, const QList<CardId>& ids, const QList<Needle>& needles)
{
    const auto cards = collection.cards().some(ids);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    QSet<NoteId> noteIds;
    for (const Card& card : *cards) {
        noteIds.insert(card.note);
    }
    const auto notes = collection.notes().notes(noteIds.values());
    const auto reviews = collection.reviews().countOfNotes(noteIds.values());
    const auto types = collection.notes().types();
    const auto topics = collection.topics().all();
    if (const Error* error = firstError(notes, reviews, types, topics)) {
        return std::unexpected(*error);
    }
    QHash<NoteTypeId, const NoteType*> typeOf;
    for (const NoteType& type : *types) {
        typeOf.insert(type.id, &type);
    }
    QHash<NoteId, const Note*> noteOf;
    for (const Note& note : *notes) {
        noteOf.insert(note.id, &note);
    }
    const TopicTree tree(*topics);
    QHash<CardId, ListedCard> rows;
    for (const Card& card : *cards) {
        const Note& note = *noteOf.value(card.note);
        const NoteType& type = *typeOf.value(note.type);
        const auto* topic = tree.find(card.topic);
        ListedCard row{.card = card,
            .guid = note.guid,
            .question = {},
            .topicPath = topic ? topic->path : QString(),
            .tags = note.tags,
            .reviews = reviews->value(card.id),
            .editedMs = note.modifiedMs,
            .snippet = {}};
        if (const auto face = render(
                type, note, card.ordinal, {topicLevels(row.topicPath), card.id, card.flag})) {
            row.question = headline(face->question, face->format);
        }
        if (!needles.isEmpty() && hits(plainText(row.question), needles).isEmpty()) {
            row.snippet = snippet(shownText(type, note), needles);
        }
        rows.insert(card.id, row);
    }
    QList<ListedCard> result;
    for (const CardId id : ids) {
        if (const auto row = rows.constFind(id); row != rows.cend()) {
            result.append(*row);
        }
    }
    return result;
}

} // namespace reprise::search
