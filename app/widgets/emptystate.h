// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace reprise {

class Button;
class Label;

/// What a page shows when it has nothing to show: an icon, one sentence and
/// one button, in the middle.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    /// An empty `action` leaves the button out.
    EmptyState(const Theme& theme, Icon icon, const QString& sentence, const QString& action,
        QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    /// Null without an action.
    [[nodiscard]] Button* button() const { return m_button; }

Q_SIGNALS:
    void actionTriggered();

private:
    void restyle();

    const Theme& m_theme;
    QWidget* m_picture;
    Label* m_sentence;
    Button* m_button = nullptr;
};

} // namespace reprise
