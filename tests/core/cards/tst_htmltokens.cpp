// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/htmltokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestHtmlTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entitiesAreDecoded_data();
    void entitiesAreDecoded();
};

/// As section 13.2.5.72 of the HTML standard has it, and 13.2.3.5 for the ends
/// of lines.
void TestHtmlTokens::entitiesAreDecoded_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& html, const QString& text) {
        QTest::newRow(name) << html << text;
    };
    row("none", u"a < b"_s, u"a < b"_s);
    row("usual", u"&lt;b&gt; &quot;x&quot; &#39;y&#39; &amp;"_s, u"<b> \"x\" 'y' &"_s);
    row("no-break space", u"a&nbsp;b"_s, u"a\u00a0b"_s);
    row("once only", u"&amp;lt; &amp;amp;"_s, u"&lt; &amp;"_s);
    row("at the ends", u"&lt;&gt;"_s, u"<>"_s);
    row("with an unusual one", u"&lt;&rarr;&#x41;"_s, u"<→A"_s);
    row("without its end", u"a &lt b &amp"_s, u"a < b &"_s);
    row("none by that name", u"AT&T &lt; &nosuch;"_s, u"AT&T < &nosuch;"_s);
    row("ends of lines", u"a\r\nb\rc &lt;"_s, u"a\nb\nc <"_s);
}

void TestHtmlTokens::entitiesAreDecoded()
{
    QFETCH(QString, html);
    QTEST(decodeEntities(html), "text");
}

QTEST_GUILESS_MAIN(TestHtmlTokens)
#include "tst_htmltokens.moc"
