// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QWidget>

class QKeyEvent;
class QPlainTextEdit;

namespace reprise {

/// A panel that code is written into: in the code font, from left to right
/// whatever the window's language, as high as its lines. A key that is held
/// when it gets the focus writes nothing until it is pressed anew.
class CodeField : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] virtual QString text() const;
    /// A factor on the code font's size.
    void setZoom(double zoom);
    /// Of what has the focus, in this widget's coordinates.
    [[nodiscard]] QRect cursorRect() const;

    [[nodiscard]] QSize sizeHint() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The answer is to be shown.
    void submitted();
    /// The text is new, and with it perhaps the height.
    void edited();

protected:
    explicit CodeField(const Theme& theme, QWidget* parent);

    /// Called once, by the subclass's constructor. It is as high as its text,
    /// but at least `fewest` and at most `most` lines.
    void setEdit(QPlainTextEdit* edit, int fewest, int most);
    [[nodiscard]] QPlainTextEdit& edit() const { return *m_edit; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }

    /// Asked about a press, and before that whether it is the field's rather
    /// than a shortcut (QEvent::ShortcutOverride). True: the event is done with.
    virtual bool filterKey(QKeyEvent& event) = 0;
    virtual void retranslate() = 0;
    virtual void restyle();

    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    QPlainTextEdit* m_edit = nullptr;
    int m_fewestLines = 1;
    int m_mostLines = 1;
    double m_zoom = 1;
    bool m_keyHeld = true;
};

} // namespace reprise
