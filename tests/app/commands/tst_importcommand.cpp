// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/profile.h"
#include "tests/core/transfer/anki/ankidatabase.h"
#include "tests/core/transfer/anki/ankipackage.h"
#include "tests/support/testcollection.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace reprise::anki::test;

namespace reprise {

namespace {

constexpr qint64 asked = 1'704'200'000'000; // a note, and what its card's history belongs to
constexpr qint64 card = 1'704'200'000'500;
constexpr qint64 day = 86'400'000;

QString joined(const QString& front, const QString& back)
{
    return front + u'\x1f' + back;
}

/// Two notes; the card of the first was learnt on 1 February 2026 and answered
/// on the 9th, which gave it 30 days. Created on 2024-01-01, so that 2026-03-11
/// is day 800. One row belongs to no card, one was set by hand.
QString writeStudied(const Profile& profile, const QString& name)
{
    const QString collection = profile.folder() + u"-collection"_s;
    QFile::remove(collection);
    {
        AnkiDatabase made(collection, 11);
        made.addNote(asked, joined(u"What is <code>a &lt; b</code>?"_s, u"<img src=\"dot.png\">"_s),
            u" python leech "_s);
        made.addNote(asked + 1, joined(u"<img src=\"gone.png\">"_s, u"nothing"_s));
        made.addCard({.id = card,
            .note = asked,
            .type = 2,
            .queue = 2,
            .due = 800,
            .interval = 30,
            .factor = 2500,
            .flags = 3});
        made.addCard({.id = card + 1, .note = asked + 1});
        const qint64 answered =
            QDateTime(QDate(2026, 2, 9), QTime(10, 0), QTimeZone::UTC).toMSecsSinceEpoch();
        made.addAnswer(answered - 8 * day, card, {3, 8, 0, 2500, 4'000, 0});
        made.addAnswer(answered, card, {3, 30, 8, 2500, 5'000, 1});
        made.addAnswer(answered + day, card, {0, 30, 30, 2500, 0, 4});
        made.addAnswer(answered + 2 * day, card + 99, {3, 4, 2, 2500, 0, 1});
    }
    const QString path = profile.folder() + u'-' + name;
    writePackage(path, collection,
        {{.name = "media", .contents = R"({"0":"dot.png","1":"unused.png"})"},
            {.name = "0", .contents = "a dot"}, {.name = "1", .contents = "x"}});
    return path;
}

/// One note with one card; `modified` in seconds.
QString writeOne(const Profile& profile, const QString& back, qint64 modified)
{
    const QString collection = profile.folder() + u"-collection"_s;
    QFile::remove(collection);
    {
        AnkiDatabase made(collection, 11);
        made.addNote(asked, joined(u"Q"_s, back));
        made.addCard({.id = card, .note = asked});
        made.run("UPDATE notes SET mod = ?", {modified});
    }
    const QString path = profile.folder() + u"-one.apkg"_s;
    writePackage(path, collection);
    return path;
}

QJsonObject notes(int added, int updated, int unchanged, int conflicting, int rejected)
{
    return {{u"added"_s, added}, {u"updated"_s, updated}, {u"unchanged"_s, unchanged},
        {u"conflicting"_s, conflicting}, {u"rejected"_s, rejected}};
}

/// Every file of the profile with its bytes.
QHash<QString, QByteArray> filesOf(const Profile& profile)
{
    QHash<QString, QByteArray> files;
    QDirIterator all(profile.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        files.insert(file.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : "?"_ba);
    }
    return files;
}

} // namespace

/// Anki packages through the command line.
class TestImportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportTellsAllThatCame();
    void schedulesComeWhenAsked();
    void wholeCollectionsKeepTheirSchedule();
    void rulesDecideWhatIsUpdated_data();
    void rulesDecideWhatIsUpdated();
    void aDryRunChangesNothing();
    void peopleReadWhatHappened();
    void largeFilesComeOnRequest();
    void anImportIsUndone();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();
    void whatIsRefusedLeavesEveryFileAsItWas_data();
    void whatIsRefusedLeavesEveryFileAsItWas();
};

void TestImportCommand::reportTellsAllThatCame()
{
    const Profile profile;
    const auto report =
        profile.json({u"import"_s, writeStudied(profile, u"deck.apkg"_s)}).toObject();
    const QJsonObject expected{{u"notes"_s, notes(2, 0, 0, 0, 0)},
        {u"cards"_s, QJsonObject{{u"added"_s, 2}}}, {u"topics"_s, QJsonObject{{u"added"_s, 1}}},
        {u"noteTypes"_s, QJsonObject{{u"added"_s, 1}}}, // "Basic", with another back than ours
        {u"media"_s, QJsonObject{{u"added"_s, 1}, {u"missing"_s, 1}, {u"renamed"_s, 0}}},
        {u"reviews"_s,
            QJsonObject{{u"added"_s, 0}, {u"answers"_s, 0}, {u"manual"_s, 0}, {u"orphaned"_s, 0}}}};
    QJsonObject counts = report;
    counts.remove(u"warnings"_s);
    QCOMPARE(counts, expected);
    const QJsonArray warnings = report.value(u"warnings"_s).toArray();
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().toObject().value(u"code"_s), u"media-missing"_s);
    QCOMPARE(warnings.first().toObject().value(u"place"_s), u"notes 1704200000001"_s);
    QVERIFY(warnings.first().toObject().value(u"message"_s).toString().contains(u"gone.png"_s));

    const auto cards = profile.json({u"list"_s}).toObject().value(u"cards"_s).toArray();
    QCOMPARE(cards.size(), 2);
    const auto first = cards.first().toObject();
    QCOMPARE(first.value(u"id"_s).toInteger(), card);
    QCOMPARE(first.value(u"topic"_s), u"Default"_s);
    QCOMPARE(first.value(u"front"_s), u"What is a < b?"_s);
    QCOMPARE(first.value(u"state"_s), u"new"_s);
    QCOMPARE(first.value(u"flag"_s), 0);
    QCOMPARE(first.value(u"tags"_s).toArray(), QJsonArray{u"python"_s});
}

void TestImportCommand::schedulesComeWhenAsked()
{
    const Profile profile;
    const auto report =
        profile.json({u"import"_s, u"--with-schedule"_s, writeStudied(profile, u"deck.apkg"_s)})
            .toObject();
    QCOMPARE(report.value(u"reviews"_s).toObject(),
        (QJsonObject{{u"added"_s, 4}, {u"answers"_s, 3}, {u"manual"_s, 1}, {u"orphaned"_s, 1}}));
    const auto first =
        profile.json({u"list"_s}).toObject().value(u"cards"_s).toArray().first().toObject();
    QCOMPARE(first.value(u"interval"_s), 30);
    QCOMPARE(first.value(u"ease"_s), 250);
    QCOMPARE(first.value(u"repetitions"_s), 2);
    QCOMPARE(first.value(u"lapses"_s), 2);
    QCOMPARE(first.value(u"due"_s), u"2026-03-11"_s);
    QCOMPARE(first.value(u"flag"_s), 3);
    QCOMPARE(first.value(u"reviews"_s), 2);
    QCOMPARE(first.value(u"tags"_s).toArray(), (QJsonArray{u"python"_s, u"leech"_s}));
}

void TestImportCommand::wholeCollectionsKeepTheirSchedule()
{
    const Profile profile;
    const auto report =
        profile.json({u"import"_s, writeStudied(profile, u"all.colpkg"_s)}).toObject();
    QCOMPARE(report.value(u"reviews"_s).toObject().value(u"added"_s), 4);
}

void TestImportCommand::rulesDecideWhatIsUpdated_data()
{
    QTest::addColumn<bool>("isEditedHere");
    QTest::addColumn<bool>("isEditedThere");
    QTest::addColumn<QStringList>("rule");
    QTest::addColumn<QJsonObject>("expected");
    QTest::addColumn<QString>("back");

    const auto rule = [](const QString& word) { return QStringList{u"--update"_s, word}; };
    const QJsonObject updated = notes(0, 1, 0, 0, 0);
    const QJsonObject unchanged = notes(0, 0, 1, 0, 0);
    const QJsonObject conflicting = notes(0, 0, 0, 1, 0);
    QTest::newRow("there, by default") << false << true << QStringList() << updated << u"theirs"_s;
    QTest::newRow("there, newer") << false << true << rule(u"newer"_s) << updated << u"theirs"_s;
    QTest::newRow("there, always") << false << true << rule(u"always"_s) << updated << u"theirs"_s;
    QTest::newRow("there, never") << false << true << rule(u"never"_s) << unchanged << u"A"_s;
    QTest::newRow("here, newer") << true << false << rule(u"newer"_s) << unchanged << u"mine"_s;
    QTest::newRow("both, newer") << true << true << rule(u"newer"_s) << conflicting << u"mine"_s;
    QTest::newRow("both, always") << true << true << rule(u"always"_s) << updated << u"theirs"_s;
    QTest::newRow("both, never") << true << true << rule(u"never"_s) << conflicting << u"mine"_s;
    QTest::newRow("neither") << false << false << rule(u"always"_s) << unchanged << u"A"_s;
}

void TestImportCommand::rulesDecideWhatIsUpdated()
{
    QFETCH(const bool, isEditedHere);
    QFETCH(const bool, isEditedThere);
    QFETCH(const QStringList, rule);
    QFETCH(const QJsonObject, expected);
    QFETCH(const QString, back);
    const Profile profile;
    const QString number = QString::number(card);
    QCOMPARE(profile.run({u"import"_s, writeOne(profile, u"A"_s, 1'770'000'000)}).status,
        ExitStatus::Done);
    if (isEditedHere) {
        QCOMPARE(profile.run({u"edit"_s, number, u"Back"_s, u"mine"_s}).status, ExitStatus::Done);
    }
    const QString file = isEditedThere ? writeOne(profile, u"theirs"_s, 1'780'000'000)
                                       : writeOne(profile, u"A"_s, 1'770'000'000);
    const QStringList command = QStringList{u"import"_s, file} + rule;

    const QString before = profile.dump();
    const auto dry = profile.json(command + QStringList{u"--dry-run"_s}).toObject();
    QCOMPARE(dry.value(u"notes"_s).toObject(), expected);
    QCOMPARE(profile.dump(), before);

    QCOMPARE(profile.json(command).toObject().value(u"notes"_s).toObject(), expected);
    const auto fields = profile.json({u"show"_s, number}).toObject().value(u"fields"_s).toObject();
    QCOMPARE(fields.value(u"Back"_s), back);
}

void TestImportCommand::aDryRunChangesNothing()
{
    const Profile profile;
    const QString file = writeStudied(profile, u"deck.apkg"_s);
    QCOMPARE(profile.run({u"info"_s}).status, ExitStatus::Done); // makes the collection
    const auto before = filesOf(profile);
    const Ran ran =
        profile.run({u"import"_s, u"--dry-run"_s, u"--with-schedule"_s, file, u"--json"_s});
    QCOMPARE(ran.status, ExitStatus::Done);
    QCOMPARE(ran.json().toObject(),
        (QJsonObject{{u"notes"_s, notes(2, 0, 0, 0, 0)}, {u"warnings"_s, QJsonArray()}}));
    QVERIFY2(ran.error.contains(u"Nothing was changed"_s), qPrintable(ran.error));
    QCOMPARE(filesOf(profile), before);
}

void TestImportCommand::peopleReadWhatHappened()
{
    const Profile profile;
    const QString file = writeStudied(profile, u"deck.apkg"_s);
    const Ran ran = profile.run({u"import"_s, file});
    QCOMPARE(ran.status, ExitStatus::Done);
    QCOMPARE(ran.out,
        u"Notes added:        2\nNotes updated:      0\nNotes unchanged:    0\n"
        "Notes in conflict:  0\nCards added:        2\nTopics added:       1\n"
        "Media added:        1\nMedia missing:      1\n"_s);
    QVERIFY2(ran.error.startsWith(u"notes 1704200000001: "_s), qPrintable(ran.error));
    QVERIFY2(ran.error.contains(u"--with-schedule"_s), qPrintable(ran.error));

    const Profile other;
    const Ran with = other.run({u"import"_s, u"--with-schedule"_s, file});
    QVERIFY2(with.out.endsWith(u"\nReviews added:      4\n"_s), qPrintable(with.out));
    QVERIFY2(!with.error.contains(u"--with-schedule"_s), qPrintable(with.error));
}

void TestImportCommand::largeFilesComeOnRequest()
{
    const Profile profile;
    const QString collection = profile.folder() + u"-collection"_s;
    {
        AnkiDatabase made(collection, 11);
        made.addNote(asked);
        made.addCard({.id = card, .note = asked});
    }
    QFile read(collection);
    QVERIFY(read.open(QIODevice::ReadOnly));
    QList<Entry> entries{{.name = "collection.anki2", .contents = read.readAll()}};
    for (int i = 0; i < 100'000; ++i) {
        entries.append({.name = QByteArray::number(i), .contents = {}});
    }
    const QString file = profile.folder() + u"-large.apkg"_s;
    writeFile(file, zip64Of(entries));
    const Ran refused = profile.run({u"import"_s, file});
    QCOMPARE(refused.status, ExitStatus::Refused);
    QVERIFY2(refused.error.contains(u"100001"_s), qPrintable(refused.error));
    QCOMPARE(profile.run({u"import"_s, u"--large"_s, file}).status, ExitStatus::Done);
    QCOMPARE(profile.json({u"info"_s}).toObject().value(u"notes"_s), 1);
}

void TestImportCommand::anImportIsUndone()
{
    const Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto before = profile.json({u"info"_s});
    QCOMPARE(profile.run({u"import"_s, u"--with-schedule"_s, writeStudied(profile, u"deck.apkg"_s)})
                 .status,
        ExitStatus::Done);
    const auto after = profile.json({u"info"_s});
    QVERIFY(after != before);
    QCOMPARE(profile.json({u"undo"_s}).toObject().value(u"name"_s), u"import"_s);
    QCOMPARE(profile.json({u"info"_s}), before);
    QVERIFY(!profile.json({u"redo"_s}).isUndefined());
    QCOMPARE(profile.json({u"info"_s}), after);
}

void TestImportCommand::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("part");
    QTest::newRow("no rule") << QStringList{u"import"_s, u"$file"_s, u"--update"_s, u"sometimes"_s}
                             << u"“sometimes” is no rule"_s;
    QTest::newRow("half an option")
        << QStringList{u"import"_s, u"$file"_s, u"--update"_s} << u"update"_s;
    QTest::newRow("two files") << QStringList{u"import"_s, u"$file"_s, u"$file"_s}
                               << u"reprise import FILE"_s;
    for (const auto& name : {u"--update=never"_s, u"--dry-run"_s, u"--large"_s}) {
        QTest::newRow(qPrintable(u"a folder with "_s + name))
            << QStringList{u"import"_s, u"$deck"_s, name} << u"is for files"_s;
    }
}

void TestImportCommand::wrongUseIsSaid()
{
    QFETCH(QStringList, command);
    QFETCH(const QString, part);
    const Profile profile;
    QVERIFY(profile.importTinyDeck());
    const QString before = profile.dump();
    command.replaceInStrings(u"$file"_s, writeStudied(profile, u"deck.apkg"_s));
    command.replaceInStrings(u"$deck"_s, profile.deck());
    const Ran ran = profile.run(command);
    QCOMPARE(ran.status, ExitStatus::WrongUse);
    QVERIFY2(ran.error.contains(part), qPrintable(ran.error));
    QCOMPARE(profile.dump(), before);
}

void TestImportCommand::whatIsRefusedLeavesEveryFileAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes"); // of the file; none: it is the package, worked on
    QTest::addColumn<QByteArray>("statement"); // run on the package's collection
    QTest::addColumn<QString>("part");

    const QByteArray none;
    QTest::newRow("no file") << none << none << u"No such file"_s;
    QTest::newRow("text") << "a shopping list"_ba << none << u"no kind of file"_s;
    QTest::newRow("a zip file") << zipOf({{.name = "a", .contents = "b"}}) << none
                                << u"collection.anki2: "_s;
    QTest::newRow("a package without a collection")
        << zipOf({{.name = "collection.anki2", .contents = "no SQLite"}}) << none
        << u"holds no collection"_s;
    QTest::newRow("a table is missing") << none << "DROP TABLE revlog"_ba << u"revlog: "_s;
    QTest::newRow("a view in a table's place")
        << none
        << "ALTER TABLE cards RENAME TO others; CREATE VIEW cards AS SELECT * FROM others"_ba
        << u"cards: "_s;
    QTest::newRow("a later version") << none << "UPDATE col SET ver = 99"_ba << u"(99)"_s;
    QTest::newRow("a text too long to be read, in the last note")
        << none << "UPDATE notes SET flds = hex(zeroblob(20000000)) WHERE id % 2 = 1"_ba
        << u"damaged"_s;
}

void TestImportCommand::whatIsRefusedLeavesEveryFileAsItWas()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, statement);
    QFETCH(const QString, part);
    const Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.run({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).status, ExitStatus::Done);
    const QString file = profile.folder() + u"-refused.apkg"_s;
    if (!statement.isEmpty()) {
        writeStudied(profile, u"deck.apkg"_s);
        const QString collection = profile.folder() + u"-collection"_s;
        test::tamper(collection, statement);
        writePackage(file, collection);
    } else if (!bytes.isEmpty()) {
        writeFile(file, bytes);
    }
    const auto before = filesOf(profile);
    QVERIFY(before.size() >= 2);
    const Ran ran = profile.run({u"import"_s, u"--with-schedule"_s, file, u"--json"_s});
    QCOMPARE(ran.status, ExitStatus::Refused);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.error.startsWith(file + u": "_s), qPrintable(ran.error));
    QVERIFY2(ran.error.contains(part), qPrintable(ran.error));
    QCOMPARE(filesOf(profile), before);
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestImportCommand)
#include "tst_importcommand.moc"
