// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace reprise::commands {

[[nodiscard]] CommandResult list(Collection& collection, const Call& call);
[[nodiscard]] CommandResult show(Collection& collection, const Call& call);
[[nodiscard]] CommandResult suspend(Collection& collection, const Call& call);
[[nodiscard]] CommandResult bury(Collection& collection, const Call& call);
[[nodiscard]] CommandResult flag(Collection& collection, const Call& call);

} // namespace reprise::commands
