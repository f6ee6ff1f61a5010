// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduler/sm2.h"

#include <QRandomGenerator>
#include <QTest>

using namespace reprise;
using namespace Qt::StringLiterals;

namespace {

constexpr StudyDay firstDay{20'000};

/// Answers on the due day each time; returns the schedule after every grade.
QList<Schedule> study(const QList<int>& grades, Sm2Reading reading)
{
    QList<Schedule> history;
    Progress progress = Unseen{};
    StudyDay today = firstDay;
    for (const int grade : grades) {
        const auto outcomes = sm2::outcomes(progress, sm2::Policy::of(reading), today);
        const Schedule after = outcomes.at(static_cast<size_t>(grade)).after;
        history.append(after);
        progress = after;
        today = after.due;
    }
    return history;
}

QList<int> intervals(const QList<Schedule>& history)
{
    QList<int> result;
    for (const Schedule& schedule : history) {
        result.append(schedule.intervalDays);
    }
    return result;
}

} // namespace

class TestSm2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsThePublishedVectors_data();
    void followsThePublishedVectors();
    void easeChangesByGrade_data();
    void easeChangesByGrade();
    void failureCountsAsLapseOnlyWhenKnown();
    void drillIsForGradesBelowFour();
    void lateAndEarlyAnswersUseTheScheduledInterval();
    void intervalIsCapped();
    void importedLongIntervalNeverShrinksOnAPass();
    void randomSequencesKeepTheInvariants_data();
    void randomSequencesKeepTheInvariants();
    void leechWarnings_data();
    void leechWarnings();
};

// Intervals and final ease of two readings of SM-2, worked out in exact integer
// arithmetic. "Published" is the text of 1990 with step 6 (ease frozen on a
// failure), old ease for the interval, half up; the same as thyagoluciano/sm2
// and cnnrhill/sm-2. "Reference" is SuperMemo's own listing (sm2source) and the
// JavaScript package VienDinhCom/supermemo, which was executed; it differs from
// exact arithmetic only in the two rows named float trap.
void TestSm2::followsThePublishedVectors_data()
{
    QTest::addColumn<QList<int>>("grades");
    QTest::addColumn<QList<int>>("published");
    QTest::addColumn<int>("publishedEase");
    QTest::addColumn<QList<int>>("reference");
    QTest::addColumn<int>("referenceEase");

    using L = QList<int>;
    const auto same = [](const char* name, const L& grades, const L& days, int ease) {
        QTest::newRow(name) << grades << days << ease << days << ease;
    };
    const auto differ = [](const char* name, const L& grades, const L& published, int publishedEase,
                            const L& reference, int referenceEase) {
        QTest::newRow(name) << grades << published << publishedEase << reference << referenceEase;
    };
    same("4 x8", L(8, 4), {1, 6, 15, 38, 95, 238, 595, 1488}, 250);
    same("5 x8", L(8, 5), {1, 6, 16, 45, 131, 393, 1218, 3898}, 330);
    same("3 x9", L(9, 3), {1, 6, 13, 27, 52, 94, 156, 237, 327}, 130);
    differ("5,4,3,2,1,0", {5, 4, 3, 2, 1, 0}, {1, 6, 16, 1, 1, 1}, 246, {1, 6, 16, 1, 1, 1}, 130);
    differ("4,4,4,2,4,4,4", {4, 4, 4, 2, 4, 4, 4}, {1, 6, 15, 1, 1, 6, 15}, 250,
        {1, 6, 15, 1, 1, 6, 13}, 218);
    differ("3,3,3,0,3,3,3,3", {3, 3, 3, 0, 3, 3, 3, 3}, {1, 6, 13, 1, 1, 6, 11, 18}, 152,
        {1, 6, 13, 1, 1, 6, 8, 10}, 130);
    differ("0,0,0,4,4,4,4", {0, 0, 0, 4, 4, 4, 4}, {1, 1, 1, 1, 6, 15, 38}, 250,
        {1, 1, 1, 1, 6, 8, 10}, 130);
    differ("5,5,5,5,1,5,5,5,4", {5, 5, 5, 5, 1, 5, 5, 5, 4}, {1, 6, 16, 45, 1, 1, 6, 19, 61}, 320,
        {1, 6, 16, 45, 1, 1, 6, 15, 40}, 266);
    same("3,4,5,4,3,5,4", {3, 4, 5, 4, 3, 5, 4}, {1, 6, 14, 34, 84, 195, 472}, 242);
    same("float trap 3,3,4,3,4,3,3", {3, 3, 4, 3, 4, 3, 3}, {1, 6, 13, 29, 60, 125, 243}, 180);
    differ("float trap 2,1,3,4,4,3", {2, 1, 3, 4, 4, 3}, {1, 1, 1, 6, 14, 33}, 222,
        {1, 1, 1, 6, 9, 14}, 136);
    same("half up, not half even 5,5,5,5,3", {5, 5, 5, 5, 3}, {1, 6, 16, 45, 131}, 276);
}

void TestSm2::followsThePublishedVectors()
{
    QFETCH(QList<int>, grades);
    QFETCH(QList<int>, published);
    QFETCH(int, publishedEase);
    QFETCH(QList<int>, reference);
    QFETCH(int, referenceEase);

    const auto byText = study(grades, Sm2Reading::Published);
    QCOMPARE(intervals(byText), published);
    QCOMPARE(byText.last().easeHundredths, publishedEase);

    const auto byCode = study(grades, Sm2Reading::ReferenceCode);
    QCOMPARE(intervals(byCode), reference);
    QCOMPARE(byCode.last().easeHundredths, referenceEase);
}

// The table of step 5: 0.1 - (5 - q)(0.08 + (5 - q) 0.02) for each q.
void TestSm2::easeChangesByGrade_data()
{
    QTest::addColumn<int>("grade");
    QTest::addColumn<int>("published");
    QTest::addColumn<int>("reference");

    QTest::newRow("perfect") << 5 << 260 << 260;
    QTest::newRow("after hesitation") << 4 << 250 << 250;
    QTest::newRow("with difficulty") << 3 << 236 << 236;
    QTest::newRow("wrong, seemed easy") << 2 << 250 << 218;
    QTest::newRow("wrong, remembered") << 1 << 250 << 196;
    QTest::newRow("blackout") << 0 << 250 << 170;
}

void TestSm2::easeChangesByGrade()
{
    QFETCH(int, grade);
    QFETCH(int, published);
    QFETCH(int, reference);
    QCOMPARE(study({grade}, Sm2Reading::Published).last().easeHundredths, published);
    QCOMPARE(study({grade}, Sm2Reading::ReferenceCode).last().easeHundredths, reference);
}

void TestSm2::failureCountsAsLapseOnlyWhenKnown()
{
    QCOMPARE(study({2}, Sm2Reading::Published).last().lapses, 0);
    QCOMPARE(study({2, 2}, Sm2Reading::Published).last().lapses, 1);
    QCOMPARE(study({4, 1, 0, 3, 2}, Sm2Reading::Published).last().lapses, 3);
}

void TestSm2::drillIsForGradesBelowFour()
{
    for (const auto& outcome : sm2::outcomes(Unseen{}, {}, firstDay)) {
        QCOMPARE(outcome.drilledToday, static_cast<int>(outcome.grade) < 4);
    }
}

void TestSm2::lateAndEarlyAnswersUseTheScheduledInterval()
{
    const Schedule known{.intervalDays = 15,
        .easeHundredths = 250,
        .repetitions = 3,
        .due = firstDay.plusDays(15),
        .answeredOn = firstDay};
    for (const int day : {1, 15, 400}) {
        const StudyDay today = firstDay.plusDays(day);
        const auto good = sm2::outcomes(known, {}, today).at(4).after;
        QCOMPARE(good.intervalDays, 38); // 15 * 2.5 = 37.5
        QCOMPARE(good.due, today.plusDays(38));
        QCOMPARE(good.answeredOn, today);
    }
}

void TestSm2::intervalIsCapped()
{
    const Schedule old{.intervalDays = 20'000, .easeHundredths = 250, .repetitions = 9};
    QCOMPARE(sm2::outcomes(old, {}, firstDay).at(5).after.intervalDays, 36'500);
}

void TestSm2::importedLongIntervalNeverShrinksOnAPass()
{
    const Schedule imported{.intervalDays = 30, .easeHundredths = 250, .repetitions = 1};
    QCOMPARE(sm2::outcomes(imported, {}, firstDay).at(4).after.intervalDays, 30);
}

void TestSm2::randomSequencesKeepTheInvariants_data()
{
    QTest::addColumn<Sm2Reading>("reading");
    QTest::newRow("published") << Sm2Reading::Published;
    QTest::newRow("reference") << Sm2Reading::ReferenceCode;
}

void TestSm2::randomSequencesKeepTheInvariants()
{
    QFETCH(Sm2Reading, reading);
    constexpr quint32 seed = 20261122;
    QRandomGenerator random(seed);
    for (int sequence = 0; sequence < 5'000; ++sequence) {
        Progress progress = Unseen{};
        StudyDay today = firstDay;
        for (int answer = 0; answer < 40; ++answer) {
            const auto all = sm2::outcomes(progress, sm2::Policy::of(reading), today);
            const auto grade = static_cast<Grade>(random.bounded(gradeCount));
            const auto& chosen = all.at(static_cast<size_t>(grade));
            QCOMPARE(chosen.grade, grade);
            QVERIFY(chosen.after.easeHundredths >= 130);
            QVERIFY(chosen.after.intervalDays >= 1 && chosen.after.intervalDays <= 36'500);
            QCOMPARE(chosen.after.due, today.plusDays(chosen.after.intervalDays));
            if (const auto* before = std::get_if<Schedule>(&progress)) {
                QVERIFY(!passes(grade) || chosen.after.intervalDays >= before->intervalDays
                    || before->repetitions == 0);
                QVERIFY(chosen.after.lapses >= before->lapses);
            }
            // A better grade never gives an earlier day than a worse one.
            for (size_t q = 1; q < all.size(); ++q) {
                QVERIFY(all.at(q).after.intervalDays >= all.at(q - 1).after.intervalDays);
            }
            progress = chosen.after;
            today = today.plusDays(1 + random.bounded(chosen.after.intervalDays * 2));
        }
    }
}

void TestSm2::leechWarnings_data()
{
    QTest::addColumn<int>("threshold");
    QTest::addColumn<QList<int>>("warnings"); // up to 20 lapses

    QTest::newRow("8, then every 4") << 8 << QList<int>{8, 12, 16, 20};
    QTest::newRow("3, then every 2") << 3 << QList<int>{3, 5, 7, 9, 11, 13, 15, 17, 19};
    QTest::newRow("1, then every 1")
        << 1 << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
}

void TestSm2::leechWarnings()
{
    QFETCH(int, threshold);
    QFETCH(QList<int>, warnings);
    QList<int> warned;
    for (int lapses = 0; lapses <= 20; ++lapses) {
        if (sm2::isLeechWarning(lapses, threshold)) {
            warned.append(lapses);
        }
    }
    QCOMPARE(warned, warnings);
}

QTEST_GUILESS_MAIN(TestSm2)
#include "tst_sm2.moc"
