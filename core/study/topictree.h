// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/topic.h"

#include <QHash>
#include <QList>
#include <QString>

namespace reprise {

/// The topics in the order of the tree, with what is inherited worked out.
class TopicTree final
{
public:
    /// `topics` as TopicStore::all() gives them: the root first, depth first.
    explicit TopicTree(const QList<Topic>& topics);

    struct Node
    {
        Topic topic;
        int parent = -1; ///< place in nodes(); -1 for the root
        int end = 0; ///< one past the last place below it
        int depth = -1; ///< 0 for a deck, -1 for the root
        QString path;
        NewOrder order = NewOrder::Deck;
        int leechThreshold = defaultLeechThreshold;
        Sm2Reading reading = Sm2Reading::Published;
        int newPerDay = TopicSettings::unlimited; ///< its own limit, with a deck's default
        int reviewsPerDay = TopicSettings::unlimited;
    };

    [[nodiscard]] const QList<Node>& nodes() const { return m_nodes; }
    /// -1 where there is no such topic.
    [[nodiscard]] int placeOf(TopicId id) const { return m_places.value(id, -1); }
    [[nodiscard]] const Node* find(TopicId id) const;
    /// The topic and everything below it.
    [[nodiscard]] QList<TopicId> subtree(TopicId id) const;

    /// Turns one number a topic into the sum over everything at or below it.
    [[nodiscard]] QList<int> rolledUp(QList<int> own) const;

private:
    QList<Node> m_nodes;
    QHash<TopicId, int> m_places;
};

} // namespace reprise
