// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

#include <QString>

namespace reprise {

/// "reprise answer CARD GRADE [--early]"
[[nodiscard]] QString usage(const Command& command);
[[nodiscard]] QString helpText(const Command& command);
/// Of the program.
[[nodiscard]] QString helpText();

} // namespace reprise
