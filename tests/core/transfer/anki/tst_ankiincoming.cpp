// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/ankiincoming.h"
#include "core/transfer/anki/fieldsource.h"
#include "core/transfer/anki/originals.h"
#include "tests/core/transfer/anki/ankidatabase.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::anki::test;
using reprise::anki::AnkiIncoming;

namespace {

constexpr qint64 firstNote = 1'704'200'000'000; // 2024-01-02 12:53:20 UTC
constexpr qint64 day = 86'400'000;
constexpr StudyDay created{19'723}; // 2024-01-01

/// A package as old and new programs of Anki read it, and what is in it.
class MadePackage final
{
public:
    MadePackage()
        : m_database(std::make_unique<AnkiDatabase>(m_folder.filePath(u"c"_s), 11))
    {
    }

    AnkiDatabase* operator->() { return m_database.get(); }

    /// Adds the deck to those of the collection.
    void addDeck(qint64 id, const QString& name, bool isFiltered = false)
    {
        m_database->run("UPDATE col SET decks = json_set(decks, '$.' || ?, json(?))",
            {u"\"%1\""_s.arg(id),
                u"{\"id\":%1,\"name\":\"%2\",\"dyn\":%3,\"conf\":1}"_s.arg(id).arg(name).arg(
                    isFiltered ? 1 : 0)});
    }

    std::unique_ptr<Incoming> open(const QString& name = u"deck.apkg"_s)
    {
        m_database.reset();
        QFile collection(m_folder.filePath(u"c"_s));
        if (!collection.open(QIODevice::ReadOnly)) {
            qFatal("no collection");
        }
        QList<Entry> entries{{.name = "collection.anki21", .contents = collection.readAll()},
            {.name = "collection.anki2", .contents = "please update"}};
        entries += media;
        writeFile(m_folder.filePath(name), zipOf(entries));
        auto opened = openIncoming(m_folder.filePath(name), {.zone = QTimeZone::UTC});
        if (!opened) {
            qFatal("refused: %s", qPrintable(opened.error().code));
        }
        return std::move(*opened);
    }

    QList<Entry> media;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<AnkiDatabase> m_database;
};

QList<IncomingNote> notesOf(Incoming& incoming)
{
    QList<IncomingNote> notes;
    if (!incoming.forEachNote([&](const IncomingNote& note) {
            notes.append(note);
            return Readable<>();
        })) {
        qFatal("notes are refused");
    }
    return notes;
}

QList<IncomingCard> cardsOf(Incoming& incoming)
{
    QList<IncomingCard> cards;
    if (!incoming.forEachCard([&](const IncomingCard& card) {
            cards.append(card);
            return Readable<>();
        })) {
        qFatal("cards are refused");
    }
    return cards;
}

QList<IncomingReview> reviewsOf(Incoming& incoming)
{
    QList<IncomingReview> reviews;
    if (!incoming.forEachReview([&](const IncomingReview& review) {
            reviews.append(review);
            return Readable<>();
        })) {
        qFatal("reviews are refused");
    }
    return reviews;
}

} // namespace

class TestAnkiIncoming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headTellsWhatIsThere();
    void onlyDecksWithCardsAreTopics();
    void wholeCollectionsWantTheirSchedule();
    void notesAreHtml();
    void notesWithTheirSourceAreMarkdown();
    void schedulesComeWithWhatIsKept();
    void ordinaryRowsLeaveNothingBehind();
    void rowsThatWereNoAnswersStayRows();
    void everythingComesTheSameTwice();
    void rowsOfNoUseAreTold();
    void visitorsEndTheWalk();
    void mediaAreRead();
    void whatIsKeptComesBack();
    void otherFilesAreUnknown_data();
    void otherFilesAreUnknown();
};

void TestAnkiIncoming::headTellsWhatIsThere()
{
    MadePackage package;
    package->addNote(firstNote);
    package->addCard({.id = firstNote + 1, .note = firstNote});
    package->addAnswer(firstNote + day, firstNote + 1, {3, 1, -600, 2500, 4000, 0});
    const auto incoming = package.open();
    const IncomingHead& head = incoming->head();
    QCOMPARE(head.format, u"anki"_s);
    QCOMPARE(head.notes, 1);
    QCOMPARE(head.reviews, 1);
    QVERIFY(head.listsCards);
    QVERIFY(!head.hasSchedule);
    QVERIFY(!head.wantsSchedule);
    QCOMPARE(head.types.size(), 1);
    QCOMPARE(head.types.first().type.name, u"Basic"_s);
    QCOMPARE(head.types.first().type.fields, (QStringList{u"Front"_s, u"Back"_s}));
    QCOMPARE(head.types.first().type.templates.size(), 1);
    QVERIFY(head.types.first().original.contains("1700000000001"));
    QCOMPARE(head.topics.size(), 1);
    QCOMPARE(head.topics.first().levels, QStringList{u"Default"_s});
}

void TestAnkiIncoming::onlyDecksWithCardsAreTopics()
{
    MadePackage package;
    package.addDeck(10, u"Python::Types"_s);
    package.addDeck(11, u"Empty"_s);
    package.addDeck(12, u"Cram"_s, true);
    package.addDeck(13, u"Aside"_s);
    package.addDeck(14, u"Python"_s); // without cards, but its settings hold below
    package->addNote(firstNote);
    package->addNote(firstNote + 1);
    package->addNote(firstNote + 2);
    package->addCard({.id = 1, .note = firstNote, .deck = 10});
    package->addCard({.id = 2, .note = firstNote + 1, .deck = 12, .homeDeck = 13});
    package->addCard({.id = 3, .note = firstNote + 2, .deck = 99}); // a deck that is missing
    const auto incoming = package.open();
    const auto levelsIn = [](const Incoming& from) {
        QList<QStringList> levels;
        for (const IncomingTopic& topic : from.head().topics) {
            levels.append(topic.levels);
        }
        return levels;
    };
    QCOMPARE(levelsIn(*incoming),
        (QList<QStringList>{
            {u"Aside"_s}, {u"Default"_s}, {u"Python"_s}, {u"Python"_s, u"Types"_s}}));
    QCOMPARE(levelsIn(*package.open(u"mine.colpkg"_s)),
        (QList<QStringList>{
            {u"Aside"_s}, {u"Default"_s}, {u"Empty"_s}, {u"Python"_s}, {u"Python"_s, u"Types"_s}}));
    (void)notesOf(*incoming);
    const QList<IncomingCard> cards = cardsOf(*incoming);
    QCOMPARE(cards.size(), 3);
    QCOMPARE(cards.at(0).topic, 3);
    QCOMPARE(cards.at(1).topic, 0);
    QCOMPARE(cards.at(2).topic, 1);
}

void TestAnkiIncoming::wholeCollectionsWantTheirSchedule()
{
    MadePackage package;
    QVERIFY(package.open(u"mine.colpkg"_s)->head().wantsSchedule);
}

void TestAnkiIncoming::notesAreHtml()
{
    MadePackage package;
    package->addNote(firstNote, u"<b>Q</b>\x1f"_s + u"A"_s, u" python types "_s);
    const auto incoming = package.open();
    const IncomingNote note = notesOf(*incoming).first();
    QCOMPARE(note.id, firstNote);
    QCOMPARE(note.format, TextFormat::Html);
    QCOMPARE(note.fields, (QStringList{u"<b>Q</b>"_s, u"A"_s}));
    QCOMPARE(note.tags, (QStringList{u"python"_s, u"types"_s}));
    QCOMPARE(note.place, u"notes 1704200000000"_s);
    QVERIFY(note.original.isEmpty());
    const auto again = incoming->note(firstNote);
    QVERIFY(again.has_value());
    QCOMPARE(*again, note);
    QCOMPARE(incoming->note(5).error().code, u"note-missing"_s);
}

void TestAnkiIncoming::notesWithTheirSourceAreMarkdown()
{
    const QString front = anki::withSource(u"<p>Q</p>"_s, u"*Q*"_s);
    const QString back = anki::withSource(u"<p>A</p>"_s, u"A"_s);
    MadePackage package;
    package->addNote(firstNote, front + u'\x1f' + back);
    package->addNote(firstNote + 1, front + u'\x1f');
    package->addNote(firstNote + 2, front + u"\x1f<p>edited</p>"_s + back);
    const auto incoming = package.open();
    const QList<IncomingNote> notes = notesOf(*incoming);
    QCOMPARE(notes.at(0).format, TextFormat::Markdown);
    QCOMPARE(notes.at(0).fields, (QStringList{u"*Q*"_s, u"A"_s}));
    QCOMPARE(notes.at(1).format, TextFormat::Markdown);
    QCOMPARE(notes.at(1).fields, (QStringList{u"*Q*"_s, QString()}));
    // Both fields are of one format, so that one that was edited decides.
    QCOMPARE(notes.at(2).format, TextFormat::Html);
    QCOMPARE(notes.at(2).fields, (QStringList{u"<p>Q</p>"_s, u"<p>edited</p><p>A</p>"_s}));
}

void TestAnkiIncoming::schedulesComeWithWhatIsKept()
{
    MadePackage package;
    package->addNote(firstNote);
    package->addCard({.id = firstNote + 1,
        .note = firstNote,
        .type = 2,
        .queue = -1,
        .due = 40,
        .interval = 30,
        .factor = 2155,
        .flags = 4,
        .data = u"{\"s\":12.5,\"d\":4.1}"_s});
    // Learned on the day after the collection was made, known on the tenth.
    package->addAnswer(firstNote, firstNote + 1, {3, 4, -600, 2500, 4000, 0});
    package->addAnswer(firstNote + 8 * day, firstNote + 1, {3, 30, 4, 2155, 5000, 1});
    const auto incoming = package.open();
    QVERIFY(incoming->head().hasSchedule);
    (void)notesOf(*incoming);
    const IncomingCard card = cardsOf(*incoming).first();
    // 2155 permille are 216 hundredths, half up; two passes, and two lapses as the
    // row has it; due 40 days on.
    const Schedule expected{30, 216, 2, 2, created.plusDays(40), created.plusDays(9)};
    QCOMPARE(card.progress, Progress(expected));
    QVERIFY(card.suspended);
    QCOMPARE(card.flag, 4);
    const auto kept = anki::cardOriginalFrom(card.original);
    QCOMPARE(kept.easePermille, 2155);
    QCOMPARE(kept.answers, 5); // as the row has it; the history knows of two
    QCOMPARE(kept.data, "{\"s\":12.5,\"d\":4.1}");
}

void TestAnkiIncoming::ordinaryRowsLeaveNothingBehind()
{
    MadePackage package;
    package->addNote(firstNote);
    package->addCard({.id = firstNote + 1,
        .note = firstNote,
        .type = 2,
        .queue = 2,
        .due = 5,
        .interval = 4,
        .factor = 2500});
    package->run("UPDATE cards SET reps = 1");
    package->addAnswer(firstNote, firstNote + 1, {3, 4, 0, 2500, 4000, 0});
    const auto incoming = package.open();
    (void)notesOf(*incoming);
    QVERIFY(cardsOf(*incoming).first().original.isEmpty());
    const QList<IncomingReview> reviews = reviewsOf(*incoming);
    QCOMPARE(reviews.size(), 1);
    QVERIFY(reviews.first().original.isEmpty());
    QVERIFY(reviews.first().review.has_value());
    QCOMPARE(reviews.first().review->grade, Grade::Hesitant); // the third button
    QCOMPARE(reviews.first().review->kind, ReviewKind::First);
}

void TestAnkiIncoming::rowsThatWereNoAnswersStayRows()
{
    MadePackage package;
    package->addAnswer(firstNote, 5, {0, 20, 0, 2500, 0, 4});
    package->addAnswer(firstNote + 1, 5, {3, -600, -60, 0, 2000, 0});
    const auto incoming = package.open();
    const QList<IncomingReview> reviews = reviewsOf(*incoming);
    QCOMPARE(reviews.size(), 2);
    QVERIFY(!reviews.at(0).review);
    QCOMPARE(reviews.at(0).original, "[0,20,0,2500,0,4]");
    QCOMPARE(reviews.at(0).timeMs, firstNote);
    QVERIFY(reviews.at(1).review.has_value());
    QCOMPARE(reviews.at(1).original, "[3,-600,-60,0,2000,0]");
}

void TestAnkiIncoming::everythingComesTheSameTwice()
{
    MadePackage package;
    package->addNote(firstNote);
    package->addCard({.id = 7, .note = firstNote});
    const auto incoming = package.open();
    const QList<IncomingNote> notes = notesOf(*incoming);
    const QList<IncomingCard> cards = cardsOf(*incoming);
    QCOMPARE(cards.size(), 1);
    QCOMPARE(notesOf(*incoming), notes);
    QCOMPARE(cardsOf(*incoming), cards);
    QVERIFY(incoming->findings().isEmpty());
}

void TestAnkiIncoming::rowsOfNoUseAreTold()
{
    MadePackage package;
    package->addNote(firstNote);
    package->addNote(firstNote + 1, u"Q\x1f"_s + u"A"_s, {}, 12345); // of no type
    package->addCard({.id = 7, .note = firstNote + 9}); // of no note
    const auto incoming = package.open();
    QCOMPARE(notesOf(*incoming).size(), 1);
    QVERIFY(cardsOf(*incoming).isEmpty());
    QCOMPARE(incoming->rejectedCount(), 1);
    QCOMPARE(incoming->rejected(),
        (QList<ImportFinding>{{u"note-type-missing"_s, u"notes 1704200000001"_s, u"12345"_s}}));
    QCOMPARE(incoming->findings(),
        (QList<ImportFinding>{{u"note-missing"_s, u"cards 7"_s, u"1704200000009"_s}}));
}

void TestAnkiIncoming::visitorsEndTheWalk()
{
    MadePackage package;
    package->addNote(firstNote);
    package->addNote(firstNote + 1);
    const auto incoming = package.open();
    int seen = 0;
    const auto read = incoming->forEachNote([&](const IncomingNote&) -> Readable<> {
        ++seen;
        return unreadable(u"enough"_s);
    });
    QCOMPARE(seen, 1);
    QCOMPARE(read.error().code, u"enough"_s);
    QCOMPARE(notesOf(*incoming).size(), 2);
}

void TestAnkiIncoming::mediaAreRead()
{
    MadePackage package;
    package.media = {
        {.name = "media", .contents = R"({"0":"plot.png"})"}, {.name = "0", .contents = "pixels"}};
    const auto incoming = package.open();
    QCOMPARE(incoming->head().media, (QList<IncomingMedium>{{u"plot.png"_s}}));
    QCOMPARE(incoming->medium(0).value(), "pixels");
}

void TestAnkiIncoming::whatIsKeptComesBack()
{
    const anki::CardOriginal card{2155, 12, "{\"cd\":\"\"}"};
    QCOMPARE(anki::cardOriginalFrom(anki::toJson(card)), card);
    QVERIFY(anki::toJson(anki::CardOriginal()).isEmpty());
    const anki::Answer answer{5, 6, 3, -600, -60, 1300, 2'000, anki::AnswerKind::Relearning};
    QCOMPARE(anki::toJson(answer), "[3,-600,-60,1300,2000,2]");
    QCOMPARE(anki::answerFrom(anki::toJson(answer), 5, 6), std::optional(answer));
    QCOMPARE(anki::answerFrom("[1]", 5, 6), std::nullopt);
    QCOMPARE(anki::answerFrom("[3,1,1,1,1,9]", 5, 6), std::nullopt);
}

void TestAnkiIncoming::otherFilesAreUnknown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << u"format-unknown"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << u"format-unknown"_s;
    QTest::newRow("a zip file of something else")
        << zipOf({{.name = "word/document.xml", .contents = "<x/>"}}) << u"member-missing"_s;
}

void TestAnkiIncoming::otherFilesAreUnknown()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file.apkg"_s);
    writeFile(path, bytes);
    const auto opened = openIncoming(path, {.zone = QTimeZone::UTC});
    QVERIFY(!opened);
    QTEST(opened.error().code, "code");
    QCOMPARE(openIncoming(folder.filePath(u"none"_s), {.zone = QTimeZone::UTC}).error().code,
        u"file-unreadable"_s);
}

QTEST_GUILESS_MAIN(TestAnkiIncoming)
#include "tst_ankiincoming.moc"
