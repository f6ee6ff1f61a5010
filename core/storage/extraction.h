// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/model/review.h"
#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace reprise {

class Database;

/// Reads what leaves a collection, row by row and each with its `original` (see
/// migration 004), since there may be a million: Qt Sql would take longer for a
/// row than writing it elsewhere does. A visitor's error ends the reading.
class Extraction final
{
public:
    /// Of these notes; of all, if none are given.
    explicit Extraction(Database& database, const std::optional<QList<NoteId>>& notes = {});

    template <typename Row>
    using Visit = std::function<Result<>(const Row&, const QByteArray& original)>;

    /// By id.
    [[nodiscard]] Result<> forEachNote(const Visit<Note>& visit);
    /// By id.
    [[nodiscard]] Result<> forEachCard(const Visit<Card>& visit);
    struct Answered
    {
        int count = 0;
        qint64 lastMs = 0; ///< of an answer that was no drill, UTC; 0 for none
    };
    [[nodiscard]] Result<QHash<CardId, Answered>> answered();
    /// By time, those of one instant by id; of everything also those whose card
    /// is gone. Sooner after answered().
    [[nodiscard]] Result<> forEachReview(const Visit<Review>& visit);
    struct ManualChange
    {
        CardId card;
        qint64 timeMs = 0;
    };
    [[nodiscard]] Result<> forEachManualChange(const Visit<ManualChange>& visit);

    /// When the first card was made or the first answer given, whichever was
    /// before; UTC milliseconds. None in an empty collection.
    [[nodiscard]] Result<std::optional<qint64>> firstInstant();
    [[nodiscard]] Result<QHash<NoteTypeId, QByteArray>> typeOriginals();
    [[nodiscard]] Result<QHash<TopicId, QByteArray>> topicOriginals();

private:
    class Statement;

    template <typename Row, typename Read>
    Result<> forEach(const QByteArray& sql, Read read, const Visit<Row>& visit);
    template <typename Tag>
    Result<QHash<Id<Tag>, QByteArray>> originals(const QString& table);
    /// A condition with one value to bind, or none.
    [[nodiscard]] QByteArray of(const QByteArray& column) const;
    [[nodiscard]] QByteArray ofCards() const;

    Database& m_database;
    bool m_isEverything;
    QByteArray m_notes; ///< JSON
    bool m_isInOrder = false; ///< reviews are by id as they are by time
};

} // namespace reprise
