// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace reprise {

class Button;
class Label;

/// A line across a page that says something is unusual, with at most one thing
/// to do about it.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind
    {
        Info,
        Warning,
    };

    Banner(const Theme& theme, Kind kind, QWidget* parent = nullptr);

    void setKind(Kind kind);
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    /// An empty text takes the button away. setFocus() goes to it.
    void setAction(const QString& text);
    void setDismissible(bool dismissible);

Q_SIGNALS:
    void actionTriggered();
    /// The person closed it; it is hidden already.
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    Kind m_kind;
    Label* m_text;
    Button* m_action;
    Button* m_close;
};

} // namespace reprise
