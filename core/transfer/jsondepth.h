// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace reprise {

/// More levels than any file of ours or of another program's has.
inline constexpr int deepestJson = 64;

/// How deep arrays and objects nest in `json`, which need not be well-formed:
/// asked before a parser that would follow them down.
[[nodiscard]] int jsonDepth(QByteArrayView json);

} // namespace reprise
