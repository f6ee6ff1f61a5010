// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"

#include <QList>

namespace reprise {

/// The first eight bytes of the SHA-256 of each field, then of the sorted tags
/// without those that are a card's state (leech, marked).
[[nodiscard]] QList<quint64> textHashes(const QStringList& fields, const QStringList& tags);

/// Of a note's whole text, made of those.
[[nodiscard]] quint64 textHash(TextFormat format, const QList<quint64>& hashes);

/// Tags that say how it goes with a card, not what it is about.
[[nodiscard]] bool isStateTag(const QString& tag);

} // namespace reprise
