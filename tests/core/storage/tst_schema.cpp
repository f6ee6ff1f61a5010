// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcollection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

// Rules that every table of every future migration must keep, too.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableIsStrict();
    void noTriggerOrViewStands();
    void everyForeignKeyHasAnIndex();
    void foreignKeysOfRecordedTablesStayAmongThem();
    void aRowThatBreaksARuleIsRefused_data();
    void aRowThatBreaksARuleIsRefused();
};

namespace {

QString textIn(const Row& row)
{
    return row.text(0);
}

} // namespace

void TestSchema::everyTableIsStrict()
{
    const TestCollection collection;
    const auto lax = must(collection->database().rows(
        u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 "
        u"AND name NOT LIKE 'sqlite_%'"_s,
        textIn));
    QCOMPARE(lax, QStringList());
}

void TestSchema::noTriggerOrViewStands()
{
    // A trigger's effect would make an undone change conflict.
    const TestCollection collection;
    const auto found = must(collection->database().rows(
        u"SELECT name FROM sqlite_schema WHERE type NOT IN ('table', 'index')"_s, textIn));
    QCOMPARE(found, QStringList());
}

void TestSchema::everyForeignKeyHasAnIndex()
{
    // Else deleting one row reads the whole table that refers to it.
    const TestCollection collection;
    Database& database = collection->database();
    const auto keys = must(
        database.rows(u"SELECT t.name || '.' || k.\"from\" FROM pragma_table_list t, "
                      u"pragma_foreign_key_list(t.name) k WHERE t.schema = 'main' ORDER BY 1"_s,
            textIn));
    QVERIFY(keys.contains(u"cards.note"_s)); // the query finds what there is
    const auto unindexed = must(
        database.rows(u"SELECT t.name || '.' || k.\"from\" FROM pragma_table_list t, "
                      u"pragma_foreign_key_list(t.name) k WHERE t.schema = 'main' AND NOT EXISTS ("
                      u"SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c "
                      u"WHERE i.partial = 0 AND c.seqno = 0 AND c.name = k.\"from\")"_s,
            textIn));
    QCOMPARE(unindexed, QStringList());
}

void TestSchema::foreignKeysOfRecordedTablesStayAmongThem()
{
    // A key from a table that is not recorded would keep a change of the
    // recorded one from being undone.
    const TestCollection collection;
    const auto outside = must(collection->database().rows(
        u"SELECT t.name FROM pragma_table_list t, pragma_foreign_key_list(t.name) k "
        u"WHERE t.schema = 'main' AND t.name IN ('journal', 'extra_new')"_s,
        textIn));
    QCOMPARE(outside, QStringList());
}

void TestSchema::aRowThatBreaksARuleIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("accepted");

    const auto row = [](const char* name, const char* sql, bool accepted = false) {
        QTest::newRow(name) << QString::fromLatin1(sql) << accepted;
    };
    row("text for a number", "UPDATE notes SET modified = 'today'");
    row("interval of nothing", "UPDATE cards SET interval = 0 WHERE due IS NOT NULL");
    row("longest interval", "UPDATE cards SET interval = 36500 WHERE due IS NOT NULL", true);
    row("interval too long", "UPDATE cards SET interval = 36501 WHERE due IS NOT NULL");
    row("least ease", "UPDATE cards SET ease = 130 WHERE due IS NOT NULL", true);
    row("ease below 1.3", "UPDATE cards SET ease = 129 WHERE due IS NOT NULL");
    row("half a schedule", "UPDATE cards SET due = NULL WHERE due IS NOT NULL");
    row("half a schedule on a new card", "UPDATE cards SET ease = 250 WHERE due IS NULL");
    row("flag 7", "UPDATE cards SET flag = 7", true);
    row("flag 8", "UPDATE cards SET flag = 8");
    row("two cards of one template", "UPDATE cards SET note = (SELECT min(id) FROM notes)");
    row("a second root", "INSERT INTO topics (name, position) VALUES ('x', 0)");
    row("the root below a topic", "UPDATE topics SET parent = 2 WHERE id = 1");
    row("a name twice", "INSERT INTO topics (parent, name, position) VALUES (1, 'Deck', 9)");
    row("a topic that has cards", "DELETE FROM topics WHERE id <> 1");
    row("limit -1 means none", "UPDATE topics SET new_per_day = -1", true);
    row("limit -2", "UPDATE topics SET new_per_day = -2");
    row("a guid twice", "UPDATE notes SET guid = 'same'");
    row("a note type in use", "DELETE FROM note_types");
    row("grade 6",
        "INSERT INTO reviews (card, time, offset, day, grade, kind, after_due, after_interval, "
        "after_ease, after_repetitions, after_lapses, after_answered_on, milliseconds) "
        "VALUES (1, 0, 0, 0, 6, 0, 1, 1, 250, 1, 0, 0, 0)");
    row("a review outlives its card",
        "INSERT INTO reviews (card, time, offset, day, grade, kind, after_due, after_interval, "
        "after_ease, after_repetitions, after_lapses, after_answered_on, milliseconds) "
        "VALUES (1, 0, 0, 0, 5, 0, 1, 1, 250, 1, 0, 0, 0)",
        true);
}

void TestSchema::aRowThatBreaksARuleIsRefused()
{
    QFETCH(QString, sql);
    QFETCH(bool, accepted);

    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    collection.card(deck);
    collection.dueCard(deck, {100}, 6);
    const auto result = collection->database().run(sql);
    QCOMPARE(result.has_value(), accepted);
    if (!accepted) {
        QCOMPARE(result.error().code, ErrorCode::Database);
    }
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
