// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/droppedhtml.h"
#include "core/cards/facestyle.h"
#include "core/cards/safehtml.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestFaceStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void declarationsAreChecked_data();
    void declarationsAreChecked();
    void ankisOwnStyleSheetSaysNothing();
    void rulesReachTheirElements_data();
    void rulesReachTheirElements();
    void whatASheetLosesIsNamed_data();
    void whatASheetLosesIsNamed();
    void whatAFieldLosesIsNamed_data();
    void whatAFieldLosesIsNamed();
    void hiddenPartsGo();
    void hostileSheetsTakeBoundedTime_data();
    void hostileSheetsTakeBoundedTime();
};

void TestFaceStyle::declarationsAreChecked_data()
{
    QTest::addColumn<QString>("declarations");
    QTest::addColumn<AllowedStyle>("allowed");

    const auto row = [](const char* name, const QString& declarations, const QString& style,
                         bool dropped = false, bool remote = false, bool hides = false) {
        QTest::newRow(name) << declarations
                            << AllowedStyle{.style = style,
                                   .hides = hides,
                                   .dropped = dropped,
                                   .remote = remote};
    };
    row("all of them",
        u"color: Red; background-color:#ff0; font-weight: 700; font-style:italic; text-align:right;"
        u"text-decoration: underline; vertical-align: super"_s,
        u"color:red;background-color:#ff0;font-weight:700;font-style:italic;text-align:right;"
        u"text-decoration:underline;vertical-align:super"_s);
    row("the last wins", u"color:red;font-weight:bold;color:blue"_s,
        u"font-weight:bold;color:blue"_s);
    row("important", u"color: red !important"_s, u"color:red"_s);
    row("background in short", u"background: #eee"_s, u"background-color:#eee"_s);
    row("size in pixels", u"font-size: 30px"_s, u"font-size:30px"_s);
    row("size in points", u"font-size: 12pt"_s, u"font-size:16px"_s); // 12 * 4 / 3
    row("size in ems", u"font-size: 1.5em"_s, u"font-size:30px"_s);
    row("size in percent", u"font-size: 80%"_s, u"font-size:16px"_s);
    row("size as a word", u"font-size: large"_s, u"font-size:24px"_s);
    row("size too large", u"font-size: 9000px"_s, u"font-size:40px"_s);
    row("size too small", u"font-size: 1px"_s, u"font-size:10px"_s);
    row("size of nothing", u"font-size: 0"_s, QString(), true);
    row("typeface", u"font-family: Arial; line-height: 2"_s, QString());
    row("hidden", u"display: none"_s, QString(), false, false, true);
    row("position", u"position: fixed; top: 0"_s, QString(), true);
    row("address", u"background: url(https://x.org/x.png)"_s, QString(), true, true);
    row("expression", u"color: expression(x)"_s, QString(), true);
    row("no declaration", u"color"_s, QString(), true);
    row("nothing", u" ; "_s, QString());
}

void TestFaceStyle::declarationsAreChecked()
{
    QFETCH(QString, declarations);
    QTEST(allowedStyle(declarations), "allowed");
}

void TestFaceStyle::ankisOwnStyleSheetSaysNothing()
{
    const FaceStyle stock(u".card {\n    font-family: arial;\n    font-size: 20px;\n"
                          u"    line-height: 1.5;\n    text-align: center;\n    color: black;\n"
                          u"    background-color: white;\n}\n.nightMode .cloze {\n"
                          u"    color: lightblue;\n    position: fixed;\n}\n"_s);
    QCOMPARE(stock.ofCard(), QString());
    QCOMPARE(stock.dropped(), QStringList());
    const FaceStyle own(u".card { text-align: left; color: navy; font-size: 24px; }"_s);
    QCOMPARE(own.ofCard(), u"text-align:left;color:navy"_s);
}

void TestFaceStyle::rulesReachTheirElements_data()
{
    QTest::addColumn<QString>("css");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safe");

    const auto row = [](const char* name, const QString& css, const QString& html,
                         const QString& safe) { QTest::newRow(name) << css << html << safe; };
    row("element", u"b { color: red }"_s, u"<b>a</b><i>b</i>"_s,
        u"<b style=\"color:red\">a</b><i>b</i>"_s);
    row("class", u".x { color: red }"_s, u"<p class=\"y x\">a</p>"_s,
        u"<p style=\"color:red\">a</p>"_s);
    row("class of an element", u"b.x { color: red }"_s, u"<b class=x>a</b><i class=x>b</i>"_s,
        u"<b style=\"color:red\">a</b><i>b</i>"_s);
    row("id within the card", u".card #x { color: red }"_s, u"<p id=x>a</p>"_s,
        u"<p style=\"color:red\">a</p>"_s);
    row("several selectors, a comment", u"i, /* { */ b { color: red }"_s, u"<b>a</b>"_s,
        u"<b style=\"color:red\">a</b>"_s);
    row("precise over general, own over both",
        u".x {color: red; font-weight: bold} b {color: blue; font-style: italic}"_s,
        u"<b class=x style=\"font-style:normal\">a</b>"_s,
        u"<b style=\"color:red;font-weight:bold;font-style:normal\">a</b>"_s);
    row("sizes count by the card's own", u".card { font-size: 40px } .x { font-size: 20px }"_s,
        u"<p class=x>a</p><p style=\"font-size:60px\">b</p><p style=\"font-size:2em\">c</p>"_s,
        u"<p style=\"font-size:10px\">a</p><p style=\"font-size:30px\">b</p>"
        u"<p style=\"font-size:40px\">c</p>"_s);
    row("within something else", u".y .x { color: red }"_s, u"<p class=x>a</p>"_s, u"<p>a</p>"_s);
    row("after an @-rule", u"@media print { b { color: blue } } b { color: red }"_s, u"<b>a</b>"_s,
        u"<b style=\"color:red\">a</b>"_s);
    row("hidden by a rule", u".x { display: none }"_s, u"a<p class=x>b</p>c"_s, u"ac"_s);
    row("never closed", u"b { color: red"_s, u"<b>a</b>"_s, u"<b style=\"color:red\">a</b>"_s);
}

void TestFaceStyle::rulesReachTheirElements()
{
    QFETCH(QString, css);
    QFETCH(QString, html);
    QTEST(safeHtml(html, FaceStyle(css)).html, "safe");
}

void TestFaceStyle::whatASheetLosesIsNamed_data()
{
    QTest::addColumn<QString>("css");
    QTest::addColumn<QStringList>("dropped");

    QTest::newRow("nothing") << u".card { color: red } .x { font-weight: bold }"_s << QStringList();
    QTest::newRow("a property") << u".x { position: fixed }"_s << QStringList{u"style"_s};
    QTest::newRow("a selector") << u".x > b { color: red }"_s << QStringList{u"style"_s};
    QTest::newRow("a typeface") << u"@font-face { src: url(x.ttf) }"_s
                                << QStringList{u"style"_s, u"remote"_s};
    QTest::newRow("another sheet")
        << u"@import url(x.css);"_s << QStringList{u"style"_s, u"remote"_s};
}

void TestFaceStyle::whatASheetLosesIsNamed()
{
    QFETCH(QString, css);
    QTEST(FaceStyle(css).dropped(), "dropped");
}

void TestFaceStyle::whatAFieldLosesIsNamed_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("dropped");

    const auto row = [](const char* name, const QString& html, const QStringList& dropped) {
        QTest::newRow(name) << html << dropped;
    };
    row("plain", u"a &lt; b"_s, {});
    row("allowed", u"<div class=x data-y=1><b style=\"color:red\">a</b><img src=\"x.png\"></div>"_s,
        {});
    row("script", u"<SCRIPT>x()</SCRIPT>"_s, {u"script"_s});
    row("event handler", u"<b onclick=x()>a</b>"_s, {u"script"_s});
    row("link of a script", u"<a href=\" java&#10;script:x()\">a</a>"_s, {u"script"_s});
    row("frame", u"<iframe src=x></iframe>"_s, {u"frame"_s});
    row("plug-in from elsewhere", u"<embed src=\"//x.org\">"_s, {u"frame"_s, u"remote"_s});
    row("form", u"<input name=x>"_s, {u"form"_s});
    row("picture from elsewhere", u"<img src=\"https://x.org/x.png\">"_s, {u"remote"_s});
    row("background", u"<td background=\"http://x.org\">"_s, {u"remote"_s});
    row("style sheet of a link", u"<link rel=stylesheet href=x>"_s, {u"remote"_s});
    row("drawing", u"<svg><path/></svg>"_s, {u"drawing"_s});
    row("style", u"<style>b{}</style>"_s, {u"style"_s});
    row("style with an address", u"<p style=\"background:url(x)\">"_s, {u"remote"_s, u"style"_s});
    row("typeface", u"<p style=\"font-family:Arial\">"_s, {});
    row("all, each once",
        u"<style></style><svg></svg><img src=http://x><form><input></form><iframe></iframe>"
        u"<script></script><script></script>"_s,
        {u"script"_s, u"frame"_s, u"form"_s, u"remote"_s, u"drawing"_s, u"style"_s});
    row("written as text", u"&lt;script&gt;"_s, {});
    row("link to the web", u"<a href=\"https://x.org\">a</a>"_s, {});
}

void TestFaceStyle::whatAFieldLosesIsNamed()
{
    QFETCH(QString, html);
    QTEST(droppedFrom(html), "dropped");
}

void TestFaceStyle::hiddenPartsGo()
{
    QCOMPARE(safeHtml(u"a<div style=\"display: none\">b<div>c</div></div>d"_s).html, u"ad"_s);
    QCOMPARE(safeHtml(u"a<br style=\"display: none\">b"_s).html, u"a<br/>b"_s);
}

void TestFaceStyle::hostileSheetsTakeBoundedTime_data()
{
    QTest::addColumn<QString>("css");
    const auto row = [](const char* name, const QString& part) {
        QTest::newRow(name) << part.repeated(1'000'000 / part.size());
    };
    row("open braces", u"{"_s);
    row("rules", u"b{color:red}"_s);
    row("rules never closed", u"b{color:red;"_s);
    row("comments never closed", u"/*"_s);
    row("comments", u"/**/"_s);
    row("semicolons", u";"_s);
    row("selectors", u"b,"_s);
}

void TestFaceStyle::hostileSheetsTakeBoundedTime()
{
    QFETCH(QString, css);
    QElapsedTimer timer;
    timer.start();
    const FaceStyle style(css);
    QVERIFY(safeHtml(u"<b>a</b>"_s.repeated(1'000), style).html.size() < 100'000);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestFaceStyle)
#include "tst_facestyle.moc"
