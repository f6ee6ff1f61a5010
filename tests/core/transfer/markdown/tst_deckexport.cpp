// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/media.h"
#include "core/edit/notes.h"
#include "core/transfer/markdown/deckexport.h"
#include "core/transfer/markdown/install.h"
#include "tests/support/testcollection.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

/// Every file below a folder, by path, with its contents.
QMap<QString, QByteArray> filesOf(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        QFile file(found.next());
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        }
        files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

QStringList codes(const QList<ExportWarning>& warnings)
{
    QStringList lines;
    for (const ExportWarning& warning : warnings) {
        lines.append(warning.code + u' ' + warning.detail);
    }
    return lines;
}

} // namespace

class TestDeckExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void collectionComesBackInAnother();
    void secondExportIsTheSameByteForByte();
    void oneDeckKeepsItsNameAndLicence();
    void severalDecksBecomeTopics();
    void deckOrderIsKept();
    void settingsOfTopicsAreKept();
    void schedulesComeAlongWhenAsked();
    void schedulesOfCardsThatAreHereStay();
    void badSchedulesAreRefused_data();
    void badSchedulesAreRefused();
    void mediaComeAlong();
    void lostMediaAreSaid();
    void noteThatMakesNoCardIsLeftOut();
    void noteThatLeadsOutOfTheDeckIsLeftOut();
    void notesBelowATopic();
    void nothingIsReplaced();
    void cancelledExportLeavesNothing();

private:
    NoteId add(const QString& guid, const QString& topic, const QStringList& fields,
        const QString& type = u"Basic"_s, TextFormat format = TextFormat::Markdown);
    void answer(NoteId note);
    GatheredDeck gather(Collection& collection, const QString& name = u"Mine"_s);
    ExportReport write(Collection& collection, const QString& folder);
    void import(Collection& collection, const QString& folder);

    std::unique_ptr<TestCollection> m_collection;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDeckExport::init()
{
    m_collection = std::make_unique<TestCollection>();
    m_folder = std::make_unique<QTemporaryDir>(temporaryTemplate());
}

NoteId TestDeckExport::add(const QString& guid, const QString& topic, const QStringList& fields,
    const QString& type, TextFormat format)
{
    Collection& collection = **m_collection;
    edit::NewNote note;
    note.guid = guid;
    note.type = mustFind(collection.notes().typeByName(type)).id;
    note.format = format;
    note.fields = fields;
    note.tags = {u"level::mid"_s, u"own"_s};
    note.topic = m_collection->topic(topic);
    return must(edit::addNote(collection, note, noonOf(StudyDay(20000)))).note;
}

GatheredDeck TestDeckExport::gather(Collection& collection, const QString& name)
{
    return must(gatherDeck(collection, must(notesBelow(collection, rootTopic)), name));
}

ExportReport TestDeckExport::write(Collection& collection, const QString& folder)
{
    return must(saveDeck(gather(collection, QFileInfo(folder).fileName()), folder));
}

void TestDeckExport::import(Collection& collection, const QString& folder)
{
    const auto deck = readDeck(folder);
    if (!deck) {
        qFatal("%s:%d: %d", qPrintable(deck.error().first().file), deck.error().first().line,
            int(deck.error().first().code));
    }
    (void)must(importDeck(collection, *deck, folder, m_collection->now()));
}

void TestDeckExport::collectionComesBackInAnother()
{
    add(u"a"_s, u"Python / Lists"_s, {u"What?\n\n# not a topic"_s, u"This:\n\n---\n\n## b"_s});
    add(u"b"_s, u"Python / Lists"_s, {u"<b>bold</b>"_s, u"<pre>x\n## y</pre>"_s},
        u"Basic and reversed"_s, TextFormat::Html);
    add(u"c"_s, u"Python / Sets / Empty"_s, {u"{{c1::one}} {{c2::two}}"_s, u"extra"_s}, u"Cloze"_s);
    const QString folder = m_folder->filePath(u"out"_s);
    const ExportReport report = write(**m_collection, folder);
    QCOMPARE(report.notes, 3);
    QCOMPARE(codes(report.warnings), QStringList());

    TestCollection other;
    import(*other, folder);
    QCOMPARE(must(other->notes().count()), 3);
    QCOMPARE(must(other->cards().all()).size(), 5);
    for (const auto& [guid, path] : {std::pair(u"a"_s, u"Python / Lists"_s),
             {u"b"_s, u"Python / Lists"_s}, {u"c"_s, u"Python / Sets / Empty"_s}}) {
        const Note before = mustFind((*m_collection)->notes().byGuid(guid));
        const Note after = mustFind(other->notes().byGuid(guid));
        QCOMPARE(after.fields, before.fields);
        QCOMPARE(after.tags, before.tags);
        QCOMPARE(after.format, before.format);
        QCOMPARE(mustFind(other->notes().type(after.type)).name,
            mustFind((*m_collection)->notes().type(before.type)).name);
        const QList<Card> cards = must(other->cards().ofNote(after.id));
        QCOMPARE(must(other->topics().pathOf(cards.first().topic)), path);
    }
}

void TestDeckExport::secondExportIsTheSameByteForByte()
{
    add(u"a"_s, u"Python / Lists"_s, {u"One?"_s, u"1"_s});
    add(u"b"_s, u"Python"_s, {u"Two?"_s, u"2"_s});
    add(u"c"_s, u"Python / Lists"_s, {u"{{c1::Three}}"_s, QString()}, u"Cloze"_s);
    const QString first = m_folder->filePath(u"1/same"_s);
    const QString second = m_folder->filePath(u"2/same"_s);
    write(**m_collection, first);
    TestCollection other;
    import(*other, first);
    write(*other, second);
    QCOMPARE(filesOf(second), filesOf(first));
    QCOMPARE(
        filesOf(first).keys(), (QStringList{u"00001.md"_s, u"00002-lists.md"_s, u"deck.json"_s}));
}

void TestDeckExport::oneDeckKeepsItsNameAndLicence()
{
    const QString source = m_folder->filePath(u"source"_s);
    QVERIFY(QDir().mkpath(source));
    const auto put = [&](const QString& name, const QByteArray& text) {
        QFile file(source + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    put(u"deck.json"_s,
        R"({"format": 1, "id": "d", "name": "Demo", "version": "3", "license": "CC0-1.0",
            "authors": ["Ada"], "homepage": "kept"})");
    put(u"a.md"_s, "# T\n\n## Q\n<!-- card: a.b -->\n\n---\n\nA\n");
    import(**m_collection, source);
    const Deck deck = gather(**m_collection, u"My Python"_s).deck;
    QCOMPARE(deck.name, u"Demo"_s);
    QCOMPARE(deck.license, u"CC0-1.0"_s);
    QCOMPARE(deck.authors, QStringList{u"Ada"_s});
    QCOMPARE(deck.otherKeys.value("homepage"_L1).toString(), u"kept"_s);
    // Not the deck that it came from: what is left out here is not gone from there.
    QCOMPARE(deck.id, u"export.my-python"_s);
    QCOMPARE(deck.version, QString());
    QCOMPARE(deck.notes.first().cardId, u"a.b"_s);
    QCOMPARE(deck.notes.first().guid, u"d:a.b"_s);
    QCOMPARE(deck.notes.first().topic, QStringList{u"T"_s});
}

void TestDeckExport::severalDecksBecomeTopics()
{
    add(u"a"_s, u"Python / Lists"_s, {u"One?"_s, u"1"_s});
    add(u"b"_s, u"C++"_s, {u"Two?"_s, u"2"_s});
    const Deck deck = gather(**m_collection, u"日本"_s).deck;
    QCOMPARE(deck.name, u"日本"_s);
    QVERIFY(deck.id.startsWith(u"export."_s) && deck.id.size() > 10);
    QCOMPARE(deck.notes[0].topic, (QStringList{u"Python"_s, u"Lists"_s}));
    QCOMPARE(deck.notes[1].topic, QStringList{u"C++"_s});
}

void TestDeckExport::deckOrderIsKept()
{
    const TopicId second = m_collection->topic(u"D / B"_s);
    const TopicId first = m_collection->topic(u"D / A"_s);
    must((*m_collection)->topics().setOrder({first, second}));
    add(u"x"_s, u"D / B"_s, {u"1"_s, u"1"_s});
    add(u"y"_s, u"D / A"_s, {u"2"_s, u"2"_s});
    add(u"z"_s, u"D / B"_s, {u"3"_s, u"3"_s});
    QStringList guids;
    for (const DeckNote& note : gather(**m_collection).deck.notes) {
        guids.append(note.guid);
    }
    QCOMPARE(guids, (QStringList{u"y"_s, u"x"_s, u"z"_s}));
}

void TestDeckExport::settingsOfTopicsAreKept()
{
    TopicSettings ten;
    ten.newPerDay = 10;
    TopicSettings five;
    five.newPerDay = 5;
    m_collection->topic(u"D"_s, ten);
    m_collection->topic(u"D / A"_s, five);
    m_collection->topic(u"D / Empty"_s, five);
    m_collection->topic(u"Other"_s, five);
    add(u"x"_s, u"D / A / B"_s, {u"1"_s, u"1"_s});
    QCOMPARE(gather(**m_collection).deck.topics,
        (QList<DeckTopic>{{{}, ten, {}}, {{u"A"_s}, five, {}}}));
}

void TestDeckExport::answer(NoteId note)
{
    Collection& collection = **m_collection;
    const auto day = [](int dayOfMonth) { return StudyDay::fromDate(QDate(2026, 3, dayOfMonth)); };
    Card card = must(collection.cards().ofNote(note)).first();
    const Schedule first{1, 236, 1, 0, day(2), day(1)};
    const Schedule second{6, 226, 2, 0, day(8), day(2)};
    (void)must(collection.reviews().add({{}, card.id, {1'772'355'600'000, 60, day(1)},
        Grade::Difficult, ReviewKind::First, Unseen{}, first, 4200}));
    (void)must(collection.reviews().add({{}, card.id, {1'772'442'000'000, 60, day(2)},
        Grade::Difficult, ReviewKind::Scheduled, first, second, 900}));
    card.progress = second;
    card.flag = 3;
    card.suspended = true;
    must(collection.cards().update(card));
}

void TestDeckExport::schedulesComeAlongWhenAsked()
{
    answer(add(u"a"_s, u"Python"_s, {u"One?"_s, u"1"_s}));
    add(u"b"_s, u"Python"_s, {u"Two?"_s, u"2"_s});
    QVERIFY(!gather(**m_collection).schedules);
    // Who asked for them is not refused where there were none.
    const QList<DeckFile> none = writeSchedules({});
    QCOMPARE(none.size(), 1);
    QCOMPARE(none.first().path, u"schedules/0001.jsonl"_s);
    QCOMPARE(none.first().contents, QByteArray());
    const auto write = [&](Collection& collection, const QString& folder) {
        (void)must(saveDeck(
            must(gatherDeck(collection, must(notesBelow(collection, rootTopic)), u"same"_s, true)),
            folder));
    };
    const QString first = m_folder->filePath(u"1/same"_s);
    const QString second = m_folder->filePath(u"2/same"_s);
    write(**m_collection, first);
    QCOMPARE(filesOf(first).value(u"schedules/0001.jsonl"_s),
        "{\"answers\":["
        "{\"after\":{\"answered\":\"2026-03-01\",\"due\":\"2026-03-02\",\"ease\":236,"
        "\"interval\":1,\"lapses\":0,\"repetitions\":1},\"before\":null,\"day\":\"2026-03-01\","
        "\"grade\":3,\"kind\":\"first\",\"milliseconds\":4200,\"offset\":60,"
        "\"time\":1772355600000},"
        "{\"after\":{\"answered\":\"2026-03-02\",\"due\":\"2026-03-08\",\"ease\":226,"
        "\"interval\":6,\"lapses\":0,\"repetitions\":2},\"before\":{\"answered\":\"2026-03-01\","
        "\"due\":\"2026-03-02\",\"ease\":236,\"interval\":1,\"lapses\":0,\"repetitions\":1},"
        "\"day\":\"2026-03-02\",\"grade\":3,\"kind\":\"scheduled\",\"milliseconds\":900,"
        "\"offset\":60,\"time\":1772442000000}],"
        "\"card\":0,\"flag\":3,\"note\":\"a\",\"schedule\":{\"answered\":\"2026-03-02\","
        "\"due\":\"2026-03-08\",\"ease\":226,\"interval\":6,\"lapses\":0,\"repetitions\":2},"
        "\"suspended\":true}\n"_ba);

    TestCollection other;
    const QDateTime later(QDate(2026, 3, 5), QTime(12, 0), QTimeZone::UTC);
    const auto report =
        must(importDeck(*other, *readDeck(first), first, later, *readSchedules(first)));
    QCOMPARE(report.reviews.added, 2);
    QCOMPARE(must(other->reviews().count()), 2);
    write(*other, second);
    QCOMPARE(filesOf(second), filesOf(first));
    (void)must(other->undo());
    QCOMPARE(must(other->reviews().count()), 0);

    // On the day of the first answer the second one has not been given yet.
    TestCollection earlier;
    const auto part = must(importDeck(*earlier, *readDeck(first), first,
        QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC), *readSchedules(first)));
    QCOMPARE(part.reviews.added, 1);
    QCOMPARE(part.warnings.size(), 1);
    QCOMPARE(part.warnings.first().code, u"reviews-in-future"_s);
}

void TestDeckExport::schedulesOfCardsThatAreHereStay()
{
    const NoteId note = add(u"a"_s, u"Python"_s, {u"One?"_s, u"1"_s});
    answer(note);
    const QString folder = m_folder->filePath(u"out"_s);
    (void)must(saveDeck(must(gatherDeck(**m_collection, {note}, u"out"_s, true)), folder));
    TestCollection other;
    import(*other, folder); // without schedules
    const auto report =
        must(importDeck(*other, *readDeck(folder), folder, other.now(), *readSchedules(folder)));
    QCOMPARE(report.reviews.added, 0);
    QVERIFY(must(other->cards().all()).first().isUnseen());
    QCOMPARE(must(other->reviews().count()), 0);
}

void TestDeckExport::badSchedulesAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<FaultCode>("code");
    QTest::addColumn<QString>("detail");
    const auto bad = [](const char* name, const QByteArray& line, const QString& key) {
        QTest::addRow("%s", name) << line << FaultCode::ValueMalformed << key;
    };
    bad("no note", R"({"card": 0})", u"note"_s);
    bad("no ordinal", R"({"note": "a"})", u"card"_s);
    bad("half an ordinal", R"({"note": "a", "card": 0.5})", u"card"_s);
    bad("flag", R"({"note": "a", "card": 0, "flag": 8})", u"flag"_s);
    bad("interval",
        R"({"note": "a", "card": 0, "schedule": {"interval": 36501, "ease": 250, "repetitions": 1, "lapses": 0, "due": "2026-03-02", "answered": "2026-03-01"}})",
        u"interval"_s);
    bad("ease",
        R"({"note": "a", "card": 0, "schedule": {"interval": 1, "ease": 129, "repetitions": 1, "lapses": 0, "due": "2026-03-02", "answered": "2026-03-01"}})",
        u"ease"_s);
    bad("day", R"({"note": "a", "card": 0, "buried": "2026-02-30"})", u"buried"_s);
    bad("grade",
        R"({"note": "a", "card": 0, "answers": [{"time": 1, "offset": 0, "day": "2026-03-02", "grade": 6, "kind": "first", "milliseconds": 1}]})",
        u"grade"_s);
    bad("kind",
        R"({"note": "a", "card": 0, "answers": [{"time": 1, "offset": 0, "day": "2026-03-02", "grade": 5, "kind": "cram", "milliseconds": 1}]})",
        u"kind"_s);
    bad("answers", R"({"note": "a", "card": 0, "answers": [7]})", u"answers"_s);
    QTest::addRow("no object") << "[]"_ba << FaultCode::JsonMalformed << QString();
    QTest::addRow("deep") << QByteArray(65, '[') << FaultCode::JsonTooDeep << QString();
}

void TestDeckExport::badSchedulesAreRefused()
{
    QFETCH(const QByteArray, line);
    QFETCH(const FaultCode, code);
    QFETCH(const QString, detail);
    const QString folder = m_folder->filePath(u"bad"_s);
    QVERIFY(QDir().mkpath(folder + u"/schedules"_s));
    const auto none = readSchedules(folder);
    QVERIFY(!none);
    QCOMPARE(none.error().first().code, FaultCode::FileUnreadable);
    QFile file(folder + u"/schedules/0001.jsonl"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\n" + line + '\n');
    file.close();
    const auto read = readSchedules(folder);
    QVERIFY(!read);
    QCOMPARE(read.error().size(), 1);
    const DeckFault& fault = read.error().first();
    QCOMPARE(fault.file, u"schedules/0001.jsonl"_s);
    QCOMPARE(fault.line, 2);
    QCOMPARE(fault.code, code);
    if (code == FaultCode::ValueMalformed) {
        QCOMPARE(fault.detail, detail);
    }
}

void TestDeckExport::mediaComeAlong()
{
    const QString name =
        must(edit::addMedium(**m_collection, QString(), u"picture.png"_s, "the bytes"));
    add(u"a"_s, u"D"_s, {u"![it](%1)"_s.arg(name), u"[sound:%1]"_s.arg(name)});
    const QString folder = m_folder->filePath(u"out"_s);
    const ExportReport report = write(**m_collection, folder);
    QCOMPARE(report.media, 1);
    QCOMPARE(codes(report.warnings), QStringList());
    QCOMPARE(filesOf(folder).value(u"media/picture.png"_s), QByteArray("the bytes"));
    const auto read = readDeck(folder);
    QVERIFY(read);
    QCOMPARE(read->notes.first().media.size(), 2);
    QCOMPARE(read->warnings, QList<DeckFault>());
}

void TestDeckExport::lostMediaAreSaid()
{
    add(u"a"_s, u"D"_s, {u"![it](gone.png) ![web](https://example.org/a.png)"_s, u"-"_s});
    QCOMPARE(codes(gather(**m_collection).warnings), QStringList{u"media-missing gone.png"_s});
}

void TestDeckExport::noteThatMakesNoCardIsLeftOut()
{
    add(u"a"_s, u"D"_s, {u"One?"_s, u"1"_s});
    const NoteId id = add(u"b"_s, u"D"_s, {u"Was {{c1::cloze}}"_s, QString()}, u"Cloze"_s);
    must((*m_collection)->notes().setFields(id, {u"Was cloze"_s, QString()}, 0));
    const GatheredDeck gathered = gather(**m_collection);
    QCOMPARE(gathered.deck.notes.size(), 1);
    QCOMPARE(codes(gathered.warnings), QStringList{u"note-left-out Was cloze"_s});
}

void TestDeckExport::noteThatLeadsOutOfTheDeckIsLeftOut()
{
    add(u"a"_s, u"D"_s, {u"![](/etc/passwd) secret"_s, u"1"_s});
    add(u"b"_s, u"D"_s, {u"Two?"_s, u"2"_s});
    const QString folder = m_folder->filePath(u"out"_s);
    const ExportReport report = write(**m_collection, folder);
    QCOMPARE(report.notes, 1);
    QCOMPARE(codes(report.warnings), QStringList{u"note-left-out secret"_s});
    const auto read = readDeck(folder);
    QVERIFY(read);
    QCOMPARE(read->notes.first().guid, u"b"_s);
}

void TestDeckExport::notesBelowATopic()
{
    const NoteId inner = add(u"a"_s, u"D / A"_s, {u"One?"_s, u"1"_s});
    const NoteId outer = add(u"b"_s, u"D"_s, {u"Two?"_s, u"2"_s});
    add(u"c"_s, u"E"_s, {u"Three?"_s, u"3"_s});
    Collection& collection = **m_collection;
    QCOMPARE(
        must(notesBelow(collection, m_collection->topic(u"D"_s))), (QList<NoteId>{outer, inner}));
    QCOMPARE(must(notesBelow(collection, m_collection->topic(u"D / A"_s))), QList<NoteId>{inner});
    QCOMPARE(notesBelow(collection, TopicId{9999}).error().code, ErrorCode::NotFound);
}

void TestDeckExport::nothingIsReplaced()
{
    add(u"a"_s, u"D"_s, {u"One?"_s, u"1"_s});
    const QString folder = m_folder->filePath(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    const GatheredDeck gathered = gather(**m_collection);
    QVERIFY(saveDeck(gathered, folder)); // an empty one
    const auto files = filesOf(folder);
    QCOMPARE(saveDeck(gathered, folder).error().code, ErrorCode::FolderNotEmpty);
    QCOMPARE(saveDeck(gathered, folder + u"/deck.json"_s).error().code, ErrorCode::FolderNotEmpty);
    QCOMPARE(filesOf(folder), files);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList{u"out"_s});
}

void TestDeckExport::cancelledExportLeavesNothing()
{
    add(u"a"_s, u"D"_s, {u"One?"_s, u"1"_s});
    int asked = 0;
    const auto saved = saveDeck(gather(**m_collection), m_folder->filePath(u"out"_s),
        [&asked](double) { return ++asked < 3; });
    QCOMPARE(saved.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestDeckExport)
#include "tst_deckexport.moc"
