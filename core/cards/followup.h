// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace reprise {

/// What begins the line of a back that names a card of the same deck: the one
/// that an interviewer would ask next.
inline constexpr QLatin1StringView followUpWords{"Then they ask:"};

struct FollowUpLine
{
    QString card; ///< the card id within the deck, as written; perhaps none's
    qsizetype start = 0; ///< of the line, in the text
};

/// That line of a Markdown text. It is the text's last one, in a paragraph of
/// its own, and not code.
[[nodiscard]] std::optional<FollowUpLine> followUpLine(const QString& markdown);

} // namespace reprise
