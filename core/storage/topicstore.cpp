// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/topicstore.h"

#include "core/storage/database.h"
#include "core/storage/idlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

const QString topicColumns =
    u"id, parent, name, position, new_per_day, reviews_per_day, new_order, leech_threshold, reading"_s;

Topic topicFromRow(const Row& row)
{
    const auto choice = [&row]<typename T>(int column, std::optional<T>& value) {
        if (!row.isNull(column)) {
            value = static_cast<T>(row.number(column));
        }
    };
    Topic topic{.id = TopicId{row.integer(0)},
        .parent = row.isNull(1) ? std::nullopt : std::optional(TopicId{row.integer(1)}),
        .name = row.text(2),
        .position = row.number(3),
        .settings = {.newPerDay = row.optionalNumber(4),
            .reviewsPerDay = row.optionalNumber(5),
            .order = std::nullopt,
            .leechThreshold = row.optionalNumber(7),
            .reading = std::nullopt}};
    choice(6, topic.settings.order);
    choice(8, topic.settings.reading);
    return topic;
}

void appendBelow(TopicId parent, const QHash<TopicId, QList<Topic>>& children, QList<Topic>& all)
{
    for (const Topic& topic : children.value(parent)) {
        all.append(topic);
        appendBelow(topic.id, children, all);
    }
}

} // namespace

Result<QList<Topic>> TopicStore::all()
{
    const auto rows = m_database.rows(
        u"SELECT %1 FROM topics ORDER BY position, id"_s.arg(topicColumns), topicFromRow);
    if (!rows) {
        return rows;
    }
    QHash<TopicId, QList<Topic>> children;
    QList<Topic> result;
    for (const Topic& topic : *rows) {
        if (topic.parent) {
            children[*topic.parent].append(topic);
        } else {
            result.append(topic);
        }
    }
    appendBelow(rootTopic, children, result);
    return result;
}

Result<std::optional<Topic>> TopicStore::topic(TopicId id)
{
    return m_database.row(
        u"SELECT %1 FROM topics WHERE id = ?"_s.arg(topicColumns), topicFromRow, id);
}

Result<Topic> TopicStore::byPath(const QString& path)
{
    TopicId at = rootTopic;
    for (const QString& level : topicLevels(path)) {
        const auto child =
            required(m_database.row(
                         u"SELECT id FROM topics WHERE parent = ? AND name = ?"_s,
                         [](const Row& row) { return TopicId{row.integer(0)}; }, at, level),
                path);
        if (!child) {
            return std::unexpected(child.error());
        }
        at = *child;
    }
    return required(topic(at), path);
}

Result<QString> TopicStore::pathOf(TopicId id)
{
    QStringList levels;
    for (TopicId at = id; at != rootTopic;) {
        const QString number = QString::number(at.value);
        const auto found = required(topic(at), number);
        if (!found) {
            return std::unexpected(found.error());
        }
        const std::optional<TopicId>& parent = found->parent;
        if (!parent) {
            return failure(ErrorCode::NotFound, number);
        }
        levels.prepend(found->name);
        at = *parent;
    }
    return topicPath(levels);
}

Result<TopicId> TopicStore::ensure(TopicId parent, const QString& name)
{
    const auto found = m_database.row(
        u"SELECT id FROM topics WHERE parent = ? AND name = ?"_s,
        [](const Row& row) { return TopicId{row.integer(0)}; }, parent, name);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (const std::optional<TopicId>& child = *found) {
        return *child;
    }
    if (auto added = m_database.run(
            u"INSERT INTO topics (parent, name, position) VALUES (?, ?, "
            u"(SELECT coalesce(max(position) + 1, 0) FROM topics WHERE parent = ?))"_s,
            parent, name, parent);
        !added) {
        return std::unexpected(added.error());
    }
    return TopicId{m_database.lastInsertId()};
}

Result<> TopicStore::setSettings(TopicId id, const TopicSettings& settings)
{
    return m_database.run(u"UPDATE topics SET new_per_day = ?, reviews_per_day = ?, "
                          u"new_order = ?, leech_threshold = ?, reading = ? WHERE id = ?"_s,
        settings.newPerDay, settings.reviewsPerDay, settings.order, settings.leechThreshold,
        settings.reading, id);
}

Result<> TopicStore::setOriginal(TopicId id, const QByteArray& original)
{
    return m_database.run(
        u"UPDATE topics SET original = ? WHERE id = ?"_s, QString::fromUtf8(original), id);
}

Result<> TopicStore::rename(TopicId id, const QString& name)
{
    return m_database.run(u"UPDATE topics SET name = ? WHERE id = ?"_s, name, id);
}

Result<> TopicStore::place(TopicId id, TopicId parent)
{
    return m_database.run(u"UPDATE topics SET parent = ?, position = "
                          u"(SELECT coalesce(max(position) + 1, 0) FROM topics WHERE parent = ?) "
                          u"WHERE id = ?"_s,
        parent, parent, id);
}

Result<> TopicStore::setOrder(const QList<TopicId>& siblings)
{
    return m_database.run(u"UPDATE topics SET position = place.key FROM json_each(?) AS place "
                          u"WHERE topics.id = place.value AND position <> place.key"_s,
        idList(siblings));
}

Result<> TopicStore::remove(TopicId id)
{
    return m_database.run(u"DELETE FROM topics WHERE id = ?"_s, id);
}

Result<QList<std::pair<TopicId, int>>> TopicStore::extraNewOn(int day)
{
    return m_database.rows(
        u"SELECT topic, count FROM extra_new WHERE day = ?"_s,
        [](const Row& row) { return std::pair(TopicId{row.integer(0)}, row.number(1)); }, day);
}

Result<> TopicStore::addExtraNew(TopicId id, int day, int count)
{
    // Yesterday's are of no use to anybody.
    return m_database.run(u"DELETE FROM extra_new WHERE day < ?"_s, day).and_then([&] {
        return m_database.run(
            u"INSERT INTO extra_new (topic, day, count) VALUES (?, ?, ?) "
            u"ON CONFLICT (topic, day) DO UPDATE SET count = count + excluded.count"_s,
            id, day, count);
    });
}

} // namespace reprise
