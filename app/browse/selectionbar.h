// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace reprise {

class BrowseActions;
class Button;
class Hairline;
class Label;

/// Below the table while several cards are selected: how many, and what can be
/// done with them.
class SelectionBar final : public QWidget
{
    Q_OBJECT

public:
    SelectionBar(const Theme& theme, BrowseActions& actions, QWidget* parent = nullptr);

    void setCount(int count);

Q_SIGNALS:
    void clearRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void retranslate();
    void arrange();

    const Theme& m_theme;
    int m_selected = 0;
    Label* m_count;
    Button* m_move;
    Button* m_tag;
    Button* m_suspend;
    Button* m_flag;
    Button* m_more;
    Button* m_clear;
    Hairline* m_line;
};

} // namespace reprise
