// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/cardtablemodel.h"
#include "tests/app/study/profile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace reprise;

using Column = CardTableModel::Column;

namespace {

constexpr int many = 3000;

search::Batch batchOf(const QList<CardId>& cards)
{
    return {.cards = cards, .rows = {}, .isLast = false, .catchingUp = {}};
}

} // namespace

class TestCardTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void rowsOnScreenAreReadFirst();
    void neighboursFollow();
    void noMoreRowsAreKeptThanSaid();
    void laterBatchesAreInserted();
    void updateKeepsRowsThatStay();
    void rowsStayWhileTheyAreReadAgain();
    void cellsSayWhatTheCardIs_data();
    void cellsSayWhatTheCardIs();

private:
    [[nodiscard]] int known() const;

    std::unique_ptr<test::Profile> m_profile;
    QList<CardId> m_cards;
    std::unique_ptr<CardTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCardTableModel::initTestCase()
{
    m_profile = std::make_unique<test::Profile>();
    m_cards = m_profile->ask([](Collection& in) -> Result<QList<CardId>> {
        return in.changeForGood([&]() -> Result<QList<CardId>> {
            const TopicId topic = in.topics().ensure(rootTopic, u"Deck"_s).value();
            const auto type = in.notes().typeByName(builtInNoteType(u"basic")->name).value();
            QList<CardId> cards;
            for (int i = 1; i <= many; ++i) {
                const auto note = in.notes().add({.id = NoteId{i},
                    .guid = u"test:%1"_s.arg(i),
                    .type = type->id,
                    .fields = {u"Question %1"_s.arg(i), u"Answer"_s},
                    .tags = {u"level::mid"_s, u"x"_s},
                    .modifiedMs = 1'762'000'000'000});
                cards.append(in.cards()
                        .add({.id = CardId{1'700'000'000'000 + i},
                            .note = note.value(),
                            .topic = topic,
                            .position = i})
                        .value());
            }
            return cards;
        });
    });
    QCOMPARE(m_cards.size(), many);
}

void TestCardTableModel::init()
{
    m_model = std::make_unique<CardTableModel>(m_profile->collection);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestCardTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

int TestCardTableModel::known() const
{
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        rows += m_model->row(row) != nullptr ? 1 : 0;
    }
    return rows;
}

void TestCardTableModel::rowsOnScreenAreReadFirst()
{
    m_model->begin(batchOf(m_cards), {}, m_profile->today());
    QCOMPARE(m_model->rowCount(), many);
    QCOMPARE(known(), 0);
    std::optional<int> knownAtFirst;
    connect(m_model.get(), &CardTableModel::rowsRead, this,
        [&] { knownAtFirst = knownAtFirst.value_or(known()); });
    m_model->want(2000, 2019);
    QTRY_VERIFY(knownAtFirst.has_value());
    m_model->disconnect(this);
    for (int row = 2000; row < 2020; ++row) {
        QVERIFY(m_model->row(row) != nullptr);
        QCOMPARE(m_model->index(row, 0).data().toString(), u"Question %1"_s.arg(row + 1));
    }
    QCOMPARE(*knownAtFirst, 20);
}

void TestCardTableModel::neighboursFollow()
{
    m_model->begin(batchOf(m_cards), {}, m_profile->today());
    m_model->want(1000, 1019);
    QTRY_COMPARE(known(), 20 + 2 * 64);
    QVERIFY(m_model->row(1000 - 64) != nullptr);
    QVERIFY(m_model->row(1000 - 65) == nullptr);
}

void TestCardTableModel::noMoreRowsAreKeptThanSaid()
{
    m_model->begin(batchOf(m_cards), {}, m_profile->today());
    for (int row = 0; row < many; row += 50) {
        m_model->want(row, row + 49);
        QTRY_VERIFY(m_model->row(std::min(row + 49, many - 1)) != nullptr);
        QVERIFY(known() <= CardTableModel::mostRows);
    }
}

void TestCardTableModel::laterBatchesAreInserted()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->begin(batchOf(m_cards.first(10)), {}, m_profile->today());
    m_model->append(batchOf(m_cards.sliced(10, 90)));
    m_model->append(batchOf({}));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(m_model->rowCount(), 100);
}

void TestCardTableModel::updateKeepsRowsThatStay()
{
    m_model->begin(batchOf(m_cards.first(10)), {}, m_profile->today());
    const QPersistentModelIndex second = m_model->index(1, 0);
    const QPersistentModelIndex last = m_model->index(9, 0);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    // The fifth leaves, two others come in its place.
    QList<CardId> cards = m_cards.first(10);
    cards.replace(4, m_cards.at(20));
    cards.insert(5, m_cards.at(21));
    m_model->update(cards, m_profile->today());
    QCOMPARE(m_model->cards(), cards);
    QCOMPARE(second.row(), 1);
    QCOMPARE(last.row(), 10);
    m_model->update({}, m_profile->today());
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(reset.count(), 0);
}

void TestCardTableModel::rowsStayWhileTheyAreReadAgain()
{
    m_model->begin(batchOf(m_cards.first(10)), {}, m_profile->today());
    QSignalSpy read(m_model.get(), &CardTableModel::rowsRead);
    m_model->want(0, 9);
    QTRY_COMPARE(read.size(), 1);
    m_profile->ask([id = m_cards.first()](Collection& in) { return study::setFlag(in, {id}, 3); });
    QSemaphore released;
    m_profile->hold(released);
    m_model->update(m_cards.first(10), m_profile->today());
    QVERIFY(m_model->row(0) != nullptr);
    QCOMPARE(m_model->row(0)->card.flag, 0);
    released.release();
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE(m_model->row(0)->card.flag, 3);
}

void TestCardTableModel::cellsSayWhatTheCardIs_data()
{
    QTest::addColumn<Progress>("progress");
    QTest::addColumn<bool>("suspended");
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("text");

    const StudyDay today{20'780};
    const Schedule known{.intervalDays = 6,
        .easeHundredths = 222,
        .repetitions = 2,
        .lapses = 3,
        .due = today,
        .answeredOn = today.plusDays(-6)};
    Schedule late = known;
    late.due = today.plusDays(-2);
    Schedule ahead = known;
    ahead.due = today.plusDays(5); // 2026-11-23 is day 20,780
    QTest::newRow("due today") << Progress(known) << false << Column::Due << u"today"_s;
    QTest::newRow("overdue") << Progress(late) << false << Column::Due << u"today"_s;
    QTest::newRow("due later") << Progress(ahead) << false << Column::Due << u"28 Nov"_s;
    QTest::newRow("unseen") << Progress(Unseen()) << false << Column::Due << u"new"_s;
    QTest::newRow("suspended") << Progress(known) << true << Column::Due << u"suspended"_s;
    QTest::newRow("interval") << Progress(known) << false << Column::Interval << u"6 d"_s;
    QTest::newRow("no interval") << Progress(Unseen()) << false << Column::Interval << QString();
    QTest::newRow("ease") << Progress(known) << false << Column::Ease << u"2.22"_s;
    QTest::newRow("lapses") << Progress(known) << false << Column::Lapses << u"3"_s;
    QTest::newRow("reviews") << Progress(known) << false << Column::Reviews << u"7"_s;
    QTest::newRow("state") << Progress(known) << false << Column::State << u"in review"_s;
    QTest::newRow("level") << Progress(known) << false << Column::Level << u"mid"_s;
    QTest::newRow("tags") << Progress(known) << false << Column::Tags << u"level::mid, x"_s;
    QTest::newRow("topic") << Progress(known) << false << Column::Topic << u"A / B"_s;
    QTest::newRow("question") << Progress(known) << false << Column::Question << u"Is it a b"_s;
}

void TestCardTableModel::cellsSayWhatTheCardIs()
{
    QFETCH(const Progress, progress);
    QFETCH(const bool, suspended);
    QFETCH(const Column, column);
    QFETCH(const QString, text);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    search::Batch batch = batchOf({CardId{1}});
    batch.rows = {{.card = {.id = CardId{1}, .progress = progress, .suspended = suspended},
        .guid = {},
        .question = {{u"Is it "_s, false}, {u"a b"_s, true}},
        .topicPath = u"A / B"_s,
        .tags = {u"level::mid"_s, u"x"_s},
        .reviews = 7,
        .editedMs = 0,
        .snippet = {}}};
    m_model->begin(batch, {}, StudyDay{20'780});
    QCOMPARE(m_model->index(0, static_cast<int>(column)).data().toString(), text);
}

QTEST_MAIN(TestCardTableModel)
#include "tst_cardtablemodel.moc"
