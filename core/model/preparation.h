// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace reprise {

/// How much is expected of whom a question is for: the word behind the tag
/// "level::".
enum class Level : int
{
    Entry = 1,
    Mid = 2,
    Senior = 3,
};
[[nodiscard]] QString wordOf(Level level);
[[nodiscard]] std::optional<Level> levelOf(const QString& word);

/// What a learner prepares for. It chooses which unseen cards come, and never
/// touches what is due. A card without a level comes at every level, and one
/// without a role, or with the role "general", for every role. Of a card's
/// several levels the highest counts.
struct Preparation
{
    std::optional<Level> level; ///< and those below it; none: all
    QStringList roles; ///< the words behind the tag "role::", sorted; empty: all

    [[nodiscard]] bool isForEverything() const { return !level && roles.isEmpty(); }
    /// Tags of which a card may have none: the levels above.
    [[nodiscard]] QStringList tagsLeftOut() const;
    /// Tags of which a card that has a role has one; empty: any will do.
    [[nodiscard]] QStringList tagsWanted() const;

    friend bool operator==(const Preparation&, const Preparation&) = default;
};

inline constexpr QLatin1StringView rolePrefix{"role::"};
/// Questions of this role come whatever is chosen.
inline constexpr QLatin1StringView generalRole{"general"};

} // namespace reprise
