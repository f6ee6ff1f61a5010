// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/readincoming.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

class TestSuperMemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xmlIsReadWithItsTree()
    {
        const WrittenFile file(u"Knowledge.xml"_s,
            "<?xml version=\"1.0\"?>\n"
            "<SuperMemoCollection><Count>99</Count>\n"
            "<SuperMemoElement><ID>1</ID><Title>Python</Title><Type>Topic</Type>\n"
            " <SuperMemoElement><ID>2</ID><Type>Item</Type>\n"
            "  <Content><Question>a &lt; b &gt; "
            "c?</Question><Answer>&lt;b&gt;yes&lt;/b&gt;</Answer></Content>\n"
            "  "
            "<LearningData><Interval>30</Interval><Repetitions>4</Repetitions><Lapses>1</Lapses>\n"
            "   "
            "<LastRepetition>23.11.2000</LastRepetition><AFactor>5.2</AFactor><UFactor>2</"
            "UFactor></LearningData>\n"
            " </SuperMemoElement>\n"
            " <SuperMemoElement><Content><Question>Only "
            "read</Question></Content></SuperMemoElement>\n"
            "</SuperMemoElement>\n"
            "<SuperMemoElement><Content><Question>q</Question><Answer>a</Answer></Content></"
            "SuperMemoElement>\n"
            "</SuperMemoCollection>");
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QCOMPARE(read->head.format, u"supermemo"_s);
        QCOMPARE(read->fields(),
            (QList<QStringList>{{u"a &lt; b &gt; c?"_s, u"<b>yes</b>"_s}, {u"q"_s, u"a"_s}}));
        QCOMPARE(read->topicOf(0), QStringList({u"Knowledge"_s, u"Python"_s}));
        QCOMPARE(read->topicOf(1), QStringList(u"Knowledge"_s));
        // An A-Factor is no ease: SM-2's first one stands in for it.
        const Schedule known{
            30, 250, 4, 1, StudyDay::fromDate({2000, 12, 23}), StudyDay::fromDate({2000, 11, 23})};
        QCOMPARE(read->scheduleOf(0), known);
        QVERIFY(!read->scheduleOf(1));
        QCOMPARE(
            read->rejected, QList{(ImportFinding{u"answer-missing"_s, u"9"_s, u"Only read"_s})});
    }

    void questionsAndAnswersAreRead()
    {
        // Learning data as SuperMemo 7 writes them.
        const WrittenFile file(u"Q and A.txt"_s,
            "Q: What is this:\n"
            "Q: x = a < b\n"
            "A: a comparison,\n"
            "A: True or False\n"
            "A1: an assignment\n"
            "I: REP=8 LAP=0 EF=3.200 UF=2.370 INT=429 LAST=27.01.06\n"
            "O: 36\n"
            "\n"
            "stray\n"
            "Q: __init__?\n"
            "A: a method\n"
            "\n"
            "Q: no answer\n");
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QCOMPARE(read->head.format, u"supermemo"_s);
        QCOMPARE(read->fields(),
            (QList<QStringList>{
                {u"What is this:<br>x = a &lt; b"_s, u"a comparison,<br>True or False"_s},
                {u"__init__?"_s, u"a method"_s}}));
        QCOMPARE(read->notes.first().format, TextFormat::Html);
        const Schedule known{
            429, 320, 8, 0, StudyDay::fromDate({2007, 4, 1}), StudyDay::fromDate({2006, 1, 27})};
        QCOMPARE(read->scheduleOf(0), known);
        QVERIFY(!read->scheduleOf(1));
        QCOMPARE(read->topicOf(0), QStringList(u"Q and A"_s));
        QCOMPARE(
            read->rejected, QList{(ImportFinding{u"answer-missing"_s, u"13"_s, u"no answer"_s})});
        QCOMPARE(read->findings, QList{(ImportFinding{u"text-outside-card"_s, u"9"_s, {}})});
    }

    void yearsOfTwoDigitsBeginIn1987()
    {
        const WrittenFile file(u"x.txt"_s,
            "Q: a\nA: b\nI: REP=1 INT=1 LAST=01.01.87\n\nQ: c\nA: d\nI: REP=1 INT=1 "
            "LAST=01.01.86\n");
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QCOMPARE(read->scheduleOf(0)->answeredOn.date(), QDate(1987, 1, 1));
        QCOMPARE(read->scheduleOf(1)->answeredOn.date(), QDate(2086, 1, 1));
    }
};

QTEST_GUILESS_MAIN(TestSuperMemo)
#include "tst_supermemo.moc"
