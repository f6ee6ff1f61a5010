// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/topicmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

study::TopicSummary topic(int id, std::optional<int> parent, const QString& path, int depth)
{
    return {.id = TopicId{id},
        .parent = parent ? std::optional(TopicId{*parent}) : std::nullopt,
        .name = path.section(u" / "_s, -1),
        .path = path,
        .depth = depth};
}

/// Two decks; the first has two topics, of which the first has one more.
QList<study::TopicSummary> twoDecks()
{
    return {topic(2, {}, u"Python"_s, 0), topic(3, 2, u"Python / Basics"_s, 1),
        topic(4, 3, u"Python / Basics / None"_s, 2), topic(5, 2, u"Python / Classes"_s, 1),
        topic(6, {}, u"SQL"_s, 0)};
}

QString drawing(const TopicModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth, u'-') + index.data().toString() + u'\n'
            + drawing(model, index, depth + 1);
    }
    return text;
}

} // namespace

class TestTopicModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treeHasTheShapeOfTheTopics();
    void changedNumbersChangeRows();
    void anotherShapeIsAReset_data();
    void anotherShapeIsAReset();
    void zeroIsBlankAndSpoken();
    void topicsAreFoundById();
};

void TestTopicModel::treeHasTheShapeOfTheTopics()
{
    TopicModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.setTopics(twoDecks()));
    QCOMPARE(drawing(model), u"Python\n-Basics\n--None\n-Classes\nSQL\n"_s);
    QCOMPARE(model.columnCount(), 4);
}

void TestTopicModel::changedNumbersChangeRows()
{
    TopicModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto topics = twoDecks();
    model.setTopics(topics);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    topics[2].left.due = 7;
    topics[4].unseen = 12;
    QVERIFY(!model.setTopics(topics));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 2);
    const auto first = changed.at(0).at(0).toModelIndex();
    const auto last = changed.at(0).at(1).toModelIndex();
    QCOMPARE(first.data().toString(), u"None"_s);
    QCOMPARE(last.column(), 3);
    QCOMPARE(last.data().toString(), u"7"_s);
    QCOMPARE(changed.at(1).at(0).toModelIndex().data().toString(), u"SQL"_s);

    QVERIFY(!model.setTopics(topics));
    QCOMPARE(changed.count(), 2);
}

void TestTopicModel::anotherShapeIsAReset_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("a topic more") << 0;
    QTest::newRow("a topic less") << 1;
    QTest::newRow("a topic elsewhere") << 2;
}

void TestTopicModel::anotherShapeIsAReset()
{
    QFETCH(int, kind);
    TopicModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto topics = twoDecks();
    model.setTopics(topics);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    if (kind == 0) {
        topics.append(topic(7, 6, u"SQL / Joins"_s, 1));
    } else if (kind == 1) {
        topics.removeAt(2);
    } else {
        topics[3].parent = TopicId{3};
        topics[3].depth = 2;
    }
    QVERIFY(model.setTopics(topics));
    QCOMPARE(reset.count(), 1);
}

void TestTopicModel::zeroIsBlankAndSpoken()
{
    TopicModel model;
    auto topics = twoDecks();
    topics[0].left = {.fresh = 1, .drill = 0, .due = 3};
    model.setTopics(topics);
    const auto drill = model.index(0, static_cast<int>(TopicModel::Column::Drill));
    QCOMPARE(drill.data().toString(), QString());
    QCOMPARE(drill.data(Qt::AccessibleTextRole).toString(), u"none"_s);
    QCOMPARE(drill.data(TopicModel::CountRole).toInt(), 0);
    const auto due = model.index(0, static_cast<int>(TopicModel::Column::Due));
    QCOMPARE(due.data().toString(), u"3"_s);
    QCOMPARE(due.data(Qt::AccessibleTextRole).toString(), u"3"_s);
}

void TestTopicModel::topicsAreFoundById()
{
    TopicModel model;
    model.setTopics(twoDecks());
    const QModelIndex found = model.indexOf(TopicId{4});
    QCOMPARE(found.data(TopicModel::PathRole).toString(), u"Python / Basics / None"_s);
    QCOMPARE(model.topic(found)->id, TopicId{4});
    QVERIFY(!model.indexOf(TopicId{99}).isValid());
    QCOMPARE(model.topic({}), nullptr);
}

QTEST_GUILESS_MAIN(TestTopicModel)
#include "tst_topicmodel.moc"
