// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace reprise {

// Dates as a page says them: in the present locale's order and language. The
// days of a week need no year.

/// "Monday, 2 November"
[[nodiscard]] QString weekdayAndDate(QDate date);
/// "16 December"
[[nodiscard]] QString dayAndMonth(QDate date);
/// "16 Dec", with the year where it is another than today's.
[[nodiscard]] QString shortDate(QDate date, QDate today);
/// The present locale's short format without seconds: "HH:mm"
[[nodiscard]] QString timeFormat();
/// "2 Nov 2026, 09:00"
[[nodiscard]] QString dateAndTime(const QDateTime& time);

} // namespace reprise
