// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/cardtablemodel.h"

#include "app/browse/celltexts.h"
#include "core/storage/collectionthread.h"

#include <algorithm>

namespace reprise {

namespace {

constexpr int near = 64; // rows beside those on screen
constexpr qsizetype atOnce = 64; // rows of one request, so that others get their turn

} // namespace

CardTableModel::CardTableModel(CollectionThread& collection, QObject* parent)
    : QAbstractTableModel(parent)
    , m_collection(collection)
{
}

void CardTableModel::begin(
    const search::Batch& batch, const QList<search::Needle>& needles, StudyDay today)
{
    beginResetModel();
    m_needles = needles;
    m_today = today;
    ++m_version;
    m_cards = batch.cards;
    keep(batch.rows);
    m_wanted.reset();
    endResetModel();
}

void CardTableModel::append(const search::Batch& batch)
{
    if (batch.cards.isEmpty()) {
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(batch.cards.size()) - 1);
    m_cards.append(batch.cards);
    keep(batch.rows);
    endInsertRows();
}

void CardTableModel::update(const QList<CardId>& cards, StudyDay today)
{
    m_today = today;
    ++m_version;
    const QList<CardId>& before = m_cards; // not to be copied for reading
    const qsizetype same = std::ranges::mismatch(before, cards).in1 - before.cbegin();
    const qsizetype most = std::min(m_cards.size(), cards.size()) - same;
    qsizetype tail = 0;
    while (
        tail < most && m_cards.at(m_cards.size() - 1 - tail) == cards.at(cards.size() - 1 - tail)) {
        ++tail;
    }
    if (const qsizetype gone = m_cards.size() - same - tail; gone > 0) {
        beginRemoveRows({}, static_cast<int>(same), static_cast<int>(same + gone - 1));
        m_cards.remove(same, gone);
        endRemoveRows();
    }
    if (const qsizetype come = cards.size() - same - tail; come > 0) {
        beginInsertRows({}, static_cast<int>(same), static_cast<int>(same + come - 1));
        m_cards = cards;
        endInsertRows();
    }
    if (m_wanted) {
        want(m_wanted->first, m_wanted->second);
    }
}

void CardTableModel::keep(const QList<search::ListedCard>& rows)
{
    for (const search::ListedCard& row : rows) {
        m_rows.insert(row.card.id, {row, m_version});
    }
}

const search::ListedCard* CardTableModel::row(int row) const
{
    const auto found = m_rows.constFind(m_cards.at(row));
    return found == m_rows.cend() ? nullptr : &found->row;
}

QList<CardId> CardTableModel::missing(int first, int last) const
{
    QList<CardId> ids;
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1) && ids.size() < atOnce;
        ++row) {
        const auto found = m_rows.constFind(m_cards.at(row));
        if (found == m_rows.cend() || found->version != m_version) {
            ids.append(m_cards.at(row));
        }
    }
    return ids;
}

void CardTableModel::want(int first, int last)
{
    m_wanted = {first, last};
    if (m_reading) {
        return; // looks again when it is back
    }
    QList<CardId> ids = missing(first, last);
    if (ids.isEmpty()) {
        ids = missing(first - near, last + near);
    }
    if (!ids.isEmpty()) {
        read(ids);
    }
}

void CardTableModel::read(const QList<CardId>& ids)
{
    m_reading = true;
    m_collection
        .request([ids, needles = m_needles](
                     Collection& collection) { return search::listed(collection, ids, needles); })
        .then(
            this, [this, ids, version = m_version](const Result<QList<search::ListedCard>>& rows) {
                m_reading = false;
                if (!rows) {
                    return; // asked again when the page is painted again
                }
                if (version == m_version) {
                    for (const CardId id : ids) {
                        // Cards that are gone must not be asked for for ever.
                        m_rows[id].version = m_version;
                    }
                    keep(*rows);
                    forgetFar();
                    if (!m_cards.isEmpty()) {
                        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
                    }
                    Q_EMIT rowsRead();
                }
                if (m_wanted) {
                    want(m_wanted->first, m_wanted->second);
                }
            });
}

void CardTableModel::forgetFar()
{
    if (m_rows.size() <= mostRows || !m_wanted) {
        return;
    }
    QHash<CardId, Known> kept;
    const int last = std::min(m_wanted->second + 2 * near, rowCount() - 1);
    for (int row = std::max(0, m_wanted->first - 2 * near); row <= last; ++row) {
        if (const auto found = m_rows.constFind(m_cards.at(row)); found != m_rows.cend()) {
            kept.insert(found.key(), *found);
        }
    }
    m_rows = std::move(kept);
}

search::Column CardTableModel::orderOf(Column column)
{
    switch (column) {
    case Column::Question:
        return search::Column::Question;
    case Column::Topic:
        return search::Column::Topic;
    case Column::Level:
        return search::Column::Level;
    case Column::Due:
        return search::Column::Due;
    case Column::Interval:
        return search::Column::Interval;
    case Column::Ease:
        return search::Column::Ease;
    case Column::Lapses:
        return search::Column::Lapses;
    case Column::Reviews:
        return search::Column::Reviews;
    case Column::State:
        return search::Column::State;
    case Column::Tags:
        return search::Column::Tags;
    case Column::Created:
        return search::Column::Created;
    case Column::Edited:
        return search::Column::Edited;
    }
    Q_UNREACHABLE_RETURN(search::Column::Topic);
}

bool CardTableModel::isNumber(Column column)
{
    return column == Column::Interval || column == Column::Ease || column == Column::Lapses
        || column == Column::Reviews;
}

void CardTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_cards.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

int CardTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

int CardTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant CardTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            (isNumber(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    const search::ListedCard* listed = row(index.row());
    if (listed == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return celltexts::text(*listed, column, m_today);
    case Qt::AccessibleTextRole:
        return celltexts::spoken(*listed, column, m_today);
    case Qt::ToolTipRole: {
        // As rich text a deck's text would be read for markup.
        const QString text = celltexts::text(*listed, column, m_today);
        return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
    }
    default:
        return {};
    }
}

QVariant CardTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    switch (role) {
    case Qt::DisplayRole:
        return celltexts::columnName(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (isNumber(column) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace reprise
