// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"

#include <QAbstractItemModel>
#include <QHash>

#include <optional>

namespace reprise {

/// The topic tree with what is left today. Where only numbers change, rows
/// change; a tree of another shape is a reset.
class TopicModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Topic,
        Unseen,
        Drill,
        Due,
    };
    static constexpr int columns = static_cast<int>(Column::Due) + 1;
    enum Role
    {
        CountRole = Qt::UserRole, ///< the number of a count column, zero included
        PathRole, ///< "Deck / Topic / Sub-topic"
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Depth first, as study::topicSummaries() gives them.
    /// Whether that was a reset.
    bool setTopics(const QList<study::TopicSummary>& topics);
    /// Columns and spoken words are in another language now.
    void retranslate();

    /// Null for an index that is not valid.
    [[nodiscard]] const study::TopicSummary* topic(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(TopicId topic) const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node
    {
        int parent = -1; ///< place in m_nodes; -1 for a deck
        int row = 0; ///< among its siblings
        QList<int> children;
    };

    [[nodiscard]] static int placeOf(const QModelIndex& index);
    [[nodiscard]] const QList<int>& childrenOf(const QModelIndex& parent) const;
    [[nodiscard]] bool hasShapeOf(const QList<study::TopicSummary>& topics) const;
    void rebuild();

    QList<study::TopicSummary> m_topics;
    QList<Node> m_nodes; // one for each topic, in the same order
    QList<int> m_decks;
    QHash<TopicId, int> m_places;
};

} // namespace reprise
