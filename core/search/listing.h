// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/headline.h"
#include "core/model/card.h"
#include "core/result.h"
#include "core/search/fold.h"

#include <QString>
#include <QStringList>

namespace reprise {

class Collection;

namespace search {

/// One row of a list of cards, as people read it.
struct ListedCard
{
    Card card;
    QString guid; ///< the note's
    QList<TextRun> question; ///< in one line; empty where it cannot be rendered
    QString topicPath;
    QStringList tags;
    int reviews = 0;
    qint64 editedMs = 0; ///< UTC milliseconds
    /// Where a hit stands that the question has none of: one line around it,
    /// from a field; else empty.
    QString snippet;

    friend bool operator==(const ListedCard&, const ListedCard&) = default;
};

/// These cards in this order; those that are gone are left out.
[[nodiscard]] Result<QList<ListedCard>> listed(
    Collection& collection, const QList<CardId>& ids, const QList<Needle>& needles = {});

} // namespace search
} // namespace reprise
