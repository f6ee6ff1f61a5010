// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QBoxLayout;

namespace reprise {

class Label;

/// One setting: its name, a sentence on what it does, and its control.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    /// Takes the control as a child; name and sentence become its own for
    /// assistive technology.
    SettingRow(const Theme& theme, QWidget* control, QWidget* parent = nullptr);

    void setTexts(const QString& name, const QString& sentence);
    /// The control under the texts, for a page that is not wide.
    void setNarrow(bool narrow);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    QWidget* m_control;
    Label* m_name;
    Label* m_sentence;
    QBoxLayout* m_layout;
};

} // namespace reprise
