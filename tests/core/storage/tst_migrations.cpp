// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/builtinnotetypes.h"
#include "core/storage/backups.h"
#include "core/storage/migrations.h"
#include "tests/support/testcollection.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewCollectionHasTheNewestSchemaAndTheNoteTypes();
    void noteTypesMissingAfterAKillAreAdded();
    void anOlderCollectionIsBackedUpAndBroughtUpToDate();
    void aCollectionOfTheFirstSchemaKeepsItsCards();
    void draftsOfTheSecondSchemaMoveNoCards();
    void stepsRunOnceAndInOrder();
    void aFailingStepLeavesEverythingAsItWas();
    void aRebuiltTableKeepsWhatRefersToIt();
    void aStepThatBreaksAReferenceIsRefused();
    void nothingIsWrittenWhereThereIsNothingToDo();
};

namespace {

Result<std::unique_ptr<Collection>> openWith(
    const TestCollection& collection, const QList<Migration>& more)
{
    return Collection::open(collection.files(), collection.now(), shippedMigrations() + more);
}

int newestSchema()
{
    return static_cast<int>(shippedMigrations().size());
}

} // namespace

void TestMigrations::aNewCollectionHasTheNewestSchemaAndTheNoteTypes()
{
    const TestCollection collection;
    QCOMPARE(must(schemaVersion(collection->database())), newestSchema());
    QCOMPARE(must(collection->notes().types()).size(), builtInNoteTypes().size());
    QVERIFY(!QDir(collection.files().backups()).exists());
    QVERIFY(!must(collection->journal().nextUndo()));
}

void TestMigrations::noteTypesMissingAfterAKillAreAdded()
{
    TestCollection collection;
    must(collection->database().runScript("DELETE FROM note_types"));
    collection.reopen();
    QCOMPARE(must(collection->notes().types()).size(), builtInNoteTypes().size());
    collection.reopen();
    QCOMPARE(must(collection->notes().types()).size(), builtInNoteTypes().size());
}

void TestMigrations::anOlderCollectionIsBackedUpAndBroughtUpToDate()
{
    TestCollection collection;
    const CardId card = collection.dueCard(collection.topic(u"Deck"_s), {100}, 6);
    const Card before = mustFind(collection->cards().card(card));
    must(collection->change({u"flag"_s, {}},
        [&] { return collection->database().runScript("UPDATE cards SET flag = 1"); }));
    must(collection->undo());
    collection.close();

    const auto migrated =
        must(openWith(collection, {"ALTER TABLE cards ADD COLUMN stability INTEGER;"}));
    QCOMPARE(must(schemaVersion(migrated->database())), newestSchema() + 1);
    QCOMPARE(mustFind(migrated->cards().card(card)), before);
    // A step recorded for fewer columns cannot be applied any more.
    QVERIFY(!must(migrated->journal().nextUndo()));
    QVERIFY(!must(migrated->journal().nextRedo()));

    const auto kept = must(backups::list(collection.files().backups()));
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.first().verified);
    QCOMPARE(kept.first().cards, 1);
    QCOMPARE(kept.first().time.date(), collection.now().date());
    const auto copy = must(Database::open(
        collection.files().backups() + u'/' + kept.first().name, Database::Access::ReadOnly));
    QCOMPARE(must(schemaVersion(*copy)), newestSchema());
}

void TestMigrations::aCollectionOfTheFirstSchemaKeepsItsCards()
{
    const QTemporaryDir folder(temporaryTemplate());
    const Collection::Files files{folder.path()};
    const QDateTime now = QDateTime::fromString(u"2026-11-22T12:00:00Z"_s, Qt::ISODate);
    {
        const auto first = must(Collection::open(files, now, shippedMigrations().first(1)));
        QCOMPARE(must(schemaVersion(first->database())), 1);
        must(first->database().runScript(
            "INSERT INTO topics (id, parent, name, position) VALUES (2, 1, 'Deck', 0);"
            "INSERT INTO notes (id, guid, note_type, format, fields, tags, modified) "
            "SELECT 5, 'g', id, 0, '[\"front\",\"back\"]', 'a b', 77 FROM note_types LIMIT 1;"
            "INSERT INTO cards (id, note, ordinal, topic, position) VALUES (6, 5, 0, 2, 3);"
            "INSERT INTO journal (name, changeset) VALUES ('flag', x'00');"));
    }
    const auto collection = must(Collection::open(files, now));
    QCOMPARE(must(schemaVersion(collection->database())), newestSchema());
    const Note note = mustFind(collection->notes().note(NoteId{5}));
    QCOMPARE(note.fields, QStringList({u"front"_s, u"back"_s}));
    QCOMPARE(note.modifiedMs, 77);
    QCOMPARE(mustFind(collection->cards().card(CardId{6})).topic, TopicId{2});
    QVERIFY(!must(collection->journal().nextUndo()));
}

void TestMigrations::draftsOfTheSecondSchemaMoveNoCards()
{
    const QTemporaryDir folder(temporaryTemplate());
    const Collection::Files files{folder.path()};
    const QDateTime now = QDateTime::fromString(u"2026-11-22T12:00:00Z"_s, Qt::ISODate);
    {
        const auto second = must(Collection::open(files, now, shippedMigrations().first(2)));
        must(second->database().runScript(
            "INSERT INTO drafts (id, note, note_type, topic, format, fields, tags, saved) VALUES "
            "(1, 5, 1, 2, 0, '[\"a\"]', 't', 9), (2, NULL, 1, 2, 0, '[\"b\"]', '', 8);"));
    }
    const auto collection = must(Collection::open(files, now));
    const Draft ofNote{.id = DraftId{1},
        .note = NoteId{5},
        .type = NoteTypeId{1},
        .topic = rootTopic,
        .fields = {u"a"_s},
        .tags = {u"t"_s},
        .savedMs = 9};
    const Draft fresh{.id = DraftId{2},
        .note = std::nullopt,
        .type = NoteTypeId{1},
        .topic = TopicId{2},
        .fields = {u"b"_s},
        .savedMs = 8};
    QCOMPARE(must(collection->drafts().all()), (QList<Draft>{ofNote, fresh}));
}

void TestMigrations::stepsRunOnceAndInOrder()
{
    TestCollection collection;
    collection.close();
    const Migration first = "CREATE TABLE log (step TEXT); INSERT INTO log VALUES ('a');";
    const Migration second = "INSERT INTO log VALUES ('b');";
    const Migration third = "INSERT INTO log VALUES ('c');";
    const auto logOf = [](Collection& opened) {
        return must(opened.database().rows(
            u"SELECT step FROM log ORDER BY rowid"_s, [](const Row& row) { return row.text(0); }));
    };
    {
        const auto opened = must(openWith(collection, {first}));
        QCOMPARE(logOf(*opened), QStringList{u"a"_s});
    }
    const auto opened = must(openWith(collection, {first, second, third}));
    QCOMPARE(logOf(*opened), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(must(schemaVersion(opened->database())), newestSchema() + 3);
}

void TestMigrations::aFailingStepLeavesEverythingAsItWas()
{
    TestCollection collection;
    const CardId card = collection.card(collection.topic(u"Deck"_s));
    must(collection->change({u"flag"_s, {}},
        [&] { return collection->database().runScript("UPDATE cards SET flag = 1"); }));
    const QString before = dump(collection->database());
    collection.close();

    const auto failed = openWith(collection,
        {"CREATE TABLE extra (a); UPDATE cards SET flag = 2;", "UPDATE no_such_table SET a = 1;"});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Database);

    collection.reopen();
    QCOMPARE(must(schemaVersion(collection->database())), newestSchema());
    QCOMPARE(dump(collection->database()), before);
    QVERIFY(!must(collection->database().number(
        u"SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"_s)));
    QVERIFY(must(collection->undo()));
    QCOMPARE(mustFind(collection->cards().card(card)).flag, 0);
}

void TestMigrations::aRebuiltTableKeepsWhatRefersToIt()
{
    // The way that SQLite's manual gives to change a column: with foreign keys
    // on, dropping the old notes would delete every card.
    TestCollection collection;
    const CardId card = collection.card(collection.topic(u"Deck"_s));
    const NoteId note = mustFind(collection->cards().card(card)).note;
    const auto definition =
        mustFind(collection->database().row(u"SELECT sql FROM sqlite_schema WHERE name = 'notes'"_s,
            [](const Row& row) { return row.text(0).toUtf8(); }));
    collection.close();
    const Migration rebuild = QByteArray(definition).replace("TABLE notes", "TABLE new_notes")
        + "; INSERT INTO new_notes SELECT * FROM notes; DROP TABLE notes;"
          "ALTER TABLE new_notes RENAME TO notes;";
    const auto migrated = must(openWith(collection, {rebuild}));
    QVERIFY(must(migrated->cards().card(card)));
    QVERIFY(must(migrated->notes().note(note)));
    // And they are on again.
    QCOMPARE(must(migrated->database().number(u"PRAGMA foreign_keys"_s)), 1);
    must(migrated->database().run(u"DELETE FROM notes WHERE id = ?"_s, note));
    QVERIFY(!must(migrated->cards().card(card)));
}

void TestMigrations::aStepThatBreaksAReferenceIsRefused()
{
    TestCollection collection;
    const CardId card = collection.card(collection.topic(u"Deck"_s));
    collection.close();
    const auto failed = openWith(collection, {"DELETE FROM notes;"});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::FileDamaged);
    collection.reopen();
    QVERIFY(must(collection->notes().note(mustFind(collection->cards().card(card)).note)));
}

void TestMigrations::nothingIsWrittenWhereThereIsNothingToDo()
{
    TestCollection collection;
    collection.close();
    const auto read = [&] {
        QFile file(collection.files().collection());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = read();
    QVERIFY(!before.isEmpty());
    collection.reopen();
    collection.close();
    QCOMPARE(read(), before);
    QVERIFY(!QDir(collection.files().backups()).exists());
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
