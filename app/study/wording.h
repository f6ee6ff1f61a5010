// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scheduler/sm2.h"
#include "core/storage/settingsstore.h"
#include "core/study/queue.h"

#include <QString>

#include <optional>
#include <vector>

namespace reprise {

/// One grade button.
struct GradeChoice
{
    Grade grade = Grade::Blackout;
    QString word;
    QString key; ///< a digit
    QString interval; ///< what follows, in words
    QString toolTip;
};

/// The grades that a person chooses from, from worst to best: four, or SM-2's six.
[[nodiscard]] std::vector<Grade> offeredGrades(GradeButtons buttons);
/// The digit that gives this grade.
[[nodiscard]] int digitOf(Grade grade, GradeButtons buttons);
/// Nothing where the digit gives no grade.
[[nodiscard]] std::optional<Grade> gradeOf(int digit, GradeButtons buttons);

/// "Good"; the two failures that four buttons do not offer have words too.
[[nodiscard]] QString gradeWord(Grade grade, GradeButtons buttons);
/// "6 days"
[[nodiscard]] QString intervalText(int days);
/// "2.50", from hundredths
[[nodiscard]] QString easeText(int hundredths);
/// "6 days", "today, then 1 day"; in the drill "again today" or "done".
[[nodiscard]] QString outcomeText(const sm2::Outcome& outcome, study::CardKind kind);

/// Every label comes from what the grades would do, and from nothing else.
[[nodiscard]] std::vector<GradeChoice> gradeChoices(const sm2::Outcomes& outcomes,
    const Progress& before, study::CardKind kind, GradeButtons buttons);

} // namespace reprise
