// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/studyday.h"

#include <QTest>
#include <QTimeZone>

using namespace reprise;

class TestStudyDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dayTurnsAtTheSetHour_data();
    void dayTurnsAtTheSetHour();
    void dateAndNumberAreInverse();
    void dayNeverGoesBackAtAClockChange_data();
    void dayNeverGoesBackAtAClockChange();
};

void TestStudyDay::dayTurnsAtTheSetHour_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("startsAt");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("offset");

    const auto row = [](const char* name, const char* local, const char* zone, int startsAt,
                         QDate day, int offset) {
        QTest::newRow(name) << QString::fromLatin1(local) << QString::fromLatin1(zone) << startsAt
                            << day << offset;
    };
    row("just before four", "2026-11-02T03:59:59", "Europe/Berlin", 240, {2026, 11, 1}, 60);
    row("at four", "2026-11-02T04:00:00", "Europe/Berlin", 240, {2026, 11, 2}, 60);
    row("midnight start", "2026-11-02T00:00:00", "Europe/Berlin", 0, {2026, 11, 2}, 60);
    row("half-hour zone", "2026-11-02T04:00:00", "Asia/Kolkata", 240, {2026, 11, 2}, 330);
    row("behind UTC", "2026-11-02T03:30:00", "America/New_York", 240, {2026, 11, 1}, -300);
    // Clocks go forward from 02:00 to 03:00 on 29 March and back on 25 October.
    row("spring, before", "2026-03-29T03:59:59", "Europe/Berlin", 240, {2026, 3, 28}, 120);
    row("spring, after", "2026-03-29T04:00:00", "Europe/Berlin", 240, {2026, 3, 29}, 120);
    row("autumn, before", "2026-10-25T03:59:59", "Europe/Berlin", 240, {2026, 10, 24}, 60);
    row("autumn, after", "2026-10-25T04:00:00", "Europe/Berlin", 240, {2026, 10, 25}, 60);
}

void TestStudyDay::dayTurnsAtTheSetHour()
{
    QFETCH(QString, local);
    QFETCH(QString, zone);
    QFETCH(int, startsAt);
    QFETCH(QDate, day);
    QFETCH(int, offset);

    const QDateTime parsed = QDateTime::fromString(local, Qt::ISODate);
    const QDateTime time(parsed.date(), parsed.time(), QTimeZone(zone.toLatin1()));
    const Moment moment = Moment::at(time, startsAt);
    QCOMPARE(moment.day.date(), day);
    QCOMPARE(moment.offsetMinutes, offset);
    QCOMPARE(moment.utcMilliseconds, time.toMSecsSinceEpoch());
}

void TestStudyDay::dateAndNumberAreInverse()
{
    QCOMPARE(StudyDay::fromDate(QDate(1970, 1, 1)).number, 0);
    // 20,759 days from 1970-01-01 to 2026-11-02: 56 years with 14 leap days
    // (20,454) and 305 days of 2026 up to 2 November.
    QCOMPARE(StudyDay::fromDate(QDate(2026, 11, 2)).number, 20'759);
    QCOMPARE(StudyDay{20'759}.date(), QDate(2026, 11, 2));
}

void TestStudyDay::dayNeverGoesBackAtAClockChange_data()
{
    QTest::addColumn<QByteArray>("zone");
    // With summer time in both hemispheres, changes at unusual hours and of
    // half an hour, offsets of quarters, and a date that was left out (Apia).
    for (const char* zone : {"Europe/Berlin", "Europe/London", "Europe/Istanbul", "Europe/Chisinau",
             "Atlantic/Azores", "Africa/Casablanca", "Africa/Cairo", "America/New_York",
             "America/St_Johns", "America/Havana", "America/Santiago", "America/Sao_Paulo",
             "America/Los_Angeles", "America/Nuuk", "Pacific/Chatham", "Pacific/Apia",
             "Pacific/Auckland", "Australia/Lord_Howe", "Australia/Adelaide", "Asia/Kathmandu",
             "Asia/Kolkata", "Asia/Tehran", "Asia/Gaza", "UTC"}) {
        QTest::newRow(zone) << QByteArray(zone);
    }
}

void TestStudyDay::dayNeverGoesBackAtAClockChange()
{
    QFETCH(QByteArray, zone);

    const QTimeZone local(zone);
    QVERIFY(local.isValid());
    const QDateTime start(QDate(2010, 1, 1), QTime(0, 0), QTimeZone::utc());
    const QDateTime end(QDate(2027, 1, 1), QTime(0, 0), QTimeZone::utc());
    QVERIFY(local.hasTransitions() || !local.hasDaylightTime());
    for (const auto& change : local.transitions(start, end)) {
        QDateTime hour = change.atUtc.addSecs(-30LL * 3'600);
        StudyDay before = Moment::at(hour.toTimeZone(local), 240).day;
        for (int i = 0; i < 60; ++i) {
            hour = hour.addSecs(3'600);
            const StudyDay day = Moment::at(hour.toTimeZone(local), 240).day;
            // Apia went from 29 to 31 December 2011.
            const int most = zone == "Pacific/Apia" ? 2 : 1;
            QVERIFY2(day >= before && day <= before.plusDays(most),
                qPrintable(hour.toString(Qt::ISODate)));
            before = day;
        }
    }
}

QTEST_GUILESS_MAIN(TestStudyDay)
#include "tst_studyday.moc"
