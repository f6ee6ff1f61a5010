// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace reprise::commands {

/// A file of any format, or a deck's folder. `import` is a word that C++ keeps
/// for itself in some places.
[[nodiscard]] CommandResult importFile(Collection& collection, const Call& call);

} // namespace reprise::commands
