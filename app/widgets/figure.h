// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace reprise {

class Label;

/// A large figure over what it counts. Read as one: "38 due".
class Figure final : public QWidget
{
    Q_OBJECT

public:
    explicit Figure(const Theme& theme, QWidget* parent = nullptr);

    /// Both already in words of the locale ("19 min", "22 s a card"); `quiet`
    /// draws the figure in the third text colour, for a zero.
    void setFigure(const QString& figure, const QString& caption, bool quiet = false);
    [[nodiscard]] QString figure() const;
    [[nodiscard]] QString caption() const;

private:
    Label* m_figure;
    Label* m_caption;
};

} // namespace reprise
