// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/openincoming.h"

namespace reprise::mnemosyne {

/// Whether the file is a zip that holds what an exported set of cards holds.
[[nodiscard]] bool isCardSet(const QString& path);

/// A set of cards as Mnemosyne 2 exports it (.cards).
[[nodiscard]] Readable<std::unique_ptr<Incoming>> openCardSet(
    const QString& path, const OpenOptions& options);

/// The XML that Mnemosyne 1 exported.
[[nodiscard]] Readable<std::unique_ptr<Incoming>> openXml(
    const QString& path, const OpenOptions& options);

} // namespace reprise::mnemosyne
