// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/headline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestHeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstParagraphInRuns_data();
    void firstParagraphInRuns();
    void runsAddUpToPlainText();
};

void TestHeadline::firstParagraphInRuns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QList<TextRun>>("runs");
    const auto markdown = TextFormat::Markdown;
    const auto html = TextFormat::Html;
    QTest::newRow("prose") << u"Why?"_s << markdown << QList<TextRun>{{u"Why?"_s, false}};
    QTest::newRow("inline code") << u"When does `sorted` keep order?"_s << markdown
                                 << QList<TextRun>{{u"When does "_s, false}, {u"sorted"_s, true},
                                        {u" keep order?"_s, false}};
    QTest::newRow("marks of emphasis go")
        << u"Is **it** *stable*?"_s << markdown << QList<TextRun>{{u"Is it stable?"_s, false}};
    QTest::newRow("only the first paragraph")
        << u"One\ntwo\n\nthree"_s << markdown << QList<TextRun>{{u"One two"_s, false}};
    QTest::newRow("code block after the question")
        << u"What prints?\n\n```python\nprint(1)\n```"_s << markdown
        << QList<TextRun>{{u"What prints?"_s, false}};
    QTest::newRow("code block first") << u"```python\n\nx = 1\ny = 2\n```\n\nWhat is y?"_s
                                      << markdown << QList<TextRun>{{u"x = 1"_s, true}};
    QTest::newRow("heading") << u"# Title\n\ntext"_s << markdown
                             << QList<TextRun>{{u"Title"_s, false}};
    QTest::newRow("list") << u"- a\n- b"_s << markdown << QList<TextRun>{{u"a"_s, false}};
    QTest::newRow("entity") << u"a &lt; b"_s << markdown << QList<TextRun>{{u"a < b"_s, false}};
    QTest::newRow("nothing") << QString() << markdown << QList<TextRun>();
    QTest::newRow("html") << u"<div>What does <code>zip</code> do?</div><div>more</div>"_s << html
                          << QList<TextRun>{
                                 {u"What does "_s, false}, {u"zip"_s, true}, {u" do?"_s, false}};
    QTest::newRow("html line break") << u"a<br>b"_s << html << QList<TextRun>{{u"a b"_s, false}};
}

void TestHeadline::firstParagraphInRuns()
{
    QFETCH(QString, text);
    QFETCH(TextFormat, format);
    QFETCH(QList<TextRun>, runs);
    QCOMPARE(headline(text, format), runs);
}

void TestHeadline::runsAddUpToPlainText()
{
    QCOMPARE(plainText({{u"When does "_s, false}, {u"sorted"_s, true}, {u"?"_s, false}}),
        u"When does sorted?"_s);
}

QTEST_GUILESS_MAIN(TestHeadline)
#include "tst_headline.moc"
