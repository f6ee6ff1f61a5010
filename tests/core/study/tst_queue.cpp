// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/queue.h"
#include "core/study/study.h"
#include "tests/support/testcollection.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::study;
using namespace reprise::test;

namespace {

constexpr StudyDay today{20'000};
constexpr int unlimited = TopicSettings::unlimited;

Queue queueOf(TestCollection& collection, TopicId topic = rootTopic, StudyDay day = today)
{
    return must(must(Day::read(*collection, day)).queue(topic));
}

Review give(TestCollection& collection, CardId card, Grade grade, StudyDay day = today)
{
    return must(
        answer(*collection, {.card = card, .grade = grade, .time = noonOf(day), .milliseconds = 5}))
        .review;
}

/// The whole of a queue, as if every card were answered with 4.
QList<QueueItem> sequenceOf(Queue queue)
{
    QList<QueueItem> items;
    while (const auto item = queue.next()) {
        items.append(*item);
        queue.undone.reset();
        switch (item->kind) {
        case CardKind::Review:
            queue.due.removeOne(item->card);
            ++queue.dueAnswered;
            break;
        case CardKind::New:
            queue.fresh.removeOne(item->card);
            ++queue.freshAnswered;
            break;
        case CardKind::Drill:
            queue.drill.removeOne(item->card);
        }
    }
    return items;
}

QString lettersOf(const QList<QueueItem>& items)
{
    QString letters;
    for (const QueueItem& item : items) {
        letters += item.kind == CardKind::Review ? u'R' : item.kind == CardKind::New ? u'N' : u'D';
    }
    return letters;
}

QList<CardId> addCards(TestCollection& collection, TopicId topic, int count)
{
    QList<CardId> cards;
    for (int i = 0; i < count; ++i) {
        cards.append(collection.card(topic));
    }
    return cards;
}

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShortestIntervalComesFirst();
    void tiesKeepTheirOrderForADayOnly();
    void newCardsComeInDeckOrder();
    void shuffledNewCardsKeepTheirOrderForADayOnly();
    void newCardsAreSpreadEvenly_data();
    void newCardsAreSpreadEvenly();
    void leavingAndComingBackChangesNothing_data();
    void leavingAndComingBackChangesNothing();
    void aDeckThatSetsNothingBringsTenNewCards();
    void everyLimitAboveACardCounts_data();
    void everyLimitAboveACardCounts();
    void answersElsewhereBelowALimitCount();
    void tenMorePassEveryLimitAbove();
    void tenMoreOfEverythingAreTenOfEachDeck();
    void oneCardOfANoteADay();
    void siblingsInTwoTopicsShareTheDay();
    void moreNewCardsAreFetchedWhereSiblingsUseThemUp();
    void suspendedAndBuriedCardsStayOut();
    void drillFollowsSm2sLastStep();
    void drillWaitsForTheRestAndForItsTopic();
    void suspendedAndBuriedCardsLeaveTheDrill();
    void aDrillAnswerAloneDrillsNothing();
    void anUndoneCardComesBackFirst();
    void aClockSetBackNeitherDoublesNorLosesACard_data();
    void aClockSetBackNeitherDoublesNorLosesACard();
    void anUnknownTopicIsNotFound();
};

void TestQueue::theShortestIntervalComesFirst()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    const CardId fifty = collection.dueCard(deck, today.plusDays(-1), 50);
    const CardId two = collection.dueCard(deck, today, 2);
    const CardId six = collection.dueCard(deck, today.plusDays(-30), 6);
    const CardId one = collection.dueCard(deck, today, 1);
    collection.dueCard(deck, today.plusDays(1), 1); // tomorrow's
    QCOMPARE(queueOf(collection).due, (QList{one, two, six, fifty}));
    QCOMPARE(queueOf(collection).counts(), (Counts{.fresh = 0, .drill = 0, .due = 4}));
}

void TestQueue::tiesKeepTheirOrderForADayOnly()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    for (int i = 0; i < 20; ++i) {
        collection.dueCard(deck, today, 6);
    }
    const QList<CardId> order = queueOf(collection).due;
    collection.reopen();
    QCOMPARE(queueOf(collection).due, order);
    const QList<CardId> tomorrow = queueOf(collection, rootTopic, today.plusDays(1)).due;
    QVERIFY(tomorrow != order);
    QVERIFY(std::ranges::is_permutation(tomorrow, order));
}

void TestQueue::newCardsComeInDeckOrder()
{
    TestCollection collection;
    const TopicId second = collection.topic(u"Deck / B"_s);
    const TopicId deck = collection.topic(u"Deck"_s, {.newPerDay = unlimited});
    const CardId b1 = collection.card(second);
    const CardId b2 = collection.card(second);
    const CardId own = collection.card(deck);
    const TopicId last = collection.topic(u"Deck / C"_s);
    const CardId c1 = collection.card(last);
    collection.edit(b2, [](Card& card) { card.position = -1; });
    // A topic's own cards first, then those below it by position.
    QCOMPARE(queueOf(collection).fresh, (QList{own, b2, b1, c1}));
    QCOMPARE(queueOf(collection, second).fresh, (QList{b2, b1}));
}

void TestQueue::shuffledNewCardsKeepTheirOrderForADayOnly()
{
    TestCollection collection;
    const TopicId deck =
        collection.topic(u"Deck"_s, {.newPerDay = 12, .order = NewOrder::Shuffled});
    const QList<CardId> cards = addCards(collection, deck, 20);
    const QList<CardId> order = queueOf(collection, deck).fresh;
    QCOMPARE(order.size(), 12);
    QVERIFY(order != cards.first(12));
    give(collection, order.first(), Grade::Perfect);
    QCOMPARE(queueOf(collection, deck).fresh, order.mid(1));
    QVERIFY(queueOf(collection, deck, today.plusDays(1)).fresh.first(5) != order.mid(1, 5));
}

void TestQueue::newCardsAreSpreadEvenly_data()
{
    QTest::addColumn<int>("reviews");
    QTest::addColumn<int>("news");
    QTest::addColumn<QString>("sequence");

    // The k-th of n new cards stands behind k / (n + 1) of the reviews.
    QTest::newRow("6 reviews, 2 new") << 6 << 2 << u"RRNRRNRR"_s;
    QTest::newRow("9 reviews, 2 new") << 9 << 2 << u"RRRNRRRNRRR"_s;
    QTest::newRow("4 reviews, 1 new") << 4 << 1 << u"RRNRR"_s;
    QTest::newRow("8 reviews, 3 new") << 8 << 3 << u"RRNRRNRRNRR"_s;
    QTest::newRow("3 of each") << 3 << 3 << u"NRNRNR"_s;
    // More new cards than reviews: then it is the reviews that are spread.
    QTest::newRow("2 reviews, 3 new") << 2 << 3 << u"NRNRN"_s;
    QTest::newRow("1 review, 10 new") << 1 << 10 << u"NNNNNRNNNNN"_s;
    QTest::newRow("no reviews") << 0 << 3 << u"NNN"_s;
    QTest::newRow("nothing new") << 3 << 0 << u"RRR"_s;
    QTest::newRow("nothing") << 0 << 0 << QString();
}

void TestQueue::newCardsAreSpreadEvenly()
{
    QFETCH(int, reviews);
    QFETCH(int, news);
    QFETCH(QString, sequence);

    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    for (int i = 0; i < reviews; ++i) {
        collection.dueCard(deck, today, 6 + i);
    }
    addCards(collection, deck, news);
    QCOMPARE(lettersOf(sequenceOf(queueOf(collection, deck))), sequence);
}

void TestQueue::leavingAndComingBackChangesNothing_data()
{
    QTest::addColumn<TopicSettings>("root");
    QTest::addColumn<TopicSettings>("deck");
    QTest::addColumn<TopicSettings>("part");
    QTest::addColumn<bool>("inPart");

    QTest::newRow("no limits") << TopicSettings{} << TopicSettings{.newPerDay = unlimited}
                               << TopicSettings{} << false;
    QTest::newRow("limits at three levels")
        << TopicSettings{.newPerDay = 6, .reviewsPerDay = 9}
        << TopicSettings{.newPerDay = 5, .reviewsPerDay = 8}
        << TopicSettings{.newPerDay = 2, .reviewsPerDay = 3} << false;
    QTest::newRow("one topic only") << TopicSettings{.reviewsPerDay = 9}
                                    << TopicSettings{.newPerDay = 5} << TopicSettings{} << true;
    QTest::newRow("shuffled") << TopicSettings{.order = NewOrder::Shuffled}
                              << TopicSettings{.newPerDay = 4} << TopicSettings{} << false;
}

void TestQueue::leavingAndComingBackChangesNothing()
{
    QFETCH(TopicSettings, root);
    QFETCH(TopicSettings, deck);
    QFETCH(TopicSettings, part);
    QFETCH(bool, inPart);

    TestCollection collection;
    const TopicId partId = collection.topic(u"Deck / Part"_s, part);
    const TopicId deckId = collection.topic(u"Deck"_s, deck);
    const TopicId otherId = collection.topic(u"Other"_s);
    must(collection->changeForGood(
        [&] { return collection->topics().setSettings(rootTopic, root); }));
    for (int i = 0; i < 6; ++i) {
        const NoteId note = collection.note();
        collection.dueCard(i % 2 != 0 ? partId : deckId, today.plusDays(-i), 1 + i, note);
        collection.card(i % 2 != 0 ? deckId : otherId, note); // a new sibling, left out
        collection.dueCard(otherId, today, 3);
        addCards(collection, i % 2 != 0 ? partId : deckId, 1);
        const NoteId twins = collection.note();
        collection.card(partId, twins);
        collection.card(otherId, twins);
        const NoteId pair = collection.note(); // two due siblings, one left out
        collection.dueCard(deckId, today, 2 + i, pair);
        collection.dueCard(partId, today, 3 + i, pair);
    }
    const TopicId chosen = inPart ? partId : rootTopic;
    const QList<QueueItem> atOnce = sequenceOf(queueOf(collection, chosen));
    QVERIFY(lettersOf(atOnce).contains(u"RN"_s));

    QList<QueueItem> oneByOne;
    while (const auto item = queueOf(collection, chosen).next()) {
        oneByOne.append(*item);
        QVERIFY(oneByOne.size() <= atOnce.size());
        give(collection, item->card, Grade::Hesitant);
        if (oneByOne.size() % 5 == 0) {
            collection.reopen();
        }
    }
    QCOMPARE(lettersOf(oneByOne), lettersOf(atOnce));
    QVERIFY(oneByOne == atOnce);
}

void TestQueue::aDeckThatSetsNothingBringsTenNewCards()
{
    TestCollection collection;
    const TopicId python = collection.topic(u"Python"_s);
    const TopicId sql = collection.topic(u"SQL"_s);
    const TopicId joins = collection.topic(u"SQL / Joins"_s);
    addCards(collection, python, 12);
    addCards(collection, sql, 4);
    addCards(collection, joins, 12);
    QCOMPARE(queueOf(collection, python).fresh.size(), 10);
    QCOMPARE(queueOf(collection, sql).fresh.size(), 10);
    QCOMPARE(queueOf(collection, joins).fresh.size(), 10);
    QCOMPARE(queueOf(collection).fresh.size(), 20);
}

void TestQueue::everyLimitAboveACardCounts_data()
{
    QTest::addColumn<std::optional<int>>("root");
    QTest::addColumn<std::optional<int>>("deck");
    QTest::addColumn<std::optional<int>>("part");
    QTest::addColumn<QList<int>>("expected"); // at root, deck, part

    // Four cards in the deck itself, then four in its part.
    const std::optional<int> none;
    const auto row = [](const char* name, std::optional<int> root, std::optional<int> deck,
                         std::optional<int> part, const QList<int>& expected) {
        QTest::newRow(name) << root << deck << part << expected;
    };
    row("no limit that matters", none, unlimited, none, {8, 8, 4});
    row("at the root", 3, unlimited, none, {3, 3, 3});
    row("at the deck", none, 5, none, {5, 5, 4});
    row("at the part", none, unlimited, 1, {5, 5, 1});
    row("an unlimited part does not lift the deck's", none, 5, unlimited, {5, 5, 4});
    row("the tighter one rules", none, 2, 3, {2, 2, 2});
    row("nothing at the part", none, unlimited, 0, {4, 4, 0});
    row("nothing at the deck", none, 0, unlimited, {0, 0, 0});
    row("nothing at the root", 0, unlimited, unlimited, {0, 0, 0});
}

void TestQueue::everyLimitAboveACardCounts()
{
    QFETCH(std::optional<int>, root);
    QFETCH(std::optional<int>, deck);
    QFETCH(std::optional<int>, part);
    QFETCH(QList<int>, expected);

    TestCollection collection;
    const TopicId deckId = collection.topic(u"Deck"_s, {.newPerDay = deck, .reviewsPerDay = deck});
    const TopicId partId =
        collection.topic(u"Deck / Part"_s, {.newPerDay = part, .reviewsPerDay = part});
    must(collection->changeForGood([&] {
        return collection->topics().setSettings(
            rootTopic, {.newPerDay = root, .reviewsPerDay = root});
    }));
    for (const TopicId topic : {deckId, partId}) {
        for (int i = 0; i < 4; ++i) {
            collection.card(topic);
            // The deck's own cards come first here too.
            collection.dueCard(topic, today, topic == deckId ? 2 : 3);
        }
    }
    const QList<TopicId> topics{rootTopic, deckId, partId};
    for (int i = 0; i < topics.size(); ++i) {
        const Queue queue = queueOf(collection, topics.at(i));
        QCOMPARE(queue.fresh.size(), expected.at(i));
        QCOMPARE(queue.due.size(), expected.at(i));
    }
}

void TestQueue::answersElsewhereBelowALimitCount()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s, {.newPerDay = 5, .reviewsPerDay = 3});
    const TopicId a = collection.topic(u"Deck / A"_s);
    const TopicId b = collection.topic(u"Deck / B"_s);
    const QList<CardId> cards = addCards(collection, a, 4);
    addCards(collection, b, 4);
    const CardId due = collection.dueCard(a, today, 6);
    for (int i = 0; i < 3; ++i) {
        collection.dueCard(b, today, 7);
    }
    give(collection, cards.at(0), Grade::Perfect);
    give(collection, cards.at(1), Grade::Blackout);
    give(collection, due, Grade::Perfect);
    give(collection, cards.at(1), Grade::Perfect); // a drill counts nowhere

    QCOMPARE(queueOf(collection, b).fresh.size(), 3); // 5 - 2
    QCOMPARE(queueOf(collection, b).due.size(), 2); // 3 - 1
    QCOMPARE(queueOf(collection, deck).counts(), (Counts{.fresh = 3, .drill = 0, .due = 2}));
    // A new day, new room; the two that were new fall due.
    QCOMPARE(queueOf(collection, b, today.plusDays(1)).fresh.size(), 4);
    QCOMPARE(queueOf(collection, deck, today.plusDays(1)).counts(),
        (Counts{.fresh = 5, .drill = 0, .due = 3}));
}

void TestQueue::tenMorePassEveryLimitAbove()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s, {.newPerDay = 1});
    const TopicId part = collection.topic(u"Deck / Part"_s, {.newPerDay = 0});
    addCards(collection, part, 25);
    addCards(collection, deck, 3);
    QCOMPARE(queueOf(collection, part).fresh.size(), 0);

    must(addTenMore(*collection, part, today));
    QCOMPARE(queueOf(collection, part).fresh.size(), 10);
    QCOMPARE(queueOf(collection, deck).fresh.size(), 11);
    must(addTenMore(*collection, part, today));
    QCOMPARE(queueOf(collection, part).fresh.size(), 20);
    collection.reopen();
    QCOMPARE(queueOf(collection, part).fresh.size(), 20);
    QCOMPARE(queueOf(collection, part, today.plusDays(1)).fresh.size(), 0);
    // The day after, yesterday's are gone for good.
    must(addTenMore(*collection, part, today.plusDays(1)));
    QCOMPARE(queueOf(collection, part, today.plusDays(1)).fresh.size(), 10);
}

void TestQueue::tenMoreOfEverythingAreTenOfEachDeck()
{
    TestCollection collection;
    const TopicId first = collection.topic(u"First"_s, {.newPerDay = 0});
    const TopicId second = collection.topic(u"Second"_s, {.newPerDay = 2});
    addCards(collection, first, 15);
    addCards(collection, second, 15);
    must(addTenMore(*collection, rootTopic, today));
    QCOMPARE(queueOf(collection, first).fresh.size(), 10);
    QCOMPARE(queueOf(collection, second).fresh.size(), 12);
}

void TestQueue::oneCardOfANoteADay()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    const NoteId note = collection.note();
    collection.card(deck, note);
    const CardId longer = collection.dueCard(deck, today, 9, note);
    const CardId shorter = collection.dueCard(deck, today, 4, note);
    const NoteId twins = collection.note();
    const CardId first = collection.card(deck, twins);
    collection.card(deck, twins);

    // Reviews win over new, the earlier over the later.
    QCOMPARE(queueOf(collection).due, QList{shorter});
    QCOMPARE(queueOf(collection).fresh, QList{first});
    give(collection, shorter, Grade::Blackout);
    give(collection, first, Grade::Perfect);
    QCOMPARE(queueOf(collection).counts(), (Counts{.fresh = 0, .drill = 1, .due = 0}));
    // Tomorrow the failed one is due by its interval of 1, and first again.
    const Queue tomorrow = queueOf(collection, rootTopic, today.plusDays(1));
    QCOMPARE(tomorrow.due.size(), 2);
    QVERIFY(tomorrow.due.contains(shorter) && tomorrow.due.contains(first));
    QVERIFY(!tomorrow.due.contains(longer));
    QVERIFY(tomorrow.fresh.isEmpty());
}

void TestQueue::siblingsInTwoTopicsShareTheDay()
{
    TestCollection collection;
    const TopicId a = collection.topic(u"A"_s);
    const TopicId b = collection.topic(u"B"_s);
    const NoteId note = collection.note();
    const CardId inA = collection.dueCard(a, today, 3, note);
    const CardId inB = collection.dueCard(b, today, 5, note);
    QCOMPARE(queueOf(collection).due, QList{inA});
    // Whoever studies B alone has no other card of the note before it.
    QCOMPARE(queueOf(collection, b).due, QList{inB});
    give(collection, inB, Grade::Perfect);
    QVERIFY(queueOf(collection, a).due.isEmpty());
    QVERIFY(queueOf(collection).due.isEmpty());
}

void TestQueue::moreNewCardsAreFetchedWhereSiblingsUseThemUp()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    const NoteId note = collection.note();
    const CardId first = collection.card(deck, note);
    for (int i = 0; i < 100; ++i) {
        collection.card(deck, note);
    }
    const QList<CardId> others = addCards(collection, deck, 12);
    QCOMPARE(queueOf(collection).fresh, QList{first} + others.first(9));
}

void TestQueue::suspendedAndBuriedCardsStayOut()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    const CardId fresh = collection.card(deck);
    const CardId due = collection.dueCard(deck, today, 6);
    const CardId asleep = collection.card(deck);
    const CardId asleepDue = collection.dueCard(deck, today, 6);
    must(bury(*collection, {fresh, due}, today));
    must(setSuspended(*collection, {asleep, asleepDue}, true));
    QCOMPARE(queueOf(collection).counts(), Counts());
    const Queue tomorrow = queueOf(collection, rootTopic, today.plusDays(1));
    QCOMPARE(tomorrow.due, QList{due});
    QCOMPARE(tomorrow.fresh, QList{fresh});
    must(setSuspended(*collection, {asleep, asleepDue}, false));
    QCOMPARE(queueOf(collection).due, QList{asleepDue});
    QCOMPARE(queueOf(collection).fresh, QList{asleep});
}

void TestQueue::drillFollowsSm2sLastStep()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    const QList<CardId> cards = addCards(collection, deck, 3);
    const CardId due = collection.dueCard(deck, today, 6);
    const auto drill = [&] { return queueOf(collection).drill; };

    give(collection, cards.at(0), Grade::WrongSeemedEasy);
    give(collection, due, Grade::Difficult);
    give(collection, cards.at(1), Grade::Hesitant);
    give(collection, cards.at(2), Grade::Blackout);
    QCOMPARE(drill(), (QList{cards.at(0), due, cards.at(2)}));
    QCOMPARE(queueOf(collection).next(), (QueueItem{cards.at(0), CardKind::Drill}));

    const auto before = mustFind(collection->cards().card(cards.at(0))).progress;
    const Review again = give(collection, cards.at(0), Grade::Difficult);
    QCOMPARE(again.kind, ReviewKind::Drill);
    QVERIFY(again.before == before && again.after == before);
    QCOMPARE(drill(), (QList{due, cards.at(2), cards.at(0)})); // below 4: to the end
    give(collection, due, Grade::Hesitant);
    QCOMPARE(drill(), (QList{cards.at(2), cards.at(0)})); // 4: done
    give(collection, cards.at(2), Grade::Perfect);
    QCOMPARE(drill(), QList{cards.at(0)});
    collection.reopen();
    QCOMPARE(drill(), QList{cards.at(0)});
    QVERIFY(mustFind(collection->cards().card(cards.at(0))).progress == before);

    must(collection->undo());
    QCOMPARE(drill(), (QList{cards.at(2), cards.at(0)}));
    // The day turns: the failed one is due, the drill is empty.
    const Queue tomorrow = queueOf(collection, rootTopic, today.plusDays(1));
    QVERIFY(tomorrow.drill.isEmpty());
    QVERIFY(tomorrow.due.contains(cards.at(0)));
}

void TestQueue::drillWaitsForTheRestAndForItsTopic()
{
    TestCollection collection;
    const TopicId a = collection.topic(u"A"_s);
    const TopicId b = collection.topic(u"B"_s);
    const CardId failed = collection.card(a);
    const CardId waiting = collection.card(a);
    collection.card(b);
    give(collection, failed, Grade::Blackout);
    QCOMPARE(queueOf(collection, a).next(), (QueueItem{waiting, CardKind::New}));
    give(collection, waiting, Grade::Perfect);
    QCOMPARE(queueOf(collection, a).next(), (QueueItem{failed, CardKind::Drill}));
    QCOMPARE(queueOf(collection).next()->kind, CardKind::New);
    QVERIFY(queueOf(collection, b).drill.isEmpty());
}

void TestQueue::suspendedAndBuriedCardsLeaveTheDrill()
{
    TestCollection collection;
    const QList<CardId> cards = addCards(collection, collection.topic(u"Deck"_s), 3);
    for (const CardId card : cards) {
        give(collection, card, Grade::Blackout);
    }
    must(setSuspended(*collection, {cards.at(0)}, true));
    must(bury(*collection, {cards.at(1)}, today));
    QCOMPARE(queueOf(collection).drill, QList{cards.at(2)});
    must(collection->database().run(u"DELETE FROM cards WHERE id = ?"_s, cards.at(2)));
    QVERIFY(queueOf(collection).drill.isEmpty());
    must(setSuspended(*collection, {cards.at(0)}, false));
    QCOMPARE(queueOf(collection).drill, QList{cards.at(0)});
}

void TestQueue::aDrillAnswerAloneDrillsNothing()
{
    // Such as one that came from another program.
    TestCollection collection;
    const CardId card = collection.dueCard(collection.topic(u"Deck"_s), today.plusDays(5), 6);
    const auto progress = mustFind(collection->cards().card(card)).progress;
    must(collection->reviews().add({.card = card,
        .time = noonOf(today),
        .grade = Grade::Blackout,
        .kind = ReviewKind::Drill,
        .before = progress,
        .after = progress}));
    QVERIFY(queueOf(collection).drill.isEmpty());
}

void TestQueue::anUndoneCardComesBackFirst()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    const CardId one = collection.dueCard(deck, today, 1);
    const CardId two = collection.dueCard(deck, today, 2);
    const CardId fresh = collection.card(deck);
    collection.dueCard(deck, today, 3);
    give(collection, one, Grade::Perfect);
    give(collection, fresh, Grade::Perfect);
    give(collection, two, Grade::Blackout);
    give(collection, two, Grade::Blackout); // a drill

    must(collection->undo());
    QCOMPARE(queueOf(collection).next(), (QueueItem{two, CardKind::Drill}));
    must(collection->undo());
    QCOMPARE(queueOf(collection).next(), (QueueItem{two, CardKind::Review}));
    must(collection->undo());
    QCOMPARE(queueOf(collection).next(), (QueueItem{fresh, CardKind::New}));
    collection.reopen();
    QCOMPARE(queueOf(collection).next(), (QueueItem{fresh, CardKind::New}));
    must(collection->redo());
    QCOMPARE(queueOf(collection).next(), (QueueItem{two, CardKind::Review}));
    // Answering anything else ends it.
    give(collection, two, Grade::Perfect);
    QVERIFY(queueOf(collection).next()->card != two);
}

void TestQueue::aClockSetBackNeitherDoublesNorLosesACard_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestQueue::aClockSetBackNeitherDoublesNorLosesACard()
{
    QFETCH(quint32, seed);

    QRandomGenerator random(seed);
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s, {.newPerDay = unlimited});
    const QList<CardId> cards = addCards(collection, deck, 12);
    QSet<std::pair<qint64, int>> answered; // card and day
    const auto studyAll = [&](StudyDay day) {
        int given = 0;
        for (auto item = queueOf(collection, deck, day).next();
            item && item->kind != CardKind::Drill; item = queueOf(collection, deck, day).next()) {
            const std::pair key(item->card.value, day.number);
            QVERIFY2(!answered.contains(key), "asked twice on one day");
            answered.insert(key);
            give(collection, item->card, static_cast<Grade>(random.bounded(gradeCount)), day);
            ++given;
        }
        QVERIFY(given <= cards.size());
    };
    StudyDay day = today;
    for (int step = 0; step < 40; ++step) {
        day = day.plusDays(random.bounded(-4, 7));
        studyAll(day);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    // By the day on which the last one falls due, each of them comes.
    StudyDay last = today;
    for (const CardId card : cards) {
        const Card found = mustFind(collection->cards().card(card));
        QVERIFY(!found.isUnseen());
        last = std::max(last, std::get<Schedule>(found.progress).due);
    }
    studyAll(last);
    for (const CardId card : cards) {
        QVERIFY(answered.contains(std::pair(card.value, last.number)));
    }
}

void TestQueue::anUnknownTopicIsNotFound()
{
    TestCollection collection;
    const auto queue = must(Day::read(*collection, today)).queue({99});
    QVERIFY(!queue);
    QCOMPARE(queue.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
