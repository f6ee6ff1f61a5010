// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/notes.h"
#include "tests/support/testcollection.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace reprise {

using test::dump;
using test::must;
using test::mustFind;
using test::TestCollection;

namespace {

constexpr StudyDay today{20'700};

NoteTypeId typeNamed(const TestCollection& collection, const QString& name)
{
    return mustFind(collection->notes().typeByName(name)).id;
}

} // namespace

class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewNoteGetsItsCardsAtTheEnd_data();
    void aNewNoteGetsItsCardsAtTheEnd();
    void missingTopicsAreMadeInTheSameStep();
    void tooManyLevelsAreRefused();
    void aNoteThatCannotBeIsRefused_data();
    void aNoteThatCannotBeIsRefused();
    void editingMakesCardsAndKeepsOthers();
    void theSameTextChangesNothing();
    void tagsAreCleaned_data();
    void tagsAreCleaned();
    void duplicatesAreFound_data();
    void duplicatesAreFound();
};

void TestNotes::aNewNoteGetsItsCardsAtTheEnd_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QList<int>>("ordinals");

    const QString longText(10'000, u'x');
    QTest::newRow("basic") << u"Basic"_s << QStringList{u"f"_s, u"b"_s} << QList<int>{0};
    QTest::newRow("without a back")
        << u"Basic"_s << QStringList{u"f"_s, QString()} << QList<int>{0};
    QTest::newRow("both ways") << u"Basic and reversed"_s << QStringList{u"f"_s, u"b"_s}
                               << QList<int>{0, 1};
    QTest::newRow("one way, as there is no back")
        << u"Basic and reversed"_s << QStringList{u"f"_s, QString()} << QList<int>{0};
    QTest::newRow("cloze numbers less one")
        << u"Cloze"_s << QStringList{u"{{c1::a}} {{c3::b}}"_s, QString()} << QList<int>{0, 2};
    QTest::newRow("10,000 characters")
        << u"Basic"_s << QStringList{longText, longText} << QList<int>{0};
    QTest::newRow("signs") << u"Basic"_s << QStringList{u"\"[\\]'%_;--\u0001"_s, u"::"_s}
                           << QList<int>{0};
}

void TestNotes::aNewNoteGetsItsCardsAtTheEnd()
{
    QFETCH(QString, type);
    QFETCH(QStringList, fields);
    QFETCH(QList<int>, ordinals);
    TestCollection collection;
    const TopicId topic = collection.topic(u"Deck / T"_s);
    const Card before = mustFind(collection->cards().card(collection.card(topic)));
    const QString empty = dump(collection->database());

    const auto added = must(edit::addNote(*collection,
        {.guid = u"g"_s,
            .type = typeNamed(collection, type),
            .fields = fields,
            .tags = {u"a"_s, u"a"_s, u"b::c"_s},
            .topic = topic},
        test::noonOf(today)));
    const Note note = mustFind(collection->notes().note(added.note));
    QCOMPARE(note.fields, fields);
    QCOMPARE(note.tags, (QStringList{u"a"_s, u"b::c"_s}));
    QCOMPARE(note.modifiedMs, test::noonOf(today).utcMilliseconds);
    const auto cards = must(collection->cards().ofNote(added.note));
    QCOMPARE(cards.size(), ordinals.size());
    QCOMPARE(cards.size(), added.cards.size());
    for (qsizetype i = 0; i < cards.size(); ++i) {
        QCOMPARE(cards.at(i).id, added.cards.at(i));
        QCOMPARE(cards.at(i).ordinal, ordinals.at(i));
        QCOMPARE(cards.at(i).topic, topic);
        QCOMPARE(cards.at(i).position, before.position + 1 + i);
        QVERIFY(cards.at(i).isUnseen());
    }
    const QString full = dump(collection->database());
    QCOMPARE(mustFind(collection->undo()).name, u"add-note"_s);
    QCOMPARE(dump(collection->database()), empty);
    must(collection->redo());
    QCOMPARE(dump(collection->database()), full);
}

void TestNotes::missingTopicsAreMadeInTheSameStep()
{
    TestCollection collection;
    collection.topic(u"Deck"_s);
    const QString empty = dump(collection->database());
    const auto added = must(edit::addNote(*collection,
        {.guid = u"g"_s,
            .type = typeNamed(collection, u"Basic"_s),
            .fields = {u"f"_s, u"b"_s},
            .topic = rootTopic,
            .path = u"Deck / A / B"_s},
        test::noonOf(today)));
    const auto topicOf = [&] {
        return mustFind(collection->cards().card(added.cards.first())).topic;
    };
    QCOMPARE(must(collection->topics().pathOf(topicOf())), u"Deck / A / B"_s);
    const QString full = dump(collection->database());

    must(edit::updateNote(
        *collection, added.note, {{u"F"_s, u"b"_s}, {}, u"Deck / C"_s}, test::noonOf(today)));
    QCOMPARE(must(collection->topics().pathOf(topicOf())), u"Deck / C"_s);
    must(collection->undo());
    QCOMPARE(dump(collection->database()), full);
    must(collection->undo());
    QCOMPARE(dump(collection->database()), empty);
}

void TestNotes::tooManyLevelsAreRefused()
{
    TestCollection collection;
    const NoteId note = collection.note();
    const QString path = topicPath(QStringList(mostTopicLevels + 1, u"a"_s));
    const QString before = dump(collection->database());
    const auto added = edit::addNote(*collection,
        {.guid = u"g"_s,
            .type = NoteTypeId{1},
            .fields = {u"f"_s, u"b"_s},
            .topic = rootTopic,
            .path = path},
        test::noonOf(today));
    const auto moved =
        edit::updateNote(*collection, note, {{u"f"_s, u"b"_s}, {}, path}, test::noonOf(today));
    QVERIFY(!added && added.error().code == ErrorCode::InvalidValue);
    QVERIFY(!moved && moved.error().code == ErrorCode::InvalidValue);
    QCOMPARE(dump(collection->database()), before);
}

void TestNotes::aNoteThatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("guid");
    QTest::addColumn<qint64>("type");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<qint64>("topic");
    QTest::addColumn<ErrorCode>("code");

    const QStringList fine{u"f"_s, u"b"_s};
    QTest::newRow("no such type") << u"g"_s << qint64{99} << fine << qint64{1}
                                  << ErrorCode::NotFound;
    QTest::newRow("no such topic")
        << u"g"_s << qint64{1} << fine << qint64{99} << ErrorCode::NotFound;
    QTest::newRow("one field too few")
        << u"g"_s << qint64{1} << QStringList{u"f"_s} << qint64{1} << ErrorCode::InvalidValue;
    QTest::newRow("no guid") << QString() << qint64{1} << fine << qint64{1}
                             << ErrorCode::InvalidValue;
    QTest::newRow("a guid that is taken")
        << u"guid-1"_s << qint64{1} << fine << qint64{1} << ErrorCode::NameTaken;
    QTest::newRow("an empty front")
        << u"g"_s << qint64{1} << QStringList{u" \n"_s, u"b"_s} << qint64{1} << ErrorCode::NoCards;
}

void TestNotes::aNoteThatCannotBeIsRefused()
{
    QFETCH(QString, guid);
    QFETCH(qint64, type);
    QFETCH(QStringList, fields);
    QFETCH(qint64, topic);
    QFETCH(ErrorCode, code);
    TestCollection collection;
    collection.note();
    const QString before = dump(collection->database());
    const auto added = edit::addNote(*collection,
        {.guid = guid, .type = NoteTypeId{type}, .fields = fields, .topic = TopicId{topic}},
        test::noonOf(today));
    QVERIFY(!added);
    QCOMPARE(added.error().code, code);
    QCOMPARE(dump(collection->database()), before);
}

void TestNotes::editingMakesCardsAndKeepsOthers()
{
    TestCollection collection;
    const TopicId topic = collection.topic(u"Deck"_s);
    const auto added = must(edit::addNote(*collection,
        {.guid = u"g"_s,
            .type = typeNamed(collection, u"Cloze"_s),
            .fields = {u"{{c1::a}} {{c2::b}}"_s, QString()},
            .topic = topic},
        test::noonOf(today)));
    const QString before = dump(collection->database());
    const auto made = must(edit::updateNote(*collection, added.note,
        {{u"{{c1::a}} {{c3::c}}"_s, u"x"_s}, {u"t"_s}}, test::noonOf(today.plusDays(1))));
    QCOMPARE(made.size(), 1);
    const auto cards = must(collection->cards().ofNote(added.note));
    QCOMPARE(cards.size(), 3);
    QCOMPARE(cards.at(0).id, added.cards.at(0));
    QCOMPARE(cards.at(1).id, added.cards.at(1)); // no longer made
    QCOMPARE(cards.at(2).id, made.first());
    QCOMPARE(cards.at(2).ordinal, 2);
    QCOMPARE(cards.at(2).topic, topic);
    QCOMPARE(cards.at(2).position, cards.at(1).position + 1);
    const QString after = dump(collection->database());
    must(collection->undo());
    QCOMPARE(dump(collection->database()), before);
    must(collection->redo());
    QCOMPARE(dump(collection->database()), after);
}

void TestNotes::theSameTextChangesNothing()
{
    TestCollection collection;
    const NoteId note = collection.note(u"q"_s);
    const QString before = dump(collection->database());
    must(edit::updateNote(*collection, note, {{u"q"_s, u"back"_s}, {}}, test::noonOf(today)));
    QCOMPARE(dump(collection->database()), before);
    QVERIFY(!must(collection->journal().nextUndo()));
    const auto wrong = edit::updateNote(*collection, note, {{u"q"_s}, {}}, test::noonOf(today));
    QCOMPARE(wrong.error().code, ErrorCode::InvalidValue);
    const auto gone = edit::updateNote(*collection, NoteId{7}, {}, test::noonOf(today));
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
    QCOMPARE(gone.error().detail, u"7"_s);
}

void TestNotes::tagsAreCleaned_data()
{
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QStringList>("clean");
    QTest::newRow("none") << QStringList{} << QStringList{};
    QTest::newRow("empty ones") << QStringList{QString(), u"  "_s} << QStringList{};
    QTest::newRow("blanks part tags")
        << QStringList{u" a b\tc\u00a0d\n"_s} << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("each once, in order")
        << QStringList{u"b"_s, u"a"_s, u"b"_s} << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("case tells tags apart")
        << QStringList{u"A"_s, u"a"_s} << QStringList{u"A"_s, u"a"_s};
}

void TestNotes::tagsAreCleaned()
{
    QFETCH(QStringList, tags);
    QTEST(edit::cleanTags(tags), "clean");
}

void TestNotes::duplicatesAreFound_data()
{
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << u"What is a list?"_s << u"What is a list?"_s << true;
    QTest::newRow("case and blanks") << u"What is a LIST?"_s << u"\n what is a list? "_s << true;
    QTest::newRow("other letters fold too") << u"ÉTÉ, ΣΊΣΥΦΟΣ"_s << u"été, σίσυφοσ"_s << true;
    QTest::newRow("the Kelvin sign") << u"\u212Aey"_s << u"key"_s << true;
    QTest::newRow("signs alone") << u"->"_s << u"->"_s << true;
    QTest::newRow("wildcards are signs") << u"a__b"_s << u"a%b"_s << false;
    QTest::newRow("quotes") << u"a \"b\" \\"_s << u"A \"B\" \\"_s << true;
    QTest::newRow("blanks within count") << u"a b"_s << u"a  b"_s << false;
    QTest::newRow("a part") << u"What is a list?"_s << u"What is a lis"_s << false;
    QTest::newRow("nothing typed") << u"What?"_s << QString() << false;
    QTest::newRow("10,000 characters") << QString(10'000, u'x') << QString(10'000, u'X') << true;
}

void TestNotes::duplicatesAreFound()
{
    QFETCH(QString, present);
    QFETCH(QString, typed);
    QFETCH(bool, same);
    TestCollection collection;
    const NoteId note = collection.note(present);
    collection.note(u"another"_s);
    const NoteTypeId type = mustFind(collection->notes().note(note)).type;
    QCOMPARE(must(edit::duplicatesOf(*collection, typed, type)),
        same ? QList<NoteId>{note} : QList<NoteId>{});
    QCOMPARE(must(edit::duplicatesOf(*collection, typed, type, note)), QList<NoteId>{});
    QCOMPARE(must(edit::duplicatesOf(*collection, typed, NoteTypeId{1})), QList<NoteId>{});
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestNotes)
#include "tst_notes.moc"
