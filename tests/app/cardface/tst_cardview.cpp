// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/cardview.h"
#include "app/cardface/codehighlighter.h"
#include "app/cardface/copybutton.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QWheelEvent>

using namespace reprise;
using namespace Qt::StringLiterals;

namespace {

Face face(const QString& question, const QString& answer = u"answer"_s)
{
    Face face;
    face.question = question;
    face.answer = answer;
    return face;
}

QString lines(int count, const QString& word = u"line"_s)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"%1 %2\n\n"_s.arg(word).arg(i);
    return text;
}

int pixels(const QWidget& widget, const QColor& color)
{
    const QImage image = const_cast<QWidget&>(widget).grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

/// An inset of a height that can change.
class Inset final : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override { return {10, m_height}; }
    void setWantedHeight(int height)
    {
        m_height = height;
        updateGeometry();
    }

private:
    int m_height = 60;
};

} // namespace

class TestCardView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void coloursOfTheThemeArePainted();
    void newThemeReplacesEveryColour();
    void panelsAndRuleArePainted();
    void inlineCodeHasAGround();
    void longLineOfCodeWrapsWithAMark();

    void questionKeepsItsPlace();
    void columnStandsStillWhenAScrollBarComes();
    void emptyAnswerIsShown();
    void answerIsScrolledInAsFarAsNeeded_data();
    void answerIsScrolledInAsFarAsNeeded();
    void zoomKeepsWhatIsOnTop();
    void zoomIsBoundedAndTold();
    void narrowViewNeverScrollsSideways();

    void copyButtonCopiesItsBlock();
    void copyButtonsStandInTheirStrips();
    void selectionIsCopiedPlain();
    void selectionIsNotDragged();
    void keysScroll();
    void spaceIsLeftToThePage();
    void linkIsToldAndNotFollowed_data();
    void linkIsToldAndNotFollowed();
    void insetStandsBetweenQuestionAndAnswer();
    void insetGrowsWithItsHint();
    void isNamedAndReadable();
    void nothingIsShownAfterShowNothing();

private:
    Theme* m_theme = nullptr;
    CodeHighlighter m_highlighter;
    std::unique_ptr<CardView> m_view;
};

void TestCardView::initTestCase()
{
    QFont font = QApplication::font();
    font.setPointSizeF(10);
    QApplication::setFont(font);
    m_theme = new Theme(Theme::Appearance::Light, this);
}

void TestCardView::init()
{
    m_theme->setAppearance(Theme::Appearance::Light);
    m_view = std::make_unique<CardView>(*m_theme, m_highlighter);
    m_view->resize(1000, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestCardView::cleanup()
{
    m_view.reset();
}

void TestCardView::coloursOfTheThemeArePainted()
{
    m_view->showQuestion(face(u"q\n\n```python\nreturn \"text\"  # comment\n```"_s));
    QVERIFY(pixels(*m_view, QColor(0xd7, 0x3a, 0x49)) >= 5);
    QVERIFY(pixels(*m_view, QColor(0x03, 0x2f, 0x62)) >= 5);
    QVERIFY(pixels(*m_view, QColor(0x6a, 0x73, 0x7d)) >= 5);

    m_view->showQuestion(face(u"q\n\n```text\nreturn \"text\"  # comment\n```"_s));
    QCOMPARE(pixels(*m_view, QColor(0xd7, 0x3a, 0x49)), 0);
    QCOMPARE(pixels(*m_view, QColor(0x03, 0x2f, 0x62)), 0);
}

void TestCardView::newThemeReplacesEveryColour()
{
    m_view->showQuestion(face(u"q\n\n```python\nreturn \"text\"\n```"_s));
    m_theme->setAppearance(Theme::Appearance::Dark);
    QCOMPARE(pixels(*m_view, QColor(0xd7, 0x3a, 0x49)), 0);
    QCOMPARE(pixels(*m_view, QColor(0xf8, 0xf7, 0xf5)), 0);
    QVERIFY(pixels(*m_view, QColor(0xc5, 0x86, 0xc0)) >= 5);
    QVERIFY(pixels(*m_view, QColor(0x18, 0x18, 0x1a)) > 10'000);
    QVERIFY(pixels(*m_view, QColor(0x1f, 0x1f, 0x1f)) > 10'000);
}

void TestCardView::panelsAndRuleArePainted()
{
    m_view->showQuestion(face(u"q"_s));
    const QColor panel = m_theme->color(Token::Base);
    const QColor rule = m_theme->color(Token::LineStrong);
    QCOMPARE(pixels(*m_view, panel), 0);
    QCOMPARE(pixels(*m_view, rule), 0);
    m_view->showAnswer();
    QCOMPARE(pixels(*m_view, rule), m_view->columnRect().width());
    m_view->showQuestion(face(u"```python\nx\n```"_s));
    // A panel keeps its distance from the top like a line of text.
    const QImage image = m_view->viewport()->grab().toImage();
    const int middle = m_view->columnRect().center().x();
    QCOMPARE(image.pixelColor(middle, m_theme->px(35)), m_theme->color(Token::Window));
    QCOMPARE(image.pixelColor(middle, m_theme->px(42)), panel);
    const int width = m_view->columnRect().width();
    QVERIFY(pixels(*m_view, panel) > width * m_theme->px(50));
    QVERIFY(pixels(*m_view, panel) < width * m_theme->px(80));
}

void TestCardView::inlineCodeHasAGround()
{
    const QColor ground = m_theme->color(Token::CodeInline);
    m_view->showQuestion(face(u"plain words"_s));
    QCOMPARE(pixels(*m_view, ground), 0);
    m_view->showQuestion(face(u"a `word` here"_s));
    QVERIFY(pixels(*m_view, ground) > 200);
}

void TestCardView::longLineOfCodeWrapsWithAMark()
{
    const auto marks = [this] {
        // The mark stands in the right padding of the panel, where nothing else is.
        const QImage image = m_view->viewport()->grab().toImage();
        const QRect column = m_view->columnRect();
        int found = 0;
        for (int y = m_theme->px(36 + 34); y < m_theme->px(36 + 60); ++y) {
            for (int x = column.right() - m_theme->px(14); x < column.right() - 2; ++x)
                found += image.pixelColor(x, y) == m_theme->color(Token::Base) ? 0 : 1;
        }
        return found;
    };
    m_view->showQuestion(face(u"```python\n%1\n```"_s.arg(QString(76, u'x'))));
    QCOMPARE(m_view->document()->firstBlock().layout()->lineCount(), 1);
    QCOMPARE(marks(), 0);
    m_view->showQuestion(face(u"```python\n%1\n```"_s.arg(QString(77, u'x'))));
    QCOMPARE(m_view->document()->firstBlock().layout()->lineCount(), 2);
    QVERIFY(marks() > 5);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
}

void TestCardView::questionKeepsItsPlace()
{
    m_view->showQuestion(face(u"Why?\n\n```python\nx = 1\n```"_s, lines(2)));
    const QImage before = m_view->viewport()->grab().toImage();
    m_view->showAnswer();
    const QImage after = m_view->viewport()->grab().toImage();
    // Down to the panel's end nothing has moved.
    const int end = static_cast<int>(m_view->document()
            ->documentLayout()
            ->blockBoundingRect(m_view->document()->findBlockByNumber(1))
            .bottom());
    const QRect top(0, 0, before.width(), end);
    QVERIFY(before.copy(top) == after.copy(top));
    QVERIFY(before != after);
}

void TestCardView::columnStandsStillWhenAScrollBarComes()
{
    m_view->showQuestion(face(u"Why?"_s, lines(100)));
    const int left = m_view->cursorRect().left();
    m_view->showAnswer();
    QVERIFY(m_view->verticalScrollBar()->maximum() > 0);
    QCOMPARE(m_view->cursorRect().left(), left);
}

void TestCardView::emptyAnswerIsShown()
{
    m_view->showQuestion(face(u"question"_s, {}));
    m_view->showAnswer();
    QVERIFY(m_view->isAnswerShown());
    QVERIFY(m_view->toPlainText().startsWith(u"question"_s));
}

void TestCardView::answerIsScrolledInAsFarAsNeeded_data()
{
    QTest::addColumn<int>("questionLines");
    QTest::addColumn<int>("answerLines");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("both fit") << 3 << 3 << false;
    QTest::newRow("the answer's end does not fit") << 8 << 8 << true;
    QTest::newRow("the answer is longer than the view") << 3 << 60 << true;
    QTest::newRow("the question is longer than the view") << 60 << 3 << true;
}

void TestCardView::answerIsScrolledInAsFarAsNeeded()
{
    QFETCH(int, questionLines);
    QFETCH(int, answerLines);
    QFETCH(bool, scrolls);
    m_view->showQuestion(face(lines(questionLines, u"q"_s), lines(answerLines, u"a"_s)));
    m_view->showAnswer();
    QCOMPARE(m_view->verticalScrollBar()->value() > 0, scrolls);

    const QTextDocument* document = m_view->document();
    const auto place = [&](const QString& text) {
        const QTextBlock block = document->find(text).block();
        return document->documentLayout()->blockBoundingRect(block).translated(
            0, -m_view->verticalScrollBar()->value());
    };
    const double height = m_view->viewport()->height();
    const QRectF lastOfQuestion = place(u"q %1"_s.arg(questionLines - 1));
    const QRectF firstOfAnswer = place(u"a 0"_s);
    const QRectF lastOfAnswer = place(u"a %1"_s.arg(answerLines - 1));
    QVERIFY(firstOfAnswer.bottom() <= height);
    QVERIFY(lastOfQuestion.top() >= 0);
    if (answerLines < 10)
        QVERIFY(lastOfAnswer.bottom() <= height);
}

void TestCardView::zoomKeepsWhatIsOnTop()
{
    m_view->showQuestion(face(lines(100)));
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
    const auto top = [this] {
        return m_view->cursorForPosition(QPoint(m_view->viewport()->width() / 2, 1)).block().text();
    };
    QTextCursor cursor = m_view->document()->find(u"line 51"_s);
    m_view->setTextCursor(cursor);
    const QString before = top();
    m_view->setZoom(150);
    QCOMPARE(top(), before);
    QCOMPARE(m_view->textCursor().selectedText(), u"line 51"_s);
    m_theme->setAppearance(Theme::Appearance::Dark);
    QCOMPARE(top(), before);
}

void TestCardView::zoomIsBoundedAndTold()
{
    m_view->showQuestion(face(u"q"_s));
    QSignalSpy told(m_view.get(), &CardView::zoomChanged);
    m_view->setZoom(1);
    QCOMPARE(m_view->zoom(), 50);
    m_view->setZoom(1000);
    QCOMPARE(m_view->zoom(), 300);
    m_view->setZoom(100);
    QCOMPARE(told.count(), 3);
    QWheelEvent wheel({5, 5}, m_view->mapToGlobal(QPoint(5, 5)), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    QCOMPARE(m_view->zoom(), 110);
}

void TestCardView::narrowViewNeverScrollsSideways()
{
    m_view->resize(360, 400);
    m_view->showQuestion(face(
        u"Whyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy?"_s,
        u"%1\n\n```python\n%1\n```\n\n|a|b|c|\n|-|-|-|\n|%1|%1|%1|\n"_s.arg(QString(90, u'w'))));
    m_view->showAnswer();
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(m_view->columnRect(), QRect(24, 0, 312, 400));
    QVERIFY(m_view->document()->size().width() <= m_view->viewport()->width());
}

void TestCardView::copyButtonCopiesItsBlock()
{
    m_view->showQuestion(face(u"```python\nif a:\n\tb\n```\n\n```python\n    c\n```\n"_s));
    const auto buttons = m_view->viewport()->findChildren<CopyButton*>();
    QCOMPARE(buttons.size(), 2);
    buttons[0]->click();
    QCOMPARE(QApplication::clipboard()->text(), u"if a:\n\tb"_s);
    QCOMPARE(buttons[0]->text(), u"Copied"_s);
    QCOMPARE(buttons[1]->text(), u"Copy"_s);
    buttons[1]->click();
    QCOMPARE(QApplication::clipboard()->text(), u"    c"_s);
    QTRY_COMPARE(buttons[0]->text(), u"Copy"_s);
}

void TestCardView::copyButtonsStandInTheirStrips()
{
    m_view->showQuestion(face(lines(3) + u"```python\nx\n```\n"_s + lines(40)));
    auto* button = m_view->viewport()->findChild<CopyButton*>();
    const auto distance = [&] {
        const double code = m_view->document()
                                ->documentLayout()
                                ->blockBoundingRect(m_view->document()->findBlockByNumber(3))
                                .top();
        return code - m_view->verticalScrollBar()->value() - button->geometry().center().y();
    };
    const double before = distance();
    QVERIFY(before > 5 && before < m_theme->px(30));
    m_view->verticalScrollBar()->setValue(50);
    QCOMPARE(distance(), before);
    m_view->resize(500, 500);
    QVERIFY(std::abs(distance() - before) <= 1);
    QVERIFY(button->geometry().right() <= m_view->columnRect().right());
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QVERIFY(!button->isVisible());
}

void TestCardView::selectionIsCopiedPlain()
{
    m_view->showQuestion(face(u"a **b** `c`\n\n```python\n\tif x:\n    y\n```\n"_s));
    m_view->selectAll();
    m_view->copy();
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->formats(), QStringList{u"text/plain"_s});
    QCOMPARE(copied->text(), u"a b c\n\tif x:\n    y"_s);
}

void TestCardView::selectionIsNotDragged()
{
    m_view->showQuestion(face(u"some words to select"_s));
    m_view->selectAll();
    QTextCursor inside(m_view->document());
    inside.setPosition(6);
    const QPoint at = m_view->cursorRect(inside).center();
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, at);
    QVERIFY(!m_view->textCursor().hasSelection());
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at);
    QVERIFY(!m_view->acceptDrops());
    QVERIFY(!m_view->viewport()->acceptDrops());
}

void TestCardView::keysScroll()
{
    m_view->showQuestion(face(lines(100)));
    m_view->setFocus();
    QScrollBar* bar = m_view->verticalScrollBar();
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    const int page = bar->value();
    QVERIFY(page > 300);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(bar->value() > page);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(bar->value(), page);
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QCOMPARE(bar->value(), 0);
    m_view->scrollPage(1);
    QCOMPARE(bar->value(), bar->pageStep());
}

void TestCardView::spaceIsLeftToThePage()
{
    m_view->showQuestion(face(lines(100)));
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void TestCardView::linkIsToldAndNotFollowed_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("told");
    QTest::newRow("https") << u"https://example.org/a"_s << true;
    QTest::newRow("file") << u"file:///etc/hostname"_s << false;
    QTest::newRow("resource") << u"qrc:/reprise/icons/copy.svg"_s << false;
}

void TestCardView::linkIsToldAndNotFollowed()
{
    QFETCH(QString, target);
    QFETCH(bool, told);
    m_view->showQuestion(face(u"[here we go](<%1>)"_s.arg(target)));
    QSignalSpy spy(m_view.get(), &CardView::linkActivated);
    QTextCursor inside(m_view->document());
    inside.setPosition(3);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->cursorRect(inside).center());
    QCOMPARE(spy.count(), told ? 1 : 0);
    if (told)
        QCOMPARE(spy.first().first().toUrl(), QUrl(target));
    QCOMPARE(m_view->document()->toPlainText(), u"here we go"_s);
    QVERIFY(m_view->source().isEmpty());
}

void TestCardView::insetStandsBetweenQuestionAndAnswer()
{
    auto* inset = new Inset;
    m_view->setInset(inset);
    m_view->showQuestion(face(u"question"_s, u"answer"_s));
    const auto top = [this](const QString& text) {
        const QTextDocument* document = m_view->document();
        return document->documentLayout()->blockBoundingRect(document->find(text).block()).top();
    };
    QVERIFY(inset->isVisible());
    QCOMPARE(inset->width(), m_view->columnRect().width());
    QCOMPARE(inset->height(), 60);
    QVERIFY(inset->y() > top(u"question"_s));
    m_view->showAnswer();
    QVERIFY(inset->y() > top(u"question"_s) + m_theme->px(60));
    QVERIFY(top(u"answer"_s) >= inset->geometry().bottom());
    m_view->selectAll();
    m_view->copy();
    QVERIFY(!QApplication::clipboard()->text().contains(QChar::ObjectReplacementCharacter));

    const QPointer<QWidget> watched = inset;
    m_view->setInset(nullptr);
    QTRY_VERIFY(watched.isNull());
    QCOMPARE(m_view->document()->blockCount(), 3);
}

void TestCardView::insetGrowsWithItsHint()
{
    auto* inset = new Inset;
    m_view->setInset(inset);
    m_view->showQuestion(face(u"question"_s, u"answer"_s));
    m_view->showAnswer();
    const auto answer = [this] {
        const QTextDocument* document = m_view->document();
        return document->documentLayout()->blockBoundingRect(document->lastBlock()).top();
    };
    const double before = answer();
    inset->setWantedHeight(160);
    QTRY_COMPARE(inset->height(), 160);
    QCOMPARE(answer(), before + 100);
}

void TestCardView::isNamedAndReadable()
{
    m_view->showQuestion(face(u"Why `x`?"_s, u"Because."_s));
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(interface->text(QAccessible::Name), u"Question"_s);
    m_view->showAnswer();
    QCOMPARE(interface->text(QAccessible::Name), u"Question and answer"_s);
    QAccessibleTextInterface* text = interface->textInterface();
    QVERIFY(text != nullptr);
    QCOMPARE(text->text(0, 7), u"Why x?\n"_s);
    m_view->showQuestion(face(u"```python\nx\n```\n\n```python\ny\n```\n"_s));
    QStringList names;
    for (const CopyButton* button : m_view->viewport()->findChildren<CopyButton*>())
        names.append(button->accessibleName());
    QCOMPARE(names, (QStringList{u"Copy code block 1"_s, u"Copy code block 2"_s}));
}

void TestCardView::nothingIsShownAfterShowNothing()
{
    m_view->showQuestion(face(u"q\n\n```python\nx\n```"_s));
    m_view->showNothing();
    QVERIFY(m_view->document()->isEmpty());
    QVERIFY(m_view->viewport()->findChildren<CopyButton*>().isEmpty());
}

QTEST_MAIN(TestCardView)
#include "tst_cardview.moc"
