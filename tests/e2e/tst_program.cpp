// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace reprise {

/// The built program, started as a script starts it: with an empty
/// environment, so without a display.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsAndSentencesGoTheirWays_data();
    void resultsAndSentencesGoTheirWays();
    void resultsThatCannotBeWrittenAreSaid();
    void itAnswersACardFromBeginningToEnd();
    void theStudyDayTurnsAtTheZonesFour_data();
    void theStudyDayTurnsAtTheZonesFour();
    void reviewsKeepTheirOffset();
    void aProfileInUseIsRefused();

private:
    struct Ran
    {
        int status = -1;
        QByteArray out;
        QByteArray error;

        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    [[nodiscard]] Ran run(const QStringList& arguments, const QString& zone = {}) const;

    QTemporaryDir m_folder;
};

TestProgram::Ran TestProgram::run(const QStringList& arguments, const QString& zone) const
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    if (!zone.isEmpty()) {
        environment.insert(u"TZ"_s, zone);
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(REPRISE_PROGRAM), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit) {
        return {-1, {}, process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestProgram::resultsAndSentencesGoTheirWays_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QByteArray>("error");

    const QByteArray nothing;
    QTest::newRow("done") << QStringList{u"info"_s, u"--json"_s} << 0 << "{"_ba << nothing;
    QTest::newRow("null") << QStringList{u"next"_s, u"--json"_s} << 0 << "null\n"_ba
                          << "Nothing is left"_ba;
    QTest::newRow("refused") << QStringList{u"answer"_s, u"1"_s, u"4"_s} << 1 << nothing
                             << "Not found"_ba;
    QTest::newRow("wrong use") << QStringList{u"lsit"_s} << 2 << nothing << "Did you mean list?"_ba;
    QTest::newRow("a wrong option and no command")
        << QStringList{u"--frobnicate"_s} << 2 << nothing << "--frobnicate"_ba;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0 << "Commands:"_ba << nothing;
    QTest::newRow("help on one") << QStringList{u"answer"_s, u"--help"_s} << 0
                                 << "reprise answer CARD GRADE"_ba << nothing;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0 << "reprise 0."_ba << nothing;
    QTest::newRow("letters beyond ASCII")
        << QStringList{u"show"_s, u"für:π"_s} << 1 << nothing << "für:π"_ba;
}

void TestProgram::resultsAndSentencesGoTheirWays()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, out);
    QFETCH(QByteArray, error);
    const Ran ran = run(QStringList{u"--profile"_s, m_folder.filePath(u"empty"_s)} + arguments);
    QCOMPARE(ran.status, status);
    QVERIFY2(out.isEmpty() ? ran.out.isEmpty() : ran.out.contains(out), ran.out.constData());
    QVERIFY2(
        error.isEmpty() ? ran.error.isEmpty() : ran.error.contains(error), ran.error.constData());
}

void TestProgram::resultsThatCannotBeWrittenAreSaid()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(
        QStringLiteral(REPRISE_PROGRAM), {u"--profile"_s, m_folder.filePath(u"full"_s), u"info"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("could not be written"));
}

void TestProgram::itAnswersACardFromBeginningToEnd()
{
    const auto at = [&](const QString& time, const QStringList& rest) {
        return run(QStringList{
                       u"--profile"_s, m_folder.filePath(u"study"_s), u"--now"_s, time, u"--json"_s}
            + rest);
    };
    const QString monday = u"2026-03-02T09:00:00"_s;
    const Ran next = at(monday, {u"--with-shipped-decks"_s, u"next"_s});
    QCOMPARE(next.status, 0);
    const QString card = QString::number(next.json().value(u"card"_s).toInteger());
    const Ran answered = at(monday, {u"answer"_s, card, u"good"_s});
    QCOMPARE(answered.status, 0);
    QCOMPARE(
        answered.json().value(u"after"_s).toObject().value(u"due"_s).toString(), u"2026-03-03"_s);
    QCOMPARE(at(monday, {u"answer"_s, card, u"good"_s}).status, 1);
    const auto reviews =
        at(u"2026-03-03T09:00:00"_s, {u"reviews"_s, card}).json().value(u"reviews"_s).toArray();
    QCOMPARE(reviews.size(), 1);
    const Ran due = at(u"2026-03-03T09:00:00"_s, {u"due"_s});
    QCOMPARE(due.json().value(u"topics"_s).toArray().first().toObject().value(u"due"_s).toInt(), 1);
}

void TestProgram::theStudyDayTurnsAtTheZonesFour_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("day");

    const QString tokyo = u"Asia/Tokyo"_s; // UTC+9
    const QString newYork = u"America/New_York"_s; // UTC-5, from 2026-03-08 UTC-4
    QTest::newRow("Tokyo, local, before") << tokyo << u"2026-03-02T03:59:59"_s << u"2026-03-01"_s;
    QTest::newRow("Tokyo, local, after") << tokyo << u"2026-03-02T04:00:00"_s << u"2026-03-02"_s;
    QTest::newRow("Tokyo, instant, before")
        << tokyo << u"2026-03-01T18:59:50Z"_s << u"2026-03-01"_s;
    QTest::newRow("Tokyo, instant, after") << tokyo << u"2026-03-01T19:00:00Z"_s << u"2026-03-02"_s;
    QTest::newRow("New York, local, before")
        << newYork << u"2026-03-02T03:59:50"_s << u"2026-03-01"_s;
    QTest::newRow("New York, local, after")
        << newYork << u"2026-03-02T04:00:00"_s << u"2026-03-02"_s;
    QTest::newRow("New York, instant, before")
        << newYork << u"2026-03-02T08:59:50Z"_s << u"2026-03-01"_s;
    QTest::newRow("New York, instant, after")
        << newYork << u"2026-03-02T09:00:00Z"_s << u"2026-03-02"_s;
    QTest::newRow("New York, an offset")
        << newYork << u"2026-03-02T18:00:00+09:00"_s << u"2026-03-02"_s; // 04:00 there
    QTest::newRow("New York, summer time begins, before")
        << newYork << u"2026-03-08T07:59:50Z"_s << u"2026-03-07"_s;
    QTest::newRow("New York, summer time begins, after")
        << newYork << u"2026-03-08T08:00:00Z"_s << u"2026-03-08"_s;
    QTest::newRow("New York, in the hour that is left out")
        << newYork << u"2026-03-08T02:30:00"_s << u"2026-03-07"_s;
    QTest::newRow("New York, summer time ends, before")
        << newYork << u"2026-11-01T08:59:50Z"_s << u"2026-10-31"_s;
    QTest::newRow("New York, summer time ends, after")
        << newYork << u"2026-11-01T09:00:00Z"_s << u"2026-11-01"_s;
}

void TestProgram::theStudyDayTurnsAtTheZonesFour()
{
    QFETCH(QString, zone);
    QFETCH(QString, now);
    QFETCH(QString, day);
    const Ran ran =
        run({u"--profile"_s, m_folder.filePath(u"zones"_s), u"--now"_s, now, u"due"_s, u"--json"_s},
            zone);
    QVERIFY2(ran.status == 0, ran.error.constData());
    QCOMPARE(ran.json().value(u"day"_s).toString(), day);
}

void TestProgram::reviewsKeepTheirOffset()
{
    const QString tokyo = u"Asia/Tokyo"_s;
    const QStringList profile{u"--profile"_s, m_folder.filePath(u"offset"_s), u"--json"_s};
    const Ran next = run(profile
            + QStringList{u"--with-shipped-decks"_s, u"--now"_s, u"2026-03-01T18:00:00Z"_s,
                u"next"_s},
        tokyo);
    const QString card = QString::number(next.json().value(u"card"_s).toInteger());
    QCOMPARE(
        run(profile + QStringList{u"--now"_s, u"2026-03-01T18:00:00Z"_s, u"answer"_s, card, u"4"_s},
            tokyo)
            .status,
        0);
    // Read elsewhere, it is still what the clock on the wall said.
    const auto review = run(profile + QStringList{u"reviews"_s}, u"America/New_York"_s)
                            .json()
                            .value(u"reviews"_s)
                            .toArray()
                            .first()
                            .toObject();
    const QString time = review.value(u"time"_s).toString();
    QVERIFY2(
        time.startsWith(u"2026-03-02T03:00:0"_s) && time.endsWith(u"+09:00"_s), qPrintable(time));
    QCOMPARE(review.value(u"day"_s).toString(), u"2026-03-01"_s);
}

void TestProgram::aProfileInUseIsRefused()
{
    // Another process holds it: a command whose standard output nobody reads yet
    // would do, but the window is what people have open.
    const QString profile = m_folder.filePath(u"in-use"_s);
    QCOMPARE(run({u"--profile"_s, profile, u"info"_s}).status, 0);
    QProcess window;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    window.setProcessEnvironment(environment);
    window.start(QStringLiteral(REPRISE_PROGRAM), {u"--profile"_s, profile});
    QVERIFY(window.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(run({u"--profile"_s, profile, u"info"_s}).status, 1, 30'000);
    const Ran refused = run({u"--profile"_s, profile, u"info"_s});
    QVERIFY2(refused.error.contains("another window or command"), refused.error.constData());
    window.kill();
    QVERIFY(window.waitForFinished());
    QCOMPARE(run({u"--profile"_s, profile, u"info"_s}).status, 0);
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestProgram)
#include "tst_program.moc"
