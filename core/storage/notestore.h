// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/result.h"

#include <QHash>

#include <functional>
#include <optional>

namespace reprise {

class Database;

/// Notes and the types they are made by.
class NoteStore final
{
public:
    explicit NoteStore(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::optional<Note>> note(NoteId id);
    [[nodiscard]] Result<std::optional<Note>> byGuid(const QString& guid);
    [[nodiscard]] Result<QList<Note>> all();
    [[nodiscard]] Result<QHash<QString, NoteId>> idsByGuid();
    /// A note's text as a file last brought it. The note may be gone.
    struct Imported
    {
        NoteId note;
        quint64 hash = 0;
    };
    [[nodiscard]] Result<QHash<QString, Imported>> importedByGuid();
    [[nodiscard]] Result<> putImported(NoteId note, const QString& guid, quint64 hash);
    /// The first `most` ids after this one, in order.
    [[nodiscard]] Result<QList<NoteId>> idsAfter(NoteId id, int most);
    [[nodiscard]] Result<qint64> count();
    /// Its id is the given one, or where that is taken one more than the greatest.
    [[nodiscard]] Result<NoteId> add(const Note& note);
    /// Writes everything but id and guid.
    [[nodiscard]] Result<> update(const Note& note);
    /// Those that are there, in the order of the list.
    [[nodiscard]] Result<QList<Note>> notes(const QList<NoteId>& ids);
    [[nodiscard]] Result<QList<NoteId>> ofType(NoteTypeId type);
    [[nodiscard]] Result<std::optional<Note>> firstOfType(NoteTypeId type);
    /// How many notes there are of each type that has one.
    [[nodiscard]] Result<QHash<NoteTypeId, qint64>> countsByType();
    /// The types of these notes, each once.
    [[nodiscard]] Result<QList<NoteTypeId>> typesOf(const QList<NoteId>& ids);
    /// The notes of these cards, each once, in the order of the list.
    [[nodiscard]] Result<QList<NoteId>> ofCards(const QList<CardId>& cards);
    /// A note's first field, as duplicates are looked for by it.
    struct FirstField
    {
        NoteId note;
        NoteTypeId type;
        QString text;
    };
    [[nodiscard]] Result<QList<FirstField>> firstFields();
    /// Of the notes of one type that have these ASCII letters and blanks
    /// somewhere, in upper or lower case.
    [[nodiscard]] Result<QList<FirstField>> firstFields(NoteTypeId type, const QString& having);
    [[nodiscard]] Result<QList<NoteId>> withoutCards();

    // Of many notes at once, in one statement that writes no column but those
    // concerned. Each says how many notes it changed; numbers that no note has
    // are passed over.

    /// The first of these that is not there.
    [[nodiscard]] Result<std::optional<NoteId>> firstMissing(const QList<NoteId>& ids);
    [[nodiscard]] Result<int> addTags(
        const QList<NoteId>& ids, const QStringList& tags, qint64 modifiedMs);
    [[nodiscard]] Result<int> removeTags(
        const QList<NoteId>& ids, const QStringList& tags, qint64 modifiedMs);
    [[nodiscard]] Result<> setFields(NoteId id, const QStringList& fields, qint64 modifiedMs);
    /// Their cards go with them.
    [[nodiscard]] Result<int> remove(const QList<NoteId>& ids);
    /// Those of them that have no card.
    [[nodiscard]] Result<int> removeWithoutCards(const QList<NoteId>& ids);
    /// For each field of the new type, which one of the old it takes; an empty one
    /// where none is given.
    using FieldMap = QList<std::optional<int>>;
    [[nodiscard]] Result<> setType(
        const QList<NoteId>& ids, NoteTypeId type, const FieldMap& fields, qint64 modifiedMs);
    /// The same for the fields of all notes of one type, and of what decks
    /// shipped of that type, so that both stay comparable. No note counts as edited.
    [[nodiscard]] Result<> mapFields(NoteTypeId type, const FieldMap& fields);

    [[nodiscard]] Result<std::optional<NoteType>> type(NoteTypeId id);
    /// The words behind the tag "role::" that occur, sorted.
    [[nodiscard]] Result<QStringList> roles();
    /// Every tag of a note, each once, sorted.
    [[nodiscard]] Result<QStringList> tags();
    [[nodiscard]] Result<std::optional<NoteType>> typeByName(const QString& name);
    [[nodiscard]] Result<QList<NoteType>> types();
    [[nodiscard]] Result<NoteTypeId> addType(const NoteType& type);
    /// Writes everything but the id.
    [[nodiscard]] Result<> updateType(const NoteType& type);
    /// JSON of what another program says of it besides; the first to say something
    /// is remembered.
    [[nodiscard]] Result<> setTypeOriginal(NoteTypeId id, const QByteArray& original);
    [[nodiscard]] Result<> removeType(NoteTypeId id);
    /// Whether a note, or what a deck shipped, is of this type.
    [[nodiscard]] Result<bool> isUsed(NoteTypeId type);

private:
    Result<int> changeTags(const QString& list, const QStringList& tags, const QString& is,
        const std::function<Result<>(const QString& tag)>& run);

    Database& m_database;
};

/// How lists of texts and templates stand in a column.
[[nodiscard]] QString toJson(const QStringList& texts);
[[nodiscard]] QStringList textsFromJson(const QString& json);

} // namespace reprise
