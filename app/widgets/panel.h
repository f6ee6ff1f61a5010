// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace reprise {

/// A rounded rectangle of the base colour that other widgets stand on. Its
/// layout's margins are the padding, 20.
class Panel final : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(const Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
};

/// A line of one pixel.
class Hairline final : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(const Theme& theme, QWidget* parent = nullptr,
        Qt::Orientation orientation = Qt::Horizontal);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace reprise
