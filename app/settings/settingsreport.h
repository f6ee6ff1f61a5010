// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/topic.h"
#include "core/result.h"
#include "core/storage/settingsstore.h"
#include "core/study/topictree.h"

#include <QList>

#include <functional>

namespace reprise {

class Collection;

/// The settings of a collection, as its page shows them.
struct SettingsReport
{
    int dayStartsAtMinutes = 0;
    GradeButtons buttons = GradeButtons::Four;
    QList<TopicTree::Node> topics; ///< the root first, depth first
};

// Call these on the collection's thread. Each change is one step that can be
// undone, and none where nothing changes.

[[nodiscard]] Result<SettingsReport> readSettings(Collection& collection);
[[nodiscard]] Result<> setDayStartsAt(Collection& collection, int minutes);
[[nodiscard]] Result<> setGradeButtons(Collection& collection, GradeButtons buttons);
[[nodiscard]] Result<> changeTopicSettings(
    Collection& collection, TopicId topic, const std::function<void(TopicSettings&)>& change);

} // namespace reprise
