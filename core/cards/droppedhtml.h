// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace reprise {

/// What of a field or template a face does not show, each once, in this order:
/// `script` (event handlers and links of scripts too), `frame` (and plug-ins),
/// `form`, `remote` (loads from elsewhere), `drawing`, `style` (declarations
/// outside FaceStyle's allow-list).
[[nodiscard]] QStringList droppedFrom(const QString& html);

/// Whether an address leads to another host.
[[nodiscard]] bool isFromElsewhere(const QString& address);

} // namespace reprise
