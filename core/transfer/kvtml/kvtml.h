// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/openincoming.h"

namespace reprise::kvtml {

/// A vocabulary of KDE's Parley and KWordQuiz, version 2: each entry asks its
/// first language and answers with the second. "format-unknown" for version 1.
[[nodiscard]] Readable<std::unique_ptr<Incoming>> open(
    const QString& path, const OpenOptions& options);

} // namespace reprise::kvtml
