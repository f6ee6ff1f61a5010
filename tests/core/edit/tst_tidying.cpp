// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/notes.h"
#include "core/edit/tidying.h"
#include "tests/support/testcollection.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace reprise {

using test::dump;
using test::must;
using test::mustFind;
using test::noonOf;
using test::TestCollection;

namespace {

constexpr StudyDay today{20'700};

void write(const QString& path)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

} // namespace

class TestTidying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameFrontsAreGrouped();
    void cardsNoLongerMadeAreFoundAndDeleted();
    void notesWithoutCardsGetSome();
    void cardsWithoutATopicAreFound();
    void mediaAreLookedThrough();
    void removedMediaComeBackAndStrayFilesMoveAway();
};

void TestTidying::sameFrontsAreGrouped()
{
    TestCollection collection;
    const NoteId a = collection.note(u"a"_s);
    const NoteId b = collection.note(u"B"_s);
    collection.note(u"c"_s);
    const NoteId b2 = collection.note(u" b\n"_s);
    const NoteId a2 = collection.note(u"A"_s);
    collection.note(QString());
    collection.note(u" "_s);
    QCOMPARE(must(edit::duplicateFronts(*collection)), (QList<QList<NoteId>>{{a, a2}, {b, b2}}));
}

void TestTidying::cardsNoLongerMadeAreFoundAndDeleted()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"Deck"_s);
    const auto added = must(edit::addNote(*collection,
        {.guid = u"g"_s,
            .type = mustFind(collection->notes().typeByName(u"Cloze"_s)).id,
            .fields = {u"{{c1::a}} {{c2::b}}"_s, {}},
            .topic = topic},
        noonOf(today)));
    QCOMPARE(must(edit::emptyCards(*collection)), QList<CardId>{});
    (void)must(
        edit::updateNote(*collection, added.note, {{u"{{c2::b}}"_s, {}}, {}}, noonOf(today)));
    QCOMPARE(must(edit::emptyCards(*collection)), QList<CardId>{added.cards.first()});
    const QString before = dump(collection->database());
    QCOMPARE(must(edit::deleteCards(*collection, {added.cards.first()})), 1);
    QCOMPARE(must(edit::emptyCards(*collection)), QList<CardId>{});
    QCOMPARE(must(collection->cards().ofNote(added.note)).size(), 1);
    QCOMPARE(
        edit::deleteCards(*collection, {added.cards.first()}).error().code, ErrorCode::NotFound);
    QCOMPARE(mustFind(collection->undo()).name, u"delete-cards"_s);
    QCOMPARE(dump(collection->database()), before);
}

void TestTidying::notesWithoutCardsGetSome()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"Deck"_s);
    const NoteId bare = collection.note(u"q"_s);
    const NoteId blank = collection.note(QString());
    collection.card(topic);
    QCOMPARE(must(edit::notesWithoutCards(*collection)), (QList<NoteId>{bare, blank}));
    const QString before = dump(collection->database());
    QCOMPARE(must(edit::giveCards(*collection, {bare, blank}, u"Deck / New"_s, noonOf(today))), 1);
    QCOMPARE(must(edit::notesWithoutCards(*collection)), QList<NoteId>{blank});
    QCOMPARE(must(collection->cards().ofNote(bare)).first().topic,
        must(collection->topics().byPath(u"Deck / New"_s)).id);
    QCOMPARE(
        edit::giveCards(*collection, {NoteId{7}}, u"Deck"_s, noonOf(today)).error().detail, u"7"_s);
    QCOMPARE(edit::giveCards(*collection, {blank}, u" / "_s, noonOf(today)).error().code,
        ErrorCode::InvalidValue);
    const auto nothing = edit::giveCards(*collection, {blank}, u"Deck / Other"_s, noonOf(today));
    QCOMPARE(nothing.error().code, ErrorCode::NoCards);
    QVERIFY(!collection->topics().byPath(u"Deck / Other"_s));
    const JournalStep undone = mustFind(collection->undo());
    QCOMPARE(undone.name, u"give-cards"_s);
    QCOMPARE(undone.count, 1);
    QCOMPARE(dump(collection->database()), before);
}

void TestTidying::cardsWithoutATopicAreFound()
{
    TestCollection collection;
    collection.card(collection.topic(u"Deck"_s));
    const CardId card = collection.card(rootTopic);
    QCOMPARE(must(edit::cardsWithoutTopic(*collection)), QList<CardId>{card});
}

void TestTidying::mediaAreLookedThrough()
{
    TestCollection collection;
    const auto hash = [](char c) { return QString(64, QLatin1Char(c)); };
    const auto medium = [&](const QString& deck, const QString& name, char c) {
        return DeckStore::Medium{deck, name, hash(c), 1};
    };
    const auto used = medium({}, u"a dot.png"_s, '1');
    const auto unused = medium({}, u"b.png"_s, '2');
    const auto gone = medium({}, u"c.png"_s, '3');
    const auto ofDeck = medium(u"d"_s, u"a dot.png"_s, '4');
    const auto shipped = medium(u"d"_s, u"old.png"_s, '5');
    const auto inTemplate = medium({}, u"logo.png"_s, '6');
    const auto inDraft = medium({}, u"pasted.png"_s, '8');
    must(collection->changeForGood([&]() -> Result<> {
        must(collection->decks().put({u"d"_s, std::nullopt, u"1"_s, {}, u"{}"_s}));
        for (const auto& each : {used, unused, gone, ofDeck, shipped, inTemplate, inDraft}) {
            must(collection->decks().putMedium(each));
        }
        (void)must(collection->notes().addType({.name = u"Logo"_s,
            .fields = {u"F"_s},
            .templates = {{u"C"_s, u"{{F}}"_s, u"<img src=\"logo.png\">"_s}}}));
        return collection->decks().putNote({u"guid-9"_s, u"d"_s, u"x"_s, NoteTypeId{1}, {},
            {u"![](old.png)"_s}, {}, std::nullopt});
    }));
    (void)must(collection->drafts().write({.type = NoteTypeId{1},
        .topic = rootTopic,
        .fields = {u"![](pasted.png)"_s, u"![](not-yet.png)"_s}}));
    for (const char c : {'1', '2', '4', '5', '6', '7', '8'}) {
        write(collection.files().media() + u'/' + hash(c));
    }
    write(collection.files().media() + u"/readme.txt"_s);
    const NoteId first = collection.note(
        u"![dot](<a dot.png>) ![](c.png) ![](none.png) ![](https://x.org/y.png) [sound:s.mp3]"_s);

    const auto report = must(edit::mediaReport(*collection));
    QCOMPARE(report.unused, (QList<DeckStore::Medium>{unused, ofDeck}));
    QCOMPARE(report.strayFiles, QStringList{hash('7')});
    QCOMPARE(report.missing,
        (QList<edit::MissingMedium>{
            {first, u"c.png"_s}, {first, u"none.png"_s}, {first, u"s.mp3"_s}}));
}

void TestTidying::removedMediaComeBackAndStrayFilesMoveAway()
{
    TestCollection collection;
    const QString hash(64, u'a');
    const QString other(64, u'b');
    const DeckStore::Medium medium{{}, u"a.png"_s, hash, 0};
    must(collection->changeForGood([&] { return collection->decks().putMedium(medium); }));
    const QString folder = collection.files().media();
    write(folder + u'/' + hash);
    write(folder + u'/' + other);
    const QString before = dump(collection->database());
    bool isSaid = false;
    collection->onChanged([&](const ChangeSet& changes) { isSaid = changes.media; });
    QCOMPARE(must(edit::removeMedia(*collection, {medium, medium})), 1);
    QVERIFY(isSaid);
    // Undo needs the first one.
    QCOMPARE(must(edit::mediaReport(*collection)).strayFiles, QStringList{other});
    QCOMPARE(must(edit::removeStrayFiles(*collection)), QStringList{other});
    QVERIFY(QFile::exists(folder + u'/' + hash));
    QVERIFY(QFile::exists(folder + u"/removed/"_s + other));
    (void)must(collection->undo());
    QCOMPARE(dump(collection->database()), before);
    (void)must(collection->redo());
    must(collection->changeForGood([] { return Result<>(); }));
    QCOMPARE(must(edit::removeStrayFiles(*collection)), QStringList{hash});
    QCOMPARE(must(edit::removeStrayFiles(*collection)), QStringList{});
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestTidying)
#include "tst_tidying.moc"
