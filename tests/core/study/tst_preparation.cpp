// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/queue.h"
#include "core/study/study.h"
#include "tests/support/testcollection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::study;
using namespace reprise::test;

namespace {

constexpr StudyDay today{20'000};

void tag(TestCollection& collection, NoteId id, const QString& tags)
{
    must(collection->changeForGood([&]() -> Result<> {
        auto note = mustFind(collection->notes().note(id));
        note.tags = tags.split(u' ', Qt::SkipEmptyParts);
        return collection->notes().update(note);
    }));
}

void prepare(TestCollection& collection, const Preparation& preparation)
{
    must(collection->change(
        {step::set, {}}, [&] { return collection->settings().setPreparation(preparation); }));
}

} // namespace

class TestPreparation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyNewCardsOfItCome_data();
    void onlyNewCardsOfItCome();
    void shuffledCardsAreChosenToo();
    void dueCardsComeAllTheSame();
    void limitCountsWhatComes();
    void settingIsKeptAndUndone();
    void rolesThatOccurAreNamed();
};

void TestPreparation::onlyNewCardsOfItCome_data()
{
    QTest::addColumn<Preparation>("preparation");
    QTest::addColumn<QString>("come"); // by the letters below

    const auto level = [](Level most, const QStringList& roles = {}) {
        return Preparation{most, roles};
    };
    QTest::newRow("everything") << Preparation{} << u"abcdefghi"_s;
    QTest::newRow("entry") << level(Level::Entry) << u"aeg"_s;
    QTest::newRow("mid") << level(Level::Mid) << u"abdefg"_s;
    QTest::newRow("senior") << level(Level::Senior) << u"abcdefghi"_s;
    QTest::newRow("web") << Preparation{{}, {u"web"_s}} << u"abefghi"_s;
    QTest::newRow("web and ml") << Preparation{{}, {u"ml-ai"_s, u"web"_s}} << u"abcdefghi"_s;
    QTest::newRow("mid, web") << level(Level::Mid, {u"web"_s}) << u"abefg"_s;
    QTest::newRow("unknown role") << Preparation{{}, {u"cook"_s}} << u"aeghi"_s;
}

void TestPreparation::onlyNewCardsOfItCome()
{
    QFETCH(Preparation, preparation);
    QFETCH(QString, come);
    TestCollection collection;
    const TopicId topic = collection.topic(u"T"_s, {.newPerDay = TopicSettings::unlimited});
    const QStringList tags{u"level::entry role::general"_s, // a
        u"level::mid role::web"_s, // b
        u"level::senior role::ml-ai"_s, // c
        u"level::mid role::ml-ai"_s, // d
        QString(), // e: a card of one's own
        u"role::ml-ai level::mid role::web"_s, // f
        u"level::expert role::general"_s, // g: a level that nobody knows
        u"level::senior"_s, // h
        u"level::entry level::senior"_s}; // i: the highest counts
    QHash<CardId, QChar> letters;
    for (const QString& words : tags) {
        const NoteId note = collection.note();
        tag(collection, note, words);
        const auto letter = QChar(u'a' + static_cast<int>(letters.size()));
        letters.insert(collection.card(topic, note), letter);
    }
    prepare(collection, preparation);
    QString fresh;
    for (const CardId card : must(must(Day::read(*collection, today)).queue(topic)).fresh) {
        fresh += letters.value(card);
    }
    QCOMPARE(fresh, come);
    const auto summary = must(topicSummaries(*collection, today)).first();
    QCOMPARE(summary.unseen, 9);
    QCOMPARE(summary.toCome, come.size());
    const auto report = must(dayReport(*collection, topic, today));
    QCOMPARE(report.unseenLeft, come.size());
    QCOMPARE(report.unseenBeyond, 9 - come.size());
}

void TestPreparation::shuffledCardsAreChosenToo()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"T"_s, {.order = NewOrder::Shuffled});
    const NoteId senior = collection.note();
    tag(collection, senior, u"level::senior"_s);
    collection.card(topic, senior);
    const CardId own = collection.card(topic);
    prepare(collection, {Level::Mid, {}});
    QCOMPARE(must(must(Day::read(*collection, today)).queue(topic)).fresh, QList{own});
}

void TestPreparation::dueCardsComeAllTheSame()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"T"_s);
    const NoteId note = collection.note();
    tag(collection, note, u"level::senior role::web"_s);
    const CardId due = collection.dueCard(topic, today, 5, note);
    prepare(collection, {Level::Entry, {u"ml-ai"_s}});
    QCOMPARE(must(must(Day::read(*collection, today)).queue(topic)).due, QList{due});
}

void TestPreparation::limitCountsWhatComes()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"T"_s, {.newPerDay = 2});
    QList<CardId> entry;
    for (int i = 0; i < 12; ++i) {
        const NoteId note = collection.note();
        const bool wanted = i % 4 == 3;
        tag(collection, note, wanted ? u"level::entry"_s : u"level::senior"_s);
        const CardId card = collection.card(topic, note);
        if (wanted) {
            entry.append(card);
        }
    }
    prepare(collection, {Level::Entry, {}});
    QCOMPARE(must(must(Day::read(*collection, today)).queue(topic)).fresh, entry.first(2));
}

void TestPreparation::settingIsKeptAndUndone()
{
    TestCollection collection;
    QVERIFY(must(collection->settings().preparation()).isForEverything());
    prepare(collection, {Level::Senior, {u"web"_s, u"data-science"_s}});
    collection.reopen();
    QCOMPARE(must(collection->settings().preparation()),
        (Preparation{Level::Senior, {u"data-science"_s, u"web"_s}}));
    must(collection->undo());
    QVERIFY(must(collection->settings().preparation()).isForEverything());
    must(collection->redo());
    prepare(collection, {});
    QVERIFY(must(collection->settings().preparation()).isForEverything());
}

void TestPreparation::rolesThatOccurAreNamed()
{
    TestCollection collection;
    for (const QString& tags : {u"role::web x"_s, u"xrole::no role::general"_s, u"role::web"_s}) {
        tag(collection, collection.note(), tags);
    }
    QCOMPARE(must(collection->notes().roles()), (QStringList{u"general"_s, u"web"_s}));
}

QTEST_GUILESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
