// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/scheduling.h"

#include "core/scheduler/sm2.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

// A due number above this is an instant in seconds (2001-09-09 and later).
constexpr qint64 leastInstant = 1'000'000'000;
constexpr qint64 lastSecond = 253'402'300'799; // of the year 9999

int cappedInterval(int days)
{
    return std::clamp(days, 1, sm2::longestIntervalDays);
}

bool isByHand(const Answer& answer)
{
    return answer.kind == AnswerKind::Manual || answer.kind == AnswerKind::Rescheduled;
}

bool isStep(const Answer& answer)
{
    return answer.kind == AnswerKind::Learning || answer.kind == AnswerKind::Relearning;
}

/// None where a row tells a difficulty instead, 100 to 1100, as FSRS does.
std::optional<int> easeOf(const Answer& answer)
{
    return answer.easePermille >= sm2::leastEaseHundredths * 10
        ? std::optional(easeHundredths(answer.easePermille))
        : std::nullopt;
}

/// A schedule that was there before the history begins.
Schedule assumedBefore(const Answer& answer, StudyDay day)
{
    const int interval = cappedInterval(answer.lastInterval);
    return {.intervalDays = interval,
        .easeHundredths = easeOf(answer).value_or(sm2::firstEaseHundredths),
        .repetitions = repetitionsOf({}, interval),
        .due = day,
        .answeredOn = day.plusDays(-interval)};
}

/// What an answer, or a hand, leaves.
Schedule after(const Answer& answer, const Schedule& before, int passes, StudyDay day)
{
    const bool isLearning = answer.interval <= 0; // in seconds: there are steps to go
    Schedule schedule = before;
    schedule.intervalDays = cappedInterval(answer.interval);
    schedule.easeHundredths = easeOf(answer).value_or(before.easeHundredths);
    schedule.repetitions = isLearning ? 0 : repetitionsOf(passes, schedule.intervalDays);
    schedule.due = day.plusDays(schedule.intervalDays);
    return schedule;
}

void takeByHand(History& history, const Answer& answer, StudyDay day)
{
    if (answer.kind == AnswerKind::Manual && answer.easePermille == 0) {
        history = {}; // forgotten: the card is new again
    } else if (answer.interval > 0) {
        const Schedule* const known = std::get_if<Schedule>(&history.progress);
        history.progress =
            after(answer, known ? *known : assumedBefore(answer, day), history.passes, day);
    }
}

/// As the history tells, else the card itself (lrt, in seconds).
std::optional<StudyDay> lastAnswerOf(
    const Card& card, const History& history, const Calendar& calendar)
{
    if (history.answeredOn || !card.data.contains("\"lrt\"")) {
        return history.answeredOn;
    }
    const qint64 seconds = QJsonDocument::fromJson(card.data).object()[u"lrt"_s].toInteger();
    return seconds > 0 && seconds <= lastSecond
        ? std::optional(calendar.momentOf(seconds * 1000).day)
        : std::nullopt;
}

bool isBuried(const Card& card)
{
    return card.queue == CardQueue::UserBuried || card.queue == CardQueue::SiblingBuried;
}

bool isInstant(qint64 due)
{
    return due > leastInstant;
}

/// The first scheduler left a lapsed card's kind at review.
bool isInLearning(const Card& card)
{
    return card.kind == CardKind::Learning || card.kind == CardKind::Relearning
        || card.queue == CardQueue::Learning || card.queue == CardQueue::DayLearning
        || (card.queue < CardQueue::New && card.homeDeck == 0 && isInstant(card.due));
}

} // namespace

Calendar::Calendar(const Contents& contents, const QTimeZone& zone)
    : m_zone(zone)
    , m_dayStartsAtMinutes(contents.rolloverHour * 60)
{
    const qint64 created = std::clamp<qint64>(contents.created, 0, lastSecond);
    const QTimeZone at = contents.createdOffsetMinutes
        ? QTimeZone::fromSecondsAheadOfUtc(-*contents.createdOffsetMinutes * 60)
        : zone;
    m_first =
        StudyDay::fromDate(QDateTime::fromSecsSinceEpoch(created, at.isValid() ? at : zone).date());
}

StudyDay Calendar::dayOfDue(qint64 due) const
{
    constexpr qint64 farthest = sm2::longestIntervalDays;
    return m_first.plusDays(static_cast<int>(std::clamp(due, -farthest, farthest)));
}

Moment Calendar::momentOf(qint64 utcMilliseconds) const
{
    constexpr qint64 slotMilliseconds = 15LL * 60'000;
    const auto at = [this](qint64 instant) {
        return Moment::at(QDateTime::fromMSecsSinceEpoch(instant, m_zone), m_dayStartsAtMinutes);
    };
    const qint64 number = utcMilliseconds / slotMilliseconds;
    if (number <= 0) {
        return at(utcMilliseconds);
    }
    if (m_slot.number != number) {
        const qint64 from = number * slotMilliseconds;
        const Moment last = at(from + slotMilliseconds - 1);
        m_slot = {.number = number, .isUniform = false, .first = at(from)};
        m_slot.isUniform =
            m_slot.first.day == last.day && m_slot.first.offsetMinutes == last.offsetMinutes;
    }
    Moment moment = m_slot.first;
    moment.utcMilliseconds = utcMilliseconds;
    return m_slot.isUniform ? moment : at(utcMilliseconds);
}

std::optional<Review> nextReview(History& history, const Answer& answer, const Calendar& calendar)
{
    const Moment moment = calendar.momentOf(answer.id);
    const StudyDay day = moment.day;
    if (isByHand(answer)) {
        takeByHand(history, answer, day);
        return {};
    }
    const auto grade = static_cast<Grade>(answer.button + 1);
    Review review{.card = {answer.card},
        .time = moment,
        .grade = grade,
        .kind = ReviewKind::Drill,
        .before = history.progress,
        .after = history.progress,
        .milliseconds = answer.milliseconds};
    if (answer.kind == AnswerKind::Filtered && answer.easePermille == 0) {
        return std::holds_alternative<Schedule>(review.before) ? std::optional(review)
                                                               : std::nullopt;
    }

    const bool isFirst =
        std::holds_alternative<Unseen>(history.progress) && answer.kind == AnswerKind::Learning;
    const Schedule* const known = std::get_if<Schedule>(&history.progress);
    Schedule before = known ? *known : assumedBefore(answer, day);
    const int lastInterval = cappedInterval(answer.lastInterval);
    if (answer.lastInterval > 0 && lastInterval != before.intervalDays) {
        before.intervalDays = lastInterval; // something happened that left no row
        before.due = before.answeredOn.plusDays(lastInterval);
    }
    history.passes = passes(grade) ? history.passes + 1 : 0;
    Schedule next = after(answer, isFirst ? Schedule{} : before, history.passes, day);
    const bool isAgainToday = isStep(answer) && history.answeredOn == day;
    if (!isAgainToday) {
        if (!isFirst && !isStep(answer) && !passes(grade)) {
            ++next.lapses;
        }
        next.answeredOn = day;
        history.answeredOn = day;
        review.kind = isFirst ? ReviewKind::First : ReviewKind::Scheduled;
        review.before = isFirst ? Progress(Unseen{}) : Progress(before);
        review.after = next;
    }
    history.progress = next;
    return review;
}

Arrival arrivalOf(const Card& card, const History& history, const Calendar& calendar)
{
    const bool isAway = card.homeDeck != 0;
    const bool isNew = card.kind == CardKind::New;
    const bool isLearning = isInLearning(card);
    // In learning, a card keeps the due that it has, unless it was put aside.
    const qint64 due =
        isAway && (isNew || !isLearning || card.homeDue != 0) ? card.homeDue : card.due;
    Arrival arrival{.deck = isAway ? card.homeDeck : card.deck,
        .suspended = card.queue == CardQueue::Suspended,
        .flag = card.flag,
        .easePermille = card.easePermille};
    if (isBuried(card)) {
        // Until that day is over; the card was last changed by being buried.
        arrival.buriedOn =
            calendar.momentOf(std::clamp<qint64>(card.modified, 0, lastSecond) * 1000).day;
    }
    if (isNew) {
        arrival.position = std::max<qint64>(0, due);
        return arrival;
    }

    Schedule schedule{.intervalDays = isLearning ? 1 : cappedInterval(card.intervalDays),
        .easeHundredths = easeHundredths(card.easePermille),
        .lapses = card.lapses};
    schedule.repetitions = isLearning
        ? 0
        : repetitionsOf(history.answeredOn ? std::optional(history.passes) : std::nullopt,
              schedule.intervalDays);
    const bool isTimed = isLearning && isInstant(due);
    const StudyDay farthest = calendar.dayOfDue(sm2::longestIntervalDays);
    schedule.due = isTimed
        ? std::min(calendar.momentOf(std::min(due, lastSecond) * 1000).day, farthest)
        : calendar.dayOfDue(due);
    schedule.answeredOn = lastAnswerOf(card, history, calendar)
                              .value_or(schedule.due.plusDays(-schedule.intervalDays));
    arrival.progress = schedule;
    arrival.wasClamped = (!isLearning && schedule.intervalDays != card.intervalDays)
        || (card.easePermille > 0 && card.easePermille < sm2::leastEaseHundredths * 10)
        || (isTimed ? schedule.due == farthest
                    : due > sm2::longestIntervalDays || due < -sm2::longestIntervalDays);
    return arrival;
}

TopicSettings settingsOf(const Deck& deck, const Preset* preset)
{
    TopicSettings settings{.newPerDay = deck.newPerDay, .reviewsPerDay = deck.reviewsPerDay};
    if (preset) {
        settings.newPerDay = deck.newPerDay.value_or(preset->newPerDay);
        settings.reviewsPerDay = deck.reviewsPerDay.value_or(preset->reviewsPerDay);
        settings.order = preset->order;
        settings.leechThreshold = preset->leechThreshold;
    }
    return settings;
}

int easeHundredths(int permille)
{
    if (permille <= 0) {
        return sm2::firstEaseHundredths;
    }
    // In this order a half goes up, and no number is too large for it.
    return std::max(sm2::leastEaseHundredths, permille / 10 + (permille % 10 >= 5 ? 1 : 0));
}

int easePermille(int hundredths)
{
    return static_cast<int>(
        std::min<qint64>(qint64{hundredths} * 10, std::numeric_limits<int>::max()));
}

int repetitionsOf(std::optional<int> passes, int intervalDays)
{
    return intervalDays <= 1 ? std::min(1, passes.value_or(1)) : std::max(2, passes.value_or(2));
}

Answer answerOf(const Review& review)
{
    Answer answer{.id = review.time.utcMilliseconds,
        .card = review.card.value,
        .button = std::max(1, static_cast<int>(review.grade) - 1),
        .milliseconds = review.milliseconds,
        .kind = AnswerKind::Filtered};
    const auto* before = std::get_if<Schedule>(&review.before);
    const auto* after = std::get_if<Schedule>(&review.after);
    if (review.kind != ReviewKind::Drill && after) {
        answer.kind = before ? AnswerKind::Review : AnswerKind::Learning;
        answer.interval = after->intervalDays;
        answer.lastInterval = before ? before->intervalDays : 0;
        answer.easePermille = easePermille(after->easeHundredths);
    } else if (before) {
        answer.interval = answer.lastInterval = before->intervalDays;
    }
    return answer;
}

} // namespace reprise::anki
