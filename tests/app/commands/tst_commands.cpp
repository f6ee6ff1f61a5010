// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/profile.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// "$alpha.basic" stands for that card's number, "$deck" for the deck's folder,
/// "$new" for one that is not there.
QStringList resolved(const Profile& profile, QStringList arguments)
{
    for (QString& argument : arguments) {
        if (argument == u"$deck"_s) {
            argument = profile.deck();
        } else if (argument == u"$new"_s) {
            argument = profile.deck() + u"-again"_s;
        } else if (argument.startsWith(u'$')) {
            argument = profile.card(argument.mid(1));
        }
    }
    return arguments;
}

QStringList words(const QString& line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFolderMakesAnEmptyCollection();
    void shippedDecksComeInOnRequest();
    void jsonHasTheKeysThatStay_data();
    void jsonHasTheKeysThatStay();
    void everyCommandHasTextForPeople_data();
    void everyCommandHasTextForPeople();
    void infoCountsWithoutLimits();
    void dueCountsWhatTheLimitsLeave();
    void nextFollowsTheTopicAndShowsEveryGrade();
    void aNewCardIsAnsweredByGradeOrWord_data();
    void aNewCardIsAnsweredByGradeOrWord();
    void aLapseGoesToTheDrillAndTheDrillChangesNothing();
    void aCardIsAnsweredEarlyOnRequest();
    void aLeechIsTaggedAndSaid();
    void reviewsTellTheirTimeAndTheirCard();
    void listTellsTheStateOfEachCard();
    void showTellsBothSides_data();
    void showTellsBothSides();
    void cardsGoByNumberOrName_data();
    void cardsGoByNumberOrName();
    void suspendedAndBuriedCardsStayAwayUntilTakenBack();
    void flagsAreSetAndCleared();
    void tagsAreGivenAndTakenAway();
    void cardsAreMoved();
    void fieldsAreWritten_data();
    void fieldsAreWritten();
    void notesAreDeleted();
    void settingsAreWritten_data();
    void settingsAreWritten();
    void undoAndRedoNameWhatTheyDid();
    void importingAgainChangesNothing();
    void importTellsWhatIsMissing();
    void exportWritesWhatImportReads();
    void exportTakesATopicAndASearch_data();
    void exportTakesATopicAndASearch();
    void exportWritesTables();
    void schedulesLieBesideADeck();
    void exportReplacesNothing();
    void lintFindsFaultsAndSaysWhere();
    void checkTellsWhatIsWrong();
    void checkTellsOfADamagedFile();
    void backupsAreListedAndRestored();
    void aClockBehindTheLastAnswerIsSaid();
};

void TestCommands::aNewFolderMakesAnEmptyCollection()
{
    const Profile profile;
    QCOMPARE(profile.json({u"info"_s}),
        QJsonValue(QJsonObject{{u"notes"_s, 0}, {u"cards"_s, 0}, {u"topics"_s, 0}, {u"new"_s, 0},
            {u"due"_s, 0}, {u"drill"_s, 0}, {u"reviews"_s, 0},
            {u"schema"_s, int(shippedMigrations().size())}}));
    QCOMPARE(profile.json({u"next"_s}), QJsonValue(QJsonValue::Null));
    QCOMPARE(profile.json({u"list"_s}), QJsonValue(QJsonObject{{u"cards"_s, QJsonArray()}}));
}

void TestCommands::shippedDecksComeInOnRequest()
{
    const Profile profile;
    const auto info = profile.json({u"info"_s, u"--with-shipped-decks"_s}).toObject();
    QVERIFY(info.value(u"notes"_s).toInt() > 0);
    QCOMPARE(profile.json({u"undo"_s}), QJsonValue(QJsonObject{{u"name"_s, QJsonValue::Null}}));
    QCOMPARE(profile.json({u"info"_s, u"--with-shipped-decks"_s}).toObject(), info);
}

void TestCommands::jsonHasTheKeysThatStay_data()
{
    QTest::addColumn<QString>("before"); // commands, one per line
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("expected");

    const QString none;
    const QString answered = u"answer $alpha.basic 2\nanswer $alpha.basic 4"_s;
    const QString schedule = u"{due:text,ease:number,interval:number,lapses:number,"
                             "repetitions:number}"_s;
    const QString answer = u"{after:%1,before:%2,card:number,grade:number,kind:text}"_s;
    const QString backup = u"{cards:number,name:text,notes:number,reviews:number,time:text,"
                           "verified:bool}"_s;
    const QString card = u"{buried:bool,deckCard:text,drill:bool,due:%1,ease:number,flag:number,"
                         "front:text,id:number,interval:number,lapses:number,leech:bool,note:text,"
                         "repetitions:number,reviews:number,state:text,suspended:bool,tags:[text],"
                         "topic:text,type:text}"_s;

    QTest::newRow("info") << none << u"info"_s
                          << u"{cards:number,drill:number,due:number,new:number,notes:number,"
                             "reviews:number,schema:number,topics:number}"_s;
    QTest::newRow("due") << none << u"due"_s
                         << u"{day:text,topics:[{drill:number,due:number,new:number,path:text,"
                            "unseen:number}]}"_s;
    const QString outcome = u"{due:text,ease:number,interval:number}"_s;
    QTest::newRow("next")
        << none << u"next"_s
        << u"{card:number,kind:text,outcomes:{0:%1,1:%1,2:%1,3:%1,4:%1,5:%1}}"_s.arg(outcome);
    QTest::newRow("next, nothing left")
        << u"set Tiny\\ deck new-per-day 0"_s << u"next"_s << u"null"_s;
    QTest::newRow("list, new") << none << u"list"_s << u"{cards:[%1]}"_s.arg(card.arg(u"null"_s));
    QTest::newRow("list, answered")
        << answered << u"list"_s
        << u"{cards:[%1|%2]}"_s.arg(card.arg(u"null"_s), card.arg(u"text"_s));
    QTest::newRow("show") << none << u"show $alpha.basic"_s
                          << u"{back:text,fields:{Back:text,Front:text},front:text,media:[text],"
                             "typed:null}"_s;
    QTest::newRow("show, typed") << none << u"show $beta.typed"_s
                                 << u"{back:text,fields:{Back:text,Front:text},front:text,"
                                    "media:[],typed:text}"_s;
    QTest::newRow("reviews") << answered << u"reviews"_s
                             << u"{reviews:[{after:%1,before:%2,card:number,day:text,grade:number,"
                                "id:number,kind:text,milliseconds:number,time:text}|{after:%1,"
                                "before:%1,card:number,day:text,grade:number,id:number,kind:text,"
                                "milliseconds:number,time:text}]}"_s.arg(schedule, u"null"_s);
    QTest::newRow("reviews, none") << none << u"reviews"_s << u"{reviews:[]}"_s;
    QTest::newRow("answer, new") << none << u"answer $alpha.basic 4"_s
                                 << answer.arg(schedule, u"null"_s);
    QTest::newRow("answer, drill") << u"answer $alpha.basic 2"_s << u"answer $alpha.basic 4"_s
                                   << answer.arg(schedule, schedule);
    QTest::newRow("suspend") << none << u"suspend $alpha.basic"_s << u"{changed:number}"_s;
    QTest::newRow("bury") << none << u"bury $alpha.basic"_s << u"{changed:number}"_s;
    QTest::newRow("flag") << none << u"flag $alpha.basic"_s << u"{changed:number}"_s;
    QTest::newRow("tag") << none << u"tag hard $alpha.basic"_s << u"{changed:number}"_s;
    QTest::newRow("move") << none << u"move New\\ topic $alpha.basic"_s << u"{changed:number}"_s;
    QTest::newRow("edit") << none << u"edit $alpha.basic Back text"_s
                          << u"{changed:bool,field:text,note:text}"_s;
    QTest::newRow("delete") << none << u"delete $alpha.basic"_s << u"{cards:number,notes:number}"_s;
    QTest::newRow("set, a number")
        << none << u"set / new-per-day 3"_s << u"{key:text,topic:text,value:number}"_s;
    QTest::newRow("set, a word") << none << u"set / order deck"_s
                                 << u"{key:text,topic:text,value:text}"_s;
    QTest::newRow("set, nothing") << none << u"set / order none"_s
                                  << u"{key:text,topic:text,value:null}"_s;
    QTest::newRow("undo") << answered << u"undo"_s << u"{name:text}"_s;
    QTest::newRow("redo, nothing") << none << u"redo"_s << u"{name:null}"_s;
    QTest::newRow("import") << none << u"import $deck"_s
                            << u"{cards:{added:number},media:{added:number,missing:number,"
                               "renamed:number},noteTypes:{added:number},notes:{added:number,"
                               "conflicting:number,rejected:number,unchanged:number,"
                               "updated:number},reviews:{added:number,answers:number,"
                               "manual:number,orphaned:number},topics:{added:number},"
                               "warnings:[]}"_s;
    QTest::newRow("export") << none << u"export $new"_s
                            << u"{media:number,notes:number,warnings:[]}"_s;
    QTest::newRow("lint") << none << u"lint $deck"_s << u"{errors:[]}"_s;
    QTest::newRow("check") << none << u"check"_s << u"{ok:bool,problems:[]}"_s;
    QTest::newRow("backup") << none << u"backup"_s << backup;
    QTest::newRow("backups") << u"backup\nbackup"_s << u"backups"_s
                             << u"{backups:[%1]}"_s.arg(backup);
    QTest::newRow("restore") << u"backup"_s << u"restore 2026-03-02T090000.reprise"_s << backup;
}

void TestCommands::jsonHasTheKeysThatStay()
{
    QFETCH(QString, before);
    QFETCH(QString, command);
    QFETCH(QString, expected);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto split = [&](QString line) {
        QStringList parts = words(line.replace(u"\\ "_s, u"\u00a0"_s));
        parts.replaceInStrings(u"\u00a0"_s, u" "_s);
        return resolved(profile, parts);
    };
    for (const QString& line : before.split(u'\n', Qt::SkipEmptyParts)) {
        const Ran ran = profile.run(split(line));
        QVERIFY2(ran.status == ExitStatus::Done, qPrintable(ran.error));
    }
    const Ran ran = profile.run(split(command) + QStringList{u"--json"_s});
    QVERIFY2(ran.status == ExitStatus::Done, qPrintable(ran.error));
    QVERIFY(ran.out.endsWith(u'\n'));
    QCOMPARE(shape(ran.json()), expected);
}

void TestCommands::everyCommandHasTextForPeople_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("expected");

    QTest::newRow("info") << u"info"_s
                          << u"Notes:    4\nCards:    6\nTopics:   3\nNew:      6\nDue:      0\n"
                             "Drill:    0\nReviews:  0\nSchema:   %1\n"_s.arg(
                                 shippedMigrations().size());
    QTest::newRow("due") << u"due"_s
                         << u"Topic                     New  Drill  Due  Unseen\n"
                            "Tiny deck                   4      0    0       6\n"
                            "Tiny deck / Alpha           4      0    0       6\n"
                            "Tiny deck / Alpha / Beta    2      0    0       3\n"_s;
    QTest::newRow("next") << u"next"_s << u"Question:  What is a < b?\n"_s;
    QTest::newRow("list") << u"list"_s << u"What is a < b?\n"_s;
    QTest::newRow("show") << u"show tiny:alpha.basic"_s
                          << u"\n\nWhat is a < b?\n\n---\n\nA comparison."_s;
    QTest::newRow("answer") << u"answer tiny:alpha.basic good"_s
                            << u"was graded 4 and comes again on 2026-03-03.\n"_s;
    QTest::newRow("reviews") << u"reviews"_s << QString();
    QTest::newRow("tag") << u"tag hard tiny:alpha.basic"_s << u"1 note(s) changed.\n"_s;
    QTest::newRow("move") << u"move New tiny:alpha.basic"_s << u"1 card(s) moved.\n"_s;
    QTest::newRow("edit") << u"edit tiny:alpha.basic Back text"_s << u"The note was changed.\n"_s;
    QTest::newRow("delete") << u"delete tiny:alpha.reversed"_s
                            << u"1 note(s) deleted.\n2 card(s) deleted.\n"_s;
    QTest::newRow("suspend") << u"suspend tiny:alpha.basic"_s << u"1 card(s) changed.\n"_s;
    QTest::newRow("set") << u"set / new-per-day 3"_s << u"/: new-per-day = 3\n"_s;
    QTest::newRow("undo") << u"undo"_s << u"Import\n"_s;
    QTest::newRow("import") << u"import $deck"_s << u"Notes unchanged:    4\n"_s;
    QTest::newRow("lint") << u"lint $deck"_s << QString();
    QTest::newRow("check") << u"check"_s << u"The collection is in order.\n"_s;
    QTest::newRow("backup") << u"backup"_s
                            << u"2026-03-02T090000.reprise  2026-03-02T09:00:00.000+00:00      4"
                               "      6        0  yes\n"_s;
}

void TestCommands::everyCommandHasTextForPeople()
{
    QFETCH(QString, command);
    QFETCH(QString, expected);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const Ran ran = profile.run(resolved(profile, words(command)));
    QVERIFY2(ran.status == ExitStatus::Done, qPrintable(ran.error));
    QVERIFY2(ran.out.contains(expected), qPrintable(ran.out));
    QVERIFY(ran.out.isEmpty() || ran.out.endsWith(u'\n'));
    QCOMPARE(ran.error, QString());
}

void TestCommands::infoCountsWithoutLimits()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QVERIFY(!profile.json({u"set"_s, u"Tiny deck"_s, u"new-per-day"_s, u"1"_s}).isUndefined());
    // One goes to the drill, one is due tomorrow.
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"2"_s}).isUndefined());
    QVERIFY(!profile.json({u"answer"_s, u"tiny:beta.typed"_s, u"4"_s}).isUndefined());
    QCOMPARE(profile.json({u"info"_s}),
        QJsonValue(QJsonObject{{u"notes"_s, 4}, {u"cards"_s, 6}, {u"topics"_s, 3}, {u"new"_s, 4},
            {u"due"_s, 0}, {u"drill"_s, 1}, {u"reviews"_s, 2},
            {u"schema"_s, int(shippedMigrations().size())}}));
    profile.setNow(u"2026-03-03T09:00:00"_s);
    const auto info = profile.json({u"info"_s}).toObject();
    QCOMPARE(info.value(u"due"_s).toInt(), 2);
    QCOMPARE(info.value(u"drill"_s).toInt(), 0);
}

void TestCommands::dueCountsWhatTheLimitsLeave()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QVERIFY(
        !profile.json({u"set"_s, u"Tiny deck::Alpha"_s, u"new-per-day"_s, u"2"_s}).isUndefined());
    QVERIFY(!profile.json({u"answer"_s, u"tiny:beta.typed"_s, u"2"_s}).isUndefined());
    const auto due = profile.json({u"due"_s}).toObject();
    QCOMPARE(due.value(u"day"_s).toString(), u"2026-03-02"_s);
    // Of two a day one was taken; it waits in the drill.
    const auto row = [](const QString& path, int fresh, int drill, int unseen) {
        return QJsonObject{{u"path"_s, path}, {u"new"_s, fresh}, {u"drill"_s, drill}, {u"due"_s, 0},
            {u"unseen"_s, unseen}};
    };
    QCOMPARE(due.value(u"topics"_s).toArray(),
        (QJsonArray{row(u"Tiny deck"_s, 1, 1, 5), row(u"Tiny deck / Alpha"_s, 1, 1, 5),
            row(u"Tiny deck / Alpha / Beta"_s, 1, 1, 2)}));
}

void TestCommands::nextFollowsTheTopicAndShowsEveryGrade()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto first = profile.json({u"next"_s}).toObject();
    QCOMPARE(QString::number(first.value(u"card"_s).toInteger()), profile.card(u"alpha.basic"_s));
    QCOMPARE(first.value(u"kind"_s).toString(), u"new"_s);
    for (const auto& path : {u"Tiny deck / Alpha / Beta"_s, u"Tiny deck::Alpha::Beta"_s}) {
        const auto below = profile.json({u"next"_s, u"--topic"_s, path}).toObject();
        QCOMPARE(
            QString::number(below.value(u"card"_s).toInteger()), profile.card(u"beta.cloze"_s));
    }
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined());
    profile.setNow(u"2026-03-03T09:00:00"_s);
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined());
    QVERIFY(!profile.json({u"set"_s, u"Tiny deck"_s, u"new-per-day"_s, u"0"_s}).isUndefined());
    // Third time, six days later: 6 days times 2.5; ease by SM-2's formula:
    // 5: +0.10, 4: 0, 3: -0.14; a failure starts again and leaves the ease.
    profile.setNow(u"2026-03-09T09:00:00"_s);
    const auto review = profile.json({u"next"_s}).toObject();
    QCOMPARE(review.value(u"kind"_s).toString(), u"review"_s);
    const auto outcome = [](int interval, int ease, const QString& due) {
        return QJsonObject{{u"interval"_s, interval}, {u"ease"_s, ease}, {u"due"_s, due}};
    };
    const QJsonObject again = outcome(1, 250, u"2026-03-10"_s);
    QCOMPARE(review.value(u"outcomes"_s).toObject(),
        (QJsonObject{{u"0"_s, again}, {u"1"_s, again}, {u"2"_s, again},
            {u"3"_s, outcome(15, 236, u"2026-03-24"_s)},
            {u"4"_s, outcome(15, 250, u"2026-03-24"_s)},
            {u"5"_s, outcome(15, 260, u"2026-03-24"_s)}}));
}

void TestCommands::aNewCardIsAnsweredByGradeOrWord_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("grade");
    QTest::addColumn<int>("ease");
    QTest::addColumn<int>("repetitions");

    QTest::newRow("0") << u"0"_s << 0 << 250 << 0;
    QTest::newRow("1") << u"1"_s << 1 << 250 << 0;
    QTest::newRow("2") << u"2"_s << 2 << 250 << 0;
    QTest::newRow("3") << u"3"_s << 3 << 236 << 1;
    QTest::newRow("4") << u"4"_s << 4 << 250 << 1;
    QTest::newRow("5") << u"5"_s << 5 << 260 << 1;
    QTest::newRow("again") << u"again"_s << 2 << 250 << 0;
    QTest::newRow("hard") << u"hard"_s << 3 << 236 << 1;
    QTest::newRow("good") << u"good"_s << 4 << 250 << 1;
    QTest::newRow("easy") << u"Easy"_s << 5 << 260 << 1;
}

void TestCommands::aNewCardIsAnsweredByGradeOrWord()
{
    QFETCH(QString, typed);
    QFETCH(int, grade);
    QFETCH(int, ease);
    QFETCH(int, repetitions);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.json({u"answer"_s, u"tiny:alpha.basic"_s, typed}),
        QJsonValue(QJsonObject{{u"card"_s, profile.card(u"alpha.basic"_s).toLongLong()},
            {u"grade"_s, grade}, {u"kind"_s, u"new"_s}, {u"before"_s, QJsonValue::Null},
            {u"after"_s,
                QJsonObject{{u"interval"_s, 1}, {u"ease"_s, ease}, {u"repetitions"_s, repetitions},
                    {u"lapses"_s, 0}, {u"due"_s, u"2026-03-03"_s}}}}));
}

void TestCommands::aLapseGoesToTheDrillAndTheDrillChangesNothing()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const QStringList answer{u"answer"_s, u"tiny:alpha.basic"_s};
    QVERIFY(!profile.json(answer + QStringList{u"4"_s}).isUndefined());
    profile.setNow(u"2026-03-03T09:00:00"_s);
    const auto lapse = profile.json(answer + QStringList{u"1"_s}).toObject();
    QCOMPARE(lapse.value(u"kind"_s).toString(), u"review"_s);
    QCOMPARE(lapse.value(u"after"_s).toObject().value(u"lapses"_s).toInt(), 1);
    QVERIFY(profile.listed(u"alpha.basic"_s).value(u"drill"_s).toBool());

    const auto drill = profile.json(answer + QStringList{u"5"_s}).toObject();
    QCOMPARE(drill.value(u"kind"_s).toString(), u"drill"_s);
    QCOMPARE(drill.value(u"before"_s), lapse.value(u"after"_s));
    QCOMPARE(drill.value(u"after"_s), lapse.value(u"after"_s));
    QVERIFY(!profile.listed(u"alpha.basic"_s).value(u"drill"_s).toBool());
}

void TestCommands::aCardIsAnsweredEarlyOnRequest()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined());
    profile.setNow(u"2026-03-03T09:00:00"_s);
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined()); // 6 days
    profile.setNow(u"2026-03-05T09:00:00"_s);
    const auto early =
        profile.json({u"answer"_s, u"--early"_s, u"tiny:alpha.basic"_s, u"4"_s}).toObject();
    // The scheduled interval counts: 6 times 2.5.
    QCOMPARE(early.value(u"after"_s).toObject().value(u"interval"_s).toInt(), 15);
    QCOMPARE(early.value(u"after"_s).toObject().value(u"due"_s).toString(), u"2026-03-20"_s);
}

void TestCommands::aLeechIsTaggedAndSaid()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QVERIFY(!profile.json({u"set"_s, u"Tiny deck"_s, u"leech-threshold"_s, u"1"_s}).isUndefined());
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined());
    profile.setNow(u"2026-03-03T09:00:00"_s);
    const Ran ran = profile.run({u"answer"_s, u"tiny:alpha.basic"_s, u"2"_s});
    QCOMPARE(ran.status, ExitStatus::Done);
    QVERIFY2(ran.error.contains(u"missed 1 time"_s), qPrintable(ran.error));
    const auto card = profile.listed(u"alpha.basic"_s);
    QVERIFY(card.value(u"leech"_s).toBool());
    QVERIFY(!card.value(u"suspended"_s).toBool());
}

void TestCommands::reviewsTellTheirTimeAndTheirCard()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined());
    profile.setNow(u"2026-03-03T03:30:00"_s); // still the day before
    QVERIFY(
        !profile.json({u"answer"_s, u"tiny:beta.typed"_s, u"3"_s, u"--milliseconds"_s, u"1234"_s})
            .isUndefined());
    const auto all = profile.json({u"reviews"_s}).toObject().value(u"reviews"_s).toArray();
    QCOMPARE(all.size(), 2);
    const auto second = all.at(1).toObject();
    QVERIFY(second.value(u"id"_s).toInteger() > all.at(0).toObject().value(u"id"_s).toInteger());
    QVERIFY2(second.value(u"time"_s).toString().startsWith(u"2026-03-03T03:30:"_s)
            && second.value(u"time"_s).toString().endsWith(u"+00:00"_s),
        qPrintable(second.value(u"time"_s).toString()));
    QCOMPARE(second.value(u"day"_s).toString(), u"2026-03-02"_s);
    QCOMPARE(second.value(u"milliseconds"_s).toInt(), 1234);
    QCOMPARE(second.value(u"kind"_s).toString(), u"new"_s);

    const auto ofCard = profile.json({u"reviews"_s, u"tiny:beta.typed"_s}).toObject();
    QCOMPARE(ofCard.value(u"reviews"_s).toArray(), QJsonArray{second});
}

void TestCommands::listTellsTheStateOfEachCard()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QVERIFY(!profile.json({u"answer"_s, u"tiny:beta.typed"_s, u"2"_s}).isUndefined());
    QVERIFY(!profile.json({u"flag"_s, u"tiny:beta.typed"_s, u"--flag"_s, u"3"_s}).isUndefined());
    const auto cards = profile.json({u"list"_s}).toObject().value(u"cards"_s).toArray();
    QStringList order;
    for (const auto& card : cards) {
        order.append(card.toObject().value(u"deckCard"_s).toString() + u' '
            + card.toObject().value(u"type"_s).toString());
    }
    QCOMPARE(order,
        (QStringList{u"alpha.basic basic"_s, u"alpha.reversed reversed"_s,
            u"alpha.reversed reversed"_s, u"beta.cloze cloze"_s, u"beta.cloze cloze"_s,
            u"beta.typed typed"_s}));
    const auto typed = cards.last().toObject();
    QCOMPARE(typed,
        (QJsonObject{{u"id"_s, typed.value(u"id"_s)}, {u"note"_s, u"tiny:beta.typed"_s},
            {u"deckCard"_s, u"beta.typed"_s}, {u"type"_s, u"typed"_s},
            {u"topic"_s, u"Tiny deck / Alpha / Beta"_s},
            {u"tags"_s, QJsonArray{u"level::mid"_s, u"role::general"_s, u"kind::predict-output"_s}},
            {u"state"_s, u"review"_s}, {u"suspended"_s, false}, {u"buried"_s, false},
            {u"drill"_s, true}, {u"leech"_s, false}, {u"flag"_s, 3}, {u"due"_s, u"2026-03-03"_s},
            {u"interval"_s, 1}, {u"ease"_s, 250}, {u"repetitions"_s, 0}, {u"lapses"_s, 0},
            {u"reviews"_s, 1}, {u"front"_s, u"What does this print?\nprint(1 + 1)"_s}}));
    const auto fresh = cards.first().toObject();
    QCOMPARE(fresh.value(u"state"_s).toString(), u"new"_s);
    QVERIFY(fresh.value(u"due"_s).isNull());
    QCOMPARE(fresh.value(u"interval"_s).toInt(-1), 0);
    QCOMPARE(fresh.value(u"ease"_s).toInt(), 250);
}

void TestCommands::showTellsBothSides_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("back");
    QTest::addColumn<QJsonValue>("typed");
    QTest::addColumn<QStringList>("media");
    QTest::addColumn<QString>("asksNext"); // empty: nothing

    const QJsonValue none;
    QTest::newRow("basic") << u"tiny:alpha.basic"_s << u"What is a < b?"_s
                           << u"A comparison.\na dot"_s << none << QStringList{u"media/dot.png"_s}
                           << u"What does this print?"_s;
    QTest::newRow("from back to front")
        << u"tiny:alpha.reversed#2"_s << u"Paris"_s << u"The capital of France"_s << none
        << QStringList{} << QString();
    QTest::newRow("cloze") << u"tiny:beta.cloze#2"_s << u"Lists change, […] do not"_s
                           << u"Lists change, tuples do not"_s << none << QStringList{}
                           << QString();
    QTest::newRow("typed") << u"tiny:beta.typed"_s << u"What does this print?\nprint(1 + 1)"_s
                           << u"2\nWhole numbers add up."_s << QJsonValue(u"2"_s) << QStringList{}
                           << QString();
}

void TestCommands::showTellsBothSides()
{
    QFETCH(QString, card);
    QFETCH(QString, front);
    QFETCH(QString, back);
    QFETCH(QJsonValue, typed);
    QFETCH(QStringList, media);
    QFETCH(QString, asksNext);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto shown = profile.json({u"show"_s, card}).toObject();
    QCOMPARE(shown.value(u"front"_s).toString(), front);
    QCOMPARE(shown.value(u"back"_s).toString(), back);
    QCOMPARE(shown.value(u"typed"_s), typed);
    QCOMPARE(shown.value(u"media"_s), QJsonValue(QJsonArray::fromStringList(media)));
    const QString text = profile.run({u"show"_s, card}).out;
    QCOMPARE(text.section(u"Then they ask: "_s, 1).trimmed(), asksNext);
}

void TestCommands::cardsGoByNumberOrName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    QTest::newRow("deck and card") << u"tiny:beta.typed"_s << u"beta.typed"_s;
    QTest::newRow("its first card") << u"tiny:alpha.reversed#1"_s << u"alpha.reversed#1"_s;
    QTest::newRow("its second card") << u"tiny:alpha.reversed#2"_s << u"alpha.reversed#2"_s;
    QTest::newRow("number") << u"$beta.cloze#2"_s << u"beta.cloze#2"_s;
}

void TestCommands::cardsGoByNumberOrName()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto changed = profile.json(resolved(profile, {u"flag"_s, name})).toObject();
    QCOMPARE(changed.value(u"changed"_s).toInt(), 1);
    QCOMPARE(profile.listed(expected).value(u"flag"_s).toInt(), 1);
}

void TestCommands::suspendedAndBuriedCardsStayAwayUntilTakenBack()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto left = [&] {
        return profile.json({u"due"_s})
            .toObject()
            .value(u"topics"_s)
            .toArray()
            .first()
            .toObject()
            .value(u"new"_s)
            .toInt();
    };
    const QStringList both{u"tiny:alpha.basic"_s, u"tiny:beta.typed"_s};
    QCOMPARE(left(), 4);
    QCOMPARE(
        profile.json(QStringList{u"suspend"_s} + both).toObject().value(u"changed"_s).toInt(), 2);
    QCOMPARE(left(), 2);
    QVERIFY(profile.listed(u"alpha.basic"_s).value(u"suspended"_s).toBool());
    QCOMPARE(
        profile.json(QStringList{u"suspend"_s} + both).toObject().value(u"changed"_s).toInt(), 0);
    QCOMPARE(profile.json(QStringList{u"suspend"_s, u"--off"_s} + both)
                 .toObject()
                 .value(u"changed"_s)
                 .toInt(),
        2);
    QCOMPARE(left(), 4);

    QCOMPARE(profile.json(QStringList{u"bury"_s} + both).toObject().value(u"changed"_s).toInt(), 2);
    QVERIFY(profile.listed(u"alpha.basic"_s).value(u"buried"_s).toBool());
    QCOMPARE(left(), 2);
    QCOMPARE(profile.json({u"bury"_s, u"tiny:beta.typed"_s, u"--off"_s})
                 .toObject()
                 .value(u"changed"_s)
                 .toInt(),
        1);
    QCOMPARE(left(), 3);
    profile.setNow(u"2026-03-03T04:00:00"_s);
    QCOMPARE(left(), 4);
    QVERIFY(!profile.listed(u"alpha.basic"_s).value(u"buried"_s).toBool());
}

void TestCommands::flagsAreSetAndCleared()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto flag = [&](const QStringList& rest) {
        return profile.json(QStringList{u"flag"_s, u"tiny:alpha.basic"_s} + rest)
            .toObject()
            .value(u"changed"_s)
            .toInt();
    };
    const auto flagged = [&] { return profile.listed(u"alpha.basic"_s).value(u"flag"_s).toInt(); };
    QCOMPARE(flag({}), 1);
    QCOMPARE(flagged(), 1);
    QCOMPARE(flag({u"--flag"_s, u"7"_s}), 1);
    QCOMPARE(flagged(), 7);
    QCOMPARE(flag({u"--flag=0"_s}), 1);
    QCOMPARE(flagged(), 0);
}

void TestCommands::tagsAreGivenAndTakenAway()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto tagged = [&](const QStringList& rest) {
        return profile.json(QStringList{u"tag"_s} + rest).toObject().value(u"changed"_s).toInt();
    };
    const auto tags = [&] {
        return profile.listed(u"alpha.reversed"_s).value(u"tags"_s).toVariant().toStringList();
    };
    const QStringList before = tags();
    const QStringList both{u"tiny:alpha.reversed"_s, u"tiny:alpha.reversed#2"_s};
    QCOMPARE(tagged(QStringList{u"hard todo::x"_s} + both), 1); // two cards of one note
    QCOMPARE(tags(), before + QStringList({u"hard"_s, u"todo::x"_s}));
    QCOMPARE(tagged(QStringList{u"hard"_s} + both), 0);
    QCOMPARE(tagged(QStringList{u"--remove"_s, u"hard"_s} + both), 1);
    QCOMPARE(tags(), before + QStringList{u"todo::x"_s});
    QCOMPARE(profile.json({u"undo"_s}).toObject().value(u"name"_s).toString(), u"untag"_s);
    QCOMPARE(tags(), before + QStringList({u"hard"_s, u"todo::x"_s}));
}

void TestCommands::cardsAreMoved()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.json({u"move"_s, u"Mine::New / Newer"_s, u"tiny:alpha.basic"_s}),
        QJsonValue(QJsonObject{{u"changed"_s, 1}}));
    QCOMPARE(
        profile.listed(u"alpha.basic"_s).value(u"topic"_s).toString(), u"Mine / New / Newer"_s);
    QCOMPARE(profile.json({u"move"_s, u"Mine / New / Newer"_s, u"tiny:alpha.basic"_s}),
        QJsonValue(QJsonObject{{u"changed"_s, 0}}));
}

void TestCommands::fieldsAreWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("text");
    QTest::newRow("an argument") << QStringList{u"Back"_s, u"a < b"_s} << QByteArray("no")
                                 << u"a < b"_s;
    QTest::newRow("an empty one") << QStringList{u"Back"_s, QString()} << QByteArray("no")
                                  << QString();
    QTest::newRow("standard input")
        << QStringList{u"back"_s} << QByteArray("```python\n    x = \"ä\"\n```\n")
        << u"```python\n    x = \"ä\"\n```"_s;
    QTest::newRow("a dash") << QStringList{u"Back"_s, u"-"_s} << QByteArray("one\r\ntwo\n\n")
                            << u"one\ntwo\n"_s;
}

void TestCommands::fieldsAreWritten()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QString, text);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const QStringList edit = QStringList{u"edit"_s, u"tiny:alpha.basic"_s} + arguments;
    const Ran ran = profile.run(edit + QStringList{u"--json"_s}, input);
    QVERIFY2(ran.status == ExitStatus::Done, qPrintable(ran.error));
    QCOMPARE(ran.json(),
        QJsonValue(QJsonObject{
            {u"note"_s, u"tiny:alpha.basic"_s}, {u"field"_s, u"Back"_s}, {u"changed"_s, true}}));
    const auto shown = profile.json({u"show"_s, u"tiny:alpha.basic"_s}).toObject();
    QCOMPARE(shown.value(u"fields"_s).toObject().value(u"Back"_s).toString(), text);
    QCOMPARE(profile.run(edit, input).out, u"The note says that already.\n"_s);
}

void TestCommands::notesAreDeleted()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.json({u"delete"_s, u"tiny:alpha.reversed#2"_s, u"tiny:beta.typed"_s}),
        QJsonValue(QJsonObject{{u"notes"_s, 2}, {u"cards"_s, 3}}));
    QCOMPARE(profile.run({u"show"_s, u"tiny:alpha.reversed"_s}).status, ExitStatus::Refused);
    // Bringing the deck in again does not bring them back.
    QVERIFY(!profile.json({u"import"_s, profile.deck()}).isUndefined());
    QCOMPARE(profile.run({u"show"_s, u"tiny:alpha.reversed"_s}).status, ExitStatus::Refused);
}

void TestCommands::settingsAreWritten_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QJsonValue>("value");

    const QString deck = u"Tiny deck"_s;
    const QString beta = u"Tiny deck / Alpha / Beta"_s;
    QTest::newRow("new cards") << QStringList{deck, u"new-per-day"_s, u"0"_s} << deck
                               << QJsonValue(0);
    QTest::newRow("without limit") << QStringList{deck, u"new-per-day"_s, u"unlimited"_s} << deck
                                   << QJsonValue(u"unlimited"_s);
    QTest::newRow("as it was") << QStringList{deck, u"new-per-day"_s, u"none"_s} << deck
                               << QJsonValue();
    QTest::newRow("reviews below") << QStringList{u"Tiny deck::Alpha::Beta"_s, u"reviews-per-day"_s,
        u"200"_s} << beta << QJsonValue(200);
    QTest::newRow("for everything")
        << QStringList{u"/"_s, u"order"_s, u"shuffled"_s} << u"/"_s << QJsonValue(u"shuffled"_s);
    QTest::newRow("deck order") << QStringList{deck, u"order"_s, u"deck"_s} << deck
                                << QJsonValue(u"deck"_s);
    QTest::newRow("leeches") << QStringList{beta, u"leech-threshold"_s, u"1"_s} << beta
                             << QJsonValue(1);
    QTest::newRow("reading T") << QStringList{u"/"_s, u"policy"_s, u"T"_s} << u"/"_s
                               << QJsonValue(u"published"_s);
    QTest::newRow("reading S") << QStringList{u"/"_s, u"policy"_s, u"s"_s} << u"/"_s
                               << QJsonValue(u"reference"_s);
    QTest::newRow("the published one")
        << QStringList{deck, u"policy"_s, u"published"_s} << deck << QJsonValue(u"published"_s);
    QTest::newRow("the day's turn")
        << QStringList{u"/"_s, u"day-starts-at"_s, u"0:30"_s} << u"/"_s << QJsonValue(u"00:30"_s);
    QTest::newRow("six buttons") << QStringList{u"/"_s, u"buttons"_s, u"6"_s} << u"/"_s
                                 << QJsonValue(6);
    QTest::newRow("a level") << QStringList{u"/"_s, u"level"_s, u"mid"_s} << u"/"_s
                             << QJsonValue(u"mid"_s);
    QTest::newRow("every level") << QStringList{u"/"_s, u"level"_s, u"any"_s} << u"/"_s
                                 << QJsonValue(u"any"_s);
    QTest::newRow("roles") << QStringList{u"/"_s, u"roles"_s, u"web,ml-ai"_s} << u"/"_s
                           << QJsonValue(u"ml-ai,web"_s);
}

void TestCommands::settingsAreWritten()
{
    QFETCH(QStringList, typed);
    QFETCH(QString, topic);
    QFETCH(QJsonValue, value);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.json(QStringList{u"set"_s} + typed),
        QJsonValue(QJsonObject{{u"topic"_s, topic}, {u"key"_s, typed.at(1)}, {u"value"_s, value}}));

    const auto collection = Collection::open(profile.files(), QDateTime::currentDateTime());
    QVERIFY(collection);
    const auto settings = (*collection)->topics().byPath(topic)->settings;
    const QString& key = typed.at(1);
    const QString word = value.toString();
    if (key == u"new-per-day"_s || key == u"reviews-per-day"_s) {
        const auto limit = key == u"new-per-day"_s ? settings.newPerDay : settings.reviewsPerDay;
        QCOMPARE(limit,
            value.isNull()         ? std::nullopt
                : value.isString() ? std::optional(TopicSettings::unlimited)
                                   : std::optional(value.toInt()));
    } else if (key == u"order"_s) {
        QCOMPARE(settings.order, word == u"deck"_s ? NewOrder::Deck : NewOrder::Shuffled);
    } else if (key == u"leech-threshold"_s) {
        QCOMPARE(settings.leechThreshold, value.toInt());
    } else if (key == u"policy"_s) {
        QCOMPARE(settings.reading,
            word == u"published"_s ? Sm2Reading::Published : Sm2Reading::ReferenceCode);
    } else if (key == u"day-starts-at"_s) {
        QCOMPARE((*collection)->settings().dayStartsAtMinutes(), 30);
    } else if (key == u"level"_s) {
        QCOMPARE((*collection)->settings().preparation()->level, levelOf(word));
    } else if (key == u"roles"_s) {
        QCOMPARE((*collection)->settings().preparation()->roles, word.split(u','));
    } else {
        QCOMPARE((*collection)->settings().gradeButtons(), GradeButtons::Six);
    }
}

void TestCommands::undoAndRedoNameWhatTheyDid()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto name = [](const QJsonValue& value) { return value.toObject().value(u"name"_s); };
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined());
    QCOMPARE(name(profile.json({u"undo"_s})), QJsonValue(u"answer"_s));
    QCOMPARE(profile.listed(u"alpha.basic"_s).value(u"state"_s).toString(), u"new"_s);
    QCOMPARE(name(profile.json({u"redo"_s})), QJsonValue(u"answer"_s));
    QCOMPARE(profile.listed(u"alpha.basic"_s).value(u"state"_s).toString(), u"review"_s);
    QCOMPARE(name(profile.json({u"redo"_s})), QJsonValue(QJsonValue::Null));
    QCOMPARE(name(profile.json({u"undo"_s})), QJsonValue(u"answer"_s));
    QCOMPARE(name(profile.json({u"undo"_s})), QJsonValue(u"import"_s));
    QCOMPARE(profile.json({u"info"_s}).toObject().value(u"cards"_s).toInt(), 0);
    const Ran nothing = profile.run({u"undo"_s});
    QCOMPARE(nothing.status, ExitStatus::Done);
    QVERIFY(nothing.error.contains(u"nothing to undo"_s));
}

void TestCommands::importingAgainChangesNothing()
{
    Profile profile;
    profile.writeTinyDeck();
    const auto first = profile.json({u"import"_s, profile.deck()}).toObject();
    QCOMPARE(first.value(u"notes"_s).toObject().value(u"added"_s).toInt(), 4);
    QCOMPARE(first.value(u"cards"_s).toObject().value(u"added"_s).toInt(), 6);
    QCOMPARE(first.value(u"topics"_s).toObject().value(u"added"_s).toInt(), 3);
    QCOMPARE(first.value(u"media"_s).toObject().value(u"added"_s).toInt(), 1);
    const auto second = profile.json({u"import"_s, profile.deck()}).toObject();
    QCOMPARE(second.value(u"notes"_s).toObject(),
        (QJsonObject{{u"added"_s, 0}, {u"updated"_s, 0}, {u"unchanged"_s, 4}, {u"conflicting"_s, 0},
            {u"rejected"_s, 0}}));
}

void TestCommands::importTellsWhatIsMissing()
{
    const Profile profile;
    profile.writeTinyDeck();
    QVERIFY(QFile::remove(profile.deck() + u"/media/dot.png"_s));
    const Ran ran = profile.run({u"import"_s, profile.deck(), u"--json"_s});
    QCOMPARE(ran.status, ExitStatus::Done);
    const auto report = ran.json().toObject();
    QCOMPARE(report.value(u"media"_s).toObject().value(u"missing"_s).toInt(), 1);
    const auto warning = report.value(u"warnings"_s).toArray().first().toObject();
    QCOMPARE(warning.value(u"code"_s).toString(), u"media-missing"_s);
    QCOMPARE(warning.value(u"place"_s).toString(), u"01.md:11"_s);
    QVERIFY(warning.value(u"message"_s).toString().contains(u"media/dot.png"_s));
    QVERIFY2(ran.error.startsWith(u"01.md:11: "_s), qPrintable(ran.error));
}

void TestCommands::exportWritesWhatImportReads()
{
    const Profile profile;
    QVERIFY(profile.importTinyDeck());
    const QString folder = profile.deck() + u"-again"_s;
    const Ran ran = profile.run({u"export"_s, folder});
    QCOMPARE(ran.status, ExitStatus::Done);
    QCOMPARE(ran.out, u"Notes written:  4\nMedia written:  1\n"_s);
    QCOMPARE(ran.error, QString());
    const Profile other;
    const auto report = other.json({u"import"_s, folder}).toObject();
    QCOMPARE(report.value(u"notes"_s).toObject().value(u"added"_s).toInt(), 4);
    QCOMPARE(report.value(u"cards"_s).toObject().value(u"added"_s).toInt(), 6);
    QCOMPARE(report.value(u"media"_s).toObject().value(u"added"_s).toInt(), 1);
    QCOMPARE(report.value(u"warnings"_s).toArray(), QJsonArray());
}

void TestCommands::exportTakesATopicAndASearch_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("notes");

    QTest::newRow("topic") << QStringList{u"--topic"_s, u"Tiny deck / Alpha / Beta"_s} << 2;
    QTest::newRow("search") << QStringList{u"--search"_s, u"\"a < b\""_s} << 1;
    QTest::newRow("both") << QStringList{u"--topic"_s, u"Tiny deck / Alpha / Beta"_s, u"--search"_s,
        u"\"a < b\""_s} << 0;
}

void TestCommands::exportTakesATopicAndASearch()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, notes);
    const Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto report =
        profile.json(QStringList{u"export"_s, profile.deck() + u"-again"_s} + options).toObject();
    QCOMPARE(report.value(u"notes"_s).toInt(-1), notes);
}

void TestCommands::exportWritesTables()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.run({u"edit"_s, u"tiny:alpha.basic"_s, u"Back"_s, u"=1+1"_s}).status,
        ExitStatus::Done);
    const auto bytes = [&](const QString& ending, const QStringList& options) {
        const QString path = profile.deck() + ending;
        const Ran ran = profile.run(QStringList{u"export"_s, path} + options);
        QFile file(path);
        return ran.status == ExitStatus::Done && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                                : QByteArray();
    };
    QVERIFY(bytes(u".csv"_s, {}).startsWith("#separator:comma\r\n"));
    QVERIFY(bytes(u".csv"_s, {}).contains("#reprise:defused\r\n"));
    QVERIFY(!bytes(u".csv"_s, {u"--raw"_s}).contains("#reprise"));
    QVERIFY(bytes(u".tsv"_s, {}).startsWith("#separator:tab\n"));
    QVERIFY(bytes(u".txt"_s, {u"--format"_s, u"tsv"_s}).startsWith("#separator:tab\n"));
    for (const QStringList& wrong : {QStringList{u"--with-schedule"_s, u"--format=csv"_s},
             {u"--raw"_s, u"--format=apkg"_s}, {u"--format=xls"_s}}) {
        QCOMPARE(profile.run(QStringList{u"export"_s, profile.deck() + u"-x"_s} + wrong).status,
            ExitStatus::WrongUse);
    }
}

void TestCommands::schedulesLieBesideADeck()
{
    const Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.run({u"answer"_s, u"tiny:alpha.basic"_s, u"5"_s}).status, ExitStatus::Done);
    const QString folder = profile.deck() + u"-out"_s;
    QCOMPARE(profile.run({u"export"_s, folder, u"--with-schedule"_s}).status, ExitStatus::Done);
    const Profile other;
    const QJsonValue report = other.json({u"import"_s, folder, u"--with-schedule"_s});
    QCOMPARE(report["reviews"_L1]["added"_L1].toInt(), 1);
    QCOMPARE(
        other.run({u"export"_s, folder + u"-2"_s, u"--with-schedule"_s}).status, ExitStatus::Done);
    // Whoever asks for what is not there is told.
    const Ran none = Profile().run({u"import"_s, profile.deck(), u"--with-schedule"_s});
    QCOMPARE(none.status, ExitStatus::Refused);
    QVERIFY2(none.error.contains(u"schedules/0001.jsonl"_s), qPrintable(none.error));
}

void TestCommands::exportReplacesNothing()
{
    const Profile profile;
    QVERIFY(profile.importTinyDeck());
    const Ran ran = profile.run({u"export"_s, profile.deck()});
    QCOMPARE(ran.status, ExitStatus::Refused);
    QVERIFY2(ran.error.contains(profile.deck()), qPrintable(ran.error));
    QCOMPARE(
        profile.run({u"export"_s, profile.deck() + u"-again"_s, u"--topic"_s, u"None"_s}).status,
        ExitStatus::Refused);
    QVERIFY(!QFile::exists(profile.deck() + u"-again"_s));
    QCOMPARE(profile.run({u"export"_s, profile.deck() + u"-again"_s, u"--search"_s, u"("_s}).status,
        ExitStatus::WrongUse);
}

void TestCommands::lintFindsFaultsAndSaysWhere()
{
    const Profile profile;
    profile.writeTinyDeck();
    profile.write(profile.deck() + u"/03.md"_s, "# Gamma\n\n## No id and no back\n");
    const Ran ran = profile.run({u"lint"_s, profile.deck(), u"--json"_s});
    QCOMPARE(ran.status, ExitStatus::Refused);
    const auto errors = ran.json().toObject().value(u"errors"_s).toArray();
    QVERIFY(!errors.isEmpty());
    QCOMPARE(shape(errors), u"[{file:text,line:number,message:text}]"_s);
    for (const auto& error : errors) {
        QCOMPARE(error.toObject().value(u"file"_s).toString(), u"03.md"_s);
        QCOMPARE(error.toObject().value(u"line"_s).toInt(), 3);
    }
    const Ran text = profile.run({u"lint"_s, profile.deck()});
    QCOMPARE(text.status, ExitStatus::Refused);
    QVERIFY2(text.out.startsWith(u"03.md:3: "_s), qPrintable(text.out));
    // Nothing but reading was asked for.
    QVERIFY(!QFile::exists(profile.folder()));
}

void TestCommands::checkTellsWhatIsWrong()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.json({u"check"_s}),
        QJsonValue(QJsonObject{{u"ok"_s, true}, {u"problems"_s, QJsonArray()}}));
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined());
    {
        const auto collection = Collection::open(profile.files(), QDateTime::currentDateTime());
        QVERIFY(collection);
        QVERIFY((*collection)->database().run(u"UPDATE cards SET ease = 251 WHERE ease = 250"_s));
    }
    const Ran ran = profile.run({u"check"_s, u"--json"_s});
    QCOMPARE(ran.status, ExitStatus::Refused);
    const auto report = ran.json().toObject();
    QCOMPARE(
        shape(report), u"{ok:bool,problems:[{code:text,id:number,message:text,table:text}]}"_s);
    QCOMPARE(report.value(u"ok"_s), QJsonValue(false));
    const auto problem = report.value(u"problems"_s).toArray().first().toObject();
    QCOMPARE(problem.value(u"code"_s).toString(), u"schedule-differs"_s);
    QCOMPARE(problem.value(u"table"_s).toString(), u"cards"_s);
    QCOMPARE(QString::number(problem.value(u"id"_s).toInteger()), profile.card(u"alpha.basic"_s));
}

void TestCommands::checkTellsOfADamagedFile()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QFile file(profile.files().collection());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(4096));
    file.write(QByteArray(8192, '\x5a')); // two pages of nonsense
    file.close();
    const Ran ran = profile.run({u"check"_s, u"--json"_s});
    QCOMPARE(ran.status, ExitStatus::Refused);
    const auto problems = ran.json().toObject().value(u"problems"_s).toArray();
    QVERIFY2(!problems.isEmpty(), qPrintable(ran.out + ran.error));
    QCOMPARE(problems.first().toObject().value(u"code"_s).toString(), u"damaged"_s);
    QVERIFY(problems.first().toObject().value(u"table"_s).isNull());
    QVERIFY(problems.first().toObject().value(u"id"_s).isNull());
}

void TestCommands::backupsAreListedAndRestored()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto made = profile.json({u"backup"_s}).toObject();
    QCOMPARE(made,
        (QJsonObject{{u"name"_s, u"2026-03-02T090000.reprise"_s},
            {u"time"_s, u"2026-03-02T09:00:00.000+00:00"_s}, {u"notes"_s, 4}, {u"cards"_s, 6},
            {u"reviews"_s, 0}, {u"verified"_s, true}}));
    const QString before = profile.dump();
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined());
    const QString after = profile.dump();
    QVERIFY(after != before);
    QCOMPARE(
        profile.json({u"backups"_s}), QJsonValue(QJsonObject{{u"backups"_s, QJsonArray{made}}}));
    const Ran restored = profile.run({u"restore"_s, made.value(u"name"_s).toString(), u"--json"_s});
    QCOMPARE(restored.json(), QJsonValue(made));
    QVERIFY(restored.error.contains(u"before-restore"_s));
    QCOMPARE(profile.dump(), before);
}

void TestCommands::aClockBehindTheLastAnswerIsSaid()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QVERIFY(!profile.json({u"answer"_s, u"tiny:alpha.basic"_s, u"4"_s}).isUndefined());
    profile.setNow(u"2026-03-01T09:00:00"_s);
    const Ran ran = profile.run({u"answer"_s, u"tiny:beta.typed"_s, u"4"_s, u"--json"_s});
    QCOMPARE(ran.status, ExitStatus::Done);
    QVERIFY2(ran.error.contains(u"clock"_s), qPrintable(ran.error));
    QVERIFY(ran.json().isObject());
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestCommands)
#include "tst_commands.moc"
