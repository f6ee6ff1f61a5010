// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/integrity.h"
#include "core/study/study.h"
#include "tests/support/testcollection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

constexpr StudyDay today{20'000};
const QByteArray picture = "a picture";

/// Notes 1 (new), 2 (failed and drilled), 3 (answered on two days) with cards
/// of the same numbers, topics 2 and below it 3, and one medium.
void fill(TestCollection& collection)
{
    collection.topic(u"Deck / Part"_s);
    must(collection->changeForGood([&] {
        return collection->database().runScript(
            "INSERT INTO note_types VALUES (9, 'T', 0, '[\"F\"]', '[]', '', NULL);"
            "INSERT INTO notes (id, guid, note_type, format, fields, tags, modified) VALUES "
            "(1, 'g1', 9, 0, '[]', '', 0), (2, 'g2', 9, 0, '[]', '', 0),"
            "(3, 'g3', 9, 0, '[]', '', 0);"
            "INSERT INTO cards (id, note, ordinal, topic, position) VALUES "
            "(1, 1, 0, 2, 0), (2, 2, 0, 2, 1), (3, 3, 0, 3, 0);");
    }));
    const auto give = [&](qint64 card, Grade grade, StudyDay day) {
        must(study::answer(*collection, {.card = {card}, .grade = grade, .time = noonOf(day)}));
    };
    give(3, Grade::Hesitant, today.plusDays(-1));
    give(2, Grade::Blackout, today);
    give(3, Grade::Hesitant, today);
    give(2, Grade::Perfect, today); // the drill

    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex());
    QVERIFY(QDir().mkpath(collection.files().media()));
    QFile file(collection.files().media() + u'/' + hash);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(picture) == picture.size());
    must(collection->database().run(
        u"INSERT INTO media VALUES (4, 'd', 'a.png', ?, ?)"_s, hash, picture.size()));
}

QStringList codesOf(const QList<Problem>& problems)
{
    QStringList codes;
    for (const Problem& problem : problems) {
        codes.append(u"%1 %2 %3"_s.arg(problem.code, problem.table).arg(problem.id));
    }
    return codes;
}

} // namespace

class TestIntegrity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundCollectionHasNoProblem();
    void eachFaultIsNamed_data();
    void eachFaultIsNamed();
    void eachFaultOfAMediumIsNamed_data();
    void eachFaultOfAMediumIsNamed();
    void damagedPagesAreNamed();
    void aHundredOfAKindAreEnough();
    void nothingIsChanged();
};

void TestIntegrity::aSoundCollectionHasNoProblem()
{
    TestCollection collection;
    QCOMPARE(codesOf(must(check(*collection))), QStringList());
    fill(collection);
    QCOMPARE(codesOf(must(check(*collection))), QStringList());
    // Undone answers are as if they had never been; a deleted card's remain.
    must(collection->undo());
    must(collection->undo());
    must(collection->change({u"delete"_s, {}},
        [&] { return collection->database().runScript("DELETE FROM notes WHERE id = 2"); }));
    QCOMPARE(codesOf(must(check(*collection))), QStringList());
}

void TestIntegrity::eachFaultIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("codes");

    const auto row = [](const char* name, const QByteArray& sql, const QStringList& codes) {
        QTest::newRow(name) << sql << codes;
    };
    row("a card without its note", "DELETE FROM notes WHERE id = 1",
        {u"card-without-note cards 1"_s});
    row("a card without its topic", "UPDATE cards SET topic = 77 WHERE id = 1",
        {u"foreign-key cards 1"_s});
    row("a note without cards", "DELETE FROM cards WHERE id = 1",
        {u"note-without-cards notes 1"_s});
    row("a note without a guid", "UPDATE notes SET guid = '' WHERE id = 3",
        {u"note-without-guid notes 3"_s});
    row("topics in a circle", "UPDATE topics SET parent = 3 WHERE id = 2",
        {u"topic-not-in-tree topics 2"_s, u"topic-not-in-tree topics 3"_s});
    row("a topic without a parent", "UPDATE topics SET parent = NULL WHERE id = 3",
        {u"damaged  0"_s});
    row("a rule of the schema", "UPDATE cards SET flag = 8 WHERE id = 2", {u"damaged  0"_s});
    row("a card that waits otherwise", "UPDATE cards SET due = due + 1 WHERE id = 3",
        {u"schedule-differs cards 3"_s});
    row("an answered card that is new",
        "UPDATE cards SET due = NULL, interval = NULL, ease = NULL, repetitions = NULL, "
        "lapses = NULL, answered_on = NULL WHERE id = 2",
        {u"schedule-differs cards 2"_s});
    row("the newest answer is gone", "DELETE FROM reviews WHERE id = 3",
        {u"schedule-differs cards 3"_s});
    row("an answer from elsewhere", "UPDATE reviews SET before_ease = 300 WHERE id = 3",
        {u"review-chain reviews 3"_s});
    row("a step that another program took",
        "UPDATE reviews SET before_ease = 300, original = '[1,1,-600,2150,1500,2]' WHERE id = 3",
        {});
    row("a schedule that another program set",
        "UPDATE cards SET due = due + 1 WHERE id = 3; "
        "INSERT INTO manual_changes (card, time, original) SELECT id, 1, '[0,30,1,2150,0,4]' "
        "FROM cards WHERE id = 3",
        {});
    row("a drill that moved the card", "UPDATE reviews SET after_lapses = 9 WHERE id = 4",
        {u"review-chain reviews 4"_s, u"schedule-differs cards 2"_s});
    row("a first answer that was none", "UPDATE reviews SET kind = 0 WHERE id = 1",
        {u"review-chain reviews 1"_s});
    row("a step that is no changeset", "UPDATE journal SET changeset = x'00' WHERE id = 2",
        {u"journal-unreadable journal 2"_s});
}

void TestIntegrity::eachFaultIsNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QStringList, codes);

    TestCollection collection;
    fill(collection);
    collection.close();
    tamper(collection.files().collection(),
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql);
    collection.reopen();
    QCOMPARE(codesOf(must(check(*collection))), codes);
}

void TestIntegrity::eachFaultOfAMediumIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("hash");
    QTest::addColumn<QStringList>("codes");

    QTest::newRow("missing") << QByteArray() << QString()
                             << QStringList{u"media-missing media 4"_s};
    QTest::newRow("other size") << QByteArray("a picture!") << QString()
                                << QStringList{u"media-differs media 4"_s};
    QTest::newRow("other content")
        << QByteArray("A picture") << QString() << QStringList{u"media-differs media 4"_s};
    QTest::newRow("a path for a hash")
        << picture << u"../collection.reprise"_s << QStringList{u"media-missing media 4"_s};
    QTest::newRow("the folder for a hash")
        << picture << u"."_s << QStringList{u"media-missing media 4"_s};
}

void TestIntegrity::eachFaultOfAMediumIsNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, hash);
    QFETCH(QStringList, codes);

    TestCollection collection;
    fill(collection);
    const QDir media(collection.files().media());
    QFile file(media.filePath(media.entryList(QDir::Files).first()));
    if (content.isEmpty()) {
        QVERIFY(file.remove());
    } else {
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
    }
    if (!hash.isEmpty()) {
        must(collection->database().run(u"UPDATE media SET sha256 = ?"_s, hash));
    }
    QCOMPARE(codesOf(must(check(*collection))), codes);
}

void TestIntegrity::damagedPagesAreNamed()
{
    TestCollection collection;
    fill(collection);
    const qint64 page = must(collection->database().number(
        u"SELECT rootpage FROM sqlite_schema WHERE name = 'reviews'"_s));
    collection.close();
    {
        QFile file(collection.files().collection());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * 4'096));
        QCOMPARE(file.write(QByteArray(200, '\x55')), 200);
    }
    collection.reopen();
    const auto problems = must(check(*collection));
    QVERIFY(!problems.isEmpty());
    for (const Problem& problem : problems) {
        QCOMPARE(problem.code, u"damaged"_s);
        QVERIFY(!problem.detail.isEmpty());
    }
}

void TestIntegrity::aHundredOfAKindAreEnough()
{
    TestCollection collection;
    fill(collection);
    must(collection->database().runScript(
        "WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
        "INSERT INTO notes SELECT i, 'n' || i, 9, 0, '[]', '', 0, 0, NULL FROM n;"
        "UPDATE cards SET due = due + 1 WHERE id = 3;"));
    const auto problems = must(check(*collection));
    QCOMPARE(problems.size(), 101);
    QCOMPARE(problems.last().code, u"schedule-differs"_s);
}

void TestIntegrity::nothingIsChanged()
{
    TestCollection collection;
    fill(collection);
    must(collection->database().runScript("UPDATE cards SET due = due + 1 WHERE id = 3"));
    const QString before = dump(collection->database());
    must(check(*collection));
    QCOMPARE(dump(collection->database()), before);
    QVERIFY(must(collection->journal().nextUndo()));
}

QTEST_GUILESS_MAIN(TestIntegrity)
#include "tst_integrity.moc"
