// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

#include <QTextStream>

#include <optional>

namespace reprise {

/// Runs the command that the arguments name, without a display, and returns
/// the exit status; nothing where they name none, so that the window is to
/// start. To be called before any QApplication exists.
[[nodiscard]] std::optional<int> runCommand(int argc, char** argv);

/// The same inside a running application. Results go to `out`, sentences to
/// `error`.
[[nodiscard]] ExitStatus runCommand(
    const CommandLine& line, QIODevice& in, QTextStream& out, QTextStream& error);

} // namespace reprise
