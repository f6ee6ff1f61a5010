// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace reprise::commands {

[[nodiscard]] CommandResult lint(const Call& call);

} // namespace reprise::commands
