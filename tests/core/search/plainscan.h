// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/model/review.h"
#include "core/search/search.h"

namespace reprise::test {

/// All that a search could ask about one card.
struct Facts
{
    Card card;
    Note note;
    NoteType type;
    QStringList texts; ///< what the fields show
    QString topic; ///< its path
    qsizetype topicPlace = 0; ///< in the tree
    QList<Review> reviews;
    StudyDay today;

    [[nodiscard]] const Schedule* schedule() const { return std::get_if<Schedule>(&card.progress); }
};

/// The whole collection, read card by card without an index.
[[nodiscard]] QList<Facts> allFacts(Collection& collection, StudyDay today);

/// What a search has to find, and in which order.
[[nodiscard]] QList<CardId> plainScan(const QList<Facts>& cards, const search::Request& request);

} // namespace reprise::test
