// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"
#include "tests/core/search/plainscan.h"
#include "tests/support/testcollection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::search;
using namespace reprise::test;

constexpr StudyDay today{20'000};

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeIsFoundAsItIsTyped_data();
    void codeIsFoundAsItIsTyped();
    void manyHitsComeInOrder_data();
    void manyHitsComeInOrder();
    void fieldsAndTemplatesAreNamed();
    void stepsEndInTime();
    void expressionThatIsGivenUpIsAnError_data();
    void expressionThatIsGivenUpIsAnError();
};

namespace {

QList<CardId> found(const TestCollection& collection, SearchIndex& index, const Request& request)
{
    while (!must(index.catchUp(*collection, 50)).isCurrent()) { }
    return must(find(*collection, index, request, today));
}

Query read(const QString& text)
{
    auto query = parse(text, {u"Front"_s, u"Back"_s});
    if (!query) {
        qFatal("%s", qPrintable(text));
    }
    return *query;
}

} // namespace

void TestSearch::codeIsFoundAsItIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");

    const QString code = u"Why?\n\n```python\nif a < b:\n    self.__init__(x)\n    yield from y\n"
                         "def f() -> int: ...\n```"_s;
    QTest::newRow("comparison") << code << u"a < b"_s << true;
    QTest::newRow("other comparison") << code << u"a <= b"_s << false;
    QTest::newRow("dunder") << code << u"__init__"_s << true;
    QTest::newRow("half a dunder") << code << u"_init"_s << true;
    QTest::newRow("arrow") << code << u"->"_s << true;
    QTest::newRow("other arrow") << code << u"=>"_s << false;
    QTest::newRow("two words") << code << u"yield from"_s << true;
    QTest::newRow("indentation") << code << u"\"    yield\""_s << true;
    QTest::newRow("one letter") << code << u"y"_s << true;
    QTest::newRow("camel case") << u"call `getElementById`"_s << u"elementby"_s << true;
    QTest::newRow("two Chinese characters") << u"日本語の文字列"_s << u"文字"_s << true;
    QTest::newRow("two others") << u"日本語の文字列"_s << u"字文"_s << false;
    QTest::newRow("across inline code") << u"a `mutable` item"_s << u"\"a mutable item\""_s << true;
    QTest::newRow("what is not shown") << u"x <!-- hidden -->"_s << u"hidden"_s << false;
    QTest::newRow("the id of a follow-up")
        << u"A tuple.\n\nThen they ask: types.list"_s << u"types.list"_s << false;
    QTest::newRow("markup") << u"**bold** text"_s << u"\"bold text\""_s << true;
}

void TestSearch::codeIsFoundAsItIsTyped()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    TestCollection collection;
    const CardId card = collection.card(collection.topic(u"Deck"_s), collection.note(text));
    const auto index = must(SearchIndex::open(collection.files().folder));
    QTEST(found(collection, *index, {.query = read(typed)}).contains(card), "isFound");
}

void TestSearch::manyHitsComeInOrder_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("everything") << u""_s;
    QTest::newRow("more than is read at once") << u"common"_s;
    QTest::newRow("some of them") << u"odd"_s;
    QTest::newRow("one letter") << u"d"_s;
}

void TestSearch::manyHitsComeInOrder()
{
    QFETCH(const QString, query);
    TestCollection collection;
    const QList<TopicId> topics{
        collection.topic(u"B"_s), collection.topic(u"A"_s), collection.topic(u"B / C"_s)};
    must(collection->changeForGood([&]() -> Result<> {
        for (int i = 0; i < 7'000; ++i) {
            const NoteId note = must(collection->notes().add({.id = {1'000 + i},
                .guid = QString::number(i),
                .type = must(collection->notes().types()).first().id,
                .fields = {i % 7 == 0 ? u"common odd"_s : u"common"_s, u"back"_s}}));
            must(collection->cards().add({.id = {100'000 + i},
                .note = note,
                .topic = topics.at(i % 3),
                .position = 7'000 - i,
                .flag = i % 5}));
        }
        return {};
    }));
    const QList<Facts> facts = allFacts(*collection, today);
    const auto index = must(SearchIndex::open(collection.files().folder));
    while (!must(index->catchUp(*collection, 5'000)).isCurrent()) { }
    for (const Column column : {Column::Topic, Column::Created, Column::Due}) {
        for (const bool descending : {false, true}) {
            const Request request{.query = read(query), .order = {column, descending}};
            QCOMPARE(found(collection, *index, request), plainScan(facts, request));
        }
    }
}

void TestSearch::fieldsAndTemplatesAreNamed()
{
    TestCollection collection;
    const NoteId note = collection.note(u"a tuple"_s);
    const CardId first = collection.card(collection.topic(u"Deck"_s), note);
    const CardId second = collection.card(collection.topic(u"Deck"_s), note);
    const auto index = must(SearchIndex::open(collection.files().folder));
    const auto cards = [&](const QString& text) {
        return found(collection, *index, {.query = read(text)});
    };
    QCOMPARE(cards(u"field:front:tuple"_s), QList({first, second}));
    QCOMPARE(cards(u"field:back:tuple"_s), QList<CardId>());
    QCOMPARE(cards(u"front:tuple"_s), QList<CardId>());
    QCOMPARE(cards(u"front:\"a tuple\""_s), QList({first, second}));
    QCOMPARE(cards(u"front:*tup*"_s), QList({first, second}));
    QCOMPARE(cards(u"front:"_s), QList<CardId>());
    QCOMPARE(cards(u"front:_*"_s), QList({first, second}));
    QCOMPARE(cards(u"front:re:t.p"_s), QList({first, second}));
    QCOMPARE(cards(u"back:re:t.p"_s), QList<CardId>());
    const NoteTypeId type = mustFind(collection->notes().note(note)).type;
    QCOMPARE(cards(u"\"dupe:%1,A tuple\""_s.arg(type.value)), QList({first, second}));
    QCOMPARE(cards(u"dupe:%1,tuple"_s.arg(type.value)), QList<CardId>());
    QCOMPARE(cards(u"mid:%1"_s.arg(type.value)), QList({first, second}));
    QCOMPARE(cards(u"mid:%1"_s.arg(type.value + 1)), QList<CardId>());
    QCOMPARE(cards(u"card:2"_s), QList({second}));
    QCOMPARE(found(collection, *index, {.query = read(u"tuple"_s), .unit = Unit::Notes}),
        QList({first}));
}

void TestSearch::stepsEndInTime()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"Deck"_s);
    QList<CardId> cards;
    for (int i = 0; i < 70; ++i) { // more than are read at first
        cards.append(collection.card(topic, collection.note(u"a tuple"_s)));
    }
    const auto index = must(SearchIndex::open(collection.files().folder));
    while (!must(index->catchUp(*collection, 50)).isCurrent()) { }
    for (const QString& query : {u"re:/tup/"_s, u"tuple"_s}) { // with and without candidates
        auto search = must(Search::start(*collection, *index, {.query = read(query)}, today));
        search.setLongestStep(std::chrono::milliseconds(0));
        QList<CardId> all;
        while (!search.isAtEnd()) {
            const QList<CardId> some = must(search.step());
            QVERIFY(some.size() <= 1);
            all += some;
        }
        QCOMPARE(all, cards);
    }
}

void TestSearch::expressionThatIsGivenUpIsAnError_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("alone") << u"re:/(a+)+$/"_s;
    QTest::newRow("excluded") << u"-re:/(a+)+$/"_s;
    QTest::newRow("among others") << u"tuple or re:/(a+)+$/"_s;
}

void TestSearch::expressionThatIsGivenUpIsAnError()
{
    QFETCH(const QString, query);
    TestCollection collection;
    collection.card(collection.topic(u"Deck"_s), collection.note(u"a"_s.repeated(60) + u'!'));
    const auto index = must(SearchIndex::open(collection.files().folder));
    while (!must(index->catchUp(*collection, 50)).isCurrent()) { }
    const auto cards = find(*collection, *index, {.query = read(query)}, today);
    QVERIFY(!cards);
    QCOMPARE(cards.error(), (Error{ErrorCode::PatternTooSlow, u"(a+)+$"_s}));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
