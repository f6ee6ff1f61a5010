// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/codehighlighter.h"
#include "app/cardface/deckimage.h"
#include "app/cardface/facedocument.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QFontInfo>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextList>
#include <QTextTable>

#include <tuple>

using namespace reprise;
using namespace Qt::StringLiterals;

namespace {

Face markdown(const QString& question, const QString& answer = {})
{
    Face face;
    face.question = question;
    face.answer = answer;
    return face;
}

Face html(const QString& question)
{
    Face face = markdown(question);
    face.format = TextFormat::Html;
    return face;
}

QByteArray png(int width, int height, const char* format = "png")
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return data;
}

} // namespace

class TestFaceDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    // The faults of Qt's Markdown reader.
    void commentsAndChecksAreNotPrinted_data();
    void commentsAndChecksAreNotPrinted();
    void headingKeepsItsStyleAfterCode();
    void tableHeadKeepsItsStyleAfterCode();
    void escapedBarInTableLosesItsBackslash();
    void tableAfterListHasNoEmptyLine();
    void tabsInCodeStayTabs();
    void adjacentBlocksOfOneLanguageStayTwo();
    void markupIsText();

    void partsHaveTheirFonts();
    void moreOfTheQuestionIsProse();
    void longQuestionIsProse();
    void answerStandsBelowARule();
    void answerThatReplacesStandsAlone();
    void openFenceDoesNotSwallowTheAnswer();
    void codeIsColoured_data();
    void codeIsColoured();
    void longCodeIsColouredToItsEnd();
    void panelsNameTheirLanguage();
    void codeInListHasNoMarkers();
    void codeIsCopiedExactly_data();
    void codeIsCopiedExactly();
    void linksLeadToTheWebOnly_data();
    void linksLeadToTheWebOnly();
    void followUpIsALinkBelowTheAnswer();
    void cardThatIsNoLongerMadeSaysSo();

    void onlyMediaOfTheCollectionAreShown_data();
    void onlyMediaOfTheCollectionAreShown();
    void picturesAreCheckedByTheirBytes_data();
    void picturesAreCheckedByTheirBytes();
    void widePictureFitsTheColumn();

    void hostileTextIsLaidOutInBoundedTime_data();
    void hostileTextIsLaidOutInBoundedTime();

private:
    [[nodiscard]] std::unique_ptr<FaceDocument> document(
        const Face& face, bool withAnswer = false, const FaceDocument::MediaProvider& media = {})
    {
        FaceDocument::Options options;
        options.withAnswer = withAnswer;
        return std::make_unique<FaceDocument>(*m_theme, m_highlighter, face, options, media);
    }

    Theme* m_theme = nullptr;
    CodeHighlighter m_highlighter;
};

void TestFaceDocument::initTestCase()
{
    QFont font = QApplication::font();
    font.setPointSizeF(10);
    QApplication::setFont(font);
    m_theme = new Theme(Theme::Appearance::Light, this);
}

void TestFaceDocument::commentsAndChecksAreNotPrinted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("comment") << u"a <!-- hidden -->b"_s << u"a b"_s;
    QTest::newRow("comment of two lines") << u"a\n\n<!-- one\ntwo -->\n\nb"_s << u"a\nb"_s;
    QTest::newRow("check block") << u"a\n\n```python check\nassert f()\n```\n\nb"_s << u"a\nb"_s;
    QTest::newRow("words of a fence") << u"```python raises=TypeError\nx\n```"_s << u"x"_s;
    QTest::newRow("comment in code") << u"`<!-- x -->`"_s << u"<!-- x -->"_s;
    QTest::newRow("comment in a block") << u"```html\n<!-- x -->\n```"_s << u"<!-- x -->"_s;
}

void TestFaceDocument::commentsAndChecksAreNotPrinted()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(document(markdown(text))->toPlainText(), shown);
}

void TestFaceDocument::headingKeepsItsStyleAfterCode()
{
    const auto face = document(markdown(u"q"_s, u"## When `is` differs\n"_s), true);
    const QTextBlock heading = face->lastBlock();
    QCOMPARE(heading.text(), u"When is differs"_s);
    QList<int> weights;
    QList<bool> code;
    for (auto it = heading.begin(); !it.atEnd(); ++it) {
        weights.append(it.fragment().charFormat().fontWeight());
        code.append(FaceDocument::isInlineCode(it.fragment().charFormat()));
    }
    QCOMPARE(weights, QList<int>(3, QFont::DemiBold));
    QCOMPARE(code, (QList<bool>{false, true, false}));
}

void TestFaceDocument::tableHeadKeepsItsStyleAfterCode()
{
    const auto face = document(markdown(u"q"_s, u"|a `b` c|d|\n|---|---|\n|e `f` g|h|\n"_s), true);
    const auto* table = qobject_cast<QTextTable*>(face->rootFrame()->childFrames().value(0));
    QVERIFY(table != nullptr);
    const auto weights = [table](int row) {
        QList<int> found;
        const QTextBlock block = table->cellAt(row, 0).firstCursorPosition().block();
        for (auto it = block.begin(); !it.atEnd(); ++it)
            found.append(it.fragment().charFormat().fontWeight());
        return found;
    };
    QCOMPARE(weights(0), QList<int>(3, QFont::DemiBold));
    QCOMPARE(weights(1), (QList<int>{QFont::Normal, QFont::Medium, QFont::Normal}));
}

void TestFaceDocument::escapedBarInTableLosesItsBackslash()
{
    const auto face = document(
        markdown(u"|a|b|\n|---|---|\n|`x \\| y \\| z`|p \\| q|\n\n`outside \\| stays`\n"_s));
    const QString shown = face->toPlainText();
    QVERIFY(shown.contains(u"x | y | z\n"_s));
    QVERIFY(shown.contains(u"p | q\n"_s));
    QVERIFY(shown.contains(u"outside \\| stays"_s));
}

void TestFaceDocument::tableAfterListHasNoEmptyLine()
{
    const auto face = document(
        markdown(u"- item\n\n  ```python\n  x\n  ```\n\n|a|b|\n|---|---|\n|`c \\| d`|e|\n"_s));
    QCOMPARE(face->toPlainText().trimmed(), u"item\nx\na\nb\nc | d\ne"_s);
}

void TestFaceDocument::tabsInCodeStayTabs()
{
    const auto face = document(markdown(u"```python\nif a:\n\tb = \"\t\"\n```"_s));
    QCOMPARE(face->codeText(face->codePanels().at(0)), u"if a:\n\tb = \"\t\""_s);
}

void TestFaceDocument::adjacentBlocksOfOneLanguageStayTwo()
{
    const auto face = document(markdown(u"```python\na\n```\n```python\nb\nc\n```\n"_s));
    QCOMPARE(face->codePanels().size(), 2U);
    QCOMPARE(face->codeText(face->codePanels()[0]), u"a"_s);
    QCOMPARE(face->codeText(face->codePanels()[1]), u"b\nc"_s);
    const auto pages = document(html(u"<pre>a</pre><pre>b</pre>"_s));
    QCOMPARE(pages->codePanels().size(), 2U);
}

void TestFaceDocument::markupIsText()
{
    QCOMPARE(
        document(markdown(u"a <b>x</b> `&amp;` < b"_s))->toPlainText(), u"a <b>x</b> &amp; < b"_s);
}

void TestFaceDocument::partsHaveTheirFonts()
{
    const auto face =
        document(markdown(u"Why?\n\n```python\nx\n```"_s, u"Because.\n\nAnd **so** on.\n"_s), true);
    const auto fontOf = [&face](int block) {
        return face->findBlockByNumber(block).begin().fragment().charFormat().font();
    };
    // Blocks: question, code, rule, sentence to say, prose.
    QCOMPARE(face->blockCount(), 5);
    QCOMPARE(fontOf(0).pointSizeF(), 16.0);
    QCOMPARE(fontOf(0).weight(), QFont::DemiBold);
    QCOMPARE(fontOf(1).pointSizeF(), 11.0);
    QCOMPARE(fontOf(3).pointSizeF(), 13.0);
    QCOMPARE(fontOf(3).weight(), QFont::Medium);
    QCOMPARE(fontOf(4).weight(), QFont::Normal);
    QCOMPARE(face->findBlockByNumber(0).blockFormat().lineHeight(),
        QFontInfo(fontOf(0)).pixelSize() * 1.35);
    QCOMPARE(face->findBlockByNumber(4).blockFormat().lineHeight(),
        QFontInfo(fontOf(4)).pixelSize() * 1.5);
}

void TestFaceDocument::moreOfTheQuestionIsProse()
{
    const auto face = document(markdown(u"Write `f`.\n\n`f(1)` gives 2."_s, u"So."_s), true);
    const auto fontOf = [&face](int block) {
        return face->findBlockByNumber(block).begin().fragment().charFormat().font();
    };
    QCOMPARE(fontOf(0).pointSizeF(), 16.0);
    QCOMPARE(face->findBlockByNumber(1).text(), u"f(1) gives 2."_s);
    QCOMPARE((++face->findBlockByNumber(1).begin()).fragment().charFormat().font().weight(),
        QFont::Normal);
    QCOMPARE(fontOf(3).weight(), QFont::Medium); // still the sentence to say
    // HTML has a block for every line.
    const auto lines = document(html(u"<div>one</div><div>two</div>"_s));
    QCOMPARE(lines->lastBlock().begin().fragment().charFormat().font().weight(), QFont::DemiBold);
}

void TestFaceDocument::longQuestionIsProse()
{
    const QString sentence = u"This question goes on and on and gives the whole background. "_s;
    const auto face = document(markdown(sentence.repeated(6)));
    QCOMPARE(face->firstBlock().begin().fragment().charFormat().font().pointSizeF(), 13.0);
}

void TestFaceDocument::answerStandsBelowARule()
{
    const Face face = markdown(u"q"_s, u"a"_s);
    const auto question = document(face);
    QCOMPARE(question->toPlainText(), u"q"_s);
    QCOMPARE(question->ruleBlock(), -1);
    QCOMPARE(question->answerBlock(), -1);
    const auto both = document(face, true);
    QCOMPARE(both->toPlainText(), u"q\n\na"_s);
    QCOMPARE(both->ruleBlock(), 1);
    QCOMPARE(both->answerBlock(), 2);
}

void TestFaceDocument::answerThatReplacesStandsAlone()
{
    Face face = markdown(u"the {...} text"_s, u"the whole text"_s);
    face.replacesQuestion = true;
    const auto both = document(face, true);
    QCOMPARE(both->toPlainText(), u"the whole text"_s);
    QCOMPARE(both->ruleBlock(), -1);
    QCOMPARE(both->answerBlock(), 0);
}

void TestFaceDocument::openFenceDoesNotSwallowTheAnswer()
{
    for (const QString& question :
        {u"```python\nx"_s, u"~~~~\nx"_s, u"<!-- x"_s, u"- a\n\n  ```\n  x"_s}) {
        const auto face = document(markdown(question, u"the answer"_s), true);
        QCOMPARE(face->lastBlock().text(), u"the answer"_s);
        QVERIFY(face->ruleBlock() >= 0);
    }
}

void TestFaceDocument::codeIsColoured_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("keyword");
    QTest::addColumn<QString>("normal");
    QTest::newRow("light") << false << u"#d73a49"_s << u"#24292e"_s;
    QTest::newRow("dark") << true << u"#569cd6"_s << u"#d4d4d4"_s;
}

void TestFaceDocument::codeIsColoured()
{
    QFETCH(bool, dark);
    QFETCH(QString, keyword);
    QFETCH(QString, normal);
    m_theme->setAppearance(dark ? Theme::Appearance::Dark : Theme::Appearance::Light);
    const auto face = document(markdown(u"q `def`\n\n```python\ndef f():\n    pass\n```\n"_s));
    m_theme->setAppearance(Theme::Appearance::Light);
    const auto ranges = face->findBlockByNumber(1).layout()->formats();
    QVERIFY(ranges.size() >= 2);
    QCOMPARE(ranges[0].start, 0);
    QCOMPARE(ranges[0].length, 8);
    QCOMPARE(ranges[0].format.foreground().color().name(), normal);
    QCOMPARE(ranges[1].start, 0);
    QCOMPARE(ranges[1].length, 3);
    QCOMPARE(ranges[1].format.foreground().color().name(), keyword);
    // The text itself carries none of it, and prose has none.
    QVERIFY(face->findBlockByNumber(0).layout()->formats().isEmpty());
}

void TestFaceDocument::longCodeIsColouredToItsEnd()
{
    QString code;
    for (int line = 0; line < CodeHighlighter::mostLines; ++line) {
        code += u"def f(): return 'x'\n"_s;
    }
    const auto face = document(markdown(u"q\n\n```python\n%1```\n"_s.arg(code)));
    QTRY_VERIFY(face->isColoured());
    const int last = face->codePanels().at(0).lastBlock;
    QVERIFY(face->findBlockByNumber(last).layout()->formats().size() > 1);
}

void TestFaceDocument::panelsNameTheirLanguage()
{
    const auto face = document(markdown(
        u"```py\na\n```\n\n```output\nb\n```\n\n```\nc\n```\n\ntext\n\n    indented\n    code\n"_s));
    QStringList labels;
    for (const FaceDocument::CodePanel& panel : face->codePanels())
        labels.append(panel.label);
    QCOMPARE(labels, (QStringList{u"Python"_s, u"Output"_s, QString(), QString()}));
    QCOMPARE(face->codeText(face->codePanels().at(3)), u"indented\ncode"_s);
}

void TestFaceDocument::codeInListHasNoMarkers()
{
    const auto face = document(markdown(u"- item\n\n  ```python\n  x = 1\n  y = 2\n  ```\n"_s));
    QCOMPARE(face->codePanels().size(), 1U);
    const QTextBlock code = face->findBlockByNumber(face->codePanels().front().firstBlock);
    QVERIFY(code.textList() == nullptr);
    QCOMPARE(code.blockFormat().indent(), 1);
    QCOMPARE(face->codeText(face->codePanels().front()), u"x = 1\ny = 2"_s);
}

void TestFaceDocument::codeIsCopiedExactly_data()
{
    QTest::addColumn<Face>("face");
    QTest::addColumn<QString>("code");
    QTest::newRow("indentation") << markdown(u"```python\n    a\n  b\n\n        c  \n```"_s)
                                 << u"    a\n  b\n\n        c  "_s;
    QTest::newRow("blank lines at both ends") << markdown(u"p\n\n```\n\na\n\n```"_s) << u"\na\n"_s;
    QTest::newRow("escapes are text")
        << markdown(u"```\n\\* &amp; <b>\n```"_s) << u"\\* &amp; <b>"_s;
    QTest::newRow("html") << html(u"<pre>if a:\n\tb\n    c</pre>"_s) << u"if a:\n\tb\n    c"_s;
    QTest::newRow("html with breaks and hard blanks")
        << html(u"<pre>if a:<br>&nbsp;&nbsp;b &lt; c</pre>"_s) << u"if a:\n  b < c"_s;
    const QString longLine = QString(4999, u'x') + u'y';
    QTest::newRow("break points of a long word")
        << markdown(u"```\n%1\n```"_s.arg(longLine)) << longLine;
}

void TestFaceDocument::codeIsCopiedExactly()
{
    QFETCH(Face, face);
    QFETCH(QString, code);
    const auto shown = document(face);
    QCOMPARE(shown->codePanels().size(), 1U);
    QCOMPARE(shown->codeText(shown->codePanels().front()), code);
}

void TestFaceDocument::linksLeadToTheWebOnly_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("https") << u"https://docs.python.org/3/"_s << true;
    QTest::newRow("http") << u"http://example.org"_s << true;
    QTest::newRow("file") << u"file:///etc/hostname"_s << false;
    QTest::newRow("resource") << u"qrc:/reprise/icons/copy.svg"_s << false;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,x"_s << false;
    QTest::newRow("mailto") << u"mailto:a@b.c"_s << false;
    QTest::newRow("relative") << u"other.md"_s << false;
    QTest::newRow("no host") << u"https:///etc/passwd"_s << false;
    QTest::newRow("unc") << u"//host/share"_s << false;
}

void TestFaceDocument::linksLeadToTheWebOnly()
{
    QFETCH(QString, target);
    QFETCH(bool, isLink);
    const auto face = document(markdown(u"[here](<%1>)"_s.arg(target)));
    const QTextCharFormat format = face->firstBlock().begin().fragment().charFormat();
    QCOMPARE(face->toPlainText(), u"here"_s);
    QCOMPARE(format.isAnchor(), isLink);
    QCOMPARE(format.anchorHref(), isLink ? target : QString());
}

void TestFaceDocument::followUpIsALinkBelowTheAnswer()
{
    // A card's own link to the same address is none.
    Face face = markdown(u"q"_s, u"[here](%1)"_s.arg(FaceDocument::followUpUrl().toString()));
    face.followUp = FollowUp{u"deck.id"_s, CardId{5}, u"Why *so*?"_s};
    QCOMPARE(document(face)->toPlainText(), u"q"_s);
    const auto answered = document(face, true);
    QVERIFY(answered->toPlainText().endsWith(u"here\nThen they ask: Why *so*?"_s));
    QStringList links;
    for (QTextBlock block = answered->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isAnchor()) {
                links += it.fragment().text();
            }
        }
    }
    QCOMPARE(links, QStringList{u"Why *so*?"_s});
}

void TestFaceDocument::cardThatIsNoLongerMadeSaysSo()
{
    Face face;
    QCOMPARE(document(face)->toPlainText(), QString());
    face.gone = true;
    QVERIFY(document(face)->toPlainText().contains(u"no longer made from its note"_s));
}

void TestFaceDocument::onlyMediaOfTheCollectionAreShown_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("asked"); // of the provider; empty: not at all
    QTest::newRow("a medium") << u"plot.png"_s << u"plot.png"_s;
    QTest::newRow("encoded") << u"a%20b.png"_s << u"a b.png"_s;
    QTest::newRow("in a folder") << u"media/x.png"_s << u"media/x.png"_s;
    QTest::newRow("file") << u"file:///etc/hostname"_s << QString();
    QTest::newRow("absolute") << u"/dev/zero"_s << QString();
    QTest::newRow("upwards") << u"../../etc/passwd"_s << QString();
    QTest::newRow("encoded upwards") << u"..%2f..%2fetc/passwd"_s << QString();
    QTest::newRow("resource") << u"qrc:/reprise/icons/copy.svg"_s << QString();
    QTest::newRow("short resource") << u":/reprise/icons/copy.svg"_s << QString();
    QTest::newRow("web") << u"http://example.org/pixel.png"_s << QString();
    QTest::newRow("data") << u"data:image/png;base64,iVBORw0KGgo="_s << QString();
    QTest::newRow("unc") << u"//host/share/x.png"_s << QString();
    QTest::newRow("backslashes") << u"..\\x.png"_s << QString();
}

void TestFaceDocument::onlyMediaOfTheCollectionAreShown()
{
    QFETCH(QString, source);
    QFETCH(QString, asked);
    QStringList names;
    const FaceDocument::MediaProvider provider = [&names](const QString& name) {
        names.append(name);
        return QByteArray();
    };
    const auto face = document(markdown(u"see ![it](<%1>) there"_s.arg(source)), false, provider);
    // A layout is where Qt would open a file by itself.
    face->setTextWidth(500);
    std::ignore = face->size();
    QCOMPARE(names, asked.isEmpty() ? QStringList() : QStringList{asked});
    QVERIFY(!face->toPlainText().contains(QChar::ObjectReplacementCharacter));
    QVERIFY(face->toPlainText().startsWith(u"see [picture "_s));
    QVERIFY(face->toPlainText().endsWith(u"] there"_s));
}

void TestFaceDocument::picturesAreCheckedByTheirBytes_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("png") << png(8, 8) << true;
    QTest::newRow("jpeg") << png(8, 8, "jpeg") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='8' "
                                       "height='8'><rect width='8' height='8'/></svg>")
                         << false;
    QTest::newRow("bmp") << png(8, 8, "bmp") << false;
    QTest::newRow("xpm") << QByteArray(R"(/* XPM */ static char*x[]={"1 1 1 1",". c #000","."};)")
                         << false;
    QTest::newRow("png cut short") << png(8, 8).first(20) << false;
    QByteArray huge = png(8, 8);
    // The header's width: 100,000; with 8 lines that is little, with 1,000 too much.
    huge.replace(16, 8, QByteArray::fromHex("000186a0000003e8"));
    QTest::newRow("100 million pixels by its header") << huge << false;
}

void TestFaceDocument::picturesAreCheckedByTheirBytes()
{
    QFETCH(QByteArray, data);
    QFETCH(bool, isShown);
    QCOMPARE(!decodedDeckImage(data, 600).isNull(), isShown);
    const auto face =
        document(markdown(u"![it](x.png)"_s), false, [&data](const QString&) { return data; });
    QCOMPARE(face->toPlainText().contains(QChar::ObjectReplacementCharacter), isShown);
}

void TestFaceDocument::widePictureFitsTheColumn()
{
    const QImage image = decodedDeckImage(png(3000, 300), 600);
    QCOMPARE(image.size(), QSize(600, 60));
    const auto face =
        document(markdown(u"![it](x.png)"_s), false, [](const QString&) { return png(3000, 300); });
    const auto width = [&face] {
        return face->firstBlock().begin().fragment().charFormat().toImageFormat().width();
    };
    const double column = FaceDocument::columnWidth(*m_theme, 1);
    QVERIFY(width() <= column);
    face->setColumn(0, 200, 0);
    QCOMPARE(width(), 200.0);
}

void TestFaceDocument::hostileTextIsLaidOutInBoundedTime_data()
{
    QTest::addColumn<Face>("face");
    QTest::newRow("a megabyte in one word") << markdown(QString(1'000'000, u'x'));
    QTest::newRow("a megabyte of code")
        << markdown(u"```python\n%1```"_s.arg(u"def f(): return 'x' * 10\n"_s.repeated(40'000)));
    QTest::newRow("250 KB of code in one line")
        << markdown(u"```python\n%1\n```"_s.arg(QString(250'000, u'(')));
    QTest::newRow("200 nested tables") << html(u"<table><tr><td>"_s.repeated(200));
    QTest::newRow("20 nested tables") << html(u"<table><tr><td>"_s.repeated(20));
    QTest::newRow("20,000 divs") << html(u"<div>"_s.repeated(20'000));
    QTest::newRow("quotations 5,000 deep") << markdown(u"> "_s.repeated(5'000) + u'x');
    QTest::newRow("list 5,000 deep") << markdown(u"- "_s.repeated(5'000) + u'x');
    QString stairs;
    for (qsizetype i = 0; i < 400; ++i)
        stairs += QString(2 * i, u' ') + u"- x\n"_s;
    QTest::newRow("list of 400 steps") << markdown(stairs);
    QTest::newRow("table of 20,000 columns")
        << markdown(u"|a"_s.repeated(20'000) + u"\n"_s + u"|-"_s.repeated(20'000));
    QTest::newRow("100,000 bidi controls") << markdown(QString(100'000, QChar(0x202E)) + u'x');
    Face hints = html(QString(100'000, Hint::mark(0)));
    hints.hints = {{u"x"_s, u"y"_s}};
    QTest::newRow("100,000 hints") << hints;
    QTest::newRow("20,000 sounds") << html(u"[sound:x]"_s.repeated(20'000));
    QTest::newRow("20,000 sounds in code") << html(u"<tt>[sound:x]</tt>"_s.repeated(12'000));
    QTest::newRow("60,000 breaks") << html(u"<br>"_s.repeated(60'000));
    QTest::newRow("30,000 breaks in blocks") << html(u"<p><br>"_s.repeated(30'000));
    QTest::newRow("5,000 blocks of code") << html(u"<pre>x</pre>"_s.repeated(5'000));
    QTest::newRow("10,000 colours")
        << html(u"<b style='color:red;background:blue;font-size:40px'>x</b> "_s.repeated(4'000));
    QTest::newRow("emphasis") << markdown(u"*a_ "_s.repeated(30'000));
    QTest::newRow("brackets") << markdown(u"["_s.repeated(60'000));
    QTest::newRow("5,000 fences") << markdown(u"```python\nx\n```\n"_s.repeated(5'000));
    QTest::newRow("special characters") << markdown(
        QString(QChar(0xFDD0)) + QChar(0xFDE0) + QChar(0xFDE2) + QChar(0x2029) + QChar());
}

void TestFaceDocument::hostileTextIsLaidOutInBoundedTime()
{
    QFETCH(Face, face);
    QElapsedTimer timer;
    timer.start();
    Face both = face;
    both.answer = u"the answer"_s;
    const auto shown = document(both, true);
    shown->setTextWidth(800);
    const double height = shown->documentLayout()->blockBoundingRect(shown->lastBlock()).bottom();
    const qint64 elapsed = timer.elapsed();
    QVERIFY(height > 0);
    qInfo("%lld ms", elapsed);
    // Debug builds with sanitizers on a loaded machine included.
    QVERIFY2(elapsed < 10'000, qPrintable(QString::number(elapsed)));
}

QTEST_MAIN(TestFaceDocument)
#include "tst_facedocument.moc"
