// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QPlainTextEdit;

namespace reprise {

/// Where an answer is typed: in the code font, as high as what is expected, up
/// to eight lines.
class AnswerInput final : public QWidget
{
    Q_OBJECT

public:
    /// With one expected line Enter submits, else Ctrl+Enter does.
    AnswerInput(const Theme& theme, int expectedLines, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isOneLine() const { return m_expectedLines == 1; }
    /// A factor on the code font's size.
    void setZoom(double zoom);

    [[nodiscard]] QSize sizeHint() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void submitted();
    /// The text is new, and with it perhaps the height.
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();
    bool filterKey(QEvent& event);

    const Theme& m_theme;
    QPlainTextEdit* m_edit;
    int m_expectedLines;
    double m_zoom = 1;
    bool m_keyHeld = true; ///< from the card before, until a key is pressed anew
};

} // namespace reprise
