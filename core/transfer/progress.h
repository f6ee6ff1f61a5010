// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <functional>

namespace reprise {

/// Told the share that is done, 0 to 1; says whether to go on.
using TransferProgress = std::function<bool(double)>;

inline constexpr qint64 rowsBetweenReports = 500;

} // namespace reprise
