// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/merge.h"

#include <QAbstractItemModel>

#include <array>

namespace reprise {

/// What a file would bring, note by note, in groups: what needs somebody first.
class ImportModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Group
    {
        Conflict,
        Rejected,
        Changed,
        New,
        Same,
    };
    static constexpr int groupCount = static_cast<int>(Group::Same) + 1;

    enum Role
    {
        DetailRole = Qt::UserRole, ///< the second line; empty for none
        CountRole, ///< of a group
        IsFaultRole, ///< the second line says what is wrong
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setPreview(const IncomingHead& head, const ReadAhead& ahead, const ImportPreview& preview);
    void retranslate();

    [[nodiscard]] static QString nameOf(Group group);
    [[nodiscard]] QModelIndex groupIndex(Group group) const;
    [[nodiscard]] qint64 count(Group group) const;
    /// Nothing for a group.
    [[nodiscard]] static std::optional<Group> groupOf(const QModelIndex& index);
    /// Of the preview's notes; none for a group and for a rejected note.
    [[nodiscard]] std::optional<qsizetype> noteAt(const QModelIndex& index) const;
    [[nodiscard]] const QList<qsizetype>& notesIn(Group group) const
    {
        return m_notes.at(static_cast<std::size_t>(group));
    }

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString titleOf(qsizetype note) const;
    [[nodiscard]] QString detailOf(qsizetype note) const;
    [[nodiscard]] QVariant rejectedData(int row, int role) const;
    [[nodiscard]] static QString spoken(const QString& title, const QString& detail);

    QList<IncomingType> m_types;
    ReadAhead m_ahead;
    ImportPreview m_preview;
    std::array<QList<qsizetype>, groupCount> m_notes; ///< the preview's; for Rejected none
};

/// "Back and tags": what of a note differs.
[[nodiscard]] QString namesOf(const NoteChoice& differs, const QStringList& fields);

} // namespace reprise
