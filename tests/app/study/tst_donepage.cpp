// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/donepage.h"
#include "app/study/missedmodel.h"
#include "app/widgets/banner.h"
#include "app/widgets/button.h"
#include "app/widgets/figure.h"
#include "app/widgets/label.h"
#include "tests/app/study/profile.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace reprise;
using reprise::test::Profile;

namespace {
const QString deck = u"Python / Lists"_s;
const QString other = u"Python / Dicts"_s;
} // namespace

class TestDonePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void saysWhatTheDayCameTo();
    void saysThatOtherTopicsWait();
    void nothingStudiedHasNoFigures();
    void nothingMissedLeavesTheListOut();
    void missedCardsCanBeGoneThroughAgain();
    void nextIsTomorrowOrItsDate();
    void tenMoreLetsNewCardsIn();
    void withoutUnseenCardsThereIsNoMore();
    void undoTakesTheLastAnswerBack();
    void followsTheCollection();
    void narrowPageHasButtonsUnderTheirTexts();
    void failureIsSaidAndCanBeRetried();
    void missedModelKeepsTheRules();

private:
    void answer(CardId card, Grade grade, int milliseconds = 20'000);
    void showReport(const QString& path = {});
    [[nodiscard]] bool says(const QString& text) const;
    [[nodiscard]] QStringList figures() const;
    [[nodiscard]] Button* button(const QString& text) const;

    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<DonePage> m_page;
};

void TestDonePage::initTestCase()
{
    QFont font = QApplication::font();
    font.setFamily(u"Inter"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QCoreApplication::installTranslator(new test::EnglishPlurals);
}

void TestDonePage::init()
{
    m_profile = std::make_unique<Profile>();
    m_page = std::make_unique<DonePage>(m_profile->workspace);
    m_page->resize(1004, 760);
}

void TestDonePage::cleanup()
{
    m_page.reset();
    m_profile.reset();
}

void TestDonePage::answer(CardId card, Grade grade, int milliseconds)
{
    m_profile->ask(
        [&, moment = m_profile->clock.moment(defaultDayStartsAtMinutes)](Collection& in) {
            return study::answer(
                in, {.card = card, .grade = grade, .time = moment, .milliseconds = milliseconds});
        });
}

void TestDonePage::showReport(const QString& path)
{
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QSignalSpy shown(m_page.get(), &DonePage::reportShown);
    m_page->showReport(path.isEmpty() ? rootTopic : m_profile->topic(path));
    QTRY_VERIFY(shown.count() > 0);
    QCoreApplication::processEvents(); // what it shows gets its place before it is clicked
}

bool TestDonePage::says(const QString& text) const
{
    const auto labels = m_page->findChildren<Label*>();
    return std::ranges::any_of(
        labels, [&](const Label* label) { return label->isVisible() && label->text() == text; });
}

QStringList TestDonePage::figures() const
{
    QStringList found;
    for (const auto* figure : m_page->findChildren<Figure*>()) {
        if (figure->isVisible())
            found.append(figure->figure() + u' ' + figure->caption());
    }
    return found;
}

Button* TestDonePage::button(const QString& text) const
{
    for (auto* found : m_page->findChildren<Button*>()) {
        if (found->text() == text && found->isVisible())
            return found;
    }
    return nullptr;
}

void TestDonePage::saysWhatTheDayCameTo()
{
    const CardId fresh = m_profile->add(deck, u"new"_s, u"a"_s);
    const CardId passed = m_profile->add(deck, u"passed"_s, u"a"_s, m_profile->due(10));
    const CardId hard = m_profile->add(deck, u"hard"_s, u"a"_s, m_profile->due(11));
    const CardId missed =
        m_profile->add(deck, u"Why is `(1, [2])` not hashable?"_s, u"a"_s, m_profile->due(12));
    answer(fresh, Grade::Hesitant, 60'000);
    answer(passed, Grade::Hesitant);
    answer(hard, Grade::Difficult);
    answer(missed, Grade::WrongSeemedEasy);
    // The drill counts in the time alone: 60 + 4 × 20 seconds for 4 cards.
    answer(hard, Grade::Hesitant);
    showReport();
    QVERIFY(says(u"Done for today"_s));
    QVERIFY(says(u"Monday, 23 November"_s) || says(u"Monday, November 23"_s));
    // 140 s are 2 minutes, 35 s a card; 2 of 3 reviews are 67 %.
    QCOMPARE(figures(),
        QStringList(
            {u"4 cards, 1 of them new"_s, u"2 min 35 s a card"_s, u"67 % 2 of 3 reviews right"_s}));
    const auto* list = m_page->findChild<QListView*>();
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Why is (1, [2]) not hashable?"_s);
    QCOMPARE(list->model()->index(0, 0).data(MissedModel::TopicRole).toString(), u"Lists"_s);
    const QList<TextRun> runs{
        {u"Why is "_s, false}, {u"(1, [2])"_s, true}, {u" not hashable?"_s, false}};
    QCOMPARE(
        list->model()->index(0, 0).data(MissedModel::QuestionRole).value<QList<TextRun>>(), runs);
    QVERIFY(says(u"Last answer: Good on “hard”"_s));
}

void TestDonePage::saysThatOtherTopicsWait()
{
    answer(m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10)), Grade::Hesitant);
    m_profile->add(other, u"q"_s, u"a"_s, m_profile->due(10));
    m_profile->add(other, u"q2"_s, u"a"_s, m_profile->due(10));
    showReport(deck);
    QVERIFY(says(u"Done with Lists for today"_s));
    QVERIFY(says(u"2 cards left today in other topics"_s));
}

void TestDonePage::nothingStudiedHasNoFigures()
{
    m_profile->add(deck, u"q"_s, u"a"_s, [this] {
        Schedule later = m_profile->due(10);
        later.due = m_profile->today().plusDays(3);
        return later;
    }());
    showReport(deck);
    QVERIFY(says(u"Nothing to study today in Lists"_s));
    QVERIFY(figures().isEmpty());
    QVERIFY(!m_page->findChild<QListView*>()->isVisible());
}

void TestDonePage::nothingMissedLeavesTheListOut()
{
    answer(m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10)), Grade::Difficult);
    showReport();
    QVERIFY(!m_page->findChild<QListView*>()->isVisible());
    QVERIFY(button(u"Go through again"_s) == nullptr);
}

void TestDonePage::missedCardsCanBeGoneThroughAgain()
{
    const CardId first = m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10));
    const CardId second = m_profile->add(deck, u"q2"_s, u"a"_s, m_profile->due(11));
    answer(second, Grade::Blackout);
    answer(first, Grade::WrongSeemedEasy);
    showReport();
    QSignalSpy again(m_page.get(), &DonePage::goThroughRequested);
    QTest::mouseClick(button(u"Go through again"_s), Qt::LeftButton);
    QCOMPARE(again.count(), 1);
    QCOMPARE(again.first().first().value<QList<CardId>>(), QList<CardId>({second, first}));
}

void TestDonePage::nextIsTomorrowOrItsDate()
{
    answer(m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10)), Grade::WrongSeemedEasy);
    showReport();
    QVERIFY(says(u"Next: tomorrow"_s));
    QVERIFY(says(u"1 review, about 1 min"_s));
    // Good after 10 days at ease 2.50: 25 days on.
    answer(m_profile->add(other, u"q"_s, u"a"_s, m_profile->due(10)), Grade::Hesitant);
    showReport(other);
    QVERIFY(says(u"Next: Friday, 18 December"_s) || says(u"Next: Friday, December 18"_s));
}

void TestDonePage::tenMoreLetsNewCardsIn()
{
    for (int i = 0; i < 30; ++i)
        m_profile->add(deck, u"q%1"_s.arg(i), u"a"_s);
    const auto left = [this] {
        const auto found = m_profile->ask(
            [day = m_profile->today()](Collection& in) { return study::next(in, rootTopic, day); });
        return found ? found->left.fresh : 0;
    };
    for (int i = 0; i < 10; ++i)
        answer(CardId{1'700'000'000'001 + i}, Grade::Hesitant);
    QCOMPARE(left(), 0);
    showReport(deck);
    Button* more = button(u"Ten more new cards"_s);
    QVERIFY(more->hasFocus());
    QCOMPARE(more->kind(), Button::Kind::Primary);
    QSignalSpy study(m_page.get(), &DonePage::studyRequested);
    QTest::keyClick(more, Qt::Key_Space);
    QTRY_COMPARE(study.count(), 1);
    QCOMPARE(study.first().first().value<TopicId>(), m_profile->topic(deck));
    QCOMPARE(left(), 10);
}

void TestDonePage::withoutUnseenCardsThereIsNoMore()
{
    answer(m_profile->add(deck, u"q"_s, u"a"_s), Grade::Hesitant);
    showReport();
    for (const auto* found : m_page->findChildren<Button*>())
        QVERIFY(found->kind() != Button::Kind::Primary || !found->isVisible());
}

void TestDonePage::undoTakesTheLastAnswerBack()
{
    const CardId card = m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10));
    const Card before = m_profile->card(card);
    answer(card, Grade::Hesitant);
    showReport();
    QSignalSpy study(m_page.get(), &DonePage::studyRequested);
    QTest::mouseClick(button(u"Undo"_s), Qt::LeftButton);
    QTRY_COMPARE(study.count(), 1);
    QVERIFY(m_profile->reviews().isEmpty());
    QCOMPARE(m_profile->card(card), before);
}

void TestDonePage::followsTheCollection()
{
    const CardId card = m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10));
    const CardId second = m_profile->add(deck, u"q2"_s, u"a"_s, m_profile->due(11));
    answer(card, Grade::Hesitant);
    showReport();
    QVERIFY(figures().first().startsWith(u"1 card"_s));
    answer(second, Grade::Hesitant);
    QTRY_VERIFY(figures().first().startsWith(u"2 cards"_s));
}

void TestDonePage::narrowPageHasButtonsUnderTheirTexts()
{
    answer(m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10)), Grade::WrongSeemedEasy);
    for (int i = 0; i < 3; ++i)
        m_profile->add(deck, u"q%1"_s.arg(i), u"a"_s);
    showReport();
    const auto below = [this] {
        const auto* again = button(u"Go through again"_s);
        for (const auto* label : m_page->findChildren<Label*>()) {
            if (label->text() == u"Missed today"_s)
                return again->mapTo(m_page.get(), QPoint()).y()
                    >= label->mapTo(m_page.get(), QPoint(0, label->height())).y();
        }
        return false;
    };
    QVERIFY(!below());
    m_page->resize(500, 600);
    QTRY_VERIFY(below());
    // Figures stay in a row, and nothing is wider than the page.
    const auto shown = m_page->findChildren<Figure*>();
    QCOMPARE(shown.at(0)->y(), shown.at(2)->y());
    for (const auto* figure : shown)
        QVERIFY(figure->mapTo(m_page.get(), QPoint(figure->width(), 0)).x() <= 500);
}

void TestDonePage::failureIsSaidAndCanBeRetried()
{
    answer(m_profile->add(deck, u"q"_s, u"a"_s, m_profile->due(10)), Grade::Hesitant);
    m_profile->collection.close().waitForFinished();
    m_page->show();
    m_page->showReport(rootTopic);
    auto* banner = m_page->findChild<Banner*>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(!banner->text().isEmpty());
    m_profile->open();
    QTest::mouseClick(banner->findChild<Button*>(), Qt::LeftButton);
    QTRY_VERIFY(!banner->isVisible());
    QVERIFY(says(u"Done for today"_s));
}

void TestDonePage::missedModelKeepsTheRules()
{
    MissedModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMissed({{CardId{1}, {{u"q"_s, false}}, u"A / B"_s}, {CardId{2}, {}, {}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.cards(), QList<CardId>({CardId{1}, CardId{2}}));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"q, in A / B"_s);
    model.setMissed({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestDonePage)
#include "tst_donepage.moc"
