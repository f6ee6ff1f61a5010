// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandline.h"
#include "app/commands/helptext.h"
#include "app/commands/nearest.h"
#include "app/commands/output.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace reprise {

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsStandBeforeOrAfterTheCommand_data();
    void optionsStandBeforeOrAfterTheCommand();
    void wordsWithADashAreArguments_data();
    void wordsWithADashAreArguments();
    void withoutACommandTheWindowStarts_data();
    void withoutACommandTheWindowStarts();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();
    void timesAreLocalOrInstants_data();
    void timesAreLocalOrInstants();
    void likelyNamesAreSuggested_data();
    void likelyNamesAreSuggested();
    void columnsAlign();
    void everyCommandHasItsHelp();
};

void TestCommandLine::optionsStandBeforeOrAfterTheCommand_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("before") << QStringList{
        u"--json"_s, u"--topic"_s, u"A / B"_s, u"--profile"_s, u"/p"_s, u"next"_s, u"x"_s};
    QTest::newRow("after") << QStringList{
        u"next"_s, u"x"_s, u"--profile"_s, u"/p"_s, u"--topic"_s, u"A / B"_s, u"--json"_s};
    QTest::newRow("between") << QStringList{
        u"--profile"_s, u"/p"_s, u"next"_s, u"--json"_s, u"x"_s, u"--topic"_s, u"A / B"_s};
    QTest::newRow("with equals signs")
        << QStringList{u"--profile=/p"_s, u"next"_s, u"--topic=A / B"_s, u"--json"_s, u"x"_s};
    QTest::newRow("after two dashes") << QStringList{
        u"--profile=/p"_s, u"--topic=A / B"_s, u"--json"_s, u"--"_s, u"next"_s, u"x"_s};
}

void TestCommandLine::optionsStandBeforeOrAfterTheCommand()
{
    QFETCH(QStringList, arguments);
    const auto line = readCommandLine(QStringList{u"reprise"_s} + arguments);
    QVERIFY2(line, qPrintable(line.error_or(QString())));
    QCOMPARE(line->command, u"next"_s);
    QCOMPARE(line->arguments, QStringList{u"x"_s});
    QCOMPARE(line->profile, u"/p"_s);
    QCOMPARE(line->value(option::topic), u"A / B"_s);
    QVERIFY(line->has(option::json));
    QVERIFY(!line->has(option::early));
    QVERIFY(!line->now);
}

void TestCommandLine::wordsWithADashAreArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("query");

    QTest::newRow("excluded") << QStringList{u"list"_s, u"is:new"_s, u"-is:suspended"_s}
                              << QStringList{u"is:new"_s, u"-is:suspended"_s} << QString();
    QTest::newRow("excluded first") << QStringList{u"list"_s, u"-is:suspended"_s, u"--json"_s}
                                    << QStringList{u"-is:suspended"_s} << QString();
    QTest::newRow("a name of Qt's") << QStringList{u"list"_s, u"list"_s, u"-style"_s, u"set"_s}
                                    << QStringList{u"list"_s, u"-style"_s, u"set"_s} << QString();
    QTest::newRow("Qt's own before it")
        << QStringList{u"-platform"_s, u"offscreen"_s, u"list"_s, u"-style"_s}
        << QStringList{u"-style"_s} << QString();
    QTest::newRow("a query") << QStringList{u"list"_s, u"--query"_s, u"-is:suspended"_s}
                             << QStringList() << u"-is:suspended"_s;
    QTest::newRow("a query with two dashes") << QStringList{u"list"_s, u"--query"_s, u"--flag"_s,
        u"x"_s} << QStringList{u"x"_s} << u"--flag"_s;
}

void TestCommandLine::wordsWithADashAreArguments()
{
    QFETCH(QStringList, arguments);
    const auto line = readCommandLine(QStringList{u"reprise"_s} + arguments);
    QVERIFY2(line, qPrintable(line.error_or(QString())));
    QCOMPARE(line->command, u"list"_s);
    QTEST(line->arguments, "words");
    QTEST(line->value(option::query), "query");
}

void TestCommandLine::withoutACommandTheWindowStarts_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("a profile") << QStringList{u"--profile"_s, u"/p"_s};
    QTest::newRow("a platform of Qt's") << QStringList{u"-platform"_s, u"offscreen"_s};
    QTest::newRow("a page of the window") << QStringList{u"--page"_s, u"study"_s};
    QTest::newRow("with two dashes") << QStringList{u"--platform"_s, u"offscreen"_s};
    QTest::newRow("and with an equals sign") << QStringList{u"-style=fusion"_s, u"-reverse"_s};
}

void TestCommandLine::withoutACommandTheWindowStarts()
{
    QFETCH(QStringList, arguments);
    const auto line = readCommandLine(QStringList{u"reprise"_s} + arguments);
    QVERIFY2(line, qPrintable(line.error_or(QString())));
    QCOMPARE(line->command, QString());
}

void TestCommandLine::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");

    QTest::newRow("an unknown option")
        << QStringList{u"--jsn"_s, u"info"_s} << u"Did you mean json"_s;
    QTest::newRow("a missing value") << QStringList{u"info"_s, u"--profile"_s} << u"profile"_s;
    QTest::newRow("an option for a value")
        << QStringList{u"next"_s, u"--topic"_s, u"--json"_s} << u"--topic"_s;
    QTest::newRow("a single dash") << QStringList{u"-json"_s, u"info"_s} << u"Did you mean json"_s;
    QTest::newRow("an option of the window")
        << QStringList{u"list"_s, u"--page"_s, u"today"_s} << u"--page"_s;
    QTest::newRow("an empty folder") << QStringList{u"--profile="_s, u"info"_s} << u"--profile"_s;
    QTest::newRow("a value too many") << QStringList{u"--json=1"_s, u"info"_s} << u"json"_s;
    QTest::newRow("no time") << QStringList{u"--now"_s, u"yesterday"_s} << u"yesterday"_s;
    QTest::newRow("a date alone") << QStringList{u"--now"_s, u"2026-03-02"_s} << u"2026-03-02"_s;
    QTest::newRow("the thirteenth month")
        << QStringList{u"--now"_s, u"2026-13-01T09:00:00"_s} << u"2026-13-01"_s;
    QTest::newRow("no time of day")
        << QStringList{u"--now"_s, u"2026-03-02T25:00:00"_s} << u"T25:00"_s;
}

void TestCommandLine::wrongUseIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const auto line = readCommandLine(QStringList{u"reprise"_s} + arguments);
    QVERIFY(!line);
    QVERIFY2(line.error().contains(part), qPrintable(line.error()));
}

void TestCommandLine::timesAreLocalOrInstants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("expected");

    // The tests' zone is UTC.
    const QDateTime nine(QDate(2026, 3, 2), QTime(9, 0), QTimeZone::UTC);
    QTest::newRow("local") << u"2026-03-02T09:00:00"_s << nine;
    QTest::newRow("without seconds") << u"2026-03-02T09:00"_s << nine;
    QTest::newRow("with a blank") << u"2026-03-02 09:00:00"_s << nine;
    QTest::newRow("with milliseconds") << u"2026-03-02T09:00:00.250"_s << nine.addMSecs(250);
    QTest::newRow("UTC") << u"2026-03-02T09:00:00Z"_s << nine;
    QTest::newRow("east") << u"2026-03-02T18:00:00+09:00"_s << nine;
    QTest::newRow("west") << u"2026-03-02T04:00:00-05:00"_s << nine;
}

void TestCommandLine::timesAreLocalOrInstants()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, expected);
    const auto time = timeFromIso(text);
    QVERIFY(time);
    QCOMPARE(*time, expected);
    QCOMPARE(time->timeSpec(), Qt::LocalTime);
}

void TestCommandLine::likelyNamesAreSuggested_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("a letter missing") << u"anwer"_s << QStringList{u"answer"_s};
    QTest::newRow("letters swapped") << u"lsit"_s << QStringList{u"list"_s};
    QTest::newRow("a beginning") << u"back"_s << QStringList{u"backup"_s, u"backups"_s};
    QTest::newRow("capitals") << u"Undo"_s << QStringList{u"undo"_s};
    QTest::newRow("nothing like it") << u"frobnicate"_s << QStringList{};
}

void TestCommandLine::likelyNamesAreSuggested()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    const QStringList names{u"answer"_s, u"backup"_s, u"backups"_s, u"lint"_s, u"list"_s, u"set"_s,
        u"undo"_s, u"redo"_s};
    QCOMPARE(nearest(typed, names), expected);
}

void TestCommandLine::columnsAlign()
{
    QCOMPARE(columns({{u"Name"_s, u"Count"_s, u"Word"_s}, {u"a"_s, u"7"_s, u"x"_s},
                 {u"long one"_s, u"12345678"_s, QString()}}),
        u"Name         Count  Word\n"
        u"a                7  x\n"
        u"long one  12345678\n"_s);
    QCOMPARE(columns({{u"Name"_s}}), QString());
    QCOMPARE(labelled({{u"A"_s, u"1"_s}, {u"Long"_s, u"2"_s}}), u"A:     1\nLong:  2\n"_s);
}

void TestCommandLine::everyCommandHasItsHelp()
{
    const QString all = helpText();
    for (const Command& command : commandTable()) {
        const QString text = helpText(command);
        QVERIFY2(text.startsWith(u"reprise "_s + command.name), qPrintable(text));
        QVERIFY2(all.contains(u"\n  "_s + command.name), qPrintable(all));
        for (const QLatin1StringView name : command.options) {
            QVERIFY2(text.contains(u"\n  --"_s + name), qPrintable(text));
        }
        QVERIFY(command.most < 0 || command.least <= command.most);
    }
}

} // namespace reprise

QTEST_GUILESS_MAIN(reprise::TestCommandLine)
#include "tst_commandline.moc"
