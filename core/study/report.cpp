// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/headline.h"
#include "core/storage/collection.h"
#include "core/study/rendering.h"
#include "core/study/study.h"

#include <algorithm>

// What a day came to and what is to come.

namespace reprise::study {

namespace {

constexpr int daysAhead = 7;
constexpr int paceSample = 50; // answers; enough for a steady median
constexpr int paceLeast = 5;
constexpr int longestRow = 3'660; // days: ten years in a row

int median(QList<int> values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// What lists show of the question.
Result<QList<TextRun>> questionLine(Collection& collection, const Card& card, const QString& path)
{
    return renderCard(collection, card, path).transform([](const Rendered& rendered) {
        return headline(rendered.face.question, rendered.face.format);
    });
}

/// Tomorrow, if it brings a card, else the day on which the next falls due.
Result<DayReport> addNext(Collection& collection, TopicId topic, const QList<TopicId>& inside,
    StudyDay today, DayReport report)
{
    const auto due = collection.cards().nextDue(inside, today);
    if (!due) {
        return std::unexpected(due.error());
    }
    for (const auto& day : {std::optional(today.plusDays(1)), *due}) {
        if (report.next || !day) {
            continue;
        }
        auto then = Day::read(collection, *day);
        if (!then) {
            return std::unexpected(then.error());
        }
        const auto queue = then->queue(topic);
        if (!queue) {
            return std::unexpected(queue.error());
        }
        report.dueThen = static_cast<int>(queue->due.size());
        report.newThen = static_cast<int>(queue->fresh.size());
        if (report.dueThen + report.newThen > 0) {
            report.next = day;
        }
    }
    return report;
}

/// How many of these cards are at one of the topics.
int countAt(const QList<TopicId>& topics, const QList<CardStore::TopicCount>& counts)
{
    const QSet<TopicId> wanted(topics.begin(), topics.end());
    int sum = 0;
    for (const auto& [topic, count] : counts) {
        sum += wanted.contains(topic) ? count : 0;
    }
    return sum;
}

Result<> addUnseen(Collection& collection, const Preparation& preparation,
    const QList<TopicId>& inside, DayReport& report)
{
    const auto all = collection.cards().unseenByTopic();
    const auto toCome =
        preparation.isForEverything() ? all : collection.cards().unseenByTopic(preparation);
    if (!all || !toCome) {
        return std::unexpected(!all ? all.error() : toCome.error());
    }
    report.unseenLeft = countAt(inside, *toCome);
    report.unseenBeyond = countAt(inside, *all) - report.unseenLeft;
    return {};
}

void count(const Review& review, DayReport& report)
{
    report.milliseconds += review.milliseconds;
    if (review.kind == ReviewKind::Drill) {
        return;
    }
    ++report.cards;
    if (review.kind == ReviewKind::First) {
        ++report.newCards;
        return;
    }
    ++report.reviews;
    report.passed += passes(review.grade) ? 1 : 0;
}

Result<> addReviews(Collection& collection, const TopicTree& tree, TopicId topic,
    const QList<Review>& reviews, DayReport& report)
{
    const auto inside = tree.subtree(topic);
    const QSet<TopicId> wanted(inside.begin(), inside.end());
    for (const Review& review : reviews) {
        const auto found = collection.cards().card(review.card);
        if (!found) {
            return std::unexpected(found.error());
        }
        const std::optional<Card>& card = *found;
        // The answers of a card that is gone still count where all topics do.
        if (card ? !wanted.contains(card->topic) : topic != rootTopic) {
            continue;
        }
        count(review, report);
        if (card && review.kind == ReviewKind::Scheduled && !passes(review.grade)) {
            const auto* node = tree.find(card->topic);
            auto line = questionLine(collection, *card, node->path);
            if (!line) {
                return std::unexpected(line.error());
            }
            report.missed.append({card->id, *line, node->path});
        }
    }
    return {};
}

/// What Undo would take back, if that is the day's last answer.
Result<> addLastAnswer(
    Collection& collection, const TopicTree& tree, const QList<Review>& reviews, DayReport& report)
{
    const auto newest = collection.journal().nextUndo();
    if (!newest) {
        return std::unexpected(newest.error());
    }
    const std::optional<JournalStep>& undoStep = *newest;
    if (!undoStep || undoStep->name != step::answer || reviews.isEmpty()
        || undoStep->card != reviews.last().card) {
        return {};
    }
    const auto card = required(collection.cards().card(reviews.last().card), undoStep->name);
    if (!card) {
        return {};
    }
    return questionLine(collection, *card, tree.find(card->topic)->path)
        .transform(
            [&](const QList<TextRun>& line) { report.lastAnswer = {reviews.last().grade, line}; });
}

} // namespace

Result<Ahead> ahead(Collection& collection, TopicId topic, StudyDay today)
{
    auto tomorrow = Day::read(collection, today.plusDays(1));
    if (!tomorrow) {
        return std::unexpected(tomorrow.error());
    }
    const auto queue = tomorrow->queue(topic);
    const auto due = collection.cards().dueBetween(today.plusDays(2), today.plusDays(daysAhead));
    if (!queue || !due) {
        return std::unexpected(!queue ? queue.error() : due.error());
    }
    // What is late, and what today still leaves undone, comes tomorrow.
    Ahead result{
        .dueByDay = QList<int>(daysAhead, 0), .newTomorrow = static_cast<int>(queue->fresh.size())};
    result.dueByDay[0] = static_cast<int>(queue->due.size());
    const auto inside = tomorrow->tree().subtree(topic);
    const QSet<TopicId> wanted(inside.begin(), inside.end());
    for (const auto& [day, at, count] : *due) {
        if (wanted.contains(at)) {
            result.dueByDay[day.number - today.number - 1] += count;
        }
    }
    return result;
}

Result<Pace> pace(Collection& collection, StudyDay today)
{
    Pace result;
    for (const auto& [kind, milliseconds] :
        {std::pair(ReviewKind::Scheduled, &Pace::millisecondsPerReview),
            {ReviewKind::First, &Pace::millisecondsPerNewCard}}) {
        const auto recent = collection.reviews().recentMilliseconds(kind, paceSample);
        if (!recent) {
            return std::unexpected(recent.error());
        }
        if (recent->size() >= paceLeast) {
            result.*milliseconds = median(*recent);
        }
    }
    const auto days = collection.reviews().daysWithAnswers(longestRow);
    if (!days) {
        return std::unexpected(days.error());
    }
    StudyDay expected = today;
    for (const StudyDay day : *days) {
        if (result.daysInARow == 0 && day == today.plusDays(-1)) {
            expected = day;
        }
        if (day != expected) {
            break;
        }
        ++result.daysInARow;
        expected = day.plusDays(-1);
    }
    return result;
}

Result<DayReport> dayReport(Collection& collection, TopicId topic, StudyDay today)
{
    auto day = Day::read(collection, today);
    const auto reviews = collection.reviews().onDay(today);
    if (!day || !reviews) {
        return std::unexpected(!day ? day.error() : reviews.error());
    }
    const auto inside = day->tree().subtree(topic);
    DayReport report;
    const auto added =
        addUnseen(collection, day->preparation(), inside, report)
            .and_then([&] { return addReviews(collection, day->tree(), topic, *reviews, report); })
            .and_then([&] { return addLastAnswer(collection, day->tree(), *reviews, report); });
    if (!added) {
        return std::unexpected(added.error());
    }
    const auto everything = day->queue(rootTopic);
    if (!everything) {
        return std::unexpected(everything.error());
    }
    report.leftEverywhere = everything->counts();
    const auto* node = day->tree().find(topic);
    report.topicPath = node ? node->path : QString();
    return addNext(collection, topic, inside, today, std::move(report));
}

} // namespace reprise::study
