// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study.h"

#include <QAbstractListModel>

namespace reprise {

/// The cards that were missed on a study day, in the order of their answers.
class MissedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        QuestionRole = Qt::UserRole, ///< QList<TextRun>
        TopicRole, ///< the topic's own name
    };

    explicit MissedModel(QObject* parent = nullptr);

    void setMissed(const QList<study::DayReport::Missed>& missed);
    [[nodiscard]] QList<CardId> cards() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<study::DayReport::Missed> m_missed;
};

} // namespace reprise
