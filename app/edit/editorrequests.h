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
    QString draftTopic; ///< path; empty where none was chosen
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
    QStringList spare; ///< texts that the type has no field for: kept in drafts alone
    QStringList tags;
    QString topic; ///< path; what is missing of it is made

    friend bool operator==(const EditedNote&, const EditedNote&) = default;
};

/// Keeps it as a draft; without a topic its cards are to stay where they are.
[[nodiscard]] Result<> keepDraft(
    Collection& collection, const DraftSlot& slot, const EditedNote& edited, qint64 nowMs);
[[nodiscard]] Result<> forgetDraft(Collection& collection, const DraftSlot& slot);

struct SaveRequest
{
    EditedNote edited;
    QString guid; ///< of a new one
    EditedNote before; ///< as it was read, of one that is there
    QStringList fieldNames; ///< of the type, as they were read
    bool moves = false; ///< the cards go to the topic
    DraftSlot draft; ///< forgotten when it is saved
    QDateTime now; ///< local time
};
/// The note. What was changed elsewhere since it was read stays where nothing else
/// was typed. Errors: Outdated (where something was, or the type is another by
/// now) and those of edit::addNote() and edit::updateNote().
[[nodiscard]] Result<NoteId> save(Collection& collection, const SaveRequest& request);

/// As edit::restoreOriginals(); `now` is local time.
[[nodiscard]] Result<int> restoreOriginal(
    Collection& collection, NoteId note, const QDateTime& now);

/// The files of these media, by name; what is missing is left out.
[[nodiscard]] Result<QHash<QString, QByteArray>> mediaNamed(
    Collection& collection, const QString& deck, const QStringList& names);

} // namespace reprise
