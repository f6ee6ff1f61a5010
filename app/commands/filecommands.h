// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace reprise::commands {

[[nodiscard]] CommandResult backup(Collection& collection, const Call& call);
// These two must work where the collection itself is damaged.
[[nodiscard]] CommandResult backups(const Call& call);
[[nodiscard]] CommandResult restore(const Call& call);

} // namespace reprise::commands
