// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reprise {

struct ImportFinding;
struct ImportFailure;

/// What is wrong with a file that is brought in, or with one place of it,
/// without saying where.
[[nodiscard]] QString describe(const ImportFinding& finding);
/// Why nothing was brought in; where in the file, if it is the file's fault.
[[nodiscard]] QString describe(const ImportFailure& failure);

/// A sentence behind its place; a number is a line, two with a colon line and column.
[[nodiscard]] QString placed(const QString& place, const QString& sentence);

} // namespace reprise
