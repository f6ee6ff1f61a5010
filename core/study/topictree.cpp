// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/topictree.h"

using namespace Qt::StringLiterals;

namespace reprise {

TopicTree::TopicTree(const QList<Topic>& topics)
{
    m_nodes.reserve(topics.size());
    for (const Topic& topic : topics) {
        const int place = static_cast<int>(m_nodes.size());
        m_places.insert(topic.id, place);
        Node node{.topic = topic, .end = place + 1};
        if (topic.parent) {
            node.parent = m_places.value(*topic.parent);
            const Node& parent = m_nodes.at(node.parent);
            node.depth = parent.depth + 1;
            node.order = parent.order;
            node.leechThreshold = parent.leechThreshold;
            node.reading = parent.reading;
            QString name = topic.name;
            name.replace(u'/', u"\\/"_s);
            node.path = parent.path.isEmpty() ? name : parent.path + u" / "_s + name;
        }
        node.order = topic.settings.order.value_or(node.order);
        node.leechThreshold = topic.settings.leechThreshold.value_or(node.leechThreshold);
        node.reading = topic.settings.reading.value_or(node.reading);
        node.newPerDay = topic.settings.newPerDay.value_or(
            node.depth == 0 ? defaultNewPerDay : TopicSettings::unlimited);
        node.reviewsPerDay = topic.settings.reviewsPerDay.value_or(TopicSettings::unlimited);
        m_nodes.append(node);
    }
    for (int place = static_cast<int>(m_nodes.size()) - 1; place > 0; --place) {
        Node& parent = m_nodes[m_nodes.at(place).parent];
        parent.end = std::max(parent.end, m_nodes.at(place).end);
    }
}

const TopicTree::Node* TopicTree::find(TopicId id) const
{
    const int place = placeOf(id);
    return place < 0 ? nullptr : &m_nodes.at(place);
}

QList<TopicId> TopicTree::subtree(TopicId id) const
{
    QList<TopicId> result;
    if (const Node* top = find(id)) {
        for (int place = placeOf(id); place < top->end; ++place) {
            result.append(m_nodes.at(place).topic.id);
        }
    }
    return result;
}

QList<int> TopicTree::rolledUp(QList<int> own) const
{
    for (int place = static_cast<int>(m_nodes.size()) - 1; place > 0; --place) {
        own[m_nodes.at(place).parent] += own.at(place);
    }
    return own;
}

} // namespace reprise
