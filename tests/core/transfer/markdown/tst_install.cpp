// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/collection.h"
#include "core/study/study.h"
#include "core/transfer/markdown/deckreader.h"
#include "core/transfer/markdown/install.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace reprise;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 2), QTime(9, 0), QTimeZone::UTC);
const Moment moment = Moment::at(now, defaultDayStartsAtMinutes);

QString card(const QString& id, const QString& front, const QString& back,
    const QString& tags = u"level::entry"_s)
{
    return u"## %1\n<!-- card: %2\n     tags: %4 -->\n\n---\n\n%3\n\n"_s.arg(front, id, back, tags);
}

} // namespace

class TestInstall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newDeckBringsTopicsNotesAndCardsInOrder();
    void sameDeckAgainChangesNothing();
    void newerTextArrivesAndTheScheduleStays();
    void editedTextStaysAndTheConflictIsCounted();
    void editedTextOfAnUnchangedNoteIsNoConflict();
    void deletedNoteStaysDeleted();
    void missingNoteIsRetiredAndComesBack();
    void tagsAndTopicsOfTheUserStay();
    void movedNoteFollowsTheDeck();
    void topicsStayInTheUsersOrder();
    void reversedNoteGetsItsSecondCard();
    void cardThatTheDeckNoLongerMakesDoesNotStopStudy();
    void noteOfAnotherDeckStaysWithIt();
    void olderVersionChangesNothing();
    void dottedVersionsCompareByNumber();
    void importIsOneStepToUndo();
    void mediaAreStoredByTheirContent();
    void damagedMediumIsMended_data();
    void damagedMediumIsMended();
    void shippedDecksAreInstalledOnceAndLeaveNothingToUndo();

private:
    void write(const QString& version, const QString& cards,
        const QString& topic = u"Basics / Names"_s, const QString& deck = u"demo"_s) const;
    ImportReport import();
    Note note(const QString& guid);
    QList<Card> cards(const QString& guid);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Collection> m_collection;
};

void TestInstall::init()
{
    m_collection.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"deck"_s));
    auto opened = Collection::open({m_folder->filePath(u"profile"_s)}, now);
    QVERIFY(opened.has_value());
    m_collection = std::move(*opened);
}

void TestInstall::write(
    const QString& version, const QString& cards, const QString& topic, const QString& deck) const
{
    const auto put = [this](const QString& name, const QString& text) {
        QFile file(m_folder->filePath(u"deck/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    };
    put(u"deck.json"_s,
        u"{\"format\": 1, \"id\": \"%2\", \"name\": \"Demo\", \"version\": \"%1\"}"_s.arg(
            version, deck));
    put(u"01.md"_s, u"# %1\n\n%2"_s.arg(topic, cards));
}

ImportReport TestInstall::import()
{
    const QString folder = m_folder->filePath(u"deck"_s);
    const auto deck = readDeck(folder);
    if (!deck) {
        qFatal("line %d", deck.error().first().line);
    }
    auto report = importDeck(*m_collection, *deck, folder, now);
    if (!report) {
        qFatal("%s", qPrintable(report.error().detail));
    }
    return *report;
}

Note TestInstall::note(const QString& guid)
{
    return m_collection->notes().byGuid(guid)->value();
}

QList<Card> TestInstall::cards(const QString& guid)
{
    return *m_collection->cards().ofNote(note(guid).id);
}

void TestInstall::newDeckBringsTopicsNotesAndCardsInOrder()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s) + card(u"b"_s, u"Second?"_s, u"Two."_s));
    const ImportReport report = import();
    QCOMPARE(report.notes.added, 2);
    QCOMPARE(report.cardsAdded, 2);
    QCOMPARE(report.topicsAdded, 3); // Demo, Basics, Names
    QCOMPARE(report.noteTypesAdded, 0);
    const auto first = study::next(*m_collection, rootTopic, moment.day);
    QVERIFY(first.has_value() && first->has_value());
    QCOMPARE((*first)->topicPath, u"Demo / Basics / Names"_s);
    QCOMPARE((*first)->face.question, u"First?"_s);
    QCOMPARE(note(u"demo:a"_s).tags, QStringList{u"level::entry"_s});
}

void TestInstall::sameDeckAgainChangesNothing()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s));
    import();
    const Note before = note(u"demo:a"_s);
    const ImportReport report = import();
    QCOMPARE(report.notes.unchanged, 1);
    QCOMPARE(report.notes.added + report.notes.updated + report.notes.conflicting, 0);
    QCOMPARE(report.topicsAdded, 0);
    QCOMPARE(note(u"demo:a"_s), before);
}

void TestInstall::newerTextArrivesAndTheScheduleStays()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s));
    import();
    const Card unseen = cards(u"demo:a"_s).first();
    QVERIFY(
        study::answer(*m_collection, {.card = unseen.id, .grade = Grade::Hesitant, .time = moment})
            .has_value());
    const Card studied = cards(u"demo:a"_s).first();

    write(u"2"_s, card(u"a"_s, u"First?"_s, u"Better."_s));
    const ImportReport report = import();
    QCOMPARE(report.notes.updated, 1);
    QCOMPARE(note(u"demo:a"_s).fields.at(1), u"Better."_s);
    QCOMPARE(cards(u"demo:a"_s).first(), studied);
}

void TestInstall::editedTextStaysAndTheConflictIsCounted()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s));
    import();
    Note mine = note(u"demo:a"_s);
    mine.fields[1] = u"My own words."_s;
    QVERIFY(m_collection->notes().update(mine).has_value());

    write(u"2"_s, card(u"a"_s, u"First?"_s, u"Better."_s));
    const ImportReport report = import();
    QCOMPARE(report.notes.conflicting, 1);
    QCOMPARE(report.notes.updated, 0);
    QCOMPARE(note(u"demo:a"_s).fields.at(1), u"My own words."_s);
    // What the deck says now is kept beside it, to be compared and restored.
    QCOMPARE(m_collection->decks().note(u"demo:a"_s)->value().fields.at(1), u"Better."_s);
}

void TestInstall::editedTextOfAnUnchangedNoteIsNoConflict()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s) + card(u"b"_s, u"Second?"_s, u"Two."_s));
    import();
    Note mine = note(u"demo:a"_s);
    mine.fields[1] = u"My own words."_s;
    QVERIFY(m_collection->notes().update(mine).has_value());

    write(u"2"_s, card(u"a"_s, u"First?"_s, u"One."_s) + card(u"b"_s, u"Second?"_s, u"2."_s));
    const ImportReport report = import();
    QCOMPARE(report.notes.conflicting, 0);
    QCOMPARE(report.notes.unchanged, 1);
    QCOMPARE(report.notes.updated, 1);
    QCOMPARE(note(u"demo:a"_s).fields.at(1), u"My own words."_s);
}

void TestInstall::deletedNoteStaysDeleted()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s) + card(u"b"_s, u"Second?"_s, u"Two."_s));
    import();
    QVERIFY(m_collection->database().run(u"DELETE FROM notes WHERE guid = 'demo:a'"_s).has_value());
    write(u"2"_s, card(u"a"_s, u"First?"_s, u"Better."_s) + card(u"b"_s, u"Second?"_s, u"Two."_s));
    const ImportReport report = import();
    QCOMPARE(report.notes.added, 0);
    QCOMPARE(report.cardsAdded, 0);
    QVERIFY(!m_collection->notes().byGuid(u"demo:a"_s)->has_value());
}

void TestInstall::missingNoteIsRetiredAndComesBack()
{
    const QString both =
        card(u"a"_s, u"First?"_s, u"One."_s) + card(u"b"_s, u"Second?"_s, u"Two."_s);
    write(u"1"_s, both);
    import();
    write(u"2"_s, card(u"b"_s, u"Second?"_s, u"Two."_s));
    QCOMPARE(import().notes.retired, 1);
    QVERIFY(note(u"demo:a"_s).retired);
    QCOMPARE(cards(u"demo:a"_s).size(), 1);
    write(u"3"_s, both);
    import();
    QVERIFY(!note(u"demo:a"_s).retired);
}

void TestInstall::tagsAndTopicsOfTheUserStay()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s, u"level::entry old"_s));
    import();
    Note mine = note(u"demo:a"_s);
    mine.tags.append(u"mine"_s);
    QVERIFY(m_collection->notes().update(mine).has_value());
    Card moved = cards(u"demo:a"_s).first();
    moved.topic = *m_collection->topics().ensure(rootTopic, u"My topic"_s);
    moved.flag = 3;
    moved.suspended = true;
    QVERIFY(m_collection->cards().update(moved).has_value());

    write(u"2"_s, card(u"a"_s, u"First?"_s, u"One."_s, u"level::mid"_s), u"Elsewhere"_s);
    import();
    QCOMPARE(note(u"demo:a"_s).tags, (QStringList{u"mine"_s, u"level::mid"_s}));
    QCOMPARE(cards(u"demo:a"_s).first(), moved);
}

void TestInstall::movedNoteFollowsTheDeck()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s));
    import();
    write(u"2"_s, card(u"a"_s, u"First?"_s, u"One."_s), u"Elsewhere"_s);
    QCOMPARE(import().notes.updated, 1);
    QCOMPARE(
        *m_collection->topics().pathOf(cards(u"demo:a"_s).first().topic), u"Demo / Elsewhere"_s);
}

void TestInstall::topicsStayInTheUsersOrder()
{
    const auto writeFile = [this](const QString& name, const QString& topic, const QString& id) {
        QFile target(m_folder->filePath(u"deck/"_s + name));
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(u"# %1\n\n%2"_s.arg(topic, card(id, id + u'?', id)).toUtf8());
    };
    const auto names = [this] {
        QStringList found;
        const auto topics = m_collection->topics().all();
        for (const Topic& topic : *topics) {
            found.append(topic.name);
        }
        return found.sliced(2); // behind the root and the deck
    };
    write(u"1"_s, card(u"a"_s, u"a?"_s, u"a"_s), u"A"_s);
    writeFile(u"03.md"_s, u"C"_s, u"c"_s);
    import();
    QCOMPARE(names(), (QStringList{u"A"_s, u"C"_s}));
    const auto topic = [this](const QString& name) {
        return m_collection->topics().byPath(u"Demo / "_s + name)->id;
    };
    QVERIFY(m_collection->topics().setOrder({topic(u"C"_s), topic(u"A"_s)}));

    write(u"2"_s, card(u"a"_s, u"a?"_s, u"a"_s), u"A"_s);
    writeFile(u"02.md"_s, u"B"_s, u"b"_s);
    import();
    QCOMPARE(names(), (QStringList{u"C"_s, u"A"_s, u"B"_s})); // the new one behind A
}

void TestInstall::reversedNoteGetsItsSecondCard()
{
    write(u"1"_s, card(u"a"_s, u"List?"_s, u"Liste."_s));
    import();
    const CardId first = cards(u"demo:a"_s).first().id;
    write(u"2"_s, u"## List?\n<!-- card: a\n     type: reversed -->\n\n---\n\nListe.\n"_s);
    QCOMPARE(import().cardsAdded, 1);
    QCOMPARE(cards(u"demo:a"_s).size(), 2);
    QCOMPARE(cards(u"demo:a"_s).first().id, first);
}

void TestInstall::cardThatTheDeckNoLongerMakesDoesNotStopStudy()
{
    write(u"1"_s, u"## Term?\n<!-- card: a\n     type: reversed -->\n\n---\n\nMeaning.\n"_s);
    import();
    const CardId gone = cards(u"demo:a"_s).at(1).id;
    QVERIFY(study::answer(*m_collection, {.card = gone, .grade = Grade::Hesitant, .time = moment})
            .has_value());
    write(u"2"_s, card(u"a"_s, u"Term?"_s, u"Meaning."_s));
    import();

    const auto asked = study::next(*m_collection, rootTopic, moment.day.plusDays(1));
    QVERIFY2(asked.has_value(), asked ? "" : qPrintable(asked.error().detail));
    QVERIFY(asked->has_value());
    QCOMPARE((*asked)->card.id, gone);
    QCOMPARE((*asked)->face.question, QString());
}

void TestInstall::noteOfAnotherDeckStaysWithIt()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s));
    import();
    write(u"1"_s, u"## Other?\n<!-- card: z\n     guid: demo:a -->\n\n---\n\nOther.\n"_s,
        u"Basics"_s, u"other"_s);
    QCOMPARE(import().notes.conflicting, 1);
    QCOMPARE(m_collection->decks().deckOf(u"demo:a"_s)->value(), u"demo"_s);
    QCOMPARE(note(u"demo:a"_s).fields.first(), u"First?"_s);

    write(u"2"_s, card(u"a"_s, u"First?"_s, u"Better."_s));
    QCOMPARE(import().notes.updated, 1);
    QCOMPARE(note(u"demo:a"_s).fields.at(1), u"Better."_s);
}

void TestInstall::olderVersionChangesNothing()
{
    write(u"2"_s, card(u"a"_s, u"First?"_s, u"New."_s));
    import();
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"Old."_s));
    const ImportReport report = import();
    QCOMPARE(report.notes.unchanged, 1);
    QCOMPARE(report.warnings.first().code, u"older-version"_s);
    QCOMPARE(note(u"demo:a"_s).fields.at(1), u"New."_s);
}

void TestInstall::dottedVersionsCompareByNumber()
{
    write(u"2026.9"_s, card(u"a"_s, u"First?"_s, u"September."_s));
    import();
    write(u"2026.11"_s, card(u"a"_s, u"First?"_s, u"November."_s));
    QCOMPARE(import().notes.updated, 1);
}

void TestInstall::importIsOneStepToUndo()
{
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"One."_s));
    import();
    const auto undone = m_collection->undo();
    QVERIFY(undone.has_value() && undone->has_value());
    QCOMPARE((*undone)->name, QString(step::import));
    QVERIFY(m_collection->notes().all()->isEmpty());
    QCOMPARE(m_collection->topics().all()->size(), 1); // the root
    QVERIFY(m_collection->redo()->has_value());
    QCOMPARE(cards(u"demo:a"_s).size(), 1);
}

void TestInstall::mediaAreStoredByTheirContent()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"deck/media"_s));
    QFile image(m_folder->filePath(u"deck/media/dot.png"_s));
    QVERIFY(image.open(QIODevice::WriteOnly));
    image.write("abc");
    image.close();
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"![dot](media/dot.png) and ![no](media/no.png)"_s));
    const ImportReport report = import();
    QCOMPARE(report.mediaAdded, 1);
    QCOMPARE(report.mediaMissing, 1);
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    const QString hash = u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
    const auto medium = m_collection->decks().medium(u"demo"_s, u"media/dot.png"_s)->value();
    QCOMPARE(medium.sha256, hash);
    QCOMPARE(medium.bytes, 3);
    QVERIFY(QFile::exists(m_collection->files().media() + u'/' + hash));
}

void TestInstall::damagedMediumIsMended_data()
{
    QTest::addColumn<QByteArray>("damaged");

    QTest::newRow("cut short") << QByteArray("a");
    QTest::newRow("other bytes") << QByteArray("abd");
}

void TestInstall::damagedMediumIsMended()
{
    QFETCH(const QByteArray, damaged);
    QVERIFY(QDir(m_folder->path()).mkpath(u"deck/media"_s));
    QFile image(m_folder->filePath(u"deck/media/dot.png"_s));
    QVERIFY(image.open(QIODevice::WriteOnly));
    image.write("abc");
    image.close();
    write(u"1"_s, card(u"a"_s, u"First?"_s, u"![dot](media/dot.png)"_s));
    import();
    const QString hash = u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
    QFile stored(m_collection->files().media() + u'/' + hash);
    QVERIFY(stored.open(QIODevice::WriteOnly));
    stored.write(damaged);
    stored.close();
    import();
    QVERIFY(stored.open(QIODevice::ReadOnly));
    QCOMPARE(stored.readAll(), "abc");
}

void TestInstall::shippedDecksAreInstalledOnceAndLeaveNothingToUndo()
{
    const auto first = installShippedDecks(*m_collection, now);
    QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().detail));
    QCOMPARE(*first, 1);
    QVERIFY(m_collection->topics().byPath(u"Python interview / Fundamentals"_s).has_value());
    QVERIFY(!m_collection->journal().nextUndo()->has_value());
    QCOMPARE(*installShippedDecks(*m_collection, now), 0);
}

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
