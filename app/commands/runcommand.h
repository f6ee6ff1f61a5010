// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

#include <QTextStream>

#include <variant>

namespace reprise {

/// Runs the command that the arguments name, without a display, and returns
/// the exit status. Where they name none, what the window is to start with.
/// To be called before any QApplication exists.
[[nodiscard]] std::variant<int, CommandLine> runCommand(int argc, char* argv[]);

/// The same inside a running application. Results go to `out`, sentences to
/// `error`.
[[nodiscard]] ExitStatus runCommand(const CommandLine& line, QTextStream& out, QTextStream& error);

} // namespace reprise
