// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/topictree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

/// The root, decks 2 and 5, and below deck 2 topic 3 with 4 in it.
TopicTree tree(const TopicSettings& root, const TopicSettings& deck, const TopicSettings& topic)
{
    return TopicTree({
        {.id = {1}, .settings = root},
        {.id = {2}, .parent = TopicId{1}, .name = u"Python"_s, .settings = deck},
        {.id = {3}, .parent = TopicId{2}, .name = u"TCP/IP"_s, .settings = topic},
        {.id = {4}, .parent = TopicId{3}, .name = u"Sockets"_s},
        {.id = {5}, .parent = TopicId{1}, .name = u"SQL"_s},
    });
}

} // namespace

class TestTopicTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesFollowTheTree();
    void aLimitCountsOnlyWhereItIsSet();
    void otherSettingsComeFromTheNearestTopicThatSetsOne();
    void numbersRollUp();
    void unknownTopicsAreNowhere();
};

void TestTopicTree::placesFollowTheTree()
{
    const TopicTree topics = tree({}, {}, {});
    const auto& nodes = topics.nodes();
    QCOMPARE(nodes.size(), 5);
    const QList<int> parents{-1, 0, 1, 2, 0};
    const QList<int> ends{5, 4, 4, 4, 5};
    const QList<int> depths{-1, 0, 1, 2, 0};
    const QStringList paths{
        QString(), u"Python"_s, u"Python / TCP\\/IP"_s, u"Python / TCP\\/IP / Sockets"_s, u"SQL"_s};
    for (int place = 0; place < nodes.size(); ++place) {
        QCOMPARE(nodes.at(place).parent, parents.at(place));
        QCOMPARE(nodes.at(place).end, ends.at(place));
        QCOMPARE(nodes.at(place).depth, depths.at(place));
        QCOMPARE(nodes.at(place).path, paths.at(place));
        QCOMPARE(topics.placeOf(nodes.at(place).topic.id), place);
    }
    QCOMPARE(topics.subtree({2}), (QList<TopicId>{{2}, {3}, {4}}));
    QCOMPARE(topics.subtree({4}), (QList<TopicId>{{4}}));
    QCOMPARE(topics.subtree(rootTopic).size(), 5);
}

void TestTopicTree::aLimitCountsOnlyWhereItIsSet()
{
    const TopicTree topics =
        tree({.reviewsPerDay = 100}, {.newPerDay = 0}, {.newPerDay = TopicSettings::unlimited});
    const auto newPerDay = [&](int place) { return topics.nodes().at(place).newPerDay; };
    QCOMPARE(newPerDay(0), -1);
    QCOMPARE(newPerDay(1), 0);
    QCOMPARE(newPerDay(2), -1);
    QCOMPARE(newPerDay(3), -1);
    QCOMPARE(newPerDay(4), 10); // a deck that sets nothing
    QCOMPARE(topics.nodes().at(0).reviewsPerDay, 100);
    QCOMPARE(topics.nodes().at(1).reviewsPerDay, -1);
}

void TestTopicTree::otherSettingsComeFromTheNearestTopicThatSetsOne()
{
    const TopicTree topics = tree({.leechThreshold = 4, .reading = Sm2Reading::ReferenceCode},
        {.order = NewOrder::Shuffled}, {.leechThreshold = 12, .reading = Sm2Reading::Published});
    using Inherited = std::tuple<NewOrder, int, Sm2Reading>;
    const auto of = [&](int place) {
        const auto& node = topics.nodes().at(place);
        return Inherited(node.order, node.leechThreshold, node.reading);
    };
    QVERIFY(of(0) == Inherited(NewOrder::Deck, 4, Sm2Reading::ReferenceCode));
    QVERIFY(of(1) == Inherited(NewOrder::Shuffled, 4, Sm2Reading::ReferenceCode));
    QVERIFY(of(2) == Inherited(NewOrder::Shuffled, 12, Sm2Reading::Published));
    QVERIFY(of(3) == Inherited(NewOrder::Shuffled, 12, Sm2Reading::Published));
    QVERIFY(of(4) == Inherited(NewOrder::Deck, 4, Sm2Reading::ReferenceCode));
    QCOMPARE(tree({}, {}, {}).nodes().at(4).leechThreshold, 8);
}

void TestTopicTree::numbersRollUp()
{
    QCOMPARE(tree({}, {}, {}).rolledUp({1, 2, 4, 8, 16}), (QList{31, 14, 12, 8, 16}));
}

void TestTopicTree::unknownTopicsAreNowhere()
{
    const TopicTree topics = tree({}, {}, {});
    QCOMPARE(topics.placeOf({9}), -1);
    QVERIFY(!topics.find({9}));
    QVERIFY(topics.subtree({9}).isEmpty());
}

QTEST_GUILESS_MAIN(TestTopicTree)
#include "tst_topictree.moc"
