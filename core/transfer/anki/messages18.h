// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonObject>

// Schema 18's protobuf messages as the JSON objects that schema 11 has in their
// place. Every key is there, since what is absent in a message is 0, false or
// empty; what a message says besides is in the object too. Of a malformed one
// comes what could be read.

namespace reprise::anki {

/// Of a note type, without fields and templates.
[[nodiscard]] QJsonObject modelFrom(QByteArrayView config);
[[nodiscard]] QJsonObject fieldFrom(QByteArrayView config);
[[nodiscard]] QJsonObject templateFrom(QByteArrayView config);
/// Of a deck's kind; empty for a filtered deck.
[[nodiscard]] QJsonObject deckFrom(QByteArrayView kind);
[[nodiscard]] QJsonObject presetFrom(QByteArrayView config);

} // namespace reprise::anki
