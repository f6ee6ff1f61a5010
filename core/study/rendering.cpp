// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/rendering.h"

#include "core/model/topic.h"
#include "core/storage/collection.h"

namespace reprise::study {

Result<Rendered> renderCard(Collection& collection, const Card& card, const QString& path)
{
    const auto note = collection.notes().note(card.note);
    if (!note) {
        return std::unexpected(note.error());
    }
    if (!*note) {
        return failure(ErrorCode::NotFound, QString::number(card.note.value));
    }
    const auto type = collection.notes().type((*note)->type);
    if (!type) {
        return std::unexpected(type.error());
    }
    if (!*type) {
        return failure(ErrorCode::NotFound, QString::number((*note)->type.value));
    }
    return Rendered{**note,
        render(**type, **note, card.ordinal, {topicLevels(path), card.id, card.flag})
            .value_or(Face{.format = (*note)->format})};
}

} // namespace reprise::study
