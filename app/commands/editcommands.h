// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace reprise::commands {

[[nodiscard]] CommandResult tag(Collection& collection, const Call& call);
[[nodiscard]] CommandResult move(Collection& collection, const Call& call);
[[nodiscard]] CommandResult edit(Collection& collection, const Call& call);
[[nodiscard]] CommandResult deleteNotes(Collection& collection, const Call& call);

} // namespace reprise::commands
