// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QLabel>

namespace reprise {

/// Plain text in one of the look's fonts and colours.
class Label : public QLabel
{
    Q_OBJECT

public:
    Label(const Theme& theme, FontRole role, Token color, QWidget* parent = nullptr);
    Label(const Theme& theme, FontRole role, Token color, const QString& text,
        QWidget* parent = nullptr);

    void setColor(Token color);
    void setRole(FontRole role);
    /// Digits of equal width, for figures that stand in a column.
    void setTabular(bool tabular);

protected:
    void changeEvent(QEvent* event) override;

private:
    void alignToStart();
    void restyle();

    const Theme& m_theme;
    FontRole m_role;
    Token m_color;
    bool m_tabular = false;
};

/// A label of one line that shortens what does not fit, and then has the whole
/// text as its tooltip. Assistive technology always reads the whole text.
class ElidedLabel final : public Label
{
    Q_OBJECT

public:
    ElidedLabel(const Theme& theme, FontRole role, Token color, Qt::TextElideMode mode,
        QWidget* parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    /// What is drawn in the present width.
    [[nodiscard]] QString shownText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace reprise
