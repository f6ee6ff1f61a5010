// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/codelanguage.h"
#include "core/cards/plaintext.h"
#include "core/cards/safehtml.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

/// What becomes of `text` as a block of Python.
QString python(const QString& text)
{
    return u"<pre class=\"language-python\">"_s + text + u"</pre>"_s;
}

} // namespace

class TestHtmlCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeOfOtherProgramsIsABlock_data();
    void codeOfOtherProgramsIsABlock();
    void languageIsGuessedWhereItIsPlain_data();
    void languageIsGuessedWhereItIsPlain();
    void mathematicsIsItsSource_data();
    void mathematicsIsItsSource();
    void soundsAndFilmsAreNamed_data();
    void soundsAndFilmsAreNamed();
    void hostileCodeTakesBoundedTime_data();
    void hostileCodeTakesBoundedTime();
    void listsSayCodeWithoutItsLineNumbers();
};

void TestHtmlCode::codeOfOtherProgramsIsABlock_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safe");

    const auto row = [](const char* name, const QString& html, const QString& safe) {
        QTest::newRow(name) << html << safe;
    };
    row("Pygments with classes",
        u"<div class=\"highlight\"><pre><span></span><span class=\"k\">def</span> "
        u"<span class=\"nf\">f</span><span class=\"p\">():</span>\n"
        u"    <span class=\"k\">return</span> <span class=\"mi\">1</span>\n</pre></div>"_s,
        u"<div>"_s + python(u"def f():\n    return 1"_s) + u"</div>"_s);
    row("Pygments with line numbers in a table",
        u"<table class=\"highlighttable\"><tbody><tr><td class=\"linenos\"><div "
        u"class=\"linenodiv\"><pre>1\n2</pre></div></td><td class=\"code\"><div "
        u"class=\"highlight\"><pre>import os\nos.getcwd()\n</pre></div></td></tr></tbody></table>x"_s,
        u"<div>"_s + python(u"import os\nos.getcwd()"_s) + u"</div>x"_s);
    row("line numbers between the lines",
        u"<pre><span class=\"linenos\">1 </span>import os\n<span class=\"lineno\">2 </span>x</pre>"_s,
        python(u"import os\nx"_s));
    row("Pygments with inline styles and numbers",
        u"<div style=\"background: #f8f8f8\"><pre style=\"line-height: 125%\"><span "
        u"style=\"background-color: #f0f0f0; padding: 0 5px 0 5px\">1 </span><span "
        u"style=\"color: #008000; font-weight: bold\">import</span> os</pre></div>"_s,
        u"<div style=\"background-color:#f8f8f8\">"_s + python(u"import os"_s) + u"</div>"_s);
    row("a number that is code", u"<pre><span style=\"color: #666666\">1</span></pre>"_s,
        u"<pre>1</pre>"_s);
    row("code of lines and fixed blanks", u"<code>for x in y:<br>&nbsp; &nbsp; print(x)</code>"_s,
        python(u"for x in y:\n    print(x)"_s));
    row("editor's lines in pre",
        u"<pre><div>import os</div><div>x = 1</div><div><br></div></pre>"_s,
        python(u"import os\nx = 1"_s));
    row("line after line", u"<div><code>import os</code></div><div><code>x</code></div>after"_s,
        u"<div>"_s + python(u"import os\nx"_s) + u"</div>after"_s);
    row("line after line by breaks", u"<code>import os</code><br><code>&nbsp; x</code>"_s,
        python(u"import os\n  x"_s));
    row("code within a line stays so", u"Say <code>import os</code> or <code>x</code>."_s,
        u"Say <code>import os</code> or <code>x</code>."_s);
    row("one line of code", u"<code>import os</code><br>does it"_s,
        u"<code>import os</code><br/>does it"_s);
    row("copied from an editor",
        u"<div style=\"background-color:#1e1e1e;font-family:Consolas, 'Courier New', "
        u"monospace;white-space:pre\"><div><span style=\"color:#569cd6\">def</span> f():</div>"
        u"<div>&nbsp; &nbsp; return 1</div></div>after"_s,
        python(u"def f():\n    return 1"_s) + u"after"_s);
    row("a line in a typewriter's face",
        u"say <font face=\"Courier New\">x = 1</font> or <span "
        u"style=\"font-family: 'Fira Code'\"><b>y</b></span>"_s,
        u"say <code>x = 1</code> or <code><b>y</b></code>"_s);
    row("prose in a typewriter's face",
        u"<div style=\"font-family: monospace\">if you<br>like</div>"_s,
        u"<div>if you<br/>like</div>"_s);
    row("a typewriter's face in code", u"<code>a<font face=courier>b</font></code>"_s,
        u"<code>a<font>b</font></code>"_s);
    row("a typewriter's face that nothing ends", u"<span style=\"font-family:mono\">a"_s,
        u"<span>a</span>"_s);
    row("highlight.js", u"<pre><code class=\"hljs python\"><span>x</span></code></pre>"_s,
        python(u"x"_s));
    row("class around", u"<div class=\"highlight language-sql\"><pre>SELECT 1</pre></div>"_s,
        u"<div><pre class=\"language-sql\">SELECT 1</pre></div>"_s);
    row("class of a word that is no language", u"<pre class=\"fancy box\">hello</pre>"_s,
        u"<pre>hello</pre>"_s);
    row("first line keeps its indentation", u"<pre>\n  a\n    b\n\n</pre>"_s,
        u"<pre>  a\n    b</pre>"_s);
    row("entities", u"<pre>a &lt; b &amp;&amp; c</pre>"_s, u"<pre>a &lt; b &amp;&amp; c</pre>"_s);
    row("markup in code goes", u"<pre>a <b>b</b> <a href=\"https://x.org\">c</a></pre>"_s,
        u"<pre>a b c</pre>"_s);
    row("picture in pre stays", u"<pre>a<img src=\"x.png\"></pre>"_s,
        u"<pre>a</pre><img src=\"x.png\"/>"_s);
    row("pre that its element ends", u"<div><pre>a</div>b"_s, u"<div><pre>a</pre></div>b"_s);
    row("pre that nothing ends", u"<pre>a<br>b"_s, u"<pre>a\nb</pre>"_s);
    row("code around a picture", u"<code>a<br><img src=\"x.png\"></code>"_s,
        u"<code>a<br/><img src=\"x.png\"/></code>"_s);
    row("empty pre", u"a<pre> </pre>b"_s, u"ab"_s);
}

void TestHtmlCode::codeOfOtherProgramsIsABlock()
{
    QFETCH(QString, html);
    QFETCH(QString, safe);
    QCOMPARE(safeHtml(html).html, safe);
    QCOMPARE(safeHtml(safe).html, safe);
}

void TestHtmlCode::languageIsGuessedWhereItIsPlain_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("language");

    const auto row = [](const char* name, const QString& code, const QString& language) {
        QTest::newRow(name) << code << language;
    };
    const QString python = u"python"_s;
    row("function", u"def f(a, b=1):\n    return a"_s, python);
    row("function in one line", u"def f(a): return a"_s, python);
    row("class", u"class A(B):\n    pass"_s, python);
    row("loop", u"for x in range(3):\n    print(x)"_s, python);
    row("import with a name", u"import numpy as np"_s, python);
    row("from import", u"from os import path"_s, python);
    row("decorator", u"@functools.cache\ndef f(): ..."_s, python);
    row("dictionary over lines", u"import os\nd = {\n  'a': 1,\n}"_s, python);
    row("two hints", u"x = [y for y in z]\nprint(x)"_s, python);
    row("session", u">>> 1 + 1\n2"_s, u"pycon"_s);
    row("one hint is not enough", u"print(x)"_s, QString());
    row("words", u"if you like it, keep it"_s, QString());
    row("C", u"int main() {\n  return 0;\n}"_s, QString());
    row("JavaScript", u"function f(x) {\n  return x\n}"_s, QString());
    row("Ruby", u"def f(x)\n  x\nend"_s, QString());
    row("Java", u"import java.util.List;\nclass A {}"_s, QString());
    row("Go", u"import \"fmt\"\nfunc main() {\n}"_s, QString());
    row("shell", u"if true; then\n  echo $x\nfi"_s, QString());
    row("SQL", u"SELECT * FROM list WHERE type(x) is not None"_s, QString());
    row("HTML", u"<p>\nfor x in y:\n</p>"_s, QString());
    row("Scala", u"def f(x: Int): Int = {\n  x\n}"_s, QString());
    row("output", u"1\n2\n3"_s, QString());
    row("empty", QString(), QString());
}

void TestHtmlCode::languageIsGuessedWhereItIsPlain()
{
    QFETCH(QString, code);
    QFETCH(QString, language);
    QCOMPARE(guessedLanguage(code), language);
}

void TestHtmlCode::mathematicsIsItsSource_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safe");

    const auto row = [](const char* name, const QString& html, const QString& safe) {
        QTest::newRow(name) << html << safe;
    };
    const auto latex = [](const QString& source) {
        return u"<pre class=\"language-latex\">"_s + source + u"</pre>"_s;
    };
    row("MathJax in a line", u"so \\(x^2 &lt; 1\\) holds"_s, u"so <code>x^2 &lt; 1</code> holds"_s);
    row("MathJax on its own", u"a\\[\\frac{1}{2}\\]b"_s,
        u"a"_s + latex(u"\\frac{1}{2}"_s) + u"b"_s);
    row("element", u"<anki-mathjax>a+b</anki-mathjax>"_s, u"<code>a+b</code>"_s);
    row("element on its own", u"<anki-mathjax block=\"true\">a+b</anki-mathjax>"_s,
        latex(u"a+b"_s));
    row("LaTeX", u"[latex]\\begin{a}<br>x<br>\\end{a}[/latex]"_s,
        latex(u"\\begin{a}\nx\n\\end{a}"_s));
    row("LaTeX in a line", u"a [latex]$x$[/latex] b"_s, u"a <code>$x$</code> b"_s);
    row("MathJax over two lines of source", u"a \\(x\n+ 1\\)"_s, u"a <code>x + 1</code>"_s);
    row("dollars", u"[$]x_1[/$] and [$$]y[/$$]"_s, u"<code>x_1</code> and "_s + latex(u"y"_s));
    row("markup within", u"\\(a <b>[…]</b>&nbsp;c\\)"_s, u"<code>a […] c</code>"_s);
    row("two", u"\\(a\\)\\(b\\)"_s, u"<code>a</code><code>b</code>"_s);
    row("never closed", u"a \\(b <i>c</i>"_s, u"a \\(b <i>c</i>"_s);
    row("never closed, then another", u"\\[a \\(b\\)"_s, u"\\[a <code>b</code>"_s);
    row("not across a cell", u"<table><tr><td>\\(a</td><td>b\\)</td></tr></table>"_s,
        u"<table><tr><td>\\(a</td><td>b\\)</td></tr></table>"_s);
    row("not in code", u"<code>\\(a\\)</code><pre>\\[b\\]</pre>"_s,
        u"<code>\\(a\\)</code><pre>\\[b\\]</pre>"_s);
    row("empty", u"a\\(\\)b"_s, u"ab"_s);
    row("brackets of a text", u"[a] [latex] \\ [b]"_s, u"[a] [latex] \\ [b]"_s);
}

void TestHtmlCode::mathematicsIsItsSource()
{
    QFETCH(QString, html);
    QFETCH(QString, safe);
    QCOMPARE(safeHtml(html).html, safe);
    QCOMPARE(safeHtml(safe).html, safe);
}

void TestHtmlCode::soundsAndFilmsAreNamed_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safe");

    QTest::newRow("audio") << u"a<audio controls src=\"x y.mp3\"></audio>"_s
                           << u"a[sound:x y.mp3]"_s;
    QTest::newRow("source") << u"<video><source src=\"x.webm\"></video>"_s << u"[sound:x.webm]"_s;
    QTest::newRow("from elsewhere") << u"<audio src=\"https://x.org/x.mp3\">"_s << QString();
    QTest::newRow("outside") << u"<audio src=\"../x.mp3\">"_s << QString();
    QTest::newRow("bracket in the name") << u"<audio src=\"a]b.mp3\">"_s << QString();
    QTest::newRow("Anki's") << u"[sound:x.mp3]"_s << u"[sound:x.mp3]"_s;
}

void TestHtmlCode::soundsAndFilmsAreNamed()
{
    QFETCH(QString, html);
    QFETCH(QString, safe);
    QCOMPARE(safeHtml(html).html, safe);
}

void TestHtmlCode::hostileCodeTakesBoundedTime_data()
{
    QTest::addColumn<QString>("html");

    const auto row = [](const char* name, const QString& part) {
        QTest::newRow(name) << part.repeated(250'000 / part.size());
    };
    row("pre never closed", u"<pre>"_s);
    row("code never closed", u"<code>"_s);
    row("code in code with one end", u"<code><br>"_s);
    row("lines of code", u"<code>x</code><br>"_s);
    row("lines of code without ends", u"<code>x</code>"_s);
    row("listings never closed", u"<table class=highlighttable><td class=linenos>"_s);
    row("line numbers never closed", u"<pre><span class=linenos>"_s);
    row("formulas never closed", u"\\(\\[[$][latex]"_s);
    row("formulas never closed, with markup", u"\\(<b>\\[</b>"_s);
    row("elements of formulas never closed", u"<anki-mathjax>"_s);
    row("hidden, never closed", u"<div style=display:none>"_s);
    row("typewriter's faces", u"<font face=courier>x</font>"_s);
    row("typewriter's faces never closed", u"<font face=courier>"_s);
    row("brackets", u"["_s);
    row("backslashes", u"\\"_s);
}

void TestHtmlCode::hostileCodeTakesBoundedTime()
{
    QFETCH(QString, html);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(safeHtml(html).html.size() < 3'000'000);
    QVERIFY(guessedLanguage(html).size() < 10);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

void TestHtmlCode::listsSayCodeWithoutItsLineNumbers()
{
    QCOMPARE(plainText(u"<table class=\"highlighttable\"><tr><td class=\"linenos\"><pre>1\n2</pre>"
                       u"</td><td><pre>a\n  b</pre></td></tr></table>"_s,
                 TextFormat::Html),
        u"a\n  b"_s);
}

QTEST_GUILESS_MAIN(TestHtmlCode)
#include "tst_htmlcode.moc"
