// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

#include <compare>

namespace reprise {

/// A local date as a number: days since 1970-01-01.
struct StudyDay
{
    int number = 0;

    [[nodiscard]] static StudyDay fromDate(QDate date);
    [[nodiscard]] QDate date() const;
    [[nodiscard]] StudyDay plusDays(int days) const { return {number + days}; }

    friend auto operator<=>(const StudyDay&, const StudyDay&) = default;
};

/// One point in time as a review records it, with the study day it belongs to.
struct Moment
{
    qint64 utcMilliseconds = 0;
    int offsetMinutes = 0; ///< local time minus UTC
    StudyDay day;

    /// `local` carries the zone to use. Before `dayStartsAt` minutes after
    /// midnight (0 to 1439) it is still the day before; local wall-clock time
    /// decides, so a day of 23 or 25 hours turns at the same hour.
    [[nodiscard]] static Moment at(const QDateTime& local, int dayStartsAtMinutes);

    friend bool operator==(const Moment&, const Moment&) = default;
};

inline constexpr int defaultDayStartsAtMinutes = 4 * 60;

} // namespace reprise
