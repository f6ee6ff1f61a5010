// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/media.h"
#include "core/storage/database.h"
#include "core/transfer/anki/collectionfile.h"
#include "core/transfer/anki/collectionwriter.h"
#include "core/transfer/anki/objects11.h"
#include "core/transfer/anki/package.h"
#include "core/transfer/anki/packagewriter.h"
#include "core/transfer/merge.h"
#include "core/transfer/openincoming.h"
#include "tests/support/madeincoming.h"
#include "tests/support/testcollection.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

const TransferProgress goOn = [](double) { return true; };
/// 2023-11-14 is the day of MadeIncoming's first note.
const StudyDay made = StudyDay{19'675};
const Schedule known{30, 215, 2, 1, made.plusDays(44), made.plusDays(14)};

Review answer(int days, Grade grade, ReviewKind kind, const Progress& before, const Progress& after)
{
    return {{}, {}, noonOf(made.plusDays(days)), grade, kind, before, after, 1'500};
}

/// Brings a file of made-up notes in, which were studied.
void fill(TestCollection& collection)
{
    MadeIncoming file;
    file.made.media = {{u"plot.png"_s}};
    file.media = {{u"plot.png"_s, "P"}};
    file.add(u"a"_s, u"*One* ![](plot.png)"_s, u"```python\nx = 1\n```"_s).tags = {
        u"leech"_s, u"level::mid"_s};
    file.add(u"b"_s, u"Two"_s).format = TextFormat::Html;
    file.made.topics.append({{u"Deck"_s, u"Other"_s}, {.newPerDay = 3}, {}});
    file.cards[1].topic = 1;
    file.cards[1].flag = 4;
    IncomingCard& card = file.cards[0];
    card.suspended = true;
    card.progress = known;
    card.original = "{\"factor\":2146,\"data\":\"{\\\"s\\\":1.5}\"}";
    const Schedule first{1, 250, 1, 0, made.plusDays(1), made};
    const Schedule failed{1, 215, 0, 1, made.plusDays(2), made.plusDays(1)};
    const Schedule again{1, 215, 1, 1, made.plusDays(8), made.plusDays(7)};
    file.reviews = {{card.id, answer(0, Grade::Hesitant, ReviewKind::First, Unseen{}, first),
                        noonOf(made).utcMilliseconds, {}},
        {card.id, answer(1, Grade::WrongSeemedEasy, ReviewKind::Scheduled, first, failed),
            noonOf(made.plusDays(1)).utcMilliseconds, {}},
        {card.id, answer(7, Grade::Hesitant, ReviewKind::Scheduled, failed, again),
            noonOf(made.plusDays(7)).utcMilliseconds, "[3,1,-600,2150,1500,2]"},
        {card.id, std::nullopt, noonOf(made.plusDays(14)).utcMilliseconds, "[0,30,1,2150,0,4]"}};
    const auto ahead = readAhead(file, goOn);
    if (!ahead
        || !runImport(*collection, file, *ahead, {.withSchedule = true, .notes = {}},
            collection.now(), goOn)) {
        qFatal("not imported");
    }
}

} // namespace

class TestPackageWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingStandsWhereAnkiLooks();
    void theSameCollectionGivesTheSameBytes();
    void comesBackTheSame();
    void withoutScheduleCardsAreNew();
    void cardsThatWereInLearningGetAnEase();
    void aPartIsOnlyThat();
    void whatClaimsOneNumberIsToldApart();
    void limitsThatWereChangedGoOut();
    void mediaOfTheSameNameAreToldApart();
    void answersOfOneInstantStandOneBehindTheOther();
    void oddOriginalsAreMended();
    void cancelledLeavesTheFormerFile();
    void unwritablePlacesAreTold();

private:
    anki::PackageReport write(TestCollection& collection, const anki::PackageOptions& options = {});
    void open();

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"out.apkg"_s);
    std::unique_ptr<anki::Package> m_package;
    std::unique_ptr<anki::CollectionFile> m_file;
};

anki::PackageReport TestPackageWriter::write(
    TestCollection& collection, const anki::PackageOptions& options)
{
    anki::PackageOptions all = options;
    all.now = collection.now();
    all.colour = [](const QString& code, const QString& language) {
        return u"<i>%1:%2</i>"_s.arg(language, code);
    };
    return must(anki::writePackage(*collection, m_path, all, goOn));
}

void TestPackageWriter::open()
{
    m_file.reset();
    auto package = anki::Package::open(m_path);
    QVERIFY(package.has_value());
    m_package = std::move(*package);
    const auto collection = m_package->extractCollection(m_folder.path());
    QVERIFY(collection.has_value());
    auto file = anki::CollectionFile::open(*collection);
    QVERIFY(file.has_value());
    m_file = std::move(*file);
}

void TestPackageWriter::everythingStandsWhereAnkiLooks()
{
    TestCollection collection;
    fill(collection);
    const anki::PackageReport report = write(collection, {.notes = {}, .withSchedule = true});
    QCOMPARE(report.notes, 2);
    QCOMPARE(report.cards, 2);
    QCOMPARE(report.reviews, 4);
    QCOMPARE(report.media, 1);
    open();
    QCOMPARE(m_package->media().first().name, u"plot.png"_s);
    QCOMPARE(m_package->read(m_package->media().first()).value(), "P");
    QList<anki::Note> notes;
    QVERIFY(m_file->forEachNote([&](const anki::Note& note) { notes.append(note); }).has_value());
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.at(0).guid, u"a"_s);
    QCOMPARE(notes.at(0).modified, MadeIncoming::firstId / 1000);
    QCOMPARE(notes.at(0).tags, (QStringList{u"leech"_s, u"level::mid"_s}));
    QVERIFY(notes.at(0).fields.at(0).startsWith(
        u"<p><em>One</em> <img src=\"plot.png\" alt=\"\"></p><!--reprise:1:"_s));
    QVERIFY(notes.at(0).fields.at(1).startsWith(
        u"<pre><code><i>python:x = 1\n</i></code></pre><!--"_s));
    QCOMPARE(notes.at(1).fields.at(0), u"Two"_s);
    QList<anki::Card> cards;
    QVERIFY(m_file->forEachCard([&](const anki::Card& card) { cards.append(card); }).has_value());
    const anki::Card& card = cards.at(0);
    QCOMPARE(card.kind, anki::CardKind::Review);
    QCOMPARE(card.queue, anki::CardQueue::Suspended);
    QCOMPARE(card.due, 44); // days since that of the first card and answer
    QCOMPARE(card.intervalDays, 30);
    QCOMPARE(card.easePermille, 2146); // which is still 215 hundredths
    QCOMPARE(card.answers, 3);
    QCOMPARE(card.lapses, 1);
    QCOMPARE(card.data,
        "{\"lrt\":" + QByteArray::number(noonOf(made.plusDays(7)).utcMilliseconds / 1000)
            + ",\"s\":1.5}");
    QCOMPARE(cards.at(1).kind, anki::CardKind::New);
    QCOMPARE(cards.at(1).due, 1);
    QCOMPARE(cards.at(1).flag, 4);
    QList<anki::Answer> answers;
    QVERIFY(
        m_file->forEachAnswer([&](const anki::Answer& row) { answers.append(row); }).has_value());
    QCOMPARE(answers.size(), 4);
    const auto row = [&](qsizetype at) {
        const anki::Answer& one = answers.at(at);
        return QList<int>{one.button, one.interval, one.lastInterval, one.easePermille,
            one.milliseconds, int(one.kind)};
    };
    QCOMPARE(row(0), (QList<int>{3, 1, 0, 2500, 1500, 0}));
    QCOMPARE(row(1), (QList<int>{1, 1, 1, 2150, 1500, 1}));
    QCOMPARE(row(2), (QList<int>{3, 1, -600, 2150, 1500, 2}));
    QCOMPARE(row(3), (QList<int>{0, 30, 1, 2150, 0, 4}));
    QStringList decks;
    for (const anki::Deck& deck : m_file->contents().decks) {
        decks.append(deck.levels.join(u'/'));
        QCOMPARE(deck.newPerDay,
            deck.levels.last() == "Other"_L1 ? std::optional(3) : std::optional<int>());
    }
    decks.sort();
    QCOMPARE(decks, (QStringList{u"Deck"_s, u"Deck/Other"_s, u"Deck/Topic"_s, u"Default"_s}));
}

void TestPackageWriter::theSameCollectionGivesTheSameBytes()
{
    const auto bytes = [this] {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    TestCollection collection;
    fill(collection);
    write(collection, {.notes = {}, .withSchedule = true});
    const QByteArray first = bytes();
    QVERIFY(!first.isEmpty());
    collection.reopen();
    write(collection, {.notes = {}, .withSchedule = true});
    QCOMPARE(bytes(), first);
}

void TestPackageWriter::comesBackTheSame()
{
    TestCollection collection;
    fill(collection);
    write(collection, {.notes = {}, .withSchedule = true});
    TestCollection other;
    const auto incoming = openIncoming(m_path, {.zone = QTimeZone::UTC});
    QVERIFY(incoming.has_value());
    const auto ahead = readAhead(**incoming, goOn);
    QVERIFY(ahead.has_value());
    QVERIFY(runImport(
        *other, **incoming, *ahead, {.withSchedule = true, .notes = {}}, other.now(), goOn)
            .has_value());
    const QString rows = u"SELECT group_concat(%1, '|') FROM (SELECT * FROM %2 ORDER BY id)"_s;
    const QList<std::pair<QString, QString>> compared{
        {u"notes.guid || notes.format || notes.fields || notes.tags || notes.modified / 1000"_s,
            u"notes"_s},
        {u"id || ' ' || ordinal || ' ' || coalesce(due, position) || ' ' || coalesce(interval, '')"
         " || ' ' || coalesce(ease, '') || ' ' || coalesce(repetitions, '') || ' ' ||"
         " coalesce(lapses, '') || ' ' || suspended || flag"_s,
            u"cards"_s},
        {u"card || ' ' || time || ' ' || grade || kind || ' ' || coalesce(before_interval, '') ||"
         " ' ' || after_interval || ' ' || after_ease || ' ' || after_repetitions"_s,
            u"reviews"_s},
        {u"card || ' ' || time || original"_s, u"manual_changes"_s},
        {u"name || sha256"_s, u"(SELECT rowid AS id, * FROM media)"_s}};
    for (const auto& [columns, table] : compared) {
        const QString sql = rows.arg(QString(columns).remove(u"notes."_s), table);
        const auto text = [&](Collection& in) {
            return mustFind(in.database().row(sql, [](const Row& row) { return row.text(0); }));
        };
        QVERIFY(!text(*collection).isEmpty());
        QCOMPARE(text(*other), text(*collection));
    }
}

void TestPackageWriter::withoutScheduleCardsAreNew()
{
    TestCollection collection;
    fill(collection);
    const anki::PackageReport report = write(collection);
    QCOMPARE(report.reviews, 0);
    open();
    QVERIFY(m_file
            ->forEachNote([](const anki::Note& note) { QVERIFY(!note.tags.contains(u"leech"_s)); })
            .has_value());
    QVERIFY(m_file
            ->forEachCard([](const anki::Card& card) {
                QCOMPARE(card.kind, anki::CardKind::New);
                QCOMPARE(card.queue, anki::CardQueue::New);
                QCOMPARE(card.flag, 0);
                QCOMPARE(card.answers, 0);
                QVERIFY(card.data.isEmpty());
            })
            .has_value());
}

void TestPackageWriter::cardsThatWereInLearningGetAnEase()
{
    TestCollection collection;
    MadeIncoming file;
    file.add(u"a"_s, u"One"_s);
    file.cards[0].progress = Schedule{1, 250, 0, 0, made, made};
    file.cards[0].original = "{\"factor\":0}"; // as Anki has it before the first interval
    const auto ahead = readAhead(file, goOn);
    QVERIFY(ahead.has_value());
    QVERIFY(runImport(
        *collection, file, *ahead, {.withSchedule = true, .notes = {}}, collection.now(), goOn)
            .has_value());
    write(collection, {.notes = {}, .withSchedule = true});
    open();
    QVERIFY(m_file->forEachNote([](const anki::Note&) { }).has_value());
    QVERIFY(m_file
            ->forEachCard([](const anki::Card& card) {
                QCOMPARE(card.kind, anki::CardKind::Review);
                QCOMPARE(card.easePermille, 2500);
            })
            .has_value());
}

void TestPackageWriter::aPartIsOnlyThat()
{
    TestCollection collection;
    fill(collection);
    const NoteId second = mustFind(collection->notes().byGuid(u"b"_s)).id;
    const anki::PackageReport report =
        write(collection, {.notes = QList{second}, .withSchedule = true});
    QCOMPARE(report.notes, 1);
    QCOMPARE(report.cards, 1);
    QCOMPARE(report.reviews, 0);
    QCOMPARE(report.media, 0);
}

void TestPackageWriter::whatClaimsOneNumberIsToldApart()
{
    TestCollection collection;
    const QByteArray original = "{\"anki\":11,\"id\":1500000000000}";
    MadeIncoming file;
    file.made.media = {{u"_one.ttf"_s}, {u"_two.ttf"_s}};
    file.media = {{u"_one.ttf"_s, "1"}, {u"_two.ttf"_s, "2"}};
    file.made.types.clear();
    file.made.topics.clear();
    for (const QString& name : {u"One"_s, u"Two"_s}) {
        NoteType type = *builtInNoteType(u"basic");
        type.name = name;
        type.style = u"@font-face { src: url(_%1.ttf) }"_s.arg(name.toLower());
        type.fields.append(name == "Two"_L1 ? QStringList(u"More"_s) : QStringList());
        file.made.types.append({type, original});
        file.made.topics.append({{name}, {}, original});
    }
    file.add(u"a"_s, u"one"_s, u"1"_s);
    IncomingNote& second = file.add(u"b"_s, u"two"_s, u"2"_s);
    second.type = 1;
    second.fields.append(u"3"_s);
    file.cards[1].topic = 1;
    const auto ahead = readAhead(file, goOn);
    QVERIFY(ahead);
    QVERIFY(runImport(*collection, file, *ahead, {}, collection.now(), goOn));
    write(collection);
    open();
    QList<std::pair<qint64, qsizetype>> notes;
    QVERIFY(m_file->forEachNote(
        [&](const anki::Note& note) { notes.append({note.type, note.fields.size()}); }));
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.first(), std::pair(qint64(1'500'000'000'000), qsizetype(2)));
    QVERIFY(notes.last().first != notes.first().first);
    QCOMPARE(notes.last().second, 3);
    QStringList decks;
    for (const anki::Deck& deck : m_file->contents().decks) {
        decks.append(deck.levels.join(u'/'));
    }
    decks.sort();
    QCOMPARE(decks, (QStringList{u"Default"_s, u"One"_s, u"Two"_s}));
    QCOMPARE(m_package->media().size(), 2);
    // A part goes without the other's font.
    const NoteId part = mustFind(collection->notes().byGuid(u"b"_s)).id;
    write(collection, {.notes = QList{part}});
    open();
    QCOMPARE(m_package->media().size(), 1);
    QCOMPARE(m_package->media().first().name, u"_two.ttf"_s);
}

void TestPackageWriter::limitsThatWereChangedGoOut()
{
    const QByteArray original = "{\"anki\":11,\"id\":5,\"deck\":{\"conf\":9},"
                                "\"preset\":{\"id\":9,\"new\":{\"perDay\":50}}}";
    const auto limit = [&original](std::optional<int> perDay) {
        return anki::deckObject({u"D"_s}, {.newPerDay = perDay}, 5, original).value(u"newLimit"_s);
    };
    QVERIFY(limit(50).isUndefined()); // the preset says so
    QCOMPARE(limit(7), QJsonValue(7));
    QVERIFY(limit({}).isUndefined());
}

void TestPackageWriter::mediaOfTheSameNameAreToldApart()
{
    TestCollection collection;
    fill(collection);
    // printf Q | sha256sum
    QVERIFY(QFile(collection.files().media()
        + u"/4ae81572f06e1b88fd5ced7a1a000945432e83e1551e6f72"
          "1ee9c00b8cc33260"_s)
            .open(QIODevice::WriteOnly));
    must(collection->decks().put({.id = u"other-deck"_s, .topic = {}, .about = u"{}"_s}));
    must(collection->decks().putMedium({u"other-deck"_s, u"plot.png"_s,
        u"4ae81572f06e1b88fd5ced7a1a000945432e83e1551e6f721ee9c00b8cc33260"_s, 1}));
    Note note = mustFind(collection->notes().byGuid(u"b"_s));
    note.fields[0] = u"<img src=\"plot.png\">"_s;
    must(collection->notes().update(note));
    must(collection->decks().putNote(
        {.guid = u"b"_s, .deck = u"other-deck"_s, .type = note.type, .fields = note.fields}));
    write(collection);
    open();
    QCOMPARE(m_package->media().size(), 2);
    QVERIFY(m_file
            ->forEachNote([](const anki::Note& theirs) {
                if (theirs.guid == "b"_L1) {
                    QCOMPARE(theirs.fields.at(0), u"<img src=\"plot-4ae81572.png\">"_s);
                }
            })
            .has_value());
}

/// Many of them, as a program that knows only days would bring in: one try for
/// each is not to become one for each pair.
void TestPackageWriter::answersOfOneInstantStandOneBehindTheOther()
{
    constexpr qint64 instant = 1'700'000'000'000;
    constexpr int many = 50'000;
    const QString path = m_folder.filePath(u"instants.anki2"_s);
    auto writer = must(anki::CollectionWriter::create(path));
    QVERIFY(writer->add({.id = instant + 2, .card = 7, .button = 3}));
    for (int i = 1; i <= many; ++i) {
        QVERIFY(writer->add({.id = instant, .card = i, .button = 3}));
    }
    QVERIFY(writer->finish({1, "{}", "{}", "{}", "{}"}));
    writer.reset();
    QHash<qint64, qint64> cards;
    const auto database = must(Database::open(path, Database::Access::ReadOnly));
    must(database->forEach(u"SELECT id, cid FROM revlog"_s,
        [&](const Row& row) { cards.insert(row.integer(0), row.integer(1)); }));
    QCOMPARE(cards.size(), many + 1);
    QCOMPARE(cards.value(instant), 1);
    QCOMPARE(cards.value(instant + 1), 2);
    QCOMPARE(cards.value(instant + 2), 7);
    QCOMPARE(cards.value(instant + 3), 3);
    QCOMPARE(cards.value(instant + many), many);
}

/// Anki refuses the whole package for one value that is missing or of another kind.
void TestPackageWriter::oddOriginalsAreMended()
{
    const reprise::NoteType type{.id = {},
        .name = u"B"_s,
        .fields = {u"F"_s},
        .templates = {{u"C"_s, u"{{F}}"_s, u"-"_s}},
        .style = {}};
    const QJsonObject model = anki::modelObject(type, 7,
        "{\"anki\":11,\"id\":7,\"config\":{\"mod\":null,\"sortf\":\"x\",\"tags\":[\"kept\"],"
        "\"mine\":1},\"fields\":[{\"size\":12.5,\"rtl\":1,\"font\":\"Mono\"}],"
        "\"templates\":[{\"did\":\"x\"}]}");
    QCOMPARE(model[u"mod"_s], QJsonValue(0));
    QCOMPARE(model[u"sortf"_s], QJsonValue(0));
    QCOMPARE(model[u"tags"_s], QJsonValue(QJsonArray{u"kept"_s}));
    QCOMPARE(model[u"mine"_s], QJsonValue(1));
    const QJsonObject field = model[u"flds"_s][0].toObject();
    QCOMPARE(field[u"size"_s], QJsonValue(20));
    QCOMPARE(field[u"rtl"_s], QJsonValue(false));
    QCOMPARE(field[u"font"_s], QJsonValue(u"Mono"_s));
    QCOMPARE(model[u"tmpls"_s][0][u"did"_s], QJsonValue(QJsonValue::Null));

    // A number that it got here, since its name was taken, is nobody's business there.
    reprise::NoteType numbered = type;
    numbered.name = u"B (2)"_s;
    const auto nameOf = [&numbered](const QByteArray& came) {
        return anki::modelObject(numbered, 7, came).value(u"name"_s).toString();
    };
    QCOMPARE(nameOf("{\"anki\":18,\"name\":\"B\"}"), u"B"_s);
    QCOMPARE(nameOf("{\"anki\":18,\"name\":\"C\"}"), u"B (2)"_s);
    QCOMPARE(nameOf({}), u"B (2)"_s);

    const QByteArray original =
        "{\"anki\":11,\"id\":5,\"deck\":{\"desc\":\"kept\",\"lrnToday\":[1],\"dyn\":1},"
        "\"preset\":{\"id\":9,\"rev\":{\"ivlFct\":1.5,\"perDay\":\"x\"},\"new\":[],"
        "\"lapse\":{\"delays\":[1,\"x\"]}}}";
    const QJsonObject deck = anki::deckObject({u"D"_s}, {}, 5, original);
    QCOMPARE(deck[u"desc"_s], QJsonValue(u"kept"_s));
    QCOMPARE(deck[u"lrnToday"_s], QJsonValue(QJsonArray{0, 0}));
    QCOMPARE(deck[u"dyn"_s], QJsonValue(0));
    QCOMPARE(deck[u"mod"_s], QJsonValue(0));
    const QJsonObject preset = anki::presetObject(original);
    QCOMPARE(preset[u"id"_s], QJsonValue(9));
    QCOMPARE(preset[u"rev"_s][u"ivlFct"_s], QJsonValue(1.5));
    QCOMPARE(preset[u"rev"_s][u"perDay"_s], QJsonValue(200));
    QCOMPARE(preset[u"new"_s][u"perDay"_s], QJsonValue(20));
    QCOMPARE(preset[u"lapse"_s][u"delays"_s], QJsonValue(QJsonArray{10}));
}

void TestPackageWriter::cancelledLeavesTheFormerFile()
{
    TestCollection collection;
    fill(collection);
    QFile former(m_path);
    QVERIFY(former.open(QIODevice::WriteOnly));
    former.write("former");
    former.close();
    const auto report = anki::writePackage(*collection, m_path,
        {.notes = {}, .now = collection.now()}, [](double share) { return share < 0.6; });
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QVERIFY(former.open(QIODevice::ReadOnly));
    QCOMPARE(former.readAll(), "former");
    QCOMPARE(QDir(m_folder.path()).entryList({u"out*"_s}), QStringList{u"out.apkg"_s});
}

void TestPackageWriter::unwritablePlacesAreTold()
{
    TestCollection collection;
    const auto report = anki::writePackage(*collection, m_folder.filePath(u"none/out.apkg"_s),
        {.notes = {}, .now = collection.now()}, goOn);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestPackageWriter)
#include "tst_packagewriter.moc"
