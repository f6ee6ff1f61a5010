// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "core/search/searcher.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>
#include <utility>

namespace reprise {

class CollectionThread;

/// The cards that a search has found: the ids of all, and the rows of those
/// that are on screen or near. Rows come from the collection's thread; until a
/// new one is there, a card keeps the one that it had.
class CardTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Question,
        Topic,
        Level,
        Due,
        Interval,
        Ease,
        Lapses,
        Reviews,
        State,
        Tags,
        Created,
        Edited,
    };
    static constexpr int columns = static_cast<int>(Column::Edited) + 1;
    /// Rows that are kept, at least those on screen.
    static constexpr qsizetype mostRows = 1024;

    explicit CardTableModel(CollectionThread& collection, QObject* parent = nullptr);

    /// Another search's cards take the place of these.
    void begin(const search::Batch& batch, const QList<search::Needle>& needles, StudyDay today);
    /// More of the same search.
    void append(const search::Batch& batch);
    /// The same search again: what left goes, what came is inserted, and rows
    /// that stay are read again.
    void update(const QList<CardId>& cards, StudyDay today);
    /// Reads the rows on screen and near that are missing or old.
    void want(int first, int last);

    [[nodiscard]] const QList<CardId>& cards() const { return m_cards; }
    /// Null while it is not known.
    [[nodiscard]] const search::ListedCard* row(int row) const;
    [[nodiscard]] const QList<search::Needle>& needles() const { return m_needles; }
    [[nodiscard]] StudyDay today() const { return m_today; }
    /// By which a search sorts the column.
    [[nodiscard]] static search::Column orderOf(Column column);
    /// Whether its texts stand at the end of a cell.
    [[nodiscard]] static bool isNumber(Column column);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Rows that were not known, or were others, are known now.
    void rowsRead();

private:
    struct Known
    {
        search::ListedCard row;
        quint64 version = 0;
    };
    void keep(const QList<search::ListedCard>& rows);
    void read(const QList<CardId>& ids);
    void forgetFar();
    [[nodiscard]] QList<CardId> missing(int first, int last) const;

    CollectionThread& m_collection;
    QList<CardId> m_cards;
    QHash<CardId, Known> m_rows;
    QList<search::Needle> m_needles;
    StudyDay m_today;
    quint64 m_version = 0; ///< rows of former ones are shown until they are read again
    std::optional<std::pair<int, int>> m_wanted;
    bool m_reading = false;
};

} // namespace reprise
