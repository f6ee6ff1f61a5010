// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/studyday.h"

#include <optional>
#include <variant>

namespace reprise {

/// SM-2's six grades. The four buttons Again, Hard, Good, Easy stand for 2, 3, 4, 5.
enum class Grade : int
{
    Blackout = 0,
    WrongRemembered = 1,
    WrongSeemedEasy = 2,
    Difficult = 3,
    Hesitant = 4,
    Perfect = 5,
};
inline constexpr int gradeCount = 6;

/// Wrong answers are below this: they lapse a card that was known.
[[nodiscard]] constexpr bool passes(Grade grade)
{
    return grade >= Grade::Difficult;
}
/// SM-2's last step: whatever is graded below 4 is asked again the same day.
[[nodiscard]] constexpr bool drills(Grade grade)
{
    return grade < Grade::Hesitant;
}

/// When a card that has been answered comes again.
struct Schedule
{
    int intervalDays = 0; ///< 1 to 36,500
    int easeHundredths = 250; ///< SM-2's E-Factor times 100, at least 130
    int repetitions = 0; ///< passes since the last failure
    int lapses = 0; ///< scheduled answers below 3 since the card was no longer new
    StudyDay due{};
    StudyDay answeredOn{}; ///< the day of the last scheduled answer

    friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// A card that has never been answered.
struct Unseen
{
    friend bool operator==(const Unseen&, const Unseen&) = default;
};
using Progress = std::variant<Unseen, Schedule>;

struct Card
{
    CardId id;
    NoteId note;
    int ordinal = 0; ///< which template (or cloze number - 1) of the note made it
    TopicId topic;
    qint64 position = 0; ///< deck order of new cards within the topic
    Progress progress;
    bool suspended = false;
    std::optional<StudyDay> buriedOn; ///< out of the queue on that day only
    int flag = 0; ///< 0 none, 1 to 7

    [[nodiscard]] bool isUnseen() const { return std::holds_alternative<Unseen>(progress); }

    friend bool operator==(const Card&, const Card&) = default;
};

} // namespace reprise
