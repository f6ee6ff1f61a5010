// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "core/result.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>
#include <utility>

namespace reprise {

class Database;

class ReviewStore final
{
public:
    explicit ReviewStore(Database& database)
        : m_database(database)
    {
    }

    /// The id is given by the collection and grows with every answer.
    [[nodiscard]] Result<ReviewId> add(const Review& review);
    using Instant = std::pair<CardId, qint64>; ///< UTC, in milliseconds
    /// Of every answer, and of whatever was set by hand.
    [[nodiscard]] Result<QSet<Instant>> instants();
    [[nodiscard]] Result<QList<Review>> all();
    [[nodiscard]] Result<qint64> count();
    /// Cards without a review are not in it.
    [[nodiscard]] Result<QHash<CardId, int>> countOfNotes(const QList<NoteId>& notes);
    [[nodiscard]] Result<QList<Review>> ofCard(CardId card);
    /// Cards with an answer on one of those days, drills too, graded from
    /// `least` to `most`; each once.
    [[nodiscard]] Result<QSet<CardId>> cardsAnswered(
        StudyDay first, StudyDay last, Grade least, Grade most);
    /// Cards that were answered as new ones on that day or after.
    [[nodiscard]] Result<QSet<CardId>> cardsIntroducedSince(StudyDay day);
    /// A day's answers in order.
    [[nodiscard]] Result<QList<Review>> onDay(StudyDay day);
    [[nodiscard]] Result<std::optional<Review>> newest();
    /// Days with at least one answer, newest first, at most `most`.
    [[nodiscard]] Result<QList<StudyDay>> daysWithAnswers(int most);
    /// How long each of the newest `most` scheduled answers of this kind took, in ms.
    [[nodiscard]] Result<QList<int>> recentMilliseconds(ReviewKind kind, int most);

    /// One answer of a day as the queue needs it.
    struct Answer
    {
        CardId card;
        NoteId note; ///< 0 where the card is gone
        TopicId topic; ///< the card's present one; 0 where it is gone
        Grade grade = Grade::Blackout;
        ReviewKind kind = ReviewKind::Scheduled;
        bool takenOut = false; ///< suspended, buried on that day, or reset since
    };
    [[nodiscard]] Result<QList<Answer>> answersOn(StudyDay day);

private:
    Database& m_database;
};

} // namespace reprise
