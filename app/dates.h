// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace reprise {

// Dates as a page says them: in the present locale's order and language, and
// without the year, which nobody needs for a day this close.

/// "Monday, 2 November"
[[nodiscard]] QString weekdayAndDate(QDate date);
/// "16 December"
[[nodiscard]] QString dayAndMonth(QDate date);

} // namespace reprise
