// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backups.h"
#include "tests/support/childprocess.h"
#include "tests/support/testcollection.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <print>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::backups;
using namespace reprise::test;

namespace {

const QDateTime made(QDate(2026, 11, 2), QTime(9, 30, 15));
const QString madeName = u"2026-11-02T093015.reprise"_s;
const QDateTime restored(QDate(2026, 11, 3), QTime(10, 0));

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

void damage(const QString& path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The pages behind the schema's.
    for (qint64 page = 4'096; page < file.size(); page += 4'096) {
        QVERIFY(file.seek(page));
        QCOMPARE(file.write(QByteArray(64, '\x55')), 64);
    }
}

/// Notes with long texts, so that a copy takes several slices.
void fillWith(TestCollection& collection, int notes)
{
    const NoteId first = collection.note(QString(20'000, u'x'));
    must(collection->changeForGood([&] {
        return collection->database().run(
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            u"INSERT INTO notes (id, guid, note_type, format, fields, tags, modified, retired) "
            u"SELECT id + i, guid || '-' || i, note_type, format, fields, tags, "
            u"modified, retired FROM notes, n WHERE id = ?"_s,
            notes - 1, first);
    }));
}

/// Opens the collection, gives answers, says how many, and is killed.
QByteArray answerAndDie(const QStringList& arguments)
{
    const auto collection = must(Collection::open({arguments.first()}, made));
    constexpr int answers = 25;
    for (int i = 0; i < answers; ++i) {
        must(collection->change({u"answer"_s, {}}, [&] {
            return collection->reviews().add({.card = {7}, .after = Schedule{.intervalDays = 1}});
        }));
    }
    std::print("{}", answers);
    std::fflush(stdout);
    std::raise(SIGKILL);
    return {};
}

} // namespace

class TestBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsOneFileWithEverything();
    void twoInOneSecondTakeTwoNames();
    void aCopyFollowsChangesBetweenItsSlices();
    void aCopyGivenUpLeavesNothing();
    void whatAKilledCopyLeftIsClearedAway();
    void aCopyThatFailsItsCheckIsNotPlaced_data();
    void aCopyThatFailsItsCheckIsNotPlaced();
    void aFolderThatCannotBeIsSaid();
    void theListIsNewestFirstAndSaysWhatIsDamaged();
    void aDayIsFoundByItsDate();
    void whatIsKept_data();
    void whatIsKept();
    void aNewBackupThinsTheFolder();
    void aNewBackupStaysWhereTheClockWasSetBack();
    void restoringKeepsThePresentAside();
    void restoringTwiceKeepsBothAside();
    void restoringWhereNothingIsKeepsNothing();
    void whatCannotBeRestoredIsRefused_data();
    void whatCannotBeRestoredIsRefused();
    void anOpenCollectionIsNotReplaced();
    void aDamagedCollectionIsKeptWithItsLog();
    void answersInTheLogOfAKilledProgramAreKeptAside();
};

void TestBackups::aBackupIsOneFileWithEverything()
{
    TestCollection collection;
    const TopicId deck = collection.topic(u"Deck"_s);
    collection.card(deck);
    collection.card(deck);
    must(collection->reviews().add({.card = {7}, .after = Schedule{.intervalDays = 1}}));
    const Backup backup = must(make(collection->database(), collection.files().backups(), made));
    QCOMPARE(backup,
        (Backup{.name = madeName,
            .time = made,
            .notes = 2,
            .cards = 2,
            .reviews = 1,
            .verified = true}));
    QCOMPARE(filesIn(collection.files().backups()), QStringList{madeName});
    const auto copy = must(
        Database::open(collection.files().backups() + u'/' + madeName, Database::Access::ReadOnly));
    QCOMPARE(dump(*copy), dump(collection->database()));
    QCOMPARE(
        mustFind(copy->row(u"PRAGMA journal_mode"_s, [](const Row& row) { return row.text(0); })),
        u"delete"_s);
}

void TestBackups::twoInOneSecondTakeTwoNames()
{
    const TestCollection collection;
    const QString folder = collection.files().backups();
    must(make(collection->database(), folder, made));
    QCOMPARE(must(make(collection->database(), folder, made)).name, u"2026-11-02T093016.reprise"_s);

    // One that is complete but not yet verified has its name already.
    auto waiting = must(Copy::begin(collection->database(), folder, restored));
    while (!must(waiting.step())) { }
    const auto unverified = must(waiting.finish());
    QCOMPARE(
        must(make(collection->database(), folder, restored)).name, u"2026-11-03T100001.reprise"_s);
    QCOMPARE(must(verifyAndPlace(unverified)).name, u"2026-11-03T100000.reprise"_s);
    QCOMPARE(must(list(folder)).size(), 4);
}

void TestBackups::aCopyFollowsChangesBetweenItsSlices()
{
    TestCollection collection;
    fillWith(collection, 200);
    auto copy = must(Copy::begin(collection->database(), collection.files().backups(), made));
    int slices = 0;
    for (; !must(copy.step()); ++slices) {
        QVERIFY2(slices < 1'000, "every change begins the copy again");
        must(collection->change({u"edit"_s, {}}, [&] {
            return collection->database().run(
                u"UPDATE notes SET modified = modified + 1 WHERE id % 3 = ?"_s, slices % 3);
        }));
        must(collection->reviews().add({.card = {7}, .after = Schedule{.intervalDays = 1}}));
    }
    QVERIFY(slices > 2);
    const Backup backup = must(verifyAndPlace(must(copy.finish())));
    QCOMPARE(backup.reviews, slices);
    const auto opened = must(Database::open(
        collection.files().backups() + u'/' + backup.name, Database::Access::ReadOnly));
    QCOMPARE(dump(*opened), dump(collection->database()));
}

void TestBackups::aCopyGivenUpLeavesNothing()
{
    TestCollection collection;
    fillWith(collection, 100);
    {
        auto copy = must(Copy::begin(collection->database(), collection.files().backups(), made));
        QVERIFY(!must(copy.step()));
        QVERIFY(!filesIn(collection.files().backups()).isEmpty());
    }
    QCOMPARE(filesIn(collection.files().backups()), QStringList());
}

void TestBackups::whatAKilledCopyLeftIsClearedAway()
{
    const TestCollection collection;
    const QString folder = collection.files().backups();
    QVERIFY(QDir().mkpath(folder));
    for (const QString& name : {u"2026-10-20T080000.reprise.part"_s, u"mine.reprise.part"_s}) {
        QFile part(folder + u'/' + name);
        QVERIFY(part.open(QIODevice::WriteOnly));
    }
    must(make(collection->database(), folder, made));
    QCOMPARE(filesIn(folder), (QStringList{madeName, u"mine.reprise.part"_s}));
}

void TestBackups::aCopyThatFailsItsCheckIsNotPlaced_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::addColumn<int>("missingReviews");

    QTest::newRow("as it should be") << false << 0;
    QTest::newRow("damaged pages") << true << 0;
    QTest::newRow("another number of reviews") << false << 1;
}

void TestBackups::aCopyThatFailsItsCheckIsNotPlaced()
{
    QFETCH(bool, damaged);
    QFETCH(int, missingReviews);

    TestCollection collection;
    fillWith(collection, 20);
    auto copy = must(Copy::begin(collection->database(), collection.files().backups(), made));
    while (!must(copy.step())) { }
    auto complete = must(copy.finish());
    complete.expected.reviews += missingReviews;
    if (damaged) {
        damage(complete.unfinished);
    }
    const auto placed = verifyAndPlace(complete);
    const bool good = !damaged && missingReviews == 0;
    QCOMPARE(placed.has_value(), good);
    QCOMPARE(filesIn(collection.files().backups()), good ? QStringList{madeName} : QStringList());
    if (!good) {
        QCOMPARE(placed.error().code, ErrorCode::FileDamaged);
    }
}

void TestBackups::aFolderThatCannotBeIsSaid()
{
    const TestCollection collection;
    const auto backup = make(collection->database(), collection.files().collection(), made);
    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::FileUnwritable);
}

void TestBackups::theListIsNewestFirstAndSaysWhatIsDamaged()
{
    TestCollection collection;
    fillWith(collection, 20);
    const QString folder = collection.files().backups();
    QVERIFY(must(list(folder)).isEmpty());
    must(make(collection->database(), folder, made));
    must(make(collection->database(), folder, made.addDays(1)));
    must(make(collection->database(), folder, made.addDays(-40)));
    damage(folder + u'/' + madeName);
    // Neither is one of ours.
    QVERIFY(QFile::copy(folder + u'/' + madeName, folder + u"/mine.reprise"_s));
    QVERIFY(QFile::copy(
        folder + u'/' + madeName, folder + u"/2026-11-02T093015-before-exam.reprise"_s));

    const auto listed = must(list(folder));
    QCOMPARE(listed.size(), 3);
    QCOMPARE(listed.at(0).time, made.addDays(1));
    QVERIFY(listed.at(0).verified);
    QCOMPARE(listed.at(0).notes, 20);
    QCOMPARE(listed.at(1), (Backup{.name = madeName, .time = made}));
    QCOMPARE(listed.at(2).time, made.addDays(-40));
    QVERIFY(listed.at(2).verified);
}

void TestBackups::aDayIsFoundByItsDate()
{
    const TestCollection collection;
    const QString folder = collection.files().backups();
    QVERIFY(!isMadeOn(folder, made.date()));
    must(make(collection->database(), folder, made));
    QVERIFY(isMadeOn(folder, made.date()));
    QVERIFY(!isMadeOn(folder, made.date().addDays(1)));
    QVERIFY(!isMadeOn(folder, made.date().addDays(-1)));
}

void TestBackups::whatIsKept_data()
{
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("kept");

    const auto daily = [](QDate first, int days, int every = 1) {
        QStringList dates;
        for (int i = 0; i < days; i += every) {
            dates.append(first.addDays(i).toString(Qt::ISODate) + u"T12:00:00"_s);
        }
        return dates;
    };
    const auto at = [](const QStringList& dates) {
        QStringList times;
        for (const QString& date : dates) {
            times.append(date + u"T12:00:00"_s);
        }
        return times;
    };
    QTest::newRow("none") << QStringList() << QStringList();
    QTest::newRow("ten") << daily({2026, 11, 20}, 10) << daily({2026, 11, 20}, 10);
    // Sunday 29 November back to Saturday 31 October. Beyond the ten newest:
    // the Sundays that end the weeks before, and October's newest.
    QTest::newRow("30 days") << daily({2026, 10, 31}, 30)
                             << daily({2026, 11, 20}, 10)
            + at({u"2026-10-31"_s, u"2026-11-01"_s, u"2026-11-08"_s, u"2026-11-15"_s});
    // Sundays from 7 December 2025 to 29 November 2026 (52 of them): ten from
    // 27 September on hold the eight weeks; then each month's last Sunday,
    // November, October and September among the ten already.
    QTest::newRow("a year of Sundays") << daily({2025, 12, 7}, 52 * 7, 7)
                                       << daily({2026, 9, 27}, 10 * 7, 7)
            + at({u"2025-12-28"_s, u"2026-01-25"_s, u"2026-02-22"_s, u"2026-03-29"_s,
                u"2026-04-26"_s, u"2026-05-31"_s, u"2026-06-28"_s, u"2026-07-26"_s,
                u"2026-08-30"_s});
    // Fourteen months with one each: the ten newest, then up to twelve months.
    QTest::newRow("one a month") << at(
        {u"2025-10-15"_s, u"2025-11-15"_s, u"2025-12-15"_s, u"2026-01-15"_s, u"2026-02-15"_s,
            u"2026-03-15"_s, u"2026-04-15"_s, u"2026-05-15"_s, u"2026-06-15"_s, u"2026-07-15"_s,
            u"2026-08-15"_s, u"2026-09-15"_s, u"2026-10-15"_s, u"2026-11-15"_s})
                                 << at({u"2025-12-15"_s, u"2026-01-15"_s, u"2026-02-15"_s,
                                        u"2026-03-15"_s, u"2026-04-15"_s, u"2026-05-15"_s,
                                        u"2026-06-15"_s, u"2026-07-15"_s, u"2026-08-15"_s,
                                        u"2026-09-15"_s, u"2026-10-15"_s, u"2026-11-15"_s});
    QStringList hours;
    for (int hour = 0; hour < 24; ++hour) {
        hours.append(QDateTime(QDate(2026, 11, 2), QTime(hour, 0)).toString(Qt::ISODate));
    }
    QTest::newRow("every hour of a day") << hours << hours.last(10);
    // 1 January 2027 belongs to week 53 of 2026, like 28 December.
    QTest::newRow("a week across the year")
        << at({u"2026-12-28"_s, u"2027-01-01"_s}) + daily({2027, 1, 4}, 10)
        << at({u"2027-01-01"_s, u"2026-12-28"_s}) + daily({2027, 1, 4}, 10);
}

void TestBackups::whatIsKept()
{
    QFETCH(QStringList, present);
    QFETCH(QStringList, kept);

    QList<QDateTime> times;
    for (const QString& time : std::as_const(present)) {
        times.append(QDateTime::fromString(time, Qt::ISODate));
    }
    QStringList result;
    for (const QDateTime& time : worthKeeping(times)) {
        result.append(time.toString(Qt::ISODate));
    }
    result.sort();
    kept.sort();
    QCOMPARE(result, kept);
}

void TestBackups::aNewBackupThinsTheFolder()
{
    const TestCollection collection;
    const QString folder = collection.files().backups();
    QVERIFY(QDir().mkpath(folder));
    QFile mine(folder + u"/2026-01-01T120000-mine.reprise"_s);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    // Twelve within one day: the two oldest are of no day, week or month of their own.
    for (int minute = 0; minute < 12; ++minute) {
        must(make(collection->database(), folder, made.addSecs(60LL * minute)));
    }
    QStringList names = filesIn(folder);
    QCOMPARE(names.takeFirst(), u"2026-01-01T120000-mine.reprise"_s);
    QCOMPARE(names.size(), 10);
    QCOMPARE(names.first(), u"2026-11-02T093215.reprise"_s);
}

void TestBackups::aNewBackupStaysWhereTheClockWasSetBack()
{
    const TestCollection collection;
    const QString folder = collection.files().backups();
    for (int minute = 0; minute < 10; ++minute) {
        must(make(collection->database(), folder, made.addSecs(60LL * minute)));
    }
    const Backup old = must(make(collection->database(), folder, made.addSecs(-3600)));
    QVERIFY(filesIn(folder).contains(old.name));
}

void TestBackups::restoringKeepsThePresentAside()
{
    TestCollection collection;
    const Collection::Files files = collection.files();
    collection.card(collection.topic(u"Deck"_s));
    const QString then = dump(collection->database());
    must(make(collection->database(), files.backups(), made));
    collection.card(collection.topic(u"Later"_s));
    const QString now = dump(collection->database());
    collection.close();

    const QString aside = must(restore(files.backups(), madeName, files.collection(), restored));
    QCOMPARE(aside, files.folder + u"/collection-before-restore-2026-11-03T100000.reprise"_s);
    QCOMPARE(filesIn(files.folder),
        (QStringList{
            u"collection-before-restore-2026-11-03T100000.reprise"_s, u"collection.reprise"_s}));
    {
        const auto former = must(Database::open(aside, Database::Access::ReadOnly));
        QCOMPARE(dump(*former), now);
    }
    collection.reopen();
    QCOMPARE(dump(collection->database()), then);
    QCOMPARE(must(list(files.backups())).size(), 1);
}

void TestBackups::restoringTwiceKeepsBothAside()
{
    TestCollection collection;
    const Collection::Files files = collection.files();
    must(make(collection->database(), files.backups(), made));
    collection.close();
    const QString first = must(restore(files.backups(), madeName, files.collection(), restored));
    const QString second = must(restore(files.backups(), madeName, files.collection(), restored));
    QVERIFY(first != second);
    QVERIFY(QFile::exists(first) && QFile::exists(second));
}

void TestBackups::restoringWhereNothingIsKeepsNothing()
{
    TestCollection collection;
    const Collection::Files files = collection.files();
    must(make(collection->database(), files.backups(), made));
    collection.close();
    QVERIFY(QFile::remove(files.collection()));
    QCOMPARE(must(restore(files.backups(), madeName, files.collection(), restored)), QString());
    QCOMPARE(filesIn(files.folder), QStringList{u"collection.reprise"_s});
    collection.reopen();
}

void TestBackups::whatCannotBeRestoredIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("expected");

    const auto row = [](const char* name, const QString& file, ErrorCode code) {
        QTest::newRow(name) << file << static_cast<int>(code);
    };
    row("no such backup", u"2026-11-01T093015.reprise"_s, ErrorCode::NotFound);
    row("nothing", QString(), ErrorCode::NotFound);
    row("the folder itself", u"."_s, ErrorCode::NotFound);
    row("out of the folder", u"../collection.reprise"_s, ErrorCode::NotFound);
    row("out and back in", u"../backups/"_s + madeName, ErrorCode::NotFound);
    row("a name that is not ours", u"mine.reprise"_s, ErrorCode::NotFound);
    row("damaged", u"2026-11-02T100000.reprise"_s, ErrorCode::FileDamaged);
    row("no collection", u"2026-11-02T110000.reprise"_s, ErrorCode::FileDamaged);
}

void TestBackups::whatCannotBeRestoredIsRefused()
{
    QFETCH(QString, name);
    QFETCH(int, expected);

    TestCollection collection;
    const Collection::Files files = collection.files();
    fillWith(collection, 20);
    const QString before = dump(collection->database());
    must(make(collection->database(), files.backups(), made));
    collection.close();
    const QString backup = files.backups() + u'/' + madeName;
    QVERIFY(QFile::copy(backup, files.backups() + u"/mine.reprise"_s));
    const QString damaged = files.backups() + u"/2026-11-02T100000.reprise"_s;
    QVERIFY(QFile::copy(backup, damaged));
    damage(damaged);
    QFile text(files.backups() + u"/2026-11-02T110000.reprise"_s);
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("text") == 4);
    text.close();

    const auto result = restore(files.backups(), name, files.collection(), restored);
    QVERIFY(!result);
    QCOMPARE(static_cast<int>(result.error().code), expected);
    QCOMPARE(filesIn(files.folder), QStringList{u"collection.reprise"_s});
    collection.reopen();
    QCOMPARE(dump(collection->database()), before);
}

void TestBackups::anOpenCollectionIsNotReplaced()
{
    TestCollection collection;
    const Collection::Files files = collection.files();
    must(make(collection->database(), files.backups(), made));
    const auto result = restore(files.backups(), madeName, files.collection(), restored);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileLocked);
    collection.card(collection.topic(u"Deck"_s));
    collection.reopen();
    QCOMPARE(must(collection->cards().all()).size(), 1);
}

void TestBackups::aDamagedCollectionIsKeptWithItsLog()
{
    TestCollection collection;
    const Collection::Files files = collection.files();
    must(make(collection->database(), files.backups(), made));
    collection.close();
    const auto put = [](const QString& path, const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    put(files.collection(), QByteArray(9'000, 'x'));
    put(files.collection() + u"-wal"_s, "what was not yet taken in");

    const QString aside = must(restore(files.backups(), madeName, files.collection(), restored));
    QCOMPARE(QFileInfo(aside).size(), 9'000);
    QCOMPARE(QFileInfo(aside + u"-wal"_s).size(), 25);
    QVERIFY(!QFile::exists(files.collection() + u"-wal"_s));
    collection.reopen();
}

void TestBackups::answersInTheLogOfAKilledProgramAreKeptAside()
{
    TestCollection collection;
    const Collection::Files files = collection.files();
    must(make(collection->database(), files.backups(), made));
    collection.close();
    const int answers = runChild({files.folder}).toInt();
    QCOMPARE(answers, 25);
    QVERIFY(QFileInfo(files.collection() + u"-wal"_s).size() > 0);

    const QString aside = must(restore(files.backups(), madeName, files.collection(), restored));
    QVERIFY(!QFile::exists(aside + u"-wal"_s)); // one file is all of it
    const auto former = must(Database::open(aside, Database::Access::ReadOnly));
    QCOMPARE(must(former->number(u"SELECT count(*) FROM reviews"_s)), answers);
    collection.reopen();
    QCOMPARE(must(collection->database().number(u"SELECT count(*) FROM reviews"_s)), 0);
}

int main(int argc, char** argv)
{
    if (isChild(argc, argv, answerAndDie)) {
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestBackups test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_backups.moc"
