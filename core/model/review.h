// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"

namespace reprise {

enum class ReviewKind : int
{
    Scheduled = 0, ///< a due (or early) card was answered
    First = 1, ///< a new card was answered
    Drill = 2, ///< asked again the same day; changes no schedule
};

/// One recorded answer. It names its card by number but outlives it.
struct Review
{
    ReviewId id;
    CardId card;
    Moment time;
    Grade grade = Grade::Blackout;
    ReviewKind kind = ReviewKind::Scheduled;
    Progress before;
    Progress after; ///< equal to before for a drill
    int milliseconds = 0; ///< from question shown to graded

    friend bool operator==(const Review&, const Review&) = default;
};

} // namespace reprise
