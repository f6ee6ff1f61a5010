// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/findreplace.h"

#include <QAbstractListModel>

namespace reprise {

/// The fields in which something would be replaced.
class ReplacementModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        HitRole = Qt::UserRole, ///< const edit::Hit*, valid until the next setHits()
    };

    using QAbstractListModel::QAbstractListModel;

    void setHits(const QList<edit::Hit>& hits);
    [[nodiscard]] const QList<edit::Hit>& hits() const { return m_hits; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Its display text is what assistive technology reads: before and after.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<edit::Hit> m_hits;
};

} // namespace reprise
