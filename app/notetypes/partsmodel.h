// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace reprise {

/// The names of a note type's fields, or of its templates. Whoever renames one
/// in a view asks for it; it has the new name when the owner gives it one.
class PartsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// All of them anew. Of another type they can perhaps not be renamed.
    void setNames(const QStringList& names, bool editable);
    void insert(int row, const QString& name);
    void rename(int row, const QString& name);
    void move(int from, int to);
    void remove(int row);
    [[nodiscard]] const QStringList& names() const { return m_names; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void renameRequested(int row, const QString& name);

private:
    QStringList m_names;
    bool m_editable = true;
};

} // namespace reprise
