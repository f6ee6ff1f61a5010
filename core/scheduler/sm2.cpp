// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduler/sm2.h"

#include <algorithm>

namespace reprise::sm2 {

namespace {

// EF' = EF + (0.1 - (5 - q)(0.08 + (5 - q) 0.02)), in hundredths, for q = 0 to 5.
constexpr std::array<int, gradeCount> easeChange{-80, -54, -32, -14, 0, 10};

int nextInterval(const Schedule& before, int repetition)
{
    if (repetition == 1) {
        return 1;
    }
    if (repetition == 2) {
        return 6;
    }
    // 36,500 days times an ease of a thousand still fits, whatever was imported.
    const qint64 hundredths = qint64{before.intervalDays} * before.easeHundredths;
    return static_cast<int>(std::min<qint64>((hundredths + 50) / 100, longestIntervalDays));
}

Schedule after(const Schedule& before, Grade grade, bool unseen, Policy policy, StudyDay today)
{
    Schedule result = before;
    result.answeredOn = today;
    if (passes(grade)) {
        result.repetitions = before.repetitions + 1;
        // An imported interval may already be longer than the text would give.
        const int shortest = before.repetitions > 0 ? before.intervalDays : 1;
        result.intervalDays = std::clamp(nextInterval(before, result.repetitions),
            std::min(shortest, longestIntervalDays), longestIntervalDays);
    } else {
        result.repetitions = 0;
        result.intervalDays = 1;
        result.lapses = before.lapses + (unseen ? 0 : 1);
    }
    if (passes(grade) || policy.failureLowersEase) {
        result.easeHundredths = std::max(
            leastEaseHundredths, before.easeHundredths + easeChange[static_cast<size_t>(grade)]);
    }
    result.due = today.plusDays(result.intervalDays);
    return result;
}

} // namespace

Outcomes outcomes(const Progress& progress, Policy policy, StudyDay today)
{
    const auto* schedule = std::get_if<Schedule>(&progress);
    const Schedule before = schedule ? *schedule : Schedule{.easeHundredths = firstEaseHundredths};
    Outcomes result;
    for (int q = 0; q < gradeCount; ++q) {
        const auto grade = static_cast<Grade>(q);
        result[static_cast<size_t>(q)] = {
            grade, after(before, grade, schedule == nullptr, policy, today), drills(grade)};
    }
    return result;
}

bool isLeechWarning(int lapses, int threshold)
{
    if (lapses < threshold) {
        return false;
    }
    const int step = std::max(1, (threshold + 1) / 2);
    return (lapses - threshold) % step == 0;
}

} // namespace reprise::sm2
