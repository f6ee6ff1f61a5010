// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/foreigndatabase.h"
#include "tests/core/transfer/anki/ankidatabase.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise::anki;
using namespace reprise::anki::test;

namespace {

const ForeignDatabase::Table notesTable{"notes", {"id", "flds"}};

} // namespace

/// The hostile decks of an SQLite file (a trigger, a view in a table's place,
/// a virtual table, …), and honest ones.
class TestForeignDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAreRead();
    void columnsHoldWhatTheyHold();
    void schema18NeedsNoCollation();
    void filesInWalModeAreRead();
    void filesThatAreNoneAreRefused_data();
    void filesThatAreNoneAreRefused();
    void hostileSchemasAreRefused_data();
    void hostileSchemasAreRefused();
    void triggersAndViewsAreIgnored();
    void otherTablesCannotBeRead();
    void nothingCanBeWritten();
    void optionalTablesMayBeMissing();
    void longRowsAreRefused();
    void readingCanBeCancelled();
    void symbolicLinksAreNotFollowed();
    void changedPagesNeverCrash();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"collection db?#.db"_s); }
    [[nodiscard]] QString errorOfOpening(
        const QList<ForeignDatabase::Table>& tables = {notesTable}) const
    {
        const auto database = ForeignDatabase::open(path(), tables);
        return database ? u"none"_s : described(database.error());
    }
    [[nodiscard]] static QStringList textsOf(ForeignDatabase& database, const QByteArray& sql)
    {
        QStringList texts;
        const auto read = database.forEach(sql,
            [&texts](const ForeignRow& row) { texts.append(row.text(0).value_or(u"NULL"_s)); });
        return read ? texts : QStringList{described(read.error())};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestForeignDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestForeignDatabase::rowsAreRead()
{
    AnkiDatabase(path(), 11).addNote(5, u"Frage\x1f答え"_s);
    const auto database = ForeignDatabase::open(path(), {notesTable});
    QVERIFY(database);
    QVERIFY((*database)->has("notes"));
    QVERIFY((*database)->ignored().isEmpty());
    QCOMPARE(textsOf(**database, "SELECT flds FROM notes"), QStringList{u"Frage\x1f答え"_s});
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1); // no log, no journal
}

void TestForeignDatabase::columnsHoldWhatTheyHold()
{
    {
        AnkiDatabase made(path(), 11);
        made.run("CREATE TABLE x (id integer PRIMARY KEY, a, b, c, d, e, f)");
        made.run("INSERT INTO x VALUES (1, 7, 2.5, 'text', x'ff41', NULL, 1e300)");
    }
    const auto database =
        ForeignDatabase::open(path(), {{"x", {"id", "a", "b", "c", "d", "e", "f"}}});
    QVERIFY(database);
    int rows = 0;
    QVERIFY((*database)->forEach("SELECT a, b, c, d, e, f FROM x", [&rows](const ForeignRow& row) {
        ++rows;
        QCOMPARE(row.integer(0), std::optional<qint64>(7));
        QCOMPARE(row.text(0), std::optional(u"7"_s));
        QCOMPARE(row.integer(1), std::optional<qint64>(3)); // a half goes away from zero
        QCOMPARE(row.text(1), std::optional(u"2.5"_s));
        QVERIFY(!row.integer(2));
        QCOMPARE(row.bytes(2), QByteArrayView("text"));
        QVERIFY(row.isUtf8(2));
        QCOMPARE(row.bytes(3), QByteArrayView("\xff\x41", 2));
        QVERIFY(!row.isUtf8(3));
        QCOMPARE(row.text(3), std::optional(u"\ufffdA"_s));
        QVERIFY(!row.integer(4));
        QVERIFY(!row.text(4));
        QVERIFY(row.bytes(4).isEmpty() && row.isUtf8(4));
        QVERIFY(!row.integer(5));
    }));
    QCOMPARE(rows, 1);
}

void TestForeignDatabase::schema18NeedsNoCollation()
{
    {
        const AnkiDatabase made(path(), 18);
    }
    const auto database = ForeignDatabase::open(
        path(), {{"notetypes", {"name"}}, {"fields", {"name"}}, {"decks", {}}});
    QVERIFY2(database, qPrintable(database ? QString() : described(database.error())));
    QCOMPARE(textsOf(**database, "SELECT name FROM fields ORDER BY ntid, ord"),
        (QStringList{u"Front"_s, u"Back"_s}));
}

void TestForeignDatabase::filesInWalModeAreRead()
{
    {
        AnkiDatabase made(path(), 11);
        made.run("PRAGMA journal_mode = WAL");
        made.addNote(5);
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(20).sliced(18), QByteArray("\2\2")); // the header says so
    const auto database = ForeignDatabase::open(path(), {notesTable});
    QVERIFY(database);
    QCOMPARE(textsOf(**database, "SELECT id FROM notes"), QStringList{u"5"_s});
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestForeignDatabase::filesThatAreNoneAreRefused_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<FindingCode>("code");
    const QByteArray magic("SQLite format 3\0", 16);
    QTest::newRow("empty") << QByteArray() << FindingCode::NotSqlite;
    QTest::newRow("text") << QByteArray(5'000, 'x') << FindingCode::NotSqlite;
    QTest::newRow("the beginning only") << magic << FindingCode::NotSqlite;
    QTest::newRow("noise behind the beginning")
        << magic + QByteArray(5'000, 'x') << FindingCode::DatabaseFaulty;
}

void TestForeignDatabase::filesThatAreNoneAreRefused()
{
    QFETCH(QByteArray, contents);
    writeFile(path(), contents);
    const auto database = ForeignDatabase::open(path(), {notesTable});
    QVERIFY(!database);
    QTEST(database.error().code, "code");
}

void TestForeignDatabase::hostileSchemasAreRefused_data()
{
    QTest::addColumn<QList<QByteArray>>("statements");
    QTest::addColumn<FindingCode>("code");
    const auto rows = [](const char* name, const QList<QByteArray>& statements, FindingCode code) {
        QTest::newRow(name) << statements << code;
    };
    rows("no such table", {"DROP TABLE notes"}, FindingCode::TableMissing);
    rows("a view in its place",
        {"DROP TABLE notes", "CREATE VIEW notes AS SELECT id, 'x' AS flds FROM cards"},
        FindingCode::TableMissing);
    rows("a view that never ends",
        {"DROP TABLE notes",
            "CREATE VIEW notes AS WITH RECURSIVE n (id, flds) AS (SELECT 1, 'x' UNION ALL"
            " SELECT id + 1, flds FROM n) SELECT id, flds FROM n"},
        FindingCode::TableMissing);
    rows("a column is missing", {"DROP TABLE notes", "CREATE TABLE notes (id integer PRIMARY KEY)"},
        FindingCode::ColumnMissing);
    rows("a computed column",
        {"DROP TABLE notes",
            "CREATE TABLE notes (id integer PRIMARY KEY, flds AS (hex(zeroblob(8000000))))"},
        FindingCode::ColumnMissing);
    rows("full text in its place",
        {"DROP TABLE notes", "CREATE VIRTUAL TABLE notes USING fts5 (flds)"},
        FindingCode::VirtualTable);
    rows("a virtual table anywhere", {"CREATE VIRTUAL TABLE elsewhere USING rtree (id, a, b)"},
        FindingCode::VirtualTable);
    QByteArray columns("a");
    for (int i = 0; i < 1'000; ++i) {
        columns += ", c" + QByteArray::number(i);
    }
    rows("a table of a thousand columns", {"CREATE TABLE wide (" + columns + ")"},
        FindingCode::DatabaseFaulty);
    rows("a long statement", {"CREATE TABLE long (a /*" + QByteArray(200'000, 'x') + "*/)"},
        FindingCode::DatabaseFaulty);
    rows("a statement of 40 MB", {"CREATE TABLE long (a /*" + QByteArray(40 << 20, 'x') + "*/)"},
        FindingCode::DatabaseFaulty);
}

void TestForeignDatabase::hostileSchemasAreRefused()
{
    QFETCH(QList<QByteArray>, statements);
    {
        AnkiDatabase made(path(), 11);
        for (const QByteArray& statement : std::as_const(statements)) {
            made.run(statement);
        }
    }
    const auto database = ForeignDatabase::open(path(), {notesTable});
    QVERIFY(!database);
    QTEST(database.error().code, "code");
}

void TestForeignDatabase::triggersAndViewsAreIgnored()
{
    {
        AnkiDatabase made(path(), 11);
        made.run("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM notes; END");
        made.run("CREATE VIEW v AS SELECT load_extension('x') FROM notes");
    }
    const auto database = ForeignDatabase::open(path(), {notesTable});
    QVERIFY(database);
    QCOMPARE((*database)->ignored(), (QStringList{u"t"_s, u"v"_s}));
    QVERIFY(!(*database)->forEach("SELECT * FROM v", [](const ForeignRow&) { }));
}

void TestForeignDatabase::otherTablesCannotBeRead()
{
    AnkiDatabase(path(), 11).addNote(5);
    const auto database = ForeignDatabase::open(path(), {notesTable});
    QVERIFY(database);
    for (const char* sql : {"SELECT id FROM cards", "SELECT sql FROM sqlite_schema",
             "SELECT load_extension('x') FROM notes", "PRAGMA schema_version",
             "ATTACH ':memory:' AS other",
             "SELECT id FROM notes WHERE id IN (SELECT id FROM cards)"}) {
        QVERIFY2(!(*database)->forEach(sql, [](const ForeignRow&) { }), sql);
    }
}

void TestForeignDatabase::nothingCanBeWritten()
{
    AnkiDatabase(path(), 11).addNote(5);
    const auto database = ForeignDatabase::open(path(), {notesTable});
    QVERIFY(database);
    for (const char* sql : {"DELETE FROM notes", "DROP TABLE notes", "CREATE TABLE x (a)",
             "CREATE TEMP TABLE x (a)", "PRAGMA journal_mode = DELETE", "VACUUM INTO 'x'"}) {
        QVERIFY2(!(*database)->forEach(sql, [](const ForeignRow&) { }), sql);
    }
    QCOMPARE(textsOf(**database, "SELECT id FROM notes"), QStringList{u"5"_s});
}

void TestForeignDatabase::optionalTablesMayBeMissing()
{
    {
        const AnkiDatabase made(path(), 11);
    }
    const auto database = ForeignDatabase::open(
        path(), {notesTable, {"notetypes", {"id"}, false}, {"cards", {"id"}, false}});
    QVERIFY(database);
    QVERIFY(!(*database)->has("notetypes"));
    QVERIFY((*database)->has("cards"));
}

void TestForeignDatabase::longRowsAreRefused()
{
    AnkiDatabase(path(), 11).addNote(5, QString(17 << 20, u'x'));
    const auto database = ForeignDatabase::open(path(), {notesTable});
    const auto read = database
        ? (*database)->forEach("SELECT flds FROM notes", [](const ForeignRow&) { })
        : Read<>(std::unexpected(database.error()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, FindingCode::DatabaseFaulty);
}

void TestForeignDatabase::readingCanBeCancelled()
{
    {
        AnkiDatabase made(path(), 11);
        made.run("INSERT INTO notes WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                 " WHERE i < 10000) SELECT i, i, 1, 0, 0, '', 'Q', '', 0, 0, '' FROM n");
    }
    bool isCancelled = false;
    const auto database =
        ForeignDatabase::open(path(), {notesTable}, [&isCancelled] { return isCancelled; });
    QVERIFY(database);
    int rows = 0;
    // Asked every thousand instructions, of which a row takes a few.
    isCancelled = true;
    const auto cancelled =
        (*database)->forEach("SELECT id FROM notes", [&rows](const ForeignRow&) { ++rows; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, FindingCode::Cancelled);
    QVERIFY(rows < 1'000);
}

void TestForeignDatabase::symbolicLinksAreNotFollowed()
{
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    {
        const AnkiDatabase made(elsewhere, 11);
    }
    QVERIFY(QFile::link(elsewhere, path()));
    QVERIFY(errorOfOpening() != u"none"_s);
}

void TestForeignDatabase::changedPagesNeverCrash()
{
    {
        AnkiDatabase made(path(), 11);
        for (int i = 1; i <= 300; ++i) {
            made.addNote(i, QString(i, u'x'));
        }
        made.run("DELETE FROM notes WHERE id > 200"); // leaves a free list
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    quint32 x = 1;
    for (int round = 0; round < 300; ++round) {
        QByteArray changed = whole;
        for (int i = 0; i < 8; ++i) {
            x = x * 1'664'525 + 1'013'904'223; // Numerical Recipes' generator
            const qsizetype at = static_cast<qsizetype>(x >> 4) % (whole.size() - 16);
            changed[at + 16] = static_cast<char>(x >> 24);
        }
        writeFile(path(), changed);
        const auto database = ForeignDatabase::open(path(), {notesTable});
        if (database) {
            (void)(*database)->forEach("SELECT id, flds FROM notes ORDER BY id",
                [](const ForeignRow& row) { (void)row.text(1); });
        }
    }
}

QTEST_GUILESS_MAIN(TestForeignDatabase)
#include "tst_foreigndatabase.moc"
