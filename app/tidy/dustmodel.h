// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tidy/dust.h"

#include <QAbstractListModel>

namespace reprise {

/// What was found of one kind.
class DustModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        TextRole = Qt::UserRole, ///< QList<TextRun>
        DetailRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Nothing happens where they are what is there already.
    void setItems(Dust kind, const QList<DustItem>& items);
    void retranslate();
    [[nodiscard]] const QList<DustItem>& items() const { return m_items; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Its display text is what assistive technology reads: both lines.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] static QList<TextRun> textOf(const DustItem& item);

    Dust m_kind = Dust::Duplicates;
    QList<DustItem> m_items;
};

} // namespace reprise
