// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/todayreport.h"

#include "core/storage/collection.h"

#include <algorithm>

namespace reprise {

Result<TodayReport> readToday(Collection& collection, const QDateTime& now, const QString& path)
{
    TodayReport report;
    const auto dayStartsAt = collection.settings().dayStartsAtMinutes();
    if (!dayStartsAt) {
        return std::unexpected(dayStartsAt.error());
    }
    report.dayStartsAtMinutes = *dayStartsAt;
    const Moment moment = Moment::at(now, *dayStartsAt);
    report.day = moment.day;

    auto topics = study::topicSummaries(collection, report.day);
    const auto pace = study::pace(collection, report.day);
    const auto behind = study::isClockBehind(collection, moment);
    const auto buttons = collection.settings().gradeButtons();
    const auto preparation = collection.settings().preparation();
    if (!topics || !pace || !behind || !buttons || !preparation) {
        return std::unexpected(!topics ? topics.error()
                : !pace                ? pace.error()
                : !behind              ? behind.error()
                : !buttons             ? buttons.error()
                                       : preparation.error());
    }
    report.preparation = *preparation;
    report.topics = std::move(*topics);
    report.pace = *pace;
    report.clockBehind = *behind;
    report.buttons = *buttons;
    if (report.topics.isEmpty()) {
        return report;
    }

    const auto decks = std::ranges::count(report.topics, 0, &study::TopicSummary::depth);
    if (decks == 1) {
        report.left = report.topics.first().left.total();
    } else {
        // Limits above the decks: the sum of the decks may be too much.
        auto all = study::Day::read(collection, report.day).and_then([](study::Day day) {
            return day.queue(rootTopic);
        });
        if (!all) {
            return std::unexpected(all.error());
        }
        report.left = all->counts().total();
    }
    const auto chosen = std::ranges::find(report.topics, path, &study::TopicSummary::path);
    report.selected = chosen == report.topics.end() ? report.topics.first().id : chosen->id;
    return study::ahead(collection, *report.selected, report.day)
        .transform([&](const study::Ahead& ahead) {
            report.ahead = ahead;
            return report;
        });
}

} // namespace reprise
