// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/replacementmodel.h"

namespace reprise {

void ReplacementModel::setHits(const QList<edit::Hit>& hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int ReplacementModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant ReplacementModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const edit::Hit& hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1: “%2” becomes “%3”", "a field's name, its text now and then")
            .arg(hit.fieldName, hit.before.simplified(), hit.after.simplified());
    case HitRole:
        return QVariant::fromValue(static_cast<const void*>(&hit));
    default:
        return {};
    }
}

} // namespace reprise
