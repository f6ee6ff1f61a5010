// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/latestquestion.h"
#include "tests/app/study/profile.h"

#include <QSemaphore>

using namespace reprise;

class TestLatestQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsUnderWayAndTheNewestWaits();
    void forgottenAnswerIsNotHandedOn();
};

void TestLatestQuestion::oneIsUnderWayAndTheNewestWaits()
{
    test::Profile profile;
    QObject receiver;
    QList<int> received;
    QAtomicInt answered;
    QSemaphore begun;
    QSemaphore hold;
    LatestQuestion<int> question(profile.collection, receiver,
        [&received](const Result<int>& answer) { received.append(*answer); });
    question.ask([&](Collection&) {
        begun.release();
        hold.acquire();
        ++answered;
        return Result<int>(1);
    });
    begun.acquire();
    for (const int number : {2, 3, 4, 5}) {
        question.ask([&answered, number](Collection&) {
            ++answered;
            return Result<int>(number);
        });
    }
    hold.release();
    QTRY_COMPARE(received, QList<int>{5});
    QCOMPARE(answered.loadRelaxed(), 2);
}

void TestLatestQuestion::forgottenAnswerIsNotHandedOn()
{
    test::Profile profile;
    QObject receiver;
    QList<int> received;
    QSemaphore hold;
    LatestQuestion<int> question(profile.collection, receiver,
        [&received](const Result<int>& answer) { received.append(*answer); });
    question.ask([&hold](Collection&) {
        hold.acquire();
        return Result<int>(1);
    });
    question.ask([](Collection&) { return Result<int>(2); });
    question.forget();
    hold.release();
    profile.ask([](Collection&) { return Result<int>(0); });
    QCoreApplication::processEvents();
    QCOMPARE(received, QList<int>());
    question.ask([](Collection&) { return Result<int>(3); });
    QTRY_COMPARE(received, QList<int>{3});
}

QTEST_MAIN(TestLatestQuestion)
#include "tst_latestquestion.moc"
