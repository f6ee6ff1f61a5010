// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/contents.h"

#include <QByteArray>

#include <optional>

// What Anki says of things and Reprise has no place for, as the JSON that the
// columns "original" hold and that leads back to Anki:
//
// note type   {"anki": schema, "id": …, "name": …, "config": …, "fields": […], "templates": […]}
// topic       {"anki": schema, "id": …, "deck": …, "preset": …, "presetId": …, "presetName": …}
// card        {"factor": permille, "reps": …, "data": text}: each only where the
//             card itself and its history do not say the same
// review      [ease, ivl, lastIvl, factor, time, type]: the row of revlog behind
//             its id and card; where answerOf() makes another of the review
//
// In schema 11, the originals of Anki's own are JSON objects; in schema 18 they
// are the base64 of protobuf messages.

namespace reprise::anki {

[[nodiscard]] QByteArray originalOf(const NoteType& type, int schema);
/// `preset` may be none.
[[nodiscard]] QByteArray originalOf(const Deck& deck, const Preset* preset, int schema);

/// What is kept of a card.
struct CardOriginal
{
    std::optional<int> easePermille;
    std::optional<int> answers; ///< Anki's count of them
    QByteArray data; ///< as in Anki's column

    friend bool operator==(const CardOriginal&, const CardOriginal&) = default;
};
/// Empty where nothing is kept.
[[nodiscard]] QByteArray toJson(const CardOriginal& original);
[[nodiscard]] CardOriginal cardOriginalFrom(const QByteArray& json);

/// Everything but id and card.
[[nodiscard]] QByteArray toJson(const Answer& answer);
/// None for what is no such row.
[[nodiscard]] std::optional<Answer> answerFrom(const QByteArray& json, qint64 id, qint64 card);

} // namespace reprise::anki
