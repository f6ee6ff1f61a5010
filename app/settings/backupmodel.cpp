// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/backupmodel.h"

#include "app/dates.h"

#include <QLocale>

namespace reprise {

void BackupModel::setBackups(const QList<backups::Backup>& backups)
{
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

const backups::Backup* BackupModel::backup(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? &m_backups.at(index.row()) : nullptr;
}

int BackupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant BackupModel::data(const QModelIndex& index, int role) const
{
    const auto* shown = backup(index);
    if (shown == nullptr) {
        return {};
    }
    const auto column = static_cast<Column>(index.column());
    const QLocale locale;
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(
            Qt::AlignVCenter | (column == Column::Time ? Qt::AlignLeading : Qt::AlignTrailing));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Time:
        return dateAndTime(shown->time);
    case Column::Notes:
        return shown->verified ? locale.toString(shown->notes) : QString();
    case Column::Cards:
        return shown->verified ? locale.toString(shown->cards) : QString();
    case Column::Reviews:
        return shown->verified ? locale.toString(shown->reviews) : QString();
    case Column::Checked:
        return shown->verified ? tr("sound", "a backup that can be read and was counted")
                               : tr("damaged", "a backup that cannot be read");
    }
    return {};
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(
            Qt::AlignVCenter | (column == Column::Time ? Qt::AlignLeading : Qt::AlignTrailing));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Time:
        return tr("Made on");
    case Column::Notes:
        return tr("Notes");
    case Column::Cards:
        return tr("Cards");
    case Column::Reviews:
        return tr("Reviews");
    case Column::Checked:
        //: Head of a column: whether a backup can be read.
        return tr("State");
    }
    return {};
}

} // namespace reprise
