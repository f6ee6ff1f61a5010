// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/readincoming.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

class TestKvtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vocabulariesAreReadWithLessonsAndGrades()
    {
        const WrittenFile file(u"words.kvtml"_s,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<!DOCTYPE kvtml PUBLIC \"kvtml2.dtd\" \"http://edu.kde.org/kvtml/kvtml2.dtd\">\n"
            "<kvtml version=\"2.0\">\n"
            " <information><title>German</title></information>\n"
            " <identifiers><identifier id=\"0\"><name>German</name></identifier>\n"
            "  <identifier id=\"1\"><name>English</name></identifier>\n"
            "  <identifier id=\"2\"><name>French</name></identifier></identifiers>\n"
            " <entries>\n"
            "  <entry id=\"0\"><translation id=\"0\"><text>Hund</text></translation>\n"
            "   <translation id=\"1\"><text>dog</text><pronunciation>dɒɡ</pronunciation><comment>a "
            "pet</comment>\n"
            "    "
            "<grade><currentgrade>4</currentgrade><count>9</count><errorcount>2</"
            "errorcount><date>2024-02-28T10:00:00</date></grade>\n"
            "   </translation><translation id=\"2\"><text>chien</text></translation></entry>\n"
            "  <entry id=\"1\"><translation id=\"0\"><text>a &lt; b</text></translation>\n"
            "   <translation "
            "id=\"1\"><text>less</text><grade><currentgrade>0</currentgrade><count>0</count></"
            "grade></translation></entry>\n"
            "  <entry id=\"2\"><translation id=\"0\"><text>leer</text></translation></entry>\n"
            " </entries>\n"
            " <lessons><container><name>Animals</name><inpractice>true</inpractice>\n"
            "   <container><name>At home</name><entry "
            "id=\"0\"/></container></container></lessons>\n"
            "</kvtml>");
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QCOMPARE(read->head.format, u"kvtml"_s);
        QCOMPARE(read->fields(),
            (QList<QStringList>{{u"Hund"_s, u"dog [dɒɡ]<br>(a pet)<br>French: chien"_s},
                {u"a &lt; b"_s, u"less"_s}}));
        QCOMPARE(read->topicOf(0), QStringList({u"German"_s, u"Animals"_s, u"At home"_s}));
        QCOMPARE(read->topicOf(1), QStringList(u"German"_s));
        // Box 4 stands for a week; 2024 has a February 29.
        const Schedule known{
            7, 250, 4, 2, StudyDay::fromDate({2024, 3, 6}), StudyDay::fromDate({2024, 2, 28})};
        QCOMPARE(read->scheduleOf(0), known);
        QVERIFY(!read->scheduleOf(1));
        QCOMPARE(read->rejected, QList{(ImportFinding{u"answer-missing"_s, u"15"_s, u"leer"_s})});
    }

    void theFirstVersionIsRefused()
    {
        const WrittenFile file(u"old.kvtml"_s, "<kvtml><e><o>Hund</o><t>dog</t></e></kvtml>");
        const auto read = readIncoming(file.path());
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"format-unknown"_s);
    }
};

QTEST_GUILESS_MAIN(TestKvtml)
#include "tst_kvtml.moc"
