// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QMenu;

namespace reprise {

class Button;
class SearchField;
class UnitSwitch;

/// The top of the Browse page.
class BrowseBar final : public QWidget
{
    Q_OBJECT

public:
    /// `columns` is the menu of the columns button.
    BrowseBar(const Theme& theme, QMenu* columns, QWidget* parent = nullptr);

    [[nodiscard]] SearchField* field() const { return m_field; }
    /// Saves the search.
    [[nodiscard]] Button* star() const { return m_star; }
    [[nodiscard]] UnitSwitch* units() const { return m_units; }
    /// Shows and hides the filters, where these have no place of their own.
    [[nodiscard]] Button* filters() const { return m_filters; }
    [[nodiscard]] Button* newCard() const { return m_newCard; }
    /// In tab order.
    [[nodiscard]] QList<QWidget*> controls() const;
    void setNarrow(bool narrow);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();

    const Theme& m_theme;
    Button* m_filters;
    SearchField* m_field;
    Button* m_star;
    UnitSwitch* m_units;
    Button* m_columns;
    Button* m_newCard;
    bool m_narrow = false;
};

} // namespace reprise
