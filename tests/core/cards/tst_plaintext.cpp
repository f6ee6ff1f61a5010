// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/plaintext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markupGoesAndTextStays_data();
    void markupGoesAndTextStays();
    void lineFoldsBlanks();
};

void TestPlainText::markupGoesAndTextStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QString>("plain");

    const auto row = [](const char* name, const QString& text, const QString& plain,
                         TextFormat format = TextFormat::Markdown) {
        QTest::newRow(name) << text << format << plain;
    };
    row("emphasis and links", u"a *b* **c** [d](https://e.org)"_s, u"a b c d"_s);
    row("code as typed", u"When is `a < b` or `__init__` -> `x &amp; y`?"_s,
        u"When is a < b or __init__ -> x &amp; y?"_s);
    row("comparison in prose", u"a < b and c -> d"_s, u"a < b and c -> d"_s);
    row("paragraphs", u"a\nb\n\nc"_s, u"a b\nc"_s);
    row("fence keeps its indentation", u"```python\nif a:\n    b\n\n    c\n```\nd"_s,
        u"if a:\n    b\n\n    c\nd"_s);
    row("list", u"- a\n- b\n  - c"_s, u"a\nb\nc"_s);
    row("table", u"| a | b |\n|---|---|\n| c | d |"_s, u"a b\nc d"_s);
    row("entities", u"a &amp; b &ndash; c"_s, u"a & b – c"_s);
    row("raw HTML is text, as on the face", u"a <b>c</b>"_s, u"a <b>c</b>"_s);
    row("empty", QString(), QString());

    const auto html = TextFormat::Html;
    row("HTML inline", u"a <b>b</b>&nbsp;&lt; c"_s, u"a b < c"_s, html);
    row("HTML breaks", u"a<br>b<div>c</div>d"_s, u"a\nb\nc\nd"_s, html);
    row("HTML pre", u"<pre>if a:\n    b</pre>c  d"_s, u"if a:\n    b\nc d"_s, html);
    row("HTML table", u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s,
        u"a b\nc"_s, html);
    row("HTML script and style", u"<style>p{}</style>a<script>b()</script><!-- c -->d"_s, u"ad"_s,
        html);
    row("HTML comparison", u"a < b & c"_s, u"a < b & c"_s, html);
    row("HTML all entities", u"&rarr;&#8212;&#x41;&copy"_s, u"→—A©"_s, html);
    row("HTML never closed", u"a <b"_s, u"a"_s, html);
}

void TestPlainText::markupGoesAndTextStays()
{
    QFETCH(QString, text);
    QFETCH(TextFormat, format);
    QFETCH(QString, plain);
    QCOMPARE(plainText(text, format), plain);
}

void TestPlainText::lineFoldsBlanks()
{
    QCOMPARE(plainLine(u"a\n\n```\nif b:\n    c\n```"_s, TextFormat::Markdown), u"a if b: c"_s);
    QCOMPARE(plainLine(u"a<br><br>b"_s, TextFormat::Html), u"a b"_s);
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
