// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/deckstore.h"
#include "core/transfer/markdown/deck.h"
#include "core/transfer/markdown/install.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reprise {

class Collection;

/// One deck on its way into one collection; both outlive it.
class Installation final
{
public:
    Installation(Collection& collection, const Deck& deck, QString folder, const QDateTime& now);

    /// Of cards that are not here yet.
    void setSchedules(const QList<DeckSchedule>& schedules);
    /// Files have their content for a name, so writing them before the
    /// transaction leaves at worst one that nobody refers to.
    [[nodiscard]] Result<> writeMedia();
    /// Within a transaction, once.
    [[nodiscard]] Result<ImportReport> run();

private:
    Result<> prepareTopics();
    /// The user has arranged the topic in which the deck's note was.
    [[nodiscard]] bool isPlacedByUser(const QString& guid) const;
    /// The topic of such a note's cards.
    Result<TopicId> homeOf(const QString& guid);
    Result<TopicId> topicOf(const QStringList& levels);
    Result<> putBehind(TopicId topic, TopicId parent, std::optional<TopicId> before);
    Result<NoteTypeId> typeOf(const QString& name);
    Result<> bringIn(const DeckNote& note, qint64 position);
    Result<> add(const DeckStore::ShippedNote& shipped, TopicId topic, qint64 position);
    Result<> update(Note mine, const std::optional<DeckStore::ShippedNote>& before,
        const DeckStore::ShippedNote& after, TopicId topic, qint64 position);
    Result<> matchCards(const Note& note, TopicId topic, qint64 position, bool* moved,
        std::optional<TopicId> topicBefore);
    Result<> addCards(
        const Note& note, TopicId topic, qint64 position, const std::vector<int>& ordinals);
    Result<> addAnswers(CardId card, const QList<Review>& answers);
    Result<> retireMissing();

    Collection& m_collection;
    const Deck& m_deck;
    QString m_folder;
    QDateTime m_now;
    qint64 m_nowMs;
    StudyDay m_today;
    ImportReport m_report;
    std::optional<DeckStore::InstalledDeck> m_installed;
    TopicId m_top;
    QHash<QStringList, TopicId> m_topics;
    QSet<TopicId> m_topicsBefore; // this deck came
    QHash<TopicId, std::optional<TopicId>> m_lastBelow; // by parent: of the deck's, so far
    QHash<QString, NoteTypeId> m_types;
    QHash<QString, DeckStore::ShippedNote> m_before; // by guid
    QList<DeckStore::Medium> m_media;
    QHash<std::pair<QString, int>, DeckSchedule> m_schedules; // by guid and ordinal
    qint64 m_futureReviews = 0;
};

} // namespace reprise
