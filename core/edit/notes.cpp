// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/notes.h"

#include "core/cards/face.h"
#include "core/edit/cardmaking.h"
#include "core/edit/topics.h"
#include "core/storage/collection.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

Result<NoteType> typeWithFields(Collection& collection, NoteTypeId id, const QStringList& fields)
{
    return required(collection.notes().type(id), QString::number(id.value))
        .and_then([&](const NoteType& type) -> Result<NoteType> {
            if (type.fields.size() != fields.size()) {
                return failure(ErrorCode::InvalidValue,
                    u"%1 fields for %2"_s.arg(fields.size()).arg(type.name));
            }
            return type;
        });
}

Result<> mayBeAdded(Collection& collection, const NewNote& note)
{
    const auto type = typeWithFields(collection, note.type, note.fields);
    const auto topic =
        required(collection.topics().topic(note.topic), QString::number(note.topic.value));
    const auto taken = collection.notes().byGuid(note.guid);
    if (!type || !topic || !taken) {
        return std::unexpected(!type ? type.error() : !topic ? topic.error() : taken.error());
    }
    if (note.guid.isEmpty()) {
        return failure(ErrorCode::InvalidValue, u"guid"_s);
    }
    if (*taken) {
        return failure(ErrorCode::NameTaken, note.guid);
    }
    if (ordinals(*type, {.format = note.format, .fields = note.fields}).empty()) {
        return failure(ErrorCode::NoCards, type->name);
    }
    return {};
}

Result<> moveCards(Collection& collection, NoteId note, const QString& path)
{
    if (path.isEmpty()) {
        return {};
    }
    const auto topic = ensureTopic(collection, path);
    const auto cards = collection.cards().ofNote(note);
    if (const Error* error = firstError(topic, cards)) {
        return std::unexpected(*error);
    }
    QList<CardId> ids;
    for (const Card& card : *cards) {
        ids.append(card.id);
    }
    return collection.cards()
        .lastPosition(*topic)
        .and_then([&](qint64 last) { return collection.cards().move(ids, *topic, last); })
        .transform([](int) {});
}

} // namespace

Result<Added> addNote(Collection& collection, const NewNote& note, const Moment& now)
{
    JournalStep step{step::addNote};
    return collection.change(step, [&] {
        Added added;
        return mayBeAdded(collection, note)
            .and_then([&] {
                return collection.notes().add({.id = NoteId{now.utcMilliseconds},
                    .guid = note.guid,
                    .type = note.type,
                    .format = note.format,
                    .fields = note.fields,
                    .tags = cleanTags(note.tags),
                    .modifiedMs = now.utcMilliseconds});
            })
            .and_then([&](NoteId id) {
                added.note = id;
                return note.path.isEmpty() ? note.topic : ensureTopic(collection, note.path);
            })
            .and_then(
                [&](TopicId topic) { return makeCards(collection, {added.note}, now, topic); })
            .transform([&](const QList<CardId>& cards) {
                added.cards = cards;
                step.card = cards.first();
                return added;
            });
    });
}

Result<QList<CardId>> updateNote(
    Collection& collection, NoteId id, const NoteText& text, const Moment& now)
{
    return collection.change(JournalStep{step::editNote}, [&]() -> Result<QList<CardId>> {
        auto note = required(collection.notes().note(id), QString::number(id.value));
        if (!note) {
            return std::unexpected(note.error());
        }
        if (const auto type = typeWithFields(collection, note->type, text.fields); !type) {
            return std::unexpected(type.error());
        }
        if (auto moved = moveCards(collection, id, text.topic); !moved) {
            return std::unexpected(moved.error());
        }
        const Note was = *note;
        note->fields = text.fields;
        note->tags = cleanTags(text.tags);
        if (*note == was) {
            return {};
        }
        note->modifiedMs = now.utcMilliseconds;
        return collection.notes().update(*note).and_then(
            [&] { return makeCards(collection, {id}, now); });
    });
}

QStringList cleanTags(const QStringList& tags)
{
    static const QRegularExpression blanks(
        u"[\\s\\x00]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList clean = tags.join(u' ').split(blanks, Qt::SkipEmptyParts);
    clean.removeDuplicates();
    return clean;
}

QString frontKey(const QString& front)
{
    return front.trimmed().toCaseFolded();
}

Result<QList<NoteId>> duplicatesOf(
    Collection& collection, const QString& front, NoteTypeId type, std::optional<NoteId> except)
{
    const QString key = frontKey(front);
    if (key.isEmpty()) {
        return {};
    }
    // SQLite narrows it down by the longest stretch that folds in no other way
    // than ASCII does. Letters that others fold to are left out: the Kelvin sign
    // folds to k, the long s to s.
    static const QRegularExpression plain(u"[a-jl-rt-z0-9 ]+"_s);
    QString stretch;
    for (const auto& match : plain.globalMatch(key)) {
        if (match.capturedLength() > stretch.size()) {
            stretch = match.captured();
        }
    }
    constexpr qsizetype longest = 100; // enough to tell texts apart
    return collection.notes()
        .firstFields(type, stretch.left(longest))
        .transform([&](const QList<NoteStore::FirstField>& found) {
            QList<NoteId> same;
            for (const auto& field : found) {
                if (field.note != except && frontKey(field.text) == key) {
                    same.append(field.note);
                }
            }
            return same;
        });
}

} // namespace reprise::edit
