// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/profile.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listPrintsWhatASearchFinds_data();
    void listPrintsWhatASearchFinds();
    void commandsWorkOnWhatASearchFinds();
    void aWrongQueryIsWrongUse_data();
    void aWrongQueryIsWrongUse();
    void anEmptyQueryChangesNothing_data();
    void anEmptyQueryChangesNothing();
    void aQueryStandsForTheCards_data();
    void aQueryStandsForTheCards();
    void aDamagedIndexIsMadeAnew();
};

namespace {

QString found(const Profile& profile, const QStringList& query)
{
    QStringList names;
    const auto cards =
        profile.json(QStringList{u"list"_s} + query).toObject().value(u"cards"_s).toArray();
    for (const auto& card : cards) {
        names.append(card.toObject().value(u"deckCard"_s).toString());
    }
    return names.join(u' ');
}

} // namespace

void TestQueries::listPrintsWhatASearchFinds_data()
{
    QTest::addColumn<QStringList>("query");
    QTest::addColumn<QString>("cards");

    QTest::newRow("code") << QStringList{u"print(1"_s, u"+"_s, u"1)"_s} << u"beta.typed"_s;
    QTest::newRow("topic") << QStringList{u"topic:Beta is:new"_s}
                           << u"beta.cloze beta.cloze beta.typed"_s;
    QTest::newRow("exclusion") << QStringList{u"topic:Beta -level:mid"_s}
                               << u"beta.cloze beta.cloze"_s;
    QTest::newRow("kind") << QStringList{u"kind:predict-output"_s} << u"beta.typed"_s;
    QTest::newRow("id") << QStringList{u"id:alpha.basic"_s} << u"alpha.basic"_s;
    QTest::newRow("second card") << QStringList{u"card:2"_s} << u"alpha.reversed beta.cloze"_s;
    QTest::newRow("flag") << QStringList{u"is:flagged"_s} << u"alpha.basic"_s;
    QTest::newRow("nothing") << QStringList{u"mutabel"_s} << QString();
}

void TestQueries::listPrintsWhatASearchFinds()
{
    QFETCH(const QStringList, query);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QVERIFY(!profile.json({u"flag"_s, u"tiny:alpha.basic"_s}).isUndefined());
    QTEST(found(profile, query), "cards");
}

void TestQueries::commandsWorkOnWhatASearchFinds()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const auto number = [&profile](const QStringList& command, const QString& key) {
        return profile.json(command).toObject().value(key).toInt();
    };
    const QString beta = u"topic:Beta"_s;
    QCOMPARE(number({u"tag"_s, u"hard"_s, u"--query"_s, beta}, u"changed"_s), 2);
    QCOMPARE(found(profile, {u"tag:hard"_s}), u"beta.cloze beta.cloze beta.typed"_s);
    QCOMPARE(number({u"suspend"_s, u"--query"_s, u"tag:hard"_s}, u"changed"_s), 3);
    QCOMPARE(found(profile, {u"topic:Alpha -is:suspended"_s}),
        u"alpha.basic alpha.reversed alpha.reversed"_s);
    QCOMPARE(number({u"move"_s, u"Elsewhere"_s, u"--query=is:suspended"_s}, u"changed"_s), 3);
    QCOMPARE(found(profile, {u"deck:Elsewhere"_s}), u"beta.cloze beta.cloze beta.typed"_s);
    QCOMPARE(number({u"delete"_s, u"--query"_s, u"tag:hard"_s}, u"notes"_s), 2);
    QCOMPARE(found(profile, {u"tag:hard"_s}), QString());
    QVERIFY(!profile.json({u"undo"_s}).isUndefined());
    QCOMPARE(found(profile, {u"tag:hard"_s}), u"beta.cloze beta.cloze beta.typed"_s);
}

void TestQueries::aWrongQueryIsWrongUse_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("said");
    QTest::newRow("quote") << u"a \"b"_s << u"“\"b”"_s;
    QTest::newRow("state") << u"is:lazy"_s << u"is:due"_s;
    QTest::newRow("number") << u"ease<two"_s << u"“ease<two”"_s;
    QTest::newRow("expression") << u"re:/(/"_s << u"regular expression"_s;
}

void TestQueries::aWrongQueryIsWrongUse()
{
    QFETCH(const QString, query);
    QFETCH(const QString, said);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const QString before = profile.dump();
    for (const QStringList& command :
        {QStringList{u"list"_s, query}, QStringList{u"delete"_s, u"--query"_s, query}}) {
        const Ran ran = profile.run(command);
        QCOMPARE(ran.status, ExitStatus::WrongUse);
        QVERIFY2(ran.error.contains(said), qPrintable(ran.error));
    }
    QCOMPARE(profile.dump(), before);
}

void TestQueries::anEmptyQueryChangesNothing_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("a blank") << u" "_s;
    QTest::newRow("empty quotes") << u"\"\""_s;
    QTest::newRow("an empty group") << u"( )"_s;
    QTest::newRow("an and") << u"and"_s;
    QTest::newRow("or nothing") << u"tuple or \"\""_s;
}

void TestQueries::anEmptyQueryChangesNothing()
{
    QFETCH(const QString, query);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    const QString before = profile.dump();
    for (const QStringList& command : {QStringList{u"delete"_s}, QStringList{u"suspend"_s},
             QStringList{u"bury"_s}, QStringList{u"flag"_s}, QStringList{u"tag"_s, u"x"_s},
             QStringList{u"move"_s, u"X"_s}}) {
        const Ran ran = profile.run(command + QStringList{u"--query"_s, query});
        QCOMPARE(ran.status, ExitStatus::WrongUse);
        QVERIFY(!ran.error.isEmpty());
    }
    QCOMPARE(profile.dump(), before);
    QVERIFY(!profile.json({u"list"_s}).toObject().value(u"cards"_s).toArray().isEmpty());
}

void TestQueries::aQueryStandsForTheCards_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("cards and a query")
        << QStringList{u"suspend"_s, u"tiny:alpha.basic"_s, u"--query"_s, u"x"_s};
    QTest::newRow("no tag") << QStringList{u"tag"_s, u"--query"_s, u"x"_s};
    QTest::newRow("neither") << QStringList{u"delete"_s};
    QTest::newRow("a command without") << QStringList{u"show"_s, u"--query"_s, u"x"_s};
}

void TestQueries::aQueryStandsForTheCards()
{
    QFETCH(const QStringList, command);
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(profile.run(command).status, ExitStatus::WrongUse);
}

void TestQueries::aDamagedIndexIsMadeAnew()
{
    Profile profile;
    QVERIFY(profile.importTinyDeck());
    QCOMPARE(found(profile, {u"id:alpha.basic"_s}), u"alpha.basic"_s);
    QFile index(profile.folder() + u"/search.index"_s);
    QVERIFY(index.open(QIODevice::ReadWrite));
    QVERIFY(index.seek(4'096));
    index.write(QByteArray(index.size() - 4'096, 'x'));
    index.close();
    QCOMPARE(found(profile, {u"id:alpha.basic"_s}), u"alpha.basic"_s);
    QCOMPARE(found(profile, {u"print(1"_s}), u"beta.typed"_s);
}

QTEST_GUILESS_MAIN(TestQueries)
#include "tst_queries.moc"
