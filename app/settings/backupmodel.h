// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/backups.h"

#include <QAbstractTableModel>

namespace reprise {

/// The backups of a collection, newest first.
class BackupModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Time,
        Notes,
        Cards,
        Reviews,
        Checked,
    };
    static constexpr int columns = static_cast<int>(Column::Checked) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<backups::Backup>& backups);
    /// Null for an index that is not valid.
    [[nodiscard]] const backups::Backup* backup(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<backups::Backup> m_backups;
};

} // namespace reprise
