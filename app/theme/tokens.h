// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace reprise {

/// What a colour is for. No code outside app/theme names a colour.
enum class Token
{
    Window, ///< pages
    Sidebar,
    Base, ///< panels, tables, inputs, code
    Control, ///< buttons
    ControlHover, ///< a hovered button, row or icon
    Sunken, ///< a disabled primary button
    Chip,
    CodeInline,
    Line, ///< hairlines, outlines of panels
    LineStrong, ///< outlines of controls; a pressed control
    Text,
    Text2, ///< the second line, inactive navigation, icons
    Text3, ///< column heads, axes, placeholders
    Accent, ///< the one primary button, checked boxes
    AccentHover,
    AccentPressed,
    OnAccent,
    OnAccent2, ///< the second line on accent
    AccentText, ///< links, current navigation, focus ring
    AccentSoft, ///< selected row or segment
    ProgressFill,
    Danger,
    DangerSoft,
    DangerMark,
    Ok,
    OkSoft,
    OkMark,
    Warn,
    WarnSoft,
    Hit, ///< behind a search hit in Text
    Selection, ///< behind selected text in faces and editors
    Heat0,
    Heat1,
    Heat2,
    Heat3,
    Heat4,
};
inline constexpr int tokenCount = static_cast<int>(Token::Heat4) + 1;

/// One colour for every token.
class Tokens
{
public:
    [[nodiscard]] static const Tokens& light();
    [[nodiscard]] static const Tokens& dark();
    /// From a desktop's palette: window, base, text and accent are its own,
    /// everything else is mixed from them and moved until it can be read.
    /// A palette in which nothing can be read keeps its grounds, and gets the
    /// best text that they allow.
    [[nodiscard]] static Tokens fromPalette(const QPalette& palette);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const QColor& operator[](Token token) const
    {
        return m_colors[static_cast<std::size_t>(token)];
    }
    /// The palette that gives standard widgets these colours.
    [[nodiscard]] QPalette palette() const;

private:
    Tokens(bool dark, const std::array<QRgb, tokenCount>& table);
    explicit Tokens(bool dark)
        : m_dark(dark)
    {
    }
    QColor& at(Token token) { return m_colors[static_cast<std::size_t>(token)]; }
    void raise(Token token, std::initializer_list<Token> grounds, double minimum);
    void soften(Token ground, Token toward, Token text, double minimum);

    std::array<QColor, tokenCount> m_colors;
    bool m_dark = false;
};

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// `share` (0 to 1) of `over` laid on `under`.
[[nodiscard]] QColor mixed(const QColor& over, const QColor& under, double share);

/// Judged by lightness: no platform plugin of Qt 6.8 on Linux says it
/// dependably (QStyleHints::colorScheme is often Unknown).
[[nodiscard]] bool isDarkPalette(const QPalette& palette);

} // namespace reprise
