// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/changelog.h"

#include "core/storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int kept = 1'000; // changes; whoever is further behind starts anew
constexpr qsizetype mostRows = 50'000; // in one change; more are everything

template <typename Tag>
QJsonArray toArray(const QSet<Id<Tag>>& ids)
{
    QJsonArray array;
    for (const Id<Tag>& id : ids) {
        array.append(id.value);
    }
    return array;
}

template <typename Tag>
void addTo(QSet<Id<Tag>>& ids, const QJsonValue& array)
{
    for (const auto& id : array.toArray()) {
        ids.insert(Id<Tag>{id.toInteger()});
    }
}

QJsonObject toJson(const ChangeSet& changes)
{
    if (changes.everything || changes.cards.size() + changes.notes.size() > mostRows) {
        return {{u"everything"_s, true}};
    }
    return {{u"cards"_s, toArray(changes.cards)}, {u"notes"_s, toArray(changes.notes)}};
}

} // namespace

Result<> ChangeLog::append(const ChangeSet& changes)
{
    const QByteArray touched = QJsonDocument(toJson(changes)).toJson(QJsonDocument::Compact);
    return m_database
        .run(u"INSERT INTO changes (token, touched) VALUES (random(), ?)"_s,
            QString::fromUtf8(touched))
        .and_then([this] {
            return m_database.run(
                u"DELETE FROM changes WHERE id <= ?"_s, m_database.lastInsertId() - kept);
        });
}

Result<ChangeLog::Place> ChangeLog::newest()
{
    const auto place = m_database.row(u"SELECT id, token FROM changes ORDER BY id DESC LIMIT 1"_s,
        [](const Row& row) { return Place{.number = row.integer(0), .token = row.integer(1)}; });
    return place.transform([](const auto& found) { return found.value_or(Place()); });
}

Result<std::optional<ChangeSet>> ChangeLog::since(const Place& place)
{
    ChangeSet changes;
    bool known = false;
    const auto read = m_database.forEach(
        u"SELECT id, token, touched FROM changes WHERE id >= ? ORDER BY id"_s,
        [&](const Row& row) {
            if (row.integer(0) == place.number) {
                known = row.integer(1) == place.token;
                return;
            }
            const QJsonObject touched = QJsonDocument::fromJson(row.text(2).toUtf8()).object();
            addTo(changes.cards, touched.value("cards"_L1));
            addTo(changes.notes, touched.value("notes"_L1));
            changes.everything |= touched.value("everything"_L1).toBool();
        },
        place.number);
    if (!read) {
        return std::unexpected(read.error());
    }
    return known ? std::optional(changes) : std::nullopt;
}

} // namespace reprise
