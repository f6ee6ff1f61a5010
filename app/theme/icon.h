// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reprise {

/// The drawings of resources/icons: 16 × 16, strokes of 1.5, one colour.
enum class Icon
{
    None,
    Back,
    Bold,
    Brand,
    Browse,
    Cards,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Cloze,
    Code,
    CodeBlock,
    Columns,
    Copy,
    Edit,
    Filter,
    Flag,
    Image,
    Import,
    Info,
    Italic,
    Link,
    List,
    Menu,
    More,
    Move,
    Pause,
    Play,
    Plus,
    Redo,
    Restart,
    Search,
    Settings,
    Star,
    Stop,
    Tag,
    Tick,
    Today,
    Undo,
    Warning,
};
inline constexpr int iconCount = static_cast<int>(Icon::Warning) + 1;

/// The drawing's path in the resources; empty for None.
[[nodiscard]] QString iconFile(Icon icon);
/// Whether it points along the direction of reading.
[[nodiscard]] bool isMirroredRightToLeft(Icon icon);

} // namespace reprise
