// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/studyday.h"
#include "core/study/study.h"

#include <QString>

// What the Today page says, worked out from numbers.

namespace reprise::today {

/// How long these cards take at this pace. A drill takes as long as a review.
[[nodiscard]] qint64 expectedMilliseconds(const study::Counts& cards, const study::Pace& pace);
/// "about 8 min"; a minute at least.
[[nodiscard]] QString aboutTime(qint64 milliseconds);
/// "Study 10 new cards · about 8 min"
[[nodiscard]] QString studyAction(const study::Counts& cards, const study::Pace& pace);
/// "Ten more new cards", or as many as there are.
[[nodiscard]] QString moreAction(int unseen);
/// "441 cards in 15 topics, none seen yet", "168 of 441 cards seen"
[[nodiscard]] QString seenSentence(const study::TopicSummary& topic, int topicsBelow);
/// "At 10 a day you will have met all 441 cards by 16 December."; empty once a
/// card was seen, or where all of them come today.
[[nodiscard]] QString paceSentence(const study::TopicSummary& topic, StudyDay today);
/// "Tomorrow 31 due, 10 new · about 15 min"
[[nodiscard]] QString tomorrowSentence(const study::Ahead& ahead, const study::Pace& pace);
/// "12 days in a row"; empty before the third.
[[nodiscard]] QString streak(const study::Pace& pace);

} // namespace reprise::today
