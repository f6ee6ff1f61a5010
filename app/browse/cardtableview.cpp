// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/cardtableview.h"

#include "app/browse/carddelegate.h"
#include "app/browse/cardtablemodel.h"
#include "app/browse/tablehead.h"

#include <QHoverEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace reprise {

CardTableView::CardTableView(const Theme& theme, CardTableModel& model, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_delegate(new CardDelegate(theme, model, this))
    , m_head(new TableHead(theme, this))
{
    setHorizontalHeader(m_head);
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(&model, &CardTableModel::modelReset, this, [this] { m_everything = false; });
    connect(&theme, &Theme::changed, this, &CardTableView::restyle);
    restyle();
}

void CardTableView::restyle()
{
    verticalHeader()->setMinimumSectionSize(m_delegate->rowHeight());
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    m_head->setMinimumSectionSize(m_theme.px(40));
    updateGeometries();
    viewport()->update();
}

std::optional<CardId> CardTableView::currentCard() const
{
    const int row = currentIndex().row();
    return row < 0 || row >= m_model.cards().size() ? std::nullopt
                                                    : std::optional(m_model.cards().at(row));
}

QList<std::pair<int, int>> CardTableView::selectedRows() const
{
    // Ranges, since an index for each of a hundred thousand rows would take time.
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        ranges.append({range.top(), range.bottom()});
    }
    std::ranges::sort(ranges);
    QList<std::pair<int, int>> merged;
    for (const auto& [top, bottom] : std::as_const(ranges)) {
        if (!merged.isEmpty() && top <= merged.last().second + 1) {
            merged.last().second = std::max(merged.last().second, bottom);
        } else {
            merged.append({top, bottom});
        }
    }
    return merged;
}

int CardTableView::selectedCount() const
{
    int count = 0;
    for (const auto& [top, bottom] : selectedRows()) {
        count += bottom - top + 1;
    }
    return count;
}

QList<CardId> CardTableView::selectedCards() const
{
    QList<CardId> cards;
    for (const auto& [top, bottom] : selectedRows()) {
        cards.append(m_model.cards().sliced(top, bottom - top + 1));
    }
    return cards;
}

void CardTableView::selectRow(int row)
{
    if (row >= 0 && row < m_model.rowCount()) {
        selectionModel()->setCurrentIndex(
            m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
}

CardTableView::Place CardTableView::place() const
{
    Place place{.current = currentCard(),
        .selected = m_everything ? QList<CardId>() : selectedCards(),
        .everything = m_everything,
        .top = {},
        .currentRow = std::max(0, currentIndex().row()),
        .rows = m_model.cards()};
    if (const int top = rowAt(0); top > 0) {
        place.top = m_model.cards().at(top);
    }
    return place;
}

qsizetype CardTableView::rowBelow(const Place& place) const
{
    const QList<CardId>& cards = m_model.cards();
    const QSet<CardId> present(cards.cbegin(), cards.cend());
    for (qsizetype row = place.currentRow; row < place.rows.size(); ++row) {
        if (present.contains(place.rows.at(row))) {
            return cards.indexOf(place.rows.at(row));
        }
    }
    return cards.size() - 1;
}

void CardTableView::setPlace(const Place& place)
{
    const QList<CardId>& cards = m_model.cards();
    if (cards.isEmpty()) {
        return;
    }
    qsizetype current = place.current ? cards.indexOf(*place.current) : -1;
    if (current < 0) {
        current = rowBelow(place);
    }
    QItemSelection selection;
    const auto select = [&](qsizetype first, qsizetype last) {
        selection.append(QItemSelectionRange(m_model.index(static_cast<int>(first), 0),
            m_model.index(static_cast<int>(last), CardTableModel::columns - 1)));
    };
    if (place.everything) {
        select(0, cards.size() - 1);
    } else {
        const QSet<CardId> wanted(place.selected.cbegin(), place.selected.cend());
        for (qsizetype row = 0; row < cards.size() && !wanted.isEmpty(); ++row) {
            const qsizetype first = row;
            while (row < cards.size() && wanted.contains(cards.at(row))) {
                ++row;
            }
            if (row > first) {
                select(first, row - 1);
            }
        }
    }
    if (selection.isEmpty()) {
        select(current, current);
    }
    selectionModel()->setCurrentIndex(
        m_model.index(static_cast<int>(current), 0), QItemSelectionModel::NoUpdate);
    if (selection != selectionModel()->selection()) {
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    m_everything = place.everything;
    if (place.top) {
        if (const qsizetype top = cards.indexOf(*place.top); top >= 0) {
            scrollTo(m_model.index(static_cast<int>(top), 0), PositionAtTop);
        }
    }
}

void CardTableView::selectAll()
{
    QTableView::selectAll();
    m_everything = true;
}

void CardTableView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QTableView::rowsInserted(parent, start, end);
    if (m_everything) {
        selectionModel()->select(QItemSelection(m_model.index(start, 0),
                                     m_model.index(end, CardTableModel::columns - 1)),
            QItemSelectionModel::Select);
        m_everything = true;
    }
}

QModelIndex CardTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd) {
        return m_model.index(
            action == MoveHome ? 0 : m_model.rowCount() - 1, std::max(0, currentIndex().column()));
    }
    return QTableView::moveCursor(action, modifiers);
}

void CardTableView::keyboardSearch(const QString&)
{
    // It would read row after row; the search field is for that.
}

void CardTableView::selectionChanged(
    const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!deselected.isEmpty()) {
        m_everything = false;
    }
    Q_EMIT selectionMoved();
}

void CardTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT selectionMoved();
}

bool CardTableView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        m_delegate->setHovered(rowAt(static_cast<QHoverEvent*>(event)->position().toPoint().y()));
        viewport()->update();
        break;
    case QEvent::HoverLeave:
        m_delegate->setHovered(-1);
        viewport()->update();
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void CardTableView::paintEvent(QPaintEvent* event)
{
    const bool ringed = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    m_delegate->setFirstColumn(m_head->firstSection());
    m_delegate->setCurrent(ringed ? currentIndex().row() : -1);
    if (m_model.rowCount() > 0) {
        const int last = rowAt(viewport()->height() - 1);
        m_model.want(std::max(0, rowAt(0)), last < 0 ? m_model.rowCount() - 1 : last);
    }
    QTableView::paintEvent(event);
}

} // namespace reprise
