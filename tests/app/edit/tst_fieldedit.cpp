// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/codehighlighter.h"
#include "app/edit/fieldedit.h"
#include "app/edit/markup.h"
#include "app/edit/pastedtext.h"
#include "app/edit/tagchip.h"
#include "app/edit/tagfield.h"
#include "core/edit/media.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestFieldEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tabIndentsInAFence();
    void tabOutsideAFenceMovesOn();
    void enterKeepsIndentationInAFence_data();
    void enterKeepsIndentationInAFence();
    void backspaceTakesBackAStep();
    void pastedTextKeepsIndentation();
    void pastedHtmlBecomesMarkdown_data();
    void pastedHtmlBecomesMarkdown();
    void htmlInAFenceIsPastedPlain();
    void plainPasteKeepsNothingOfTheHtml();
    void hugePasteIsCut();
    void charactersThatNoTextHasAreLeftOut();
    void picturesAreOffered();
    void markup_data();
    void markup();
    void codeBlockOutgrowsTheFencesInIt();
    void reservedKeysAreTheWindows();
    void isAsHighAsItsText_data();
    void isAsHighAsItsText();
    void codeStandsOut_data();
    void codeStandsOut();
    void tagsAreTakenApart();
    void backspaceTakesATagBack();
    void clickedChipGoesAndTheLineIsTaken();
    void tagWithACommaStaysWhole();
    void noBreakSpaceStays();
    void mediumNamesHaveNoPath_data();
    void mediumNamesHaveNoPath();

private:
    void write(const QString& text, int cursor = -1);
    void paste(const QString& html, const QString& plain);
    [[nodiscard]] QPlainTextEdit& edit() const { return m_field->editor(); }

    Theme m_theme{Theme::Appearance::Light};
    CodeHighlighter m_highlighter;
    std::unique_ptr<QWidget> m_window;
    FieldEdit* m_field = nullptr;
    QLineEdit* m_other = nullptr;
};

void TestFieldEdit::init()
{
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    m_field = new FieldEdit(m_theme, m_highlighter, m_window.get());
    m_other = new QLineEdit(m_window.get());
    column->addWidget(m_field);
    column->addWidget(m_other);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    edit().setFocus();
}

void TestFieldEdit::cleanup()
{
    m_window.reset();
}

void TestFieldEdit::write(const QString& text, int cursor)
{
    m_field->setText(text);
    QTextCursor at = edit().textCursor();
    at.setPosition(cursor < 0 ? static_cast<int>(text.size()) : cursor);
    edit().setTextCursor(at);
}

void TestFieldEdit::paste(const QString& html, const QString& plain)
{
    auto* data = new QMimeData;
    if (!html.isEmpty()) {
        data->setHtml(html);
    }
    data->setText(plain);
    QApplication::clipboard()->setMimeData(data);
    QTest::keyClick(&edit(), Qt::Key_V, Qt::ControlModifier);
}

void TestFieldEdit::tabIndentsInAFence()
{
    write(u"```python\nx\n```"_s, 10);
    QTest::keyClick(&edit(), Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"```python\n    x\n```"_s);
    QVERIFY(edit().hasFocus());
    QTest::keyClick(&edit(), Qt::Key_Backtab);
    QCOMPARE(m_field->text(), u"```python\nx\n```"_s);
}

void TestFieldEdit::tabOutsideAFenceMovesOn()
{
    write(u"```python\nx\n```\nafter"_s);
    QTest::keyClick(&edit(), Qt::Key_Tab);
    QVERIFY(m_other->hasFocus());
    QCOMPARE(m_field->text(), u"```python\nx\n```\nafter"_s);
}

void TestFieldEdit::enterKeepsIndentationInAFence_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("Python goes deeper after a colon")
        << u"```python\nif x:"_s << u"```python\nif x:\n    "_s;
    QTest::newRow("Python comes back after return")
        << u"```py\n    return x"_s << u"```py\n    return x\n"_s;
    QTest::newRow("another language keeps what it had")
        << u"```yaml\n  key:"_s << u"```yaml\n  key:\n  "_s;
    QTest::newRow("prose ends with nothing") << u"  one:"_s << u"  one:\n"_s;
    QTest::newRow("prose before the code is not read as code")
        << u"an open (bracket\n\n```python\nx = 1"_s << u"an open (bracket\n\n```python\nx = 1\n"_s;
}

void TestFieldEdit::enterKeepsIndentationInAFence()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    write(before);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_field->text(), after);
}

void TestFieldEdit::backspaceTakesBackAStep()
{
    write(u"```python\n        x"_s, 18);
    QTest::keyClick(&edit(), Qt::Key_Backspace);
    QCOMPARE(m_field->text(), u"```python\n    x"_s);
}

void TestFieldEdit::pastedTextKeepsIndentation()
{
    write(u"```python\n"_s);
    paste({}, u"def f():\r\n    if x:\r\n\treturn 1\r\n"_s);
    QCOMPARE(m_field->text(), u"```python\ndef f():\n    if x:\n\treturn 1\n"_s);
}

void TestFieldEdit::pastedHtmlBecomesMarkdown_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");

    QTest::newRow("emphasis and code")
        << u"<p>Use <b>is</b> <i>only</i> for <code>None</code>.</p>"_s
        << u"Use **is** *only* for `None`."_s;
    QTest::newRow("code keeps its indentation and language")
        << u"<p>So:</p><pre><code class=\"language-python\">if x:\n    y()\n</code></pre>"_s
        << u"So:\n\n```python\nif x:\n    y()\n```"_s;
    QTest::newRow("lists") << u"<ul><li>one</li><li>two<ol><li>inner</li></ol></li></ul>"_s
                           << u"- one\n- two\n    1. inner"_s;
    QTest::newRow("heading and link")
        << u"<h2>Title</h2><p><a href=\"https://python.org\">Python</a></p>"_s
        << u"## Title\n\n[Python](https://python.org)"_s;
    QTest::newRow("table")
        << u"<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>x|y</td></tr></table>"_s
        << u"| a | b |\n| --- | --- |\n| 1 | x\\|y |"_s;
    QTest::newRow("code beside its line numbers")
        << u"<table><tr><td><pre>1\n2</pre></td>"
           "<td><pre>if x:\n    y()</pre></td></tr></table>"_s
        << u"```python\nif x:\n    y()\n```"_s;
    QTest::newRow("code in a table, a row for each line")
        << u"<table><tr><td>1</td><td><pre>if x:</pre></td></tr>"
           "<tr><td>2</td><td><pre>    y()</pre></td></tr></table>"_s
        << u"```python\nif x:\n    y()\n```"_s;
    QTest::newRow("a line break") << u"<p>one <b>two</b><br>three<br></p>"_s
                                  << u"one **two**\\\nthree"_s;
    QTest::newRow("a line break in a cell")
        << u"<table><tr><th>a</th></tr><tr><td>x<br>y</td></tr></table>"_s
        << u"| a |\n| --- |\n| x y |"_s;
    QTest::newRow("script and pictures are left out")
        << u"<script>alert(1)</script><p>a <b>b</b><img src=\"http://evil/x.png\"></p>"_s
        << u"a **b**"_s;
    QTest::newRow("a dunder in prose stays what it is")
        << u"<p>Call __init__ and <b>snake_case</b></p>"_s
        << u"Call \\_\\_init\\_\\_ and **snake_case**"_s;
    QTest::newRow("text without any form") << u"<p>Just words</p>"_s << QString();
}

void TestFieldEdit::pastedHtmlBecomesMarkdown()
{
    QFETCH(QString, html);
    QFETCH(QString, markdown);
    QCOMPARE(markdownFromHtml(html), markdown);
    write({});
    paste(html, u"plain"_s);
    QCOMPARE(m_field->text(), markdown.isEmpty() ? u"plain"_s : markdown);
}

void TestFieldEdit::htmlInAFenceIsPastedPlain()
{
    write(u"```\n"_s);
    paste(u"<b>x</b>"_s, u"x"_s);
    QCOMPARE(m_field->text(), u"```\nx"_s);
}

void TestFieldEdit::plainPasteKeepsNothingOfTheHtml()
{
    auto* data = new QMimeData;
    data->setHtml(u"<b>x</b>"_s);
    data->setText(u"x"_s);
    QApplication::clipboard()->setMimeData(data);
    m_field->pastePlain();
    QCOMPARE(m_field->text(), u"x"_s);
}

void TestFieldEdit::hugePasteIsCut()
{
    QSignalSpy cut(m_field, &FieldEdit::pasteCut);
    paste({}, u"line of text\n"_s.repeated(1024 * 1024 / 13));
    QCOMPARE(m_field->text().size(), FieldEdit::longestText);
    QCOMPARE(cut.size(), 1);
    QTest::keyClick(&edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_field->text(), QString());
}

void TestFieldEdit::charactersThatNoTextHasAreLeftOut()
{
    QString hostile = u"a?b?c?d"_s;
    hostile[1] = QChar(0);
    hostile[3] = QChar(0xFDD0);
    hostile[5] = QChar(0x2029);
    paste({}, hostile);
    QCOMPARE(m_field->text(), u"abc\nd"_s);
}

void TestFieldEdit::picturesAreOffered()
{
    QSignalSpy offered(m_field, &FieldEdit::imagesOffered);
    QImage red(8, 8, QImage::Format_RGB32);
    red.fill(Qt::red);
    auto* data = new QMimeData;
    data->setImageData(red);
    QApplication::clipboard()->setMimeData(data);
    QTest::keyClick(&edit(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(offered.size(), 1);
    QCOMPARE(m_field->text(), QString());
}

void TestFieldEdit::markup_data()
{
    using Change = void (*)(QPlainTextEdit&, TextFormat);
    QTest::addColumn<void*>("change");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QString>("before"); // | is an end of the selection
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, Change change, TextFormat format, const QString& before,
                         const QString& after) {
        QTest::newRow(name) << reinterpret_cast<void*>(change) << format << before << after;
    };
    const auto md = TextFormat::Markdown;
    const auto html = TextFormat::Html;
    row("bold", markup::bold, md, u"a |b| c"_s, u"a **|b|** c"_s);
    row("bold leaves blanks outside", markup::bold, md, u"a| b |c"_s, u"a **|b|** c"_s);
    row("bold is taken away", markup::bold, md, u"a **|b|** c"_s, u"a |b| c"_s);
    row("italic within bold", markup::italic, md, u"**|b|**"_s, u"***|b|***"_s);
    row("italic of nothing", markup::italic, md, u"a ||"_s, u"a *||*"_s);
    row("code", markup::code, md, u"|x|"_s, u"`|x|`"_s);
    row("code with a backtick", markup::code, md, u"|a`b|"_s, u"`` |a`b| ``"_s);
    row("list", markup::list, md, u"|one\ntwo|"_s, u"- one\n- two||"_s);
    row("list is taken away", markup::list, md, u"|- one\n- two|"_s, u"one\ntwo||"_s);
    row("link of words", markup::link, md, u"|docs|"_s, u"[docs](|https://|)"_s);
    row("link of an address", markup::link, md, u"|https://x.org|"_s, u"[||](https://x.org)"_s);
    row("bold in HTML", markup::bold, html, u"|b|"_s, u"<b>|b|</b>"_s);
    row("link in HTML", markup::link, html, u"|docs|"_s, u"<a href=\"|https://|\">docs</a>"_s);
}

void TestFieldEdit::markup()
{
    QFETCH(void*, change);
    QFETCH(TextFormat, format);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const qsizetype from = before.indexOf(u'|');
    before.remove(from, 1);
    const qsizetype to = before.indexOf(u'|');
    before.remove(to, 1);
    write(before);
    QTextCursor cursor = edit().textCursor();
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(to), QTextCursor::KeepAnchor);
    edit().setTextCursor(cursor);
    reinterpret_cast<void (*)(QPlainTextEdit&, TextFormat)>(change)(edit(), format);
    QString result = m_field->text();
    const QTextCursor now = edit().textCursor();
    result.insert(now.selectionEnd(), u'|').insert(now.selectionStart(), u'|');
    QCOMPARE(result, after);
    edit().undo();
    QCOMPARE(m_field->text(), before);
}

void TestFieldEdit::codeBlockOutgrowsTheFencesInIt()
{
    write(u"```\nx\n```"_s);
    edit().selectAll();
    markup::codeBlock(edit(), TextFormat::Markdown, u"markdown"_s);
    QCOMPARE(m_field->text(), u"````markdown\n```\nx\n```\n````\n"_s);
}

void TestFieldEdit::reservedKeysAreTheWindows()
{
    QAction action;
    action.setShortcut(QKeySequence(u"Ctrl+K"_s)); // QPlainTextEdit would delete with it
    m_window->addAction(&action);
    m_field->setReserved({action.shortcut()});
    QSignalSpy triggered(&action, &QAction::triggered);
    write(u"text"_s, 0);
    QTest::keyClick(&edit(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(m_field->text(), u"text"_s);
}

void TestFieldEdit::tagsAreTakenApart()
{
    TagField field(m_theme);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QTest::keyClicks(field.line(), u"one two,three"_s);
    QCOMPARE(field.tags(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE(field.line()->text(), u"three"_s);
    QTest::keyClick(field.line(), Qt::Key_Return);
    QCOMPARE(field.line()->text(), QString());
    QTest::keyClicks(field.line(), u"one"_s);
    QTest::keyClick(field.line(), Qt::Key_Return);
    QCOMPARE(field.tags(), (QStringList{u"one"_s, u"two"_s, u"three"_s})); // none twice
}

void TestFieldEdit::backspaceTakesATagBack()
{
    TagField field(m_theme);
    field.setTags({u"level::entry"_s, u"kind::fact"_s});
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QSignalSpy edited(&field, &TagField::edited);
    QTest::keyClick(field.line(), Qt::Key_Backspace);
    QCOMPARE(field.line()->text(), u"kind::fact"_s);
    QVERIFY(!edited.isEmpty());
    // And with the arrow onto the chip itself.
    field.line()->clear();
    QTest::keyClick(field.line(), Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(field.tags(), QStringList());
    QVERIFY(field.line()->hasFocus());
}

void TestFieldEdit::clickedChipGoesAndTheLineIsTaken()
{
    TagField field(m_theme);
    field.setTags({u"one"_s, u"two"_s});
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.line()->setFocus();
    QTest::keyClicks(field.line(), u"zzqq"_s);
    const QPointer chip = field.findChild<TagChip*>();
    QCOMPARE(chip->tag(), u"one"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(field.tags(), (QStringList{u"two"_s, u"zzqq"_s}));
    QCOMPARE(field.line()->text(), QString());
}

void TestFieldEdit::tagWithACommaStaysWhole()
{
    TagField field(m_theme);
    field.setKnownTags({u"a,b"_s});
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.line()->setFocus();
    QTest::keyClicks(field.line(), u"a"_s);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(field.tags(), QStringList{u"a,b"_s});
    QTest::keyClick(field.line(), Qt::Key_Backspace);
    QCOMPARE(field.line()->text(), u"a,b"_s);
    QCOMPARE(field.tags(), QStringList{u"a,b"_s});
    QTest::keyClicks(field.line(), u"c"_s);
    QTest::keyClick(field.line(), Qt::Key_Return);
    QCOMPARE(field.tags(), QStringList{u"a,bc"_s});
    // What is written anew is taken apart as ever.
    QTest::keyClicks(field.line(), u"d,"_s);
    QCOMPARE(field.tags(), (QStringList{u"a,bc"_s, u"d"_s}));
    QCOMPARE(field.line()->text(), QString());
}

void TestFieldEdit::noBreakSpaceStays()
{
    const QString text = u"10\u00a0km and\u2028so\non"_s;
    write(text);
    QCOMPARE(m_field->text(), text);
}

void TestFieldEdit::isAsHighAsItsText_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.9, 1.0, 1.1, 1.25, 1.3, 1.5}) {
        QTest::addRow("%.2f", zoom) << zoom;
    }
}

void TestFieldEdit::isAsHighAsItsText()
{
    QFETCH(double, zoom);
    m_field->setZoom(zoom);
    m_window->resize(700, 200);
    write(QStringList(12, u"word"_s.repeated(30)).join(u'\n')); // each is wrapped
    QTRY_COMPARE_WITH_TIMEOUT(edit().verticalScrollBar()->maximum(), 0, 2000);
    QVERIFY(edit().document()->lineCount() >= 24);
    // Nor does a blank at the end of a full line move it to the side.
    for (int width = 0; width < 24; ++width) {
        write(QString(200, u'x'));
        QTest::keyClicks(&edit(), QString(width, u' ') + u'x');
        QCOMPARE(edit().horizontalScrollBar()->value(), 0);
        m_window->resize(700 - width, 200);
    }
}

void TestFieldEdit::codeStandsOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("color");
    // From the theme's own file, github-light.theme.
    const QString quoted = u"#032f62"_s;
    const QString comment = u"#6a737d"_s;
    const QString own = u"#24292e"_s;

    QTest::newRow("code in a line") << u"Is `is` it?"_s << u"is`"_s << quoted;
    QTest::newRow("the words around it") << u"Is `is` it?"_s << u"it"_s << own;
    QTest::newRow("a fence") << u"a\n```python\nb\n```"_s << u"```python"_s << comment;
    QTest::newRow("its language") << u"```python\ndef f\n```"_s << u"def"_s << u"#d73a49"_s;
    QTest::newRow("output") << u"```output\nTrue\n```"_s << u"True"_s << own;
    QTest::newRow("no language") << u"```\nTrue\n```"_s << u"True"_s << own;
    QTest::newRow("a colon in the first line") << u"Only one: a set"_s << u"Only"_s << own;
    QTest::newRow("what follows the colon") << u"Only one: a set"_s << u"a set"_s << own;
    QTest::newRow("comparisons") << u"a == b and b == c"_s << u"b and b"_s << own;
}

void TestFieldEdit::codeStandsOut()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    QFETCH(QString, color);
    write(text);
    const auto at = static_cast<int>(text.indexOf(part));
    const QTextBlock block = edit().document()->findBlock(at);
    QStringList colors(part.size(), u"#24292e"_s); // where none is set
    for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
        for (int i = 0; i < part.size(); ++i) {
            const int place = at - block.position() + i;
            if (place >= range.start && place < range.start + range.length
                && range.format.hasProperty(QTextFormat::ForegroundBrush)) {
                colors[i] = range.format.foreground().color().name();
            }
        }
    }
    QCOMPARE(colors, QStringList(part.size(), color));
}

void TestFieldEdit::mediumNamesHaveNoPath_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("name");

    QTest::newRow("a plain name") << u"diagram.png"_s << u"diagram.png"_s;
    QTest::newRow("up and away") << u"../../x.png"_s << u"x.png"_s;
    QTest::newRow("backslashes") << u"C:\\pictures\\a b.png"_s << u"a-b.png"_s;
    QTest::newRow("nothing but dots") << u"/.."_s << u"picture"_s;
    QTest::newRow("what Markdown would read") << u"a](b)\"<>.png"_s << u"a--b----.png"_s;
    QTest::newRow("controls") << QString(u"a"_s + QChar(0) + u"b.png"_s) << u"a-b.png"_s;
    QTest::newRow("letters of other alphabets") << u"größe.png"_s << u"größe.png"_s;
    QTest::newRow("far too long") << QString(u"x"_s.repeated(300) + u".png"_s)
                                  << QString(u"x"_s.repeated(76) + u".png"_s);
}

void TestFieldEdit::mediumNamesHaveNoPath()
{
    QFETCH(QString, wanted);
    QFETCH(QString, name);
    QCOMPARE(edit::mediumName(wanted), name);
}

QTEST_MAIN(TestFieldEdit)
#include "tst_fieldedit.moc"
