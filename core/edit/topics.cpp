// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/topics.h"

#include "core/storage/collection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

/// The tree as it is when a change begins.
class Tree final
{
public:
    [[nodiscard]] static Result<Tree> read(Collection& collection)
    {
        return collection.topics().all().transform([](const QList<Topic>& all) {
            Tree tree;
            tree.m_topics = all;
            return tree;
        });
    }

    [[nodiscard]] Result<Topic> topic(TopicId id) const
    {
        const auto found = std::ranges::find(m_topics, id, &Topic::id);
        if (found == m_topics.end()) {
            return failure(ErrorCode::NotFound, QString::number(id.value));
        }
        return *found;
    }

    /// One that can be changed: not the root.
    [[nodiscard]] Result<Topic> changeable(TopicId id) const
    {
        return topic(id).and_then([](const Topic& topic) -> Result<Topic> {
            if (!topic.parent) {
                return failure(ErrorCode::NotFound, u"/"_s);
            }
            return topic;
        });
    }

    [[nodiscard]] QList<Topic> children(TopicId parent) const
    {
        QList<Topic> found;
        for (const Topic& topic : m_topics) {
            if (topic.parent == parent) {
                found.append(topic);
            }
        }
        return found;
    }

    /// The topic and all below it, each after its parent.
    [[nodiscard]] QList<TopicId> subtree(TopicId top) const
    {
        QList<TopicId> found{top};
        for (const Topic& topic : m_topics) { // parents come first
            if (topic.parent && found.contains(*topic.parent)) {
                found.append(topic.id);
            }
        }
        return found;
    }

    /// 0 for the root.
    [[nodiscard]] int depth(TopicId id) const
    {
        int depth = 0;
        auto at = topic(id);
        while (at) {
            const std::optional<TopicId> parent = at->parent;
            if (!parent) {
                break;
            }
            ++depth;
            at = topic(*parent);
        }
        return depth;
    }

    [[nodiscard]] Result<> mayBeNamed(
        TopicId parent, const QString& name, std::optional<TopicId> except = {}) const
    {
        if (name.isEmpty() || topicLevels(topicPath({name})) != QStringList{name}) {
            return failure(ErrorCode::InvalidValue, name.left(200));
        }
        const auto taken = std::ranges::any_of(children(parent),
            [&](const Topic& sibling) { return sibling.name == name && sibling.id != except; });
        return taken ? failure(ErrorCode::NameTaken, name) : Result<>();
    }

private:
    QList<Topic> m_topics;
};

/// A deck finds its topics by their names below its own; what the user placed
/// elsewhere must not be taken for the deck's. The deck's own is known by id.
Result<> disown(Collection& collection, const Tree& tree, TopicId topic)
{
    return collection.decks().isTop(topic).and_then([&](bool isTop) -> Result<> {
        return isTop ? Result<>() : collection.decks().forgetTopics(tree.subtree(topic));
    });
}

Result<int> mergeInto(Collection& collection, const Tree& tree, TopicId from, TopicId into)
{
    auto moved = collection.cards().lastPosition(into).and_then(
        [&](qint64 last) { return collection.cards().moveAll(from, into, last); });
    for (const Topic& child : tree.children(from)) {
        if (!moved) {
            return moved;
        }
        const QList<Topic> siblings = tree.children(into);
        const auto same = std::ranges::find(siblings, child.name, &Topic::name);
        if (same != siblings.end()) {
            moved = mergeInto(collection, tree, child.id, same->id)
                        .transform([before = *moved](int more) { return before + more; });
        } else if (auto placed = collection.topics().place(child.id, into); !placed) {
            return std::unexpected(placed.error());
        }
    }
    return moved.and_then([&](int count) {
        return collection.decks()
            .replaceTop(from, into)
            .and_then([&] { return collection.topics().remove(from); })
            .transform([count] { return count; });
    });
}

/// What was in the topics, for deleteTopic().
Result<Deleted> deleteCards(Collection& collection, const QList<TopicId>& topics)
{
    QList<CardId> cards;
    for (const TopicId topic : topics) {
        const auto found = collection.cards().inTopic(topic);
        if (!found) {
            return std::unexpected(found.error());
        }
        cards += *found;
    }
    const auto notes = collection.notes().ofCards(cards);
    if (!notes) {
        return std::unexpected(notes.error());
    }
    Deleted deleted;
    return collection.cards()
        .remove(cards)
        .and_then([&](int count) {
            deleted.cards = count;
            return collection.notes().removeWithoutCards(*notes);
        })
        .transform([&](int count) {
            deleted.notes = count;
            return deleted;
        });
}

Result<Deleted> moveCards(Collection& collection, const QList<TopicId>& topics, TopicId into)
{
    for (const TopicId topic : topics) {
        const auto moved = collection.cards().lastPosition(into).and_then(
            [&](qint64 last) { return collection.cards().moveAll(topic, into, last); });
        if (!moved) {
            return std::unexpected(moved.error());
        }
    }
    return {};
}

} // namespace

Result<TopicId> addTopic(Collection& collection, TopicId parent, const QString& name)
{
    const QString clean = name.simplified();
    return collection.change(JournalStep{step::addTopic}, [&] {
        return Tree::read(collection).and_then([&](const Tree& tree) {
            return tree.topic(parent)
                .and_then([&](const Topic&) { return tree.mayBeNamed(parent, clean); })
                .and_then([&]() -> Result<TopicId> {
                    if (tree.depth(parent) >= mostTopicLevels) {
                        return failure(ErrorCode::InvalidValue, clean.left(200));
                    }
                    return collection.topics().ensure(parent, clean);
                });
        });
    });
}

Result<TopicId> ensureTopic(Collection& collection, const QString& path)
{
    const QStringList levels = topicLevels(path);
    if (levels.isEmpty() || levels.size() > mostTopicLevels) {
        return failure(ErrorCode::InvalidValue, path.left(200));
    }
    Result<TopicId> topic = rootTopic;
    for (const QString& level : levels) {
        topic = topic.and_then(
            [&](TopicId parent) { return collection.topics().ensure(parent, level); });
    }
    return topic;
}

Result<> renameTopic(Collection& collection, TopicId id, const QString& name)
{
    const QString clean = name.simplified();
    return collection.change(JournalStep{step::renameTopic}, [&] {
        return Tree::read(collection).and_then([&](const Tree& tree) {
            return tree.changeable(id).and_then([&](const Topic& topic) -> Result<> {
                if (topic.name == clean) {
                    return {};
                }
                return tree.mayBeNamed(topic.parent.value_or(rootTopic), clean, id)
                    .and_then([&] { return disown(collection, tree, id); })
                    .and_then([&] { return collection.topics().rename(id, clean); });
            });
        });
    });
}

Result<> moveTopic(Collection& collection, TopicId id, TopicId parent, int place)
{
    return collection.change(JournalStep{step::moveTopic}, [&]() -> Result<> {
        const auto tree = Tree::read(collection);
        if (!tree) {
            return std::unexpected(tree.error());
        }
        const auto topic = tree->changeable(id);
        const auto above = tree->topic(parent);
        if (!topic || !above) {
            return std::unexpected(!topic ? topic.error() : above.error());
        }
        const QList<TopicId> subtree = tree->subtree(id);
        if (subtree.contains(parent)) {
            return failure(ErrorCode::InsideItself, topic->name);
        }
        int deepest = 0;
        for (const TopicId below : subtree) {
            deepest = std::max(deepest, tree->depth(below));
        }
        if (tree->depth(parent) + 1 + deepest - tree->depth(id) > mostTopicLevels) {
            return failure(ErrorCode::InvalidValue, topic->name.left(200));
        }
        QList<TopicId> order;
        for (const Topic& sibling : tree->children(parent)) {
            if (sibling.id != id) {
                order.append(sibling.id);
            }
        }
        order.insert(std::clamp<qsizetype>(place, 0, order.size()), id);
        if (topic->parent == parent) {
            return collection.topics().setOrder(order);
        }
        return tree->mayBeNamed(parent, topic->name)
            .and_then([&] { return disown(collection, *tree, id); })
            .and_then([&] { return collection.topics().place(id, parent); })
            .and_then([&] { return collection.topics().setOrder(order); });
    });
}

Result<int> mergeTopics(Collection& collection, TopicId from, TopicId into)
{
    JournalStep step{step::mergeTopics};
    return collection.change(step, [&]() -> Result<int> {
        const auto tree = Tree::read(collection);
        if (!tree) {
            return std::unexpected(tree.error());
        }
        const auto source = tree->changeable(from);
        const auto target = tree->changeable(into);
        if (!source || !target) {
            return std::unexpected(!source ? source.error() : target.error());
        }
        if (tree->subtree(from).contains(into) || tree->subtree(into).contains(from)) {
            return failure(ErrorCode::InsideItself, source->name);
        }
        return disown(collection, *tree, from)
            .and_then([&] { return mergeInto(collection, *tree, from, into); })
            .transform([&step](int moved) {
                step.count = std::max(1, moved);
                return moved;
            });
    });
}

Result<Deleted> deleteTopic(Collection& collection, TopicId id, std::optional<TopicId> cardsTo)
{
    return collection.change(JournalStep{step::deleteTopic}, [&]() -> Result<Deleted> {
        const auto tree = Tree::read(collection);
        if (!tree) {
            return std::unexpected(tree.error());
        }
        const auto topic = tree->changeable(id);
        const auto target = tree->topic(cardsTo.value_or(rootTopic));
        if (!topic || !target) {
            return std::unexpected(!topic ? topic.error() : target.error());
        }
        QList<TopicId> topics = tree->subtree(id);
        if (cardsTo && topics.contains(*cardsTo)) {
            return failure(ErrorCode::InsideItself, topic->name);
        }
        auto deleted =
            cardsTo ? moveCards(collection, topics, *cardsTo) : deleteCards(collection, topics);
        std::ranges::reverse(topics); // children first
        for (const TopicId each : std::as_const(topics)) {
            deleted = deleted.and_then([&](const Deleted& so) {
                return collection.topics().remove(each).transform([so] { return so; });
            });
        }
        return deleted;
    });
}

} // namespace reprise::edit
