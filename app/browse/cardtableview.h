// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/model/ids.h"

#include <QTableView>

#include <optional>

namespace reprise {

class CardDelegate;
class CardTableModel;
class TableHead;

/// The table of cards. What is selected and where it is scrolled to can be
/// said by cards, so that it outlives a change of the rows.
class CardTableView final : public QTableView
{
    Q_OBJECT

public:
    CardTableView(const Theme& theme, CardTableModel& model, QWidget* parent = nullptr);

    [[nodiscard]] TableHead* head() const { return m_head; }
    [[nodiscard]] std::optional<CardId> currentCard() const;
    [[nodiscard]] int selectedCount() const;
    /// From top to bottom.
    [[nodiscard]] QList<CardId> selectedCards() const;
    void selectRow(int row);

    struct Place
    {
        std::optional<CardId> current;
        QList<CardId> selected;
        bool everything = false;
        std::optional<CardId> top; ///< the uppermost row on screen
        int currentRow = 0;
        QList<CardId> rows; ///< all of them
    };
    [[nodiscard]] Place place() const;
    /// Where the current card is gone, what stood below it takes its place.
    void setPlace(const Place& place);

    /// Also what a search that still runs will find.
    void selectAll() override;
    void keyboardSearch(const QString& search) override;

Q_SIGNALS:
    /// The current row or the selection is another.
    void selectionMoved();

protected:
    /// Home and End go through rows, as all else does.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void selectionChanged(
        const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;

private:
    void restyle();
    [[nodiscard]] QList<std::pair<int, int>> selectedRows() const;
    /// Where the first card is that stood below the current one and is still there.
    [[nodiscard]] qsizetype rowBelow(const Place& place) const;

    const Theme& m_theme;
    CardTableModel& m_model;
    CardDelegate* m_delegate;
    TableHead* m_head;
    bool m_everything = false;
};

} // namespace reprise
