// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editorrequests.h"

#include "app/edit/editedmerge.h"
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
    const CardId card = subject.card.value_or(CardId());
    return required(collection.cards().card(card), QString::number(card.value))
        .transform([](const Card& found) { return found.note; });
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

/// That of the note; for a new one, also that of a note that is gone.
Result<std::optional<Draft>> draftFor(Collection& collection, std::optional<NoteId> note)
{
    const auto drafts = collection.drafts().all();
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    if (const auto own = std::ranges::find(*drafts, note, &Draft::note); own != drafts->end()) {
        return *own;
    }
    if (!note) {
        for (const Draft& draft : *drafts) {
            const auto there = collection.notes().note(draft.note.value_or(NoteId()));
            if (there && !*there) {
                return draft;
            }
        }
    }
    return std::nullopt;
}

Result<Moment> momentAt(Collection& collection, const QDateTime& now)
{
    return collection.settings().dayStartsAtMinutes().transform(
        [&now](int dayStartsAt) { return Moment::at(now, dayStartsAt); });
}

/// Whether the type has these fields still.
Result<> isAsRead(Collection& collection, NoteTypeId id, const QStringList& fieldNames)
{
    return collection.notes().type(id).and_then(
        [&](const std::optional<NoteType>& type) -> Result<> {
            if (!type || type->fields != fieldNames) {
                return failure(ErrorCode::Outdated, type ? type->name : QString());
            }
            return {};
        });
}

Result<NoteId> update(Collection& collection, const SaveRequest& request, const Moment& now)
{
    const EditedNote& edited = request.edited;
    const NoteId id = *edited.note;
    const auto note = required(collection.notes().note(id), QString::number(id.value));
    if (!note) {
        return std::unexpected(note.error());
    }
    if (const auto same = isAsRead(collection, edited.type, request.fieldNames); !same) {
        return std::unexpected(same.error());
    }
    const Merged all = merged(request.before, edited, editedAs(*note, {}));
    if (note->type != edited.type || note->format != edited.format || all.hasConflict) {
        return failure(ErrorCode::Outdated, QString::number(id.value));
    }
    return edit::updateNote(collection, id,
        {.fields = all.note.fields,
            .tags = all.note.tags,
            .topic = request.moves ? edited.topic : QString()},
        now)
        .transform([id](const auto&) { return id; });
}

Result<NoteId> add(Collection& collection, const SaveRequest& request, const Moment& now)
{
    const EditedNote& edited = request.edited;
    return isAsRead(collection, edited.type, request.fieldNames)
        .and_then([&] {
            return edit::addNote(collection,
                {.guid = request.guid,
                    .type = edited.type,
                    .format = edited.format,
                    .fields = edited.fields,
                    .tags = edited.tags,
                    .topic = rootTopic,
                    .path = edited.topic},
                now);
        })
        .transform([](const edit::Added& added) { return added.note; });
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
    auto draft =
        draftFor(collection, contents.note ? std::optional(contents.note->id) : std::nullopt);
    if (const Error* error = firstError(types, topics, tags, draft)) {
        return std::unexpected(*error);
    }
    contents.types = std::move(*types);
    contents.topics = std::move(*topics);
    contents.tags = std::move(*tags);
    contents.draft = std::move(*draft);
    if (contents.draft) {
        contents.draftTopic = contents.draft->path.isEmpty()
            ? collection.topics().pathOf(contents.draft->topic).value_or(QString())
            : contents.draft->path;
    }
    return contents;
}

Result<> keepDraft(
    Collection& collection, const DraftSlot& slot, const EditedNote& edited, qint64 nowMs)
{
    TopicId topic = rootTopic;
    QString path = topicPath(topicLevels(edited.topic));
    if (const auto there = collection.topics().byPath(path); there && !path.isEmpty()) {
        topic = there->id;
        path.clear();
    }
    return collection.drafts()
        .write({.id = slot->value_or(DraftId{}),
            .note = edited.note,
            .type = edited.type,
            .topic = topic,
            .path = path,
            .format = edited.format,
            .fields = edited.fields + edited.spare,
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
    const auto now = momentAt(collection, request.now);
    if (!now) {
        return std::unexpected(now.error());
    }
    const Result<NoteId> saved =
        request.edited.note ? update(collection, request, *now) : add(collection, request, *now);
    if (saved) {
        // It is saved: a draft that stays would only be offered once more.
        std::ignore = forgetDraft(collection, request.draft);
    } else {
        // The window may have been closed meanwhile.
        EditedNote kept = request.edited;
        if (!request.moves) {
            kept.topic.clear();
        }
        std::ignore = keepDraft(collection, request.draft, kept, now->utcMilliseconds);
    }
    return saved;
}

Result<int> restoreOriginal(Collection& collection, NoteId note, const QDateTime& now)
{
    return momentAt(collection, now).and_then([&](const Moment& moment) {
        return edit::restoreOriginals(collection, {note}, moment);
    });
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
