// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/markdown/deck.h"

namespace reprise {

struct ProseFault
{
    FaultCode code = FaultCode::DunderOutsideCode;
    int line = 0; ///< of the text, from 0
    QString detail;
};

/// What Markdown does to the text that its author did not mean: a dunder
/// outside code becomes bold and loses its underscores, paired asterisks
/// vanish, and a bar inside code ends a table's cell or shows its backslash.
/// Emphasis is written with single underscores, so every pair of asterisks counts.
[[nodiscard]] QList<ProseFault> proseFaults(const QString& markdown);

} // namespace reprise
