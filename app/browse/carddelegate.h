// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/browse/cardtablemodel.h"
#include "app/theme/theme.h"

#include <QStyledItemDelegate>

namespace reprise {

/// Paints the cells of the table of cards: what does not fit is shortened
/// first, then what was looked for is marked in what is left.
class CardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CardDelegate(const Theme& theme, const CardTableModel& model, QObject* parent = nullptr);

    /// How far texts stand from the edges of a cell, in pixels of the pictures.
    static constexpr int padding = 8;
    /// The column at the leading edge has as much again.
    void setFirstColumn(int column) { m_firstColumn = column; }
    /// The row under the pointer; -1 for none.
    void setHovered(int row) { m_hovered = row; }
    /// The row that the keyboard is on, when it is; else -1.
    void setCurrent(int row) { m_current = row; }

    [[nodiscard]] int rowHeight() const;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] int paintFlag(QPainter& painter, const QStyleOptionViewItem& option,
        const QRect& inner, const search::ListedCard& card) const;
    void paintLine(QPainter& painter, const QStyleOptionViewItem& option, const QRect& where,
        const QList<TextRun>& runs, const QString& snippet) const;
    [[nodiscard]] QColor colorOf(
        const search::ListedCard& card, CardTableModel::Column column) const;

    const Theme& m_theme;
    const CardTableModel& m_model;
    int m_firstColumn = 0;
    int m_hovered = -1;
    int m_current = -1;
};

} // namespace reprise
