// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/cardview.h"
#include "app/study/answerinput.h"
#include "app/study/countsview.h"
#include "app/study/gradebar.h"
#include "app/study/studypage.h"
#include "app/translations.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "app/widgets/progressline.h"
#include "core/edit/notes.h"
#include "tests/app/study/profile.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace reprise;
using reprise::test::Profile;

namespace {

QStringList announced;

void keepAnnouncements(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Announcement)
        announced.append(static_cast<QAccessibleAnnouncementEvent*>(event)->message());
}

const QString deck = u"Python / Lists"_s;

} // namespace

class TestStudyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void spaceShowsAndThenGivesGood();
    void enterShowsAndThenGivesGood();
    void digitsGrade_data();
    void digitsGrade();
    void digitsBeforeTheAnswerDoNothing();
    void topRowOfAFrenchKeyboardGrades();
    void heldSpaceDoesNotGrade();
    void gradeRightAfterTheAnswerIsIgnored();
    void twoQuickGradesRecordOneReview();
    void labelsAreWhatIsApplied_data();
    void labelsAreWhatIsApplied();
    void drillSaysAgainOrDone();
    void spacePressesTheFocusedButtonOnce();
    void clickOnAnIconLeavesSpaceToTheGrade();
    void tabGoesFromTheDefaultGradeRound();
    void buryAndSuspendKeys_data();
    void buryAndSuspendKeys();
    void markAndFlagKeysKeepTheCard();
    void escapeLeaves();
    void undoBringsTheCardBack();
    void undoFromElsewhereBringsTheCardBack();
    void refusedAnswerKeepsTheCard();
    void answerIsTimedFromTheQuestion();
    void cardOnScreenWhenTheDayTurnsCountsForTheNewDay();
    void drillEndsWithItsDay();
    void countsAndProgressFollow();
    void typedAnswerSuggestsItsGrade_data();
    void typedAnswerSuggestsItsGrade();
    void lettersAreTypedIntoTheInput();
    void undoWithNothingTypedIsThePages();
    void severalExpectedLinesNeedCtrlEnter();
    void keyHeldFromTheCardBeforeTypesNothing();
    void typingScrollsToTheInput();
    void leechIsSaid();
    void everythingIsTranslatedAnew();
    void linkIsAskedAbout();
    void followUpIsReadBesideTheCard();
    void editedCardStaysWithItsNewText();
    void goingThroughAgainRecordsNothing();
    void finishedWhenNothingIsLeft();
    void narrowPageMovesIconsIntoTheMenu();
    void narrowGradesStandInTwoRows();
    void zoomIsKept();
    void everythingHasAName();
    void stepsAreAnnounced();

private:
    void start(const QString& path = {});
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(char character);
    void waitForQuestion(int count);
    void reveal();
    /// Past the time in which a grade is not meant.
    void settle();
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QList<Button*> gradeButtons() const;
    [[nodiscard]] Button* gradeButton(const QString& word) const;
    [[nodiscard]] Button* named(const QString& name) const;
    [[nodiscard]] Banner* banner() const;

    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<QWidget> m_window;
    StudyPage* m_page = nullptr;
    CardView* m_view = nullptr;
    std::unique_ptr<QSignalSpy> m_shown;
};

void TestStudyPage::initTestCase()
{
    QFont font = QApplication::font();
    font.setFamily(u"Inter"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QCoreApplication::installTranslator(new test::EnglishPlurals);
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(keepAnnouncements);
}

void TestStudyPage::init()
{
    m_profile = std::make_unique<Profile>();
    m_window = std::make_unique<QWidget>();
    m_page = new StudyPage(m_profile->workspace, m_window.get());
    m_view = m_page->findChild<CardView*>();
    m_shown = std::make_unique<QSignalSpy>(m_page, &StudyPage::questionShown);
    m_window->resize(1180, 760);
    m_page->resize(1180, 760);
    announced.clear();
}

void TestStudyPage::cleanup()
{
    m_shown.reset();
    m_window.reset();
    m_profile.reset();
}

void TestStudyPage::start(const QString& path)
{
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page->study(path.isEmpty() ? rootTopic : m_profile->topic(path));
    waitForQuestion(1);
}

void TestStudyPage::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestStudyPage::type(char character)
{
    QTest::keyClick(QApplication::focusWidget(), character);
}

void TestStudyPage::waitForQuestion(int count)
{
    QTRY_COMPARE(m_shown->count(), count);
}

void TestStudyPage::reveal()
{
    key(Qt::Key_Space);
    QVERIFY(m_view->isAnswerShown());
    settle();
}

void TestStudyPage::settle()
{
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(timer.elapsed() > StudyPage::gradeGuardMilliseconds);
}

QString TestStudyPage::shownText() const
{
    return m_view->toPlainText();
}

QList<Button*> TestStudyPage::gradeButtons() const
{
    QList<Button*> buttons;
    for (auto* button : m_page->findChild<GradeBar*>()->findChildren<Button*>()) {
        if (button->kind() == Button::Kind::Grade && button->isVisible())
            buttons.append(button);
    }
    return buttons;
}

Button* TestStudyPage::gradeButton(const QString& word) const
{
    for (auto* button : gradeButtons()) {
        if (button->text() == word)
            return button;
    }
    return nullptr;
}

Button* TestStudyPage::named(const QString& name) const
{
    for (auto* button : m_page->findChildren<Button*>()) {
        if (button->accessibleName() == name && button->isVisible())
            return button;
    }
    return nullptr;
}

Banner* TestStudyPage::banner() const
{
    for (auto* found : m_page->findChildren<Banner*>()) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

void TestStudyPage::spaceShowsAndThenGivesGood()
{
    const CardId first = m_profile->add(deck, u"first question"_s, u"first answer"_s);
    m_profile->add(deck, u"second question"_s, u"second answer"_s);
    start();
    QVERIFY(shownText().contains(u"first question"_s));
    QVERIFY(!shownText().contains(u"first answer"_s));
    reveal();
    QVERIFY(shownText().contains(u"first answer"_s));
    QVERIFY(gradeButton(u"Good"_s)->isEmphasised());
    QVERIFY(gradeButton(u"Good"_s)->hasFocus());
    key(Qt::Key_Space);
    waitForQuestion(2);
    QVERIFY(shownText().contains(u"second question"_s));
    QVERIFY(!m_view->isAnswerShown());
    const auto reviews = m_profile->reviews();
    QCOMPARE(reviews.size(), 1);
    QCOMPARE(reviews.first().card, first);
    QCOMPARE(reviews.first().grade, Grade::Hesitant);
    QCOMPARE(reviews.first().kind, ReviewKind::First);
}

void TestStudyPage::enterShowsAndThenGivesGood()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    key(Qt::Key_Return);
    QVERIFY(m_view->isAnswerShown());
    settle();
    key(Qt::Key_Enter, Qt::KeypadModifier);
    QTRY_COMPARE(m_profile->reviews().size(), 1);
    QCOMPARE(m_profile->reviews().first().grade, Grade::Hesitant);
}

void TestStudyPage::digitsGrade_data()
{
    QTest::addColumn<GradeButtons>("buttons");
    QTest::addColumn<int>("pressed");
    QTest::addColumn<bool>("keypad");
    QTest::addColumn<int>("recorded"); // -1: nothing
    QTest::newRow("four: 1 is Again") << GradeButtons::Four << 1 << false << 2;
    QTest::newRow("four: 2 is Hard") << GradeButtons::Four << 2 << false << 3;
    QTest::newRow("four: 3 is Good") << GradeButtons::Four << 3 << false << 4;
    QTest::newRow("four: 4 is Easy") << GradeButtons::Four << 4 << false << 5;
    QTest::newRow("four: keypad 4") << GradeButtons::Four << 4 << true << 5;
    QTest::newRow("four: 0 is nothing") << GradeButtons::Four << 0 << false << -1;
    QTest::newRow("four: 5 is nothing") << GradeButtons::Four << 5 << false << -1;
    QTest::newRow("six: 0") << GradeButtons::Six << 0 << false << 0;
    QTest::newRow("six: 1") << GradeButtons::Six << 1 << false << 1;
    QTest::newRow("six: 4") << GradeButtons::Six << 4 << false << 4;
    QTest::newRow("six: keypad 5") << GradeButtons::Six << 5 << true << 5;
}

void TestStudyPage::digitsGrade()
{
    QFETCH(GradeButtons, buttons);
    QFETCH(int, pressed);
    QFETCH(bool, keypad);
    QFETCH(int, recorded);
    m_profile->ask([buttons](Collection& in) { return in.settings().setGradeButtons(buttons); });
    m_profile->add(deck, u"q"_s, u"a"_s);
    m_profile->add(deck, u"q2"_s, u"a2"_s);
    start();
    reveal();
    QCOMPARE(gradeButtons().size(), buttons == GradeButtons::Four ? 4 : 6);
    key(static_cast<Qt::Key>(Qt::Key_0 + pressed), keypad ? Qt::KeypadModifier : Qt::NoModifier);
    if (recorded < 0) {
        QVERIFY(m_profile->reviews().isEmpty());
        QVERIFY(m_view->isAnswerShown());
        return;
    }
    waitForQuestion(2);
    QCOMPARE(m_profile->reviews().size(), 1);
    QCOMPARE(static_cast<int>(m_profile->reviews().first().grade), recorded);
}

void TestStudyPage::digitsBeforeTheAnswerDoNothing()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    key(Qt::Key_3);
    QVERIFY(!m_view->isAnswerShown());
    QVERIFY(m_profile->reviews().isEmpty());
}

void TestStudyPage::topRowOfAFrenchKeyboardGrades()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    m_profile->add(deck, u"q2"_s, u"a2"_s);
    start();
    reveal();
    // The key of 1 on AZERTY: "&", on evdev's key 2, which X11 numbers 10.
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Ampersand, Qt::NoModifier, 10, 0x26, 0, u"&"_s);
    QApplication::sendEvent(QApplication::focusWidget(), &event);
    waitForQuestion(2);
    QCOMPARE(m_profile->reviews().first().grade, Grade::WrongSeemedEasy);
}

void TestStudyPage::heldSpaceDoesNotGrade()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    const auto press = [this](bool repeated) {
        QTest::simulateEvent(m_window.get(), true, Qt::Key_Space, Qt::NoModifier, u" "_s, repeated);
    };
    press(false);
    QVERIFY(m_view->isAnswerShown());
    settle();
    for (int i = 0; i < 20; ++i) {
        press(true);
        QCoreApplication::processEvents();
    }
    QVERIFY(m_profile->reviews().isEmpty());
    QVERIFY(m_view->isAnswerShown());
}

void TestStudyPage::gradeRightAfterTheAnswerIsIgnored()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    key(Qt::Key_Space);
    key(Qt::Key_Space);
    key(Qt::Key_3);
    QTest::mouseClick(gradeButton(u"Easy"_s), Qt::LeftButton);
    QVERIFY(m_profile->reviews().isEmpty());
    settle();
    key(Qt::Key_3);
    QTRY_COMPARE(m_profile->reviews().size(), 1);
}

void TestStudyPage::twoQuickGradesRecordOneReview()
{
    m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(6));
    m_profile->add(deck, u"q2"_s, u"a2"_s, m_profile->due(7));
    start();
    reveal();
    // All three keys come before the first is answered.
    QSemaphore gate;
    m_profile->hold(gate);
    key(Qt::Key_3);
    key(Qt::Key_4);
    key(Qt::Key_Space);
    gate.release();
    waitForQuestion(2);
    QCoreApplication::processEvents();
    QCOMPARE(m_profile->reviews().size(), 1);
    QVERIFY(!m_view->isAnswerShown());
}

void TestStudyPage::labelsAreWhatIsApplied_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("ease");
    QTest::addColumn<int>("interval");
    // SM-2 after an interval of 10 at ease 2.50: 25 days for a pass, by the ease
    // before; 1 after a failure. Ease: 3 takes 0.14, 4 nothing, 5 gives 0.10.
    QTest::newRow("again") << u"Again"_s << u"today, then 1 day"_s << u"2.50 → 2.50"_s << 1;
    QTest::newRow("hard") << u"Hard"_s << u"today, then 25 days"_s << u"2.50 → 2.36"_s << 25;
    QTest::newRow("good") << u"Good"_s << u"25 days"_s << u"2.50 → 2.50"_s << 25;
    QTest::newRow("easy") << u"Easy"_s << u"25 days"_s << u"2.50 → 2.60"_s << 25;
}

void TestStudyPage::labelsAreWhatIsApplied()
{
    QFETCH(QString, word);
    QFETCH(QString, label);
    QFETCH(QString, ease);
    QFETCH(int, interval);
    m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10));
    m_profile->add(deck, u"q2"_s, u"a2"_s, m_profile->due(11));
    start();
    reveal();
    Button* button = gradeButton(word);
    QCOMPARE(button->secondLine(), label);
    QVERIFY2(button->toolTip().contains(ease), qPrintable(button->toolTip()));
    QTest::mouseClick(button, Qt::LeftButton);
    waitForQuestion(2);
    const auto after = std::get<Schedule>(m_profile->reviews().first().after);
    QCOMPARE(after.intervalDays, interval);
    QVERIFY(ease.endsWith(QString::number(after.easeHundredths / 100.0, 'f', 2)));
}

void TestStudyPage::drillSaysAgainOrDone()
{
    const CardId card = m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10));
    start();
    reveal();
    key(Qt::Key_1);
    waitForQuestion(2);
    reveal();
    QCOMPARE(gradeButton(u"Again"_s)->secondLine(), u"again today"_s);
    QCOMPARE(gradeButton(u"Hard"_s)->secondLine(), u"again today"_s);
    QCOMPARE(gradeButton(u"Good"_s)->secondLine(), u"done"_s);
    QCOMPARE(gradeButton(u"Easy"_s)->secondLine(), u"done"_s);
    const Card before = m_profile->card(card);
    key(Qt::Key_2);
    waitForQuestion(3);
    QSignalSpy finished(m_page, &StudyPage::finished);
    reveal();
    key(Qt::Key_3);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_profile->card(card), before);
    QCOMPARE(m_profile->reviews().last().kind, ReviewKind::Drill);
}

void TestStudyPage::spacePressesTheFocusedButtonOnce()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    m_profile->add(deck, u"q2"_s, u"a2"_s);
    start();
    reveal();
    key(Qt::Key_Tab);
    QVERIFY(gradeButton(u"Easy"_s)->hasFocus());
    key(Qt::Key_Space);
    waitForQuestion(2);
    QCOMPARE(m_profile->reviews().size(), 1);
    QCOMPARE(m_profile->reviews().first().grade, Grade::Perfect);
    QVERIFY(!m_view->isAnswerShown());
}

void TestStudyPage::clickOnAnIconLeavesSpaceToTheGrade()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    m_profile->add(deck, u"q2"_s, u"a2"_s);
    start();
    reveal();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton);
    QVERIFY(m_view->hasFocus());
    key(Qt::Key_Space);
    waitForQuestion(2);
    QCOMPARE(m_profile->reviews().first().grade, Grade::Hesitant);
}

void TestStudyPage::tabGoesFromTheDefaultGradeRound()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    reveal();
    for (const auto& word : {u"Good"_s, u"Easy"_s, u"Again"_s, u"Hard"_s}) {
        QVERIFY2(gradeButton(word)->hasFocus(), qPrintable(word));
        key(Qt::Key_Tab);
    }
    // Nothing to undo yet, so Edit is next.
    QVERIFY(named(u"Edit"_s)->hasFocus());
    key(Qt::Key_Tab);
    QVERIFY(m_view->hasFocus());
    key(Qt::Key_Tab);
    QVERIFY(named(u"Flag"_s)->hasFocus());
    key(Qt::Key_Tab);
    QVERIFY(named(u"Card information"_s)->hasFocus());
    key(Qt::Key_Tab);
    QVERIFY(named(u"More"_s)->hasFocus());
}

void TestStudyPage::buryAndSuspendKeys_data()
{
    QTest::addColumn<char>("character");
    QTest::addColumn<bool>("wholeNote");
    QTest::addColumn<bool>("suspends");
    QTest::newRow("- buries the card") << '-' << false << false;
    QTest::newRow("= buries the note") << '=' << true << false;
    QTest::newRow("@ suspends the card") << '@' << false << true;
    QTest::newRow("! suspends the note") << '!' << true << true;
}

void TestStudyPage::buryAndSuspendKeys()
{
    QFETCH(char, character);
    QFETCH(bool, wholeNote);
    QFETCH(bool, suspends);
    const CardId first = m_profile->add(deck, u"front"_s, u"back"_s, Unseen{}, u"reversed");
    // The note's second card.
    const CardId second = m_profile->ask([&](Collection& in) {
        return in.changeForGood([&]() -> Result<CardId> {
            Card card = in.cards().card(first).value().value();
            card.id.value += 100;
            card.ordinal = 1;
            return in.cards().add(card);
        });
    });
    m_profile->add(deck, u"other"_s, u"a"_s);
    start();
    type(character);
    waitForQuestion(2);
    const auto isTaken = [&](CardId id) {
        const Card card = m_profile->card(id);
        return suspends ? card.suspended : card.buriedOn == m_profile->today();
    };
    QVERIFY(isTaken(first));
    QCOMPARE(isTaken(second), wholeNote);
    QVERIFY(shownText().contains(wholeNote ? u"other"_s : u"back"_s));
    QVERIFY(m_profile->reviews().isEmpty());
}

void TestStudyPage::markAndFlagKeysKeepTheCard()
{
    const CardId id = m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    reveal();
    type('*');
    const auto tags = [&] {
        return m_profile
            ->ask(
                [note = m_profile->card(id).note](Collection& in) { return in.notes().note(note); })
            ->tags;
    };
    QTRY_COMPARE(tags(), QStringList{markedTag});
    // The page has heard of it, too: until then it takes no other key.
    QTRY_VERIFY(named(u"Undo: Mark"_s) != nullptr);
    key(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(m_profile->card(id).flag, 3);
    QTRY_VERIFY(named(u"Flag 3"_s) != nullptr);
    key(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(m_profile->card(id).flag, 0);
    QTRY_VERIFY(named(u"Flag"_s) != nullptr);
    QVERIFY(m_view->isAnswerShown());
    QVERIFY(gradeButton(u"Good"_s)->hasFocus());
    QCOMPARE(m_shown->count(), 1);
    key(Qt::Key_3);
    QTRY_COMPARE(m_profile->reviews().size(), 1);
}

void TestStudyPage::escapeLeaves()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    QSignalSpy left(m_page, &StudyPage::left);
    key(Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QVERIFY(m_profile->reviews().isEmpty());
}

void TestStudyPage::undoBringsTheCardBack()
{
    const CardId first = m_profile->add(deck, u"first"_s, u"a"_s);
    m_profile->add(deck, u"second"_s, u"b"_s);
    start();
    reveal();
    key(Qt::Key_4);
    waitForQuestion(2);
    QVERIFY(shownText().contains(u"second"_s));
    QTest::mouseClick(named(u"Undo: Answer"_s), Qt::LeftButton);
    waitForQuestion(3);
    QVERIFY(shownText().contains(u"first"_s));
    QVERIFY(!m_view->isAnswerShown());
    QVERIFY(m_profile->reviews().isEmpty());
    QVERIFY(m_profile->card(first).isUnseen());
}

void TestStudyPage::undoFromElsewhereBringsTheCardBack()
{
    m_profile->add(deck, u"first"_s, u"a"_s);
    m_profile->add(deck, u"second"_s, u"b"_s);
    start();
    reveal();
    key(Qt::Key_4);
    waitForQuestion(2);
    m_profile->ask([](Collection& in) { return in.undo(); });
    waitForQuestion(3);
    QVERIFY(shownText().contains(u"first"_s));
    m_profile->ask([](Collection& in) { return in.redo(); });
    waitForQuestion(4);
    QVERIFY(shownText().contains(u"second"_s));
}

void TestStudyPage::refusedAnswerKeepsTheCard()
{
    m_profile->add(deck, u"first"_s, u"its answer"_s);
    m_profile->add(deck, u"second"_s, u"b"_s);
    start();
    m_profile->refuseChanges(true);
    reveal();
    key(Qt::Key_4);
    QTRY_VERIFY(banner() != nullptr);
    QVERIFY(banner()->text().startsWith(u"The answer was not recorded."_s));
    QVERIFY(m_view->isAnswerShown());
    QVERIFY(shownText().contains(u"its answer"_s));
    QVERIFY(m_profile->reviews().isEmpty());
    m_profile->refuseChanges(false);
    auto* retry = banner()->findChild<Button*>();
    QCOMPARE(retry->text(), u"Retry"_s);
    QVERIFY(retry->hasFocus());
    key(Qt::Key_Space);
    waitForQuestion(2);
    QVERIFY(banner() == nullptr);
    QCOMPARE(m_profile->reviews().size(), 1);
    QCOMPARE(m_profile->reviews().first().grade, Grade::Perfect);
}

void TestStudyPage::answerIsTimedFromTheQuestion()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    QElapsedTimer whole;
    whole.start();
    start();
    reveal();
    key(Qt::Key_3);
    QTRY_COMPARE(m_profile->reviews().size(), 1);
    const int taken = m_profile->reviews().first().milliseconds;
    QVERIFY(taken >= StudyPage::gradeGuardMilliseconds);
    QVERIFY(taken <= whole.elapsed());
}

void TestStudyPage::cardOnScreenWhenTheDayTurnsCountsForTheNewDay()
{
    m_profile->clock = Clock(QDateTime(QDate(2026, 11, 24), QTime(3, 59)));
    const StudyDay monday = m_profile->today();
    QCOMPARE(monday.date(), QDate(2026, 11, 23));
    const CardId card = m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10));
    start();
    reveal();
    m_profile->clock = Clock(QDateTime(QDate(2026, 11, 24), QTime(4, 0)));
    key(Qt::Key_3);
    QTRY_COMPARE(m_profile->reviews().size(), 1);
    QCOMPARE(m_profile->reviews().first().time.day.date(), QDate(2026, 11, 24));
    QCOMPARE(std::get<Schedule>(m_profile->card(card).progress).due.date(), QDate(2026, 12, 19));
}

void TestStudyPage::drillEndsWithItsDay()
{
    m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10));
    start();
    reveal();
    key(Qt::Key_1);
    waitForQuestion(2);
    reveal();
    QCOMPARE(gradeButton(u"Good"_s)->secondLine(), u"done"_s);
    m_profile->clock = Clock(QDateTime(QDate(2026, 11, 24), QTime(4, 0)));
    key(Qt::Key_3);
    waitForQuestion(3);
    // "done" must not have become a scheduled answer.
    QCOMPARE(m_profile->reviews().size(), 1);
    QVERIFY(banner() != nullptr);
    reveal();
    // The first pass after a failure.
    QCOMPARE(gradeButton(u"Good"_s)->secondLine(), u"1 day"_s);
}

void TestStudyPage::countsAndProgressFollow()
{
    m_profile->add(deck, u"due one"_s, u"a"_s, m_profile->due(10));
    m_profile->add(deck, u"due two"_s, u"a"_s, m_profile->due(11));
    m_profile->add(deck, u"new"_s, u"a"_s);
    start();
    const auto* counts = m_page->findChild<CountsView*>();
    const auto names = [counts] {
        QStringList found;
        for (const auto* count : counts->findChildren<CountView*>())
            found.append(count->accessibleName());
        return found;
    };
    const auto* progress = m_page->findChild<ProgressLine*>();
    QCOMPARE(names(),
        QStringList({u"1 new card left today"_s, u"0 cards to drill"_s, u"2 reviews due"_s}));
    QCOMPARE(progress->value(), 0);
    QCOMPARE(progress->maximum(), 3);
    reveal();
    key(Qt::Key_1);
    waitForQuestion(2);
    QCOMPARE(names(),
        QStringList({u"1 new card left today"_s, u"1 card to drill"_s, u"1 review due"_s}));
    QCOMPARE(progress->value(), 1);
    QCOMPARE(progress->maximum(), 4);
}

void TestStudyPage::typedAnswerSuggestsItsGrade_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("suggested");
    QTest::newRow("the same") << u"[1, 2]"_s << u"Good"_s;
    QTest::newRow("blank at the end") << u"[1, 2] "_s << u"Good"_s;
    QTest::newRow("blank within") << u"[1,2]"_s << u"Again"_s;
    QTest::newRow("nothing") << QString() << u"Again"_s;
}

void TestStudyPage::typedAnswerSuggestsItsGrade()
{
    QFETCH(QString, typed);
    QFETCH(QString, suggested);
    m_profile->add(
        deck, u"What does this print?"_s, u"```output\n[1, 2]\n```\n"_s, Unseen{}, u"typed");
    m_profile->add(deck, u"q2"_s, u"a"_s);
    start();
    auto* input = m_page->findChild<AnswerInput*>();
    QVERIFY(input != nullptr);
    QVERIFY(input->focusProxy()->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), typed);
    QCOMPARE(input->text(), typed);
    key(Qt::Key_Return);
    QVERIFY(m_view->isAnswerShown());
    QVERIFY(gradeButton(suggested)->isEmphasised());
    QVERIFY(gradeButton(suggested)->hasFocus());
    settle();
    key(Qt::Key_Space);
    waitForQuestion(2);
    QCOMPARE(m_profile->reviews().first().grade,
        suggested == u"Good"_s ? Grade::Hesitant : Grade::WrongSeemedEasy);
}

void TestStudyPage::lettersAreTypedIntoTheInput()
{
    const CardId card = m_profile->add(
        deck, u"What does this print?"_s, u"```output\n1\n```\n"_s, Unseen{}, u"typed");
    start();
    QTest::keyClicks(QApplication::focusWidget(), u"i -=@!* 1234"_s);
    QCOMPARE(m_page->findChild<AnswerInput*>()->text(), u"i -=@!* 1234"_s);
    QVERIFY(!m_view->isAnswerShown());
    QCOMPARE(m_profile->card(card).buriedOn, std::nullopt);
    QVERIFY(!m_profile->card(card).suspended);
}

void TestStudyPage::undoWithNothingTypedIsThePages()
{
    m_profile->add(deck, u"What does this print?"_s, u"```output\n1\n```\n"_s, Unseen{}, u"typed");
    start();
    const auto isTaken = [] {
        QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        event.ignore();
        QApplication::sendEvent(QApplication::focusWidget(), &event);
        return event.isAccepted();
    };
    QVERIFY(!isTaken());
    type('1');
    QVERIFY(isTaken());
}

void TestStudyPage::severalExpectedLinesNeedCtrlEnter()
{
    m_profile->add(
        deck, u"What does this print?"_s, u"```output\n1\n2\n```\n"_s, Unseen{}, u"typed");
    start();
    auto* input = m_page->findChild<AnswerInput*>();
    type('1');
    key(Qt::Key_Return);
    QVERIFY(!m_view->isAnswerShown());
    type('2');
    QCOMPARE(input->text(), u"1\n2"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_view->isAnswerShown());
    QVERIFY(gradeButton(u"Good"_s)->isEmphasised());
}

void TestStudyPage::typingScrollsToTheInput()
{
    m_profile->add(deck, u"What prints?\n\n```python\n"_s + u"print(1)\n"_s.repeated(20) + u"```"_s,
        u"```output\n1\n```\n"_s, Unseen{}, u"typed");
    m_window->resize(560, 360);
    m_page->resize(560, 360);
    start();
    const auto* input = m_page->findChild<AnswerInput*>();
    QVERIFY(input->geometry().bottom() > m_view->viewport()->height());
    type('1');
    QTRY_VERIFY(input->geometry().bottom() <= m_view->viewport()->height());
}

void TestStudyPage::leechIsSaid()
{
    Schedule schedule = m_profile->due(10);
    schedule.lapses = 7;
    m_profile->add(deck, u"q"_s, u"a"_s, schedule);
    m_profile->add(deck, u"q2"_s, u"a"_s, m_profile->due(11));
    start();
    reveal();
    key(Qt::Key_1);
    waitForQuestion(2);
    QVERIFY(banner() != nullptr);
    QCOMPARE(banner()->text(), u"This card has been missed 8 times; it is tagged leech."_s);
}

void TestStudyPage::keyHeldFromTheCardBeforeTypesNothing()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    m_profile->add(deck, u"q2"_s, u"```output\n1\n```\n"_s, Unseen{}, u"typed");
    start();
    reveal();
    key(Qt::Key_Space);
    waitForQuestion(2);
    QTest::simulateEvent(m_window.get(), true, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
    QCOMPARE(m_page->findChild<AnswerInput*>()->text(), QString());
    QTest::keyClicks(QApplication::focusWidget(), u"1"_s);
    QCOMPARE(m_page->findChild<AnswerInput*>()->text(), u"1"_s);
}

void TestStudyPage::everythingIsTranslatedAnew()
{
    m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10));
    start();
    reveal();
    QCOMPARE(gradeButton(u"Good"_s)->secondLine(), u"25 days"_s);
    Translations translations;
    translations.apply(u"de"_s);
    QTRY_VERIFY(gradeButton(u"Gut"_s) != nullptr);
    QCOMPARE(gradeButton(u"Gut"_s)->secondLine(), u"25 Tage"_s);
    QVERIFY(named(u"Card information"_s) == nullptr);
    QVERIFY(m_view->isAnswerShown());
    translations.apply(u"en"_s);
    QTRY_VERIFY(gradeButton(u"Good"_s) != nullptr);
}

void TestStudyPage::linkIsAskedAbout()
{
    m_profile->add(deck, u"See [docs](https://docs.python.org/3/)"_s, u"a"_s);
    start();
    Q_EMIT m_view->linkActivated(QUrl(u"https://docs.python.org/3/"_s));
    QVERIFY(banner() != nullptr);
    QString text = banner()->text();
    QCOMPARE(text.remove(QChar(0x200B)), u"Open https://docs.python.org/3/ in the web browser?"_s);
    QCOMPARE(banner()->findChild<Button*>()->text(), u"Open"_s);
}

void TestStudyPage::followUpIsReadBesideTheCard()
{
    m_profile->add(deck, u"first"_s, u"Say.\n\nThen they ask: second"_s);
    m_profile->add(deck, u"The *second*?"_s, u"More.\n\nThen they ask: gone"_s);
    m_profile->ask([](Collection& in) {
        return in.changeForGood([&]() -> Result<> {
            if (auto put = in.decks().put({.id = u"d"_s, .topic = {}, .version = u"1"_s}); !put) {
                return put;
            }
            const auto type = in.notes().typeByName(builtInNoteType(u"basic")->name).value();
            for (const auto& [guid, card] :
                {std::pair(u"test:1"_s, u"first"_s), std::pair(u"test:2"_s, u"second"_s)}) {
                if (auto put = in.decks().putNote(
                        {.guid = guid, .deck = u"d"_s, .card = card, .type = type->id});
                    !put) {
                    return put;
                }
            }
            return {};
        });
    });
    start();
    key(Qt::Key_F);
    QCOMPARE(m_page->findChild<QDialog*>(), nullptr); // not before the answer
    reveal();
    QVERIFY(shownText().endsWith(u"Then they ask: The second?"_s));

    key(Qt::Key_F);
    QPointer<QDialog> dialog = m_page->findChild<QDialog*>();
    QVERIFY(dialog);
    auto* beside = dialog->findChild<CardView*>();
    QTRY_COMPARE(beside->toPlainText(), u"The second?"_s);
    auto* show = qobject_cast<Button*>(dialog->focusWidget());
    QVERIFY(show != nullptr);
    // Else the release could find the focus elsewhere.
    dialog->activateWindow();
    QTRY_VERIFY(show->hasFocus());
    QTest::keyClick(show, Qt::Key_Space);
    QVERIFY(beside->toPlainText().endsWith(u"More."_s)); // what is gone is not named
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QVERIFY(m_view->isAnswerShown());
    QCOMPARE(m_profile->reviews().size(), 0);
}

void TestStudyPage::editedCardStaysWithItsNewText()
{
    const CardId first = m_profile->add(deck, u"First"_s, u"One"_s);
    const CardId second = m_profile->add(deck, u"Second"_s, u"Two"_s);
    start();
    QSignalSpy asked(m_page, &StudyPage::editRequested);
    reveal();
    type('e');
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<CardId>(), first);
    const auto write = [this](CardId card, const QString& back) {
        m_profile->ask([card, back](Collection& in) {
            const Note note = *in.notes().note((*in.cards().card(card))->note).value();
            return edit::updateNote(in, note.id, {{note.fields.first(), back}, {}}, {});
        });
    };
    write(first, u"Better"_s);
    QTRY_VERIFY(shownText().contains(u"Better"_s)); // the answer is still shown
    QVERIFY(!shownText().contains(u"One"_s));
    settle();
    m_profile->ask([](Collection& in) { return in.undo(); });
    QTRY_VERIFY(shownText().contains(u"One"_s));
    write(second, u"Elsewhere"_s);
    m_profile->ask([](Collection& in) { return in.notes().count(); });
    QVERIFY(shownText().contains(u"One"_s));
}

void TestStudyPage::goingThroughAgainRecordsNothing()
{
    const CardId first = m_profile->add(deck, u"first"_s, u"a"_s, m_profile->due(10));
    const CardId second = m_profile->add(deck, u"second"_s, u"b"_s, m_profile->due(11));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QSignalSpy finished(m_page, &StudyPage::finished);
    m_page->goThrough({second, first});
    waitForQuestion(1);
    QVERIFY(shownText().contains(u"second"_s));
    bool said = false;
    for (const auto* label : m_page->findChildren<ElidedLabel*>())
        said = said || label->text().contains(u"1 of 2"_s);
    QVERIFY(said);
    reveal();
    QVERIFY(gradeButtons().isEmpty());
    key(Qt::Key_3);
    QCOMPARE(m_shown->count(), 1);
    key(Qt::Key_Space);
    waitForQuestion(2);
    QVERIFY(shownText().contains(u"first"_s));
    reveal();
    key(Qt::Key_Return);
    QCOMPARE(finished.count(), 1);
    QVERIFY(m_profile->reviews().isEmpty());
}

void TestStudyPage::finishedWhenNothingIsLeft()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    const TopicId topic = m_profile->topic(deck);
    QSignalSpy finished(m_page, &StudyPage::finished);
    start(deck);
    reveal();
    key(Qt::Key_3);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().value<TopicId>(), topic);
}

void TestStudyPage::narrowPageMovesIconsIntoTheMenu()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    QVERIFY(named(u"Flag"_s) != nullptr);
    m_window->resize(880, 600);
    m_page->resize(880, 600);
    QTRY_VERIFY(named(u"Flag"_s) == nullptr);
    Button* more = named(u"More"_s);
    QVERIFY(more != nullptr);
    QVERIFY(more->mapTo(m_page, QPoint()).y() < 48);
    QStringList texts;
    for (const QAction* action : more->menu()->actions())
        texts.append(action->text());
    QVERIFY(texts.contains(u"Card information"_s));
    QVERIFY(texts.contains(u"Flag"_s));
    QVERIFY(texts.contains(u"Undo"_s));
}

void TestStudyPage::narrowGradesStandInTwoRows()
{
    QFont large = QApplication::font();
    m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    m_window->resize(560, 360);
    m_page->resize(560, 360);
    QCoreApplication::processEvents();
    reveal();
    const auto tops = [this] {
        QSet<int> found;
        for (const auto* button : gradeButtons())
            found.insert(button->y());
        return found.size();
    };
    QCOMPARE(tops(), 1);
    large.setPointSizeF(14);
    QApplication::setFont(large);
    QTRY_COMPARE(tops(), 2);
    for (const auto* button : gradeButtons()) {
        QVERIFY(button->width() >= button->minimumSizeHint().width());
        QTRY_VERIFY(
            m_page->rect().contains(QRect(button->mapTo(m_page, QPoint()), button->size())));
    }
    large.setPointSizeF(10);
    QApplication::setFont(large);
}

void TestStudyPage::zoomIsKept()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    start();
    key(Qt::Key_Plus, Qt::ControlModifier);
    key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_profile->preferences.zoom(), 120);
    QCOMPARE(m_view->zoom(), 120);
    key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 110);
    key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 100);
    QCOMPARE(m_profile->preferences.zoom(), 100);
}

void TestStudyPage::everythingHasAName()
{
    m_profile->add(deck, u"q"_s, u"```python\npass\n```"_s);
    start();
    reveal();
    QStringList names;
    for (QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto* node = QAccessible::queryAccessibleInterface(widget);
        const QString name = node->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.append(name);
    }
    for (const auto* button : gradeButtons())
        QCOMPARE(button->accessibleDescription(), button->secondLine());
    QVERIFY(names.contains(u"Good"_s));
}

void TestStudyPage::stepsAreAnnounced()
{
    m_profile->add(deck, u"q"_s, u"a"_s);
    m_profile->add(deck, u"q2"_s, u"a"_s);
    start();
    reveal();
    QCOMPARE(announced, QStringList{u"Answer shown"_s});
    key(Qt::Key_3);
    waitForQuestion(2);
    QVERIFY(announced.contains(u"Graded Good, next card"_s));
}

QTEST_MAIN(TestStudyPage)
#include "tst_studypage.moc"
