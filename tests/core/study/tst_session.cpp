// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study.h"
#include "tests/support/testcollection.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::study;
using namespace reprise::test;

namespace {

constexpr StudyDay today{20'000};

/// Cards of all kinds, with siblings and limits on several levels.
void fill(TestCollection& collection, QRandomGenerator& random)
{
    collection.topic(u"A"_s, {.newPerDay = 12, .reviewsPerDay = 20});
    QList<TopicId> topics;
    for (const auto& path : {u"A / X"_s, u"A / Y"_s, u"B"_s, u"B / Z"_s}) {
        TopicSettings settings;
        if (random.bounded(2) == 0) {
            settings.newPerDay = random.bounded(6);
        }
        if (random.bounded(3) == 0) {
            settings.reviewsPerDay = random.bounded(8);
        }
        if (random.bounded(3) == 0) {
            settings.order = NewOrder::Shuffled;
        }
        topics.append(collection.topic(path, settings));
    }
    std::optional<NoteId> shared;
    for (int i = 0; i < 80; ++i) {
        const TopicId topic = topics.at(random.bounded(static_cast<int>(topics.size())));
        // Every third card has the note of the one before.
        const auto note = i % 3 == 2 ? shared : std::optional(collection.note());
        shared = note;
        if (random.bounded(2) == 0) {
            collection.card(topic, note);
        } else {
            collection.dueCard(
                topic, today.plusDays(-random.bounded(4)), 1 + random.bounded(30), note);
        }
    }
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhatADayReadAnewWouldAsk_data();
    void asksWhatADayReadAnewWouldAsk();
    void refusedAnswerChangesNothing();
    void followsTheDay();
};

void TestSession::asksWhatADayReadAnewWouldAsk_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

/// Whatever is answered, undone, buried or let in between.
void TestSession::asksWhatADayReadAnewWouldAsk()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    TestCollection collection;
    fill(collection, random);
    const TopicId topic = random.bounded(2) == 0 ? rootTopic : collection.topic(u"A"_s);
    Session session;
    int answered = 0;
    for (int step = 0; step < 200; ++step) {
        const auto mine = must(session.next(*collection, topic, today));
        const auto anew = must(next(*collection, topic, today));
        QCOMPARE(mine.has_value(), anew.has_value());
        if (!mine) {
            break;
        }
        QCOMPARE(mine->card, anew->card);
        QCOMPARE(mine->kind, anew->kind);
        QCOMPARE(mine->left, anew->left);
        QCOMPARE(mine->answered, anew->answered);
        QCOMPARE(mine->outcomes, anew->outcomes);
        switch (random.bounded(12)) {
        case 0:
            (void)must(collection->undo());
            break;
        case 1:
            must(bury(*collection, {mine->card.id}, today));
            break;
        case 2:
            must(setFlag(*collection, {mine->card.id}, random.bounded(8)));
            break;
        case 3:
            must(addTenMore(*collection, topic, today));
            break;
        default: {
            const auto grade =
                static_cast<Grade>(random.bounded(10) < 3 ? 2 : 3 + random.bounded(3));
            const auto given = must(session.answer(
                *collection, {.card = mine->card.id, .grade = grade, .time = noonOf(today)}));
            QCOMPARE(std::get<Schedule>(given.review.after),
                mine->outcomes.at(static_cast<size_t>(grade)).after);
            ++answered;
        }
        }
    }
    QVERIFY(answered > 20);
}

void TestSession::refusedAnswerChangesNothing()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"A"_s);
    const CardId card = collection.dueCard(topic, today, 5);
    Session session;
    must(session.next(*collection, topic, today));
    must(collection->database().run(u"PRAGMA query_only=1"_s));
    QVERIFY(!session.answer(
        *collection, {.card = card, .grade = Grade::Hesitant, .time = noonOf(today)}));
    must(collection->database().run(u"PRAGMA query_only=0"_s));
    QCOMPARE(must(session.next(*collection, topic, today))->card.id, card);
}

void TestSession::followsTheDay()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"A"_s);
    const CardId later = collection.dueCard(topic, today.plusDays(1), 5);
    Session session;
    QVERIFY(!must(session.next(*collection, topic, today)));
    QCOMPARE(must(session.next(*collection, topic, today.plusDays(1)))->card.id, later);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
