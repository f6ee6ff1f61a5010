// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace reprise::commands {

/// Opens the collection itself: a damaged one, which does not open, is a
/// result too.
[[nodiscard]] CommandResult check(const Call& call);

} // namespace reprise::commands
