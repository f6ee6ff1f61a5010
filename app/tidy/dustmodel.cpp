// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tidy/dustmodel.h"

#include "app/tidy/wording.h"

namespace reprise {

void DustModel::setItems(Dust kind, const QList<DustItem>& items)
{
    if (kind == m_kind && items == m_items) {
        return;
    }
    beginResetModel();
    m_kind = kind;
    m_items = items;
    endResetModel();
}

void DustModel::retranslate()
{
    if (!m_items.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int DustModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QList<TextRun> DustModel::textOf(const DustItem& item)
{
    return item.text.isEmpty() ? QList<TextRun>{{tr("(empty)", "a note without a front")}}
                               : item.text;
}

QVariant DustModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DustItem& item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        //: An entry of a list: its text, then what is to be known of it.
        return tr("%1: %2").arg(plainText(textOf(item)), tidy::detail(m_kind, item));
    case Qt::ToolTipRole:
        // As rich text would read a note's text for markup, escape it.
        return QStringLiteral("<p>%1</p>").arg(plainText(textOf(item)).toHtmlEscaped());
    case TextRole:
        return QVariant::fromValue(textOf(item));
    case DetailRole:
        return tidy::detail(m_kind, item);
    default:
        return {};
    }
}

} // namespace reprise
