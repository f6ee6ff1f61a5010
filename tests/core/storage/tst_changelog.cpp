// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/changelog.h"
#include "tests/support/testcollection.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

class TestChangeLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHappenedSinceTheNewestPlace();
    void changesUndosAndRedosAreAllNamed();
    void aChangeThatFailedIsNotNamed();
    void changesForGoodAreEverything();
    void whatWasTouchedIsKnownAfterReopening();
    void aPlaceOfAnotherHistoryIsUnknown();
    void aPlaceBeyondWhatIsKeptIsUnknown();
};

namespace {

void flag(Collection& collection, CardId id, int number)
{
    must(collection.change({u"flag"_s, id}, [&] {
        Card card = mustFind(collection.cards().card(id));
        card.flag = number;
        return collection.cards().update(card);
    }));
}

} // namespace

void TestChangeLog::nothingHappenedSinceTheNewestPlace()
{
    const TestCollection collection;
    const auto place = must(collection->changes().newest());
    QVERIFY(mustFind(collection->changes().since(place)).isEmpty());
}

void TestChangeLog::changesUndosAndRedosAreAllNamed()
{
    TestCollection collection;
    const CardId first = collection.card(collection.topic(u"Deck"_s));
    const CardId second = collection.card(collection.topic(u"Deck"_s));
    const auto start = must(collection->changes().newest());
    flag(*collection, first, 1);
    flag(*collection, second, 2);
    QCOMPARE(mustFind(collection->changes().since(start)).cards, QSet({first, second}));

    const auto changed = must(collection->changes().newest());
    must(collection->undo());
    QCOMPARE(mustFind(collection->changes().since(changed)).cards, QSet({second}));
    const auto undone = must(collection->changes().newest());
    must(collection->redo());
    QCOMPARE(mustFind(collection->changes().since(undone)).cards, QSet({second}));
}

void TestChangeLog::aChangeThatFailedIsNotNamed()
{
    TestCollection collection;
    const CardId card = collection.card(collection.topic(u"Deck"_s));
    const auto start = must(collection->changes().newest());
    const Result<> refused = collection->change({u"flag"_s, card}, [&]() -> Result<> {
        must(collection->cards().remove(card));
        return failure(ErrorCode::NotFound);
    });
    QVERIFY(!refused);
    QCOMPARE(must(collection->changes().newest()), start);
}

void TestChangeLog::changesForGoodAreEverything()
{
    TestCollection collection;
    const auto start = must(collection->changes().newest());
    must(collection->changeForGood([]() -> Result<> { return {}; }));
    QVERIFY(mustFind(collection->changes().since(start)).everything);
}

void TestChangeLog::whatWasTouchedIsKnownAfterReopening()
{
    TestCollection collection;
    const CardId card = collection.card(collection.topic(u"Deck"_s));
    const auto start = must(collection->changes().newest());
    flag(*collection, card, 1);
    collection.reopen();
    QCOMPARE(mustFind(collection->changes().since(start)).cards, QSet({card}));
}

void TestChangeLog::aPlaceOfAnotherHistoryIsUnknown()
{
    // As where a copy was restored and went its own way as far.
    TestCollection collection;
    const CardId card = collection.card(collection.topic(u"Deck"_s));
    collection.close();
    const QString copy = collection.files().folder + u"/copy"_s;
    QVERIFY(QFile::copy(collection.files().collection(), copy));
    collection.reopen();
    flag(*collection, card, 1);
    const auto place = must(collection->changes().newest());
    collection.close();
    QVERIFY(QFile::remove(collection.files().collection()));
    QVERIFY(QFile::rename(copy, collection.files().collection()));
    collection.reopen();
    QVERIFY(!must(collection->changes().since(place)));
    flag(*collection, card, 2);
    QCOMPARE(must(collection->changes().newest()).number, place.number);
    QVERIFY(!must(collection->changes().since(place)));
}

void TestChangeLog::aPlaceBeyondWhatIsKeptIsUnknown()
{
    TestCollection collection;
    const CardId card = collection.card(collection.topic(u"Deck"_s));
    const auto start = must(collection->changes().newest());
    must(collection->change({u"flag"_s, card}, [&]() -> Result<> {
        for (int i = 0; i < 1'000; ++i) {
            must(collection->changes().append({.cards = {card}}));
        }
        return {};
    }));
    QVERIFY(!must(collection->changes().since(start)));
}

QTEST_GUILESS_MAIN(TestChangeLog)
#include "tst_changelog.moc"
