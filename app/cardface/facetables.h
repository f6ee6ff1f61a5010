// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <functional>

class QTextDocument;

namespace reprise {

/// Gives a face's tables hairlines under their rows and nothing else.
/// `marginBelow` tells a block's bottom margin by its number.
void formatTables(QTextDocument& document, const Theme& theme, double zoom,
    const std::function<double(int)>& marginBelow);

} // namespace reprise
