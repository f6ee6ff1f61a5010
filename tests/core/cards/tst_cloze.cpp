// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/cloze.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

using Numbers = std::vector<int>;

void addRow(const char* name, const QString& field, TextFormat format, int number,
    const QString& question, const QString& answer)
{
    QTest::newRow(name) << field << format << number << question << answer;
}

} // namespace

class TestCloze : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreFound_data();
    void numbersAreFound();
    void deletionIsHiddenAndShown_data();
    void deletionIsHiddenAndShown();
    void absentDeletionGivesNothing();
    void answerIsPlain_data();
    void answerIsPlain();
};

void TestCloze::numbersAreFound_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Numbers>("numbers");

    QTest::newRow("none") << u"a set literal {1, 2}"_s << Numbers{};
    QTest::newRow("one") << u"{{c1::a}}"_s << Numbers{1};
    QTest::newRow("out of order, twice") << u"{{c3::a}} {{c1::b}} {{c3::c}}"_s << Numbers{1, 3};
    QTest::newRow("several numbers") << u"{{c1,3::a}}"_s << Numbers{1, 3};
    QTest::newRow("nested") << u"{{c1::a {{c2::b}} c}}"_s << Numbers{1, 2};
    QTest::newRow("escaped") << u"\\{{c1::a}}"_s << Numbers{};
    QTest::newRow("never closed") << u"{{c1::a {{c2::b}}"_s << Numbers{2};
    QTest::newRow("zero") << u"{{c0::a}}"_s << Numbers{};
    QTest::newRow("highest") << u"{{c500::a}} {{c501::b}}"_s << Numbers{500};
    QTest::newRow("ten deep, the eleventh is text")
        << u"{{c1::{{c2::{{c3::{{c4::{{c5::{{c6::{{c7::{{c8::{{c9::{{c10::{{c11::x}}}}}}}}}}}}}}}}}}}}}}"_s
        << Numbers{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
}

void TestCloze::numbersAreFound()
{
    QFETCH(QString, field);
    QFETCH(Numbers, numbers);
    QCOMPARE(clozeNumbers(field), numbers);
}

void TestCloze::deletionIsHiddenAndShown_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");

    const auto md = TextFormat::Markdown;
    const auto html = TextFormat::Html;
    addRow("prose", u"A {{c1::tuple}} is fixed."_s, md, 1, u"A **[…]** is fixed."_s,
        u"A **tuple** is fixed."_s);
    addRow("hint", u"A {{c1::tuple::sequence}} is fixed."_s, md, 1, u"A **[sequence]** is fixed."_s,
        u"A **tuple** is fixed."_s);
    addRow("another is text", u"{{c1::a}} and {{c2::b}}"_s, md, 2, u"a and **[…]**"_s,
        u"a and **b**"_s);
    addRow("same number twice", u"{{c1::a}} and {{c1::b}}"_s, md, 1, u"**[…]** and **[…]**"_s,
        u"**a** and **b**"_s);
    addRow("two numbers", u"{{c1,3::a}} {{c2::b}}"_s, md, 3, u"**[…]** b"_s, u"**a** b"_s);
    addRow("inner of nested", u"{{c1::a {{c2::b}} c}}"_s, md, 2, u"a **[…]** c"_s, u"a **b** c"_s);
    addRow("outer of nested", u"{{c1::a {{c2::b}} c}}"_s, md, 1, u"**[…]**"_s, u"**a b c**"_s);
    addRow("nested, same number", u"{{c1::a {{c1::b}}}}"_s, md, 1, u"**[…]**"_s, u"**a b**"_s);
    addRow("inside a fence", u"```python\nprint({{c1::len(x)}})\n```"_s, md, 1,
        u"```python\nprint([…])\n```"_s, u"```python\nprint(len(x))\n```"_s);
    addRow("inside a fence of tildes, with hint", u"~~~~\n{{c1::yield::keyword}} x\n~~~~"_s, md, 1,
        u"~~~~\n[keyword] x\n~~~~"_s, u"~~~~\nyield x\n~~~~"_s);
    addRow("lines of a fence", u"```\n{{c1::a = 1\nb = 2}}\n```\n{{c1::x}}"_s, md, 1,
        u"```\n[…]\n```\n**[…]**"_s, u"```\na = 1\nb = 2\n```\n**x**"_s);
    addRow("inside inline code", u"Say `{{c1::__init__}}(self)`."_s, md, 1, u"Say `[…](self)`."_s,
        u"Say `__init__(self)`."_s);
    addRow("around inline code", u"Say {{c1::`is`}} here"_s, md, 1, u"Say **[…]** here"_s,
        u"Say **`is`** here"_s);
    // `foo**[` opens no emphasis in Markdown, and a bare [x](y) would be a link.
    addRow(
        "after letters", u"un{{c1::hash}}able"_s, md, 1, u"un\\[…\\]able"_s, u"un**hash**able"_s);
    addRow("before a bracket", u"{{c1::print}}(x)"_s, md, 1, u"**[…]**(x)"_s, u"**print**(x)"_s);
    addRow("blanks stay outside", u"a{{c1:: b }}c"_s, md, 1, u"a\\[…\\]c"_s, u"a **b** c"_s);
    addRow("already strong", u"**{{c1::b}}**"_s, md, 1, u"**\\[…\\]**"_s, u"**b**"_s);
    addRow("escaped in prose stays for Markdown", u"\\{{c1::a}} {{c1::b}}"_s, md, 1,
        u"\\{{c1::a}} **[…]**"_s, u"\\{{c1::a}} **b**"_s);
    addRow("escaped in code loses its backslash", u"`\\{{c1::a}}` {{c1::b}}"_s, md, 1,
        u"`{{c1::a}}` **[…]**"_s, u"`{{c1::a}}` **b**"_s);
    addRow("text of other scripts", u"naïve 漢字 😀 `{{c1::x}}`"_s, md, 1, u"naïve 漢字 😀 `[…]`"_s,
        u"naïve 漢字 😀 `x`"_s);
    addRow("HTML", u"A {{c1::<i>tuple</i>}}<br>"_s, html, 1, u"A <b>[…]</b><br>"_s,
        u"A <b><i>tuple</i></b><br>"_s);
    addRow("HTML with hint", u"un{{c1::hash::verb}}able"_s, html, 1, u"un<b>[verb]</b>able"_s,
        u"un<b>hash</b>able"_s);
    addRow("HTML in pre", u"<pre>{{c1::a}}</pre>"_s, html, 1, u"<pre><b>[…]</b></pre>"_s,
        u"<pre><b>a</b></pre>"_s);
    addRow("HTML of several lines", u"{{c1::<div>a</div><div>b</div>::two<br>lines}}"_s, html, 1,
        u"<b>[two<br>lines]</b>"_s, u"<b><div>a</div><div>b</div></b>"_s);
    addRow("HTML within a formula", u"\\({{c1::x^2}} + 1\\)"_s, html, 1, u"\\(<b>[…]</b> + 1\\)"_s,
        u"\\(<b>x^2</b> + 1\\)"_s);
    addRow("stray end", u"{1: {}} {{c1::a}}"_s, md, 1, u"{1: {}} **[…]**"_s, u"{1: {}} **a**"_s);
}

void TestCloze::deletionIsHiddenAndShown()
{
    QFETCH(QString, field);
    QFETCH(TextFormat, format);
    QFETCH(int, number);
    QFETCH(QString, question);
    QFETCH(QString, answer);
    QCOMPARE(clozeText(field, format, number, Side::Question), question);
    QCOMPARE(clozeText(field, format, number, Side::Answer), answer);
}

void TestCloze::absentDeletionGivesNothing()
{
    QCOMPARE(clozeText(u"{{c1::a}}"_s, TextFormat::Markdown, 2, Side::Question), QString());
    QCOMPARE(clozeText(u"plain"_s, TextFormat::Html, 1, Side::Answer), QString());
}

void TestCloze::answerIsPlain_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QString>("answer");

    QTest::newRow("prose") << u"{{c1::a *b*}}"_s << TextFormat::Markdown << u"a b"_s;
    QTest::newRow("code") << u"`{{c1::__init__}}`"_s << TextFormat::Markdown << u"__init__"_s;
    QTest::newRow("two") << u"{{c1::a}} {{c1::b}}"_s << TextFormat::Markdown << u"a, b"_s;
    QTest::newRow("HTML") << u"{{c1::a &lt; <i>b</i>::hint}}"_s << TextFormat::Html << u"a < b"_s;
}

void TestCloze::answerIsPlain()
{
    QFETCH(QString, field);
    QFETCH(TextFormat, format);
    QFETCH(QString, answer);
    QCOMPARE(clozeAnswer(field, format, 1), answer);
}

QTEST_GUILESS_MAIN(TestCloze)
#include "tst_cloze.moc"
