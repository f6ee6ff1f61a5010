// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backups.h"
#include "core/storage/collection.h"
#include "core/storage/integrity.h"
#include "core/study/study.h"
#include "core/transfer/markdown/deckreader.h"
#include "core/transfer/markdown/install.h"
#include "tests/core/transfer/anki/ankidatabase.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <chrono>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC);

constexpr int deckNotes = 120;
constexpr int packageNotes = 1'000;
constexpr int packageMedia = 20;
/// How long after its usual start a program may be killed at work.
constexpr std::chrono::milliseconds tail(80);

Result<qint64> notesInCollection(const Collection::Files& files)
{
    const auto collection = Collection::open(files, now);
    return collection ? (*collection)->notes().count() : std::unexpected(collection.error());
}

} // namespace

/// SIGKILL at random moments: what was acknowledged is there, and nothing is
/// there by halves.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersSurvive();
    void aNewCollectionIsMadeOrNot();
    void anImportIsThereOrNot();
    void aPackageIsThereOrNot();
    void backupsAreWhole();
    void aRestoreHappenedOrNot();

private:
    struct Killed
    {
        QStringList lines; ///< acknowledged
        QString error;
        bool finished = false; ///< by itself, before the kill
    };
    [[nodiscard]] Killed killAfter(std::chrono::microseconds delay, const QStringList& arguments);
    /// Evenly within `length`.
    [[nodiscard]] std::chrono::microseconds moment(std::chrono::microseconds length)
    {
        return std::chrono::microseconds(
            std::uniform_int_distribution<qint64>(0, length.count())(m_chance));
    }
    [[nodiscard]] std::chrono::microseconds timeOf(const QStringList& arguments);
    [[nodiscard]] QString madePackage() const;
    void importDeckInto(const QString& profile) const;
    void checkHistory(Collection& collection) const;
    void checkUndo(Collection& collection) const;
    [[nodiscard]] QString newProfile() { return m_folder.filePath(QString::number(++m_profiles)); }

    QTemporaryDir m_folder;
    QString m_deck;
    int m_profiles = 0;
    int m_rounds = 50; // of answers; a tenth of it of everything else
    std::mt19937_64 m_chance;
};

void TestKill::initTestCase()
{
    bool given = false;
    const quint64 typed = qEnvironmentVariable("REPRISE_SEED").toULongLong(&given);
    const quint64 seed = given ? typed : std::random_device()();
    qInfo("REPRISE_SEED=%llu repeats this run as far as the machine does", seed);
    m_chance.seed(seed);
    if (const int rounds = qEnvironmentVariableIntValue("REPRISE_KILLS"); rounds > 0) {
        m_rounds = rounds;
    }

    m_deck = m_folder.filePath(u"deck"_s);
    QVERIFY(QDir().mkpath(m_deck));
    QFile about(m_deck + u"/deck.json"_s);
    QVERIFY(about.open(QIODevice::WriteOnly));
    about.write(R"({"format": 1, "id": "kill", "name": "Kill", "version": "1"})");
    QFile cards(m_deck + u"/cards.md"_s);
    QVERIFY(cards.open(QIODevice::WriteOnly));
    cards.write("# Topic\n");
    for (int i = 0; i < deckNotes; ++i) {
        cards.write(QStringLiteral("\n## Question %1\n<!-- card: c%1 -->\n\n---\n\nAnswer %1\n")
                .arg(i)
                .toUtf8());
    }
}

TestKill::Killed TestKill::killAfter(std::chrono::microseconds delay, const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(KILLED_PROGRAM), arguments);
    if (!process.waitForStarted()) {
        return {{}, process.errorString(), false};
    }
    // Waiting for output would tie the kill to the moments right after one.
    std::this_thread::sleep_for(delay);
    process.kill();
    process.waitForFinished();
    const bool finished = process.exitStatus() == QProcess::NormalExit;
    return {QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts),
        QString::fromUtf8(process.readAllStandardError()), finished};
}

std::chrono::microseconds TestKill::timeOf(const QStringList& arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(QStringLiteral(KILLED_PROGRAM), arguments);
    process.waitForFinished();
    return std::chrono::duration_cast<std::chrono::microseconds>(timer.durationElapsed());
}

void TestKill::importDeckInto(const QString& profile) const
{
    const auto collection = Collection::open({profile}, now);
    QVERIFY(collection);
    const auto deck = readDeck(m_deck);
    QVERIFY(deck);
    QVERIFY(importDeck(**collection, *deck, m_deck, now));
}

/// Every review begins where the card's one before it ended, and each card
/// stands where its last review left it.
void TestKill::checkHistory(Collection& collection) const
{
    const auto reviews = collection.reviews().all();
    const auto cards = collection.cards().all();
    QVERIFY(reviews && cards);
    QHash<CardId, Progress> progress;
    for (const Review& review : *reviews) {
        QCOMPARE(review.before, progress.value(review.card, Unseen()));
        progress.insert(review.card, review.after);
    }
    for (const Card& card : *cards) {
        QCOMPARE(card.progress, progress.value(card.id, Unseen()));
    }
    const auto problems = check(collection);
    QVERIFY(problems);
    for (const Problem& problem : *problems) {
        QFAIL(qPrintable(problem.code + u' ' + problem.detail));
    }
}

/// The newest step of the journal is the newest review.
void TestKill::checkUndo(Collection& collection) const
{
    const auto before = collection.reviews().all();
    QVERIFY(before);
    if (before->isEmpty()) {
        return;
    }
    const Review& last = before->last();
    const auto undone = collection.undo();
    QVERIFY(undone && *undone);
    QCOMPARE((*undone)->name, QString(step::answer));
    QCOMPARE((*undone)->card, last.card);
    QCOMPARE(collection.reviews().all(), before->first(before->size() - 1));
    QCOMPARE(collection.cards().card(last.card)->value().progress, last.before);
    QVERIFY(collection.redo());
    QCOMPARE(collection.reviews().all(), *before);
    QCOMPARE(collection.cards().card(last.card)->value().progress, last.after);
}

void TestKill::answersSurvive()
{
    // Long enough for the program's start and a good number of answers.
    const std::chrono::microseconds start = timeOf({u"open"_s, newProfile()});
    QString profile;
    qsizetype recorded = 0;
    qsizetype acknowledged = 0;
    for (int round = 0; round < m_rounds; ++round) {
        if (round % 50 == 0) {
            profile = newProfile();
            importDeckInto(profile);
            recorded = 0;
        }
        const Killed killed = killAfter(moment(start + tail), {u"answer"_s, profile});
        QVERIFY2(!killed.finished, qPrintable(killed.error));
        const auto collection = Collection::open({profile}, now);
        QVERIFY2(collection, qPrintable(killed.error));
        const auto reviews = (*collection)->reviews().all();
        QVERIFY(reviews);
        QStringList ids;
        for (const Review& review : reviews->sliced(recorded)) {
            ids.append(QString::number(review.id.value));
        }
        // The one that was being acknowledged may be there too.
        const QStringList heard = killed.lines.mid(1);
        QVERIFY2(
            ids == heard || (ids.size() == heard.size() + 1 && ids.mid(0, heard.size()) == heard),
            qPrintable(u"round %1: heard %2, found %3"_s.arg(round).arg(
                heard.join(u' '), ids.join(u' '))));
        recorded = reviews->size();
        acknowledged += heard.size();
        checkHistory(**collection);
        checkUndo(**collection);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    qInfo("%d kills, %lld answers acknowledged", m_rounds, static_cast<long long>(acknowledged));
    // A test that kills before anything was answered shows nothing.
    QVERIFY(acknowledged > m_rounds);
}

void TestKill::aNewCollectionIsMadeOrNot()
{
    const std::chrono::microseconds whole = timeOf({u"open"_s, newProfile()});
    for (int round = 0; round < std::max(5, m_rounds / 10); ++round) {
        const QString profile = newProfile();
        const Killed killed = killAfter(moment(whole), {u"open"_s, profile});
        const auto collection = Collection::open({profile}, now);
        QVERIFY2(collection, qPrintable(killed.error));
        QCOMPARE((*collection)->notes().types()->size(), 4);
        QCOMPARE((*collection)->topics().all()->size(), 1);
        checkHistory(**collection);
    }
}

void TestKill::anImportIsThereOrNot()
{
    const std::chrono::microseconds whole = timeOf({u"import"_s, newProfile(), m_deck});
    int there = 0;
    const int rounds = std::max(8, m_rounds / 5);
    for (int round = 0; round < rounds; ++round) {
        const QString profile = newProfile();
        const Killed killed = killAfter(moment(whole), {u"import"_s, profile, m_deck});
        const auto collection = Collection::open({profile}, now);
        QVERIFY2(collection, qPrintable(killed.error));
        const auto notes = (*collection)->notes().count();
        QVERIFY(notes);
        QVERIFY2(*notes == 0 || *notes == deckNotes, qPrintable(QString::number(*notes)));
        if (killed.lines.contains(u"imported"_s)) {
            QCOMPARE(*notes, deckNotes);
        }
        QCOMPARE((*collection)->cards().all()->size(), *notes);
        QCOMPARE((*collection)->topics().all()->size(), *notes == 0 ? 1 : 3);
        QCOMPARE((*collection)->decks().deck(u"kill"_s)->has_value(), *notes > 0);
        there += *notes > 0 ? 1 : 0;
        checkHistory(**collection);
        const auto undone = (*collection)->undo();
        QVERIFY(undone);
        QCOMPARE(undone->has_value(), *notes > 0);
        QCOMPARE((*collection)->notes().count(), 0);
    }
    qInfo("%d of %d imports were there", there, rounds);
}

/// New cards, and answers to one that is gone.
QString TestKill::madePackage() const
{
    constexpr qint64 first = 1'704'200'000'000; // 2024-01-02
    const QString collection = m_folder.filePath(u"package"_s);
    QList<anki::test::Entry> entries;
    QByteArrayList names;
    {
        anki::test::AnkiDatabase made(collection, 11);
        for (int i = 0; i < packageNotes; ++i) {
            made.addNote(first + i,
                u"<img src=\"%1.png\">\x1f"
                "back"_s.arg(i % packageMedia));
            made.addCard({.id = first + i, .note = first + i});
            made.addAnswer(first + i, first - 1, {3, 5, 2, 2500, 0, 1}); // of a card that is gone
        }
    }
    for (int i = 0; i < packageMedia; ++i) {
        const QByteArray number = QByteArray::number(i);
        names.append('"' + number + "\":\"" + number + ".png\"");
        entries.append({.name = number, .contents = QByteArray(10'000, char('a' + i))});
    }
    entries.append({.name = "media", .contents = '{' + names.join(',') + '}'});
    const QString file = m_folder.filePath(u"package.apkg"_s);
    anki::test::writePackage(file, collection, entries);
    return file;
}

void TestKill::aPackageIsThereOrNot()
{
    const QString file = madePackage();
    const std::chrono::microseconds whole = timeOf({u"bring-in"_s, newProfile(), file});
    int there = 0;
    const int rounds = std::max(8, m_rounds / 5);
    for (int round = 0; round < rounds; ++round) {
        const QString profile = newProfile();
        const Killed killed = killAfter(moment(whole + tail), {u"bring-in"_s, profile, file});
        const auto collection = Collection::open({profile}, now);
        QVERIFY2(collection, qPrintable(killed.error));
        const auto notes = (*collection)->notes().count();
        QVERIFY(notes);
        QVERIFY2(*notes == 0 || *notes == packageNotes, qPrintable(QString::number(*notes)));
        if (killed.lines.contains(u"imported"_s)) {
            QCOMPARE(*notes, packageNotes);
        }
        const bool isThere = *notes > 0;
        QCOMPARE((*collection)->cards().all()->size(), *notes);
        QCOMPARE((*collection)->reviews().count(), *notes);
        QCOMPARE((*collection)->topics().all()->size(), isThere ? 2 : 1);
        const auto media = (*collection)->decks().media();
        QVERIFY(media);
        QCOMPARE(media->size(), isThere ? packageMedia : 0);
        for (const DeckStore::Medium& medium : *media) {
            QFile kept((*collection)->files().media() + u'/' + medium.sha256);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QCOMPARE(kept.size(), medium.bytes);
        }
        const auto problems = check(**collection);
        QVERIFY(problems);
        QVERIFY2(problems->isEmpty(), qPrintable(problems->value(0).code));
        there += isThere ? 1 : 0;
        const auto undone = (*collection)->undo();
        QVERIFY(undone);
        QCOMPARE(undone->has_value(), isThere);
        QCOMPARE((*collection)->notes().count(), 0);
        QCOMPARE((*collection)->reviews().count(), 0);
    }
    qInfo("%d of %d packages were there", there, rounds);
}

void TestKill::backupsAreWhole()
{
    const QString profile = newProfile();
    importDeckInto(profile);
    const Collection::Files files{profile};
    const std::chrono::microseconds start = timeOf({u"open"_s, profile});
    qsizetype acknowledged = 0;
    for (int round = 0; round < std::max(8, m_rounds / 5); ++round) {
        const Killed killed = killAfter(moment(start + tail), {u"back-up"_s, profile});
        QVERIFY2(!killed.finished, qPrintable(killed.error));
        const auto found = backups::list(files.backups());
        QVERIFY(found);
        const QStringList heard = killed.lines.mid(1);
        acknowledged += heard.size();
        QStringList names;
        for (const auto& backup : *found) {
            QVERIFY2(backup.verified, qPrintable(backup.name));
            QCOMPARE(backup.notes, deckNotes);
            QCOMPARE(backup.cards, deckNotes);
            names.append(backup.name);
        }
        // Older ones may have been thinned out.
        QVERIFY(heard.isEmpty() || names.contains(heard.last()));
        const auto collection = Collection::open(files, now);
        QVERIFY(collection);
        QCOMPARE((*collection)->notes().count(), deckNotes);
        checkHistory(**collection);
        // What the kill left unfinished is in nobody's way.
        QVERIFY(backups::make((*collection)->database(), files.backups(), now));
    }
    QVERIFY(acknowledged > 0);
}

void TestKill::aRestoreHappenedOrNot()
{
    // Two states to go back to: no deck, and the deck.
    const QString profile = newProfile();
    const Collection::Files files{profile};
    {
        const auto collection = Collection::open(files, now);
        QVERIFY(collection);
        QVERIFY(backups::make((*collection)->database(), files.backups(), now));
    }
    importDeckInto(profile);
    {
        const auto collection = Collection::open(files, now);
        QVERIFY(collection);
        QVERIFY(backups::make((*collection)->database(), files.backups(), now.addSecs(60)));
    }
    const auto found = backups::list(files.backups());
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QHash<QString, qint64> notesIn;
    for (const auto& backup : *found) {
        notesIn.insert(backup.name, backup.notes);
    }
    const std::chrono::microseconds start = timeOf({u"open"_s, newProfile()});
    qsizetype acknowledged = 0;
    for (int round = 0; round < std::max(8, m_rounds / 5); ++round) {
        const auto before = notesInCollection(files);
        QVERIFY(before);
        const Killed killed = killAfter(moment(start + tail), {u"restore"_s, profile});
        QVERIFY2(!killed.finished, qPrintable(killed.error));
        acknowledged += killed.lines.size();
        const auto collection = Collection::open(files, now);
        QVERIFY2(collection, qPrintable(killed.error));
        const auto notes = (*collection)->notes().count();
        // The last one that was acknowledged, or the next.
        const qint64 was = killed.lines.isEmpty() ? *before : notesIn.value(killed.lines.last());
        const qint64 next = notesIn.value(found->at(killed.lines.size() % found->size()).name);
        QVERIFY2(notes == was || notes == next, qPrintable(QString::number(*notes)));
        QCOMPARE((*collection)->cards().all()->size(), *notes);
        checkHistory(**collection);
        // Each restore keeps a file aside; they would fill the folder.
        for (const QString& aside : QDir(profile).entryList({u"*before-restore*"_s}, QDir::Files)) {
            QVERIFY(QFile::remove(QDir(profile).filePath(aside)));
        }
    }
    QVERIFY(acknowledged > 0);
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestKill)
#include "tst_kill.moc"
