// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/searcher.h"
#include "core/storage/collectionthread.h"
#include "tests/support/testcollection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::search;
using namespace reprise::test;

namespace {

constexpr int many = 500; // more than one step of a search

} // namespace

class TestSearcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void batchesComeUntilTheLast();
    void closingEndsWhatIsOnItsWay();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<CollectionThread> m_thread;
    std::unique_ptr<Searcher> m_searcher;
};

void TestSearcher::init()
{
    const QDateTime now(QDate(2026, 11, 2), QTime(9, 0));
    m_searcher.reset();
    m_thread = std::make_unique<CollectionThread>();
    QVERIFY(m_thread->open({m_folder.filePath(u"profile"_s)}, now).result());
    m_searcher = std::make_unique<Searcher>(*m_thread);
    const auto filled = m_thread->request([](Collection& in) -> Result<qint64> {
        if (in.notes().count().value() > 0) {
            return many;
        }
        return in.changeForGood([&]() -> Result<qint64> {
            const auto type = in.notes().typeByName(u"Basic"_s).value();
            for (int i = 1; i <= many; ++i) {
                const auto note = in.notes().add({.id = NoteId{i},
                    .guid = u"g%1"_s.arg(i),
                    .type = type->id,
                    .fields = {u"Question %1"_s.arg(i), u"Answer"_s}});
                (void)in.cards()
                    .add({.id = CardId{i}, .note = note.value(), .topic = rootTopic, .position = i})
                    .value();
            }
            return in.notes().count();
        });
    });
    QCOMPARE(filled.result().value(), many);
}

void TestSearcher::batchesComeUntilTheLast()
{
    const auto found = m_searcher->search({}, StudyDay{20'759});
    const auto results = found.results();
    qsizetype cards = 0;
    for (const Result<Batch>& batch : results) {
        QVERIFY(batch.has_value());
        cards += batch->cards.size();
    }
    QCOMPARE(cards, many);
    QVERIFY(results.size() > 1);
    QVERIFY(results.last()->isLast);
}

/// The window may go in the middle of a search, or a backup may come in.
void TestSearcher::closingEndsWhatIsOnItsWay()
{
    (void)m_searcher->search({}, StudyDay{20'759}).results(); // the index is there
    // Its second step would come after the closing.
    const auto found = m_searcher->search({}, StudyDay{20'759});
    m_searcher->catchUp();
    m_searcher->close().waitForFinished();
    for (const Result<Batch>& batch : found.results()) {
        QVERIFY(batch.has_value());
        QVERIFY(!batch->isLast);
    }
    // A later one opens it again.
    QVERIFY(m_searcher->search({}, StudyDay{20'759}).results().last()->isLast);
}

QTEST_GUILESS_MAIN(TestSearcher)
#include "tst_searcher.moc"
