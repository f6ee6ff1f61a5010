// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace reprise::commands {

/// One setting of a topic, or of the whole collection. "none" takes a topic's
/// own setting away.
[[nodiscard]] CommandResult set(Collection& collection, const Call& call);

} // namespace reprise::commands
