// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/followup.h"

#include "core/cards/fences.h"

#include <algorithm>

namespace reprise {

std::optional<FollowUpLine> followUpLine(const QString& markdown)
{
    QStringView text = markdown;
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    const qsizetype start = text.lastIndexOf(u'\n') + 1;
    const QStringView last = text.sliced(start);
    if (!last.startsWith(followUpWords)) {
        return std::nullopt;
    }
    FenceScanner fences;
    bool afterBlank = true;
    for (const QStringView line : text.first(std::max(start - 1, qsizetype(0))).split(u'\n')) {
        const auto kind = fences.read(line);
        afterBlank = kind == FenceScanner::Line::Closing || line.trimmed().isEmpty();
    }
    const QString card = last.sliced(followUpWords.size()).trimmed().toString();
    if (fences.isInside() || !afterBlank || card.isEmpty()) {
        return std::nullopt;
    }
    return FollowUpLine{card, start};
}

} // namespace reprise
