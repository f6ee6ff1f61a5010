// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/tokens.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace reprise {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

// In the order of Token.
constexpr std::array<QRgb, tokenCount> lightTable{
    0xFFF8F7F5,
    0xFFF0EFEC,
    0xFFFFFFFF,
    0xFFFFFFFF,
    0xFFF3F2F0,
    0xFFECEAE7,
    0xFFECEAE7,
    0xFFECEAE7,
    0xFFE4E2DE,
    0xFFCAC8C3, // lines
    0xFF1F2023,
    0xFF56585E,
    0xFF66686E, // texts
    0xFF4A56C5,
    0xFF3F4AB0,
    0xFF363F99,
    0xFFFFFFFF,
    0xFFE4E7FB,
    0xFF4350BD,
    0xFFE8EAFA,
    0xFF4A56C5,
    0xFFB3261E,
    0xFFFBEAE8,
    0xFFF3C3BE, // danger
    0xFF1A7440,
    0xFFE5F4EA,
    0xFFB5E0C5, // ok
    0xFF855600,
    0xFFFAF0DA, // warn
    0xFFFFE58A,
    0xFFDEE6FC, // hit, selection
    0xFFE8E6E3,
    0xFFCCD1F4,
    0xFF9EA7E8,
    0xFF6E7AD9,
    0xFF3C48B0,
};

constexpr std::array<QRgb, tokenCount> darkTable{
    0xFF18181A,
    0xFF131314,
    0xFF1F1F1F,
    0xFF29292B,
    0xFF323235,
    0xFF111112,
    0xFF29292B,
    0xFF2B2B2E,
    0xFF2F2F32,
    0xFF47474C, // lines
    0xFFE6E6E8,
    0xFFA9AAB0,
    0xFF989AA1, // texts
    0xFF5662D6,
    0xFF4F5BCB,
    0xFF4550B8,
    0xFFFFFFFF,
    0xFFF2F3FF,
    0xFFA8B0FF,
    0xFF292C48,
    0xFFA8B0FF,
    0xFFFF9087,
    0xFF3A2322,
    0xFF75332E, // danger
    0xFF74D19B,
    0xFF1D3226,
    0xFF2B6143, // ok
    0xFFE8BB6F,
    0xFF352B18, // warn
    0xFF62500A,
    0xFF264F78, // hit, selection
    0xFF2A2A2D,
    0xFF343970,
    0xFF4B54A6,
    0xFF7480E2,
    0xFFAFB7FF,
};

// What look.md asks of each pair, section 1.
constexpr double text2Minimum = 5.5;
constexpr double text3Minimum = 4.5;
constexpr double accentTextMinimum = 5.6;
constexpr double onAccentMinimum = 5.1;
constexpr double onAccent2Minimum = 4.6;
constexpr double signalMinimum = 5.1;
constexpr double onHitMinimum = 6.3;
constexpr double barMinimum = 3.6;

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto channel = [share](int o, int u) { return qRound(o * share + u * (1 - share)); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()),
        channel(over.blue(), under.blue())};
}

bool isDarkPalette(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Window))
        < luminance(palette.color(QPalette::Active, QPalette::WindowText));
}

Tokens::Tokens(bool dark, const std::array<QRgb, tokenCount>& table)
    : m_dark(dark)
{
    std::ranges::transform(table, m_colors.begin(), [](QRgb rgb) { return QColor(rgb); });
}

const Tokens& Tokens::light()
{
    static const Tokens tokens(false, lightTable);
    return tokens;
}

const Tokens& Tokens::dark()
{
    static const Tokens tokens(true, darkTable);
    return tokens;
}

/// Moves a text toward black or white, whichever can do more on all grounds,
/// until it has `minimum` on each or has arrived there.
void Tokens::raise(Token token, std::initializer_list<Token> grounds, double minimum)
{
    const auto worst = [&](const QColor& color) {
        double least = std::numeric_limits<double>::max();
        for (const Token ground : grounds)
            least = std::min(least, contrast(color, at(ground)));
        return least;
    };
    const QColor start = at(token);
    const QColor end = worst(Qt::black) > worst(Qt::white) ? Qt::black : Qt::white;
    constexpr int steps = 32;
    for (int step = 1; step <= steps && worst(at(token)) < minimum; ++step)
        at(token) = mixed(end, start, static_cast<double>(step) / steps);
}

/// Moves a tinted ground toward the plain one until `text` can be read on it.
void Tokens::soften(Token ground, Token toward, Token text, double minimum)
{
    const QColor start = at(ground);
    const double wanted = std::min(minimum, contrast(at(text), at(toward)));
    constexpr int steps = 32;
    for (int step = 1; step <= steps && contrast(at(text), at(ground)) < wanted; ++step)
        at(ground) = mixed(at(toward), start, static_cast<double>(step) / steps);
}

Tokens Tokens::fromPalette(const QPalette& palette)
{
    using enum Token;
    Tokens t(isDarkPalette(palette));
    const Tokens& own = t.m_dark ? dark() : light();
    const auto role = [&palette](
                          QPalette::ColorRole r) { return palette.color(QPalette::Active, r); };

    t.at(Window) = role(QPalette::Window);
    t.at(Base) = role(QPalette::Base);
    t.at(Text) = role(QPalette::WindowText);
    // A desktop may pair a dark base with a light window, each with a text of
    // its own; with one text for both, the window has to serve.
    if (contrast(t[Text], t[Base]) < text3Minimum && contrast(t[Text], t[Window]) > text3Minimum)
        t.at(Base) = t[Window];
    // The desktop's text is somebody's choice: only what is hard to read is
    // moved, and not as far as our own tables go.
    t.raise(Text, {Window, Base}, 7);

    const auto tint = [&t](Token token, double share, Token over = Text, Token under = Window) {
        t.at(token) = mixed(t[over], t[under], share);
    };
    tint(Sidebar, 0.04);
    tint(Sunken, t.m_dark ? 0.03 : 0.06);
    tint(CodeInline, 0.08);
    tint(Line, 0.10);
    tint(LineStrong, 0.22);
    tint(Text2, 0.72);
    tint(Text3, 0.64);
    t.at(Control) = t.m_dark ? mixed(t[Text], t[Window], 0.08) : t[Base];
    tint(ControlHover, t.m_dark ? 0.12 : 0.05);
    t.at(Chip) = t.m_dark ? t[Control] : t[Sunken];

    t.at(Accent) = role(QPalette::Accent);
    t.at(AccentText) = t[Accent];
    tint(AccentSoft, t.m_dark ? 0.22 : 0.12, Accent, Base);
    for (const Token ground :
        {Sidebar, Sunken, CodeInline, Control, ControlHover, Chip, AccentSoft})
        t.soften(ground, Window, Text, 7);
    t.raise(Text2, {Window, Sidebar, Base, Control, ControlHover, Sunken, Chip, AccentSoft},
        text2Minimum);
    t.raise(Text3, {Window, Sidebar, Base, Control, ControlHover, Sunken, Chip, AccentSoft},
        text3Minimum);
    t.raise(
        AccentText, {Window, Sidebar, Base, Control, ControlHover, AccentSoft}, accentTextMinimum);
    t.at(ProgressFill) = t[AccentText];

    const QColor on = contrast(Qt::white, t[Accent]) * 1.5 >= contrast(Qt::black, t[Accent])
        ? Qt::white
        : Qt::black;
    const QColor away = on == QColor(Qt::white) ? Qt::black : Qt::white;
    t.at(OnAccent) = on;
    t.raise(Accent, {OnAccent}, onAccentMinimum);
    tint(OnAccent2, 0.9, OnAccent, Accent);
    t.raise(OnAccent2, {Accent}, onAccent2Minimum);
    t.at(AccentHover) = mixed(away, t[Accent], 0.12);
    t.at(AccentPressed) = mixed(away, t[Accent], 0.24);

    const auto signal = [&](Token token, Token soft) {
        t.at(token) = own[token];
        t.at(soft) = mixed(own[token], t[Base], t.m_dark ? 0.18 : 0.10);
        t.soften(soft, Base, Text, 7);
        t.raise(token, {Window, Base, soft}, signalMinimum);
    };
    signal(Danger, DangerSoft);
    signal(Ok, OkSoft);
    signal(Warn, WarnSoft);
    tint(DangerMark, t.m_dark ? 0.4 : 0.28, Danger, Base);
    tint(OkMark, t.m_dark ? 0.4 : 0.28, Ok, Base);
    t.at(Hit) = own[Hit];
    t.at(Selection) = own[Selection];
    for (const Token ground : {DangerMark, OkMark, Hit, Selection})
        t.soften(ground, Base, Text, onHitMinimum);

    t.at(Heat4) = t[AccentText];
    tint(Heat0, 0.08);
    tint(Heat1, 0.25, Heat4, Window);
    tint(Heat2, 0.5, Heat4, Window);
    tint(Heat3, 0.75, Heat4, Window);
    t.raise(Heat3, {Window, Base}, barMinimum);
    return t;
}

QPalette Tokens::palette() const
{
    using enum Token;
    const Tokens& t = *this;
    QPalette p;
    p.setColor(QPalette::Window, t[Window]);
    p.setColor(QPalette::WindowText, t[Text]);
    p.setColor(QPalette::Base, t[Base]);
    p.setColor(QPalette::AlternateBase, t[Window]);
    p.setColor(QPalette::Text, t[Text]);
    p.setColor(QPalette::PlaceholderText, t[Text3]);
    p.setColor(QPalette::Button, t[Control]);
    p.setColor(QPalette::ButtonText, t[Text]);
    p.setColor(QPalette::BrightText, t[Danger]);
    p.setColor(QPalette::Highlight, t[AccentSoft]);
    p.setColor(QPalette::HighlightedText, t[Text]);
    p.setColor(QPalette::Accent, t[Accent]);
    p.setColor(QPalette::Link, t[AccentText]);
    p.setColor(QPalette::LinkVisited, t[AccentText]);
    p.setColor(QPalette::ToolTipBase, t[Base]);
    p.setColor(QPalette::ToolTipText, t[Text]);
    p.setColor(QPalette::Light, t[m_dark ? LineStrong : Base]);
    p.setColor(QPalette::Midlight, t[Line]);
    p.setColor(QPalette::Mid, t[LineStrong]);
    p.setColor(QPalette::Dark, t[LineStrong]);
    p.setColor(QPalette::Shadow, t[Sunken]);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t[Text3]);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t[Sunken]);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t[Text3]);
    p.setColor(QPalette::Disabled, QPalette::Accent, t[Sunken]);
    return p;
}

} // namespace reprise
