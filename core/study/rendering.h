// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/face.h"
#include "core/model/note.h"
#include "core/result.h"

namespace reprise {

class Collection;

namespace study {

struct Rendered
{
    Note note;
    Face face;
};

/// The faces of a card of the collection; `path` is its topic's. The face is
/// gone where its note no longer makes the card (answered ones stay when their
/// deck changes) or the template cannot be read: an error would keep all the
/// other cards from being asked. A follow-up that is not in the collection is left out.
[[nodiscard]] Result<Rendered> renderCard(
    Collection& collection, const Card& card, const QString& path);

} // namespace study
} // namespace reprise
