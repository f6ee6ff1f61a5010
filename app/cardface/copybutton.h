// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QTimer>
#include <QToolButton>

namespace reprise {

/// "Copy" in the strip of a code panel; after a click it says "Copied" for a
/// moment, to assistive technology too.
class CopyButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit CopyButton(const Theme& theme, QWidget* parent = nullptr);

    /// The code has been copied: says so for 1.5 s.
    void showCopied();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QTimer m_copied;
};

} // namespace reprise
