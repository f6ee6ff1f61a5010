// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/tokens.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace reprise;
using enum Token;

namespace {

struct Pair
{
    const char* name;
    std::vector<Token> texts;
    std::vector<Token> grounds;
    double minimum;
};

// look.md, section 1, "Contrast, computed for every pair in use".
const std::vector<Pair>& pairsInUse()
{
    static const std::vector<Pair> pairs{
        {"text", {Text},
            {Window, Sidebar, Base, Control, Sunken, Chip, CodeInline, AccentSoft, DangerSoft,
                OkSoft, WarnSoft},
            10.8},
        {"text on hover", {Text}, {ControlHover}, 10.2},
        {"text on hit", {Text}, {Hit}, 6.3},
        {"text on selection", {Text}, {Selection}, 6.3},
        {"text on marks", {Text}, {DangerMark, OkMark}, 5.8},
        {"second text", {Text2}, {Window, Sidebar, Base, Control, ControlHover, Chip}, 5.5},
        {"third text", {Text3}, {Window, Sidebar, Base, Control, ControlHover, Sunken, Chip}, 4.5},
        {"accent text", {AccentText}, {Window, Sidebar, Base, Control, AccentSoft}, 5.6},
        {"on accent", {OnAccent}, {Accent, AccentHover, AccentPressed}, 5.1},
        {"second line on accent", {OnAccent2}, {Accent, AccentHover, AccentPressed}, 4.6},
        {"danger", {Danger}, {Base, Window, DangerSoft}, 5.1},
        {"ok", {Ok}, {Base, Window, OkSoft}, 5.1},
        {"warn", {Warn}, {Base, Window, WarnSoft}, 5.1},
        {"bars", {Heat3, Heat4}, {Base, Window}, 3.595},
    };
    return pairs;
}

QPalette desktop(const char* window, const char* base, const char* text, const char* accent)
{
    const auto color = [](const char* name) { return QColor(QLatin1StringView(name)); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(window));
    palette.setColor(QPalette::Base, color(base));
    palette.setColor(QPalette::WindowText, color(text));
    palette.setColor(QPalette::Text, color(text));
    palette.setColor(QPalette::Accent, color(accent));
    return palette;
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastFollowsWcag_data();
    void contrastFollowsWcag();
    void ownTablesAreReadable_data();
    void ownTablesAreReadable();
    void tablesAreThoseOfTheLook();
    void desktopPalettesBecomeReadable_data();
    void desktopPalettesBecomeReadable();
    void desktopColoursThatCanBeReadAreKept();
    void hopelessPaletteGetsTheBestTextThereIs();
    void darknessIsJudgedByLightness();
    void paletteCarriesTheTokens();
};

void TestTokens::contrastFollowsWcag_data()
{
    QTest::addColumn<QColor>("a");
    QTest::addColumn<QColor>("b");
    QTest::addColumn<double>("ratio");
    QTest::newRow("black and white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
    // Luminance of red 0.2126: (1 + 0.05) / (0.2126 + 0.05).
    QTest::newRow("red on white") << QColor(Qt::red) << QColor(Qt::white) << 3.998;
    // The grey that WCAG's literature gives as the lightest that passes AA.
    QTest::newRow("#767676 on white") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
}

void TestTokens::contrastFollowsWcag()
{
    QFETCH(QColor, a);
    QFETCH(QColor, b);
    QFETCH(double, ratio);
    QVERIFY(std::abs(contrast(a, b) - ratio) < 0.005);
    QCOMPARE(contrast(a, b), contrast(b, a));
}

void TestTokens::ownTablesAreReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("pair");
    for (int i = 0; i < static_cast<int>(pairsInUse().size()); ++i) {
        QTest::addRow("light: %s", pairsInUse()[static_cast<size_t>(i)].name) << false << i;
        QTest::addRow("dark: %s", pairsInUse()[static_cast<size_t>(i)].name) << true << i;
    }
}

void TestTokens::ownTablesAreReadable()
{
    QFETCH(bool, dark);
    QFETCH(int, pair);
    const Tokens& tokens = dark ? Tokens::dark() : Tokens::light();
    QCOMPARE(tokens.isDark(), dark);
    const Pair& p = pairsInUse()[static_cast<size_t>(pair)];
    for (const Token text : p.texts) {
        for (const Token ground : p.grounds) {
            const double ratio = contrast(tokens[text], tokens[ground]);
            QVERIFY2(ratio >= p.minimum,
                qPrintable(QStringLiteral("%1 on %2: %3")
                        .arg(tokens[text].name(), tokens[ground].name())
                        .arg(ratio)));
        }
    }
}

void TestTokens::tablesAreThoseOfTheLook()
{
    // One from the beginning, the middle and the end of each table: a colour
    // left out would shift all that follow.
    const auto name = [](const Tokens& tokens, Token token) { return tokens[token].name(); };
    QCOMPARE(name(Tokens::light(), Window), QStringLiteral("#f8f7f5"));
    QCOMPARE(name(Tokens::light(), AccentText), QStringLiteral("#4350bd"));
    QCOMPARE(name(Tokens::light(), Ok), QStringLiteral("#1a7440"));
    QCOMPARE(name(Tokens::light(), Selection), QStringLiteral("#dee6fc"));
    QCOMPARE(name(Tokens::light(), Heat4), QStringLiteral("#3c48b0"));
    QCOMPARE(name(Tokens::dark(), Window), QStringLiteral("#18181a"));
    QCOMPARE(name(Tokens::dark(), AccentText), QStringLiteral("#a8b0ff"));
    QCOMPARE(name(Tokens::dark(), Ok), QStringLiteral("#74d19b"));
    QCOMPARE(name(Tokens::dark(), Selection), QStringLiteral("#264f78"));
    QCOMPARE(name(Tokens::dark(), Heat4), QStringLiteral("#afb7ff"));
}

void TestTokens::desktopPalettesBecomeReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("dark");
    QTest::newRow("Breeze Light") << desktop("#eff0f1", "#ffffff", "#232629", "#3daee9") << false;
    QTest::newRow("Breeze Dark") << desktop("#202326", "#141618", "#fcfcfc", "#3daee9") << true;
    QTest::newRow("Adwaita") << desktop("#f6f5f4", "#ffffff", "#2e3436", "#3584e4") << false;
    QTest::newRow("yellow accent, light")
        << desktop("#ffffff", "#ffffff", "#000000", "#ffe100") << false;
    QTest::newRow("navy accent, dark")
        << desktop("#000000", "#000000", "#ffffff", "#000060") << true;
    QTest::newRow("Solarized Light, text of 4.1:1")
        << desktop("#fdf6e3", "#fdf6e3", "#657b83", "#268bd2") << false;
    QTest::newRow("hostile: light grey on white")
        << desktop("#ffffff", "#ffffff", "#e8e8e8", "#fafafa") << false;
    QTest::newRow("hostile: dark grey on black")
        << desktop("#000000", "#050505", "#181818", "#101010") << true;
    QTest::newRow("hostile: dark base in a light window")
        << desktop("#f0f0f0", "#202020", "#202020", "#3daee9") << false;
}

void TestTokens::desktopPalettesBecomeReadable()
{
    QFETCH(QPalette, palette);
    QFETCH(bool, dark);
    const Tokens tokens = Tokens::fromPalette(palette);
    QCOMPARE(tokens.isDark(), dark);
    for (const Pair& pair : pairsInUse()) {
        // A desktop's own text is asked for WCAG's AAA, not for our 10.8.
        const double minimum =
            pair.texts.front() == Text ? std::min(pair.minimum, 6.3) : pair.minimum;
        for (const Token text : pair.texts) {
            for (const Token ground : pair.grounds) {
                const double ratio = contrast(tokens[text], tokens[ground]);
                QVERIFY2(ratio >= minimum,
                    qPrintable(QStringLiteral("%1: %2 on %3: %4")
                            .arg(QLatin1StringView(pair.name), tokens[text].name(),
                                tokens[ground].name())
                            .arg(ratio)));
            }
        }
    }
}

void TestTokens::desktopColoursThatCanBeReadAreKept()
{
    const Tokens tokens = Tokens::fromPalette(desktop("#eff0f1", "#ffffff", "#232629", "#3b4cca"));
    QCOMPARE(tokens[Window].name(), QStringLiteral("#eff0f1"));
    QCOMPARE(tokens[Base].name(), QStringLiteral("#ffffff"));
    QCOMPARE(tokens[Text].name(), QStringLiteral("#232629"));
    QCOMPARE(tokens[Accent].name(), QStringLiteral("#3b4cca"));
    // A tenth of the text over the window: 0.1 · 35 + 0.9 · 239 = 218.6, 0.1 ·
    // 38 + 0.9 · 240 = 219.8, 0.1 · 41 + 0.9 · 241 = 221.0.
    QCOMPARE(tokens[Line].name(), QStringLiteral("#dbdcdd"));
}

void TestTokens::hopelessPaletteGetsTheBestTextThereIs()
{
    // No colour has more than 4.7:1 on this grey.
    const Tokens tokens = Tokens::fromPalette(desktop("#777777", "#777777", "#808080", "#787878"));
    QCOMPARE(tokens[Window].name(), QStringLiteral("#777777"));
    QVERIFY(contrast(tokens[Text], tokens[Window]) > 4.4);
    QVERIFY(contrast(tokens[Text3], tokens[Window]) > 4.3);
}

void TestTokens::darknessIsJudgedByLightness()
{
    QVERIFY(!isDarkPalette(desktop("#eff0f1", "#ffffff", "#232629", "#3daee9")));
    QVERIFY(isDarkPalette(desktop("#202326", "#141618", "#fcfcfc", "#3daee9")));
    // Fully saturated blue is dark however bright its channel.
    QVERIFY(isDarkPalette(desktop("#0000ff", "#0000ff", "#ffff00", "#ffff00")));
}

void TestTokens::paletteCarriesTheTokens()
{
    for (const Tokens* tokens : {&Tokens::light(), &Tokens::dark()}) {
        const QPalette palette = tokens->palette();
        QCOMPARE(palette.color(QPalette::Window), (*tokens)[Window]);
        QCOMPARE(palette.color(QPalette::Highlight), (*tokens)[AccentSoft]);
        QCOMPARE(palette.color(QPalette::HighlightedText), (*tokens)[Text]);
        QCOMPARE(palette.color(QPalette::Accent), (*tokens)[Accent]);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), (*tokens)[Text3]);
        QCOMPARE(isDarkPalette(palette), tokens->isDark());
    }
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
