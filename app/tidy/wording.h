// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tidy/dust.h"
#include "app/tidy/remedy.h"

namespace reprise::tidy {

// What the page says.

[[nodiscard]] QString name(Dust kind);
/// What it is, and what its remedies do.
[[nodiscard]] QString explanation(Dust kind);
/// The second line of an item.
[[nodiscard]] QString detail(Dust kind, const DustItem& item);

/// On the button; what asks first, or for something, has an ellipsis.
[[nodiscard]] QString action(Remedy remedy, int count);
[[nodiscard]] QString question(Remedy remedy, int count);
/// What goes with it, and whether it comes back.
[[nodiscard]] QString consequence(Remedy remedy, const QList<DustItem>& items);
/// On the button that says yes.
[[nodiscard]] QString confirmation(Remedy remedy, int count);
[[nodiscard]] QString done(Remedy remedy, int count);

} // namespace reprise::tidy
