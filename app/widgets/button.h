// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QPushButton>

namespace reprise {

/// Every push button of the program. To assistive technology, to shortcuts and
/// to mnemonics it is a QPushButton; only its picture and its sizes are our own.
class Button final : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind
    {
        Primary, ///< filled with the accent; one on a page
        Normal,
        Flat, ///< no outline; with an icon and no text a square
        Grade, ///< word and key cap above, a second line below
        Link, ///< text alone, in the colour of links
    };
    enum class Size
    {
        Small, ///< 28 high
        Normal, ///< 32
        Large, ///< 40
    };

    Button(const Theme& theme, Kind kind, const QString& text, QWidget* parent = nullptr);
    /// A flat square; `name` is its tooltip and its name for assistive technology.
    Button(const Theme& theme, Icon icon, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setSize(Size size);
    /// Drawn beside the text, in the text's colour. QPushButton::setIcon has no effect.
    void setThemeIcon(Icon icon);
    /// The key's name as a person knows it ("Space"); empty for none.
    void setKeyCap(const QString& key);
    [[nodiscard]] QString keyCap() const { return m_keyCap; }
    /// Under the word of a Grade; also the button's description.
    void setSecondLine(const QString& text);
    [[nodiscard]] QString secondLine() const { return m_secondLine; }
    /// The suggested one of several grades: filled like a Primary.
    void setEmphasised(bool emphasised);
    [[nodiscard]] bool isEmphasised() const { return m_emphasised; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Look
    {
        QColor ground; ///< invalid: none
        QColor outline; ///< invalid: none
        QColor text;
        QColor second; ///< second line, outline and text of the key cap
    };

    [[nodiscard]] bool isFilled() const;
    [[nodiscard]] Look look() const;
    [[nodiscard]] Look filledLook() const;
    [[nodiscard]] QFont wordFont() const;
    [[nodiscard]] QString word() const;
    [[nodiscard]] int sidePadding() const;
    [[nodiscard]] int iconSide() const;
    /// Width of icon, word and key cap with what is between them.
    [[nodiscard]] int lineWidth() const;
    void paintLine(QPainter& painter, const QRect& where, const Look& look);
    void refresh();

    const Theme& m_theme;
    Kind m_kind;
    Size m_size = Size::Normal;
    Icon m_icon = Icon::None;
    QString m_keyCap;
    QString m_secondLine;
    bool m_emphasised = false;
};

} // namespace reprise
