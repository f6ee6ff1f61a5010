// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/result.h"

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
    [[nodiscard]] Result<qint64> count();
    /// Its id is the given one, or where that is taken one more than the greatest.
    [[nodiscard]] Result<NoteId> add(const Note& note);
    /// Writes everything but id and guid.
    [[nodiscard]] Result<> update(const Note& note);

    [[nodiscard]] Result<std::optional<NoteType>> type(NoteTypeId id);
    /// The words behind the tag "role::" that occur, sorted.
    [[nodiscard]] Result<QStringList> roles();
    [[nodiscard]] Result<std::optional<NoteType>> typeByName(const QString& name);
    [[nodiscard]] Result<QList<NoteType>> types();
    [[nodiscard]] Result<NoteTypeId> addType(const NoteType& type);

private:
    Database& m_database;
};

/// How lists of texts and templates stand in a column.
[[nodiscard]] QString toJson(const QStringList& texts);
[[nodiscard]] QStringList textsFromJson(const QString& json);

} // namespace reprise
