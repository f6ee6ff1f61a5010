// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/collection.h"

#include <QDateTime>
#include <QTextStream>

#include <functional>

namespace reprise::bench {

/// Fills an empty collection with `cards` notes of one card each, in 150
/// topics of 10 decks, with ten answers a card over the last three years, a
/// tenth of them unseen, and about one in 75 of the others due on `now`'s day.
/// The same every time.
[[nodiscard]] Result<> fill(Collection& collection, int cards, const QDateTime& now);

/// Runs a benchmark as the command line says: [FOLDER] [CARDS...], of itself
/// in a temporary folder with the numbers of cards in `sizes`. The exit status.
[[nodiscard]] int forEachSize(int argc, char* argv[],
    const std::function<bool(const QString& folder, int cards, QTextStream& out)>& run,
    const QStringList& sizes = {QStringLiteral("1000"), QStringLiteral("10000"),
        QStringLiteral("100000"), QStringLiteral("1000000")});

} // namespace reprise::bench
