// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextFormat>

namespace reprise {

/// What the parts of FaceDocument say to each other in a document's formats.
enum FaceProperty
{
    InlineCodeProperty = QTextFormat::UserProperty + 1,
    DividerProperty,
    HintProperty, ///< the number of the hint that a link shows
    SoundProperty, ///< the number of the sound whose button stands there
    MasksProperty, ///< of a picture: it gets the side's masks
};

// Of a code panel, in pixels of the pictures.
inline constexpr double panelStrip = 30;
inline constexpr double panelSide = 16;
inline constexpr double panelBottom = 14;
inline constexpr double outline = 1;
inline constexpr double afterPanel = 16;

} // namespace reprise
