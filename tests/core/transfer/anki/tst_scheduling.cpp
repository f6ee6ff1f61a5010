// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/scheduling.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace reprise::anki;
using reprise::Moment;
using reprise::NewOrder;
using reprise::Progress;
using reprise::Schedule;
using reprise::StudyDay;
using reprise::TopicSettings;

namespace {

constexpr qint64 newYear = 1'704'067'200; // 2024-01-01 00:00 UTC, in seconds
constexpr qint64 hour = 3'600;
constexpr qint64 day = 24 * hour;
constexpr qint64 march1At10 = newYear + 60 * day + 10 * hour; // 2024 has a 29 February

Contents contentsOf2024()
{
    return {.created = newYear + 4 * hour, .createdOffsetMinutes = 0};
}

Calendar utcCalendar()
{
    return {contentsOf2024(), QTimeZone::utc()};
}

StudyDay dayOf(const QString& date)
{
    return StudyDay::fromDate(QDate::fromString(date, Qt::ISODate));
}

QString drawn(StudyDay number)
{
    return number.date().toString(Qt::ISODate);
}

/// "interval ease repetitions lapses, answered > due", or "new".
QString drawn(const Progress& progress)
{
    const Schedule* const schedule = std::get_if<Schedule>(&progress);
    return schedule ? u"%1d %2 r%3 l%4, %5 > %6"_s.arg(schedule->intervalDays)
                          .arg(schedule->easeHundredths)
                          .arg(schedule->repetitions)
                          .arg(schedule->lapses)
                          .arg(drawn(schedule->answeredOn), drawn(schedule->due))
                    : u"new"_s;
}

QString drawn(const std::optional<reprise::Review>& review)
{
    static const QStringList kinds = {u"scheduled"_s, u"first"_s, u"drill"_s};
    return review ? u"%1 %2 %3: %4 -> %5"_s.arg(drawn(review->time.day))
                        .arg(kinds[static_cast<int>(review->kind)])
                        .arg(static_cast<int>(review->grade))
                        .arg(drawn(review->before), drawn(review->after))
                  : u"none"_s;
}

/// An answer at 10 o'clock (UTC) of a day of January 2024, or `minutes` later.
Answer answerOn(int dayOfJanuary, AnswerKind kind, int button, int interval, int lastInterval,
    int ease, int minutes = 0)
{
    return {
        .id = (newYear + qint64{dayOfJanuary - 1} * day + 10 * hour + qint64{minutes} * 60) * 1000,
        .card = 7,
        .button = button,
        .interval = interval,
        .lastInterval = lastInterval,
        .easePermille = ease,
        .milliseconds = 5'000,
        .kind = kind};
}

Card reviewCard()
{
    return {.id = 1,
        .note = 2,
        .deck = 3,
        .kind = CardKind::Review,
        .queue = CardQueue::Review,
        .due = 100,
        .intervalDays = 30,
        .easePermille = 2500,
        .lapses = 2};
}

Card learningCard(CardKind kind, CardQueue queue, qint64 due)
{
    Card card = reviewCard();
    card.kind = kind;
    card.queue = queue;
    card.due = due;
    return card;
}

} // namespace

class TestScheduling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void easeRoundsHalfUp_data();
    void easeRoundsHalfUp();
    void repetitionsFitTheInterval_data();
    void repetitionsFitTheInterval();
    void dueNumbersAreDays_data();
    void dueNumbersAreDays();
    void momentsHaveTheirDay_data();
    void momentsHaveTheirDay();
    void dayTurnsAtAnyMinute();
    void newCardsKeepTheirPlace_data();
    void newCardsKeepTheirPlace();
    void cardsKeepTheirSchedule_data();
    void cardsKeepTheirSchedule();
    void cardsInLearningAreDueOnTheirDay_data();
    void cardsInLearningAreDueOnTheirDay();
    void cardsOfFilteredDecksGoHome();
    void suspendedBuriedAndFlagged_data();
    void suspendedBuriedAndFlagged();
    void whatIsOutOfRangeIsTold_data();
    void whatIsOutOfRangeIsTold();
    void historiesBecomeReviews_data();
    void historiesBecomeReviews();
    void historyTellsRepetitionsAndTheLastDay();
    void decksOwnLimitsComeFirst();
};

void TestScheduling::easeRoundsHalfUp_data()
{
    QTest::addColumn<int>("permille");
    QTest::addColumn<int>("hundredths");
    QTest::newRow("none") << 0 << 250;
    QTest::newRow("whole") << 2500 << 250;
    QTest::newRow("below a half") << 2504 << 250;
    QTest::newRow("a half") << 2505 << 251;
    QTest::newRow("above a half") << 2506 << 251;
    QTest::newRow("least") << 1300 << 130;
    QTest::newRow("below the least") << 1200 << 130;
    QTest::newRow("largest") << 2'147'483'647 << 214'748'365;
}

void TestScheduling::easeRoundsHalfUp()
{
    QFETCH(int, permille);
    QTEST(easeHundredths(permille), "hundredths");
    QCOMPARE(easePermille(250), 2500);
    QCOMPARE(easePermille(214'748'364), 2'147'483'640);
    QCOMPARE(easePermille(214'748'365), 2'147'483'647);
}

void TestScheduling::repetitionsFitTheInterval_data()
{
    using Passes = std::optional<int>;
    QTest::addColumn<Passes>("passes");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("repetitions");
    QTest::newRow("unknown, one day") << Passes() << 1 << 1;
    QTest::newRow("unknown, many days") << Passes() << 30 << 2;
    QTest::newRow("failed, one day") << Passes(0) << 1 << 0;
    QTest::newRow("many, one day") << Passes(9) << 1 << 1;
    QTest::newRow("failed, many days") << Passes(0) << 30 << 2;
    QTest::newRow("one, two days") << Passes(1) << 2 << 2;
    QTest::newRow("two, many days") << Passes(2) << 30 << 2;
    QTest::newRow("three, many days") << Passes(3) << 30 << 3;
}

void TestScheduling::repetitionsFitTheInterval()
{
    QFETCH(std::optional<int>, passes);
    QFETCH(int, interval);
    QTEST(repetitionsOf(passes, interval), "repetitions");
}

void TestScheduling::dueNumbersAreDays_data()
{
    QTest::addColumn<qint64>("created");
    QTest::addColumn<std::optional<int>>("offset");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<qint64>("due");
    QTest::addColumn<QString>("date");
    const std::optional<int> none;
    const auto row = [](const char* name, qint64 created, std::optional<int> offset,
                         const QString& zone, qint64 due, const QString& date) {
        QTest::newRow(name) << created << offset << zone << due << date;
    };
    const qint64 atFour = newYear + 4 * hour;
    row("first day", atFour, 0, u"UTC"_s, 0, u"2024-01-01"_s);
    row("later", atFour, 0, u"UTC"_s, 100, u"2024-04-10"_s);
    row("before", atFour, 0, u"UTC"_s, -1, u"2023-12-31"_s);
    // Made in Tokyo at four in the morning, when it was 19:00 the day before in UTC.
    const qint64 fourInTokyo = newYear - 5 * hour;
    row("made in Tokyo", fourInTokyo, -540, u"UTC"_s, 0, u"2024-01-01"_s);
    row("made in Tokyo, lives in New York", fourInTokyo, -540, u"America/New_York"_s, 0,
        u"2024-01-01"_s);
    row("no offset, lives in Tokyo", fourInTokyo, none, u"Asia/Tokyo"_s, 0, u"2024-01-01"_s);
    // 36,500 days are a hundred years without their 24 leap days.
    row("far too late", atFour, 0, u"UTC"_s, 1'000'000'000'000, u"2123-12-08"_s);
    row("far too early", atFour, 0, u"UTC"_s, -1'000'000'000'000, u"1924-01-26"_s);
}

void TestScheduling::dueNumbersAreDays()
{
    QFETCH(qint64, created);
    QFETCH(std::optional<int>, offset);
    QFETCH(QString, zone);
    QFETCH(qint64, due);
    const Calendar calendar(
        Contents{.created = created, .createdOffsetMinutes = offset}, QTimeZone(zone.toLatin1()));
    QTEST(drawn(calendar.dayOfDue(due)), "date");
}

void TestScheduling::momentsHaveTheirDay_data()
{
    QTest::addColumn<int>("rollover");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("date");
    QTest::addColumn<int>("offset");
    // Each at 2024-01-02 02:00 UTC.
    QTest::newRow("before the day turns") << 4 << u"UTC"_s << u"2024-01-01"_s << 0;
    QTest::newRow("after an early turn") << 2 << u"UTC"_s << u"2024-01-02"_s << 0;
    QTest::newRow("eleven in Tokyo") << 4 << u"Asia/Tokyo"_s << u"2024-01-02"_s << 540;
    QTest::newRow("nine in the evening before in New York")
        << 4 << u"America/New_York"_s << u"2024-01-01"_s << -300;
}

void TestScheduling::momentsHaveTheirDay()
{
    QFETCH(int, rollover);
    QFETCH(QString, zone);
    Contents contents = contentsOf2024();
    contents.rolloverHour = rollover;
    const qint64 at = (newYear + day + 2 * hour) * 1000;
    const Moment moment = Calendar(contents, QTimeZone(zone.toLatin1())).momentOf(at);
    QTEST(drawn(moment.day), "date");
    QTEST(moment.offsetMinutes, "offset");
    QCOMPARE(moment.utcMilliseconds, at);
}

/// Monrovia was 44 min 30 s behind Greenwich until 1972, so that its 04:00 was
/// at 04:44:30 UTC.
void TestScheduling::dayTurnsAtAnyMinute()
{
    const Calendar calendar(contentsOf2024(), QTimeZone("Africa/Monrovia"));
    const auto dayAt = [&](int minute, int second) {
        const QDateTime at(QDate(1971, 6, 2), QTime(4, minute, second), QTimeZone::UTC);
        return drawn(calendar.momentOf(at.toMSecsSinceEpoch()).day);
    };
    QCOMPARE(dayAt(31, 0), u"1971-06-01"_s);
    QCOMPARE(dayAt(44, 29), u"1971-06-01"_s);
    QCOMPARE(dayAt(44, 30), u"1971-06-02"_s);
    QCOMPARE(dayAt(44, 59), u"1971-06-02"_s);
    QCOMPARE(dayAt(40, 0), u"1971-06-01"_s);
}

void TestScheduling::newCardsKeepTheirPlace_data()
{
    QTest::addColumn<Card>("card");
    QTest::addColumn<int>("deck");
    QTest::addColumn<int>("position");
    const Card plain{.deck = 3, .due = 17};
    Card away = plain;
    away.due = -99'999;
    away.homeDue = 17;
    away.homeDeck = 4;
    Card previewed = away;
    previewed.queue = CardQueue::Preview;
    previewed.due = march1At10;
    QTest::newRow("plain") << plain << 3 << 17;
    QTest::newRow("before the first") << Card{.deck = 3, .due = -5} << 3 << 0;
    QTest::newRow("in a filtered deck") << away << 4 << 17;
    QTest::newRow("being previewed") << previewed << 4 << 17;
}

void TestScheduling::newCardsKeepTheirPlace()
{
    QFETCH(Card, card);
    const Arrival arrival = arrivalOf(card, {}, utcCalendar());
    QTEST(static_cast<int>(arrival.deck), "deck");
    QTEST(static_cast<int>(arrival.position), "position");
    QCOMPARE(drawn(arrival.progress), u"new"_s);
    QVERIFY(!arrival.wasClamped && !arrival.suspended && !arrival.buriedOn);
}

void TestScheduling::cardsKeepTheirSchedule_data()
{
    QTest::addColumn<Card>("card");
    QTest::addColumn<History>("history");
    QTest::addColumn<QString>("schedule");
    const auto row = [](const char* name, auto change, const History& history,
                         const QString& schedule) {
        Card card = reviewCard();
        change(card);
        QTest::newRow(name) << card << history << schedule;
    };
    const auto unchanged = [](Card&) { };
    // Due number 100 is 10 April; 30 days before, 11 March.
    row("without a history", unchanged, {}, u"30d 250 r2 l2, 2024-03-11 > 2024-04-10"_s);
    row("five passes", unchanged, {.passes = 5, .answeredOn = dayOf(u"2024-03-10"_s)},
        u"30d 250 r5 l2, 2024-03-10 > 2024-04-10"_s);
    row(
        "five passes, one day", [](Card& card) { card.intervalDays = 1; }, {.passes = 5},
        u"1d 250 r1 l2, 2024-04-09 > 2024-04-10"_s);
    row(
        "ease between hundredths", [](Card& card) { card.easePermille = 2505; }, {},
        u"30d 251 r2 l2, 2024-03-11 > 2024-04-10"_s);
    // 2024-02-01 10:00 UTC.
    row(
        "says its last answer itself", [](Card& card) { card.data = "{\"lrt\":1706781600}"; }, {},
        u"30d 250 r2 l2, 2024-02-01 > 2024-04-10"_s);
    row(
        "data that are none", [](Card& card) { card.data = "{\"lrt\":"; }, {},
        u"30d 250 r2 l2, 2024-03-11 > 2024-04-10"_s);
    row(
        "due before the collection was made", [](Card& card) { card.due = -3; }, {},
        u"30d 250 r2 l2, 2023-11-29 > 2023-12-29"_s);
}

void TestScheduling::cardsKeepTheirSchedule()
{
    QFETCH(Card, card);
    QFETCH(History, history);
    const Arrival arrival = arrivalOf(card, history, utcCalendar());
    QTEST(drawn(arrival.progress), "schedule");
    QCOMPARE(arrival.easePermille, card.easePermille);
    QCOMPARE(arrival.deck, 3);
    QVERIFY(!arrival.wasClamped);
}

void TestScheduling::cardsInLearningAreDueOnTheirDay_data()
{
    QTest::addColumn<Card>("card");
    QTest::addColumn<QString>("schedule");
    const QString march1 = u"1d 250 r0 l2, 2024-02-29 > 2024-03-01"_s;
    const auto row = [](const char* name, const Card& card, const QString& schedule) {
        QTest::newRow(name) << card << schedule;
    };
    using enum CardKind;
    row("learning", learningCard(Learning, CardQueue::Learning, march1At10), march1);
    row("relearning", learningCard(Relearning, CardQueue::Learning, march1At10), march1);
    row("before the day turns", learningCard(Learning, CardQueue::Learning, march1At10 - 7 * hour),
        u"1d 250 r0 l2, 2024-02-28 > 2024-02-29"_s);
    row("over days", learningCard(Learning, CardQueue::DayLearning, 60), march1);
    row("suspended, an instant", learningCard(Learning, CardQueue::Suspended, march1At10), march1);
    row("suspended, a day", learningCard(Relearning, CardQueue::Suspended, 60), march1);
    row("buried, an instant", learningCard(Relearning, CardQueue::UserBuried, march1At10), march1);
    // The first scheduler left the kind at review, and the review's day in odue.
    Card lapsed = learningCard(Review, CardQueue::Learning, march1At10);
    lapsed.homeDue = 100;
    row("lapsed under the first scheduler", lapsed, march1);
    lapsed.queue = CardQueue::Suspended;
    row("the same, suspended", lapsed, march1);
    Card first = learningCard(Learning, CardQueue::Learning, march1At10);
    first.easePermille = 0;
    first.lapses = 0;
    row("never had an ease", first, u"1d 250 r0 l0, 2024-02-29 > 2024-03-01"_s);
}

void TestScheduling::cardsInLearningAreDueOnTheirDay()
{
    QFETCH(Card, card);
    const Arrival arrival = arrivalOf(card, {.passes = 3}, utcCalendar());
    QTEST(drawn(arrival.progress), "schedule");
    QVERIFY(!arrival.wasClamped);
}

void TestScheduling::cardsOfFilteredDecksGoHome()
{
    const auto arrived = [](Card card, qint64 homeDue) {
        card.homeDeck = 4;
        card.homeDue = homeDue;
        const Arrival arrival = arrivalOf(card, {}, utcCalendar());
        return u"%1: %2"_s.arg(arrival.deck).arg(drawn(arrival.progress));
    };
    Card review = reviewCard();
    review.due = -100'000;
    QCOMPARE(arrived(review, 100), u"4: 30d 250 r2 l2, 2024-03-11 > 2024-04-10"_s);
    QCOMPARE(arrived(review, 0), u"4: 30d 250 r2 l2, 2023-12-02 > 2024-01-01"_s);
    review.queue = CardQueue::Preview;
    review.due = march1At10;
    QCOMPARE(arrived(review, 100), u"4: 30d 250 r2 l2, 2024-03-11 > 2024-04-10"_s);
    review.queue = CardQueue::Suspended;
    QCOMPARE(arrived(review, 100), u"4: 30d 250 r2 l2, 2024-03-11 > 2024-04-10"_s);
    const Card learning = learningCard(CardKind::Relearning, CardQueue::Learning, march1At10);
    QCOMPARE(arrived(learning, 0), u"4: 1d 250 r0 l2, 2024-02-29 > 2024-03-01"_s);
    QCOMPARE(arrived(learning, 61), u"4: 1d 250 r0 l2, 2024-03-01 > 2024-03-02"_s);
    QCOMPARE(arrived(learning, march1At10 + day), u"4: 1d 250 r0 l2, 2024-03-01 > 2024-03-02"_s);
}

void TestScheduling::suspendedBuriedAndFlagged_data()
{
    QTest::addColumn<CardQueue>("queue");
    QTest::addColumn<bool>("suspended");
    QTest::addColumn<QString>("buriedOn");
    QTest::newRow("in the queue") << CardQueue::Review << false << QString();
    QTest::newRow("suspended") << CardQueue::Suspended << true << QString();
    QTest::newRow("buried for a sibling") << CardQueue::SiblingBuried << false << u"2024-03-01"_s;
    QTest::newRow("buried by hand") << CardQueue::UserBuried << false << u"2024-03-01"_s;
}

void TestScheduling::suspendedBuriedAndFlagged()
{
    QFETCH(CardQueue, queue);
    QFETCH(QString, buriedOn);
    for (const CardKind kind : {CardKind::New, CardKind::Review}) {
        Card card = reviewCard();
        card.kind = kind;
        card.queue = queue;
        card.flag = 5;
        card.modified = march1At10;
        const Arrival arrival = arrivalOf(card, {}, utcCalendar());
        QTEST(arrival.suspended, "suspended");
        QCOMPARE(arrival.buriedOn ? drawn(*arrival.buriedOn) : QString(), buriedOn);
        QCOMPARE(arrival.flag, 5);
    }
}

void TestScheduling::whatIsOutOfRangeIsTold_data()
{
    QTest::addColumn<Card>("card");
    QTest::addColumn<QString>("schedule");
    const auto row = [](const char* name, auto change, const QString& schedule) {
        Card card = reviewCard();
        change(card);
        QTest::newRow(name) << card << schedule;
    };
    row(
        "no interval", [](Card& card) { card.intervalDays = 0; },
        u"1d 250 r1 l2, 2024-04-09 > 2024-04-10"_s);
    // 36,500 days are 24 short of a hundred years.
    row(
        "interval of ages", [](Card& card) { card.intervalDays = 2'000'000'000; },
        u"36500d 250 r2 l2, 1924-05-05 > 2024-04-10"_s);
    row(
        "ease too low", [](Card& card) { card.easePermille = 1'299; },
        u"30d 130 r2 l2, 2024-03-11 > 2024-04-10"_s);
    row(
        "due in ages", [](Card& card) { card.due = 1'000'000'000'000; },
        u"30d 250 r2 l2, 2123-11-08 > 2123-12-08"_s);
    row(
        "due ages ago", [](Card& card) { card.due = std::numeric_limits<qint64>::min(); },
        u"30d 250 r2 l2, 1923-12-27 > 1924-01-26"_s);
    row(
        "learning in ages",
        [](Card& card) {
            card.kind = CardKind::Learning;
            card.queue = CardQueue::Learning;
            card.due = std::numeric_limits<qint64>::max();
        },
        u"1d 250 r0 l2, 2123-12-07 > 2123-12-08"_s);
}

void TestScheduling::whatIsOutOfRangeIsTold()
{
    QFETCH(Card, card);
    const Arrival arrival = arrivalOf(card, {}, utcCalendar());
    QTEST(drawn(arrival.progress), "schedule");
    QVERIFY(arrival.wasClamped);
}

void TestScheduling::historiesBecomeReviews_data()
{
    using enum AnswerKind;
    QTest::addColumn<QList<Answer>>("answers");
    QTest::addColumn<QStringList>("reviews");
    QTest::newRow("learned, reviewed, lapsed, relearned")
        << QList{answerOn(1, Learning, 3, -600, -60, 0),
               answerOn(1, Learning, 3, 1, -600, 2500, 10),
               answerOn(2, AnswerKind::Review, 3, 3, 1, 2500),
               answerOn(5, AnswerKind::Review, 1, -600, 3, 2300),
               answerOn(5, Relearning, 3, 1, -600, 2300, 10),
               answerOn(6, AnswerKind::Review, 4, 4, 1, 2450)}
        << QStringList{u"2024-01-01 first 4: new -> 1d 250 r0 l0, 2024-01-01 > 2024-01-02"_s,
               u"2024-01-01 drill 4: 1d 250 r0 l0, 2024-01-01 > 2024-01-02"
               " -> 1d 250 r0 l0, 2024-01-01 > 2024-01-02"_s,
               u"2024-01-02 scheduled 4: 1d 250 r1 l0, 2024-01-01 > 2024-01-02"
               " -> 3d 250 r3 l0, 2024-01-02 > 2024-01-05"_s,
               u"2024-01-05 scheduled 2: 3d 250 r3 l0, 2024-01-02 > 2024-01-05"
               " -> 1d 230 r0 l1, 2024-01-05 > 2024-01-06"_s,
               u"2024-01-05 drill 4: 1d 230 r0 l1, 2024-01-05 > 2024-01-06"
               " -> 1d 230 r0 l1, 2024-01-05 > 2024-01-06"_s,
               u"2024-01-06 scheduled 5: 1d 230 r1 l1, 2024-01-05 > 2024-01-06"
               " -> 4d 245 r2 l1, 2024-01-06 > 2024-01-10"_s};
    QTest::newRow("learning failed on the next day")
        << QList{answerOn(1, Learning, 2, -600, -60, 0), answerOn(2, Learning, 1, -60, -600, 0)}
        << QStringList{u"2024-01-01 first 3: new -> 1d 250 r0 l0, 2024-01-01 > 2024-01-02"_s,
               u"2024-01-02 scheduled 2: 1d 250 r0 l0, 2024-01-01 > 2024-01-02"
               " -> 1d 250 r0 l0, 2024-01-02 > 2024-01-03"_s};
    QTest::newRow("its beginning is missing")
        << QList{answerOn(31, AnswerKind::Review, 3, 75, 30, 2500)}
        << QStringList{u"2024-01-31 scheduled 4: 30d 250 r2 l0, 2024-01-01 > 2024-01-31"
                       " -> 75d 250 r2 l0, 2024-01-31 > 2024-04-15"_s};
    QTest::newRow("drilled in a filtered deck")
        << QList{answerOn(1, Learning, 4, 4, -60, 2500), answerOn(1, Filtered, 1, 4, 4, 0, 10),
               answerOn(5, AnswerKind::Review, 3, 10, 4, 2500)}
        << QStringList{u"2024-01-01 first 5: new -> 4d 250 r2 l0, 2024-01-01 > 2024-01-05"_s,
               u"2024-01-01 drill 2: 4d 250 r2 l0, 2024-01-01 > 2024-01-05"
               " -> 4d 250 r2 l0, 2024-01-01 > 2024-01-05"_s,
               u"2024-01-05 scheduled 4: 4d 250 r2 l0, 2024-01-01 > 2024-01-05"
               " -> 10d 250 r2 l0, 2024-01-05 > 2024-01-15"_s};
    QTest::newRow("looked at before it was learned")
        << QList{answerOn(1, Filtered, 3, 0, 0, 0), answerOn(1, Learning, 3, -600, -60, 0, 10)}
        << QStringList{
               u"none"_s, u"2024-01-01 first 4: new -> 1d 250 r0 l0, 2024-01-01 > 2024-01-02"_s};
    QTest::newRow("answered early in a filtered deck")
        << QList{answerOn(1, Learning, 4, 4, -60, 2500), answerOn(3, Filtered, 1, 1, 4, 2300)}
        << QStringList{u"2024-01-01 first 5: new -> 4d 250 r2 l0, 2024-01-01 > 2024-01-05"_s,
               u"2024-01-03 scheduled 2: 4d 250 r2 l0, 2024-01-01 > 2024-01-05"
               " -> 1d 230 r0 l1, 2024-01-03 > 2024-01-04"_s};
    QTest::newRow("made new by hand")
        << QList{answerOn(1, Learning, 4, 4, -60, 2500), answerOn(2, Manual, 0, 0, 4, 0),
               answerOn(2, Learning, 1, -60, -60, 0, 10)}
        << QStringList{u"2024-01-01 first 5: new -> 4d 250 r2 l0, 2024-01-01 > 2024-01-05"_s,
               u"none"_s, u"2024-01-02 first 2: new -> 1d 250 r0 l0, 2024-01-02 > 2024-01-03"_s};
    QTest::newRow("given a day by hand, and rescheduled")
        << QList{answerOn(1, Learning, 4, 4, -60, 2500), answerOn(2, Manual, 0, 10, 4, 2500),
               answerOn(3, Rescheduled, 0, 20, 10, 2500),
               answerOn(23, AnswerKind::Review, 2, 24, 20, 2350)}
        << QStringList{u"2024-01-01 first 5: new -> 4d 250 r2 l0, 2024-01-01 > 2024-01-05"_s,
               u"none"_s, u"none"_s,
               u"2024-01-23 scheduled 3: 20d 250 r2 l0, 2024-01-01 > 2024-01-23"
               " -> 24d 235 r2 l0, 2024-01-23 > 2024-02-16"_s};
    QTest::newRow("a row is missing")
        << QList{answerOn(1, Learning, 4, 4, -60, 2500),
               answerOn(11, AnswerKind::Review, 3, 25, 10, 2500)}
        << QStringList{u"2024-01-01 first 5: new -> 4d 250 r2 l0, 2024-01-01 > 2024-01-05"_s,
               u"2024-01-11 scheduled 4: 10d 250 r2 l0, 2024-01-01 > 2024-01-11"
               " -> 25d 250 r2 l0, 2024-01-11 > 2024-02-05"_s};
    // FSRS puts a difficulty of 100 to 1100 where the ease was.
    QTest::newRow("answered under FSRS")
        << QList{answerOn(1, Learning, 4, 4, -60, 550),
               answerOn(5, AnswerKind::Review, 3, 20, 4, 560)}
        << QStringList{u"2024-01-01 first 5: new -> 4d 250 r2 l0, 2024-01-01 > 2024-01-05"_s,
               u"2024-01-05 scheduled 4: 4d 250 r2 l0, 2024-01-01 > 2024-01-05"
               " -> 20d 250 r2 l0, 2024-01-05 > 2024-01-25"_s};
    QTest::newRow("intervals out of range")
        << QList{answerOn(1, AnswerKind::Review, 3, 2'000'000'000, 2'000'000'000, 2500)}
        << QStringList{u"2024-01-01 scheduled 4: 36500d 250 r2 l0, 1924-01-26 > 2024-01-01"
                       " -> 36500d 250 r2 l0, 2024-01-01 > 2123-12-08"_s};
}

void TestScheduling::historiesBecomeReviews()
{
    QFETCH(QList<Answer>, answers);
    History history;
    QStringList reviews;
    for (const Answer& answer : std::as_const(answers)) {
        const std::optional<reprise::Review> review = nextReview(history, answer, utcCalendar());
        reviews.append(drawn(review));
        if (review) {
            QCOMPARE(review->card.value, 7);
            QCOMPARE(review->time.utcMilliseconds, answer.id);
            QCOMPARE(review->milliseconds, 5'000);
        }
    }
    QTEST(reviews, "reviews");
}

void TestScheduling::historyTellsRepetitionsAndTheLastDay()
{
    using enum AnswerKind;
    History history;
    const auto take = [&history](const Answer& answer) {
        (void)nextReview(history, answer, utcCalendar());
    };
    take(answerOn(1, Learning, 3, 1, -60, 2500));
    take(answerOn(2, AnswerKind::Review, 2, 3, 1, 2350));
    take(answerOn(5, AnswerKind::Review, 3, 7, 3, 2350));
    QCOMPARE(history.passes, 3);
    take(answerOn(6, Filtered, 1, 7, 7, 0)); // a drill counts for nothing
    QCOMPARE(history.passes, 3);
    QCOMPARE(drawn(*history.answeredOn), u"2024-01-05"_s);
    take(answerOn(12, AnswerKind::Review, 1, -600, 7, 2150));
    QCOMPARE(history.passes, 0);
    take(answerOn(12, Relearning, 3, 1, -600, 2150, 10));
    QCOMPARE(history.passes, 1);
    QCOMPARE(drawn(*history.answeredOn), u"2024-01-12"_s);
    take(answerOn(13, Manual, 0, 0, 1, 0));
    QCOMPARE(history, History{});
}

void TestScheduling::decksOwnLimitsComeFirst()
{
    const Preset preset{
        .newPerDay = 7, .reviewsPerDay = 99, .order = NewOrder::Shuffled, .leechThreshold = 5};
    const Deck plain;
    const Deck own{.newPerDay = 3, .reviewsPerDay = 0};
    QCOMPARE(settingsOf(plain, &preset),
        (TopicSettings{.newPerDay = 7,
            .reviewsPerDay = 99,
            .order = NewOrder::Shuffled,
            .leechThreshold = 5}));
    QCOMPARE(settingsOf(own, &preset),
        (TopicSettings{
            .newPerDay = 3, .reviewsPerDay = 0, .order = NewOrder::Shuffled, .leechThreshold = 5}));
    QCOMPARE(settingsOf(plain, nullptr), TopicSettings{});
    QCOMPARE(settingsOf(own, nullptr), (TopicSettings{.newPerDay = 3, .reviewsPerDay = 0}));
}

QTEST_GUILESS_MAIN(TestScheduling)
#include "tst_scheduling.moc"
