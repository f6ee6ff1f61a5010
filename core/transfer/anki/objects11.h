// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/model/topic.h"

#include <QJsonObject>

// The JSON objects of schema 11, made of our things and of what Anki said of
// them when they came (see originals.h; empty for none).

namespace reprise::anki {

[[nodiscard]] QByteArray compact(const QJsonObject& object);

/// Whether it is the style that types without one get on their way out.
[[nodiscard]] bool isOwnStyle(const QString& style);

/// `id` as modelId() gives it.
[[nodiscard]] QJsonObject modelObject(
    const reprise::NoteType& type, qint64 id, const QByteArray& original);
/// The id that the type had in Anki, or one made of what it is: the same in
/// every collection, so that Anki knows the type again.
[[nodiscard]] qint64 modelId(const reprise::NoteType& type, const QByteArray& original);

[[nodiscard]] QJsonObject deckObject(const QStringList& levels, const TopicSettings& settings,
    qint64 id, const QByteArray& original);
[[nodiscard]] qint64 deckId(const QStringList& levels, const QByteArray& original);
/// The deck that every collection has.
[[nodiscard]] QJsonObject defaultDeck();

[[nodiscard]] QJsonObject defaultPreset();
/// That of a deck that came with one of schema 11; else empty.
[[nodiscard]] QJsonObject presetObject(const QByteArray& deckOriginal);

} // namespace reprise::anki
