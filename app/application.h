// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace reprise {

/// Runs the program: a headless subcommand where the arguments name one, else
/// the window. Returns the exit status.
[[nodiscard]] int runApplication(int argc, char** argv);

} // namespace reprise
