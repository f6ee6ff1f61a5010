// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace reprise {

/// The readings of SM-2 that can be chosen (see core/scheduler/sm2.h).
enum class Sm2Reading : int
{
    Published = 0, ///< the published text: a failure leaves the ease alone
    ReferenceCode = 1, ///< SuperMemo's own code: every grade changes the ease
};

/// In which order new cards come.
enum class NewOrder : int
{
    Deck = 0,
    Shuffled = 1
};

/// What a topic sets itself. A limit counts only where it is set; the others
/// hold for everything below until a nearer topic sets its own.
struct TopicSettings
{
    static constexpr int unlimited = -1;

    std::optional<int> newPerDay; ///< 0 or more, or unlimited
    std::optional<int> reviewsPerDay; ///< 0 or more, or unlimited
    std::optional<NewOrder> order;
    std::optional<int> leechThreshold; ///< lapses, 1 or more
    std::optional<Sm2Reading> reading;

    friend bool operator==(const TopicSettings&, const TopicSettings&) = default;
};

inline constexpr int defaultNewPerDay = 10; ///< at each deck that sets nothing
inline constexpr int defaultLeechThreshold = 8;

/// A node of the one tree. A deck is a topic right below the root.
struct Topic
{
    TopicId id;
    std::optional<TopicId> parent; ///< none for the root only
    QString name;
    int position = 0; ///< among its siblings
    TopicSettings settings;

    friend bool operator==(const Topic&, const Topic&) = default;
};

/// More levels than anybody draws, and few enough for whatever walks the tree.
inline constexpr qsizetype mostTopicLevels = 32;

/// The levels of "Deck / Topic / Sub-topic"; "A::B" is accepted too, and "\/"
/// is a slash within a name. "/" alone and the empty text name the root.
[[nodiscard]] QStringList topicLevels(const QString& path);
/// The inverse: levels joined by " / ", slashes within a name escaped.
[[nodiscard]] QString topicPath(const QStringList& levels);

} // namespace reprise
