// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tidy/kindmodel.h"

#include "app/tidy/wording.h"

#include <QLocale>

namespace reprise {

void KindModel::setCount(Dust kind, int count)
{
    const int row = static_cast<int>(kind);
    if (auto& known = m_counts.at(static_cast<std::size_t>(row)); known != count) {
        known = count;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void KindModel::retranslate()
{
    Q_EMIT dataChanged(index(0), index(dustCount - 1));
}

int KindModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : dustCount;
}

QVariant KindModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto kind = static_cast<Dust>(index.row());
    const std::optional<int> count = m_counts.at(static_cast<std::size_t>(index.row()));
    const int howMany = count.value_or(0);
    switch (role) {
    case Qt::DisplayRole:
        //: A kind of what can be tidied up, and how much there is of it.
        return howMany > 0 ? tr("%1 (%2)").arg(tidy::name(kind), QLocale().toString(howMany))
                           : tidy::name(kind);
    case NameRole:
        return tidy::name(kind);
    case CountRole:
        return count ? QVariant(*count) : QVariant();
    default:
        return {};
    }
}

} // namespace reprise
