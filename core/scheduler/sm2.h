// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/model/topic.h"

#include <array>

namespace reprise::sm2 {

/// The choices that SM-2's text leaves open or its implementations differ in.
/// Source: P. A. Wozniak, "Optimization of learning" (1990), section 3.2, also
/// at super-memory.com/english/ol/sm2.htm, and SuperMemo's Delphi listing
/// beside it (sm2source). All readings use the ease before the answer for the
/// interval, round intervals half up, and start again at one day after a
/// failure.
struct Policy
{
    /// Step 6 of the text leaves the ease alone when the grade is below 3;
    /// SuperMemo's own listing lowers it for every grade.
    bool failureLowersEase = false;

    [[nodiscard]] static constexpr Policy of(Sm2Reading reading)
    {
        return {.failureLowersEase = reading == Sm2Reading::ReferenceCode};
    }
};

inline constexpr int firstEaseHundredths = 250;
inline constexpr int leastEaseHundredths = 130;
inline constexpr int longestIntervalDays = 36'500;

/// What one grade would do: the same value labels a button and is applied.
struct Outcome
{
    Grade grade = Grade::Blackout;
    Schedule after;
    bool drilledToday = false; ///< asked again today until it gets 4 or more

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// By grade, 0 to 5.
using Outcomes = std::array<Outcome, gradeCount>;

/// The outcome of every grade for a scheduled answer given on `today`, early
/// or late: the scheduled interval counts, not the elapsed one.
[[nodiscard]] Outcomes outcomes(const Progress& progress, Policy policy, StudyDay today);

/// Whether this many lapses call for a leech warning: at the threshold (1 or
/// more) and at every half of it, rounded up, after.
[[nodiscard]] bool isLeechWarning(int lapses, int threshold);

} // namespace reprise::sm2
