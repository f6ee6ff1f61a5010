// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/partsmodel.h"

namespace reprise {

void PartsModel::setNames(const QStringList& names, bool editable)
{
    beginResetModel();
    m_names = names;
    m_editable = editable;
    endResetModel();
}

void PartsModel::insert(int row, const QString& name)
{
    beginInsertRows({}, row, row);
    m_names.insert(row, name);
    endInsertRows();
}

void PartsModel::rename(int row, const QString& name)
{
    m_names[row] = name;
    Q_EMIT dataChanged(index(row), index(row));
}

void PartsModel::move(int from, int to)
{
    // The view's place is the row before which it goes, counted with itself.
    if (from != to && beginMoveRows({}, from, from, {}, to > from ? to + 1 : to)) {
        m_names.move(from, to);
        endMoveRows();
    }
}

void PartsModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_names.removeAt(row);
    endRemoveRows();
}

int PartsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

QVariant PartsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::EditRole)) {
        return {};
    }
    return m_names.at(index.row());
}

bool PartsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole) {
        return false;
    }
    const QString name = value.toString().simplified();
    if (name != m_names.at(index.row())) {
        Q_EMIT renameRequested(index.row(), name);
    }
    return m_names.value(index.row()) == name;
}

Qt::ItemFlags PartsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && m_editable ? flags | Qt::ItemIsEditable : flags;
}

} // namespace reprise
