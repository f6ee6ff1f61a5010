// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/studyday.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <optional>

namespace reprise {

/// The time, as the program is told it: the machine's, or one that was set at
/// start (--now) and goes on from there.
class Clock final
{
public:
    explicit Clock(const std::optional<QDateTime>& start = std::nullopt);

    /// Local time of the machine's zone.
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] Moment moment(int dayStartsAtMinutes) const
    {
        return Moment::at(now(), dayStartsAtMinutes);
    }

private:
    std::optional<QDateTime> m_start;
    QElapsedTimer m_since;
};

} // namespace reprise
