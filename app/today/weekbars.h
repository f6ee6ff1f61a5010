// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/model/studyday.h"

#include <QList>
#include <QWidget>

namespace reprise {

/// How many cards are due on each of the next days, as bars; tomorrow's is
/// darker. Assistive technology reads all of it as the description.
class WeekBars final : public QWidget
{
    Q_OBJECT

public:
    explicit WeekBars(const Theme& theme, QWidget* parent = nullptr);

    /// `counts` begins with the day `first`.
    void setCounts(const QList<int>& counts, StudyDay first);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    [[nodiscard]] QString dayName(qsizetype place) const;
    [[nodiscard]] int lineHeight() const;

    const Theme& m_theme;
    QList<int> m_counts;
    StudyDay m_first;
};

} // namespace reprise
