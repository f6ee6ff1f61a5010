// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/collection.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <optional>

namespace reprise {

// What the editor requests. Every function here runs on the collection's thread.

/// What an editor is opened for: a card's note, or a new note in a topic.
struct EditorSubject
{
    std::optional<CardId> card;
    std::optional<NoteId> note; ///< once it is known: the card may go meanwhile
    TopicId topic = rootTopic;
};

/// All that an editor shows at first.
struct EditorContents
{
    std::optional<Note> note; ///< none for a new one
    QList<CardId> cards; ///< of the note
    QString topic; ///< path of its first card's, or the one to add to; empty for none
    QString deck; ///< whose media the note may show; empty for none
    std::optional<DeckStore::ShippedNote> original; ///< where the text is another
    QList<NoteType> types;
    QStringList topics; ///< all paths
    QStringList tags; ///< all
    std::optional<Draft> draft;
    QString draftTopic; ///< path
};
[[nodiscard]] Result<EditorContents> openEditor(
    Collection& collection, const EditorSubject& subject);

/// The number that the draft of one editor has, once it was written. Touched on
/// the collection's thread only.
using DraftSlot = std::shared_ptr<std::optional<DraftId>>;

/// What is in an editor.
struct EditedNote
{
    std::optional<NoteId> note; ///< none for a new one
    NoteTypeId type;
    TextFormat format = TextFormat::Markdown;
    QStringList fields;
    QStringList tags;
    QString topic; ///< path; what is missing of it is made

    friend bool operator==(const EditedNote&, const EditedNote&) = default;
};

/// Keeps it as a draft; of a topic that is not there the nearest above it.
[[nodiscard]] Result<> keepDraft(
    Collection& collection, const DraftSlot& slot, const EditedNote& edited, qint64 nowMs);
[[nodiscard]] Result<> forgetDraft(Collection& collection, const DraftSlot& slot);

struct SaveRequest
{
    EditedNote edited;
    QString guid; ///< of a new one
    bool moves = false; ///< the cards go to the topic
    DraftSlot draft; ///< forgotten when it is saved
    QDateTime now; ///< local time
};
/// The note. Errors: those of edit::addNote() and edit::updateNote().
[[nodiscard]] Result<NoteId> save(Collection& collection, const SaveRequest& request);

/// The files of these media, by name; what is missing is left out.
[[nodiscard]] Result<QHash<QString, QByteArray>> mediaNamed(
    Collection& collection, const QString& deck, const QStringList& names);

} // namespace reprise
