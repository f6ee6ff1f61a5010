// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace reprise::edit {

/// A note type as somebody would have it, with where each field and template
/// comes from. A value: nothing happens to the collection until changeType()
/// takes it (see notetypes.h).
///
/// Places count from 0; one that is not there is NotFound. A name that fields
/// or templates cannot have is InvalidValue, one that another has NameTaken, the
/// last field or template stays (LastOne). BuiltIn: name and fields of the types
/// that deck files name by a word. InvalidValue also: a second template, or
/// none, of a cloze type.
class NoteTypeEdit final
{
public:
    using Sources = QList<std::optional<int>>;

    explicit NoteTypeEdit(const NoteType& type);

    [[nodiscard]] Result<> rename(const QString& name);

    [[nodiscard]] Result<> addField(const QString& name, int place);
    /// The templates follow.
    [[nodiscard]] Result<> renameField(int field, const QString& name);
    [[nodiscard]] Result<> moveField(int from, int to);
    /// The templates no longer show it.
    [[nodiscard]] Result<> removeField(int field);

    [[nodiscard]] Result<> addTemplate(const CardTemplate& card, int place);
    [[nodiscard]] Result<> renameTemplate(int card, const QString& name);
    [[nodiscard]] Result<> moveTemplate(int from, int to);
    [[nodiscard]] Result<> removeTemplate(int card);
    /// Errors: InvalidValue (it cannot be read; detail: the tag), NotFound (a
    /// field that it names).
    [[nodiscard]] Result<> setTemplate(int card, const QString& front, const QString& back);

    [[nodiscard]] const NoteType& before() const { return m_before; }
    [[nodiscard]] const NoteType& after() const { return m_after; }
    /// For each field of after(), which one of before() it was; none for a new one.
    [[nodiscard]] const Sources& fields() const { return m_fields; }
    /// For each template of after(), likewise.
    [[nodiscard]] const Sources& templates() const { return m_templates; }
    [[nodiscard]] bool keepsFields() const;
    [[nodiscard]] bool keepsTemplates() const;
    [[nodiscard]] bool isEmpty() const
    {
        return m_before == m_after && keepsFields() && keepsTemplates();
    }

private:
    [[nodiscard]] Result<> fieldsMayChange(int place) const;
    [[nodiscard]] Result<> templatesMayChange(int place) const;
    [[nodiscard]] Result<> mayBeField(const QString& name) const;
    [[nodiscard]] Result<> mayBeTemplate(const QString& name) const;

    NoteType m_before;
    NoteType m_after;
    Sources m_fields;
    Sources m_templates;
};

} // namespace reprise::edit
