// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace reprise {

class Collection;

namespace edit {

/// A file for notes of that deck (an empty id: of none), which they may refer
/// to by the name that is returned. It is made from `wanted`: no path, no
/// letter that means something in Markdown or HTML, and another one where the
/// deck has a different file of that name. The file is on the disk before the
/// row is. One recorded change, or none where the deck has that very file under
/// that name. FileUnwritable. Call on the collection's thread.
[[nodiscard]] Result<QString> addMedium(
    Collection& collection, const QString& deck, const QString& wanted, const QByteArray& bytes);

/// The name that a file is given.
[[nodiscard]] QString mediumName(const QString& wanted);

} // namespace edit
} // namespace reprise
