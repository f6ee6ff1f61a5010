// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "tests/support/childprocess.h"
#include "tests/support/testcollection.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

Result<std::unique_ptr<Collection>> openIn(const QString& folder)
{
    return Collection::open({folder}, QDateTime(QDate(2026, 11, 2), QTime(9, 0)));
}

QByteArray nameOf(const Result<std::unique_ptr<Collection>>& opened)
{
    return opened ? QByteArray("open") : QByteArray::number(static_cast<int>(opened.error().code));
}

QByteArray child(const QStringList& arguments)
{
    return nameOf(openIn(arguments.first()));
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pragmasHold_data();
    void pragmasHold();
    void foreignKeysAreEnforced();
    void everyValueComesBackAsItWasBound();
    void aTransactionRollsBackUnlessCommitted();
    void aLongLogIsTakenInByWhoHasTime();
    void aSecondOpenerIsRefusedAtOnce();
    void aRefusedOpenerDoesNotTakeTheLockAway();
    void theLockGoesWithTheCollection();
    void aFileThatIsNoCollectionIsRefusedAsItIs_data();
    void aFileThatIsNoCollectionIsRefusedAsItIs();
    void anEmptyFileBesideBackupsIsDamaged();
    void aForeignDatabaseKeepsItsLog();
    void aFolderInTheFilesPlaceIsRefused();
    void anEmptyFileBecomesACollection();
    void aNewerCollectionIsRefusedAsItIs();
    void whatCannotBeWrittenIsRefused_data();
    void whatCannotBeWrittenIsRefused();
    void damageIsNoticedAndKept_data();
    void damageIsNoticedAndKept();
    void aFullDiskIsSaidAndNothingIsLost();
};

void TestDatabase::init()
{
    QTest::failOnWarning(QRegularExpression(u"QSqlDatabase|QSqlQuery"_s));
}

void TestDatabase::pragmasHold_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");

    QTest::newRow("write-ahead log") << u"journal_mode"_s << u"wal"_s;
    QTest::newRow("a sync at every commit") << u"synchronous"_s << u"2"_s;
    QTest::newRow("foreign keys") << u"foreign_keys"_s << u"1"_s;
    QTest::newRow("exclusive") << u"locking_mode"_s << u"exclusive"_s;
    QTest::newRow("busy timeout") << u"busy_timeout"_s << u"5000"_s;
    QTest::newRow("schema is not trusted") << u"trusted_schema"_s << u"0"_s;
    QTest::newRow("ours: Rprs in ASCII") << u"application_id"_s << u"1383101043"_s;
}

void TestDatabase::pragmasHold()
{
    QFETCH(QString, pragma);
    QFETCH(QString, value);

    TestCollection collection;
    for (int opened = 0; opened < 2; ++opened) {
        QCOMPARE(mustFind(collection->database().row(
                     u"PRAGMA "_s + pragma, [](const Row& row) { return row.text(0); })),
            value);
        collection.reopen();
    }
}

void TestDatabase::foreignKeysAreEnforced()
{
    TestCollection collection;
    const auto added = collection->cards().add({.id = {1}, .note = {77}, .topic = rootTopic});
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Database);
    QVERIFY2(added.error().detail.contains(u"FOREIGN KEY"), qPrintable(added.error().detail));
}

void TestDatabase::everyValueComesBackAsItWasBound()
{
    TestCollection collection;
    Database& database = collection->database();
    must(database.runScript("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d INTEGER) STRICT"));
    const QString text = u"a < b\0c ’ 🐍"_s;
    const QByteArray blob("\0\1\xff", 3);
    must(database.run(u"INSERT INTO t VALUES (?, ?, ?, ?)"_s, 9'007'199'254'740'993, text, blob,
        std::optional<int>()));
    // No text is an empty text, since no text column takes NULL.
    must(database.run(
        u"INSERT INTO t VALUES (?, ?, ?, ?)"_s, true, QString(), blob, std::optional(CardId{5})));
    QCOMPARE(database.changedRows(), 1);
    QCOMPARE(database.lastInsertId(), 2);

    using Values = std::tuple<qint64, QString, QByteArray, std::optional<int>>;
    const auto rows = must(database.rows(u"SELECT a, b, c, d FROM t"_s, [](const Row& row) {
        return Values{row.integer(0), row.text(1), row.blob(2), row.optionalNumber(3)};
    }));
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows.at(0) == Values(9'007'199'254'740'993, text, blob, std::nullopt));
    QVERIFY(rows.at(1) == Values(1, u""_s, blob, 5));
}

void TestDatabase::aTransactionRollsBackUnlessCommitted()
{
    TestCollection collection;
    Database& database = collection->database();
    must(database.runScript("CREATE TABLE t (a INTEGER)"));
    {
        auto transaction = must(Transaction::begin(database));
        must(database.run(u"INSERT INTO t VALUES (1)"_s));
        QVERIFY(!Transaction::begin(database)); // they do not nest
    }
    QCOMPARE(must(database.number(u"SELECT count(*) FROM t"_s)), 0);
    {
        auto transaction = must(Transaction::begin(database));
        must(database.run(u"INSERT INTO t VALUES (1)"_s));
        must(transaction.commit());
    }
    QCOMPARE(must(database.number(u"SELECT count(*) FROM t"_s)), 1);
}

void TestDatabase::aLongLogIsTakenInByWhoHasTime()
{
    const TestCollection collection;
    Database& database = collection->database();
    const auto size = [&] { return QFileInfo(collection.files().collection()).size(); };
    must(database.takeInLog());
    const qint64 before = size();
    // Five million bytes are more than the 1,000 pages of 4,096 that are long.
    must(database.run(u"INSERT INTO settings VALUES ('x', hex(zeroblob(2500000)))"_s));
    QCOMPARE(size(), before);
    must(database.takeInLog());
    QVERIFY(size() > before + 4'999'999);
    must(database.run(u"DELETE FROM settings WHERE key = 'x'"_s));
    const qint64 after = size();
    must(database.takeInLog()); // a short one is left alone
    QCOMPARE(size(), after);
}

void TestDatabase::aSecondOpenerIsRefusedAtOnce()
{
    const TestCollection collection;
    QElapsedTimer clock;
    clock.start();
    const auto again = openIn(collection.files().folder);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::FileLocked);
    QVERIFY2(clock.elapsed() < 1'000, "it waited for a lock that stays");
    QCOMPARE(runChild({collection.files().folder}),
        QByteArray::number(static_cast<int>(ErrorCode::FileLocked)));
}

void TestDatabase::aRefusedOpenerDoesNotTakeTheLockAway()
{
    // Locks belong to the process: whoever closes any descriptor of the file
    // drops them all.
    const TestCollection collection;
    QVERIFY(!openIn(collection.files().folder));
    QVERIFY(!Database::open(collection.files().collection(), Database::Access::ReadOnly));
    QCOMPARE(runChild({collection.files().folder}),
        QByteArray::number(static_cast<int>(ErrorCode::FileLocked)));
}

void TestDatabase::theLockGoesWithTheCollection()
{
    TestCollection collection;
    collection.close();
    QCOMPARE(runChild({collection.files().folder}), "open");
}

void TestDatabase::aFileThatIsNoCollectionIsRefusedAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("two bytes") << QByteArray("x\n");
    QTest::newRow("short text") << QByteArray("My notes\n");
    QTest::newRow("text of two pages") << QByteArray("word ").repeated(2'000);
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n").append(5'000, '\7');
    QTest::newRow("zeros") << QByteArray(8'192, '\0');
    QTest::newRow("almost SQLite") << QByteArray("SQLite format 2\0", 16).append(8'176, '\0');
}

void TestDatabase::aFileThatIsNoCollectionIsRefusedAsItIs()
{
    QFETCH(QByteArray, bytes);

    const QTemporaryDir folder(temporaryTemplate());
    const QString path = Collection::Files{folder.path()}.collection();
    write(path, bytes);
    const auto opened = openIn(folder.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileForeign);
    QVERIFY(!Database::open(path, Database::Access::ReadOnly));
    QCOMPARE(bytesOf(path), bytes);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestDatabase::anEmptyFileBesideBackupsIsDamaged()
{
    const QTemporaryDir folder(temporaryTemplate());
    const Collection::Files files{folder.path()};
    write(files.collection(), {});
    QVERIFY(openIn(folder.path())); // a start that was killed
    write(files.collection(), {});
    must(Result<bool>(QDir().mkpath(files.backups())));
    write(files.backups() + u"/a"_s, "x");
    const auto opened = openIn(folder.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileDamaged);
    QCOMPARE(bytesOf(files.collection()), QByteArray());
}

void TestDatabase::aForeignDatabaseKeepsItsLog()
{
    // A database of another program that was killed: its log holds rows that
    // the file does not have yet.
    const QTemporaryDir folder(temporaryTemplate());
    const QString path = Collection::Files{folder.path()}.collection();
    const QString made = folder.filePath(u"made"_s);
    {
        const auto database = must(Database::open(made, Database::Access::Exclusive));
        must(database->becomeDurable());
        must(database->runScript("CREATE TABLE t (a); INSERT INTO t VALUES (1);"));
        write(path, bytesOf(made));
        write(path + u"-wal"_s, bytesOf(made + u"-wal"_s));
    }
    const QByteArray file = bytesOf(path);
    const QByteArray log = bytesOf(path + u"-wal"_s);
    QVERIFY(!log.isEmpty());

    const auto opened = openIn(folder.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileForeign);
    QCOMPARE(bytesOf(path), file);
    QCOMPARE(bytesOf(path + u"-wal"_s), log);
}

void TestDatabase::aFolderInTheFilesPlaceIsRefused()
{
    const QTemporaryDir folder(temporaryTemplate());
    QVERIFY(QDir().mkpath(Collection::Files{folder.path()}.collection()));
    const auto opened = openIn(folder.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileUnreadable);
}

void TestDatabase::anEmptyFileBecomesACollection()
{
    const QTemporaryDir folder(temporaryTemplate());
    write(Collection::Files{folder.path()}.collection(), {});
    const auto opened = must(openIn(folder.path()));
    QCOMPARE(must(schemaVersion(opened->database())), shippedMigrations().size());
}

void TestDatabase::aNewerCollectionIsRefusedAsItIs()
{
    TestCollection collection;
    const QString path = collection.files().collection();
    collection.close();
    tamper(path, "PRAGMA user_version = 4711");
    const QByteArray before = bytesOf(path);
    const auto opened = openIn(collection.files().folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error(), (Error{ErrorCode::FileNewer, u"4711"_s}));
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(collection.files().folder).entryList(QDir::Files).size(), 1);
}

void TestDatabase::whatCannotBeWrittenIsRefused_data()
{
    QTest::addColumn<bool>("hasFile");
    QTest::addColumn<int>("filePermissions");
    QTest::addColumn<int>("expected");

    const auto read =
        static_cast<int>((QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther).toInt());
    QTest::newRow("no file, read-only folder")
        << false << 0 << static_cast<int>(ErrorCode::FileUnwritable);
    QTest::newRow("read-only file and folder")
        << true << read << static_cast<int>(ErrorCode::FileUnwritable);
    QTest::newRow("writable file in a read-only folder")
        << true << (read | static_cast<int>((QFile::WriteOwner | QFile::WriteOther).toInt()))
        << static_cast<int>(ErrorCode::FileUnwritable);
    QTest::newRow("unreadable file") << true << 0 << static_cast<int>(ErrorCode::FileUnreadable);
}

void TestDatabase::whatCannotBeWrittenIsRefused()
{
    QFETCH(bool, hasFile);
    QFETCH(int, filePermissions);
    QFETCH(int, expected);

    TestCollection collection;
    const QString path = collection.files().collection();
    const QString folder = collection.files().folder;
    collection.close();
    const QByteArray before = bytesOf(path);
    if (hasFile) {
        QVERIFY(QFile::setPermissions(path, QFile::Permissions::fromInt(filePermissions)));
    } else {
        QVERIFY(QFile::remove(path));
    }
    const auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(folder, readable));
    QByteArray said;
    {
        const Unprivileged user;
        if (!user.isOrdinary()) {
            QSKIP("root may write anywhere and cannot step down here");
        }
        said = nameOf(openIn(folder));
    }
    QVERIFY(QFile::setPermissions(folder, readable | QFile::WriteOwner));
    QCOMPARE(said, QByteArray::number(expected));
    if (hasFile) {
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(bytesOf(path), before);
    }
}

void TestDatabase::damageIsNoticedAndKept_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");

    QTest::newRow("page size in the header") << 16 << 2;
    QTest::newRow("schema page") << 100 << 8;
    QTest::newRow("whole schema page") << 100 << 3'900;
}

void TestDatabase::damageIsNoticedAndKept()
{
    QFETCH(int, offset);
    QFETCH(int, length);

    TestCollection collection;
    const QString path = collection.files().collection();
    collection.close();
    QByteArray bytes = bytesOf(path);
    for (int at = offset; at < offset + length; ++at) {
        bytes[at] = static_cast<char>(~bytes.at(at));
    }
    write(path, bytes);
    const auto opened = openIn(collection.files().folder);
    QVERIFY(!opened);
    QVERIFY2(opened.error().code == ErrorCode::FileDamaged
            || opened.error().code == ErrorCode::FileForeign,
        qPrintable(opened.error().detail));
    QCOMPARE(bytesOf(path), bytes);
}

void TestDatabase::aFullDiskIsSaidAndNothingIsLost()
{
    TestCollection collection;
    const NoteId note = collection.note(u"before"_s);
    Database& database = collection->database();
    const qint64 pages = must(database.number(u"PRAGMA page_count"_s));
    must(database.run(u"PRAGMA max_page_count = %1"_s.arg(pages + 4)));
    const QString before = dump(database);

    const auto grown = collection->change({u"edit"_s, {}}, [&] {
        Note changed = mustFind(collection->notes().note(note));
        changed.fields[0] = QString(100'000, u'x');
        return collection->notes().update(changed);
    });
    QVERIFY(!grown);
    QCOMPARE(grown.error().code, ErrorCode::DiskFull);
    QCOMPARE(dump(database), before);
    QVERIFY(!must(collection->journal().nextUndo()));

    // With room again, everything goes on.
    must(database.run(u"PRAGMA max_page_count = %1"_s.arg(pages + 1'000)));
    must(collection->change({u"edit"_s, {}}, [&] {
        Note changed = mustFind(collection->notes().note(note));
        changed.fields[0] = u"after"_s;
        return collection->notes().update(changed);
    }));
    collection.reopen();
    QCOMPARE(mustFind(collection->notes().note(note)).fields.first(), u"after"_s);
}

int main(int argc, char** argv)
{
    if (isChild(argc, argv, child)) {
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestDatabase test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_database.moc"
