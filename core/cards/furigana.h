// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"

#include <QString>

namespace reprise {

/// What of ` 漢字[かんじ]` is shown: the reading beside its word, or one of both.
enum class Reading
{
    Beside, ///< Anki's filter furigana
    Alone, ///< kana
    Word, ///< kanji
};

/// The field with its readings so: a word begins after a blank or a tag, and
/// that blank goes. `[sound:…]` is no reading. Linear time.
[[nodiscard]] QString withReadings(const QString& field, TextFormat format, Reading reading);

} // namespace reprise
