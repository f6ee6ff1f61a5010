// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/studyday.h"

namespace reprise {

namespace {
const QDate epoch(1970, 1, 1);
}

StudyDay StudyDay::fromDate(QDate date)
{
    return {static_cast<int>(epoch.daysTo(date))};
}

QDate StudyDay::date() const
{
    return epoch.addDays(number);
}

Moment Moment::at(const QDateTime& local, int dayStartsAtMinutes)
{
    const int minuteOfDay = local.time().msecsSinceStartOfDay() / 60'000;
    const QDate date = minuteOfDay < dayStartsAtMinutes ? local.date().addDays(-1) : local.date();
    return {local.toMSecsSinceEpoch(), local.offsetFromUtc() / 60, StudyDay::fromDate(date)};
}

} // namespace reprise
