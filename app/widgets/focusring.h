// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace reprise {

/// The line around the control that has the keyboard, 2 pixels off it. It is a
/// sibling laid over the control, so that layouts count the control alone; they
/// leave 4 pixels around each. Lives as long as the control.
class FocusRing final : public QWidget
{
    Q_OBJECT

public:
    /// `radius` is the control's, in pixels of the pictures.
    FocusRing(const Theme& theme, QWidget& control, double radius);

    /// Shows the ring if the control has focus and the keyboard is in use.
    void refresh(Qt::FocusReason reason);
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    const Theme& m_theme;
    QWidget& m_control;
    double m_radius;
};

} // namespace reprise
