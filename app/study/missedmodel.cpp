// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/missedmodel.h"

#include "core/model/topic.h"

namespace reprise {

MissedModel::MissedModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void MissedModel::setMissed(const QList<study::DayReport::Missed>& missed)
{
    beginResetModel();
    m_missed = missed;
    endResetModel();
}

QList<CardId> MissedModel::cards() const
{
    QList<CardId> cards;
    for (const auto& missed : m_missed) {
        cards.append(missed.card);
    }
    return cards;
}

int MissedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_missed.size());
}

QVariant MissedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto& missed = m_missed.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return plainText(missed.question);
    case Qt::AccessibleTextRole:
        return tr("%1, in %2", "a question and its topic, read aloud")
            .arg(plainText(missed.question), missed.topicPath);
    case Qt::ToolTipRole:
        // Rich text, so that a deck's text cannot be taken for markup.
        return QStringLiteral("<p>%1</p><p>%2</p>")
            .arg(plainText(missed.question).toHtmlEscaped(), missed.topicPath.toHtmlEscaped());
    case QuestionRole:
        return QVariant::fromValue(missed.question);
    case TopicRole: {
        const QStringList levels = topicLevels(missed.topicPath);
        return levels.isEmpty() ? QString() : levels.last();
    }
    default:
        return {};
    }
}

} // namespace reprise
