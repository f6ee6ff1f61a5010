// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/topicarrival.h"

#include "core/storage/collection.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// What lies deeper than topics may becomes one name.
QStringList withinDepth(const QStringList& levels)
{
    return levels.size() <= mostTopicLevels ? levels
                                            : levels.first(mostTopicLevels - 1)
            + QStringList(levels.sliced(mostTopicLevels - 1).join(u"::"_s));
}

} // namespace

Result<> TopicArrival::make(Collection& collection, const IncomingHead& head, ImportReport& report)
{
    if (!m_topics.isEmpty()) {
        return {};
    }
    TopicStore& topics = collection.topics();
    const auto before = topics.all();
    if (!before) {
        return std::unexpected(before.error());
    }
    QSet<TopicId> known;
    std::ranges::for_each(*before, [&](const Topic& topic) { known.insert(topic.id); });
    for (const IncomingTopic& theirs : head.topics) {
        TopicId topic = rootTopic;
        bool isNew = false;
        for (const QString& level : withinDepth(theirs.levels)) {
            const auto made = topics.ensure(topic, level);
            if (!made) {
                return std::unexpected(made.error());
            }
            topic = *made;
            isNew = !known.contains(topic);
            known.insert(topic);
            report.topicsAdded += isNew ? 1 : 0;
        }
        const auto last = collection.cards().lastPosition(topic);
        if (!last) {
            return std::unexpected(last.error());
        }
        m_topics.append(topic);
        m_firstPositions.append(*last + 1);
        if (!isNew) {
            continue;
        }
        const auto done = topics.setSettings(topic, theirs.settings).and_then([&] {
            return theirs.original.isEmpty() ? Result<>()
                                             : topics.setOriginal(topic, theirs.original);
        });
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace reprise
