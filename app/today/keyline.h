// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/storage/settingsstore.h"

#include <QWidget>

class QHBoxLayout;

namespace reprise {

class Button;

/// One line that names the keys of studying, until it is closed.
class KeyLine final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyLine(const Theme& theme, QWidget* parent = nullptr);

    void setGradeButtons(GradeButtons buttons);

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();

    const Theme& m_theme;
    GradeButtons m_buttons = GradeButtons::Four;
    QWidget* m_sentence = nullptr;
    QHBoxLayout* m_row;
    Button* m_close;
};

} // namespace reprise
