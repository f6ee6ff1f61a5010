// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace reprise {

class Collection;

namespace edit {

/// Gives notes the cards that their texts make and that they do not have, each
/// in the topic of its note's first card, behind the cards that wait there.
/// Notes without cards take `topic`, or else the root. Cards that are no longer
/// made stay. Runs inside the caller's change.
[[nodiscard]] Result<QList<CardId>> makeCards(Collection& collection, const QList<NoteId>& ids,
    const Moment& now, std::optional<TopicId> topic = {});

} // namespace edit
} // namespace reprise
