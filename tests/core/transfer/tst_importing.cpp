// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/media.h"
#include "core/storage/backups.h"
#include "core/transfer/merge.h"
#include "tests/support/madeincoming.h"
#include "tests/support/testcollection.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

const TransferProgress goOn = [](double) { return true; };
const Schedule known{30, 215, 4, 1, StudyDay{20'030}, StudyDay{20'000}};

Imported<ImportReport> tryImport(TestCollection& collection, Incoming& incoming,
    const ImportChoices& choices = {}, const TransferProgress& progress = goOn)
{
    return readAhead(incoming, goOn).and_then([&](const ReadAhead& ahead) {
        const auto preview = must(previewImport(*collection, incoming.head(), ahead));
        const ImportReport::Notes expected = expectedNotes(preview, ahead, choices);
        auto report = runImport(*collection, incoming, ahead, choices, collection.now(), progress);
        if (report && report->notes != expected) {
            qFatal("another number of notes was expected");
        }
        return report;
    });
}

ImportReport bringIn(
    TestCollection& collection, Incoming& incoming, const ImportChoices& choices = {})
{
    auto report = tryImport(collection, incoming, choices);
    if (!report) {
        qFatal("not imported: %s", qPrintable(report.error().error.detail));
    }
    return std::move(*report);
}

Note noteOf(TestCollection& collection, const QString& guid)
{
    return mustFind(collection->notes().byGuid(guid));
}

Card cardOf(TestCollection& collection, const QString& guid)
{
    const auto cards = must(collection->cards().ofNote(noteOf(collection, guid).id));
    if (cards.isEmpty()) {
        qFatal("no card");
    }
    return cards.first();
}

void writeBack(TestCollection& collection, const QString& guid, const QString& back)
{
    Note note = noteOf(collection, guid);
    note.fields[1] = back;
    note.modifiedMs += 3'600'000;
    must(collection->notes().update(note));
}

/// Gives a file one note that was studied.
void addStudied(MadeIncoming& file)
{
    file.add(u"a"_s, u"one"_s).tags = {u"leech"_s, u"python"_s};
    IncomingCard& card = file.cards[0];
    card.progress = known;
    card.suspended = true;
    card.buriedOn = StudyDay{20'001};
    card.flag = 3;
    card.original = "{\"data\":\"x\"}";
    Review answer{{}, {}, noonOf(StudyDay{20'000}), Grade::Hesitant, ReviewKind::Scheduled,
        Unseen{}, known, 1'500};
    file.reviews.append({card.id, answer, answer.time.utcMilliseconds, {}});
    file.reviews.append({card.id, std::nullopt, answer.time.utcMilliseconds + 1, "{\"type\":4}"});
    file.reviews.append({card.id + 77, answer, answer.time.utcMilliseconds, {}});
    file.made.reviews = 3;
}

} // namespace

class TestImporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesComeWithTheirCardsUnseen();
    void scheduleAndHistoryComeWhenAsked();
    void repeatedImportBringsNothing();
    void schedulesOfCardsThatAreHereStay();
    void schedulesOfCardsThatAreHereAreReplacedWhenAsked();
    void rulesDecide_data();
    void rulesDecide();
    void choicesGoFieldByField();
    void askedOnceIsAskedOnce();
    void deletedNotesStayDeleted();
    void deletedNotesComeBackWhenChosen();
    void otherTypeGivesItsTagsOnly();
    void typesAreSharedOrNumbered();
    void topicsKeepTheirSettings();
    void newCardsWaitBehindThoseThatWait();
    void filesWithoutCardsGetWhatTheirTypeMakes();
    void clozeThatWasAddedMakesItsCard();
    void mediaComeUnderTheirNames();
    void mediaOfTheSameNameAreRenamed();
    void mediaThatAreWrittenOtherwiseReplaceNone();
    void damagedMediaAreTold();
    void guidTwiceInAFileIsRejected();
    void notesOfAFileWithoutTopicsGoToTheRoot();
    void numbersOutOfAllMeasureAreCutDown();
    void answersOfDaysToComeAreLeftOut();
    void olderFileTakesNothingBack();
    void stockStyleIsNoOtherType();
    void manyTypesOfOneNameAreNumberedAtOnce();
    void oneStepUndoesAll();
    void cancelledLeavesNothing();
    void refusedInTheMiddleLeavesNothing();
    void backupComesFirst();
};

void TestImporting::notesComeWithTheirCardsUnseen()
{
    TestCollection collection;
    MadeIncoming file;
    addStudied(file);
    file.add(u"b"_s, u"two"_s);
    const ImportReport report = bringIn(collection, file);
    QCOMPARE(report.notes.added, 2);
    QCOMPARE(report.cardsAdded, 2);
    QCOMPARE(report.topicsAdded, 2);
    QCOMPARE(report.noteTypesAdded, 0); // the built-in one is here
    QCOMPARE(report.reviews.added, 0);
    const Note note = noteOf(collection, u"a"_s);
    QCOMPARE(note.id.value, MadeIncoming::firstId);
    QCOMPARE(note.fields, (QStringList{u"one"_s, u""_s}));
    QCOMPARE(note.tags, QStringList{u"python"_s});
    QCOMPARE(note.modifiedMs, MadeIncoming::firstId);
    const Card card = cardOf(collection, u"a"_s);
    QCOMPARE(card.id.value, MadeIncoming::firstId + 500'000);
    QCOMPARE(must(collection->topics().pathOf(card.topic)), u"Deck / Topic"_s);
    QVERIFY(card.isUnseen());
    QVERIFY(!card.suspended && !card.buriedOn && card.flag == 0);
    QCOMPARE(cardOf(collection, u"b"_s).position, 1);
    QCOMPARE(must(collection->reviews().count()), 0);
}

void TestImporting::scheduleAndHistoryComeWhenAsked()
{
    TestCollection collection;
    MadeIncoming file;
    addStudied(file);
    const ImportReport report = bringIn(collection, file, {.withSchedule = true, .notes = {}});
    QCOMPARE(report.reviews.added, 3);
    QCOMPARE(report.reviews.answers, 2);
    QCOMPARE(report.reviews.manual, 1);
    QCOMPARE(report.reviews.orphaned, 1);
    const Card card = cardOf(collection, u"a"_s);
    QCOMPARE(card.progress, Progress(known));
    QVERIFY(card.suspended);
    QCOMPARE(card.buriedOn, std::optional(StudyDay{20'001}));
    QCOMPARE(card.flag, 3);
    QCOMPARE(noteOf(collection, u"a"_s).tags, (QStringList{u"leech"_s, u"python"_s}));
    const QList<Review> answers = must(collection->reviews().ofCard(card.id));
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.first().after, Progress(known));
    QCOMPARE(must(collection->reviews().ofCard(CardId{card.id.value + 77})).size(), 1);
    QCOMPARE(must(collection->database().number(
                 u"SELECT count(*) FROM cards WHERE original = '{\"data\":\"x\"}'"_s)),
        1);
    QCOMPARE(
        must(collection->database().number(u"SELECT card FROM manual_changes"_s)), card.id.value);
}

void TestImporting::repeatedImportBringsNothing()
{
    TestCollection collection;
    MadeIncoming file;
    addStudied(file);
    const ImportChoices all{.withSchedule = true, .replaceSchedules = true, .notes = {}};
    bringIn(collection, file, all);
    const QString before = dump(collection->database());
    const ImportReport report = bringIn(collection, file, all);
    QCOMPARE(report.notes.unchanged, 1);
    QCOMPARE(report.cardsAdded, 0);
    QCOMPARE(report.reviews.added, 0);
    QCOMPARE(dump(collection->database()), before);
}

void TestImporting::schedulesOfCardsThatAreHereStay()
{
    TestCollection collection;
    MadeIncoming file;
    addStudied(file);
    bringIn(collection, file);
    const ImportReport report = bringIn(collection, file, {.withSchedule = true, .notes = {}});
    QVERIFY(cardOf(collection, u"a"_s).isUnseen());
    QCOMPARE(report.reviews.answers, 1); // of the card that is gone
}

void TestImporting::schedulesOfCardsThatAreHereAreReplacedWhenAsked()
{
    TestCollection collection;
    MadeIncoming file;
    addStudied(file);
    bringIn(collection, file);
    const ImportReport report =
        bringIn(collection, file, {.withSchedule = true, .replaceSchedules = true, .notes = {}});
    const Card card = cardOf(collection, u"a"_s);
    QCOMPARE(card.progress, Progress(known));
    QCOMPARE(report.reviews.answers, 2);
    QCOMPARE(report.reviews.orphaned, 1);
    QCOMPARE(must(collection->reviews().ofCard(card.id)).size(), 1);
}

void TestImporting::rulesDecide_data()
{
    QTest::addColumn<UpdateRule>("rule");
    QTest::addColumn<bool>("userEdited");
    QTest::addColumn<QString>("back");
    QTest::newRow("newer, only the file's") << UpdateRule::Newer << false << u"theirs"_s;
    QTest::newRow("newer, both") << UpdateRule::Newer << true << u"mine"_s;
    QTest::newRow("always, both") << UpdateRule::Always << true << u"theirs"_s;
    QTest::newRow("never, only the file's") << UpdateRule::Never << false << u"first"_s;
}

void TestImporting::rulesDecide()
{
    QFETCH(UpdateRule, rule);
    QFETCH(bool, userEdited);
    QFETCH(QString, back);
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s, u"first"_s);
    bringIn(collection, file);
    if (userEdited) {
        writeBack(collection, u"a"_s, u"mine"_s);
    }
    file.notes[0].fields[1] = u"theirs"_s;
    file.notes[0].modifiedMs += 60'000;
    const ImportReport report = bringIn(collection, file, {.rule = rule, .notes = {}});
    QCOMPARE(noteOf(collection, u"a"_s).fields.at(1), back);
    QCOMPARE(report.notes.updated, back == "theirs"_L1 ? 1 : 0);
    QCOMPARE(report.notes.conflicting, rule == UpdateRule::Newer && userEdited ? 1 : 0);
    QCOMPARE(must(collection->notes().count()), 1);
}

void TestImporting::choicesGoFieldByField()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s, u"first"_s);
    bringIn(collection, file);
    writeBack(collection, u"a"_s, u"mine"_s);
    file.notes[0].fields = {u"theirs too"_s, u"theirs"_s};
    file.notes[0].tags = {u"new"_s};
    bringIn(collection, file, {.notes = {{file.notes[0].id, {true, false, true}}}});
    const Note note = noteOf(collection, u"a"_s);
    QCOMPARE(note.fields, (QStringList{u"theirs too"_s, u"mine"_s}));
    QCOMPARE(note.tags, QStringList{u"new"_s});
    // A mixture is nobody's but the user's, and of this moment.
    QCOMPARE(note.modifiedMs, collection.now().toMSecsSinceEpoch());
}

void TestImporting::askedOnceIsAskedOnce()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s, u"first"_s);
    bringIn(collection, file);
    writeBack(collection, u"a"_s, u"mine"_s);
    file.notes[0].fields[1] = u"theirs"_s;
    bringIn(collection, file, {.notes = {{file.notes[0].id, {false, false, false}}}});
    QCOMPARE(noteOf(collection, u"a"_s).fields.at(1), u"mine"_s);
    const ImportReport again = bringIn(collection, file);
    QCOMPARE(again.notes.conflicting, 0);
    QCOMPARE(again.notes.unchanged, 1);
}

void TestImporting::deletedNotesStayDeleted()
{
    TestCollection collection;
    MadeIncoming file;
    addStudied(file);
    bringIn(collection, file);
    must(collection->notes().remove({noteOf(collection, u"a"_s).id}));
    const ImportReport report = bringIn(collection, file, {.withSchedule = true, .notes = {}});
    QCOMPARE(report.notes.unchanged, 1);
    QCOMPARE(must(collection->notes().count()), 0);
    QCOMPARE(report.reviews.added, 1); // of the card that is gone in the file, too
}

void TestImporting::deletedNotesComeBackWhenChosen()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    bringIn(collection, file);
    must(collection->notes().remove({noteOf(collection, u"a"_s).id}));
    const ImportReport report =
        bringIn(collection, file, {.notes = {{file.notes[0].id, {true, true, true}}}});
    QCOMPARE(report.notes.added, 1);
    QCOMPARE(must(collection->cards().ofNote(noteOf(collection, u"a"_s).id)).size(), 1);
}

void TestImporting::otherTypeGivesItsTagsOnly()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    bringIn(collection, file);
    file.made.types[0].type.fields.append(u"More"_s);
    file.notes[0].fields = {u"theirs"_s, u""_s, u"text"_s};
    file.notes[0].tags = {u"new"_s};
    bringIn(collection, file, {.rule = UpdateRule::Always, .notes = {}});
    const Note note = noteOf(collection, u"a"_s);
    QCOMPARE(note.fields, (QStringList{u"one"_s, u""_s}));
    QCOMPARE(note.tags, QStringList{u"new"_s});
}

void TestImporting::typesAreSharedOrNumbered()
{
    TestCollection collection;
    NoteType mine{{}, u"Vocabulary"_s, NoteTypeKind::Standard, {u"Word"_s, u"Meaning"_s},
        {{u"Card 1"_s, u"{{Word}}"_s, u"{{Meaning}}"_s}}, {}};
    must(collection->notes().addType(mine));
    MadeIncoming same;
    same.made.types[0].type = mine;
    same.add(u"a"_s, u"one"_s);
    QCOMPARE(bringIn(collection, same).noteTypesAdded, 0);
    MadeIncoming other;
    other.made.types[0].type = mine;
    other.made.types[0].type.templates[0].back = u"{{Word}} {{Meaning}}"_s;
    other.made.types[0].original = "{\"id\":7}";
    other.add(u"b"_s, u"two"_s);
    QCOMPARE(bringIn(collection, other).noteTypesAdded, 1);
    const NoteType type = mustFind(collection->notes().type(noteOf(collection, u"b"_s).type));
    QCOMPARE(type.name, u"Vocabulary (2)"_s);
    QCOMPARE(must(collection->database().number(
                 u"SELECT count(*) FROM note_types WHERE original = '{\"id\":7}'"_s)),
        1);
    other.add(u"c"_s, u"three"_s);
    QCOMPARE(bringIn(collection, other).noteTypesAdded, 0);
    QCOMPARE(noteOf(collection, u"c"_s).type, type.id);
}

void TestImporting::topicsKeepTheirSettings()
{
    TestCollection collection;
    const TopicId here = collection.topic(u"Deck / Topic"_s, {.newPerDay = 3});
    MadeIncoming file;
    file.made.topics[0].settings.newPerDay = 50;
    file.made.topics.append({{u"Deck"_s, u"Other"_s}, {.newPerDay = 60}, "{\"id\":9}"});
    file.add(u"a"_s, u"one"_s);
    file.add(u"b"_s, u"two"_s);
    file.cards[1].topic = 1;
    QCOMPARE(bringIn(collection, file).topicsAdded, 1);
    QCOMPARE(mustFind(collection->topics().topic(here)).settings.newPerDay, 3);
    QCOMPARE(must(collection->topics().byPath(u"Deck / Other"_s)).settings.newPerDay, 60);
}

void TestImporting::newCardsWaitBehindThoseThatWait()
{
    TestCollection collection;
    const TopicId here = collection.topic(u"Deck / Topic"_s);
    const CardId waiting = collection.card(here);
    collection.edit(waiting, [](Card& card) { card.position = 40; });
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    file.add(u"b"_s, u"two"_s);
    file.cards[0].position = 5;
    file.cards[1].position = 2;
    bringIn(collection, file);
    QCOMPARE(must(collection->cards().inTopic(here)),
        (QList{waiting, cardOf(collection, u"b"_s).id, cardOf(collection, u"a"_s).id}));
}

void TestImporting::filesWithoutCardsGetWhatTheirTypeMakes()
{
    TestCollection collection;
    MadeIncoming file;
    file.made.listsCards = false;
    file.made.types[0].type = *builtInNoteType(u"reversed");
    auto& note = file.add({}, u"one"_s, u"eins"_s);
    note.id = 1; // a row, no time
    const ImportReport report = bringIn(collection, file);
    QCOMPARE(report.cardsAdded, 2);
    const Card card = must(collection->cards().all()).first();
    QCOMPARE(card.note.value, collection.now().toMSecsSinceEpoch());
    QCOMPARE(must(collection->topics().pathOf(card.topic)), u"Deck / Topic"_s);
    QVERIFY(!mustFind(collection->notes().note(card.note)).guid.isEmpty());
}

void TestImporting::clozeThatWasAddedMakesItsCard()
{
    TestCollection collection;
    MadeIncoming file;
    file.made.types[0].type = *builtInNoteType(u"cloze");
    file.add(u"a"_s, u"{{c1::one}}"_s);
    bringIn(collection, file);
    file.notes[0].fields[0] = u"{{c1::one}} {{c2::two}}"_s;
    const ImportReport report = bringIn(collection, file);
    QCOMPARE(report.notes.updated, 1);
    QCOMPARE(report.cardsAdded, 1);
    QCOMPARE(must(collection->cards().ofNote(noteOf(collection, u"a"_s).id)).size(), 2);
}

void TestImporting::mediaComeUnderTheirNames()
{
    TestCollection collection;
    MadeIncoming file;
    file.made.media = {{u"plot.png"_s}, {u"unused.png"_s}, {u"_font.ttf"_s}};
    file.media = {{u"plot.png"_s, "P"}, {u"unused.png"_s, "U"}, {u"_font.ttf"_s, "F"}};
    file.add(u"a"_s, u"![](plot.png) ![](gone.png)"_s);
    const ImportReport report = bringIn(collection, file);
    QCOMPARE(report.mediaAdded, 2);
    QCOMPARE(report.mediaMissing, 1);
    QCOMPARE(
        report.warnings, (QList<ImportFinding>{{u"media-missing"_s, u"row 1"_s, u"gone.png"_s}}));
    const auto plot = mustFind(collection->decks().medium(u""_s, u"plot.png"_s));
    // printf P | sha256sum
    QCOMPARE(plot.sha256, u"5c62e091b8c0565f1bafad0dad5934276143ae2ccef7a5381e8ada5b1a8d26d2"_s);
    QFile bytes(collection.files().media() + u'/' + plot.sha256);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    QCOMPARE(bytes.readAll(), "P");
}

void TestImporting::mediaOfTheSameNameAreRenamed()
{
    TestCollection collection;
    QCOMPARE(must(edit::addMedium(*collection, {}, u"plot.png"_s, "mine")), u"plot.png"_s);
    MadeIncoming file;
    file.made.media = {{u"plot.png"_s}};
    file.media = {{u"plot.png"_s, "P"}};
    file.add(u"a"_s, u"![](plot.png) and ![](aplot.png), called plot.png."_s);
    const ImportReport report = bringIn(collection, file);
    QCOMPARE(report.mediaRenamed, 1);
    QCOMPARE(noteOf(collection, u"a"_s).fields.first(),
        u"![](plot-5c62e091.png) and ![](aplot.png), called plot.png."_s);
    // The text has not changed for anybody, so that nothing comes again.
    QCOMPARE(bringIn(collection, file).notes.unchanged, 1);
    // And what the file changes then is taken, since nobody edited it here.
    file.notes[0].fields[1] = u"new"_s;
    file.notes[0].modifiedMs += 1'000;
    QCOMPARE(bringIn(collection, file).notes.updated, 1);
    QCOMPARE(noteOf(collection, u"a"_s).fields,
        (QStringList{u"![](plot-5c62e091.png) and ![](aplot.png), called plot.png."_s, u"new"_s}));
}

void TestImporting::mediaThatAreWrittenOtherwiseReplaceNone()
{
    TestCollection collection;
    const DeckStore::Medium mine{u""_s, u"my%20cat.png"_s, QString(64, u'a'), 4};
    must(collection->change({u"add"_s, {}}, [&] { return collection->decks().putMedium(mine); }));
    MadeIncoming file;
    file.made.media = {{u"my cat.png"_s}};
    file.media = {{u"my cat.png"_s, "P"}};
    file.add(u"a"_s, u"![](my%20cat.png)"_s);
    bringIn(collection, file);
    QCOMPARE(mustFind(collection->decks().medium(u""_s, u"my%20cat.png"_s)).sha256, mine.sha256);
    QCOMPARE(noteOf(collection, u"a"_s).fields.first(), u"![](my%20cat-5c62e091.png)"_s);
    QVERIFY(must(collection->decks().medium(u""_s, u"my cat-5c62e091.png"_s)).has_value());
}

void TestImporting::damagedMediaAreTold()
{
    TestCollection collection;
    MadeIncoming file;
    file.made.media = {{u"plot.png"_s}};
    file.add(u"a"_s, u"![](plot.png)"_s);
    const ImportReport report = bringIn(collection, file);
    QCOMPARE(report.notes.added, 1);
    QCOMPARE(report.mediaMissing, 1);
    QCOMPARE(report.warnings.first().code, u"medium-damaged"_s);
}

void TestImporting::guidTwiceInAFileIsRejected()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    file.add(u"a"_s, u"two"_s);
    const ImportReport report = bringIn(collection, file);
    QCOMPARE(report.notes.added, 1);
    QCOMPARE(report.notes.rejected, 1);
    QCOMPARE(report.warnings, (QList<ImportFinding>{{u"guid-repeated"_s, u"row 2"_s, u"a"_s}}));
}

void TestImporting::notesOfAFileWithoutTopicsGoToTheRoot()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    file.cards.clear();
    file.made.topics.clear();
    const ImportReport report = bringIn(collection, file);
    QCOMPARE(report.cardsAdded, 1);
    QCOMPARE(cardOf(collection, u"a"_s).topic, rootTopic);
}

void TestImporting::numbersOutOfAllMeasureAreCutDown()
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    file.notes[0].id = largest;
    file.cards[0].id = largest;
    file.cards[0].note = largest;
    file.cards[0].position = largest;
    Schedule schedule = known;
    schedule.lapses = std::numeric_limits<int>::max();
    schedule.repetitions = std::numeric_limits<int>::max();
    schedule.answeredOn = StudyDay{2'000'000};
    file.cards[0].progress = schedule;
    const ImportReport report = bringIn(collection, file, {.withSchedule = true, .notes = {}});
    const qint64 now = collection.now().toMSecsSinceEpoch();
    QCOMPARE(noteOf(collection, u"a"_s).id.value, now);
    const Card card = cardOf(collection, u"a"_s);
    QCOMPARE(card.id.value, now);
    QVERIFY(card.position > 0 && card.position < largest / 2);
    const auto* kept = std::get_if<Schedule>(&card.progress);
    QVERIFY(kept);
    QCOMPARE(kept->lapses, 100'000);
    QCOMPARE(kept->repetitions, 100'000);
    QCOMPARE(kept->answeredOn, StudyDay::fromDate(collection.now().date()));
    QVERIFY(report.warnings.contains(
        ImportFinding{u"value-clamped"_s, u"cards %1"_s.arg(largest), {}}));
    // Others can be added after it, and it can be answered.
    MadeIncoming more;
    more.add(u"b"_s, u"two"_s);
    QCOMPARE(bringIn(collection, more).cardsAdded, 1);
}

void TestImporting::answersOfDaysToComeAreLeftOut()
{
    TestCollection collection;
    MadeIncoming file;
    addStudied(file);
    file.reviews[0].timeMs = collection.now().addDays(2).toMSecsSinceEpoch();
    const ImportReport report = bringIn(collection, file, {.withSchedule = true, .notes = {}});
    QCOMPARE(report.reviews.added, 2);
    QVERIFY(report.warnings.contains(ImportFinding{u"reviews-in-future"_s, {}, u"1"_s}));
}

void TestImporting::olderFileTakesNothingBack()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s, u"second edition"_s);
    bringIn(collection, file);
    file.notes[0].fields[1] = u"first edition"_s;
    file.notes[0].modifiedMs -= 1'000;
    QCOMPARE(bringIn(collection, file).notes.unchanged, 1);
    QCOMPARE(noteOf(collection, u"a"_s).fields.last(), u"second edition"_s);
    QCOMPARE(bringIn(collection, file, {.rule = UpdateRule::Always, .notes = {}}).notes.updated, 1);
    QCOMPARE(noteOf(collection, u"a"_s).fields.last(), u"first edition"_s);
}

void TestImporting::stockStyleIsNoOtherType()
{
    TestCollection collection;
    const auto typeAfter = [&collection](const QString& guid, const auto& change) {
        MadeIncoming file;
        change(file.made.types[0]);
        file.add(guid, guid);
        bringIn(collection, file);
        return mustFind(collection->notes().type(noteOf(collection, guid).type)).name;
    };
    // As Anki 2.1 writes it for a new collection.
    QCOMPARE(typeAfter(u"a"_s,
                 [](IncomingType& type) {
                     type.type.style =
                         u".card {\n font-family: arial;\n font-size: 20px;\n text-align: center;\n"
                         " color: black;\n background-color: white;\n}\n"_s;
                 }),
        u"Basic"_s);
    QCOMPARE(typeAfter(u"b"_s,
                 [](IncomingType& type) { type.type.style = u".card { color: green; }"_s; }),
        u"Basic (2)"_s);
    const auto withOtherBack = [](IncomingType& type) {
        type.type.templates[0].back = u"{{Back}}!"_s;
    };
    QCOMPARE(typeAfter(u"c"_s, withOtherBack), u"Basic (3)"_s);
    QCOMPARE(typeAfter(u"d"_s, withOtherBack), u"Basic (3)"_s);
    // A file that only names its type means the one that is here.
    QCOMPARE(typeAfter(u"e"_s,
                 [&](IncomingType& type) {
                     withOtherBack(type);
                     type.isByName = true;
                 }),
        u"Basic"_s);
}

void TestImporting::manyTypesOfOneNameAreNumberedAtOnce()
{
    constexpr int many = 2'000;
    TestCollection collection;
    MadeIncoming file;
    file.made.types.clear();
    for (int i = 0; i < many; ++i) {
        NoteType type = *builtInNoteType(u"basic");
        type.name = u"X"_s;
        type.templates[0].name = QString::number(i);
        file.made.types.append({type, {}});
        file.add(QString::number(i), u"one"_s).type = i;
    }
    // Where each looks at all others this takes longer than a test may.
    QCOMPARE(bringIn(collection, file).noteTypesAdded, many);
    const NoteType last =
        mustFind(collection->notes().type(noteOf(collection, QString::number(many - 1)).type));
    QCOMPARE(last.name, u"X (2000)"_s);
}

void TestImporting::oneStepUndoesAll()
{
    TestCollection collection;
    MadeIncoming first;
    first.add(u"a"_s, u"one"_s, u"first"_s);
    bringIn(collection, first);
    const QString before = dump(collection->database());
    MadeIncoming second;
    addStudied(second);
    second.made.types.append({{{}, u"Other"_s, NoteTypeKind::Standard, {u"Word"_s},
                                  {{u"Card 1"_s, u"{{Word}}"_s, {}}}, {}},
        {}});
    second.made.media = {{u"plot.png"_s}};
    second.media = {{u"plot.png"_s, "P"}};
    second.notes[0].fields[1] = u"![](plot.png)"_s;
    second.add(u"b"_s, u"two"_s);
    second.notes[1].type = 1;
    second.notes[1].fields = {u"word"_s};
    bringIn(collection, second, {.withSchedule = true, .replaceSchedules = true, .notes = {}});
    const QString after = dump(collection->database());
    QVERIFY(after != before);
    QVERIFY(must(collection->undo()).has_value());
    QCOMPARE(dump(collection->database()), before);
    QVERIFY(must(collection->redo()).has_value());
    QCOMPARE(dump(collection->database()), after);
}

void TestImporting::cancelledLeavesNothing()
{
    TestCollection collection;
    MadeIncoming file;
    for (int i = 0; i < 600; ++i) {
        file.add(QString::number(i), u"front"_s);
    }
    const QString before = dump(collection->database());
    const auto report = tryImport(collection, file, {}, [](double share) { return share < 0.3; });
    QVERIFY(!report);
    QVERIFY(!report.error().refused);
    QCOMPARE(report.error().error.code, ErrorCode::Cancelled);
    QCOMPARE(dump(collection->database()), before);
}

void TestImporting::refusedInTheMiddleLeavesNothing()
{
    TestCollection collection;
    MadeIncoming file;
    addStudied(file);
    const auto ahead = readAhead(file, goOn);
    QVERIFY(ahead.has_value());
    file.faulty = ImportFinding{u"database-faulty"_s, u"revlog"_s, {}};
    const QString before = dump(collection->database());
    const auto report = runImport(
        *collection, file, *ahead, {.withSchedule = true, .notes = {}}, collection.now(), goOn);
    QVERIFY(!report);
    QCOMPARE(report.error().refused, file.faulty);
    QCOMPARE(dump(collection->database()), before);
}

void TestImporting::backupComesFirst()
{
    TestCollection collection;
    collection.note();
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    bringIn(collection, file);
    const auto copies = must(backups::list(collection.files().backups()));
    QCOMPARE(copies.size(), 1);
    QVERIFY(copies.first().verified);
    QCOMPARE(copies.first().notes, 1); // not yet two
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
