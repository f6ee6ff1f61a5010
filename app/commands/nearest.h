// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace reprise {

/// Those of `names` that somebody who typed `typed` has most likely meant; at
/// most three.
[[nodiscard]] QStringList nearest(const QString& typed, const QStringList& names);

/// The sentence, followed by a question that names them, if there are any.
[[nodiscard]] QString withSuggestion(const QString& sentence, const QStringList& names);

} // namespace reprise
