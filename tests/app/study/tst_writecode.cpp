// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/cardview.h"
#include "app/study/gradebar.h"
#include "app/study/scratcheditor.h"
#include "app/study/studypage.h"
#include "app/translations.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "tests/app/study/profile.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace reprise;
using reprise::test::Profile;

namespace {

const QString deck = u"Python / Lists"_s;
const QSize wide(1180, 760);
const QSize narrow(1079, 760);

QStringList announced;

void keepAnnouncements(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Announcement)
        announced.append(static_cast<QAccessibleAnnouncementEvent*>(event)->message());
}

} // namespace

/// The Study page on cards that ask for code.
class TestWriteCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void onlyCardsThatAskForCodeHaveAnEditor_data();
    void onlyCardsThatAskForCodeHaveAnEditor();
    void spaceStillShowsTheAnswer();
    void editorIsReached_data();
    void editorIsReached();
    void heldWritingKeyWritesNothing();
    void noKeyReachesThePage();
    void slowChangeLeavesTheFocus_data();
    void slowChangeLeavesTheFocus();
    void undoIsTheEditorsOwn();
    void escGoesBackToTheButton();
    void ctrlEnterShowsTheAnswerAndGradesNothing();
    void buttonNamesTheKeyThatShowsTheAnswer();
    void textStaysWithItsCard();
    void textStaysWhenTheCardsTextChanges();
    void nextCardStartsEmpty();
    void undoneCardStartsEmpty();
    void nothingWrittenReachesTheDisk();
    void wideAnswerStandsBeside();
    void narrowAnswerStandsBelow();
    void rightToLeftSwapsThePanes();
    void resizingKeepsWhatIsWritten();
    void widthForTwoPanesGrowsWithTheCard();
    void zoomAndLinksOfTheAnswerArePassedOn();
    void wheelWithCtrlOverTheEditorZooms();
    void writingScrollsToTheCursor();
    void longPasteIsSaid();
    void everythingHasAName();

private:
    CardId add(const QString& front, const QString& back = u"def f(): ..."_s);
    void start(QSize size = wide);
    void resize(QSize size);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    void write(const QString& text);
    void waitForQuestion(int count);
    void settle();
    [[nodiscard]] ScratchEditor* editor() const;
    [[nodiscard]] CardView* answer() const;
    [[nodiscard]] Button* primary() const;
    [[nodiscard]] Banner* banner() const;
    [[nodiscard]] bool isAnswerShown() const;

    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<QWidget> m_window;
    StudyPage* m_page = nullptr;
    CardView* m_view = nullptr;
    std::unique_ptr<QSignalSpy> m_shown;
};

void TestWriteCode::initTestCase()
{
    QFont font = QApplication::font();
    font.setFamily(u"Inter"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QCoreApplication::installTranslator(new test::EnglishPlurals);
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(keepAnnouncements);
}

void TestWriteCode::init()
{
    m_profile = std::make_unique<Profile>();
    m_window = std::make_unique<QWidget>();
    m_page = new StudyPage(m_profile->workspace, m_window.get());
    m_view = m_page->findChildren<CardView*>().first();
    m_shown = std::make_unique<QSignalSpy>(m_page, &StudyPage::questionShown);
    announced.clear();
}

void TestWriteCode::cleanup()
{
    m_shown.reset();
    m_window.reset();
    m_profile.reset();
}

CardId TestWriteCode::add(const QString& front, const QString& back)
{
    return m_profile->add(deck, front, back, Unseen{}, u"basic", {u"kind::write-code"_s});
}

void TestWriteCode::start(QSize size)
{
    resize(size);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page->study(rootTopic);
    waitForQuestion(1);
}

void TestWriteCode::resize(QSize size)
{
    m_window->resize(size);
    m_page->resize(size);
}

void TestWriteCode::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestWriteCode::type(const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void TestWriteCode::write(const QString& text)
{
    key(Qt::Key_W);
    QVERIFY(editor()->focusProxy()->hasFocus());
    type(text);
}

void TestWriteCode::waitForQuestion(int count)
{
    QTRY_COMPARE(m_shown->count(), count);
}

void TestWriteCode::settle()
{
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(timer.elapsed() > StudyPage::gradeGuardMilliseconds);
}

ScratchEditor* TestWriteCode::editor() const
{
    return qobject_cast<ScratchEditor*>(m_view->inset());
}

/// The view beside the question; null while it is not on screen.
CardView* TestWriteCode::answer() const
{
    for (auto* view : m_page->findChildren<CardView*>()) {
        if (view != m_view && view->isVisible())
            return view;
    }
    return nullptr;
}

Button* TestWriteCode::primary() const
{
    return m_page->findChild<GradeBar*>()->primary();
}

Banner* TestWriteCode::banner() const
{
    for (auto* found : m_page->findChildren<Banner*>()) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

bool TestWriteCode::isAnswerShown() const
{
    return m_view->isAnswerShown() || answer() != nullptr;
}

void TestWriteCode::onlyCardsThatAskForCodeHaveAnEditor_data()
{
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("has");
    QTest::newRow("write-code") << QStringList{u"kind::write-code"_s, u"level::mid"_s} << u"basic"_s
                                << true;
    QTest::newRow("no tag") << QStringList{} << u"basic"_s << false;
    QTest::newRow("another kind") << QStringList{u"kind::debug"_s} << u"basic"_s << false;
    QTest::newRow("typed exactly") << QStringList{u"kind::write-code"_s} << u"typed"_s << false;
}

void TestWriteCode::onlyCardsThatAskForCodeHaveAnEditor()
{
    QFETCH(QStringList, tags);
    QFETCH(QString, type);
    QFETCH(bool, has);
    m_profile->add(deck, u"q"_s, u"```python\npass\n```"_s, Unseen{}, type, tags);
    start();
    QCOMPARE(editor() != nullptr, has);
    if (!has) {
        QCOMPARE(m_view->width(), m_page->width());
        key(Qt::Key_W);
        QCOMPARE(m_page->findChild<ScratchEditor*>(), nullptr);
    }
}

void TestWriteCode::spaceStillShowsTheAnswer()
{
    add(u"q"_s);
    start();
    QVERIFY(primary()->hasFocus());
    key(Qt::Key_Space);
    QVERIFY(isAnswerShown());
    settle();
    key(Qt::Key_Space);
    QTRY_COMPARE(m_profile->reviews().size(), 1);
}

void TestWriteCode::editorIsReached_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<bool>("shown");
    for (const auto& way : {u"key"_s, u"tab"_s, u"click"_s}) {
        QTest::addRow("%ls before the answer", qUtf16Printable(way)) << way << false;
        QTest::addRow("%ls after the answer", qUtf16Printable(way)) << way << true;
    }
}

void TestWriteCode::editorIsReached()
{
    QFETCH(QString, way);
    QFETCH(bool, shown);
    add(u"q"_s);
    start();
    if (shown)
        key(Qt::Key_Space);
    if (way == u"key"_s) {
        key(Qt::Key_W);
    } else if (way == u"tab"_s) {
        for (int i = 0; i < (shown ? 4 : 1); ++i) // past the grades
            key(Qt::Key_Tab);
    } else {
        QTest::mouseClick(editor()->findChild<QPlainTextEdit*>()->viewport(), Qt::LeftButton);
    }
    QVERIFY(editor()->focusProxy()->hasFocus());
    type(u"x"_s);
    QCOMPARE(editor()->text(), u"x"_s);
}

void TestWriteCode::heldWritingKeyWritesNothing()
{
    add(u"q"_s);
    start();
    key(Qt::Key_W);
    QTest::simulateEvent(
        QApplication::focusWidget(), true, Qt::Key_W, Qt::NoModifier, u"w"_s, true);
    QCOMPARE(editor()->text(), QString());
}

void TestWriteCode::noKeyReachesThePage()
{
    const CardId card = add(u"q"_s);
    add(u"q2"_s);
    start();
    QSignalSpy left(m_page, &StudyPage::left);
    const QString all = u"0123456789 -=@!*?ifw IFW"_s;
    for (const bool shown : {false, true}) {
        if (shown) {
            key(Qt::Key_Space);
            settle();
        }
        write(all);
        for (const auto modifiers : {Qt::KeyboardModifiers(Qt::ControlModifier),
                 Qt::ControlModifier | Qt::ShiftModifier, Qt::ControlModifier | Qt::AltModifier})
            key(Qt::Key_J, modifiers);
        key(Qt::Key_Tab);
        key(Qt::Key_Return);
        key(Qt::Key_Escape);
        QCoreApplication::processEvents();
    }
    // The second time the page's keys hold before "all" is written anew.
    QCOMPARE(editor()->text().count(all), 2);
    QCOMPARE(m_shown->count(), 1);
    QCOMPARE(left.count(), 0);
    QVERIFY(m_profile->reviews().isEmpty());
    QCOMPARE(m_profile->card(card).buriedOn, std::nullopt);
    QVERIFY(!m_profile->card(card).suspended);
}

void TestWriteCode::slowChangeLeavesTheFocus_data()
{
    QTest::addColumn<bool>("writing");
    QTest::newRow("in the editor") << true;
    // Not to the editor, where Space would be written.
    QTest::newRow("on the button") << false;
}

void TestWriteCode::slowChangeLeavesTheFocus()
{
    QFETCH(bool, writing);
    add(u"q"_s);
    start();
    if (writing)
        key(Qt::Key_W);
    QSemaphore gate;
    m_profile->hold(gate);
    key(Qt::Key_1, Qt::ControlModifier); // flag
    QTRY_VERIFY(!primary()->isEnabled());
    QCOMPARE(editor()->focusProxy()->hasFocus(), writing);
    gate.release();
    QTRY_VERIFY(primary()->isEnabled());
    QCOMPARE(editor()->focusProxy()->hasFocus(), writing);
    QCOMPARE(primary()->hasFocus(), !writing);
}

void TestWriteCode::undoIsTheEditorsOwn()
{
    add(u"first"_s);
    add(u"second"_s);
    start();
    key(Qt::Key_Space);
    settle();
    key(Qt::Key_3);
    waitForQuestion(2);
    write(u"a"_s);
    for (int i = 0; i < 3; ++i) {
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor()->text(), QString());
    }
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor()->text(), u"a"_s);
    QCoreApplication::processEvents();
    QCOMPARE(m_shown->count(), 2);
    QCOMPARE(m_profile->reviews().size(), 1);
}

void TestWriteCode::escGoesBackToTheButton()
{
    add(u"q"_s);
    start();
    QSignalSpy left(m_page, &StudyPage::left);
    write(u"x"_s);
    key(Qt::Key_Escape);
    QVERIFY(primary()->hasFocus());
    QCOMPARE(left.count(), 0);
    QCOMPARE(editor()->text(), u"x"_s);
    key(Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestWriteCode::ctrlEnterShowsTheAnswerAndGradesNothing()
{
    add(u"q"_s);
    start();
    write(u"x"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(isAnswerShown());
    QCOMPARE(editor()->text(), u"x"_s);
    QVERIFY(primary()->hasFocus());
    QCOMPARE(announced, QStringList{u"Answer shown"_s});
    settle();
    write(u"y"_s); // it can be written on
    QCOMPARE(editor()->text(), u"xy"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(primary()->hasFocus());
    QVERIFY(m_profile->reviews().isEmpty());
}

void TestWriteCode::buttonNamesTheKeyThatShowsTheAnswer()
{
    add(u"q"_s);
    start();
    QCOMPARE(primary()->keyCap(), u"Space"_s);
    key(Qt::Key_W);
    QCOMPARE(primary()->keyCap(), u"Ctrl+Enter"_s);
    key(Qt::Key_Escape);
    QCOMPARE(primary()->keyCap(), u"Space"_s);
}

void TestWriteCode::textStaysWithItsCard()
{
    const CardId card = add(u"q"_s);
    start();
    write(u"mine"_s);
    const auto isKept = [this] { return editor() != nullptr && editor()->text() == u"mine"_s; };
    key(Qt::Key_1, Qt::ControlModifier); // flag
    QTRY_COMPARE(m_profile->card(card).flag, 1);
    QCoreApplication::processEvents();
    QVERIFY(isKept());
    QVERIFY(editor()->focusProxy()->hasFocus());
    key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 110);
    m_profile->theme.setAppearance(Theme::Appearance::Dark);
    QVERIFY(isKept());
    m_profile->theme.setAppearance(Theme::Appearance::Light);
    Translations translations;
    translations.apply(u"de"_s);
    QTRY_COMPARE(editor()->focusProxy()->accessibleName(), u"Dein Code"_s);
    translations.apply(u"en"_s);
    QTRY_COMPARE(editor()->focusProxy()->accessibleName(), u"Your code"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(isAnswerShown());
    key(Qt::Key_Asterisk); // mark
    QTRY_COMPARE(m_profile
                     ->ask([note = m_profile->card(card).note](
                               Collection& in) { return in.notes().note(note); })
                     ->tags.size(),
        2);
    QCoreApplication::processEvents();
    QVERIFY(isAnswerShown());
    QVERIFY(isKept());
    QCOMPARE(m_shown->count(), 1);
    key(Qt::Key_0, Qt::ControlModifier);
}

void TestWriteCode::textStaysWhenTheCardsTextChanges()
{
    const CardId card = add(u"before"_s);
    start();
    write(u"mine"_s);
    m_profile->ask([note = m_profile->card(card).note](Collection& in) {
        return in.change({.name = u"x"_s}, [&]() -> Result<> {
            Note changed = *in.notes().note(note).value();
            changed.fields.first() = u"after"_s;
            return in.notes().update(changed);
        });
    });
    waitForQuestion(2);
    QVERIFY(m_view->toPlainText().contains(u"after"_s));
    QCOMPARE(editor()->text(), u"mine"_s);
    QVERIFY(editor()->focusProxy()->hasFocus());
}

void TestWriteCode::nextCardStartsEmpty()
{
    add(u"first"_s);
    add(u"second"_s);
    start();
    write(u"mine"_s);
    QPointer<ScratchEditor> former = editor();
    key(Qt::Key_Return, Qt::ControlModifier);
    settle();
    key(Qt::Key_3);
    waitForQuestion(2);
    QCOMPARE(editor()->text(), QString());
    QTRY_VERIFY(!former);
    QVERIFY(!isAnswerShown());
    QVERIFY(primary()->hasFocus());
}

void TestWriteCode::undoneCardStartsEmpty()
{
    add(u"first"_s);
    add(u"second"_s);
    start();
    write(u"mine"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    settle();
    key(Qt::Key_3);
    waitForQuestion(2);
    m_profile->ask([](Collection& in) { return in.undo(); });
    waitForQuestion(3);
    QVERIFY(m_view->toPlainText().contains(u"first"_s));
    QCOMPARE(editor()->text(), QString());
}

void TestWriteCode::nothingWrittenReachesTheDisk()
{
    add(u"first"_s);
    add(u"second"_s);
    start();
    write(u"quetzalcoatlus"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    settle();
    key(Qt::Key_3);
    waitForQuestion(2);
    QDirIterator files(
        m_profile->folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("quetzalcoatlus"), qPrintable(file.fileName()));
        read += bytes.contains("second") ? 1 : 0; // so the right files were read
    }
    QVERIFY(read > 0);
}

void TestWriteCode::wideAnswerStandsBeside()
{
    add(u"What?"_s, u"Say it.\n\n```python\npass\n```"_s);
    start();
    const QRect question = m_view->geometry();
    const QRect place = editor()->geometry();
    QVERIFY(question.width() < m_page->width() / 2);
    QCOMPARE(answer(), nullptr);
    write(u"mine"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(answer() != nullptr);
    QCOMPARE(m_view->geometry(), question);
    QCOMPARE(editor()->geometry(), place);
    QVERIFY(!m_view->toPlainText().contains(u"Say it."_s));
    QVERIFY(answer()->toPlainText().startsWith(u"Say it."_s));
    QVERIFY(!answer()->toPlainText().contains(u"What?"_s));
    QCOMPARE(answer()->geometry().left(), question.right() + 2); // and a line between
    QCOMPARE(answer()->geometry().right(), m_page->width() - 1);
    QCOMPARE(answer()->accessibleName(), u"Answer"_s);
}

void TestWriteCode::narrowAnswerStandsBelow()
{
    add(u"What?"_s, u"Say it."_s);
    start(narrow);
    QCOMPARE(m_view->width(), m_page->width());
    const QRect place = editor()->geometry();
    write(u"mine"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_view->isAnswerShown());
    QCOMPARE(answer(), nullptr);
    QCOMPARE(editor()->geometry(), place);
    QCOMPARE(editor()->text(), u"mine"_s);
    const QTextCursor said = m_view->document()->find(u"Say it."_s);
    QVERIFY(m_view->cursorRect(said).top() > editor()->geometry().bottom());
}

void TestWriteCode::rightToLeftSwapsThePanes()
{
    add(u"q"_s);
    start();
    key(Qt::Key_Space);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(answer()->geometry().right() < m_view->geometry().left());
    QCOMPARE(m_view->geometry().right(), m_page->width() - 1);
    QCOMPARE(editor()->focusProxy()->layoutDirection(), Qt::LeftToRight);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestWriteCode::resizingKeepsWhatIsWritten()
{
    add(u"line\n\n"_s.repeated(30), u"Say it.\n\n"_s + u"more\n\n"_s.repeated(40));
    start();
    write(u"ab"_s);
    key(Qt::Key_Left);
    auto* edit = editor()->findChild<QPlainTextEdit*>();
    const int scrolled = m_view->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    for (const bool shown : {false, true}) {
        if (shown) {
            edit->setFocus();
            key(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(answer() != nullptr);
            edit->setFocus();
        }
        resize(narrow);
        QCOMPARE(answer(), nullptr);
        QCOMPARE(m_view->isAnswerShown(), shown);
        QCOMPARE(m_view->width(), narrow.width());
        QVERIFY(edit->hasFocus());
        QCOMPARE(edit->textCursor().position(), 1);
        resize(wide);
        QCOMPARE(answer() != nullptr, shown);
        QVERIFY(!m_view->isAnswerShown());
        QVERIFY(edit->hasFocus());
        QCOMPARE(edit->textCursor().position(), 1);
        QCOMPARE(edit->toPlainText(), u"ab"_s);
        QCOMPARE(m_view->verticalScrollBar()->value(), scrolled);
    }
}

void TestWriteCode::widthForTwoPanesGrowsWithTheCard()
{
    add(u"q"_s);
    start({1080, 760});
    QVERIFY(m_view->width() < m_page->width());
    key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_view->width(), m_page->width());
    resize({1188, 760});
    QVERIFY(m_view->width() < m_page->width());
    key(Qt::Key_0, Qt::ControlModifier);
}

void TestWriteCode::zoomAndLinksOfTheAnswerArePassedOn()
{
    add(u"q"_s, u"See [docs](https://docs.python.org/3/)"_s);
    start({1400, 760});
    key(Qt::Key_Space);
    key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(answer()->zoom(), 110);
    answer()->setZoom(120); // as by the wheel
    QCOMPARE(m_view->zoom(), 120);
    QCOMPARE(m_profile->preferences.zoom(), 120);
    Q_EMIT answer()->linkActivated(QUrl(u"https://docs.python.org/3/"_s));
    QVERIFY(banner() != nullptr);
    QVERIFY(banner()->text().remove(QChar(0x200B)).contains(u"https://docs.python.org/3/"_s));
    key(Qt::Key_0, Qt::ControlModifier);
}

void TestWriteCode::wheelWithCtrlOverTheEditorZooms()
{
    add(u"q"_s);
    start();
    key(Qt::Key_W);
    for (int i = 0; i < 40; ++i)
        key(Qt::Key_Return); // without Ctrl it would scroll
    QCoreApplication::processEvents();
    const QPoint over = editor()->mapTo(m_window.get(), editor()->rect().center());
    QTest::wheelEvent(m_window->windowHandle(), over, {0, 120}, {}, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 110);
    key(Qt::Key_0, Qt::ControlModifier);
}

void TestWriteCode::writingScrollsToTheCursor()
{
    add(u"line\n\n"_s.repeated(10));
    start({560, 360});
    const auto isInSight = [this] {
        const QRect cursor = editor()->cursorRect().translated(editor()->pos());
        return m_view->viewport()->rect().contains(cursor);
    };
    QVERIFY(!isInSight());
    key(Qt::Key_W);
    QVERIFY(isInSight());
    for (int i = 0; i < 30; ++i) {
        key(Qt::Key_Return);
        QTRY_VERIFY(isInSight());
    }
    key(Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY(isInSight());
}

void TestWriteCode::longPasteIsSaid()
{
    add(u"q"_s);
    start();
    key(Qt::Key_W);
    QApplication::clipboard()->setText(QString(70'000, u'x'));
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(editor()->text().size(), 65'536);
    QVERIFY(banner() != nullptr);
    QCOMPARE(banner()->text(), u"That was too long to paste: its end has been left out."_s);
    QVERIFY(editor()->focusProxy()->hasFocus());
}

void TestWriteCode::everythingHasAName()
{
    add(u"q"_s, u"```python\npass\n```"_s);
    start();
    key(Qt::Key_Space);
    QStringList names;
    for (QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.append(name);
    }
    QVERIFY(names.contains(u"Your code"_s));
}

QTEST_MAIN(TestWriteCode)
#include "tst_writecode.moc"
