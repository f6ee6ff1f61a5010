// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/typedanswerdiff.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QTest>

using namespace reprise;
using namespace Qt::StringLiterals;

namespace {

const QString prime = u"2 is prime\n3 is prime\n4 = 2 * 2\n5 is prime"_s;
const QString answer = u"3 is prime\n4 = 2*2\n5 is prime"_s;

int pixels(QWidget& widget, const QColor& color)
{
    const QImage image = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

class TestTypedAnswerDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void summaryIsInWholeSentences_data();
    void summaryIsInWholeSentences();
    void differencesArePainted();
    void heightFollowsTheWidth();
    void textOfEitherSideIsCopiedAsItIs();
    void isReadAloud();
    void longAnswerIsCutAndCounted();
    void followsThemeAndZoom();

private:
    [[nodiscard]] std::unique_ptr<TypedAnswerDiff> diff(
        const QString& typed, const QString& expected, int width = 704) const
    {
        auto widget = std::make_unique<TypedAnswerDiff>(*m_theme, compareLines(typed, expected));
        widget->resize(width, widget->heightForWidth(width));
        return widget;
    }

    Theme* m_theme = nullptr;
};

void TestTypedAnswerDiff::initTestCase()
{
    QFont font = QApplication::font();
    font.setFamily(u"Inter"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    m_theme = new Theme(Theme::Appearance::Light, this);
}

void TestTypedAnswerDiff::summaryIsInWholeSentences_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("remarks");
    // Without the English plural forms, which a translation file gives.
    QTest::newRow("all") << prime << prime << u"All 4 line(s) match"_s << QString();
    QTest::newRow("as pictured") << answer << prime << u"2 of 4 line(s) match"_s
                                 << u"1 line(s) missing. In 1 line(s) only the spaces differ."_s;
    QTest::newRow("too many") << u"a\nb"_s << u"a"_s << u"1 of 1 line(s) match"_s
                              << u"1 line(s) too many."_s;
    QTest::newRow("wrong") << u"x"_s << u"a"_s << u"0 of 1 line(s) match"_s
                           << u"1 line(s) differ(s)."_s;
    QTest::newRow("nothing") << QString() << QString()
                             << u"Nothing is expected, and nothing was typed"_s << QString();
}

void TestTypedAnswerDiff::summaryIsInWholeSentences()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QFETCH(QString, headline);
    QFETCH(QString, remarks);
    const TypedComparison comparison = compareLines(typed, expected);
    QCOMPARE(TypedAnswerDiff::headline(comparison), headline);
    QCOMPARE(TypedAnswerDiff::remarks(comparison), remarks);
}

void TestTypedAnswerDiff::differencesArePainted()
{
    const auto same = diff(prime, prime);
    for (const Token token : {Token::DangerSoft, Token::OkSoft, Token::OkMark})
        QCOMPARE(pixels(*same, m_theme->color(token)), 0);

    const auto shown = diff(answer, prime);
    // One row of the typed side, two of the expected one, but for their glyphs.
    const int row = 704 / 2 * m_theme->px(26);
    const int removed = pixels(*shown, m_theme->color(Token::DangerSoft));
    const int added = pixels(*shown, m_theme->color(Token::OkSoft));
    QVERIFY(removed > row * 8 / 10 && removed <= row);
    QVERIFY(added > row * 16 / 10 && added <= 2 * row);
    QVERIFY(pixels(*shown, m_theme->color(Token::OkMark)) > 50);
    QCOMPARE(pixels(*shown, m_theme->color(Token::DangerMark)), 0);
    QVERIFY(pixels(*shown, m_theme->color(Token::LineStrong)) > 200); // the hatch
}

void TestTypedAnswerDiff::heightFollowsTheWidth()
{
    const auto shown = diff(answer, prime);
    const int wide = shown->heightForWidth(704);
    QCOMPARE(shown->height(), wide);
    // In one column: a row more for the changed pair, none for the missing one.
    const int narrow = shown->heightForWidth(600);
    QCOMPARE(narrow, wide + m_theme->px(26));
    QVERIFY(shown->heightForWidth(150) > narrow);
    QCOMPARE(shown->heightForWidth(704), wide);
}

void TestTypedAnswerDiff::textOfEitherSideIsCopiedAsItIs()
{
    const auto shown = diff(u"a\tb  c\nsame"_s, u"a b\nsame\nlast"_s);
    shown->show();
    QVERIFY(QTest::qWaitForWindowActive(shown.get()));
    shown->setFocus();
    QCOMPARE(shown->selectedText(), QString());
    QTest::keySequence(shown.get(), QKeySequence::SelectAll);
    QTest::keySequence(shown.get(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"a\tb  c\nsame"_s);

    // A drag over the expected side takes its lines alone.
    const QPoint start(shown->width() / 2 + m_theme->px(37), m_theme->px(72));
    const QPoint end(shown->width() - 4, shown->height() - 4);
    QTest::mousePress(shown.get(), Qt::LeftButton, {}, start);
    QTest::mouseMove(shown.get(), end);
    QTest::mouseRelease(shown.get(), Qt::LeftButton, {}, end);
    QTest::keySequence(shown.get(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"a b\nsame\nlast"_s);
    QVERIFY(pixels(*shown, m_theme->color(Token::Selection)) > 100);
}

void TestTypedAnswerDiff::isReadAloud()
{
    const auto shown = diff(answer, prime);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(shown.get());
    QCOMPARE(interface->role(), QAccessible::StaticText);
    QCOMPARE(interface->text(QAccessible::Name),
        u"2 of 4 line(s) match. 1 line(s) missing. In 1 line(s) only the spaces differ."_s);
    QCOMPARE(interface->text(QAccessible::Description),
        u"Missing: 2 is prime\nSame: 3 is prime\nTyped: 4 = 2*2, expected: 4 = 2 * 2\n"
        "Same: 5 is prime"_s);
}

void TestTypedAnswerDiff::longAnswerIsCutAndCounted()
{
    QString lines;
    for (int i = 0; i < 20'000; ++i)
        lines += u"line %1\n"_s.arg(i);
    QElapsedTimer timer;
    timer.start();
    const auto shown = diff(lines, lines + u"one more"_s);
    QVERIFY(shown->height() < (TypedAnswerDiff::mostRows + 5) * m_theme->px(26));
    shown->selectAll();
    QCOMPARE(shown->selectedText().count(u'\n'), TypedAnswerDiff::mostRows - 1);
    QVERIFY(timer.elapsed() < 5'000);
}

void TestTypedAnswerDiff::followsThemeAndZoom()
{
    const auto shown = diff(answer, prime);
    const int height = shown->heightForWidth(704);
    shown->setZoom(200);
    QVERIFY(shown->heightForWidth(704) > height + 4 * m_theme->px(20));
    shown->setZoom(100);
    QCOMPARE(shown->heightForWidth(704), height);
    m_theme->setAppearance(Theme::Appearance::Dark);
    QCOMPARE(pixels(*shown, QColor(Qt::white)), 0);
    QVERIFY(pixels(*shown, QColor(0x3a, 0x23, 0x22)) > 1000);
    m_theme->setAppearance(Theme::Appearance::Light);
}

QTEST_MAIN(TestTypedAnswerDiff)
#include "tst_typedanswerdiff.moc"
