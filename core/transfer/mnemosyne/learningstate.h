// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/transfer/xmlelement.h"

namespace reprise::mnemosyne {

/// What both versions write of a card, by the same names: its grade `gr`, its
/// ease `e`, the repetitions since the last lapse `rt_rp_l`, its lapses `lps`,
/// and the days on which it was asked last and comes next, as the versions count
/// them. None of it for a card without a grade.
[[nodiscard]] Progress progressOf(const XmlElement& card, StudyDay last, StudyDay next);

/// A number of an attribute; 0 where it is none.
[[nodiscard]] double numberOf(const XmlElement& element, QLatin1StringView key);

/// A text that Mnemosyne shows, as our HTML: its line breaks are seen, its
/// formulas and sounds are marked as Anki marks them.
[[nodiscard]] QString htmlOf(const QString& text);

/// A tag without the spaces that would make two of it; empty for what says that
/// there is none.
[[nodiscard]] QString tagOf(const QString& name);

} // namespace reprise::mnemosyne
