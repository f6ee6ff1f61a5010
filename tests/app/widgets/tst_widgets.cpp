// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/figure.h"
#include "app/widgets/focusring.h"
#include "app/widgets/keycap.h"
#include "app/widgets/label.h"
#include "app/widgets/panel.h"
#include "app/widgets/progressline.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace reprise;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void buttonsAreAsHighAsPictured_data();
    void buttonsAreAsHighAsPictured();
    void buttonGrowsWithItsText();
    void buttonShowsItsStates();
    void buttonIsAButtonToAssistiveTechnology();
    void iconButtonHasAName();
    void mnemonicIsNotDrawn();
    void ringShowsForTheKeyboardOnly();
    void ringGoesWithItsControl();
    void labelElidesAndKeepsTheWholeText_data();
    void labelElidesAndKeepsTheWholeText();
    void textIsNeverMarkup();
    void everythingIsMirroredRightToLeft();
    void progressLineHasNameAndValue();
    void progressLinePaintsItsShare();
    void bannerActsAndCloses();
    void emptyStateHasOneButton();
    void figureIsReadAsOne();
    void everythingFollowsTheTheme();

private:
    Theme* m_theme = nullptr;
};

void TestWidgets::initTestCase()
{
    QFont font = QApplication::font();
    font.setFamily(QStringLiteral("Inter"));
    font.setPointSizeF(10);
    QApplication::setFont(font);
    m_theme = new Theme(Theme::Appearance::Light, this);
}

void TestWidgets::buttonsAreAsHighAsPictured_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("units"); // quarters of a line
    const auto row = [](const char* name, Button::Kind kind, Button::Size size, int units) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(size) << units;
    };
    row("normal", Button::Kind::Normal, Button::Size::Normal, 8);
    row("small", Button::Kind::Normal, Button::Size::Small, 7);
    row("large primary", Button::Kind::Primary, Button::Size::Large, 10);
    row("grade", Button::Kind::Grade, Button::Size::Normal, 14);
}

void TestWidgets::buttonsAreAsHighAsPictured()
{
    QFETCH(int, kind);
    QFETCH(int, size);
    QFETCH(int, units);
    Button button(*m_theme, static_cast<Button::Kind>(kind), QStringLiteral("Good"));
    button.setSize(static_cast<Button::Size>(size));
    button.setSecondLine(QStringLiteral("6 days"));
    QCOMPARE(button.sizeHint().height(), units * m_theme->unit());
}

void TestWidgets::buttonGrowsWithItsText()
{
    Button button(*m_theme, Button::Kind::Normal, QStringLiteral("Good"));
    const int plain = button.sizeHint().width();
    button.setKeyCap(QStringLiteral("Space"));
    const int withKey = button.sizeHint().width();
    QVERIFY(withKey > plain);
    button.setThemeIcon(Icon::Undo);
    QCOMPARE(button.sizeHint().width(), withKey + m_theme->px(16) + m_theme->px(8));
    button.setText(QStringLiteral("Good, and quite a bit longer"));
    QVERIFY(button.minimumSizeHint().width() > withKey + 50);

    Button grade(*m_theme, Button::Kind::Grade, QStringLiteral("Hard"));
    QCOMPARE(grade.sizeHint().width(), m_theme->px(120));
    grade.setSecondLine(QStringLiteral("today, then again in about 12 months"));
    QVERIFY(grade.sizeHint().width() > m_theme->px(120));
}

void TestWidgets::buttonShowsItsStates()
{
    Button button(*m_theme, Button::Kind::Primary, QString());
    button.resize(60, 32);
    const auto ground = [&button] { return button.grab().toImage().pixelColor(30, 5); };
    QCOMPARE(ground(), m_theme->color(Token::Accent));
    button.setDown(true);
    QCOMPARE(ground(), m_theme->color(Token::AccentPressed));
    button.setDown(false);
    button.setEnabled(false);
    QCOMPARE(ground(), m_theme->color(Token::Sunken));
    button.setEnabled(true);
    button.setKind(Button::Kind::Normal);
    QCOMPARE(ground(), m_theme->color(Token::Control));
    button.setDown(true);
    QCOMPARE(ground(), m_theme->color(Token::LineStrong));
    button.setDown(false);
    button.setKind(Button::Kind::Grade);
    QCOMPARE(ground(), m_theme->color(Token::Control));
    button.setEmphasised(true);
    QCOMPARE(ground(), m_theme->color(Token::Accent));
}

void TestWidgets::buttonIsAButtonToAssistiveTechnology()
{
    Button button(*m_theme, Button::Kind::Grade, QStringLiteral("&Good"));
    button.setKeyCap(QStringLiteral("3"));
    button.setSecondLine(QStringLiteral("6 days"));
    QSignalSpy clicked(&button, &Button::clicked);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&button);
    QVERIFY(interface != nullptr);
    QCOMPARE(interface->role(), QAccessible::Button);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Good"));
    QCOMPARE(interface->text(QAccessible::Description), QStringLiteral("6 days"));
    interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(clicked.count(), 1);
}

void TestWidgets::iconButtonHasAName()
{
    const Button button(*m_theme, Icon::Undo, QStringLiteral("Undo"));
    QCOMPARE(button.accessibleName(), QStringLiteral("Undo"));
    QCOMPARE(button.toolTip(), QStringLiteral("Undo"));
    QCOMPARE(button.sizeHint(), QSize(m_theme->px(32), m_theme->px(32)));
}

void TestWidgets::mnemonicIsNotDrawn()
{
    const auto picture = [this](const QString& text) {
        Button button(*m_theme, Button::Kind::Normal, text);
        button.resize(140, 32);
        return button.grab().toImage();
    };
    QVERIFY(picture(QStringLiteral("&Show")) == picture(QStringLiteral("Show")));
    QVERIFY(picture(QStringLiteral("A && B")) != picture(QStringLiteral("A B")));
    QVERIFY(picture(QStringLiteral("A && B")) != picture(QStringLiteral("A && && B")));
}

void TestWidgets::ringShowsForTheKeyboardOnly()
{
    QWidget page;
    auto* row = new QHBoxLayout(&page);
    auto* first = new Button(*m_theme, Button::Kind::Normal, QStringLiteral("First"), &page);
    auto* second = new Button(*m_theme, Button::Kind::Normal, QStringLiteral("Second"), &page);
    row->addWidget(first);
    row->addWidget(second);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto ringAround = [&page](const QWidget* control) {
        return std::ranges::any_of(page.findChildren<FocusRing*>(), [&](const FocusRing* ring) {
            return ring->isVisible()
                && ring->geometry() == control->geometry().adjusted(-4, -4, 4, 4);
        });
    };
    QTest::mouseClick(first, Qt::LeftButton);
    QVERIFY(!ringAround(first));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QVERIFY(ringAround(second));
    QVERIFY(!ringAround(first));
    QTest::mouseClick(first, Qt::LeftButton);
    first->setFocus(Qt::MouseFocusReason);
    QVERIFY(!ringAround(first));
    QVERIFY(!ringAround(second));
    second->setFocus(Qt::TabFocusReason);
    page.resize(400, 100);
    QTRY_VERIFY(ringAround(second));
}

void TestWidgets::ringGoesWithItsControl()
{
    QWidget page;
    auto* row = new QHBoxLayout(&page);
    auto* button = new Button(*m_theme, Button::Kind::Normal, QStringLiteral("First"), &page);
    row->addWidget(button);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setAttribute(Qt::WA_KeyboardFocusChange);
    button->clearFocus();
    button->setFocus(Qt::TabFocusReason);
    QCOMPARE(page.findChildren<FocusRing*>(Qt::FindDirectChildrenOnly).size(), 1);
    delete button;
    QTRY_VERIFY(page.findChildren<FocusRing*>().isEmpty());
}

void TestWidgets::labelElidesAndKeepsTheWholeText_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::newRow("left") << static_cast<int>(Qt::ElideLeft) << QStringLiteral("…")
                          << QStringLiteral("defaults");
    QTest::newRow("middle") << static_cast<int>(Qt::ElideMiddle) << QStringLiteral("Fun")
                            << QStringLiteral("lts");
    QTest::newRow("right") << static_cast<int>(Qt::ElideRight) << QStringLiteral("Fundamentals")
                           << QStringLiteral("…");
}

void TestWidgets::labelElidesAndKeepsTheWholeText()
{
    QFETCH(int, mode);
    QFETCH(QString, start);
    QFETCH(QString, end);
    const QString path = QStringLiteral("Fundamentals › Core questions › Mutable defaults");
    ElidedLabel label(
        *m_theme, FontRole::Caption, Token::Text2, static_cast<Qt::TextElideMode>(mode));
    label.setText(path);
    label.resize(label.sizeHint());
    QCOMPARE(label.shownText(), path);
    label.resize(label.sizeHint().width() / 2, 20);
    QVERIFY(label.shownText().startsWith(start));
    QVERIFY(label.shownText().endsWith(end));
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 4);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), path);
}

void TestWidgets::textIsNeverMarkup()
{
    const Label label(*m_theme, FontRole::Body, Token::Text, QStringLiteral("<b>a</b>"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    Banner banner(*m_theme, Banner::Kind::Info);
    banner.setText(QStringLiteral("<img src='file:///etc/hostname'>"));
    for (const QLabel* inner : banner.findChildren<QLabel*>())
        QCOMPARE(inner->textFormat(), Qt::PlainText);
}

void TestWidgets::everythingIsMirroredRightToLeft()
{
    const auto inked = [](QWidget& widget, const QRect& where) {
        const QImage image = widget.grab(where).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) != image.pixel(0, 0))
                    return true;
            }
        }
        return false;
    };
    // A figure has no direction of its own.
    Label figure(*m_theme, FontRole::Body, Token::Text, QStringLiteral("10"));
    figure.resize(200, 20);
    const QRect left(0, 0, 60, 20);
    const QRect right(140, 0, 60, 20);
    QVERIFY(inked(figure, left) && !inked(figure, right));
    figure.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(!inked(figure, left) && inked(figure, right));

    Banner banner(*m_theme, Banner::Kind::Warning);
    banner.setText(QStringLiteral("text"));
    banner.resize(400, 40);
    const auto margins = [&banner] { return banner.layout()->contentsMargins(); };
    const QMargins before = margins();
    QVERIFY(before.left() > before.right());
    banner.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(margins().left(), before.right());
    QCOMPARE(margins().right(), before.left());

    // The key cap changes sides, "6 days" keeps its order.
    Button grade(*m_theme, Button::Kind::Grade, QStringLiteral("Good"));
    grade.setSecondLine(QStringLiteral("6 days"));
    grade.resize(200, m_theme->px(56));
    // Width of the ink up to the first gap of a blank: the 6, not the days.
    const auto firstWord = [&] {
        const QImage line = grade.grab(QRect(4, m_theme->px(31), 192, m_theme->px(18))).toImage();
        int start = -1;
        int end = -1;
        for (int x = 0; x < line.width() && (end < 0 || x - end <= 2); ++x) {
            for (int y = 0; y < line.height(); ++y) {
                if (line.pixel(x, y) != line.pixel(0, 0)) {
                    start = start < 0 ? x : start;
                    end = x;
                }
            }
        }
        return end - start + 1;
    };
    QVERIFY(firstWord() < 10);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const int mirrored = firstWord();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(mirrored < 10);
}

void TestWidgets::progressLineHasNameAndValue()
{
    ProgressLine line(*m_theme, QStringLiteral("Progress of today"));
    line.setRange(0, 51);
    line.setValue(17);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&line);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Progress of today"));
    QCOMPARE(interface->valueInterface()->currentValue().toInt(), 17);
    QCOMPARE(interface->valueInterface()->maximumValue().toInt(), 51);
    QCOMPARE(line.height(), 3);
}

void TestWidgets::progressLinePaintsItsShare()
{
    ProgressLine line(*m_theme, QStringLiteral("Progress"));
    line.setRange(0, 10);
    line.setValue(4);
    line.resize(100, 3);
    const auto at = [&line](int x) { return line.grab().toImage().pixelColor(x, 1); };
    QCOMPARE(at(39), m_theme->color(Token::ProgressFill));
    QCOMPARE(at(40), m_theme->color(Token::Line));
    line.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(at(59), m_theme->color(Token::Line));
    QCOMPARE(at(60), m_theme->color(Token::ProgressFill));
}

void TestWidgets::bannerActsAndCloses()
{
    Banner banner(*m_theme, Banner::Kind::Warning);
    banner.setText(QStringLiteral("The clock is behind your last answer."));
    banner.setAction(QStringLiteral("Show"));
    banner.setDismissible(true);
    banner.show();
    QSignalSpy acted(&banner, &Banner::actionTriggered);
    QSignalSpy closed(&banner, &Banner::dismissed);
    const auto buttons = banner.findChildren<Button*>();
    QCOMPARE(buttons.size(), 2);
    buttons[0]->click();
    QCOMPARE(acted.count(), 1);
    buttons[1]->click();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!banner.isVisible());
}

void TestWidgets::emptyStateHasOneButton()
{
    const EmptyState silent(*m_theme, Icon::Cards, QStringLiteral("No cards yet."), QString());
    QVERIFY(silent.button() == nullptr);
    const EmptyState state(
        *m_theme, Icon::Cards, QStringLiteral("No cards yet."), QStringLiteral("Import…"));
    QSignalSpy acted(&state, &EmptyState::actionTriggered);
    state.button()->click();
    QCOMPARE(acted.count(), 1);
}

void TestWidgets::figureIsReadAsOne()
{
    Figure figure(*m_theme);
    figure.setFigure(QStringLiteral("38"), QStringLiteral("due"));
    QCOMPARE(figure.accessibleName(), QStringLiteral("38 due"));
}

void TestWidgets::everythingFollowsTheTheme()
{
    Panel panel(*m_theme);
    panel.resize(80, 60);
    auto* label = new Label(*m_theme, FontRole::Body, Token::Danger, QStringLiteral("!"), &panel);
    QCOMPARE(panel.grab().toImage().pixelColor(40, 50), QColor(Qt::white));
    m_theme->setAppearance(Theme::Appearance::Dark);
    QCOMPARE(panel.grab().toImage().pixelColor(40, 50), QColor(0x1f, 0x1f, 0x1f));
    QCOMPARE(label->palette().color(QPalette::WindowText), QColor(0xff, 0x90, 0x87));
    m_theme->setAppearance(Theme::Appearance::Light);
    QCOMPARE(label->palette().color(QPalette::WindowText), QColor(0xb3, 0x26, 0x1e));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
