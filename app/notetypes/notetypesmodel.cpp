// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notetypes/notetypesmodel.h"

#include <algorithm>

namespace reprise {

void NoteTypesModel::setTypes(const QList<ListedType>& types)
{
    const auto sameId = [](const ListedType& a, const ListedType& b) {
        return a.type.id == b.type.id;
    };
    if (std::ranges::equal(types, m_types, sameId)) {
        m_types = types;
        if (!m_types.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_types = types;
    endResetModel();
}

const ListedType* NoteTypesModel::type(NoteTypeId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_types.at(row);
}

int NoteTypesModel::rowOf(NoteTypeId id) const
{
    const auto found =
        std::ranges::find(m_types, id, [](const ListedType& listed) { return listed.type.id; });
    return found == m_types.end() ? -1 : static_cast<int>(std::distance(m_types.begin(), found));
}

void NoteTypesModel::setChanged(const QSet<NoteTypeId>& types)
{
    if (types != m_changed) {
        m_changed = types;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int NoteTypesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_types.size());
}

QVariant NoteTypesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ListedType& listed = m_types.at(index.row());
    const bool changed = m_changed.contains(listed.type.id);
    switch (role) {
    case Qt::DisplayRole:
        return changed
            ? tr("%1 *", "a note type with changes that are not saved").arg(listed.type.name)
            : listed.type.name;
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %Ln note(s)", "a note type", static_cast<int>(listed.notes))
                                 .arg(listed.type.name);
        return changed ? tr("%1, not saved", "a note type and how many notes").arg(text) : text;
    }
    case Qt::ToolTipRole:
        // Rich text, so that a name cannot be taken for markup.
        return QStringLiteral("<p>%1</p>").arg(listed.type.name.toHtmlEscaped());
    case CountRole:
        return listed.notes;
    default:
        return {};
    }
}

} // namespace reprise
