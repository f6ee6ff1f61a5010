// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace reprise::commands {

/// `export` is a word that C++ keeps for itself.
[[nodiscard]] CommandResult exportFile(Collection& collection, const Call& call);

} // namespace reprise::commands
