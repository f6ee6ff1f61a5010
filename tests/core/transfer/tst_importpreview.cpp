// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/notes.h"
#include "core/edit/selection.h"
#include "core/transfer/merge.h"
#include "tests/support/madeincoming.h"
#include "tests/support/testcollection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

const TransferProgress goOn = [](double) { return true; };
using Outcomes = QList<NoteOutcome>;

ReadAhead ahead(Incoming& incoming)
{
    auto read = readAhead(incoming, goOn);
    if (!read) {
        qFatal("the file is refused");
    }
    return std::move(*read);
}

ImportPreview preview(TestCollection& collection, Incoming& incoming)
{
    return must(previewImport(*collection, incoming.head(), ahead(incoming)));
}

Outcomes outcomes(const ImportPreview& preview)
{
    Outcomes all;
    for (const auto& note : preview.notes) {
        all.append(note.outcome);
    }
    return all;
}

void bringIn(TestCollection& collection, Incoming& incoming)
{
    if (!runImport(*collection, incoming, ahead(incoming), {}, collection.now(), goOn)) {
        qFatal("not imported");
    }
}

/// As a person who opened the editor an hour later than anything was imported.
void writeBack(TestCollection& collection, const QString& guid, const QString& back)
{
    Note note = mustFind(collection->notes().byGuid(guid));
    note.fields[1] = back;
    note.modifiedMs += 3'600'000;
    must(collection->notes().update(note));
}

} // namespace

class TestImportPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsNewInAnEmptyCollection();
    void sameTextIsTheSame();
    void whatOnlyTheFileChangedIsChanged();
    void whatOnlyTheUserChangedIsTheSame();
    void whatBothChangedIsInConflict();
    void withoutABaseTheNewerCounts_data();
    void withoutABaseTheNewerCounts();
    void anotherTypeIsInConflict();
    void whatTheUserDeletedIsInConflict();
    void withoutGuidTheFirstFieldTells();
    void stateTagsAreNoDifference();
    void mediaAreFoundMissingOrElsewhere();
    void whatCardsDoNotShowIsTold();
    void noteThatMakesNoCardIsRejected();
    void faultyHistoryIsToldBeforeAnythingChanges();
    void readingCanBeCancelled();
};

void TestImportPreview::everythingIsNewInAnEmptyCollection()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    file.add(u"b"_s, u"two"_s);
    const QString before = dump(collection->database());
    const ImportPreview seen = preview(collection, file);
    QCOMPARE(outcomes(seen), (Outcomes{NoteOutcome::New, NoteOutcome::New}));
    QCOMPARE(seen.count(NoteOutcome::New), 2);
    QCOMPARE(dump(collection->database()), before);
    const ReadAhead read = ahead(file);
    QCOMPARE(read.notes.at(1).title, u"two"_s);
    QCOMPARE(read.notes.at(1).hashes.size(), 3); // front, back, tags
}

void TestImportPreview::sameTextIsTheSame()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    bringIn(collection, file);
    const ImportPreview seen = preview(collection, file);
    QCOMPARE(outcomes(seen), Outcomes{NoteOutcome::Same});
    QCOMPARE(seen.notes.first().differs, (NoteChoice{false, false, false}));
}

void TestImportPreview::whatOnlyTheFileChangedIsChanged()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s, u"first"_s);
    bringIn(collection, file);
    file.notes[0].fields[1] = u"second"_s;
    const ImportPreview seen = preview(collection, file);
    QCOMPARE(outcomes(seen), Outcomes{NoteOutcome::Changed});
    QCOMPARE(seen.notes.first().differs, (NoteChoice{false, true, false}));
    QVERIFY(seen.notes.first().mine.has_value());
}

void TestImportPreview::whatOnlyTheUserChangedIsTheSame()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s, u"first"_s);
    bringIn(collection, file);
    writeBack(collection, u"a"_s, u"mine"_s);
    const ImportPreview seen = preview(collection, file);
    QCOMPARE(outcomes(seen), Outcomes{NoteOutcome::Same});
}

void TestImportPreview::whatBothChangedIsInConflict()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s, u"first"_s);
    bringIn(collection, file);
    writeBack(collection, u"a"_s, u"mine"_s);
    file.notes[0].fields[1] = u"theirs"_s;
    file.notes[0].tags = {u"new"_s};
    file.notes[0].modifiedMs += 7'200'000;
    const ImportPreview seen = preview(collection, file);
    QCOMPARE(outcomes(seen), Outcomes{NoteOutcome::Conflict});
    QCOMPARE(seen.notes.first().differs, (NoteChoice{false, true, true}));
    QVERIFY(seen.notes.first().isNewer);
}

void TestImportPreview::withoutABaseTheNewerCounts_data()
{
    QTest::addColumn<qint64>("later");
    QTest::addColumn<NoteOutcome>("outcome");
    QTest::newRow("the file's is newer") << qint64{1} << NoteOutcome::Changed;
    QTest::newRow("of the same time") << qint64{0} << NoteOutcome::Conflict;
    QTest::newRow("the user's is newer") << qint64{-1} << NoteOutcome::Conflict;
}

void TestImportPreview::withoutABaseTheNewerCounts()
{
    QFETCH(qint64, later);
    QFETCH(NoteOutcome, outcome);
    TestCollection collection;
    Note mine;
    mine.guid = u"a"_s;
    mine.type = mustFind(collection->notes().typeByName(builtInNoteType(u"basic")->name)).id;
    mine.fields = {u"one"_s, u"mine"_s};
    mine.modifiedMs = MadeIncoming::firstId;
    must(collection->notes().add(mine));
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s, u"theirs"_s).modifiedMs = mine.modifiedMs + later;
    QCOMPARE(outcomes(preview(collection, file)), Outcomes{outcome});
}

void TestImportPreview::anotherTypeIsInConflict()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    bringIn(collection, file);
    file.made.types[0].type.fields.append(u"More"_s);
    file.notes[0].fields.append(u"text"_s);
    file.notes[0].tags = {u"new"_s};
    const ImportPreview seen = preview(collection, file);
    QCOMPARE(outcomes(seen), Outcomes{NoteOutcome::Conflict});
    QVERIFY(seen.notes.first().typeDiffers);
    QCOMPARE(seen.notes.first().differs, (NoteChoice{false, false, false, true}));
}

void TestImportPreview::whatTheUserDeletedIsInConflict()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    bringIn(collection, file);
    must(collection->notes().remove({mustFind(collection->notes().byGuid(u"a"_s)).id}));
    const ImportPreview seen = preview(collection, file);
    QCOMPARE(outcomes(seen), Outcomes{NoteOutcome::Conflict});
    QVERIFY(seen.notes.first().isDeleted);
    QVERIFY(!seen.notes.first().mine);
}

void TestImportPreview::withoutGuidTheFirstFieldTells()
{
    TestCollection collection;
    MadeIncoming file;
    file.add({}, u"one"_s, u"first"_s).modifiedMs = 0;
    bringIn(collection, file);
    file.notes[0].fields[1] = u"second"_s;
    file.add({}, u"two"_s);
    QCOMPARE(
        outcomes(preview(collection, file)), (Outcomes{NoteOutcome::Changed, NoteOutcome::New}));
}

void TestImportPreview::stateTagsAreNoDifference()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    bringIn(collection, file);
    file.notes[0].tags = {u"Leech"_s, u"marked"_s};
    QCOMPARE(outcomes(preview(collection, file)), Outcomes{NoteOutcome::Same});
}

void TestImportPreview::mediaAreFoundMissingOrElsewhere()
{
    MadeIncoming file;
    file.made.media = {{u"a b.png"_s}};
    auto& note = file.add(u"a"_s, u"<img src=\"a%20b.png\">"_s,
        u"[sound:gone.mp3] <img src='https://example.org/x.png'>"_s);
    note.format = TextFormat::Html;
    const ReadAhead read = ahead(file);
    QCOMPARE(read.media.size(), 3);
    QCOMPARE(read.media.value(u"a%20b.png"_s).name, u"a b.png"_s);
    QVERIFY(read.media.value(u"gone.mp3"_s).isMissing);
    QCOMPARE(read.media.value(u"gone.mp3"_s).place, u"row 1"_s);
    QVERIFY(!read.media.value(u"https://example.org/x.png"_s).isMissing);
    QCOMPARE(read.findings,
        (QList<ImportFinding>{{u"media-remote"_s, u"row 1"_s, u"https://example.org/x.png"_s}}));
}

void TestImportPreview::whatCardsDoNotShowIsTold()
{
    MadeIncoming file;
    NoteType& type = file.made.types[0].type;
    type.templates[0].front += u"<script>x()</script>"_s;
    type.style = u".card { color: red } .x { position: fixed }"_s;
    file.add(u"a"_s, u"<b style=\"position:fixed\">b</b>"_s).format = TextFormat::Html;
    file.add(u"b"_s, u"<iframe></iframe>"_s, u"<b onclick=x()>c</b>"_s).format = TextFormat::Html;
    file.add(u"c"_s, u"<script>is text</script>"_s).format = TextFormat::Markdown;
    for (int i = 0; i < 300; ++i)
        file.add(QString::number(i), u"<form></form>"_s).format = TextFormat::Html;
    const QList<ImportFinding> findings = ahead(file).findings;
    QCOMPARE(findings.size(), 200);
    QCOMPARE(findings.at(0), (ImportFinding{u"html-dropped"_s, type.name, u"script style"_s}));
    QCOMPARE(findings.at(1), (ImportFinding{u"html-dropped"_s, u"row 2"_s, u"frame script"_s}));
    QCOMPARE(findings.at(2), (ImportFinding{u"html-dropped"_s, u"row 4"_s, u"form"_s}));
}

void TestImportPreview::noteThatMakesNoCardIsRejected()
{
    MadeIncoming file;
    file.made.listsCards = false;
    file.add(u"a"_s, {}, u"an answer to nothing"_s);
    file.add(u"b"_s, u"one"_s);
    const ReadAhead read = ahead(file);
    QCOMPARE(read.notes.size(), 1);
    QCOMPARE(read.rejectedCount, 1);
    QCOMPARE(read.rejected.first().code, u"no-cards"_s);
    QCOMPARE(read.rejected.first().place, u"row 1"_s);
}

void TestImportPreview::faultyHistoryIsToldBeforeAnythingChanges()
{
    MadeIncoming file;
    file.add(u"a"_s, u"one"_s);
    file.faulty = ImportFinding{u"database-faulty"_s, u"revlog"_s, {}};
    const auto read = readAhead(file, goOn);
    QVERIFY(!read);
    QCOMPARE(read.error().refused, file.faulty);
}

void TestImportPreview::readingCanBeCancelled()
{
    MadeIncoming file;
    for (int i = 0; i < 600; ++i) {
        file.add(QString::number(i), u"front"_s);
    }
    double share = 0;
    const auto read = readAhead(file, [&](double done) {
        share = done;
        return false;
    });
    QVERIFY(!read);
    QVERIFY(!read.error().refused);
    QCOMPARE(read.error().error.code, ErrorCode::Cancelled);
    QVERIFY(share > 0 && share < 1);
}

QTEST_GUILESS_MAIN(TestImportPreview)
#include "tst_importpreview.moc"
