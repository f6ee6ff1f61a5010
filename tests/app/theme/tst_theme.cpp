// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

using namespace reprise;

namespace {

/// The only colour that is not transparent in an image of one colour.
QColor tint(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void appearanceSetsThePaletteOfTheApplication();
    void systemGivesTheDesktopItsPaletteBack();
    void newDesktopPaletteIsRead();
    void newFontIsRead();
    void measuresFollowTheFont();
    void sizesAreRelativeToTheSystemFont_data();
    void sizesAreRelativeToTheSystemFont();
    void codeHasNoLigatures();
    void tabularDigitsAreSetAsAFeature();
    void everyIconDraws();
    void iconsAreTintedAndMirrored();
    void iconsAreSharpAtEveryRatio();
    void iconFollowsTheTheme();
};

void TestTheme::cleanup()
{
    QApplication::setFont(QFont());
    QApplication::setPalette(QPalette());
}

void TestTheme::appearanceSetsThePaletteOfTheApplication()
{
    Theme theme(Theme::Appearance::Light);
    QSignalSpy spy(&theme, &Theme::changed);
    QVERIFY(!theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0xf8, 0xf7, 0xf5));

    theme.setAppearance(Theme::Appearance::Dark);
    QCOMPARE(spy.count(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(theme.color(Token::Window), QColor(0x18, 0x18, 0x1a));
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x18, 0x18, 0x1a));

    theme.setAppearance(Theme::Appearance::Dark);
    QCOMPARE(spy.count(), 1);
}

void TestTheme::systemGivesTheDesktopItsPaletteBack()
{
    const QColor window = QApplication::palette().color(QPalette::Window);
    const QString style = QApplication::style()->name();
    Theme theme(Theme::Appearance::Dark);
    QVERIFY(QApplication::palette().color(QPalette::Window) != window);
    theme.setAppearance(Theme::Appearance::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), window);
    QCOMPARE(QApplication::style()->name(), style);
    QCOMPARE(theme.color(Token::Window), window);
}

void TestTheme::newDesktopPaletteIsRead()
{
    Theme theme;
    QSignalSpy spy(&theme, &Theme::changed);
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x20, 0x23, 0x26));
    palette.setColor(QPalette::Base, QColor(0x14, 0x16, 0x18));
    palette.setColor(QPalette::WindowText, QColor(0xfc, 0xfc, 0xfc));
    QApplication::setPalette(palette);
    QTRY_VERIFY(!spy.isEmpty());
    QVERIFY(theme.isDark());
    QCOMPARE(theme.color(Token::Window), QColor(0x20, 0x23, 0x26));
}

void TestTheme::newFontIsRead()
{
    Theme theme;
    QSignalSpy spy(&theme, &Theme::changed);
    QFont font = QApplication::font();
    font.setPointSizeF(21);
    QApplication::setFont(font);
    QTRY_VERIFY(!spy.isEmpty());
    QCOMPARE(theme.font(FontRole::Body).pointSizeF(), 21.0);
}

void TestTheme::measuresFollowTheFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(30);
    QApplication::setFont(font);
    Theme theme;
    const int unit = qRound(QFontMetrics(font).height() / 4.0);
    QVERIFY(unit > 4);
    QCOMPARE(theme.unit(), unit);
    QCOMPARE(theme.px(8), 2 * unit);
    QCOMPARE(theme.px(0), 0);
    // A size in pixels is understood too.
    QCOMPARE(QFontInfo(theme.font(FontRole::Body)).pixelSize(), 30);

    font.setPixelSize(6);
    QApplication::setFont(font);
    QTRY_COMPARE(theme.unit(), 4);
}

void TestTheme::sizesAreRelativeToTheSystemFont_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<double>("points");
    QTest::addColumn<int>("weight");
    const auto row = [](const char* name, FontRole role, double points, QFont::Weight weight) {
        QTest::newRow(name) << static_cast<int>(role) << points << static_cast<int>(weight);
    };
    // look.md, section 2, with a system font of 10 points.
    row("axis", FontRole::Axis, 8.5, QFont::Normal);
    row("caption", FontRole::Caption, 9, QFont::Normal);
    row("body", FontRole::Body, 10, QFont::Normal);
    row("heading", FontRole::Heading, 10, QFont::DemiBold);
    row("panel title", FontRole::PanelTitle, 13, QFont::DemiBold);
    row("page title", FontRole::PageTitle, 18, QFont::DemiBold);
    row("done", FontRole::Done, 22, QFont::DemiBold);
    row("figure", FontRole::Figure, 20, QFont::DemiBold);
    row("question", FontRole::Question, 16, QFont::DemiBold);
    row("prose", FontRole::Prose, 13, QFont::Normal);
    row("code", FontRole::Code, 11, QFont::Normal);
}

void TestTheme::sizesAreRelativeToTheSystemFont()
{
    QFETCH(int, role);
    QFETCH(double, points);
    QFETCH(int, weight);
    QFont system = QApplication::font();
    system.setPointSizeF(10);
    QApplication::setFont(system);
    const Theme theme;
    const QFont font = theme.font(static_cast<FontRole>(role));
    QCOMPARE(font.pointSizeF(), points);
    QCOMPARE(static_cast<int>(font.weight()), weight);
    QCOMPARE(theme.font(static_cast<FontRole>(role), 1.5).pointSizeF(), points * 1.5);
}

void TestTheme::codeHasNoLigatures()
{
    Theme theme;
    theme.setCodeFamily(QStringLiteral("JetBrains Mono"));
    const QFont code = theme.font(FontRole::Code);
    QCOMPARE(code.family(), QStringLiteral("JetBrains Mono"));
    QVERIFY(code.isFeatureSet(QFont::Tag("liga")));
    QCOMPARE(code.featureValue(QFont::Tag("liga")), 0U);
    QCOMPARE(code.featureValue(QFont::Tag("calt")), 0U);
}

void TestTheme::tabularDigitsAreSetAsAFeature()
{
    const Theme theme;
    QCOMPARE(Theme::tabular(theme.font(FontRole::Body)).featureValue(QFont::Tag("tnum")), 1U);
    QVERIFY(!theme.font(FontRole::Figure).isFeatureSet(QFont::Tag("tnum")));
}

void TestTheme::everyIconDraws()
{
    const Theme theme;
    for (int i = 1; i < iconCount; ++i) {
        const QImage image =
            theme.iconPixmap(static_cast<Icon>(i), 16, Qt::blue, 4, Qt::LeftToRight).toImage();
        QVERIFY2(tint(image) == QColor(Qt::blue), qPrintable(iconFile(static_cast<Icon>(i))));
    }
    QVERIFY(iconFile(Icon::None).isEmpty());
}

void TestTheme::iconsAreTintedAndMirrored()
{
    const Theme theme;
    const auto draw = [&](Icon icon, Qt::LayoutDirection direction) {
        return theme.iconPixmap(icon, 16, Qt::red, 1, direction).toImage();
    };
    const QImage back = draw(Icon::Back, Qt::LeftToRight);
    QVERIFY(draw(Icon::Back, Qt::RightToLeft) == back.mirrored(true, false));
    QVERIFY(draw(Icon::Back, Qt::RightToLeft) != back);
    QVERIFY(draw(Icon::Undo, Qt::RightToLeft) != draw(Icon::Undo, Qt::LeftToRight));
    // A tick stays a tick.
    QVERIFY(draw(Icon::Tick, Qt::RightToLeft) == draw(Icon::Tick, Qt::LeftToRight));
}

void TestTheme::iconsAreSharpAtEveryRatio()
{
    const Theme theme;
    for (const double ratio : {1.0, 1.25, 2.0}) {
        const QPixmap pixmap = theme.iconPixmap(Icon::Menu, 16, Qt::black, ratio, Qt::LeftToRight);
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
        QCOMPARE(pixmap.width(), qRound(16 * ratio));
    }
    // Painted between two pixels it moves to the next whole one.
    const auto painted = [&theme](double x) {
        QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        theme.paintIcon(painter, Icon::Pause, QRectF(x, 2, 16, 16), Qt::black, Qt::LeftToRight);
        painter.end();
        return image;
    };
    QVERIFY(painted(2.4) == painted(2));
    QVERIFY(painted(3) != painted(2));
}

void TestTheme::iconFollowsTheTheme()
{
    Theme theme(Theme::Appearance::Light);
    const QIcon icon = theme.icon(Icon::Menu, Token::Text);
    const auto color = [&icon](QIcon::Mode mode) {
        return tint(icon.pixmap(QSize(16, 16), 4, mode).toImage());
    };
    QCOMPARE(color(QIcon::Normal), QColor(0x1f, 0x20, 0x23));
    QCOMPARE(color(QIcon::Disabled), QColor(0x66, 0x68, 0x6e));
    theme.setAppearance(Theme::Appearance::Dark);
    QCOMPARE(color(QIcon::Normal), QColor(0xe6, 0xe6, 0xe8));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
