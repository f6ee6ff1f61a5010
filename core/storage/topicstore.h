// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/topic.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace reprise {

class Database;

class TopicStore final
{
public:
    explicit TopicStore(Database& database)
        : m_database(database)
    {
    }

    /// Every topic, the root first, each parent before its children and
    /// siblings by position: the order of the tree as it is drawn.
    [[nodiscard]] Result<QList<Topic>> all();
    [[nodiscard]] Result<std::optional<Topic>> topic(TopicId id);
    /// NotFound where a level is missing.
    [[nodiscard]] Result<Topic> byPath(const QString& path);
    [[nodiscard]] Result<QString> pathOf(TopicId id);

    /// The topic of that name below `parent`, made at the end where missing.
    [[nodiscard]] Result<TopicId> ensure(TopicId parent, const QString& name);
    [[nodiscard]] Result<> setSettings(TopicId id, const TopicSettings& settings);
    /// JSON of what another program says of it besides.
    [[nodiscard]] Result<> setOriginal(TopicId id, const QByteArray& original);
    [[nodiscard]] Result<> rename(TopicId id, const QString& name);
    /// Below `parent`, behind its children.
    [[nodiscard]] Result<> place(TopicId id, TopicId parent);
    /// Siblings, in the order of the list.
    [[nodiscard]] Result<> setOrder(const QList<TopicId>& siblings);
    /// One without cards and without children.
    [[nodiscard]] Result<> remove(TopicId id);

    /// Additional new cards allowed at a topic on one day ("ten more").
    [[nodiscard]] Result<QList<std::pair<TopicId, int>>> extraNewOn(int day);
    [[nodiscard]] Result<> addExtraNew(TopicId id, int day, int count);

private:
    Database& m_database;
};

} // namespace reprise
