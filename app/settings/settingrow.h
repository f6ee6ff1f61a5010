// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace reprise {

class Button;
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
    /// Gives it a button that takes back what is set, and room to say where its
    /// value comes from.
    void setResettable();
    /// `origin`: a sentence; `isSet`: whether there is something to take back.
    void setOrigin(const QString& origin, bool isSet);
    /// The control under the texts, for a page that is not wide.
    void setNarrow(bool narrow);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void resetRequested();

private:
    void restyle();
    void describe();

    const Theme& m_theme;
    QWidget* m_control;
    Label* m_name;
    Label* m_sentence;
    Label* m_origin;
    Button* m_reset = nullptr;
    QHBoxLayout* m_side;
    QBoxLayout* m_layout;
};

} // namespace reprise
