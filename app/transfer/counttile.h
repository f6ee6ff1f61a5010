// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QAbstractButton>

namespace reprise {

/// A count over its name; a click opens what was counted.
class CountTile final : public QAbstractButton
{
    Q_OBJECT

public:
    CountTile(const Theme& theme, Token color, QWidget* parent = nullptr);

    void setCount(qint64 count, const QString& name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Token m_color; ///< of the figure, unless it is 0
    qint64 m_count = 0;
};

} // namespace reprise
