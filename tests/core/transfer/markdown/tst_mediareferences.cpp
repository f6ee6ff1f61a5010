// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/mediareferences.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestMediaReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsNameTheirMedia_data();
    void fieldsNameTheirMedia();
    void namesAreReplacedWhereTheyAreReferences_data();
    void namesAreReplacedWhereTheyAreReferences();
};

void TestMediaReferences::fieldsNameTheirMedia_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QStringList>("names");

    const auto html = TextFormat::Html;
    const auto markdown = TextFormat::Markdown;
    const auto row = [](const char* name, const QString& field, TextFormat format,
                         const QStringList& names) {
        QTest::newRow(name) << field << format << names;
    };
    row("nothing", u"a &lt; b"_s, html, {});
    row("picture", u"<img src=\"a b.png\"><IMG SRC=c.png>"_s, html, {u"a b.png"_s, u"c.png"_s});
    row("sound", u"[sound:a.mp3]"_s, html, {u"a.mp3"_s});
    row("sound with an ampersand", u"<b>x</b>[sound:a&amp;b.mp3]"_s, html, {u"a&b.mp3"_s});
    row("elements of sounds and films",
        u"<audio src=a.mp3></audio><video><source src=\"b.webm\"></video><object data=\"c.png\">"_s,
        html, {u"a.mp3"_s, u"b.webm"_s, u"c.png"_s});
    row("each once", u"<img src=a.png><img src=a.png>"_s, html, {u"a.png"_s});
    row("sound in Markdown", u"*a* [sound:a&b.mp3]"_s, markdown, {u"a&b.mp3"_s});
    row("picture in Markdown", u"![x](a.png) `![y](b.png)`"_s, markdown, {u"a.png"_s});
}

void TestMediaReferences::fieldsNameTheirMedia()
{
    QFETCH(QString, field);
    QFETCH(TextFormat, format);
    QTEST(mediaReferences(field, format), "names");
}

void TestMediaReferences::namesAreReplacedWhereTheyAreReferences_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QString>("result");

    const auto html = TextFormat::Html;
    const auto markdown = TextFormat::Markdown;
    const auto row = [](const char* name, const QString& field, TextFormat format,
                         const QString& result) {
        QTest::newRow(name) << field << format << result;
    };
    row("quoted", u"<img alt=\"a.png\" src=\"a.png\">, see a.png"_s, html,
        u"<img alt=\"a.png\" src=\"n&amp;1.png\">, see a.png"_s);
    row("bare and in single quotes", u"<IMG SRC=a.png><audio src = 'a.png'>"_s, html,
        u"<IMG SRC=n&amp;1.png><audio src = 'n&amp;1.png'>"_s);
    row("escaped", u"<img src=\"a&amp;b.png\">"_s, html, u"<img src=\"n2.png\">"_s);
    row("sound", u"a.png [sound:a.png]"_s, html, u"a.png [sound:n&amp;1.png]"_s);
    row("another one", u"<img src=\"aa.png\"><a href=\"a.png\">a.png</a>"_s, html,
        u"<img src=\"aa.png\"><a href=\"a.png\">a.png</a>"_s);
    row("in Markdown", u"(a.png) ![a.png](a.png \"a.png\") ![](<a.png>) `![](a.png)`"_s, markdown,
        u"(a.png) ![a.png](n&1.png \"a.png\") ![](<n&1.png>) `![](a.png)`"_s);
    row("defined elsewhere", u"![x][y]\n\n[y]: a.png"_s, markdown, u"![x][y]\n\n[y]: n&1.png"_s);
    row("in fenced code", u"```\n![](a.png)\n```\n[sound:a.png]"_s, markdown,
        u"```\n![](a.png)\n```\n[sound:n&1.png]"_s);
}

void TestMediaReferences::namesAreReplacedWhereTheyAreReferences()
{
    QFETCH(QString, field);
    QFETCH(TextFormat, format);
    QTEST(withReferences(field, format, {{u"a.png"_s, u"n&1.png"_s}, {u"a&b.png"_s, u"n2.png"_s}}),
        "result");
}

QTEST_GUILESS_MAIN(TestMediaReferences)
#include "tst_mediareferences.moc"
