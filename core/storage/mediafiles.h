// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace reprise {

/// Puts a file into the media folder, which is made where it is missing, and
/// gives its name there: the SHA-256 of the contents, lower-case hexadecimal.
/// A file of that name with other contents was damaged and is written again.
/// FileUnwritable.
[[nodiscard]] Result<QString> keepMedium(const QString& folder, const QByteArray& bytes);

} // namespace reprise
