// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/collectionfile.h"
#include "core/transfer/anki/package.h"
#include "tests/core/transfer/anki/ankidatabase.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise::anki;
using namespace reprise::anki::test;
using reprise::NewOrder;
using reprise::NoteTypeKind;

namespace {

QString said(FindingCode code, const QString& place, const QString& detail = {})
{
    return described(Finding{code, place, detail});
}

QStringList namesOf(const auto& things)
{
    QStringList names;
    for (const auto& thing : things) {
        names.append(thing.name);
    }
    return names;
}

/// An id near the largest that there are: 2024-01-01 in milliseconds.
constexpr qint64 first = 1'704'067'200'000;

} // namespace

class TestCollectionFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyCollectionsHaveTheirContents_data();
    void emptyCollectionsHaveTheirContents();
    void schema11IsReadLeniently();
    void schema11DecksAndPresets();
    void schema11WithoutSettings();
    void schema18DecksAndPresets();
    void schema18NoteTypesOfAllKinds();
    void leftoversOfOtherNoteTypesAreNoFault();
    void uselessNoteTypesAreLeftOut_data();
    void uselessNoteTypesAreLeftOut();
    void faultyCollectionsAreRefused_data();
    void faultyCollectionsAreRefused();
    void rolloverIsAnHour_data();
    void rolloverIsAnHour();
    void notesAreRead_data();
    void notesAreRead();
    void uselessNotesAreLeftOut();
    void cardsAreRead();
    void uselessCardsAreLeftOut_data();
    void uselessCardsAreLeftOut();
    void valuesAreBroughtIntoRange();
    void clozesHaveManyCards();
    void answersAreRead();
    void uselessAnswersAreLeftOut_data();
    void uselessAnswersAreLeftOut();
    void buttonsOfTheFirstScheduler_data();
    void buttonsOfTheFirstScheduler();
    void collectionsComeFromPackages_data();
    void collectionsComeFromPackages();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"collection.db"_s); }
    /// What came of the cards: "id note ordinal", and the findings.
    QStringList cardsAndFindings()
    {
        const auto file = CollectionFile::open(path());
        QStringList lines;
        if (!file || !(*file)->forEachNote([](const Note&) {})
            || !(*file)->forEachCard([&lines](const Card& card) {
                   lines.append(u"%1 %2 %3"_s.arg(card.id).arg(card.note).arg(card.ordinal));
               })) {
            return {u"refused"_s};
        }
        return lines + described((*file)->findings());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCollectionFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCollectionFile::emptyCollectionsHaveTheirContents_data()
{
    QTest::addColumn<int>("schema");
    QTest::newRow("11") << 11;
    QTest::newRow("18") << 18;
}

void TestCollectionFile::emptyCollectionsHaveTheirContents()
{
    QFETCH(int, schema);
    {
        const AnkiDatabase made(path(), schema);
    }
    const auto file = CollectionFile::open(path());
    QVERIFY2(file, qPrintable(file ? QString() : described(file.error())));
    const Contents& contents = (*file)->contents();
    QCOMPARE(contents.schema, schema);
    QCOMPARE(contents.created, AnkiDatabase::created);
    QCOMPARE(contents.modifiedMs, 1'704'081'700'123);
    QCOMPARE(contents.createdOffsetMinutes, std::optional(0));
    QCOMPARE(contents.rolloverHour, 4);
    QCOMPARE(contents.schedulerVersion, 2);

    QCOMPARE(contents.noteTypes.size(), 1);
    const NoteType& type = contents.noteTypes[0];
    QCOMPARE(type.id, AnkiDatabase::basicType);
    QCOMPARE(type.name, u"Basic"_s);
    QCOMPARE(type.kind, NoteTypeKind::Standard);
    QCOMPARE(type.style, u".card {}"_s);
    QCOMPARE(type.modified, 1'700'000'001);
    QCOMPARE(namesOf(type.fields), (QStringList{u"Front"_s, u"Back"_s}));
    QCOMPARE(namesOf(type.templates), QStringList{u"Card 1"_s});
    QCOMPARE(type.templates[0].front, u"{{Front}}"_s);
    QCOMPARE(type.templates[0].back, u"{{Back}}"_s);
    if (schema == 18) {
        QCOMPARE(type.original, proto(3, ".card {}") + proto(99, "kept"));
        QCOMPARE(type.fields[0].original, proto(4, 20));
    } else {
        const QJsonObject original = QJsonDocument::fromJson(type.original).object();
        QCOMPARE(original[u"future"_s].toString(), u"kept"_s);
        QVERIFY(!original.contains(u"flds"_s));
        QVERIFY(type.fields[1].original.contains("\"future\":[1]"));
    }

    QCOMPARE(contents.decks.size(), 1);
    QCOMPARE(contents.decks[0].levels, QStringList{u"Default"_s});
    QVERIFY(!contents.decks[0].isFiltered && !contents.decks[0].newPerDay);
    QCOMPARE(contents.decks[0].preset, 1);
    QCOMPARE(contents.presets.size(), 1);
    const Preset& preset = contents.presets[0];
    QCOMPARE(preset.newPerDay, 20);
    QCOMPARE(preset.reviewsPerDay, 200);
    QCOMPARE(preset.order, NewOrder::Deck);
    QCOMPARE(preset.leechThreshold, 8);
    QVERIFY(!preset.leechSuspends);
    QVERIFY((*file)->findings().kept().isEmpty());
    int rows = 0;
    QVERIFY((*file)->forEachNote([&rows](const Note&) { ++rows; }));
    QVERIFY((*file)->forEachCard([&rows](const Card&) { ++rows; }));
    QVERIFY((*file)->forEachAnswer([&rows](const Answer&) { ++rows; }));
    QCOMPARE(rows, 0);
}

void TestCollectionFile::schema11IsReadLeniently()
{
    AnkiDatabase(path(), 11)
        .run("UPDATE col SET models = ?, conf = ?",
            {uR"({"7": {"id": "7", "name": "Lücken", "type": "1", "mod": 5.5, "css": null,
            "flds": [{"name": "Text"}], "tmpls": [{"name": "C", "qfmt": "{{cloze:Text}}",
            "afmt": 3}]},
            "3": {"name": "Other", "type": false, "flds": [{}], "tmpls": [{}]}})"_s,
                u"{\"schedVer\": \"1\", \"creationOffset\": \"-60\"}"_s});
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    const Contents& contents = (*file)->contents();
    QCOMPARE(namesOf(contents.noteTypes), (QStringList{u"Other"_s, u"Lücken"_s})); // by id
    QCOMPARE(contents.noteTypes[0].kind, NoteTypeKind::Standard);
    QCOMPARE(contents.noteTypes[1].kind, NoteTypeKind::Cloze);
    QCOMPARE(contents.noteTypes[1].modified, 5);
    QCOMPARE(contents.noteTypes[1].templates[0].back, QString());
    QCOMPARE(contents.schedulerVersion, 1);
    QCOMPARE(contents.createdOffsetMinutes, std::optional(-60));
    QCOMPARE(contents.rolloverHour, 4);
}

void TestCollectionFile::schema11DecksAndPresets()
{
    AnkiDatabase(path(), 11)
        .run("UPDATE col SET decks = ?, dconf = ?",
            {uR"({"1": {"name": "Default", "conf": 1},
            "2": {"name": "A::B:: ::C", "desc": "<b>d</b>", "dyn": 0, "conf": "5",
                "newLimit": 3, "reviewLimit": null},
            "3": {"name": "Filtered", "dyn": 1, "terms": [["is:due", 100, 0]]},
            "x": {"name": "no number"}, "4": []})"_s,
                uR"({"5": {"name": "P", "new": {"perDay": 7, "order": 0}, "rev": {"perDay": 9999},
                "lapse": {"leechFails": 0, "leechAction": 0}},
            "6": {"name": "Empty"}})"_s});
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    const Contents& contents = (*file)->contents();
    QCOMPARE(contents.decks.size(), 3);
    const Deck& deck = contents.decks[1];
    QCOMPARE(deck.levels, (QStringList{u"A"_s, u"B"_s, u"blank"_s, u"C"_s}));
    QCOMPARE(deck.description, u"<b>d</b>"_s);
    QCOMPARE(deck.preset, 5);
    QCOMPARE(deck.newPerDay, std::optional(3));
    QVERIFY(!deck.reviewsPerDay);
    QVERIFY(contents.decks[2].isFiltered);
    QCOMPARE(contents.decks[2].preset, 0);
    QVERIFY(contents.decks[2].original.contains("is:due"));
    const Preset& preset = contents.presets[0];
    QCOMPARE(preset.newPerDay, 7);
    QCOMPARE(preset.order, NewOrder::Shuffled);
    QCOMPARE(preset.reviewsPerDay, 9999);
    QCOMPARE(preset.leechThreshold, 1);
    QVERIFY(preset.leechSuspends);
    QCOMPARE(contents.presets[1].newPerDay, 20);
    QCOMPARE(contents.presets[1].order, NewOrder::Deck);
    QCOMPARE(described((*file)->findings()),
        (QStringList{said(FindingCode::RowMalformed, u"col.decks 4"_s),
            said(FindingCode::RowMalformed, u"col.decks x"_s)}));
}

void TestCollectionFile::schema11WithoutSettings()
{
    AnkiDatabase(path(), 11).run("UPDATE col SET conf = '', dconf = 'x'");
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    QCOMPARE((*file)->contents().schedulerVersion, 1);
    QVERIFY(!(*file)->contents().createdOffsetMinutes);
    QVERIFY((*file)->contents().presets.isEmpty());
    QCOMPARE((*file)->findings().counts().value(FindingCode::JsonMalformed), 2);
}

void TestCollectionFile::schema18DecksAndPresets()
{
    {
        AnkiDatabase made(path(), 18);
        const auto addDeck = [&made](qint64 id, const QString& name, const QByteArray& kind) {
            made.run(
                "INSERT INTO decks VALUES (?, ?, 0, 0, ?, ?)", {id, name, QByteArray(""), kind});
        };
        addDeck(2,
            u"A\x1f"
            "B::C"_s,
            proto(1, proto(1, 5) + proto(4, "d") + proto(6, 0) + proto(7, 3)));
        addDeck(3, u"F"_s, proto(2, proto(1, 1) + proto(2, proto(1, "is:due"))));
        addDeck(4, u"cut"_s, "\x0a\x09");
        addDeck(5, u"neither"_s, proto(9, "x"));
        addDeck(6, u"cut within"_s, proto(1, "\x0a\x09"));
        made.run("INSERT INTO deck_config VALUES (5, 'P', 0, 0, ?)",
            {proto(9, 7) + proto(20, 1) + proto(22, 4'000'000'000)});
        made.run(
            "INSERT INTO deck_config VALUES (6, 'groups', 0, 0, ?)", {QByteArray(100'000, '\x0b')});
    }
    const auto file = CollectionFile::open(path());
    QVERIFY2(file, qPrintable(file ? QString() : described(file.error())));
    const Contents& contents = (*file)->contents();
    QCOMPARE(contents.decks.size(), 3);
    const Deck& deck = contents.decks[1];
    QCOMPARE(deck.levels, (QStringList{u"A"_s, u"B::C"_s}));
    QCOMPARE(deck.description, u"d"_s);
    QCOMPARE(deck.preset, 5);
    QCOMPARE(deck.newPerDay, std::optional(3));
    QCOMPARE(deck.reviewsPerDay, std::optional(0));
    QVERIFY(contents.decks[2].isFiltered);
    QCOMPARE(contents.presets.size(), 2);
    const Preset& preset = contents.presets[1];
    QCOMPARE(preset.newPerDay, 7);
    QCOMPARE(preset.reviewsPerDay, 0); // absent
    QCOMPARE(preset.order, NewOrder::Shuffled);
    QCOMPARE(preset.leechThreshold, 2'147'483'647);
    QVERIFY(preset.leechSuspends); // absent
    QCOMPARE(described((*file)->findings()),
        (QStringList{said(FindingCode::RowMalformed, u"decks 4"_s),
            said(FindingCode::RowMalformed, u"decks 5"_s),
            said(FindingCode::RowMalformed, u"decks 6"_s),
            said(FindingCode::RowMalformed, u"deck_config 6"_s)}));
}

void TestCollectionFile::schema18NoteTypesOfAllKinds()
{
    {
        AnkiDatabase made(path(), 18);
        made.run("INSERT INTO notetypes VALUES (7, 'Cloze', 0, 0, ?)", {proto(1, 1)});
        made.run("INSERT INTO fields VALUES (7, 1, 'B', x'')");
        made.run("INSERT INTO fields VALUES (7, 0, 'A', x'')");
        made.run("INSERT INTO templates VALUES (7, 0, 'C', 0, 0, ?)",
            {proto(1, "{{cloze:A}}") + proto(3, "browser")});
    }
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    const Contents& contents = (*file)->contents();
    QCOMPARE(namesOf(contents.noteTypes), (QStringList{u"Cloze"_s, u"Basic"_s}));
    const NoteType& type = contents.noteTypes[0];
    QCOMPARE(type.kind, NoteTypeKind::Cloze);
    QCOMPARE(namesOf(type.fields), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(type.templates[0].front, u"{{cloze:A}}"_s);
    QVERIFY(type.templates[0].original.contains("browser"));
}

/// As Anki 26.9 writes packages of a part of its note types.
void TestCollectionFile::leftoversOfOtherNoteTypesAreNoFault()
{
    {
        AnkiDatabase database(path(), 18);
        database.run("INSERT INTO fields VALUES (9, 0, 'Left over', x'')");
        database.run("INSERT INTO templates VALUES (9, 0, 'Card 1', 0, 0, x'')");
    }
    const auto file = CollectionFile::open(path());
    QVERIFY(file.has_value());
    QCOMPARE((*file)->contents().noteTypes.size(), 1);
    QCOMPARE(described((*file)->findings()), QStringList());
}

void TestCollectionFile::uselessNoteTypesAreLeftOut_data()
{
    QTest::addColumn<int>("schema");
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("finding");
    const auto malformed = [](const QString& place) {
        return said(FindingCode::RowMalformed, place);
    };
    QTest::newRow("11, no fields")
        << 11 << R"(UPDATE col SET models = '{"5": {"flds": [], "tmpls": [{}]}}')"_ba
        << malformed(u"col.models 5"_s);
    QTest::newRow("11, no object")
        << 11 << R"(UPDATE col SET models = '{"5": 6}')"_ba << malformed(u"col.models 5"_s);
    QTest::newRow("18, no templates")
        << 18 << "DELETE FROM templates"_ba << malformed(u"notetypes 1700000000001"_s);
    QTest::newRow("18, a template that is cut")
        << 18 << "INSERT INTO templates VALUES (1700000000001, 1, 'x', 0, 0, x'0a09')"_ba
        << malformed(u"templates 1700000000001"_s);
    QTest::newRow("18, an id that is none")
        << 18 << "INSERT INTO fields VALUES ('x', 0, 'n', x'')"_ba << malformed(u"fields x"_s);
}

void TestCollectionFile::uselessNoteTypesAreLeftOut()
{
    QFETCH(int, schema);
    QFETCH(QByteArray, statement);
    AnkiDatabase(path(), schema).run(statement);
    const auto file = CollectionFile::open(path());
    QVERIFY2(file, qPrintable(file ? QString() : described(file.error())));
    QTEST(described((*file)->findings()).join(u'\n'), "finding");
}

void TestCollectionFile::faultyCollectionsAreRefused_data()
{
    QTest::addColumn<int>("schema");
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, int schema, const QByteArray& statement,
                         const QString& finding) {
        QTest::newRow(name) << schema << statement << finding;
    };
    row("schema 10", 11, "UPDATE col SET ver = 10",
        said(FindingCode::VersionUnknown, u"col"_s, u"10"_s));
    row("schema 19", 18, "UPDATE col SET ver = 19",
        said(FindingCode::VersionTooNew, u"col"_s, u"19"_s));
    row("no row in col", 11, "DELETE FROM col",
        said(FindingCode::VersionUnknown, u"col"_s, u"0"_s));
    row("schema 18 with the tables of 11", 11, "UPDATE col SET ver = 18",
        said(FindingCode::TableMissing, u"notetypes"_s));
    row("no decks, 11", 11, "UPDATE col SET decks = '{}'",
        said(FindingCode::RowMalformed, u"decks"_s));
    row("no decks, 18", 18, "DELETE FROM decks", said(FindingCode::RowMalformed, u"decks"_s));
    row("note types that are none", 11, "UPDATE col SET models = '[]'",
        said(FindingCode::JsonMalformed, u"col.models"_s, u"no error occurred"_s));
    row("a hundred thousand levels", 11,
        "UPDATE col SET models = '" + QByteArray("{\"a\":").repeated(100'000) + "'",
        said(FindingCode::JsonTooDeep, u"col.models"_s));
    row("no history", 11, "DROP TABLE revlog", said(FindingCode::TableMissing, u"revlog"_s));
    row("no cards", 18, "ALTER TABLE cards RENAME TO others",
        said(FindingCode::TableMissing, u"cards"_s));
}

void TestCollectionFile::faultyCollectionsAreRefused()
{
    QFETCH(int, schema);
    QFETCH(QByteArray, statement);
    AnkiDatabase(path(), schema).run(statement);
    const auto file = CollectionFile::open(path());
    QVERIFY(!file);
    QTEST(described(file.error()), "finding");
}

void TestCollectionFile::rolloverIsAnHour_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<int>("hour");
    QTest::newRow("midnight") << u"0"_s << 0;
    QTest::newRow("late") << u"23"_s << 23;
    QTest::newRow("the evening before") << u"-1"_s << 23;
    QTest::newRow("too late") << u"24"_s << 23;
    QTest::newRow("far too early") << u"-9223372036854775808"_s << 0;
    QTest::newRow("text") << u"\"5\""_s << 5;
    QTest::newRow("nothing") << u"null"_s << 4;
    QTest::newRow("no JSON") << u"]"_s << 4;
    QTest::newRow("too deep") << u"["_s.repeated(100'000) << 4;
}

void TestCollectionFile::rolloverIsAnHour()
{
    QFETCH(QString, stored);
    AnkiDatabase(path(), 18)
        .run("UPDATE config SET val = ? WHERE KEY = 'rollover'", {stored.toUtf8()});
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    QTEST((*file)->contents().rolloverHour, "hour");
}

void TestCollectionFile::notesAreRead_data()
{
    emptyCollectionsHaveTheirContents_data();
}

void TestCollectionFile::notesAreRead()
{
    QFETCH(int, schema);
    {
        AnkiDatabase made(path(), schema);
        made.addNote(first + 1, u"<b>a &lt; b</b>\x1f答え"_s, u" b a::b a::b \u3000c "_s);
        made.addNote(first, u"Q\x1f"_s);
    }
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    QList<Note> notes;
    QVERIFY((*file)->forEachNote([&notes](const Note& note) { notes.append(note); }));
    QCOMPARE(notes,
        (QList<Note>{{.id = first,
                         .guid = u"guid1704067200000"_s,
                         .type = AnkiDatabase::basicType,
                         .modified = 1'704'081'601,
                         .fields = {u"Q"_s, u""_s}},
            {.id = first + 1,
                .guid = u"guid1704067200001"_s,
                .type = AnkiDatabase::basicType,
                .modified = 1'704'081'601,
                .tags = {u"b"_s, u"a::b"_s, u"c"_s},
                .fields = {u"<b>a &lt; b</b>"_s, u"答え"_s}}}));
    QVERIFY((*file)->findings().kept().isEmpty());
}

void TestCollectionFile::uselessNotesAreLeftOut()
{
    {
        AnkiDatabase made(path(), 11);
        made.addNote(1, u"alone"_s);
        made.addNote(2,
            u"a\x1f"
            "b\x1f"
            "c\x1f"
            "d"_s);
        made.addNote(3,
            u"a\x1f"
            "b"_s,
            {}, 99);
        made.run("INSERT INTO notes VALUES (4, 'g', 'x', 0, 0, '', '', '', 0, 0, '')");
        made.run("INSERT INTO notes VALUES (5, x'ff', 1700000000001, 0, 0, '', x'ff1f62', '', 0,"
                 " 0, '')");
    }
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    QStringList fields;
    QVERIFY((*file)->forEachNote(
        [&fields](const Note& note) { fields.append(note.fields.join(u'|')); }));
    QCOMPARE(fields, (QStringList{u"alone|"_s, u"a|b<br>c<br>d"_s, u"\ufffd|b"_s}));
    QCOMPARE(described((*file)->findings()),
        (QStringList{said(FindingCode::FieldsAdded, u"notes 1"_s, u"1"_s),
            said(FindingCode::FieldsJoined, u"notes 2"_s, u"2"_s),
            said(FindingCode::NoteTypeMissing, u"notes 3"_s, u"99"_s),
            said(FindingCode::RowMalformed, u"notes 4"_s, u"mid"_s),
            said(FindingCode::TextNotUtf8, u"notes 5"_s, u"guid"_s),
            said(FindingCode::TextNotUtf8, u"notes 5"_s, u"flds"_s)}));
}

void TestCollectionFile::cardsAreRead()
{
    {
        AnkiDatabase made(path(), 11);
        made.addNote(first);
        made.addCard({.id = first + 5,
            .note = first,
            .type = 2,
            .queue = -1,
            .due = 100,
            .interval = 30,
            .factor = 2505,
            .flags = 0x1f3,
            .homeDue = 77,
            .homeDeck = 1,
            .data = u"{\"s\":1.5}"_s});
    }
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    QList<Card> cards;
    QVERIFY((*file)->forEachNote([](const Note&) { }));
    QVERIFY((*file)->forEachCard([&cards](const Card& card) { cards.append(card); }));
    QCOMPARE(cards,
        (QList<Card>{{.id = first + 5,
            .note = first,
            .deck = 1,
            .ordinal = 0,
            .modified = 1'704'081'602,
            .kind = CardKind::Review,
            .queue = CardQueue::Suspended,
            .due = 100,
            .intervalDays = 30,
            .easePermille = 2505,
            .answers = 5,
            .lapses = 2,
            .stepsLeft = 1001,
            .homeDue = 77,
            .homeDeck = 1,
            .flag = 3,
            .data = "{\"s\":1.5}"}}));
    QVERIFY((*file)->findings().kept().isEmpty());
}

void TestCollectionFile::uselessCardsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, const QByteArray& statement, const QString& finding) {
        QTest::newRow(name) << statement << finding;
    };
    const QString place = u"cards 2"_s;
    row("no such note", "UPDATE cards SET nid = 9 WHERE id = 2",
        said(FindingCode::NoteMissing, place, u"9"_s));
    row("no such template", "UPDATE cards SET ord = 1 WHERE id = 2",
        said(FindingCode::TemplateMissing, place, u"1"_s));
    row("the note has it", "UPDATE cards SET nid = 10 WHERE id = 2",
        said(FindingCode::CardRepeated, place, u"0"_s));
    for (const char* column : {"ord", "type", "queue", "due", "ivl", "factor", "nid", "mod"}) {
        const QByteArray name(column);
        row(("text in " + name).constData(), "UPDATE cards SET " + name + " = 'x' WHERE id = 2",
            said(FindingCode::RowMalformed, place, QString::fromLatin1(name)));
    }
    row("ordinal below 0", "UPDATE cards SET ord = -1 WHERE id = 2",
        said(FindingCode::RowMalformed, place, u"ord"_s));
    row("ordinal beyond 32 bits", "UPDATE cards SET ord = 4294967296 WHERE id = 2",
        said(FindingCode::RowMalformed, place, u"ord"_s));
    row("type 4", "UPDATE cards SET type = 4 WHERE id = 2",
        said(FindingCode::RowMalformed, place, u"type"_s));
    row("queue -4", "UPDATE cards SET queue = -4 WHERE id = 2",
        said(FindingCode::RowMalformed, place, u"queue"_s));
}

void TestCollectionFile::uselessCardsAreLeftOut()
{
    QFETCH(QByteArray, statement);
    QFETCH(QString, finding);
    {
        AnkiDatabase made(path(), 11);
        made.addNote(10);
        made.addNote(20);
        made.addCard({.id = 1, .note = 10});
        made.addCard({.id = 2, .note = 20});
        made.run(statement);
    }
    QCOMPARE(cardsAndFindings(), (QStringList{u"1 10 0"_s, finding}));
}

void TestCollectionFile::valuesAreBroughtIntoRange()
{
    {
        AnkiDatabase made(path(), 11);
        made.addNote(10);
        made.addCard({.id = -1,
            .note = 10,
            .deck = 99,
            .type = 2,
            .queue = 2,
            .due = 3.0,
            .interval = qint64{1'000'000'000'000},
            .factor = -5,
            .homeDeck = 98});
    }
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    QList<Card> cards;
    QVERIFY((*file)->forEachNote([](const Note&) { }));
    QVERIFY((*file)->forEachCard([&cards](const Card& card) { cards.append(card); }));
    QCOMPARE(cards.size(), 1);
    QCOMPARE(cards[0].id, -1);
    QCOMPARE(cards[0].deck, 1);
    QCOMPARE(cards[0].homeDeck, 1);
    QCOMPARE(cards[0].due, 3);
    QCOMPARE(cards[0].intervalDays, 2'147'483'647);
    QCOMPARE(cards[0].easePermille, 0);
    QCOMPARE(described((*file)->findings()),
        (QStringList{said(FindingCode::ValueClamped, u"cards -1"_s, u"ivl"_s),
            said(FindingCode::ValueClamped, u"cards -1"_s, u"factor"_s),
            said(FindingCode::DeckMissing, u"cards -1"_s, u"99"_s),
            said(FindingCode::DeckMissing, u"cards -1"_s, u"98"_s)}));
}

void TestCollectionFile::clozesHaveManyCards()
{
    {
        AnkiDatabase made(path(), 11);
        made.run("UPDATE col SET models = ?",
            {uR"({"5": {"name": "Cloze", "type": 1, "flds": [{"name": "Text"}],
                "tmpls": [{"name": "C"}]}})"_s});
        made.addNote(10, u"{{c1::a}}"_s, {}, 5);
        for (const int ordinal : {0, 63, 64, 499, 500, 64, 63}) {
            static qint64 id = 0;
            made.addCard({.id = ++id, .note = 10, .ordinal = ordinal});
        }
    }
    QCOMPARE(cardsAndFindings(),
        (QStringList{u"1 10 0"_s, u"2 10 63"_s, u"3 10 64"_s, u"4 10 499"_s,
            said(FindingCode::RowMalformed, u"cards 5"_s, u"ord"_s),
            said(FindingCode::CardRepeated, u"cards 6"_s, u"64"_s),
            said(FindingCode::CardRepeated, u"cards 7"_s, u"63"_s)}));
}

void TestCollectionFile::answersAreRead()
{
    {
        AnkiDatabase made(path(), 18);
        made.addAnswer(first + 2, 7, {3, 4, 1, 2500, 8000, 1});
        made.addAnswer(first, 7, {1, -60, -600, 0, 5000, 0});
        made.addAnswer(first + 1, 8, {0, 0, 30, 0, 0, 4}); // of a card that is gone
    }
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    QList<Answer> answers;
    QVERIFY((*file)->forEachAnswer([&answers](const Answer& answer) { answers.append(answer); }));
    QCOMPARE(answers,
        (QList<Answer>{{.id = first,
                           .card = 7,
                           .button = 1,
                           .interval = -60,
                           .lastInterval = -600,
                           .milliseconds = 5000,
                           .kind = AnswerKind::Learning},
            {.id = first + 1, .card = 8, .lastInterval = 30, .kind = AnswerKind::Manual},
            {.id = first + 2,
                .card = 7,
                .button = 3,
                .interval = 4,
                .lastInterval = 1,
                .easePermille = 2500,
                .milliseconds = 8000,
                .kind = AnswerKind::Review}}));
    QVERIFY((*file)->findings().kept().isEmpty());
}

void TestCollectionFile::uselessAnswersAreLeftOut_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QVariantList>("rest");
    QTest::addColumn<QString>("column");
    QTest::newRow("no button") << qint64{5} << QVariantList{0, 1, 1, 2500, 0, 1} << u"ease"_s;
    QTest::newRow("button 5") << qint64{5} << QVariantList{5, 1, 1, 2500, 0, 1} << u"ease"_s;
    QTest::newRow("type 6") << qint64{5} << QVariantList{3, 1, 1, 2500, 0, 6} << u"type"_s;
    QTest::newRow("before 1970") << qint64{-5} << QVariantList{3, 1, 1, 2500, 0, 1} << u"id"_s;
    QTest::newRow("after the year 9999")
        << qint64{253'402'300'800'000} << QVariantList{3, 1, 1, 2500, 0, 1} << u"id"_s;
    QTest::newRow("text") << qint64{5} << QVariantList{3, u"x"_s, 1, 2500, 0, 1} << u"ivl"_s;
}

void TestCollectionFile::uselessAnswersAreLeftOut()
{
    QFETCH(qint64, id);
    QFETCH(QVariantList, rest);
    QFETCH(QString, column);
    {
        AnkiDatabase made(path(), 11);
        made.addAnswer(id, 7, rest);
        made.addAnswer(first, 7, {3, 1, 1, 2500, 0, 1});
    }
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    QList<qint64> ids;
    QVERIFY((*file)->forEachAnswer([&ids](const Answer& answer) { ids.append(answer.id); }));
    QCOMPARE(ids, QList{first});
    QCOMPARE(described((*file)->findings()),
        QStringList{said(FindingCode::RowMalformed, u"revlog %1"_s.arg(id), column)});
}

void TestCollectionFile::buttonsOfTheFirstScheduler_data()
{
    QTest::addColumn<QString>("conf");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("stored");
    QTest::addColumn<int>("button");
    const auto row = [](const char* name, const char* conf, int kind, int stored, int button) {
        QTest::newRow(name) << QString::fromLatin1(conf) << kind << stored << button;
    };
    const char* const one = "{\"schedVer\": 1}";
    const char* const none = "{}";
    const char* const two = "{\"schedVer\": 2}";
    row("learning, Again", one, 0, 1, 1);
    row("learning, Good", one, 0, 2, 3);
    row("learning, Easy", one, 0, 3, 4);
    row("relearning, Good", one, 2, 2, 3);
    row("relearning, Easy", one, 2, 3, 4);
    row("review, Hard", one, 1, 2, 2);
    row("review, Good", one, 1, 3, 3);
    row("review, Easy", one, 1, 4, 4);
    row("filtered, Hard", one, 3, 2, 2);
    row("no version, learning, Good", none, 0, 2, 3);
    row("version 2, learning, Hard", two, 0, 2, 2);
    row("version 2, learning, Good", two, 0, 3, 3);
}

void TestCollectionFile::buttonsOfTheFirstScheduler()
{
    QFETCH(QString, conf);
    QFETCH(int, kind);
    QFETCH(int, stored);
    {
        AnkiDatabase made(path(), 11);
        made.run("UPDATE col SET conf = ?", {conf});
        made.addAnswer(first, 7, {stored, 1, 1, 2500, 0, kind});
    }
    const auto file = CollectionFile::open(path());
    QVERIFY(file);
    QList<int> buttons;
    QVERIFY((*file)->forEachAnswer(
        [&buttons](const Answer& answer) { buttons.append(answer.button); }));
    QFETCH(int, button);
    QCOMPARE(buttons, QList{button});
}

void TestCollectionFile::collectionsComeFromPackages_data()
{
    QTest::addColumn<int>("schema");
    QTest::addColumn<QByteArray>("member");
    QTest::newRow("version 1") << 11 << "collection.anki2"_ba;
    QTest::newRow("version 2") << 11 << "collection.anki21"_ba;
    QTest::newRow("version 3") << 18 << "collection.anki21b"_ba;
}

void TestCollectionFile::collectionsComeFromPackages()
{
    QFETCH(int, schema);
    QFETCH(QByteArray, member);
    AnkiDatabase(path(), schema).addNote(first);
    QFile made(path());
    QVERIFY(made.open(QIODevice::ReadOnly));
    const QByteArray contents = made.readAll();
    const QString packed = m_folder->filePath(u"a.apkg"_s);
    // The newer ones carry a collection that says "please update" beside it.
    QList<Entry> entries = {
        {.name = member, .contents = schema == 18 ? zstd(contents) : contents, .deflated = true}};
    if (member != "collection.anki2") {
        entries.prepend({.name = "collection.anki2", .contents = "please update"});
    }
    writeFile(packed, zipOf(entries));
    const auto package = Package::open(packed);
    QVERIFY(package);
    const auto extracted = (*package)->extractCollection(m_folder->path());
    QVERIFY2(extracted, qPrintable(extracted ? QString() : described(extracted.error())));
    const auto file = CollectionFile::open(*extracted);
    QVERIFY2(file, qPrintable(file ? QString() : described(file.error())));
    QList<qint64> ids;
    QVERIFY((*file)->forEachNote([&ids](const Note& note) { ids.append(note.id); }));
    QCOMPARE(ids, QList{first});
}

QTEST_GUILESS_MAIN(TestCollectionFile)
#include "tst_collectionfile.moc"
