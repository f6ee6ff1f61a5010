// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/safehtml.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestSafeHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowedMarkupStays_data();
    void allowedMarkupStays();
    void dangerousMarkupGoes_data();
    void dangerousMarkupGoes();
    void elementsAreBalanced_data();
    void elementsAreBalanced();
    void hostileInputIsBounded_data();
    void hostileInputIsBounded();
    void unbrokenTextGetsBreakPoints();
    void readingTwiceChangesNothing();
};

void TestSafeHtml::allowedMarkupStays_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safe");

    const auto row = [](const char* name, const QString& html, const QString& safe) {
        QTest::newRow(name) << html << safe;
    };
    const auto same = [&](const char* name, const QString& html) { row(name, html, html); };
    same("inline", u"<b>a</b> <i>b</i> <u>c</u> <s>d</s> x<sub>2</sub><sup>3</sup>"_s);
    same("list", u"<ul><li>a</li><li>b</li></ul>"_s);
    same("code", u"<pre class=\"language-python\">if a:\n    b</pre>"_s);
    row("language of the code element", u"<pre><code class=\"language-python\">a</code></pre>"_s,
        u"<pre class=\"language-python\">a</pre>"_s);
    row("language of pre goes first",
        u"<pre class='x language-c'><code class=language-python>a</code></pre>"_s,
        u"<pre class=\"language-c\">a</pre>"_s);
    same("link", u"<a href=\"https://example.org/?a=1&amp;b=2\">x</a>"_s);
    row("image", u"<img src=\"cat.png\" alt=\"a cat\" width=\"20\">"_s,
        u"<img src=\"cat.png\" width=\"20\" alt=\"a cat\"/>"_s);
    same("style", u"<span style=\"color:#ff0000;font-weight:bold\">a</span>"_s);
    same(
        "table", u"<table border=\"1\"><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>"_s);
    row("upper case", u"<B>a</B><BR>"_s, u"<b>a</b><br/>"_s);
    row("unknown elements leave their text", u"<blink><math>a</math></blink>"_s, u"a"_s);
    row("ruby", u"<ruby>漢<rp>(</rp><rt>かん</rt></ruby>"_s, u"漢(かん)"_s);
    row("entities", u"&eacute; &lt; &amp;"_s, u"é &lt; &amp;"_s);
    row("stray less-than", u"a < b <3"_s, u"a &lt; b &lt;3"_s);
}

void TestSafeHtml::allowedMarkupStays()
{
    QFETCH(QString, html);
    QFETCH(QString, safe);
    const SafeHtml result = safeHtml(html);
    QCOMPARE(result.html, safe);
    QVERIFY(!result.reduced);
}

void TestSafeHtml::dangerousMarkupGoes_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safe");

    const auto row = [](const char* name, const QString& html, const QString& safe) {
        QTest::newRow(name) << html << safe;
    };
    row("script", u"a<script>alert(1)</script>b"_s, u"ab"_s);
    row("script in capitals, never closed", u"a<SCRIPT>alert(1)"_s, u"a"_s);
    row("event handler", u"<b onclick=\"x()\" onerror=x>a</b>"_s, u"<b>a</b>"_s);
    row("image with handler", u"<img src=x.png onerror=alert(1)>"_s, u"<img src=\"x.png\"/>"_s);
    row("javascript link", u"<a href=\"javascript:x()\">a</a>"_s, u"<a>a</a>"_s);
    row("javascript link, disguised", u"<a href=\"java&#10;script&colon;x()\">a</a>"_s,
        u"<a>a</a>"_s);
    row("file link", u"<a href=\"file:///etc/passwd\">a</a>"_s, u"<a>a</a>"_s);
    row("data link", u"<a href=\"data:text/html,x\">a</a>"_s, u"<a>a</a>"_s);
    row("relative link", u"<a href=\"//example.org\">a</a>"_s, u"<a>a</a>"_s);
    row("iframe", u"a<iframe src=x>b</iframe>c"_s, u"ac"_s);
    row("object", u"<object data=x>a</object><embed src=x>"_s, u"a"_s);
    row("svg", u"<svg onload=x><script>y</script><text>t</text></svg>a"_s, u"a"_s);
    row("meta and base", u"<meta http-equiv=refresh content=0><base href=x>a"_s, u"a"_s);
    row("form", u"<form action=x><input name=y><button>b</button>a</form>"_s, u"<div>a</div>"_s);
    row("style sheet", u"<style>@import 'x';</style><link rel=stylesheet href=x>a"_s, u"a"_s);
    row("style with address", u"<p style=\"background-image:url(x); color: red\">a</p>"_s,
        u"<p style=\"color:red\">a</p>"_s);
    row("style as expression", u"<p style=\"color: expression(x)\">a</p>"_s, u"<p>a</p>"_s);
    row("background", u"<table background=x bgcolor=red></table>"_s, u"<table></table>"_s);
    row("remote image", u"<img src=\"http://example.org/x.png\" alt=\"dot\">"_s,
        u"<img src=\"elsewhere:\"/> dot"_s);
    row("image without scheme", u"<img src=\"//example.org/x.png\">"_s,
        u"<img src=\"elsewhere:\"/>"_s);
    row("local image", u"<img src=\"/etc/hostname\"><img src=\"file:///dev/zero\">"_s, QString());
    row("image of the program", u"<img src=\":/icon.png\"><img src=\"qrc:/icon.png\">"_s,
        QString());
    row("image outside", u"<img src=\"../x.png\"><img src=\"a/../../x\"><img src=\"..\\x\">"_s,
        QString());
    row("quote in an attribute", u"<img src='a\"onerror=\"x.png'>"_s,
        u"<img src=\"a&quot;onerror=&quot;x.png\"/>"_s);
    row("colspan",
        u"<table><tr><td colspan=1000000 rowspan=99999999999999999999 width=2000000000>a"
        u"</td></tr></table>"_s,
        u"<table><tr><td colspan=\"20\" rowspan=\"20\">a</td></tr></table>"_s);
    row("image size", u"<img src=a width=2000000000 height=-5>"_s,
        u"<img src=\"a\" width=\"2000\"/>"_s);
    row("tag inside a comment", u"<!-- <b> --><!DOCTYPE x><?php y ?>a"_s, u"a"_s);
    row("nested markup does not recombine", u"<scr<script>x</script>ipt>a"_s, u"xipt&gt;a"_s);
}

void TestSafeHtml::dangerousMarkupGoes()
{
    QFETCH(QString, html);
    QFETCH(QString, safe);
    QCOMPARE(safeHtml(html).html, safe);
}

void TestSafeHtml::elementsAreBalanced_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safe");

    const auto row = [](const char* name, const QString& html, const QString& safe) {
        QTest::newRow(name) << html << safe;
    };
    row("never closed", u"<b>a<i>b"_s, u"<b>a<i>b</i></b>"_s);
    row("never opened", u"a</b></div>"_s, u"a"_s);
    row("crossed", u"<b>a<i>b</b>c</i>"_s, u"<b>a<i>b</i></b>c"_s);
    row("paragraphs", u"<p>a<p>b<div>c</div>"_s, u"<p>a</p><p>b</p><div>c</div>"_s);
    row("items", u"<ul><li>a<ul><li>b</ul><li>c</ul>"_s,
        u"<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"_s);
    row("cells", u"<table><tr><td>a<td>b<tr><td>c</table>d"_s,
        u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"_s);
    row("end tag does not leave its cell", u"<b><table><tr><td></b>a</td></tr></table></b>"_s,
        u"<b><table><tr><td>a</td></tr></table></b>"_s);
    row("self-closing", u"<br/><hr />a"_s, u"<br/><hr/>a"_s);
}

void TestSafeHtml::elementsAreBalanced()
{
    QFETCH(QString, html);
    QFETCH(QString, safe);
    QCOMPARE(safeHtml(html).html, safe);
}

void TestSafeHtml::hostileInputIsBounded_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("reduced");

    const auto row = [](const char* name, const QString& html, bool reduced) {
        QTest::newRow(name) << html << reduced;
    };
    row("3 nested tables", u"<table><tr><td>"_s.repeated(3) + u'x', false);
    row("4 nested tables", u"<table><tr><td>"_s.repeated(4) + u'x', true);
    row("20 nested tables", u"<table><tr><td>"_s.repeated(20) + u'x', true);
    row("32 elements deep", u"<b>"_s.repeated(32) + u'x', false);
    row("33 elements deep", u"<b>"_s.repeated(33) + u'x', true);
    row("20,000 divs", u"<div>"_s.repeated(20'000) + u'x', true);
    row("20,000 closed divs", u"<div></div>"_s.repeated(20'000) + u'x', false);
    row("1 MB word", u"x"_s.repeated(1'000'000), true);
    row("200 KB word", u"x"_s.repeated(200'000), false);
    row("100,000 bidirectional controls", u"\u202Ex"_s.repeated(100'000), false);
    row("attributes without end", u"<b "_s + u"a b=\">\" "_s.repeated(30'000) + u"x"_s, false);
    row("formatting without end", u"<b><i><u><s>"_s.repeated(10'000) + u"<p>x</p>"_s, true);
    row("unclosed comments", u"<!--"_s.repeated(50'000) + u'x', false);
    row("unclosed scripts", u"<script>"_s.repeated(30'000) + u'x', false);
    row("style of 250 KB", u"<p style=\""_s + u"color:red;"_s.repeated(25'000) + u"\">x"_s, false);
    row("wide table", u"<table><tr>"_s + u"<td colspan=20>"_s.repeated(15'000) + u'x', true);
    row("ragged table", u"<table>"_s + u"<tr><td>"_s.repeated(9'000) + u"<td>"_s.repeated(900),
        true);
    row("less-than signs", u"<"_s.repeated(250'000), false);
    row("ampersands", u"&"_s.repeated(250'000), false);
    row("end tags", u"</b>"_s.repeated(60'000), false);
}

void TestSafeHtml::hostileInputIsBounded()
{
    QFETCH(QString, html);
    QFETCH(bool, reduced);
    QElapsedTimer timer;
    timer.start();
    const SafeHtml result = safeHtml(html);
    // The budget of a hostile card, sanitizers included.
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(result.reduced, reduced);
    if (reduced)
        QVERIFY(!QString(result.html).remove("<br/>"_L1).contains(u'<'));
    QVERIFY(result.html.size() < 3'000'000);
    QVERIFY(result.html.count(u'\u202E') <= 1'000);
}

void TestSafeHtml::unbrokenTextGetsBreakPoints()
{
    const QString broken = withBreakPoints(u"x"_s.repeated(5'000));
    QCOMPARE(broken.count(u'\u200B'), 2);
    QCOMPARE(broken.indexOf(u'\u200B'), 2'000);
    QCOMPARE(withBreakPoints(u"ab "_s.repeated(5'000)), u"ab "_s.repeated(5'000));
    // Markup does not make a place to break, a line break does.
    QCOMPARE(safeHtml(u"<b>x</b>"_s.repeated(2'001)).html.count(u'\u200B'), 1);
    QCOMPARE(safeHtml(u"x"_s.repeated(2'000) + u"<br>y"_s).html.count(u'\u200B'), 0);
}

void TestSafeHtml::readingTwiceChangesNothing()
{
    const QString html =
        u"<div><p>a &amp;lt; <img src=\"//x\" alt=y><b>b<pre><code class=language-c>x</code></pre>"_s;
    const QString once = safeHtml(html).html;
    QCOMPARE(safeHtml(once).html, once);
}

QTEST_GUILESS_MAIN(TestSafeHtml)
#include "tst_safehtml.moc"
