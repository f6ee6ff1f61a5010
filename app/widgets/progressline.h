// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QProgressBar>

namespace reprise {

/// A progress bar of 3 pixels without a text. With a range of 0 to 0 it shows
/// a full line: something goes on whose end is not known.
class ProgressLine final : public QProgressBar
{
    Q_OBJECT

public:
    /// `name` is what assistive technology calls it.
    ProgressLine(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace reprise
