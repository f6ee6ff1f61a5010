// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/overviewcommands.h"

#include "app/commands/output.h"
#include "core/study/study.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct Overview
{
    Q_DECLARE_TR_FUNCTIONS(OverviewCommands)
};

int sum(const QList<CardStore::TopicCount>& counts)
{
    int total = 0;
    for (const auto& [topic, count] : counts) {
        total += count;
    }
    return total;
}

} // namespace

/// New and due count every card there is: no limit and no sibling takes one away.
CommandResult info(Collection& collection, const Call& call)
{
    const auto notes = collection.notes().count();
    const auto cards = collection.cards().countByTopic();
    const auto unseen = collection.cards().unseenByTopic();
    const auto dueCards = collection.cards().due(call.today());
    const auto reviews = collection.reviews().count();
    const auto schema = schemaVersion(collection.database());
    auto day = study::Day::read(collection, call.today());
    if (const Error* error = firstError(notes, cards, unseen, dueCards, reviews, schema, day)) {
        return std::unexpected(*error);
    }
    const auto queue = day->queue(rootTopic);
    if (!queue) {
        return std::unexpected(queue.error());
    }
    const qsizetype topics = day->tree().nodes().size() - 1; // the root has no name
    const QJsonObject json{{u"notes"_s, *notes}, {u"cards"_s, sum(*cards)}, {u"topics"_s, topics},
        {u"new"_s, sum(*unseen)}, {u"due"_s, dueCards->size()}, {u"drill"_s, queue->drill.size()},
        {u"reviews"_s, *reviews}, {u"schema"_s, *schema}};
    const auto number = [&json](const QString& key) {
        return QString::number(json.value(key).toInteger());
    };
    return Output{.json = json,
        .text = labelled({{Overview::tr("Notes"), number(u"notes"_s)},
            {Overview::tr("Cards"), number(u"cards"_s)},
            {Overview::tr("Topics"), number(u"topics"_s)},
            {Overview::tr("New", "cards"), number(u"new"_s)},
            {Overview::tr("Due", "cards"), number(u"due"_s)},
            {Overview::tr("Drill", "cards"), number(u"drill"_s)},
            {Overview::tr("Reviews"), number(u"reviews"_s)},
            {Overview::tr("Schema"), number(u"schema"_s)}})};
}

CommandResult due(Collection& collection, const Call& call)
{
    const auto summaries = study::topicSummaries(collection, call.today());
    if (!summaries) {
        return std::unexpected(summaries.error());
    }
    QJsonArray topics;
    QList<QStringList> rows{
        {Overview::tr("Topic"), Overview::tr("New", "cards"), Overview::tr("Drill", "cards"),
            Overview::tr("Due", "cards"), Overview::tr("Unseen", "cards")}};
    for (const study::TopicSummary& topic : *summaries) {
        topics.append(QJsonObject{{u"path"_s, topic.path}, {u"new"_s, topic.left.fresh},
            {u"drill"_s, topic.left.drill}, {u"due"_s, topic.left.due},
            {u"unseen"_s, topic.unseen}});
        rows.append(
            {topic.path, QString::number(topic.left.fresh), QString::number(topic.left.drill),
                QString::number(topic.left.due), QString::number(topic.unseen)});
    }
    return Output{.json = QJsonObject{{u"day"_s, isoDate(call.today())}, {u"topics"_s, topics}},
        .text = columns(rows)};
}

} // namespace reprise::commands
