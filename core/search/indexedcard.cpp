// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/indexedcard.h"

namespace reprise::search {

std::optional<qint64> IndexedCard::number(Number which) const
{
    const auto ofSchedule = [this](qint64 value) {
        return isUnseen() ? std::nullopt : std::optional(value);
    };
    switch (which) {
    case Number::DueInDays:
        return ofSchedule(due);
    case Number::IntervalDays:
        return ofSchedule(intervalDays);
    case Number::EaseHundredths:
        return ofSchedule(easeHundredths);
    case Number::Lapses:
        return lapses;
    case Number::Reviews:
        return reviews;
    case Number::Position:
        return isUnseen() ? std::optional(position) : std::nullopt;
    case Number::Flag:
        return flag;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace reprise::search
