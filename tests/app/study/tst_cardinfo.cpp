// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/cardinfodialog.h"
#include "app/study/reviewhistorymodel.h"
#include "app/study/studypage.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "tests/app/study/profile.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace reprise;
using reprise::test::Profile;

class TestCardInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void historyModelKeepsTheRules();
    void historyIsNewestFirst();
    void timeIsThatOfTheRecordedPlace();
    void dialogSaysAllOfACard();
    void newCardHasNoHistory();
    void selectedRowsAreCopied();
    void keyOpensItAndEscapeClosesIt();

private:
    [[nodiscard]] static Review review(int id, Grade grade, const Progress& before,
        const Progress& after, ReviewKind kind = ReviewKind::Scheduled);
};

void TestCardInfo::initTestCase()
{
    QCoreApplication::installTranslator(new test::EnglishPlurals);
}

Review TestCardInfo::review(
    int id, Grade grade, const Progress& before, const Progress& after, ReviewKind kind)
{
    // 2026-11-23 09:00 UTC
    return {.id = ReviewId{id},
        .card = CardId{1},
        .time = {.utcMilliseconds = 1'795'424'400'000 + qint64{id} * 60'000},
        .grade = grade,
        .kind = kind,
        .before = before,
        .after = after,
        .milliseconds = 4'560};
}

void TestCardInfo::historyModelKeepsTheRules()
{
    ReviewHistoryModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Schedule one{.intervalDays = 1, .repetitions = 1};
    model.setReviews({review(1, Grade::Hesitant, Unseen{}, one, ReviewKind::First),
                         review(2, Grade::Hesitant, one, Schedule{.intervalDays = 6})},
        GradeButtons::Four);
    QCOMPARE(model.rowCount(), 2);
    model.setReviews({}, GradeButtons::Four);
    QCOMPARE(model.rowCount(), 0);
}

void TestCardInfo::historyIsNewestFirst()
{
    ReviewHistoryModel model;
    const Schedule one{.intervalDays = 1, .easeHundredths = 250, .repetitions = 1};
    const Schedule six{.intervalDays = 6, .easeHundredths = 236, .repetitions = 2};
    model.setReviews({review(1, Grade::Hesitant, Unseen{}, one, ReviewKind::First),
                         review(2, Grade::Difficult, one, six),
                         review(3, Grade::WrongSeemedEasy, six, six, ReviewKind::Drill)},
        GradeButtons::Four);
    const auto row = [&model](int number) {
        QStringList cells;
        for (int column = 1; column < ReviewHistoryModel::columns; ++column)
            cells.append(model.index(number, column).data().toString());
        return cells;
    };
    QCOMPARE(row(0), QStringList({u"Again (2)"_s, u"Drill"_s, u"6 days"_s, u"2.36"_s, u"4.6 s"_s}));
    QCOMPARE(row(1),
        QStringList(
            {u"Hard (3)"_s, u"Review"_s, u"1 day → 6 days"_s, u"2.50 → 2.36"_s, u"4.6 s"_s}));
    QCOMPARE(row(2),
        QStringList({u"Good (4)"_s, u"First"_s, u"new → 1 day"_s, u"– → 2.50"_s, u"4.6 s"_s}));
}

void TestCardInfo::timeIsThatOfTheRecordedPlace()
{
    ReviewHistoryModel model;
    Review there = review(0, Grade::Hesitant, Unseen{}, Schedule{});
    there.time.offsetMinutes = 9 * 60; // 18:00 in Tokyo
    model.setReviews({there}, GradeButtons::Four);
    const QString expected =
        QLocale().toString(QDateTime(QDate(2026, 11, 23), QTime(18, 0)), QLocale::ShortFormat);
    QCOMPARE(model.index(0, ReviewHistoryModel::Time).data().toString(), expected);
}

void TestCardInfo::dialogSaysAllOfACard()
{
    Profile profile;
    Schedule schedule = profile.due(10, 250, 3);
    schedule.lapses = 2;
    const CardId card = profile.add(u"Python / Lists"_s, u"Why `a`?\n\nMore."_s, u"b"_s, schedule);
    profile.ask([&](Collection& in) {
        return study::answer(in,
            {.card = card,
                .grade = Grade::Difficult,
                .time = profile.clock.moment(defaultDayStartsAtMinutes),
                .milliseconds = 2'000});
    });
    auto dialog = std::make_unique<CardInfoDialog>(profile.workspace, card);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    QTRY_VERIFY(dialog->text().contains(u"Tags"_s));
    const QStringList lines = dialog->text().split(u'\n');
    QCOMPARE(lines.value(0), u"Why a?"_s);
    QCOMPARE(lines.value(1), u"Python / Lists"_s);
    const auto fact = [&lines](const QString& name) {
        for (const QString& line : lines) {
            if (line.startsWith(name + u'\t'))
                return line.mid(name.size() + 1);
        }
        return QString();
    };
    // Hard after 10 days at 2.50: 25 days, ease less 0.14; then it is drilled.
    QVERIFY(fact(u"State"_s).contains(u"drill"_s));
    QCOMPARE(fact(u"Interval"_s), u"25 days"_s);
    QCOMPARE(fact(u"Ease"_s), u"2.36"_s);
    QCOMPARE(fact(u"Repetitions"_s), u"4"_s);
    QCOMPARE(fact(u"Lapses"_s), u"2"_s);
    QCOMPARE(fact(u"Again"_s), u"again today"_s);
    QCOMPARE(fact(u"Good"_s), u"done"_s);
    const auto* table = dialog->findChild<QTableView*>();
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(dialog->text().contains(u"10 days → 25 days"_s));
}

void TestCardInfo::newCardHasNoHistory()
{
    Profile profile;
    const CardId card = profile.add(u"Python"_s, u"q"_s, u"a"_s);
    auto dialog = std::make_unique<CardInfoDialog>(profile.workspace, card);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    QTRY_VERIFY(dialog->text().contains(u"Tags"_s));
    QVERIFY(!dialog->findChild<QTableView*>()->isVisible());
    QVERIFY(!dialog->text().contains(u"Lapses"_s));
    QVERIFY(dialog->text().contains(u"Good\t1 day"_s));
}

void TestCardInfo::selectedRowsAreCopied()
{
    Profile profile;
    const CardId card = profile.add(u"Python"_s, u"q"_s, u"a"_s);
    const auto answer = [&](Grade grade) {
        profile.ask([&](Collection& in) {
            return study::answer(in,
                {.card = card,
                    .grade = grade,
                    .time = profile.clock.moment(defaultDayStartsAtMinutes)});
        });
    };
    answer(Grade::WrongSeemedEasy);
    answer(Grade::Hesitant);
    auto dialog = std::make_unique<CardInfoDialog>(profile.workspace, card);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    QTRY_VERIFY(dialog->text().contains(u"Tags"_s));
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    auto* table = dialog->findChild<QTableView*>();
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).contains(u"Drill"_s));
}

void TestCardInfo::keyOpensItAndEscapeClosesIt()
{
    Profile profile;
    profile.add(u"Python"_s, u"q"_s, u"a"_s);
    StudyPage page(profile.workspace);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy shown(&page, &StudyPage::questionShown);
    page.study(rootTopic);
    QTRY_COMPARE(shown.count(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_I);
    QPointer dialog = page.findChild<CardInfoDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), dialog.data());
    QSignalSpy left(&page, &StudyPage::left);
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(dialog == nullptr);
    QCOMPARE(left.count(), 0);
}

QTEST_MAIN(TestCardInfo)
#include "tst_cardinfo.moc"
