// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/fieldhtml.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise::anki;

class TestFieldHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markdownBecomesHtml_data();
    void markdownBecomesHtml();
    void codeWithDeletionsIsNotColoured();
    void fieldsAreStripped_data();
    void fieldsAreStripped();
};

void TestFieldHtml::markdownBecomesHtml_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("a paragraph") << u"*a* < b"_s << u"<p><em>a</em> &lt; b</p>"_s;
    QTest::newRow("raw HTML is text") << u"<b>x</b>"_s << u"<p>&lt;b&gt;x&lt;/b&gt;</p>"_s;
    QTest::newRow("a deletion") << u"{{c1::x}} y"_s << u"<p>{{c1::x}} y</p>"_s;
    QTest::newRow("code, unescaped for who colours it")
        << u"```python\na < \"b\"\n```"_s << u"<pre><code>[python|a < \"b\"\n]</code></pre>"_s;
    QTest::newRow("code of no language") << u"```\nx\n```"_s << u"<pre><code>[|x\n]</code></pre>"_s;
    QTest::newRow("text around code")
        << u"a\n\n```c\nx\n```\n\nb"_s << u"<p>a</p>\n<pre><code>[c|x\n]</code></pre>\n<p>b</p>"_s;
}

void TestFieldHtml::markdownBecomesHtml()
{
    QFETCH(QString, markdown);
    QTEST(fieldHtml(markdown,
              [](const QString& code, const QString& language) {
                  return u'[' + language + u'|' + code + u']';
              }),
        "html");
}

void TestFieldHtml::codeWithDeletionsIsNotColoured()
{
    QCOMPARE(fieldHtml(u"```python\n{{c1::x}} < 1\n```"_s,
                 [](const QString&, const QString&) { return u"coloured"_s; }),
        u"<pre><code>{{c1::x}} &lt; 1\n</code></pre>"_s);
}

void TestFieldHtml::fieldsAreStripped_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("text") << u"hello"_s << u"hello"_s;
    QTest::newRow("tags and entities") << u"<b>a</b> &lt; b&nbsp;c"_s << u"a < b c"_s;
    QTest::newRow("a picture's name") << u"x<img alt='y' src=\"a b.png\">z"_s << u"x a b.png z"_s;
    QTest::newRow("a name without quotes") << u"<img src=a.png>"_s << u" a.png "_s;
    QTest::newRow("comments, styles and scripts")
        << u"a<!--\n>x-->b<style>p {}</style>c<script>1</script>"_s << u"abc"_s;
    QTest::newRow("blanks stay") << u" a "_s << u" a "_s;
}

void TestFieldHtml::fieldsAreStripped()
{
    QFETCH(QString, html);
    QTEST(strippedField(html), "text");
}

QTEST_GUILESS_MAIN(TestFieldHtml)
#include "tst_fieldhtml.moc"
