// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QAbstractButton>

namespace reprise {

/// A tag with a cross; a click, Space or Delete takes it away.
class TagChip final : public QAbstractButton
{
    Q_OBJECT

public:
    TagChip(const Theme& theme, QString tag, QWidget* parent);

    [[nodiscard]] QString tag() const { return m_tag; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By an arrow key: -1 to the left, 1 to the right.
    void stepped(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    QString m_tag;
};

} // namespace reprise
