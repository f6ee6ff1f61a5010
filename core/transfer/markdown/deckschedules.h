// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "core/transfer/markdown/deck.h"
#include "core/transfer/markdown/deckreader.h"

#include <QList>

#include <expected>

namespace reprise {

/// What the user's studying made of one card of a deck.
struct DeckSchedule
{
    QString guid; ///< of the note
    int ordinal = 0;
    Progress progress;
    bool suspended = false;
    std::optional<StudyDay> buriedOn;
    int flag = 0; ///< 0 none, 1 to 7
    QList<Review> answers; ///< in the order of time; their ids and card mean nothing

    friend bool operator==(const DeckSchedule&, const DeckSchedule&) = default;
};

/// The files of a deck's folder that hold these, schedules/0001.jsonl and so on,
/// each small enough for readSchedules(): a JSON object a line, as
/// docs/deck-format.md describes it; an empty one for none.
[[nodiscard]] QList<DeckFile> writeSchedules(const QList<DeckSchedule>& schedules);

/// Those of a deck folder. Of several for one card the last one counts. FileUnreadable
/// where the folder has none, JsonMalformed, JsonTooDeep, ValueMalformed with
/// the key, and what readDeck() says of files.
[[nodiscard]] std::expected<QList<DeckSchedule>, QList<DeckFault>> readSchedules(
    const QString& folder);

} // namespace reprise
