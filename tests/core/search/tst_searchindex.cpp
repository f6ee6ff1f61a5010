// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"
#include "core/storage/backups.h"
#include "tests/support/testcollection.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::search;
using namespace reprise::test;

class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsMadeInSlicesThatSurviveAKill();
    void changesAreTakenInAfterReopening();
    void aDeletedNoteIsForgotten();
    void anotherHistoryMakesItAnew();
    void aDamagedFileIsMadeAnew_data();
    void aDamagedFileIsMadeAnew();
    void tagsAreCounted();
    void tagsAreShownAsTheyAreWritten();
    void tagsBelowAreCounted();
    void theCollectionIsNotTouched();
};

namespace {

QString path(const TestCollection& collection)
{
    return collection.files().folder + u"/search.index"_s;
}

void catchUp(const TestCollection& collection, SearchIndex& index)
{
    while (!must(index.catchUp(*collection, 100)).isCurrent()) { }
}

QList<CardId> cardsWith(const TestCollection& collection, SearchIndex& index, const QString& text)
{
    catchUp(collection, index);
    return must(find(*collection, index, {.query = *parse(text)}, {20'000}));
}

void rewrite(const TestCollection& collection, NoteId id, const QString& text)
{
    must(collection->change({u"edit"_s, {}}, [&] {
        Note note = mustFind(collection->notes().note(id));
        note.fields[0] = text;
        return collection->notes().update(note);
    }));
}

} // namespace

void TestSearchIndex::itIsMadeInSlicesThatSurviveAKill()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"Deck"_s);
    QList<CardId> cards;
    for (int i = 0; i < 10; ++i) {
        cards.append(collection.card(topic, collection.note(u"tuple %1"_s.arg(i))));
    }
    auto index = must(SearchIndex::open(collection.files().folder));
    QCOMPARE(must(index->catchUp(*collection, 4)).left, 6);
    QCOMPARE(must(index->catchUp(*collection, 4)).left, 2);
    index.reset();
    index = must(SearchIndex::open(collection.files().folder));
    // What was there is kept; what changed meanwhile is taken in.
    rewrite(collection, mustFind(collection->cards().card(cards.first())).note, u"list"_s);
    QCOMPARE(must(index->countNotes()), 8);
    QCOMPARE(cardsWith(collection, *index, u"tuple"_s), cards.sliced(1));
    QCOMPARE(cardsWith(collection, *index, u"list"_s), cards.first(1));
    QCOMPARE(must(index->countNotes()), 10);
}

void TestSearchIndex::changesAreTakenInAfterReopening()
{
    TestCollection collection;
    const NoteId note = collection.note(u"tuple"_s);
    const CardId card = collection.card(collection.topic(u"Deck"_s), note);
    auto index = must(SearchIndex::open(collection.files().folder));
    catchUp(collection, *index);
    index.reset(); // nobody told it
    rewrite(collection, note, u"list"_s);
    collection.reopen();
    index = must(SearchIndex::open(collection.files().folder));
    QVERIFY(!must(index->catchUp(*collection, 0)).isCurrent());
    QCOMPARE(cardsWith(collection, *index, u"list"_s), QList({card}));
    QCOMPARE(cardsWith(collection, *index, u"tuple"_s), QList<CardId>());
}

void TestSearchIndex::aDeletedNoteIsForgotten()
{
    TestCollection collection;
    const NoteId note = collection.note(u"tuple"_s);
    const CardId card = collection.card(collection.topic(u"Deck"_s), note);
    const auto index = must(SearchIndex::open(collection.files().folder));
    QCOMPARE(cardsWith(collection, *index, u"tuple"_s), QList({card}));
    must(collection->change({u"delete"_s, {}},
        [&] { return collection->database().run(u"DELETE FROM notes WHERE id = ?"_s, note); }));
    QCOMPARE(cardsWith(collection, *index, u"tuple"_s), QList<CardId>());
    QCOMPARE(must(index->countCards()), 0);
    must(collection->undo());
    QCOMPARE(cardsWith(collection, *index, u"tuple"_s), QList({card}));
}

void TestSearchIndex::anotherHistoryMakesItAnew()
{
    TestCollection collection;
    const NoteId note = collection.note(u"tuple"_s);
    const CardId card = collection.card(collection.topic(u"Deck"_s), note);
    const auto backup =
        must(backups::make(collection->database(), collection.files().backups(), collection.now()));
    rewrite(collection, note, u"list"_s);
    auto index = must(SearchIndex::open(collection.files().folder));
    QCOMPARE(cardsWith(collection, *index, u"list"_s), QList({card}));

    collection.close();
    must(backups::restore(collection.files().backups(), backup.name,
        collection.files().collection(), collection.now()));
    collection.reopen();
    rewrite(collection, note, u"tuple and more"_s); // as many changes as before
    QCOMPARE(cardsWith(collection, *index, u"more"_s), QList({card}));
    QCOMPARE(cardsWith(collection, *index, u"list"_s), QList<CardId>());
}

void TestSearchIndex::aDamagedFileIsMadeAnew_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no database") << QByteArray("this is no database").repeated(100);
    QTest::newRow("a text") << QByteArray("x");
    QTest::newRow("the first half") << QByteArray("half");
}

void TestSearchIndex::aDamagedFileIsMadeAnew()
{
    QFETCH(const QByteArray, content);
    TestCollection collection;
    const CardId card = collection.card(collection.topic(u"Deck"_s), collection.note(u"tuple"_s));
    {
        const auto index = must(SearchIndex::open(collection.files().folder));
        catchUp(collection, *index);
    }
    QFile file(path(collection));
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (content == "half") {
        QVERIFY(file.resize(file.size() / 2 / 4096 * 4096));
    } else {
        QVERIFY(file.resize(0));
        file.write(content);
    }
    file.close();
    auto index = must(SearchIndex::open(collection.files().folder));
    if (!index->catchUp(*collection, 100)) { // found out only now
        must(index->throwAway());
    }
    QCOMPARE(cardsWith(collection, *index, u"tuple"_s), QList({card}));
}

void TestSearchIndex::tagsAreCounted()
{
    TestCollection collection;
    const NoteId first = collection.note();
    const NoteId second = collection.note();
    const auto tag = [&](NoteId id, const QStringList& tags) {
        must(collection->change({u"tag"_s, {}}, [&] {
            Note note = mustFind(collection->notes().note(id));
            note.tags = tags;
            return collection->notes().update(note);
        }));
    };
    const auto index = must(SearchIndex::open(collection.files().folder));
    using Counts = QHash<QString, int>;
    tag(first, {u"a"_s, u"B"_s});
    tag(second, {u"b"_s});
    catchUp(collection, *index);
    QCOMPARE(must(index->tags()), Counts({{u"a"_s, 1}, {u"b"_s, 2}}));
    tag(first, {u"a"_s});
    catchUp(collection, *index);
    QCOMPARE(must(index->tags()), Counts({{u"a"_s, 1}, {u"b"_s, 1}}));
    must(collection->undo());
    catchUp(collection, *index);
    QCOMPARE(must(index->tags()), Counts({{u"a"_s, 1}, {u"b"_s, 2}}));
}

void TestSearchIndex::tagsAreShownAsTheyAreWritten()
{
    TestCollection collection;
    const QList<NoteId> notes{collection.note(), collection.note(), collection.note()};
    const auto index = must(SearchIndex::open(collection.files().folder));
    const auto names = [&](const QList<QStringList>& tags) {
        must(collection->change({u"tag"_s, {}}, [&]() -> Result<> {
            for (qsizetype i = 0; i < notes.size(); ++i) {
                Note note = mustFind(collection->notes().note(notes.at(i)));
                note.tags = tags.at(i);
                must(collection->notes().update(note));
            }
            return {};
        }));
        catchUp(collection, *index);
        return must(index->tagCounts()).names;
    };
    QCOMPARE(names({{u"Data"_s}, {u"data"_s}, {u"Data"_s, u"ÄRGER"_s}}),
        QStringList({u"ÄRGER"_s, u"Data"_s})); // folded, a comes before d
    QCOMPARE(names({{u"Data"_s}, {u"data"_s}, {u"data"_s}}), QStringList{u"data"_s});
    QCOMPARE(names({{u"Data"_s}, {u"data"_s}, {}}), QStringList{u"Data"_s}); // as many: in order
    QCOMPARE(must(index->tagCounts()).notes.value(u"data"_s), 2);
    QCOMPARE(names({{u"Data"_s, u"data"_s}, {}, {}}).size(), 1);
    QCOMPARE(must(index->tagCounts()).notes.value(u"data"_s), 1);
    QCOMPARE(names({{}, {}, {}}), QStringList());
    must(collection->undo());
    catchUp(collection, *index);
    QCOMPARE(must(index->tagCounts()).notes.value(u"data"_s), 1);
}

void TestSearchIndex::tagsBelowAreCounted()
{
    TestCollection collection;
    const auto index = must(SearchIndex::open(collection.files().folder));
    const NoteId note = collection.note();
    const auto tag = [&](const QStringList& tags) {
        must(collection->change({u"tag"_s, {}}, [&] {
            Note changed = mustFind(collection->notes().note(note));
            changed.tags = tags;
            return collection->notes().update(changed);
        }));
        catchUp(collection, *index);
        return must(index->tagCounts());
    };
    using Counts = QHash<QString, int>;
    QCOMPARE(tag({u"Kind::A::x"_s, u"kind::b"_s}).notes, // the note once
        Counts({{u"kind"_s, 1}, {u"kind::a"_s, 1}, {u"kind::a::x"_s, 1}, {u"kind::b"_s, 1}}));
    QCOMPARE(tag({u"kind::b"_s}).notes, Counts({{u"kind"_s, 1}, {u"kind::b"_s, 1}}));
    QCOMPARE(tag({}).notes, Counts());
}

void TestSearchIndex::theCollectionIsNotTouched()
{
    TestCollection collection;
    collection.card(collection.topic(u"Deck"_s));
    const auto index = must(SearchIndex::open(collection.files().folder));
    const qint64 before = collection->database().changeCount();
    catchUp(collection, *index);
    QCOMPARE(collection->database().changeCount(), before);
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
