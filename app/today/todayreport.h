// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/settingsstore.h"
#include "core/study/study.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace reprise {

/// Everything that the Today page shows, as of one moment.
struct TodayReport
{
    StudyDay day;
    int dayStartsAtMinutes = defaultDayStartsAtMinutes;
    QList<study::TopicSummary> topics;
    int left = 0; ///< in all topics together
    study::Pace pace;
    bool clockBehind = false;
    GradeButtons buttons = GradeButtons::Four;
    Preparation preparation;
    /// The topic asked for, or the first deck; none in an empty collection.
    std::optional<TopicId> selected;
    study::Ahead ahead; ///< of that topic
};

/// Call on the collection's thread. `now` is local; `path` names the topic to
/// look ahead in.
[[nodiscard]] Result<TodayReport> readToday(
    Collection& collection, const QDateTime& now, const QString& path);

} // namespace reprise
