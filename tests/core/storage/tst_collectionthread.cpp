// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/collectionthread.h"
#include "tests/support/testcollection.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

const QDateTime now(QDate(2026, 11, 2), QTime(9, 30));

Result<> addNote(Collection& collection, int id, qsizetype size = 10)
{
    return collection.change({u"add"_s, {}}, [&]() -> Result<> {
        return collection.notes()
            .add({.id = {id},
                .guid = u"guid-%1"_s.arg(id),
                .type = must(collection.notes().types()).first().id,
                .fields = {QString(size, u'x'), u"back"_s}})
            .transform([](NoteId) { });
    });
}

} // namespace

class TestCollectionThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestsRunInTheirOrderOnOneThread();
    void changesAreHeardOnTheReceiversThread();
    void whatFailsOnTheThreadComesBackAsAnError();
    void withoutACollectionNothingIsFound();
    void aLockedCollectionIsSaid();
    void openingAnotherClosesTheFirst();
    void aBackupLetsRequestsThrough();
    void aBackupIsCancelledWhenTheCollectionCloses();
    void aBackupIsCancelledWhenTheThreadGoes();
    void aCancelledBackupDoesNotDisturbTheNext();
    void onlyOneBackupIsCopiedAtATime();
    void whatWasAskedBeforeTheEndIsDone();
    void aLongLogIsTakenInAfterTheAnswer();

private:
    [[nodiscard]] Collection::Files files() const { return {m_folder->path()}; }
    /// Enough for many slices.
    void fill(CollectionThread& thread) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCollectionThread::init()
{
    m_folder = std::make_unique<QTemporaryDir>(temporaryTemplate());
}

void TestCollectionThread::fill(CollectionThread& thread) const
{
    must(thread.open(files(), now).result());
    must(thread
            .request([](Collection& collection) {
                return collection.changeForGood([&]() -> Result<> {
                    for (int i = 1; i <= 30; ++i) {
                        must(collection.notes().add({.id = {i},
                            .guid = u"guid-%1"_s.arg(i),
                            .type = must(collection.notes().types()).first().id,
                            .fields = {QString(1'000'000, u'x'), u"back"_s}}));
                    }
                    return {};
                });
            })
            .result());
}

void TestCollectionThread::aLongLogIsTakenInAfterTheAnswer()
{
    CollectionThread thread;
    fill(thread); // 30 MB
    // The next request comes after what follows the one before it.
    must(thread.request([](Collection&) -> Result<> { return {}; }).result());
    QVERIFY(QFileInfo(files().collection()).size() > 30'000'000);
}

void TestCollectionThread::requestsRunInTheirOrderOnOneThread()
{
    CollectionThread thread;
    auto opened = thread.open(files(), now);
    QList<int> order;
    QSet<QThread*> threads;
    QList<QFuture<Result<int>>> results;
    for (int i = 0; i < 50; ++i) {
        results.append(thread.request([&, i](Collection&) -> Result<int> {
            order.append(i);
            threads.insert(QThread::currentThread());
            return i;
        }));
    }
    must(opened.result());
    QList<int> expected;
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(must(results.at(i).result()), i);
        expected.append(i);
    }
    QCOMPARE(order, expected);
    QCOMPARE(threads.size(), 1);
    QVERIFY(!threads.contains(QThread::currentThread()));
}

void TestCollectionThread::changesAreHeardOnTheReceiversThread()
{
    CollectionThread thread;
    must(thread.open(files(), now).result());
    QList<ChangeSet> heard;
    const QThread* where = nullptr;
    connect(&thread, &CollectionThread::changed, this, [&](const ChangeSet& changes) {
        heard.append(changes);
        where = QThread::currentThread();
    });
    must(thread.request([](Collection& collection) { return addNote(collection, 5); }).result());
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard.first().notes, QSet<NoteId>{{5}});
    QVERIFY(where == QThread::currentThread());
    must(thread.request([](Collection& collection) { return collection.undo(); }).result());
    QTRY_COMPARE(heard.size(), 2);
}

void TestCollectionThread::whatFailsOnTheThreadComesBackAsAnError()
{
    CollectionThread thread;
    must(thread.open(files(), now).result());
    QSignalSpy spy(&thread, &CollectionThread::changed);
    const auto result = thread.request([](Collection& collection) {
        return collection.change({u"x"_s, {}},
            [&]() -> Result<int> { return failure(ErrorCode::NotDue, u"2026-11-03"_s); });
    });
    QCOMPARE(result.result().error(), (Error{ErrorCode::NotDue, u"2026-11-03"_s}));
    must(thread.request([](Collection& collection) { return addNote(collection, 5); }).result());
    QTRY_COMPARE(spy.size(), 1);
}

void TestCollectionThread::withoutACollectionNothingIsFound()
{
    CollectionThread thread;
    const auto request = [&] {
        return thread.request([](Collection&) -> Result<int> { return 1; }).result();
    };
    QCOMPARE(request().error().code, ErrorCode::NotFound);
    QCOMPARE(thread.backUp(now).result().error().code, ErrorCode::NotFound);
    must(thread.open(files(), now).result());
    QCOMPARE(must(request()), 1);
    thread.close().waitForFinished();
    QCOMPARE(request().error().code, ErrorCode::NotFound);
}

void TestCollectionThread::aLockedCollectionIsSaid()
{
    CollectionThread first;
    must(first.open(files(), now).result());
    CollectionThread second;
    QCOMPARE(second.open(files(), now).result().error().code, ErrorCode::FileLocked);
    first.close().waitForFinished();
    must(second.open(files(), now).result());
}

void TestCollectionThread::openingAnotherClosesTheFirst()
{
    const QTemporaryDir other(temporaryTemplate());
    CollectionThread thread;
    must(thread.open(files(), now).result());
    must(thread.open({other.path()}, now).result());
    CollectionThread second;
    must(second.open(files(), now).result());
    // The same one again, too: its own lock is not in the way.
    must(thread.open({other.path()}, now).result());
}

void TestCollectionThread::aBackupLetsRequestsThrough()
{
    CollectionThread thread;
    fill(thread);
    auto backup = thread.backUp(now);
    // Asked while it runs, answered before it ends.
    for (int i = 100; i < 110; ++i) {
        must(thread.request([i](Collection& collection) { return addNote(collection, i); })
                .result());
    }
    QVERIFY2(!backup.isFinished(), "the requests had to wait for the whole copy");
    const auto made = must(backup.result());
    QVERIFY(made.verified);
    QCOMPARE(made.notes, 40);
    QCOMPARE(must(backups::list(files().backups())), QList{made});
}

void TestCollectionThread::aBackupIsCancelledWhenTheCollectionCloses()
{
    CollectionThread thread;
    fill(thread);
    auto backup = thread.backUp(now);
    thread.close().waitForFinished();
    QVERIFY(backup.isFinished());
    QCOMPARE(backup.result().error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(files().backups()).isEmpty());
}

void TestCollectionThread::aBackupIsCancelledWhenTheThreadGoes()
{
    QFuture<Result<backups::Backup>> backup;
    {
        CollectionThread thread;
        fill(thread);
        backup = thread.backUp(now);
    }
    QVERIFY(backup.isFinished());
    QCOMPARE(backup.resultCount(), 1);
    QCOMPARE(backup.result().error().code, ErrorCode::Cancelled);
}

void TestCollectionThread::aCancelledBackupDoesNotDisturbTheNext()
{
    CollectionThread thread;
    fill(thread);
    // A slice more each time (200 pages, with its journal step), so that either could come to take
    // the last one.
    for (int i = 0; i < 4; ++i) {
        const QDateTime time = now.addSecs(3'600LL * i);
        auto first = thread.backUp(time);
        auto opened = thread.open(files(), now);
        auto second = thread.backUp(time.addSecs(60));
        must(opened.result());
        QCOMPARE(first.result().error().code, ErrorCode::Cancelled);
        second.waitForFinished();
        QCOMPARE(second.resultCount(), 1);
        QCOMPARE(must(second.result()).time, time.addSecs(60));
        must(thread
                .request(
                    [i](Collection& collection) { return addNote(collection, 100 + i, 400'000); })
                .result());
    }
    QCOMPARE(must(backups::list(files().backups())).size(), 4);
}

void TestCollectionThread::onlyOneBackupIsCopiedAtATime()
{
    CollectionThread thread;
    fill(thread);
    auto first = thread.backUp(now);
    auto second = thread.backUp(now);
    QCOMPARE(second.result().error().code, ErrorCode::Cancelled);
    QVERIFY(must(first.result()).verified);
}

void TestCollectionThread::whatWasAskedBeforeTheEndIsDone()
{
    {
        CollectionThread thread;
        auto opened = thread.open(files(), now);
        for (int i = 1; i <= 20; ++i) {
            auto added =
                thread.request([i](Collection& collection) { return addNote(collection, i); });
            Q_UNUSED(added);
        }
        Q_UNUSED(opened);
    }
    const auto collection = must(Collection::open(files(), now));
    QCOMPARE(must(collection->notes().all()).size(), 20);
}

QTEST_GUILESS_MAIN(TestCollectionThread)
#include "tst_collectionthread.moc"
