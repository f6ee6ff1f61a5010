// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/fold.h"

#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace reprise::search;

class TestFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsFound_data();
    void textIsFound();
    void hitsAreMarkedWhereTheyStand_data();
    void hitsAreMarkedWhereTheyStand();
};

void TestFold::textIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");

    QTest::newRow("case") << u"Mutable"_s << u"mUTABLE"_s << true;
    QTest::newRow("within a word") << u"immutable"_s << u"mutab"_s << true;
    QTest::newRow("an operator") << u"if a < b:"_s << u"a < b"_s << true;
    QTest::newRow("underscores") << u"def __init__(self)"_s << u"__init__"_s << true;
    QTest::newRow("an arrow") << u"def f() -> int"_s << u"->"_s << true;
    QTest::newRow("part of camel case") << u"getElementById"_s << u"ElementBy"_s << true;
    QTest::newRow("typed without its accent") << u"café"_s << u"cafe"_s << true;
    QTest::newRow("typed without several") << u"Résumé"_s << u"resume"_s << true;
    QTest::newRow("typed with the accent") << u"café"_s << u"CAFÉ"_s << true;
    QTest::newRow("an accent that is not there") << u"cafe"_s << u"café"_s << false;
    QTest::newRow("another accent") << u"cafè"_s << u"café"_s << false;
    QTest::newRow("composed and taken apart") << u"cafe\u0301"_s << u"caf\u00e9"_s << true;
    QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s << true;
    QTest::newRow("a final sigma") << u"Σίσυφος"_s << u"ΣΊΣΥΦΟΣ"_s << true;
    QTest::newRow("Turkish dotted I") << u"İstanbul"_s << u"istanbul"_s << true;
    QTest::newRow("full width") << u"ＡＢＣ"_s << u"abc"_s << true;
    QTest::newRow("a ligature") << u"ﬁle"_s << u"file"_s << true;
    QTest::newRow("two Chinese characters") << u"日本語の文字列"_s << u"文字"_s << true;
    QTest::newRow("beyond the first plane") << u"a 𝔘nicode"_s << u"unicode"_s << true;
    QTest::newRow("nothing alike") << u"list"_s << u"tuple"_s << false;
}

void TestFold::textIsFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    QTEST(Needle(typed).isIn(folded(text)), "found");
}

void TestFold::hitsAreMarkedWhereTheyStand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QString>("marked");

    QTest::newRow("twice") << u"a mutable, b Mutable"_s << QStringList{u"mutable"_s}
                           << u"a [mutable], b [Mutable]"_s;
    QTest::newRow("an accent before it") << u"é cafe"_s << QStringList{u"cafe"_s} << u"é [cafe]"_s;
    QTest::newRow("an accent in it")
        << u"un café noir"_s << QStringList{u"cafe"_s} << u"un [café] noir"_s;
    QTest::newRow("an accent apart")
        << u"cafe\u0301 noir"_s << QStringList{u"cafe"_s} << u"[cafe\u0301] noir"_s;
    QTest::newRow("half of a ligature") << u"a ﬁle"_s << QStringList{u"fi"_s} << u"a [ﬁ]le"_s;
    QTest::newRow("half of sharp s") << u"Straße"_s << QStringList{u"stras"_s} << u"[Straß]e"_s;
    QTest::newRow("overlapping") << u"generator"_s << QStringList{u"gener"_s, u"erat"_s}
                                 << u"[generat]or"_s;
    QTest::newRow("beyond the first plane") << u"x𝔘y"_s << QStringList{u"u"_s} << u"x[𝔘]y"_s;
    QTest::newRow("none") << u"list"_s << QStringList{u"tuple"_s, u""_s} << u"list"_s;
}

void TestFold::hitsAreMarkedWhereTheyStand()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, typed);
    QFETCH(const QString, marked);
    const QList<Needle> needles(typed.begin(), typed.end());
    QString result = text;
    for (const Hit& hit : hits(text, needles) | std::views::reverse) {
        result.insert(hit.start + hit.length, u']').insert(hit.start, u'[');
    }
    QCOMPARE(result, marked);
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
