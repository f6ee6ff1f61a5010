// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editorrequests.h"

#include "core/edit/notes.h"
#include "core/edit/originals.h"

#include <QFile>

#include <algorithm>

namespace reprise {

namespace {

/// Larger files are no pictures for a card.
constexpr qint64 mostBytes = 64LL << 20;

Result<NoteId> noteOf(Collection& collection, const EditorSubject& subject)
{
    if (subject.note) {
        return *subject.note;
    }
    return required(collection.cards().card(*subject.card), QString::number(subject.card->value))
        .transform([](const Card& card) { return card.note; });
}

Result<> readNote(Collection& collection, const EditorSubject& subject, EditorContents& contents)
{
    const auto id = noteOf(collection, subject);
    if (!id) {
        return std::unexpected(id.error());
    }
    const auto note = required(collection.notes().note(*id), QString::number(id->value));
    const auto cards = collection.cards().ofNote(*id);
    const auto changed = edit::isChanged(collection, *id);
    if (const Error* error = firstError(note, cards, changed)) {
        return std::unexpected(*error);
    }
    contents.note = *note;
    const auto shown = std::ranges::find(*cards, subject.card, &Card::id);
    if (!cards->isEmpty()) {
        const Card& card = shown == cards->end() ? cards->first() : *shown;
        auto path = collection.topics().pathOf(card.topic);
        if (!path) {
            return std::unexpected(path.error());
        }
        contents.topic = *path;
    }
    for (const Card& each : *cards) {
        contents.cards.append(each.id);
    }
    const auto deck = collection.decks().deckOf(note->guid);
    const auto original = edit::original(collection, note->id);
    if (const Error* error = firstError(deck, original)) {
        return std::unexpected(*error);
    }
    contents.deck = deck->value_or(QString());
    if (*changed) {
        contents.original = *original;
    }
    return {};
}

Result<QStringList> topicPaths(Collection& collection)
{
    return collection.topics().all().transform([](const QList<Topic>& topics) {
        QHash<TopicId, QStringList> levels;
        QStringList paths;
        for (const Topic& topic : topics) {
            if (topic.parent) {
                const QStringList own = levels.value(*topic.parent) + QStringList{topic.name};
                levels.insert(topic.id, own);
                paths.append(topicPath(own));
            }
        }
        return paths;
    });
}

} // namespace

Result<EditorContents> openEditor(Collection& collection, const EditorSubject& subject)
{
    EditorContents contents;
    if (subject.card) {
        if (auto read = readNote(collection, subject, contents); !read) {
            return std::unexpected(read.error());
        }
    } else if (const auto path = collection.topics().pathOf(subject.topic);
        path && subject.topic != rootTopic) {
        contents.topic = *path;
    }
    auto types = collection.notes().types();
    auto topics = topicPaths(collection);
    auto tags = collection.notes().tags();
    const auto drafts = collection.drafts().all();
    if (const Error* error = firstError(types, topics, tags, drafts)) {
        return std::unexpected(*error);
    }
    contents.types = std::move(*types);
    contents.topics = std::move(*topics);
    contents.tags = std::move(*tags);
    const auto id = contents.note ? std::optional(contents.note->id) : std::nullopt;
    const auto draft = std::ranges::find(*drafts, id, &Draft::note);
    if (draft != drafts->end()) {
        contents.draft = *draft;
        contents.draftTopic = collection.topics().pathOf(draft->topic).value_or(QString());
    }
    return contents;
}

Result<> keepDraft(
    Collection& collection, const DraftSlot& slot, const EditedNote& edited, qint64 nowMs)
{
    TopicId topic = rootTopic;
    for (QStringList levels = topicLevels(edited.topic); !levels.isEmpty(); levels.removeLast()) {
        if (const auto there = collection.topics().byPath(topicPath(levels))) {
            topic = there->id;
            break;
        }
    }
    return collection.drafts()
        .write({.id = slot->value_or(DraftId{}),
            .note = edited.note,
            .type = edited.type,
            .topic = topic,
            .format = edited.format,
            .fields = edited.fields,
            .tags = edited.tags,
            .savedMs = nowMs})
        .transform([&slot](DraftId id) { *slot = id; });
}

Result<> forgetDraft(Collection& collection, const DraftSlot& slot)
{
    const std::optional<DraftId> id = *slot;
    if (!id) {
        return {};
    }
    return collection.drafts().remove(*id).transform([&slot] { slot->reset(); });
}

Result<NoteId> save(Collection& collection, const SaveRequest& request)
{
    const EditedNote& edited = request.edited;
    const auto dayStartsAt = collection.settings().dayStartsAtMinutes();
    if (!dayStartsAt) {
        return std::unexpected(dayStartsAt.error());
    }
    const Moment now = Moment::at(request.now, *dayStartsAt);
    Result<NoteId> saved;
    if (edited.note) {
        const edit::NoteText text{.fields = edited.fields,
            .tags = edited.tags,
            .topic = request.moves ? edited.topic : QString()};
        saved = edit::updateNote(collection, *edited.note, text, now).transform([&](const auto&) {
            return *edited.note;
        });
    } else {
        saved = edit::addNote(collection,
            {.guid = request.guid,
                .type = edited.type,
                .format = edited.format,
                .fields = edited.fields,
                .tags = edited.tags,
                .topic = rootTopic,
                .path = edited.topic},
            now)
                    .transform([](const edit::Added& added) { return added.note; });
    }
    if (saved) {
        // It is saved: a draft that stays would only be offered once more.
        std::ignore = forgetDraft(collection, request.draft);
    } else {
        // The window may have been closed meanwhile.
        std::ignore = keepDraft(collection, request.draft, edited, now.utcMilliseconds);
    }
    return saved;
}

Result<QHash<QString, QByteArray>> mediaNamed(
    Collection& collection, const QString& deck, const QStringList& names)
{
    QHash<QString, QByteArray> media;
    for (const QString& name : names) {
        const auto medium = required(collection.decks().medium(deck, name), name);
        if (!medium || medium->bytes > mostBytes) {
            continue;
        }
        QFile file(collection.files().media() + u'/' + medium->sha256);
        if (file.open(QIODevice::ReadOnly)) {
            media.insert(name, file.readAll());
        }
    }
    return media;
}

} // namespace reprise
