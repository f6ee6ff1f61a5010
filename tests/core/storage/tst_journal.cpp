// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal.h"
#include "tests/support/testcollection.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

const JournalStep anyStep{u"step"_s, {}};
constexpr int boundOfSteps = 200; // as the design says

const QByteArray insertReview =
    "INSERT INTO reviews (card, time, offset, day, grade, kind, after_due, after_interval, "
    "after_ease, after_repetitions, after_lapses, after_answered_on, milliseconds) ";

/// Topics 2 "Deck" and 3 "Deck / Part", a deck with a shipped note, notes 1
/// and 2 with cards 11, 12 and 21; card 21 is known.
void fill(TestCollection& collection)
{
    collection.topic(u"Deck / Part"_s);
    must(collection->changeForGood([&] {
        return collection->database().runScript(
            "INSERT INTO note_types VALUES (9, 'T', 0, '[\"F\"]', '[]', '', NULL);"
            "INSERT INTO notes VALUES (1, 'g1', 9, 0, '[\"one\"]', '', 0, 0, NULL),"
            "  (2, 'g2', 9, 0, '[\"two\"]', 'a b', 0, 0, NULL);"
            "INSERT INTO cards (id, note, ordinal, topic, position)"
            "  VALUES (11, 1, 0, 2, 0), (12, 1, 1, 2, 1);"
            "INSERT INTO cards VALUES (21, 2, 0, 3, 0, 106, 6, 250, 2, 0, 100, 0, NULL, 0, 0, "
            "NULL);"
            "INSERT INTO decks VALUES ('d', 2, '1.0', 'x', '{}');"
            "INSERT INTO deck_notes VALUES ('g1', 'd', 'c', 9, 0, '[]', '', 3);"
            "INSERT INTO settings VALUES ('buttons', '4');");
    }));
}

Result<> runIn(TestCollection& collection, const QByteArray& sql, const JournalStep& step = anyStep)
{
    return collection->change(step, [&] { return collection->database().runScript(sql); });
}

void addKindsOfChange()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QList<qint64>>("cards");
    QTest::addColumn<QList<qint64>>("notes");
    QTest::addColumn<QString>("others"); // t: topics, s: settings, e: everything

    const auto row = [](const char* name, const QByteArray& sql, const QList<qint64>& cards,
                         const QList<qint64>& notes = {}, const QString& others = {}) {
        QTest::newRow(name) << sql << cards << notes << others;
    };
    row("answer",
        "UPDATE cards SET due = 121, interval = 15, repetitions = 3, answered_on = 106 "
        "WHERE id = 21;"
            + insertReview + "VALUES (21, 5, 0, 106, 4, 0, 121, 15, 250, 3, 0, 106, 900);",
        {21});
    row("first answer",
        "UPDATE cards SET due = 2, interval = 1, ease = 250, repetitions = 1, lapses = 0, "
        "answered_on = 1 WHERE id = 11;"
            + insertReview + "VALUES (11, 5, 0, 1, 4, 1, 2, 1, 250, 1, 0, 1, 900);",
        {11});
    row("drill answer changes no card",
        insertReview + "VALUES (21, 5, 0, 100, 4, 2, 106, 6, 250, 2, 0, 100, 900);", {21});
    row("suspend several", "UPDATE cards SET suspended = 1", {11, 12, 21});
    row("bury", "UPDATE cards SET buried_on = 7 WHERE id = 12", {12});
    row("new text", "UPDATE notes SET fields = '[\"a < b\"]', modified = 5 WHERE id = 1", {}, {1});
    row("new note with cards",
        "INSERT INTO notes VALUES (3, 'g3', 9, 1, '[]', '', 0, 0, NULL);"
        "INSERT INTO cards (id, note, ordinal, topic, position) VALUES (31, 3, 0, 2, 4);",
        {31}, {3});
    row("delete a note: its cards go too", "DELETE FROM notes WHERE id = 1", {11, 12}, {1});
    row("delete a note whose card was moved",
        "UPDATE cards SET topic = 3 WHERE id = 11;"
        "DELETE FROM notes WHERE id = 1;",
        {11, 12}, {1});
    row("delete everything of a deck",
        "DELETE FROM notes; DELETE FROM decks; DELETE FROM topics WHERE id = 3;"
        "DELETE FROM topics WHERE id = 2; DELETE FROM note_types WHERE id = 9;",
        {11, 12, 21}, {1, 2}, u"te"_s);
    row("new topic", "INSERT INTO topics (parent, name, position) VALUES (2, 'New', 1)", {}, {},
        u"t"_s);
    row("delete a topic: its deck forgets it",
        "UPDATE cards SET topic = 2; DELETE FROM topics WHERE id = 3;", {21}, {}, u"t"_s);
    row("limit", "UPDATE topics SET new_per_day = 0 WHERE id = 2", {}, {}, u"t"_s);
    row("setting", "UPDATE settings SET value = '6'; INSERT INTO settings VALUES ('x', 'y');", {},
        {}, u"s"_s);
    row("note type", "UPDATE note_types SET templates = '[{}]' WHERE id = 9", {}, {}, u"e"_s);
}

QSet<qint64> numbersOf(const auto& ids)
{
    QSet<qint64> numbers;
    for (const auto& id : ids) {
        numbers.insert(id.value);
    }
    return numbers;
}

QString othersOf(const ChangeSet& changes)
{
    return (changes.topics ? u"t"_s : QString()) + (changes.settings ? u"s"_s : QString())
        + (changes.everything ? u"e"_s : QString());
}

/// A statement that changes one thing or a few; `number` is new each time.
QByteArray randomChange(QRandomGenerator& random, int number)
{
    const auto any = [&random](const char* table) {
        return "(SELECT id FROM " + QByteArray(table) + " ORDER BY (id * "
            + QByteArray::number(random.bounded(1, 9'973)) + ") % 9973 LIMIT 1)";
    };
    const QByteArray n = QByteArray::number(number);
    switch (random.bounded(9)) {
    case 0:
        return "INSERT INTO notes VALUES (" + n + ", 'g" + n + "', 9, 0, '[]', '', 0, 0, NULL);"
            + "INSERT INTO cards (id, note, ordinal, topic, position) VALUES (" + n + "0, " + n
            + ", 0, " + any("topics") + ", 0), (" + n + "1, " + n + ", 1, " + any("topics")
            + ", 1);";
    case 1:
        return "UPDATE notes SET fields = '[\"" + n + "\"]', modified = " + n
            + " WHERE id = " + any("notes");
    case 2:
        return "DELETE FROM notes WHERE id = " + any("notes");
    case 3:
        return "UPDATE cards SET topic = " + any("topics") + " WHERE id = " + any("cards");
    case 4:
        return "INSERT INTO topics (parent, name, position) VALUES (" + any("topics") + ", '" + n
            + "', 0)";
    case 5: // fails where the topic has cards or topics below it
        return "DELETE FROM topics WHERE id = " + any("topics") + " AND id > 3";
    case 6:
        return "UPDATE cards SET suspended = 1 - suspended, flag = (flag + 1) % 8 WHERE id = "
            + any("cards");
    default:
        return "UPDATE cards SET due = " + n + ", interval = 3, ease = 250, repetitions = "
            + "coalesce(repetitions, 0) + 1, lapses = 0, answered_on = " + n
            + " WHERE id = " + any("cards") + ";" + insertReview + "SELECT id, " + n
            + ", 0, 0, 4, 0, due, interval, ease, repetitions, lapses, answered_on, 7 "
            + "FROM cards WHERE answered_on = " + n;
    }
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfChangeIsUndoneAndRedoneExactly_data() { addKindsOfChange(); }
    void everyKindOfChangeIsUndoneAndRedoneExactly();
    void listenersHearWhichRowsChanged_data() { addKindsOfChange(); }
    void listenersHearWhichRowsChanged();
    void stepsCarryTheirNameAndCard();
    void aNewChangeForgetsWhatWasUndone();
    void aChangeThatFailsLeavesNothing();
    void aChangeThatDoesNothingLeavesNoStep();
    void aChangeForGoodForgetsTheSteps();
    void extraNewCardsDoNotKeepATopicFromBeingUndone();
    void aStepThatNoLongerFitsIsRefusedWhole();
    void theOldestStepsGoBeyondTwoHundred();
    void theOldestStepsGoBeyondTheBytes_data();
    void theOldestStepsGoBeyondTheBytes();
    void whatIsNoChangesetIsAnError_data();
    void whatIsNoChangesetIsAnError();
    void randomChangesAgreeWithTheirHistory_data();
    void randomChangesAgreeWithTheirHistory();
};

void TestJournal::everyKindOfChangeIsUndoneAndRedoneExactly()
{
    QFETCH(QByteArray, sql);

    for (const bool reopening : {false, true}) {
        TestCollection collection;
        fill(collection);
        const auto between = [&] {
            if (reopening) {
                collection.reopen();
            }
        };
        const QString before = dump(collection->database());
        must(runIn(collection, sql));
        const QString after = dump(collection->database());
        QVERIFY(before != after);
        for (int round = 0; round < 2; ++round) {
            between();
            QCOMPARE(must(collection->undo()), anyStep);
            QCOMPARE(dump(collection->database()), before);
            QVERIFY(!must(collection->undo()));
            between();
            QCOMPARE(must(collection->redo()), anyStep);
            QCOMPARE(dump(collection->database()), after);
            QVERIFY(!must(collection->redo()));
        }
    }
}

void TestJournal::listenersHearWhichRowsChanged()
{
    QFETCH(QByteArray, sql);
    QFETCH(QList<qint64>, cards);
    QFETCH(QList<qint64>, notes);
    QFETCH(QString, others);

    TestCollection collection;
    fill(collection);
    QList<ChangeSet> heard;
    collection->onChanged([&](const ChangeSet& changes) { heard.append(changes); });
    must(runIn(collection, sql));
    must(collection->undo());
    must(collection->redo());
    QCOMPARE(heard.size(), 3);
    for (const ChangeSet& changes : std::as_const(heard)) {
        QCOMPARE(numbersOf(changes.cards), QSet<qint64>(cards.begin(), cards.end()));
        QCOMPARE(numbersOf(changes.notes), QSet<qint64>(notes.begin(), notes.end()));
        QCOMPARE(othersOf(changes), others);
    }
}

void TestJournal::stepsCarryTheirNameAndCard()
{
    TestCollection collection;
    fill(collection);
    must(runIn(collection, "UPDATE cards SET flag = 1", {u"flag"_s, {}}));
    must(runIn(collection, "UPDATE cards SET flag = 2", {step::answer, CardId{21}}));
    const JournalStep answer{u"answer"_s, CardId{21}};
    const JournalStep flag{u"flag"_s, {}};

    QCOMPARE(must(collection->journal().nextUndo()), answer);
    QVERIFY(!must(collection->journal().nextRedo()));
    QCOMPARE(must(collection->undo()), answer);
    QCOMPARE(must(collection->journal().nextUndo()), flag);
    QCOMPARE(must(collection->journal().nextRedo()), answer);
    QCOMPARE(must(collection->undo()), flag);
    QVERIFY(!must(collection->journal().nextUndo()));
    // What was undone last comes back first.
    QCOMPARE(must(collection->journal().nextRedo()), flag);
    QCOMPARE(must(collection->redo()), flag);
    QCOMPARE(must(collection->redo()), answer);
}

void TestJournal::aNewChangeForgetsWhatWasUndone()
{
    TestCollection collection;
    fill(collection);
    must(runIn(collection, "UPDATE cards SET flag = 1"));
    must(runIn(collection, "UPDATE cards SET flag = 2"));
    must(collection->undo());
    must(runIn(collection, "UPDATE cards SET flag = 3"));
    QVERIFY(!must(collection->redo()));
    must(collection->undo());
    must(collection->undo());
    QVERIFY(!must(collection->undo()));
    QCOMPARE(mustFind(collection->cards().card({11})).flag, 0);
}

void TestJournal::aChangeThatFailsLeavesNothing()
{
    TestCollection collection;
    fill(collection);
    must(runIn(collection, "UPDATE cards SET flag = 1"));
    must(collection->undo());
    const QString before = dump(collection->database());
    bool heard = false;
    collection->onChanged([&](const ChangeSet&) { heard = true; });

    const auto failed = runIn(collection,
        "UPDATE cards SET flag = 2; UPDATE notes SET guid = 'same' WHERE id IN (1, 2);");
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Database);
    const auto refused = collection->change(anyStep, [&]() -> Result<int> {
        must(collection->database().runScript("DELETE FROM notes"));
        return failure(ErrorCode::NotDue, u"2026-11-03"_s);
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{ErrorCode::NotDue, u"2026-11-03"_s}));

    QCOMPARE(dump(collection->database()), before);
    QVERIFY(!heard);
    QVERIFY(must(collection->redo())); // what had been undone still can be redone
}

void TestJournal::aChangeThatDoesNothingLeavesNoStep()
{
    TestCollection collection;
    fill(collection);
    must(runIn(collection, "UPDATE cards SET flag = 1"));
    must(collection->undo());
    bool heard = false;
    collection->onChanged([&](const ChangeSet&) { heard = true; });
    must(runIn(collection, "UPDATE cards SET flag = 0; UPDATE cards SET flag = 5 WHERE id = 99;"));
    must(runIn(collection, "UPDATE cards SET flag = 5; UPDATE cards SET flag = 0;"));
    QVERIFY(!heard);
    QVERIFY(!must(collection->journal().nextUndo()));
    QVERIFY(must(collection->journal().nextRedo()));
}

void TestJournal::aChangeForGoodForgetsTheSteps()
{
    TestCollection collection;
    fill(collection);
    must(runIn(collection, "UPDATE cards SET flag = 1"));
    QList<ChangeSet> heard;
    collection->onChanged([&](const ChangeSet& changes) { heard.append(changes); });
    must(collection->changeForGood(
        [&] { return collection->database().runScript("UPDATE cards SET flag = 2"); }));
    QVERIFY(!must(collection->undo()));
    QCOMPARE(heard.size(), 1);
    QVERIFY(heard.first().everything);
    QCOMPARE(mustFind(collection->cards().card({11})).flag, 2);
}

void TestJournal::extraNewCardsDoNotKeepATopicFromBeingUndone()
{
    TestCollection collection;
    must(runIn(
        collection, "INSERT INTO topics (id, parent, name, position) VALUES (7, 1, 'New', 0)"));
    must(collection->topics().addExtraNew({7}, 100, 10));
    QVERIFY(must(collection->undo()));
    QVERIFY(!must(collection->topics().topic({7})));
}

void TestJournal::aStepThatNoLongerFitsIsRefusedWhole()
{
    TestCollection collection;
    fill(collection);
    must(runIn(collection, "UPDATE cards SET flag = 1", {u"flag"_s, {}}));
    // Something wrote past the journal.
    must(collection->database().runScript("UPDATE cards SET flag = 4 WHERE id = 21"));
    const QString before = dump(collection->database());
    const auto undone = collection->undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error(), (Error{ErrorCode::UndoConflict, u"flag"_s}));
    QCOMPARE(dump(collection->database()), before);
}

void TestJournal::theOldestStepsGoBeyondTwoHundred()
{
    TestCollection collection;
    fill(collection);
    for (int i = 1; i <= boundOfSteps + 5; ++i) {
        must(runIn(collection, "UPDATE notes SET modified = " + QByteArray::number(i)));
    }
    for (int i = 0; i < boundOfSteps; ++i) {
        QVERIFY(must(collection->undo()));
    }
    QVERIFY(!must(collection->undo()));
    QCOMPARE(mustFind(collection->notes().note({1})).modifiedMs, 5);
    QCOMPARE(must(collection->database().number(u"SELECT count(*) FROM journal"_s)), boundOfSteps);
}

void TestJournal::theOldestStepsGoBeyondTheBytes_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<QStringList>("kept");

    QTest::newRow("just fit") << QList{400, 300, 300} << QStringList{u"0"_s, u"1"_s, u"2"_s};
    QTest::newRow("one byte too many") << QList{401, 300, 300} << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("the newest always stays") << QList{10, 5'000} << QStringList{u"1"_s};
    QTest::newRow("and goes when it is not the newest")
        << QList{10, 5'000, 10} << QStringList{u"2"_s};
    // 900 bytes from the newest on: one before a gap is gone, too.
    QTest::newRow("nothing behind a gap")
        << QList{10, 900, 600, 300} << QStringList{u"2"_s, u"3"_s};
}

void TestJournal::theOldestStepsGoBeyondTheBytes()
{
    QFETCH(QList<int>, sizes);
    QFETCH(QStringList, kept);

    const TestCollection collection;
    Journal journal(collection->database(), {.steps = 10, .bytes = 1'000});
    for (int i = 0; i < sizes.size(); ++i) {
        must(journal.append({QString::number(i), {}}, QByteArray(sizes.at(i), 'T')));
    }
    QCOMPARE(must(collection->database().rows(u"SELECT name FROM journal ORDER BY id"_s,
                 [](const Row& row) { return row.text(0); })),
        kept);
}

void TestJournal::whatIsNoChangesetIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("text") << QByteArray("this is not a changeset");
    QTest::newRow("an unknown operation") << QByteArray("T\2\1\0t\0\7\0", 8);
    QTest::newRow("a huge column count") << QByteArray("T\xff\xff\xff\xff\xff\xff\xff\xff\xff");
}

void TestJournal::whatIsNoChangesetIsAnError()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!changesIn(bytes));
}

void TestJournal::randomChangesAgreeWithTheirHistory_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("seed 1") << 1U;
    QTest::newRow("seed 2") << 2U;
}

void TestJournal::randomChangesAgreeWithTheirHistory()
{
    QFETCH(quint32, seed);

    QRandomGenerator random(seed);
    TestCollection collection;
    fill(collection);
    int made = 100;
    // The oracle: every state since the start, and which one is now.
    QStringList states{dump(collection->database())};
    qsizetype now = 0;
    int undone = 0;
    for (int operation = 0; operation < 2'000; ++operation) {
        const int kind = random.bounded(100);
        if (kind == 0) {
            collection.reopen();
        } else if (kind < 25) {
            const bool can = now > 0;
            QCOMPARE(must(collection->undo()).has_value(), can);
            now -= can ? 1 : 0;
            undone += can ? 1 : 0;
        } else if (kind < 40) {
            const bool can = now + 1 < states.size();
            QCOMPARE(must(collection->redo()).has_value(), can);
            now += can ? 1 : 0;
        } else if (runIn(collection, randomChange(random, ++made))) {
            const QString after = dump(collection->database());
            if (after != states.at(now)) {
                states.resize(now + 1);
                states.append(after);
                ++now;
                if (now > boundOfSteps) {
                    states.removeFirst();
                    --now;
                }
            }
        }
        if (const QString is = dump(collection->database()); is != states.at(now)) {
            QFAIL(qPrintable(u"differs after operation %1"_s.arg(operation)));
        }
    }
    QVERIFY(undone > 100);
    while (now > 0) {
        QVERIFY(must(collection->undo()));
        QCOMPARE(dump(collection->database()), states.at(--now));
    }
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
