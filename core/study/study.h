// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/face.h"
#include "core/cards/headline.h"
#include "core/model/note.h"
#include "core/model/review.h"
#include "core/result.h"
#include "core/scheduler/sm2.h"
#include "core/study/queue.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

// What the Study, Today and Done pages and the headless commands ask of a
// collection. All of it is computed from answers: nothing about a queue is
// stored. Call on the collection's thread (see core/storage/collectionthread.h).

namespace reprise {

class Collection;

namespace study {

/// One row of the topic tree, rolled up over everything below it.
struct TopicSummary
{
    TopicId id;
    std::optional<TopicId> parent; ///< none for a deck
    QString name;
    QString path; ///< "Deck / Topic / Sub-topic"
    int depth = 0; ///< 0 for a deck
    int cards = 0; ///< all cards
    int unseen = 0; ///< cards never answered
    int toCome = 0; ///< of these, what belongs to what is prepared for
    Counts left; ///< what studying this topic today would still bring

    friend bool operator==(const TopicSummary&, const TopicSummary&) = default;
};

/// The tree in depth-first order, decks and siblings by position.
[[nodiscard]] Result<QList<TopicSummary>> topicSummaries(Collection& collection, StudyDay today);

/// What is to come: index 0 is tomorrow.
struct Ahead
{
    QList<int> dueByDay; ///< reviews that fall due on each of the next seven days
    int newTomorrow = 0; ///< as the limits allow
};
[[nodiscard]] Result<Ahead> ahead(Collection& collection, TopicId topic, StudyDay today);

/// How fast and how steadily this person studies.
struct Pace
{
    int millisecondsPerReview = 20'000; ///< the median of recent answers, once there are some
    int millisecondsPerNewCard = 48'000;
    /// Study days with an answer, one after another, up to today or yesterday.
    int daysInARow = 0;
};
[[nodiscard]] Result<Pace> pace(Collection& collection, StudyDay today);

/// The card to be asked now, with all that its page shows.
struct Question
{
    Card card;
    CardKind kind = CardKind::Review;
    Face face;
    QString topicPath;
    QStringList tags;
    QString deck; ///< whose media the face may show; empty for a note without a deck
    sm2::Outcomes outcomes; ///< for a drill: the schedule it already has, unchanged
    Counts left; ///< of the chosen topic, this card included
    int answered = 0; ///< answers given today in the chosen topic

    [[nodiscard]] bool isMarked() const { return tags.contains(markedTag); }
    /// The answer is code that one would write down, not type exactly.
    [[nodiscard]] bool isWriteCode() const { return tags.contains(writeCodeTag) && !face.typed; }
};

/// The next card of `topic` (rootTopic: of everything); nothing when today's
/// work there is done. A card whose answer was just undone comes first.
[[nodiscard]] Result<std::optional<Question>> next(
    Collection& collection, TopicId topic, StudyDay today);

/// One card's question whatever its day, for going through missed cards again.
[[nodiscard]] Result<Question> questionOf(Collection& collection, CardId id, StudyDay today);

struct AnswerRequest
{
    CardId card;
    Grade grade = Grade::Blackout;
    Moment time;
    int milliseconds = 0; ///< from question shown to graded; 0 if unknown
    bool early = false; ///< allow a card that waits for its day
};

struct Answered
{
    Review review; ///< as recorded
    bool becameLeech = false; ///< the card has lapsed often enough for a warning
};

/// Records an answer durably: when this returns, it survives a power cut.
/// A card in today's drill gets a drill answer. Errors: NotFound, NotDue,
/// AnsweredToday, and what storage may say; nothing is changed then.
[[nodiscard]] Result<Answered> answer(Collection& collection, const AnswerRequest& request);

/// Cards of a topic asked and answered one after another: next() and answer()
/// with the day kept in memory for as long as nothing else changes the
/// collection, so that a review costs no more in a large one.
class Session final
{
public:
    [[nodiscard]] Result<std::optional<Question>> next(
        Collection& collection, TopicId topic, StudyDay today);
    [[nodiscard]] Result<Answered> answer(Collection& collection, const AnswerRequest& request);

private:
    Result<Day*> dayOf(Collection& collection, StudyDay today);

    std::optional<Day> m_day;
    const Collection* m_collection = nullptr;
    qint64 m_changes = 0; ///< Database::changeCount() that m_day stands for
};

[[nodiscard]] Result<int> setSuspended(
    Collection& collection, const QList<CardId>& cards, bool suspended);
/// Until the day turns.
[[nodiscard]] Result<int> bury(Collection& collection, const QList<CardId>& cards, StudyDay today);
[[nodiscard]] Result<int> unbury(Collection& collection, const QList<CardId>& cards);
/// 0 clears, 1 to 7.
[[nodiscard]] Result<int> setFlag(Collection& collection, const QList<CardId>& cards, int flag);
[[nodiscard]] Result<> setMarked(Collection& collection, NoteId id, bool marked);
/// The note's cards, for "bury note" and "suspend note".
[[nodiscard]] Result<QList<CardId>> cardsOfNote(Collection& collection, NoteId note);

inline constexpr int tenMore = 10;
/// Lets ten more new cards of `topic` in until the day turns.
[[nodiscard]] Result<> addTenMore(Collection& collection, TopicId topic, StudyDay today);

/// What the Done page says about a study day.
struct DayReport
{
    struct Missed
    {
        CardId card;
        QList<TextRun> question; ///< one line
        QString topicPath;
    };

    QString topicPath; ///< empty for everything
    Counts leftEverywhere; ///< today, in all topics

    int cards = 0; ///< different cards with a scheduled answer
    int newCards = 0; ///< of those, answered for the first time
    qint64 milliseconds = 0; ///< all answers, drills too
    int reviews = 0; ///< scheduled answers of cards that were not new
    int passed = 0; ///< of those, graded 3 or better
    QList<Missed> missed; ///< scheduled reviews below 3, in order
    std::optional<StudyDay> next; ///< the next day that brings a card
    int dueThen = 0;
    int newThen = 0;
    int unseenLeft = 0; ///< in the topic, of what is prepared for
    int unseenBeyond = 0; ///< in the topic, of the rest
    struct LastAnswer
    {
        Grade grade = Grade::Blackout;
        QList<TextRun> question; ///< one line
    };
    std::optional<LastAnswer> lastAnswer; ///< the journal's newest step, if it is an answer
};
[[nodiscard]] Result<DayReport> dayReport(Collection& collection, TopicId topic, StudyDay today);

/// A card's whole history, oldest first.
struct CardHistory
{
    Question question;
    QList<Review> reviews;
    QDateTime addedUtc;
};
[[nodiscard]] Result<CardHistory> history(Collection& collection, CardId card, StudyDay today);

/// The time zone's clock is behind the last recorded answer.
[[nodiscard]] Result<bool> isClockBehind(Collection& collection, const Moment& now);

} // namespace study
} // namespace reprise
