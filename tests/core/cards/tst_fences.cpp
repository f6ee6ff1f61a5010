// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/fences.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestFences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfCodeAreKnown_data();
    void linesOfCodeAreKnown();
    void codeBlocksCarryLanguageAndWords();
    void shownTextHidesWhatIsForAuthors_data();
    void shownTextHidesWhatIsForAuthors();
    void codeMapFollowsEachCharacter();
    void hostileTextTakesLinearTime_data();
    void hostileTextTakesLinearTime();
};

void TestFences::linesOfCodeAreKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kinds"); // t text, o opening, c code, e closing

    const auto row = [](const char* name, const QString& text, const char* kinds) {
        QTest::newRow(name) << text << QString::fromLatin1(kinds);
    };
    row("backticks", u"a\n```python\n# b\n```\nc"_s, "tocet");
    row("tildes", u"~~~\n```\n~~~\nc"_s, "ocet");
    row("longer fence holds a shorter one", u"````\n```\n````\nc"_s, "ocet");
    row("closing may be longer", u"```\nx\n`````\nc"_s, "ocet");
    row("info string ends no fence", u"```\n``` python\n```"_s, "oce");
    row("backtick in the info string: inline code", u"``` a`b\nc"_s, "tt");
    row("two are too few", u"``\nc"_s, "tt");
    row("indented by three", u"   ```\nx\n   ```\nc"_s, "ocet");
    row("indented by four is indented code", u"a\n\n    ```\nc"_s, "tttt");
    row("in a list item", u"- ```\n  x\n  ```\nc"_s, "ocet");
    row("deep in a list", u"10. a\n\n    ```\n    x\n    ```\n\nc"_s, "ttocett");
    row("in a quotation", u"> ```\n> x\n> ```\nc"_s, "ocet");
    row("in a quotation without a blank", u">```\n>x\n>```\nc"_s, "ocet");
    row("indented end of a docstring is code", u"```\n        ```\n```"_s, "oce");
    row("never closed", u"```\nx"_s, "oc");
}

void TestFences::linesOfCodeAreKnown()
{
    QFETCH(QString, text);
    QFETCH(QString, kinds);
    FenceScanner fences;
    QString read;
    for (const QString& line : text.split(u'\n'))
        read += u"toce"[int(fences.read(line))];
    QCOMPARE(read, kinds);
}

void TestFences::codeBlocksCarryLanguageAndWords()
{
    const auto blocks = codeBlocks(u"a\n```python raises=TypeError x\n1\n\n2\n```\n~~~\n~~~"_s);
    QCOMPARE(blocks.size(), 2);
    QCOMPARE(blocks[0].language, u"python"_s);
    QCOMPARE(blocks[0].words, u"raises=TypeError x"_s);
    QCOMPARE(blocks[0].code, u"1\n\n2"_s);
    QCOMPARE(blocks[0].line, 1);
    QCOMPARE(blocks[0].lastLine, 5);
    QCOMPARE(blocks[1].language, QString());
    QCOMPARE(blocks[1].code, QString());
}

void TestFences::shownTextHidesWhatIsForAuthors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    const auto row = [](const char* name, const QString& text, const QString& shown) {
        QTest::newRow(name) << text << shown;
    };
    row("comment", u"a<!-- b -->c"_s, u"ac"_s);
    row("comment of several lines", u"a\n<!-- b\n\n## c -->\nd"_s, u"a\n\nd"_s);
    row("comment in a fence", u"```html\n<!-- a -->\n```"_s, u"```html\n<!-- a -->\n```"_s);
    row("comment in inline code", u"`<!-- a -->` <!-- b -->"_s, u"`<!-- a -->` "_s);
    row("fence inside a comment", u"<!--\n```\n-->\na <!-- b -->"_s, u"\na "_s);
    row("escaped comment", u"\\<!-- a -->"_s, u"\\<!-- a -->"_s);
    row("never closed", u"a <!-- b"_s, u"a <!-- b"_s);
    row("words behind the language", u"```python norun needs=x\na\n```"_s, u"```python\na\n```"_s);
    row("check", u"a\n\n```python check\nassert b\n```\n\nc"_s, u"a\n\n\nc"_s);
    row("check as a language", u"```check\na\n```"_s, u"```check\na\n```"_s);
    row("check inside a longer fence", u"````\n```python check\n```\n````"_s,
        u"````\n```python check\n```\n````"_s);
    row("plain", u"a\n\n---\n"_s, u"a\n\n---\n"_s);
}

void TestFences::shownTextHidesWhatIsForAuthors()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(shownMarkdown(text), shown);
    QCOMPARE(shownMarkdown(shown), shown);
}

void TestFences::codeMapFollowsEachCharacter()
{
    const QString text = u"é😀 `ü` b\n\n    in\n"_s;
    QString marks;
    for (const bool code : codeMap(text))
        marks += code ? u'1' : u'0';
    // é, the pair of 😀, a blank and a backtick; then ü; ` b\n\n and four blanks; in\n
    QCOMPARE(marks, u"00000"_s + u"1"_s + u"00000"_s + u"0000"_s + u"11"_s + u"0"_s);
}

void TestFences::hostileTextTakesLinearTime_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("comments that never end") << u"<!--"_s.repeated(100'000);
    QTest::newRow("quotations") << u">"_s.repeated(100'000);
    QTest::newRow("items") << u"- "_s.repeated(100'000);
    QTest::newRow("blanks") << u" "_s.repeated(400'000);
    QTest::newRow("fences") << u"```\n"_s.repeated(100'000);
}

void TestFences::hostileTextTakesLinearTime()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(shownMarkdown(text).size() <= text.size());
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestFences)
#include "tst_fences.moc"
