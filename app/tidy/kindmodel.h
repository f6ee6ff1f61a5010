// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tidy/dust.h"

#include <QAbstractListModel>

#include <array>
#include <optional>

namespace reprise {

/// The kinds of dust, a row each, with how much there is of them.
class KindModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        NameRole = Qt::UserRole,
        CountRole, ///< int; not valid before it was looked for
    };

    using QAbstractListModel::QAbstractListModel;

    void setCount(Dust kind, int count);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Its display text has the count in it, where there is anything.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::array<std::optional<int>, dustCount> m_counts;
};

} // namespace reprise
