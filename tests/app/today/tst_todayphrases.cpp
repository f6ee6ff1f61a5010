// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dates.h"
#include "app/today/todayphrases.h"
#include "app/translations.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestTodayPhrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void timeIsRoundedToMinutes_data();
    void timeIsRoundedToMinutes();
    void buttonSaysWhatItBrings_data();
    void buttonSaysWhatItBrings();
    void paceNamesTheLastDay_data();
    void paceNamesTheLastDay();
    void seenIsCounted();
    void oneIsSingular();
    void streakBeginsOnTheThirdDay();
    void datesAreInTheLocalesOrder_data();
    void datesAreInTheLocalesOrder();
};

void TestTodayPhrases::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestTodayPhrases::timeIsRoundedToMinutes_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing is a minute") << qint64(0) << u"about 1 min"_s;
    QTest::newRow("89 s") << qint64(89'000) << u"about 1 min"_s;
    QTest::newRow("90 s") << qint64(90'000) << u"about 2 min"_s;
    QTest::newRow("89 min") << qint64(89 * 60'000) << u"about 89 min"_s;
    QTest::newRow("90 min") << qint64(90 * 60'000) << u"about 1.5 h"_s;
}

void TestTodayPhrases::timeIsRoundedToMinutes()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QString, text);
    QCOMPARE(today::aboutTime(milliseconds), text);
}

void TestTodayPhrases::buttonSaysWhatItBrings_data()
{
    QTest::addColumn<int>("fresh");
    QTest::addColumn<int>("drill");
    QTest::addColumn<int>("due");
    QTest::addColumn<QString>("text");
    // 48 s for a new card, 20 s for a review: 480 s, and 480 + 60 + 760 = 1300 s.
    QTest::newRow("first start") << 10 << 0 << 0 << u"Study 10 new cards · about 8 min"_s;
    QTest::newRow("in use") << 10 << 3 << 38 << u"Study 51 cards · about 22 min"_s;
    QTest::newRow("reviews alone") << 0 << 0 << 6 << u"Study 6 cards · about 2 min"_s;
}

void TestTodayPhrases::buttonSaysWhatItBrings()
{
    QFETCH(int, fresh);
    QFETCH(int, drill);
    QFETCH(int, due);
    QFETCH(QString, text);
    QCOMPARE(today::studyAction({.fresh = fresh, .drill = drill, .due = due}, {}), text);
}

void TestTodayPhrases::paceNamesTheLastDay_data()
{
    QTest::addColumn<int>("cards");
    QTest::addColumn<int>("unseen");
    QTest::addColumn<int>("toCome");
    QTest::addColumn<int>("fresh");
    QTest::addColumn<QString>("text");
    // 441 cards at 10 a day take 45 days: the 2nd of November and 44 more.
    QTest::newRow("picture") << 441 << 441 << 441 << 10
                             << u"At 10 a day you will have met all 441 cards by 16 December."_s;
    QTest::newRow("two days") << 20 << 20 << 20 << 10
                              << u"At 10 a day you will have met all 20 cards by 3 November."_s;
    // 195 at 10 a day take 20 days.
    QTest::newRow("prepared for some")
        << 441 << 441 << 195 << 10
        << u"At 10 a day you will have met all 195 cards by 21 November."_s;
    QTest::newRow("all prepared for today") << 441 << 441 << 9 << 9 << QString();
    QTest::newRow("all today") << 9 << 9 << 9 << 9 << QString();
    QTest::newRow("one was seen") << 441 << 440 << 440 << 10 << QString();
    QTest::newRow("no new cards allowed") << 441 << 441 << 441 << 0 << QString();
}

void TestTodayPhrases::paceNamesTheLastDay()
{
    QFETCH(int, cards);
    QFETCH(int, unseen);
    QFETCH(int, toCome);
    QFETCH(int, fresh);
    QFETCH(QString, text);
    const study::TopicSummary topic{
        .cards = cards, .unseen = unseen, .toCome = toCome, .left = {.fresh = fresh}};
    // Day and month are held together by a no-break space.
    QCOMPARE(today::paceSentence(topic, StudyDay::fromDate(QDate(2026, 11, 2)))
                 .replace(QChar(QChar::Nbsp), u' '),
        text);
}

void TestTodayPhrases::seenIsCounted()
{
    QCOMPARE(today::seenSentence({.cards = 441, .unseen = 441}, 15),
        u"441 cards in 15 topics, none seen yet"_s);
    QCOMPARE(today::seenSentence({.cards = 4, .unseen = 4}, 0), u"4 cards, none seen yet"_s);
    QCOMPARE(today::seenSentence({.cards = 441, .unseen = 273}, 15), u"168 of 441 cards seen"_s);
    QCOMPARE(today::seenSentence({}, 0), u"No cards yet"_s);
}

void TestTodayPhrases::oneIsSingular()
{
    Translations translations;
    translations.apply(u"en"_s);
    QCOMPARE(today::seenSentence({.cards = 1, .unseen = 1}, 0), u"1 card, not seen yet"_s);
    QCOMPARE(
        today::seenSentence({.cards = 4, .unseen = 4}, 1), u"4 cards in 1 topic, none seen yet"_s);
    QCOMPARE(today::studyAction({.fresh = 1}, {}), u"Study 1 new card · about 1 min"_s);
    QCOMPARE(today::moreAction(1), u"1 more new card"_s);
    QCOMPARE(today::moreAction(2), u"2 more new cards"_s);
}

void TestTodayPhrases::streakBeginsOnTheThirdDay()
{
    QCOMPARE(today::streak({.daysInARow = 2}), QString());
    QCOMPARE(today::streak({.daysInARow = 3}), u"3 days in a row"_s);
}

void TestTodayPhrases::datesAreInTheLocalesOrder_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("withWeekday");
    QTest::addColumn<QString>("alone");
    QTest::newRow("C") << u"C"_s << u"Tuesday, 24 November"_s << u"24 November"_s;
    QTest::newRow("British") << u"en_GB"_s << u"Tuesday, 24 November"_s << u"24 November"_s;
    QTest::newRow("American") << u"en_US"_s << u"Tuesday, November 24"_s << u"November 24"_s;
    QTest::newRow("German") << u"de_DE"_s << u"Dienstag, 24. November"_s << u"24. November"_s;
    QTest::newRow("Spanish") << u"es_ES"_s << u"martes, 24 de noviembre"_s << u"24 de noviembre"_s;
    QTest::newRow("Hungarian") << u"hu_HU"_s << u"november 24., kedd"_s << u"november 24."_s;
}

void TestTodayPhrases::datesAreInTheLocalesOrder()
{
    QFETCH(QString, locale);
    QFETCH(QString, withWeekday);
    QFETCH(QString, alone);
    QLocale::setDefault(QLocale(locale));
    QCOMPARE(weekdayAndDate(QDate(2026, 11, 24)), withWeekday);
    QCOMPARE(dayAndMonth(QDate(2026, 11, 24)).replace(QChar(QChar::Nbsp), u' '), alone);
}

QTEST_GUILESS_MAIN(TestTodayPhrases)
#include "tst_todayphrases.moc"
