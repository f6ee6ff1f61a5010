// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/typedanswer.h"

#include <QElapsedTimer>
#include <QTest>

#include <ranges>

using namespace reprise;
using namespace Qt::StringLiterals;

namespace {

/// A comparison as a drawing: one line per pair, marked characters in brackets.
QString drawn(const TypedComparison& comparison)
{
    const auto marked = [](QString line, const QList<LineSpan>& marks) {
        for (const LineSpan& mark : marks | std::views::reverse) {
            line.insert(mark.start + mark.length, u']');
            line.insert(mark.start, u'[');
        }
        return line;
    };
    QStringList rows;
    for (const LinePair& pair : comparison.lines) {
        switch (pair.match) {
        case LinePair::Match::Same:
            rows.append(u"= "_s + pair.expected);
            break;
        case LinePair::Match::Missing:
            rows.append(u"+ "_s + pair.expected);
            break;
        case LinePair::Match::Extra:
            rows.append(u"- "_s + pair.typed);
            break;
        case LinePair::Match::Changed:
            rows.append((pair.onlySpacesDiffer ? u"s "_s : u"~ "_s)
                + marked(pair.typed, pair.typedMarks) + u" | "_s
                + marked(pair.expected, pair.expectedMarks));
            break;
        }
    }
    return rows.join(u'\n');
}

} // namespace

class TestTypedAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesArePaired_data();
    void linesArePaired();
    void spacesAtTheEndsDoNotCount_data();
    void spacesAtTheEndsDoNotCount();
    void countsAreThoseOfTheSummary();
    void surrogatePairsAreNotCut();
    void hugeInputIsComparedInBoundedTime_data();
    void hugeInputIsComparedInBoundedTime();
};

void TestTypedAnswer::linesArePaired_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("drawing");
    QTest::newRow("same") << u"a\nb"_s << u"a\nb"_s << u"= a\n= b"_s;
    QTest::newRow("both empty") << QString() << QString() << QString();
    QTest::newRow("nothing typed") << QString() << u"a\nb"_s << u"+ a\n+ b"_s;
    QTest::newRow("nothing expected") << u"a"_s << QString() << u"- a"_s;
    // The look's picture 05.
    QTest::newRow("one missing, spaces differ")
        << u"3 is prime\n4 = 2*2\n5 is prime"_s
        << u"2 is prime\n3 is prime\n4 = 2 * 2\n5 is prime"_s
        << u"+ 2 is prime\n= 3 is prime\ns 4 = 2*2 | 4 = 2[ ]*[ ]2\n= 5 is prime"_s;
    QTest::newRow("one letter") << u"Hallo"_s << u"Hello"_s << u"~ H[a]llo | H[e]llo"_s;
    QTest::newRow("one letter more")
        << u"[1, 2]"_s << u"[1, 2, 3]"_s << u"~ [1, 2] | [1, 2[, 3]]"_s;
    QTest::newRow("unlike lines in one row are marked whole")
        << u"None"_s << u"{'a': 1}"_s << u"~ [None] | [{'a': 1}]"_s;
    QTest::newRow("extra in the middle") << u"a\nx\nb"_s << u"a\nb"_s << u"= a\n- x\n= b"_s;
    QTest::newRow("blank line missing") << u"a\nb"_s << u"a\n\nb"_s << u"= a\n+ \n= b"_s;
    QTest::newRow("like lines find each other")
        << u"nonsense\nvalue = 10"_s << u"value = 11\nother"_s
        << u"- nonsense\n~ value = 1[0] | value = 1[1]\n+ other"_s;
    QTest::newRow("swapped") << u"b\na"_s << u"a\nb"_s << u"- b\n= a\n+ b"_s;
    QTest::newRow("indentation") << u"if x:\ny"_s << u"if x:\n    y"_s
                                 << u"= if x:\ns y | [    ]y"_s;
    QTest::newRow("tab for blanks") << u"\ty"_s << u"    y"_s << u"s [\t]y | [    ]y"_s;
    QTest::newRow("case matters") << u"true"_s << u"True"_s << u"~ [t]rue | [T]rue"_s;
}

void TestTypedAnswer::linesArePaired()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QFETCH(QString, drawing);
    const TypedComparison comparison = compareLines(typed, expected);
    QCOMPARE(drawn(comparison), drawing);
    QCOMPARE(comparison.agrees(), typed == expected);
}

void TestTypedAnswer::spacesAtTheEndsDoNotCount_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("agrees");
    QTest::newRow("at the end of a line") << u"a  \nb\t"_s << u"a\nb"_s << true;
    QTest::newRow("in what is expected") << u"a\nb"_s << u"a \nb "_s << true;
    QTest::newRow("line end at the end") << u"a\nb\n"_s << u"a\nb"_s << true;
    QTest::newRow("blank lines at the end") << u"a\n\n  \n"_s << u"a"_s << true;
    QTest::newRow("Windows line ends") << u"a\r\nb\r\n"_s << u"a\nb"_s << true;
    QTest::newRow("old Macintosh line ends") << u"a\rb"_s << u"a\nb"_s << true;
    QTest::newRow("at the start of a line") << u" a"_s << u"a"_s << false;
    QTest::newRow("within a line") << u"a  b"_s << u"a b"_s << false;
    QTest::newRow("blank line before") << u"\na"_s << u"a"_s << false;
    QTest::newRow("blank against nothing") << u"  \n"_s << QString() << true;
}

void TestTypedAnswer::spacesAtTheEndsDoNotCount()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QFETCH(bool, agrees);
    QCOMPARE(compareLines(typed, expected).agrees(), agrees);
}

void TestTypedAnswer::countsAreThoseOfTheSummary()
{
    const TypedComparison comparison = compareLines(u"3 is prime\n4 = 2*2\nsix\n5 is prime"_s,
        u"2 is prime\n3 is prime\n4 = 2 * 2\n5 is prime"_s);
    QCOMPARE(comparison.expectedLines, 4);
    QCOMPARE(comparison.count(LinePair::Match::Same), 2);
    QCOMPARE(comparison.count(LinePair::Match::Missing), 1);
    QCOMPARE(comparison.count(LinePair::Match::Extra), 1);
    QCOMPARE(comparison.count(LinePair::Match::Changed), 1);
    QCOMPARE(comparison.countOnlySpaces(), 1);
}

void TestTypedAnswer::surrogatePairsAreNotCut()
{
    // Both have the same high surrogate.
    const TypedComparison comparison = compareLines(u"ab \U0001F600 cd"_s, u"ab \U0001F601 cd"_s);
    QCOMPARE(comparison.lines.size(), 1U);
    QCOMPARE(comparison.lines[0].typedMarks, (QList<LineSpan>{{3, 2}}));
    QCOMPARE(comparison.lines[0].expectedMarks, (QList<LineSpan>{{3, 2}}));
}

void TestTypedAnswer::hugeInputIsComparedInBoundedTime_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a megabyte in one line")
        << QString(1'000'000, u'a') << (u'b' + QString(999'999, u'a') + u'b');
    QString many;
    QString others;
    for (int i = 0; i < 50'000; ++i) {
        many += QString::number(i) + u'\n';
        others += QString::number(7 * i + 1) + u'\n';
    }
    QTest::newRow("50,000 different lines") << many << others;
    QTest::newRow("50,000 against one") << many << u"x"_s;
    QTest::newRow("20 against 20 long lines") << (QString(5'000, u'a') + u'\n').repeated(20)
                                              << (QString(5'000, u'b') + u'\n').repeated(20);
}

void TestTypedAnswer::hugeInputIsComparedInBoundedTime()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!compareLines(typed, expected).agrees());
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestTypedAnswer)
#include "tst_typedanswer.moc"
