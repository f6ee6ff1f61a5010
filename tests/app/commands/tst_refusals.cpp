// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/profile.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace reprise {

/// What is refused (1) and what is wrong use (2): a sentence on standard
/// error, nothing on standard output, and the collection as it was.
class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChanges_data();
    void nothingChanges();
    void aFaultyDeckIsNamedByItsFaults();
    void aCollectionInUseIsRefused_data();
    void aCollectionInUseIsRefused();
    void aForeignFileStaysAsItIs();
    void aDamagedCollectionStillListsItsBackups();
};

void TestRefusals::nothingChanges_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<ExitStatus>("status");
    QTest::addColumn<QString>("part"); // of the sentence

    const auto refused = [](const char* name, const QStringList& command, const QString& part) {
        QTest::newRow(name) << command << ExitStatus::Refused << part;
    };
    const auto wrong = [](const char* name, const QStringList& command, const QString& part) {
        QTest::newRow(name) << command << ExitStatus::WrongUse << part;
    };

    wrong("an unknown command", {u"lst"_s}, u"Did you mean list?"_s);
    wrong("a command in capitals", {u"Info"_s}, u"info"_s);
    wrong("an unknown option", {u"info"_s, u"--jsn"_s}, u"jsn"_s);
    wrong("another command's option", {u"info"_s, u"--early"_s}, u"--early"_s);
    for (const auto& name : {u"info"_s, u"due"_s, u"next"_s, u"undo"_s, u"redo"_s, u"check"_s,
             u"backup"_s, u"backups"_s}) {
        wrong(qPrintable(name + u" with an argument"_s), {name, u"x"_s}, u"reprise "_s + name);
    }
    for (const auto& name : {u"show"_s, u"answer"_s, u"suspend"_s, u"bury"_s, u"flag"_s, u"set"_s,
             u"import"_s, u"lint"_s, u"restore"_s, u"tag"_s, u"move"_s, u"edit"_s, u"delete"_s}) {
        wrong(qPrintable(name + u" without arguments"_s), {name}, u"reprise "_s + name);
    }
    wrong("reviews of two cards", {u"reviews"_s, u"1"_s, u"2"_s}, u"reprise reviews"_s);

    refused("next of an unknown topic", {u"next"_s, u"--topic"_s, u"Nowhere"_s}, u"Nowhere"_s);
    wrong("next with half an option", {u"next"_s, u"--topic"_s}, u"topic"_s);
    refused("show of an unknown number", {u"show"_s, u"1"_s}, u"1"_s);
    refused("show of an unknown card", {u"show"_s, u"tiny:no.such"_s}, u"tiny:no.such"_s);
    refused("show of a third card", {u"show"_s, u"tiny:alpha.reversed#3"_s}, u"#3"_s);
    refused("show of card 0", {u"show"_s, u"tiny:alpha.reversed#0"_s}, u"#0"_s);
    refused("show of half a number", {u"show"_s, u"tiny:alpha.reversed#x"_s}, u"#x"_s);
    refused("reviews of an unknown card", {u"reviews"_s, u"other:alpha.basic"_s}, u"other"_s);

    refused("answer to an unknown card", {u"answer"_s, u"7"_s, u"4"_s}, u"7"_s);
    for (const auto& grade : {u"6"_s, u"-1"_s, u"4.0"_s, u"fine"_s, QString(u""_s)}) {
        wrong(qPrintable(u"grade '%1'"_s.arg(grade)), {u"answer"_s, u"tiny:alpha.basic"_s, grade},
            QString());
    }
    wrong("negative milliseconds",
        {u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s, u"--milliseconds=-1"_s}, u"-1"_s);
    wrong("milliseconds in words",
        {u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s, u"--milliseconds"_s, u"many"_s}, u"many"_s);
    refused("answer twice a day", {u"answer"_s, u"tiny:beta.typed"_s, u"4"_s}, u"2026-03-03"_s);
    refused("answer twice a day, early", {u"answer"_s, u"tiny:beta.typed"_s, u"4"_s, u"--early"_s},
        u"2026-03-03"_s);

    refused("suspend one of two", {u"suspend"_s, u"tiny:alpha.basic"_s, u"tiny:no"_s}, u"no"_s);
    refused("bury one of two", {u"bury"_s, u"tiny:alpha.basic"_s, u"8"_s}, u"8"_s);
    refused("flag one of two", {u"flag"_s, u"tiny:alpha.basic"_s, u"8"_s}, u"8"_s);
    wrong("flag 8", {u"flag"_s, u"tiny:alpha.basic"_s, u"--flag"_s, u"8"_s}, u"8"_s);
    wrong("flag -1", {u"flag"_s, u"tiny:alpha.basic"_s, u"--flag=-1"_s}, u"-1"_s);
    wrong("flag red", {u"flag"_s, u"tiny:alpha.basic"_s, u"--flag"_s, u"red"_s}, u"red"_s);

    refused("tag one of two", {u"tag"_s, u"t"_s, u"tiny:alpha.basic"_s, u"8"_s}, u"8"_s);
    refused("tag with nothing", {u"tag"_s, u" "_s, u"tiny:alpha.basic"_s},
        u"A name or a value is missing."_s);
    wrong("tag alone", {u"tag"_s, u"t"_s}, u"reprise tag"_s);
    refused("move one of two", {u"move"_s, u"New"_s, u"tiny:alpha.basic"_s, u"8"_s}, u"8"_s);
    refused("move to the root", {u"move"_s, u"/"_s, u"tiny:alpha.basic"_s}, u"/"_s);
    refused("edit of a field that is not there",
        {u"edit"_s, u"tiny:alpha.basic"_s, u"Middle"_s, u"x"_s}, u"Middle"_s);
    refused("edit of an unknown card", {u"edit"_s, u"8"_s, u"Back"_s, u"x"_s}, u"8"_s);
    refused("edit with a text that never came", {u"edit"_s, u"tiny:alpha.basic"_s, u"Back"_s},
        u"standard input"_s);
    wrong("edit without a field", {u"edit"_s, u"tiny:alpha.basic"_s}, u"reprise edit"_s);
    refused("delete one of two", {u"delete"_s, u"tiny:alpha.basic"_s, u"8"_s}, u"8"_s);

    const auto set = [](const QString& topic, const QString& key, const QString& value) {
        return QStringList{u"set"_s, topic, key, value};
    };
    const QString deck = u"Tiny deck"_s;
    refused("set of an unknown topic", set(u"Nowhere"_s, u"order"_s, u"deck"_s), u"Nowhere"_s);
    wrong("an unknown key", set(deck, u"new-per-days"_s, u"1"_s), u"new-per-day"_s);
    wrong("fewer than none", set(deck, u"new-per-day"_s, u"-1"_s), u"-1"_s);
    wrong("a limit in words", set(deck, u"new-per-day"_s, u"few"_s), u"unlimited"_s);
    wrong("a limit beyond reason", set(deck, u"reviews-per-day"_s, u"1000001"_s), u"1000001"_s);
    wrong("no order", set(deck, u"order"_s, u"random"_s), u"shuffled"_s);
    wrong("a leech at once", set(deck, u"leech-threshold"_s, u"0"_s), u"from 1"_s);
    wrong("a leech without limit", set(deck, u"leech-threshold"_s, u"unlimited"_s), u"from 1"_s);
    wrong("no policy", set(deck, u"policy"_s, u"fsrs"_s), u"published"_s);
    wrong("a day's turn of one deck", set(deck, u"day-starts-at"_s, u"04:00"_s), u"“/”"_s);
    wrong("24 hours", set(u"/"_s, u"day-starts-at"_s, u"24:00"_s), u"23:59"_s);
    wrong("no time of day", set(u"/"_s, u"day-starts-at"_s, u"4"_s), u"23:59"_s);
    wrong("no level", set(u"/"_s, u"level"_s, u"expert"_s), u"senior or any"_s);
    wrong("a role of two words", set(u"/"_s, u"roles"_s, u"a b"_s), u"commas"_s);
    wrong("five buttons", set(u"/"_s, u"buttons"_s, u"5"_s), u"4 or 6"_s);

    refused("import of no folder", {u"import"_s, u"/no/such/folder"_s}, u"/no/such/folder"_s);
    refused(
        "restore of no backup", {u"restore"_s, u"2026-03-01T090000.reprise"_s}, u"2026-03-01"_s);
    refused("restore of a path", {u"restore"_s, u"../profile/collection.reprise"_s}, u"../"_s);
}

void TestRefusals::nothingChanges()
{
    QFETCH(QStringList, command);
    QFETCH(ExitStatus, status);
    QFETCH(QString, part);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.run({u"answer"_s, u"tiny:beta.typed"_s, u"4"_s}).status, ExitStatus::Done);
    const QString before = profile.dump();
    QVERIFY(!before.isEmpty());

    const Ran ran = profile.run(command + QStringList{u"--json"_s});
    QCOMPARE(ran.status, status);
    QCOMPARE(ran.out, QString());
    QVERIFY(!ran.error.isEmpty());
    QVERIFY2(ran.error.contains(part), qPrintable(ran.error));
    QCOMPARE(profile.dump(), before);
}

void TestRefusals::aFaultyDeckIsNamedByItsFaults()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const QString before = profile.dump();
    profile.write(profile.deck() + u"/00.md"_s,
        "# New\n\n## Good\n<!-- card: good -->\n\n---\n\nyes\n\n## Bad\n\n---\n\nno id\n");
    const Ran ran = profile.run({u"import"_s, profile.deck()});
    QCOMPARE(ran.status, ExitStatus::Refused);
    QVERIFY2(ran.error.startsWith(u"00.md:10: "_s), qPrintable(ran.error));
    QCOMPARE(profile.dump(), before);
}

void TestRefusals::aCollectionInUseIsRefused_data()
{
    QTest::addColumn<QStringList>("command");

    QTest::newRow("info") << QStringList{u"info"_s};
    QTest::newRow("answer") << QStringList{u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s};
    QTest::newRow("import") << QStringList{u"import"_s, u"$deck"_s};
    QTest::newRow("check") << QStringList{u"check"_s};
    QTest::newRow("backup") << QStringList{u"backup"_s};
    QTest::newRow("backups") << QStringList{u"backups"_s};
    QTest::newRow("restore") << QStringList{u"restore"_s, u"2026-03-02T090000.reprise"_s};
}

void TestRefusals::aCollectionInUseIsRefused()
{
    QFETCH(QStringList, command);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.run({u"backup"_s}).status, ExitStatus::Done);
    const QString before = profile.dump();
    command.replaceInStrings(u"$deck"_s, profile.deck());
    {
        const auto window = Collection::open(profile.files(), QDateTime::currentDateTime());
        QVERIFY(window);
        const Ran ran = profile.run(command);
        QCOMPARE(ran.status, ExitStatus::Refused);
        QVERIFY2(ran.error.contains(u"another window or command"_s), qPrintable(ran.error));
        QCOMPARE(ran.out, QString());
    }
    QCOMPARE(profile.dump(), before);
    QCOMPARE(profile.run({u"info"_s}).status, ExitStatus::Done);
}

void TestRefusals::aForeignFileStaysAsItIs()
{
    const Profile profile;
    const QByteArray contents = "a shopping list, not a collection";
    profile.write(profile.files().collection(), contents);
    const Ran ran = profile.run({u"info"_s});
    QCOMPARE(ran.status, ExitStatus::Refused);
    QFile file(profile.files().collection());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), contents);

    // A file where the folder should be.
    Profile beside;
    beside.write(beside.folder(), "x");
    QCOMPARE(beside.run({u"info"_s}).status, ExitStatus::Refused);
}

void TestRefusals::aDamagedCollectionStillListsItsBackups()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.run({u"backup"_s}).status, ExitStatus::Done);
    const QString before = profile.dump();
    profile.write(profile.files().collection(), "SQLite format 3 no more");
    QCOMPARE(profile.run({u"info"_s}).status, ExitStatus::Refused);
    QVERIFY(profile.run({u"backups"_s}).out.contains(u"2026-03-02T090000.reprise"_s));
    QCOMPARE(profile.run({u"restore"_s, u"2026-03-02T090000.reprise"_s}).status, ExitStatus::Done);
    QCOMPARE(profile.dump(), before);
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestRefusals)
#include "tst_refusals.moc"
