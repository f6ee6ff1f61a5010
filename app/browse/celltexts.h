// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/browse/cardtablemodel.h"

#include <QString>

namespace reprise::celltexts {

// What the table's cells say.

[[nodiscard]] QString columnName(CardTableModel::Column column);
[[nodiscard]] QString text(
    const search::ListedCard& card, CardTableModel::Column column, StudyDay today);
/// With what the column's head and a cell's colours say.
[[nodiscard]] QString spoken(
    const search::ListedCard& card, CardTableModel::Column column, StudyDay today);

/// Whether its due cell has a word of its state in place of a day.
[[nodiscard]] bool isOutOfSchedule(const search::ListedCard& card);
/// Whether it is due today, or was before.
[[nodiscard]] bool isDue(const search::ListedCard& card, StudyDay today);

} // namespace reprise::celltexts
