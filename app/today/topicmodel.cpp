// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/topicmodel.h"

#include <QLocale>

#include <algorithm>

namespace reprise {

namespace {

int countIn(const study::TopicSummary& topic, TopicModel::Column column)
{
    switch (column) {
    case TopicModel::Column::Topic:
        break;
    case TopicModel::Column::Unseen:
        return topic.unseen;
    case TopicModel::Column::Drill:
        return topic.left.drill;
    case TopicModel::Column::Due:
        return topic.left.due;
    }
    return 0;
}

} // namespace

bool TopicModel::setTopics(const QList<study::TopicSummary>& topics)
{
    if (!hasShapeOf(topics)) {
        beginResetModel();
        m_topics = topics;
        rebuild();
        endResetModel();
        return true;
    }
    for (int place = 0; place < topics.size(); ++place) {
        if (m_topics.at(place) == topics.at(place)) {
            continue;
        }
        m_topics[place] = topics.at(place);
        const int row = m_nodes.at(place).row;
        const auto id = static_cast<quintptr>(place);
        Q_EMIT dataChanged(createIndex(row, 0, id), createIndex(row, columns - 1, id));
    }
    return false;
}

bool TopicModel::hasShapeOf(const QList<study::TopicSummary>& topics) const
{
    return std::ranges::equal(
        m_topics, topics, [](const study::TopicSummary& a, const study::TopicSummary& b) {
            return a.id == b.id && a.parent == b.parent;
        });
}

void TopicModel::rebuild()
{
    m_nodes.clear();
    m_decks.clear();
    m_places.clear();
    for (int place = 0; place < m_topics.size(); ++place) {
        const auto& topic = m_topics.at(place);
        m_places.insert(topic.id, place);
        Node node;
        if (topic.parent) {
            node.parent = m_places.value(*topic.parent);
        }
        QList<int>& siblings = node.parent < 0 ? m_decks : m_nodes[node.parent].children;
        node.row = static_cast<int>(siblings.size());
        siblings.append(place);
        m_nodes.append(node);
    }
}

void TopicModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int TopicModel::placeOf(const QModelIndex& index)
{
    return static_cast<int>(index.internalId());
}

const QList<int>& TopicModel::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_nodes.at(placeOf(parent)).children : m_decks;
}

const study::TopicSummary* TopicModel::topic(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? &m_topics.at(placeOf(index)) : nullptr;
}

QModelIndex TopicModel::indexOf(TopicId topic) const
{
    const auto place = m_places.constFind(topic);
    return place == m_places.cend()
        ? QModelIndex()
        : createIndex(m_nodes.at(*place).row, 0, static_cast<quintptr>(*place));
}

QModelIndex TopicModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent).at(row)));
}

QModelIndex TopicModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::DoNotUseParent)) {
        return {};
    }
    const int place = m_nodes.at(placeOf(index)).parent;
    return place < 0 ? QModelIndex()
                     : createIndex(m_nodes.at(place).row, 0, static_cast<quintptr>(place));
}

int TopicModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int TopicModel::columnCount(const QModelIndex&) const
{
    return columns;
}

QVariant TopicModel::data(const QModelIndex& index, int role) const
{
    const auto* shown = topic(index);
    if (shown == nullptr) {
        return {};
    }
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        if (column == Column::Topic) {
            return shown->name;
        }
        const int count = countIn(*shown, column);
        return count == 0 ? QString() : QLocale().toString(count);
    }
    case Qt::AccessibleTextRole:
        if (column != Column::Topic && countIn(*shown, column) == 0) {
            //: What a screen reader says for an empty count in the topic tree.
            return tr("none");
        }
        return data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            Qt::AlignVCenter | (column == Column::Topic ? Qt::AlignLeading : Qt::AlignTrailing));
    case CountRole:
        return countIn(*shown, column);
    case PathRole:
        return shown->path;
    default:
        return {};
    }
}

QVariant TopicModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(
            Qt::AlignVCenter | (column == Column::Topic ? Qt::AlignLeading : Qt::AlignTrailing));
    }
    if (role == Qt::DisplayRole) {
        switch (column) {
        case Column::Topic:
            return tr("Topic");
        case Column::Unseen:
            //: Head of a column: how many cards were never seen.
            return tr("Unseen");
        case Column::Drill:
            //: Head of a column: how many cards are asked again today.
            return tr("Drill");
        case Column::Due:
            //: Head of a column: how many reviews are due today.
            return tr("Due");
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (column) {
        case Column::Topic:
            break;
        case Column::Unseen:
            return tr("Cards that you have not seen yet");
        case Column::Drill:
            return tr("Cards that are asked again today");
        case Column::Due:
            return tr("Reviews that are due today");
        }
    }
    return {};
}

} // namespace reprise
