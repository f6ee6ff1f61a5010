// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "core/storage/settingsstore.h"

#include <QAbstractTableModel>
#include <QList>

namespace reprise {

/// Every answer a card has had, newest first.
class ReviewHistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Time, ///< where the answer was given, not where it is read
        GradeColumn,
        Kind,
        Interval, ///< before and after
        Ease, ///< before and after
        Duration,
    };
    static constexpr int columns = 6;

    explicit ReviewHistoryModel(QObject* parent = nullptr);

    /// `reviews` oldest first.
    void setReviews(const QList<Review>& reviews, GradeButtons buttons);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    /// Lines of cells between tabs, with the head; for other programs.
    [[nodiscard]] QString text(const QList<int>& rows) const;

private:
    [[nodiscard]] QString cell(const Review& review, int column) const;

    QList<Review> m_reviews;
    GradeButtons m_buttons = GradeButtons::Four;
};

} // namespace reprise
