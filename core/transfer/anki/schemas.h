// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/contents.h"
#include "core/transfer/anki/foreigndatabase.h"

#include <QJsonValue>

namespace reprise::anki {

inline constexpr int schemaOfTexts = 11;
inline constexpr int schemaOfTables = 18;

/// Schema 11: note types, decks, presets and settings are JSON texts in the one
/// row of `col`. Ids may be texts and flags numbers. JsonMalformed and
/// JsonTooDeep for note types and decks; without the others the usual holds.
[[nodiscard]] Read<> readSchema11(
    ForeignDatabase& database, Contents& contents, Findings& findings);

/// Schema 18: they have tables, whose columns hold protobuf messages.
[[nodiscard]] Read<> readSchema18(
    ForeignDatabase& database, Contents& contents, Findings& findings);

/// Settings of the whole collection, by the names that both schemas give them.
void takeSetting(Contents& contents, const QString& key, const QJsonValue& value);

/// A number, also one that stands there as text or true or false.
[[nodiscard]] std::optional<qint64> lenientInteger(const QJsonValue& value);

/// Levels of a deck's name, which are never empty.
[[nodiscard]] QStringList deckLevels(const QString& name, const QString& separator);

} // namespace reprise::anki
