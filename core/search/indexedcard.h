// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/studyday.h"
#include "core/search/query.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace reprise::search {

/// The due day of a card that has none: after all others.
inline constexpr qint64 neverDue = 1LL << 40;

/// What a search needs to know of a card, as the index has it.
struct IndexedCard
{
    CardId id;
    NoteId note;
    int ordinal = 0;
    TopicId topic;
    qint64 due = neverDue; ///< a study day
    int intervalDays = 0;
    int easeHundredths = 0;
    int lapses = 0;
    int reviews = 0;
    qint64 position = 0;
    bool suspended = false;
    std::optional<StudyDay> buriedOn;
    int flag = 0;
    NoteTypeId type;
    qint64 editedMs = 0;
    bool hasCode = false; ///< a block of code
    bool hasImage = false;
    QString tags; ///< folded, a blank before and after each
    QString guid;
    QVariant key; ///< what it was sorted by

    [[nodiscard]] bool isUnseen() const { return due == neverDue; }
    /// Nothing where the card has no such number; of DueInDays the study day.
    [[nodiscard]] std::optional<qint64> number(Number which) const;
};

} // namespace reprise::search
