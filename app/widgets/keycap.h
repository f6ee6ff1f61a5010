// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

namespace reprise {

/// The picture of a key: its name in a small rounded outline.
class KeyCap final : public QWidget
{
    Q_OBJECT

public:
    KeyCap(const Theme& theme, const QString& key, QWidget* parent = nullptr);

    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] static QSize sizeFor(const Theme& theme, const QString& key);
    /// Draws a cap of sizeFor() at `where`; an invalid `ground` leaves it open.
    static void paint(QPainter& painter, const Theme& theme, const QRect& where, const QString& key,
        const QColor& text, const QColor& outline, const QColor& ground);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
};

} // namespace reprise
