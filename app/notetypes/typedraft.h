// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/notetypeedit.h"

#include <optional>

namespace reprise {

/// A note type while somebody edits it: the changes so far, and beside them
/// what is written and cannot be taken yet, which stays until it is mended.
class TypeDraft final
{
public:
    explicit TypeDraft(const NoteType& type);

    [[nodiscard]] const edit::NoteTypeEdit& edit() const { return m_edit; }
    [[nodiscard]] const NoteType& after() const { return m_edit.after(); }
    /// As they are written.
    [[nodiscard]] QString name() const;
    [[nodiscard]] CardTemplate card(int place) const;
    [[nodiscard]] bool isEmpty() const;

    /// Errors of these: as NoteTypeEdit's, and then nothing has happened.
    [[nodiscard]] Result<> addField(const QString& name, int place);
    [[nodiscard]] Result<> renameField(int field, const QString& name);
    [[nodiscard]] Result<> moveField(int from, int to);
    [[nodiscard]] Result<> removeField(int field);
    [[nodiscard]] Result<> addTemplate(const CardTemplate& card, int place);
    [[nodiscard]] Result<> renameTemplate(int card, const QString& name);
    [[nodiscard]] Result<> moveTemplate(int from, int to);
    [[nodiscard]] Result<> removeTemplate(int card);

    /// These keep what is written, whatever it is.
    void rename(const QString& name);
    void setTemplate(int card, const QString& front, const QString& back);

    [[nodiscard]] bool hasFaultyName() const { return m_unreadName.has_value(); }
    /// The first template that cannot be taken.
    [[nodiscard]] std::optional<int> faultyTemplate() const;
    /// Why one side cannot be: InvalidValue (detail: the tag), NotFound (a field).
    [[nodiscard]] std::optional<Error> faultOf(const QString& side) const;

private:
    struct Sides
    {
        QString front;
        QString back;
    };
    template <typename Change>
    void changeUnread(Change change);

    edit::NoteTypeEdit m_edit;
    std::optional<QString> m_unreadName;
    QList<std::optional<Sides>> m_unread; ///< one for each template
};

} // namespace reprise
