// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notetypes/notetyperequests.h"

#include <QAbstractListModel>
#include <QSet>

namespace reprise {

/// The note types, each with how many notes are of it.
class NoteTypesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        CountRole = Qt::UserRole, ///< qint64
    };

    using QAbstractListModel::QAbstractListModel;

    void setTypes(const QList<ListedType>& types);
    [[nodiscard]] const QList<ListedType>& types() const { return m_types; }
    /// nullptr where there is none.
    [[nodiscard]] const ListedType* type(NoteTypeId id) const;
    [[nodiscard]] int rowOf(NoteTypeId id) const;
    /// Those with changes that are not saved.
    void setChanged(const QSet<NoteTypeId>& types);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<ListedType> m_types;
    QSet<NoteTypeId> m_changed;
};

} // namespace reprise
