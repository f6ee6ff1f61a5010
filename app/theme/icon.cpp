// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/icon.h"

#include <array>

namespace reprise {

QString iconFile(Icon icon)
{
    static constexpr std::array<const char*, iconCount> names{nullptr, "back", "bold", "brand",
        "browse", "cards", "chevron-down", "chevron-right", "chevron-up", "clock", "close", "cloze",
        "code", "code-block", "columns", "copy", "edit", "filter", "flag", "image", "import",
        "info", "italic", "link", "list", "menu", "more", "move", "pause", "play", "plus", "redo",
        "restart", "search", "settings", "star", "stop", "tag", "tick", "today", "undo", "warning"};
    const char* name = names[static_cast<std::size_t>(icon)];
    if (name == nullptr)
        return {};
    return QStringLiteral(":/reprise/icons/%1.svg").arg(QLatin1StringView(name));
}

bool isMirroredRightToLeft(Icon icon)
{
    switch (icon) {
    case Icon::Back:
    case Icon::ChevronRight:
    case Icon::Undo:
    case Icon::Redo:
    case Icon::Restart:
        return true;
    default:
        return false;
    }
}

} // namespace reprise
