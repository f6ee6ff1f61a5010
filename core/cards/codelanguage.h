// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/htmltokens.h"

#include <QString>

namespace reprise {

/// What an element's class says of the language of the code in it: what follows
/// `language-` or `lang-`, or the name alone as highlight.js and others write
/// it. Empty if it says nothing.
[[nodiscard]] QString languageOfClass(const HtmlToken& element);

/// `python` or `pycon` where code can hardly be anything else, or an empty string.
[[nodiscard]] QString guessedLanguage(const QString& code);

} // namespace reprise
