// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace reprise::commands {

[[nodiscard]] CommandResult next(Collection& collection, const Call& call);
[[nodiscard]] CommandResult answer(Collection& collection, const Call& call);
[[nodiscard]] CommandResult reviews(Collection& collection, const Call& call);
[[nodiscard]] CommandResult undo(Collection& collection, const Call& call);
[[nodiscard]] CommandResult redo(Collection& collection, const Call& call);

} // namespace reprise::commands
