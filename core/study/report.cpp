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
    const auto all = collection.cards().unseenByTopic();
    const auto unseen = day && !day->preparation().isForEverything()
        ? collection.cards().unseenByTopic(day->preparation())
        : all;
    const auto newest = collection.journal().nextUndo();
    if (!day || !reviews || !all || !unseen || !newest) {
        return std::unexpected(!day ? day.error()
                : !reviews          ? reviews.error()
                : !all              ? all.error()
                : !unseen           ? unseen.error()
                                    : newest.error());
    }
    const auto inside = day->tree().subtree(topic);
    const QSet<TopicId> wanted(inside.begin(), inside.end());
    DayReport report;
    for (const auto& [at, count] : *all) {
        report.unseenBeyond += wanted.contains(at) ? count : 0;
    }
    for (const auto& [at, count] : *unseen) {
        report.unseenLeft += wanted.contains(at) ? count : 0;
    }
    report.unseenBeyond -= report.unseenLeft;
    for (const Review& review : *reviews) {
        const auto card = collection.cards().card(review.card);
        if (!card) {
            return std::unexpected(card.error());
        }
        // The answers of a card that is gone still count where all topics do.
        if (*card ? !wanted.contains((*card)->topic) : topic != rootTopic) {
            continue;
        }
        report.milliseconds += review.milliseconds;
        if (review.kind == ReviewKind::Drill) {
            continue;
        }
        ++report.cards;
        if (review.kind == ReviewKind::First) {
            ++report.newCards;
            continue;
        }
        ++report.reviews;
        if (passes(review.grade)) {
            ++report.passed;
        } else if (*card) {
            const auto* node = day->tree().find((*card)->topic);
            auto line = questionLine(collection, **card, node->path);
            if (!line) {
                return std::unexpected(line.error());
            }
            report.missed.append({(*card)->id, *line, node->path});
        }
    }
    if (*newest && (*newest)->name == step::answer && (*newest)->card && !reviews->isEmpty()
        && reviews->last().card == *(*newest)->card) {
        const auto card = collection.cards().card(*(*newest)->card);
        if (card && *card) {
            const auto* node = day->tree().find((*card)->topic);
            auto line = questionLine(collection, **card, node->path);
            if (!line) {
                return std::unexpected(line.error());
            }
            report.lastAnswer = {reviews->last().grade, *line};
        }
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
