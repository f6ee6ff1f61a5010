// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock.h"

namespace reprise {

Clock::Clock(const std::optional<QDateTime>& start)
    : m_start(start)
{
    m_since.start();
}

QDateTime Clock::now() const
{
    return m_start ? m_start->addMSecs(m_since.elapsed()).toLocalTime()
                   : QDateTime::currentDateTime();
}

} // namespace reprise
