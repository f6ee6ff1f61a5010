// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/cards/occlusion.h"

#include <vector>

class QImage;

namespace reprise {

/// Paints masks into the picture that they cover, in the theme's colours: what
/// is asked for with a question mark, what is revealed as an outline. `scale` is
/// the picture's pixels for one of the look.
void paintMasks(
    QImage& picture, const std::vector<OcclusionMask>& masks, const Theme& theme, double scale);

} // namespace reprise
