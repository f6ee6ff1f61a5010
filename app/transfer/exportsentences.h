// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/markdown/deckexport.h"

#include <QString>

namespace reprise {

/// The sentence a person reads about one of them.
[[nodiscard]] QString describe(const ExportWarning& warning);
/// What was written, and how much of it was not: one line for a window.
[[nodiscard]] QString describe(const ExportReport& report, const QString& folder);

} // namespace reprise
