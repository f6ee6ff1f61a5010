// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "core/model/topic.h"
#include "core/transfer/anki/contents.h"

#include <QTimeZone>

namespace reprise::anki {

/// How an Anki collection counts its days.
class Calendar final
{
public:
    /// `zone` is where its owner lives: answers know their instant only.
    Calendar(const Contents& contents, const QTimeZone& zone);

    /// The day of a due number. Numbers that lead out of the calendar lead to
    /// its edges, a hundred years from the collection's first day.
    [[nodiscard]] StudyDay dayOfDue(qint64 due) const;
    /// `utcMilliseconds` within the years 1 to 9999.
    [[nodiscard]] Moment momentOf(qint64 utcMilliseconds) const;

private:
    StudyDay m_first; ///< the local date on which the collection was made
    QTimeZone m_zone;
    int m_dayStartsAtMinutes;

    /// Answers come in the order of time, and a zone's rules take long to ask.
    struct Slot
    {
        qint64 number = -1;
        bool isUniform = false; ///< its first and last instant are of one day and offset
        Moment first;
    };
    mutable Slot m_slot;
};

/// Where one card's history stands, as far as its rows were taken.
struct History
{
    Progress progress; ///< what the answers made of it
    int passes = 0; ///< since the last failure
    std::optional<StudyDay> answeredOn; ///< of the last answer that was no drill

    friend bool operator==(const History&, const History&) = default;
};

/// Takes the next row of a card's history and gives the review that it is
/// here, without its id. Nothing for what was no answer (set by hand,
/// rescheduled), and for a card that was looked at in a filtered deck before
/// its first answer; such rows stay what they are, beside the reviews.
///
/// A filtered answer with factor 0 is a drill, and so is a learning step on a
/// day on which the card had its answer. Buttons 1 to 4 are the grades 2 to 5.
[[nodiscard]] std::optional<Review> nextReview(
    History& history, const Answer& answer, const Calendar& calendar);

/// A card as it stands here.
struct Arrival
{
    qint64 deck = 0; ///< its home
    Progress progress;
    qint64 position = 0; ///< of a new card
    bool suspended = false;
    std::optional<StudyDay> buriedOn;
    int flag = 0;
    int easePermille = 0; ///< to go out again as long as nobody answers it
    bool wasClamped = false; ///< interval, ease or day was out of our range

    friend bool operator==(const Arrival&, const Arrival&) = default;
};

/// By the rules of "To and from Anki": a card of a filtered deck goes home with
/// its own due date; one in learning or relearning is to be asked on its day,
/// with an interval of 1 and no repetitions. `history` is that of all its rows.
[[nodiscard]] Arrival arrivalOf(const Card& card, const History& history, const Calendar& calendar);

/// What a deck sets for its topic: its own limits before its preset's, if it has one.
[[nodiscard]] TopicSettings settingsOf(const Deck& deck, const Preset* preset);

/// Permille to hundredths, half up, and at least SM-2's least ease. 0, which is
/// no ease, becomes SM-2's first.
[[nodiscard]] int easeHundredths(int permille);
/// The way back, for what fits.
[[nodiscard]] int easePermille(int hundredths);

/// Passes since the last failure (none: nobody knows), kept from throwing a long
/// interval back or a short one forward: up to an interval of one day 0 after a
/// failure and 1 otherwise, else at least 2.
[[nodiscard]] int repetitionsOf(std::optional<int> passes, int intervalDays);

/// The row that a review of ours leaves as: nextReview() makes the same review
/// of it. Drills are of type 3 with factor 0.
[[nodiscard]] Answer answerOf(const Review& review);

} // namespace reprise::anki
