// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/codehighlighter.h"
#include "app/study/scratcheditor.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

// In the tables below | is the cursor and, where something is selected, ^ the
// selection's other end.

const QKeyCombination enter(Qt::Key_Return);
const QKeyCombination tab(Qt::Key_Tab);
const QKeyCombination backTab(Qt::SHIFT | Qt::Key_Backtab);
const QKeyCombination backspace(Qt::Key_Backspace);

} // namespace

class TestScratchEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keysIndent_data();
    void keysIndent();
    void eachIndentingIsOneStepOfUndo();
    void undoAndRedoNeverLeave();
    void pasteKeepsItsIndentation();
    void pasteBeyondTheLimitIsCutAndSaid();
    void longestPasteFreezesNothing_data();
    void longestPasteFreezesNothing();
    void inputMethodsWrite();
    void ctrlEnterSubmitsOnce();
    void escLeaves();
    void codeIsColoured();
    void growsWithItsLines();
    void heldKeyThatOpenedItWritesNothing();
    void staysLeftToRight();

private:
    void write(const QString& marked);
    [[nodiscard]] QString written() const;
    void press(QKeyCombination key);
    [[nodiscard]] bool isOwn(QKeyCombination key);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<CodeHighlighter> m_highlighter;
    std::unique_ptr<ScratchEditor> m_editor;
    QPlainTextEdit* m_edit = nullptr;
};

void TestScratchEditor::init()
{
    m_theme = std::make_unique<Theme>(Theme::Appearance::Light);
    m_highlighter = std::make_unique<CodeHighlighter>();
    m_editor = std::make_unique<ScratchEditor>(*m_theme, *m_highlighter);
    m_edit = m_editor->findChild<QPlainTextEdit*>();
    m_editor->resize(480, 240);
    m_editor->show();
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->setFocus();
}

void TestScratchEditor::cleanup()
{
    m_editor.reset();
    m_highlighter.reset();
    m_theme.reset();
}

void TestScratchEditor::write(const QString& marked)
{
    QString text = marked;
    const qsizetype caret = marked.indexOf(u'|');
    const qsizetype anchor = marked.indexOf(u'^');
    text.remove(u'|').remove(u'^');
    m_edit->setPlainText(text);
    QTextCursor cursor = m_edit->textCursor();
    const auto place = [](qsizetype at, qsizetype other) {
        return static_cast<int>(other >= 0 && other < at ? at - 1 : at);
    };
    cursor.setPosition(anchor >= 0 ? place(anchor, caret) : static_cast<int>(caret));
    cursor.setPosition(place(caret, anchor), QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
}

QString TestScratchEditor::written() const
{
    QString text = m_editor->text();
    const QTextCursor cursor = m_edit->textCursor();
    const int caret = cursor.position();
    text.insert(caret, u'|');
    if (cursor.hasSelection())
        text.insert(cursor.anchor() + (cursor.anchor() > caret ? 1 : 0), u'^');
    return text;
}

void TestScratchEditor::press(QKeyCombination key)
{
    QTest::keyClick(m_edit, key.key(), key.keyboardModifiers());
}

/// Whether the field takes it before a shortcut can.
bool TestScratchEditor::isOwn(QKeyCombination key)
{
    QKeyEvent event(QEvent::ShortcutOverride, key.key(), key.keyboardModifiers());
    event.ignore();
    QApplication::sendEvent(m_edit, &event);
    return event.isAccepted();
}

void TestScratchEditor::keysIndent_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const QString& before, QKeyCombination key,
                         const QString& after) { QTest::newRow(name) << before << key << after; };

    row("enter keeps the indentation", u"    x = 1|"_s, enter, u"    x = 1\n    |"_s);
    row("enter at the start", u"|x = 1"_s, enter, u"\n|x = 1"_s);
    row("enter within indentation", u"  |  x = 1"_s, enter, u"  \n  |  x = 1"_s);
    row("enter on a blank line", u"    |"_s, enter, u"    \n    |"_s);
    row("enter in the middle", u"    a,|  b"_s, enter, u"    a,\n    |b"_s);
    row("enter replaces the selection", u"  a^bc|d"_s, enter, u"  a\n  |d"_s);
    row("shift and enter is enter", u"if x:|"_s, Qt::SHIFT | Qt::Key_Return, u"if x:\n    |"_s);
    row("enter of the keypad", u"if x:|"_s, Qt::KeypadModifier | Qt::Key_Enter, u"if x:\n    |"_s);

    row("colon goes deeper", u"def f(x):|"_s, enter, u"def f(x):\n    |"_s);
    row("colon in a block", u"    for x in y:|"_s, enter, u"    for x in y:\n        |"_s);
    row("colon and blanks", u"else:  |"_s, enter, u"else:  \n    |"_s);
    row("colon before a comment", u"if x:  # why|"_s, enter, u"if x:  # why\n    |"_s);
    row("colon with what follows", u"if x:| y()"_s, enter, u"if x:\n    |y()"_s);
    row("colon in a comment", u"x = 1  # see:|"_s, enter, u"x = 1  # see:\n|"_s);
    row("colon in a comment line", u"    # see:|"_s, enter, u"    # see:\n    |"_s);
    row("hash in a string", u"if x == \"#\":|"_s, enter, u"if x == \"#\":\n    |"_s);
    row("hash after an escaped quote", u"if x == '\\'#':|"_s, enter, u"if x == '\\'#':\n    |"_s);
    row("colon in a string", u"x = \"a:\"|"_s, enter, u"x = \"a:\"\n|"_s);
    row("colon in a docstring", u"    \"\"\"Sum.\n\n    Args:|"_s, enter,
        u"    \"\"\"Sum.\n\n    Args:\n    |"_s);
    row("colon after a docstring", u"    \"\"\"Sum: all.\"\"\"\n    if x:|"_s, enter,
        u"    \"\"\"Sum: all.\"\"\"\n    if x:\n        |"_s);
    row("a string left open ends with its line", u"x = 'a\nif y:|"_s, enter,
        u"x = 'a\nif y:\n    |"_s);
    row("open bracket goes deeper", u"x = f(|"_s, enter, u"x = f(\n    |"_s);

    row("return comes back", u"        return x|"_s, enter, u"        return x\n    |"_s);
    row("bare return", u"    return|"_s, enter, u"    return\n|"_s);
    row("pass", u"    pass|"_s, enter, u"    pass\n|"_s);
    row("break", u"        break|"_s, enter, u"        break\n    |"_s);
    row("continue", u"        continue|"_s, enter, u"        continue\n    |"_s);
    row("raise", u"    raise ValueError(x)|"_s, enter, u"    raise ValueError(x)\n|"_s);
    row("return with a comment", u"    return x  # all:|"_s, enter, u"    return x  # all:\n|"_s);
    row("return on the left", u"return x|"_s, enter, u"return x\n|"_s);
    row("return of a string", u"    return '#'|"_s, enter, u"    return '#'\n|"_s);
    row("returned is another word", u"    returned = 1|"_s, enter, u"    returned = 1\n    |"_s);
    row("return_ is another word", u"    return_ = 1|"_s, enter, u"    return_ = 1\n    |"_s);
    row("return that goes on", u"    return f(a,|"_s, enter, u"    return f(a,\n    |"_s);
    row("return that is divided", u"    return a |+ b"_s, enter, u"    return a \n    |+ b"_s);

    row("tab on an empty line", u"|"_s, tab, u"    |"_s);
    row("tab in front", u"    |x"_s, tab, u"        |x"_s);
    row("tab to the next step", u"  |x"_s, tab, u"    |x"_s);
    row("tab within a line", u"ab|"_s, tab, u"ab  |"_s);
    row("tab on a selection", u"a\n^b\n  c|\nd"_s, tab, u"a\n    ^b\n      c|\nd"_s);
    row("tab within one line", u"a^b|c"_s, tab, u"    a^b|c"_s);
    row("tab leaves out blank lines", u"^a\n\nb|"_s, tab, u"    ^a\n\n    b|"_s);
    row("tab on whole lines", u"^a\nb\n|c"_s, tab, u"    ^a\n    b\n|c"_s);
    row("tab on a selection made upwards", u"|a\nb^"_s, tab, u"    |a\n    b^"_s);

    row("shift and tab", u"        x|"_s, backTab, u"    x|"_s);
    row("shift and tab to the step before", u"      x|"_s, backTab, u"    x|"_s);
    row("shift and tab on the left", u"x|"_s, backTab, u"x|"_s);
    row("shift and tab within indentation", u"    |    x"_s, backTab, u"    |x"_s);
    row("shift and tab on a selection", u"    ^a\n  b\nc|"_s, backTab, u"^a\nb\nc|"_s);
    row("shift and tab on a tab", u"\t\tx|"_s, backTab, u"\tx|"_s);

    row("backspace goes back one step", u"        |x"_s, backspace, u"    |x"_s);
    row("backspace to the step before", u"      |x"_s, backspace, u"    |x"_s);
    row("backspace after one step", u"    |"_s, backspace, u"|"_s);
    row("backspace within indentation", u"    |    x"_s, backspace, u"|    x"_s);
    row("backspace after text", u"    x    |"_s, backspace, u"    x   |"_s);
    row("backspace on the left joins", u"a\n|b"_s, backspace, u"a|b"_s);
    row("backspace on a selection", u"^    |x"_s, backspace, u"|x"_s);
    row("backspace on a tab", u"\t|x"_s, backspace, u"|x"_s);
}

void TestScratchEditor::keysIndent()
{
    QFETCH(QString, before);
    QFETCH(QKeyCombination, key);
    QFETCH(QString, after);
    write(before);
    QCOMPARE(written(), before);
    QVERIFY(isOwn(key));
    press(key);
    QCOMPARE(written(), after);
}

void TestScratchEditor::eachIndentingIsOneStepOfUndo()
{
    const QString before = u"^    a\n    b\n    return x|"_s;
    for (const QKeyCombination key : {tab, backTab, enter}) {
        write(before);
        const QString text = m_editor->text();
        press(key);
        QVERIFY(m_editor->text() != text);
        press(Qt::CTRL | Qt::Key_Z);
        QCOMPARE(m_editor->text(), text);
    }
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    QCOMPARE(m_editor->text(), u"\n"_s);
}

void TestScratchEditor::undoAndRedoNeverLeave()
{
    QVERIFY(!m_edit->document()->isUndoAvailable());
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_Z, Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
             Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::Key_J, Qt::CTRL | Qt::SHIFT | Qt::Key_J,
             Qt::CTRL | Qt::ALT | Qt::Key_J}) {
        QVERIFY(isOwn(key));
    }
    QVERIFY(!isOwn(Qt::CTRL | Qt::Key_Plus)); // the card's size
    QTest::keyClicks(m_edit, u"a"_s);
    press(Qt::CTRL | Qt::Key_Z);
    QCOMPARE(m_editor->text(), QString());
    press(Qt::CTRL | Qt::Key_Y);
    QCOMPARE(m_editor->text(), u"a"_s);
}

void TestScratchEditor::pasteKeepsItsIndentation()
{
    const QString code = u"def f():\n\tif x:\n\t    return 1\n\n  y"_s;
    QApplication::clipboard()->setText(code);
    write(u"a^bc|d"_s);
    m_edit->paste();
    QCOMPARE(m_editor->text(), u"a%1d"_s.arg(code));
}

void TestScratchEditor::pasteBeyondTheLimitIsCutAndSaid()
{
    QSignalSpy cut(m_editor.get(), &ScratchEditor::pasteCut);
    QApplication::clipboard()->setText(QString(ScratchEditor::longestText - 3, u'x'));
    write(u"ab^c|"_s);
    m_edit->paste();
    QCOMPARE(m_editor->text().size(), ScratchEditor::longestText - 1);
    QCOMPARE(cut.count(), 0);
    // Two UTF-16 units: half of it must not stay.
    QApplication::clipboard()->setText(u"\U0001F40Dxyz"_s);
    m_edit->paste();
    QCOMPARE(m_editor->text().size(), ScratchEditor::longestText - 1);
    QCOMPARE(cut.count(), 1);
    QApplication::clipboard()->setText(u"xyz"_s);
    m_edit->paste();
    QCOMPARE(m_editor->text().size(), ScratchEditor::longestText);
    m_edit->paste();
    QCOMPARE(m_editor->text().size(), ScratchEditor::longestText);
    QCOMPARE(cut.count(), 3);
}

void TestScratchEditor::longestPasteFreezesNothing_data()
{
    QTest::addColumn<QString>("text");
    const auto filled = [](const QString& line) {
        return line.repeated(ScratchEditor::longestText / line.size());
    };
    QTest::newRow("code") << filled(u"    for name in names: print(f'{name}: {1 + 2}')  # all\n"_s);
    QTest::newRow("one line") << filled(u"x = f(1, \"a\") + "_s);
    QTest::newRow("empty lines") << filled(u"\n"_s);
}

void TestScratchEditor::longestPasteFreezesNothing()
{
    QFETCH(QString, text);
    QApplication::clipboard()->setText(text);
    m_edit->paste();
    m_editor->grab();
    QCOMPARE(m_editor->text().size(), text.size());
    press(enter);
    QTest::keyClicks(m_edit, u"x"_s);
    QVERIFY(m_editor->text().trimmed().endsWith(u'x'));
}

void TestScratchEditor::inputMethodsWrite()
{
    QInputMethodEvent composing(u"´"_s, {});
    QApplication::sendEvent(m_edit, &composing);
    QCOMPARE(m_editor->text(), QString());
    QInputMethodEvent done;
    done.setCommitString(u"é"_s);
    QApplication::sendEvent(m_edit, &done);
    QCOMPARE(m_editor->text(), u"é"_s);
}

void TestScratchEditor::ctrlEnterSubmitsOnce()
{
    QSignalSpy submitted(m_editor.get(), &ScratchEditor::submitted);
    write(u"x|"_s);
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(submitted.count(), 1);
    QTest::simulateEvent(m_edit, true, Qt::Key_Return, Qt::ControlModifier, u"\r"_s, true);
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(m_editor->text(), u"x"_s);
}

void TestScratchEditor::escLeaves()
{
    QSignalSpy left(m_editor.get(), &ScratchEditor::left);
    QVERIFY(isOwn(Qt::Key_Escape));
    QCOMPARE(left.count(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestScratchEditor::codeIsColoured()
{
    QTest::keyClicks(m_edit, u"return 1"_s);
    const auto colourOfReturn = [this] {
        const auto ranges = m_edit->document()->firstBlock().layout()->formats();
        for (const auto& range : ranges) {
            if (range.start == 0)
                return range.format.foreground().color().name();
        }
        return QString();
    };
    // From github-light.theme and vscodium-dark.theme, as on the faces.
    QCOMPARE(colourOfReturn(), u"#d73a49"_s);
    QSignalSpy edited(m_editor.get(), &ScratchEditor::edited);
    m_theme->setAppearance(Theme::Appearance::Dark);
    QCOMPARE(colourOfReturn(), u"#c586c0"_s);
    QCOMPARE(m_edit->document()->availableUndoSteps(), 1); // the typing alone
    QCoreApplication::processEvents();
    QCOMPARE(edited.count(), 0);
    m_theme->setAppearance(Theme::Appearance::Light);
}

void TestScratchEditor::growsWithItsLines()
{
    const int empty = m_editor->sizeHint().height();
    const double line = QFontMetricsF(m_edit->font()).lineSpacing();
    const auto hintOf = [this](int lines) {
        m_edit->setPlainText(QString(lines - 1, u'\n'));
        return m_editor->sizeHint().height();
    };
    QCOMPARE(hintOf(8), empty);
    QCOMPARE_GE(hintOf(9), empty + line - 1);
    QCOMPARE_GE(hintOf(24), empty + 16 * line - 1);
    QCOMPARE(hintOf(25), hintOf(24));
    m_edit->setPlainText(u"x "_s.repeated(9 * 480 / 2)); // wraps
    QTRY_COMPARE(m_editor->sizeHint().height(), hintOf(24));
}

void TestScratchEditor::heldKeyThatOpenedItWritesNothing()
{
    QTest::simulateEvent(m_edit, true, Qt::Key_W, Qt::NoModifier, u"w"_s, true);
    QCOMPARE(m_editor->text(), QString());
    QTest::keyClicks(m_edit, u"w"_s);
    QTest::simulateEvent(m_edit, true, Qt::Key_W, Qt::NoModifier, u"w"_s, true);
    QCOMPARE(m_editor->text(), u"ww"_s);
}

void TestScratchEditor::staysLeftToRight()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_edit->setPlainText(u"שלום = 1"_s);
    QCOMPARE(m_edit->layoutDirection(), Qt::LeftToRight);
    QCOMPARE(m_edit->document()->defaultTextOption().textDirection(), Qt::LeftToRight);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestScratchEditor)
#include "tst_scratcheditor.moc"
