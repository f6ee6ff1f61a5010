// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/zipwriter.h"
#include "tests/support/readincoming.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

using Members = QList<std::pair<QByteArray, QByteArray>>;

QByteArray zipped(const Members& members)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    bool isDone = out.open(QIODevice::ReadWrite);
    anki::ZipWriter writer(out);
    for (auto [name, contents] : members) {
        QBuffer in(&contents);
        isDone = in.open(QIODevice::ReadOnly)
            && writer.add(name, in, anki::ZipWriter::Packing::Deflated, [] { return true; })
            && isDone;
    }
    if (!writer.finish() || !isDone) {
        qFatal("cannot zip");
    }
    return bytes;
}

Readable<ReadIncoming> readSet(const QByteArray& entries, const Members& further = {})
{
    const QByteArray cards =
        "<openSM2sync number_of_entries=\"3\">\n" + entries + "</openSM2sync>\n";
    const WrittenFile file(u"Set.cards"_s, zipped(Members{{"cards.xml", cards}} + further));
    return readIncoming(file.path());
}

StudyDay day(int year, int month, int date)
{
    return StudyDay::fromDate(QDate(year, month, date));
}

} // namespace

class TestMnemosyne : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSetOfCardsIsRead()
    {
        const auto read =
            readSet("<log type=\"10\" o_id=\"t1\"><name>code::loops and more</name></log>\n"
                    "<log type=\"10\" o_id=\"t2\"><name>__UNTAGGED__</name></log>\n"
                    "<log type=\"16\" o_id=\"f1\"><f>a &lt;b&gt;x&lt;/b&gt;\n"
                    "next</f><b>y &lt;$&gt;n^2&lt;/$&gt;</b></log>\n"
                    "<log type=\"16\" o_id=\"f2\"><f>q</f><b>a</b></log>\n"
                    "<log type=\"6\" o_id=\"c1\" card_t=\"1\" fact=\"f1\" fact_v=\"1.1\" "
                    "tags=\"t1,t2\" gr=\"-1\" e=\"2.5\"></log>\n"
                    "<log type=\"6\" o_id=\"c2\" card_t=\"2\" fact=\"f2\" fact_v=\"2.1\" "
                    "tags=\"t2\" gr=\"-1\" e=\"2.5\"></log>\n"
                    "<log type=\"6\" o_id=\"c3\" card_t=\"2\" fact=\"f2\" fact_v=\"2.2\" "
                    "tags=\"t2\" gr=\"-1\" e=\"2.5\"></log>\n",
                {{"METADATA", "author_name:A\ncard_set_name:Python words\n"}});
        QVERIFY(read);
        QCOMPARE(read->head.format, u"mnemosyne"_s);
        QCOMPARE(read->fields(),
            (QList<QStringList>{{u"a <b>x</b><br>next"_s, u"y [$]n^2[/$]"_s}, {u"q"_s, u"a"_s}}));
        QCOMPARE(read->notes.first().guid, u"mnemosyne:f1"_s);
        QCOMPARE(read->notes.first().tags, QStringList(u"code::loops_and_more"_s));
        QCOMPARE(read->notes.last().tags, QStringList());
        QCOMPARE(read->notes.first().format, TextFormat::Html);
        QCOMPARE(read->typeOf(0), u"Basic"_s);
        QCOMPARE(read->typeOf(1), u"Basic and reversed"_s);
        QCOMPARE(read->topicOf(0), QStringList(u"Python words"_s));
        // Nobody has answered any: notes have the cards that their types make.
        QVERIFY(!read->head.hasSchedule);
        QVERIFY(!read->head.listsCards);
    }

    void learningStateIsCarriedOver()
    {
        // 1700006400 is 2023-11-15T00:00:00Z; ten days before it is 1699142400.
        const auto read =
            readSet("<log type=\"16\" o_id=\"f1\"><f>q</f><b>a</b></log>\n"
                    "<log type=\"16\" o_id=\"f2\"><f>r</f><b>b</b></log>\n"
                    "<log type=\"16\" o_id=\"f3\"><f>s</f><b>c</b></log>\n"
                    "<log type=\"6\" card_t=\"2\" fact=\"f1\" fact_v=\"2.2\" gr=\"4\" e=\"2.36\" "
                    "rt_rp_l=\"3\" lps=\"2\" l_rp=\"1699142400\" n_rp=\"1700006400\"/>\n"
                    "<log type=\"6\" card_t=\"2\" fact=\"f1\" fact_v=\"2.1\" gr=\"-1\" e=\"2.5\" "
                    "rt_rp_l=\"0\" lps=\"0\" l_rp=\"-1\" n_rp=\"-1\"/>\n"
                    "<log type=\"6\" card_t=\"1\" fact=\"f2\" fact_v=\"1.1\" gr=\"1\" e=\"1.2\" "
                    "rt_rp_l=\"5\" lps=\"7\" l_rp=\"1700006400\" n_rp=\"1700006400\"/>\n"
                    "<log type=\"6\" card_t=\"1\" fact=\"f3\" fact_v=\"1.1\" gr=\"-1\" e=\"2.5\" "
                    "l_rp=\"-1\" n_rp=\"-1\"/>\n");
        QVERIFY(read);
        QVERIFY(read->head.hasSchedule);
        QVERIFY(read->head.listsCards);
        QCOMPARE(read->cards.size(), 4);
        QCOMPARE(read->cards.at(0).ordinal, 0);
        QVERIFY(!read->scheduleOf(0));
        QCOMPARE(read->cards.at(1).ordinal, 1);
        const Schedule known{10, 236, 4, 2, day(2023, 11, 15), day(2023, 11, 5)};
        QCOMPARE(read->scheduleOf(1), known);
        // Grades below 2 were not known, and eases below 1.30 are none of SM-2's.
        const Schedule failed{1, 130, 0, 7, day(2023, 11, 15), day(2023, 11, 15)};
        QCOMPARE(read->scheduleOf(2), failed);
        QVERIFY(!read->scheduleOf(3));
    }

    void deletionsAreNumbered()
    {
        const auto read = readSet(
            "<log type=\"16\" o_id=\"f\"><text>[len:how long] of [sound:x.mp3] [b]</text></log>\n"
            "<log type=\"6\" card_t=\"5\" fact=\"f\" fact_v=\"5.1\" gr=\"-1\"/>\n"
            "<log type=\"6\" card_t=\"5\" fact=\"f\" fact_v=\"5.1\" gr=\"3\" e=\"2.5\" l_rp=\"0\" "
            "n_rp=\"86400\"/>\n");
        QVERIFY(read);
        QCOMPARE(read->typeOf(0), u"Cloze"_s);
        QCOMPARE(
            read->fields().first().first(), u"{{c1::len::how long}} of [sound:x.mp3] {{c2::b}}"_s);
        QCOMPARE(read->cards.size(), 2);
        QVERIFY(!read->scheduleOf(0));
        QVERIFY(read->scheduleOf(1));
    }

    void otherTypesKeepTheirFields()
    {
        const auto read =
            readSet("<log type=\"16\" o_id=\"v\"><f>Hund</f><m_1>dog</m_1><p_1>hunt</p_1></log>\n"
                    "<log type=\"16\" o_id=\"u\"><___1st>one</___1st><second>two</second></log>\n"
                    "<log type=\"6\" card_t=\"3\" fact=\"v\" fact_v=\"3.1\" gr=\"-1\"/>\n"
                    "<log type=\"6\" card_t=\"7::my own\" fact=\"u\" fact_v=\"7.1\" gr=\"-1\"/>\n");
        QVERIFY(read);
        QCOMPARE(read->typeOf(0), u"Vocabulary"_s);
        QCOMPARE(read->fields().first(), QStringList({u"Hund"_s, u"hunt"_s, u"dog"_s, QString()}));
        const NoteType& guessed = read->head.types.at(read->notes.last().type).type;
        QCOMPARE(guessed.fields, QStringList({u"1st"_s, u"second"_s}));
        QCOMPARE(guessed.templates.first().front, u"{{1st}}"_s);
        QCOMPARE(read->findings, QList{(ImportFinding{u"note-type-guessed"_s, u"3"_s, u"7"_s})});
    }

    void mediaComeFromTheSameFile()
    {
        const QByteArray picture = "\x89PNG";
        const WrittenFile file(u"Set.cards"_s,
            zipped({{"cards.xml",
                        "<openSM2sync><log type=\"13\" fname=\"a/p.png\"/>\n"
                        "<log type=\"13\" fname=\"../q.png\"/><log type=\"16\" o_id=\"f\">\n"
                        "<f>&lt;img src=\"a/p.png\"&gt; &lt;audio "
                        "src=\"s.ogg\"&gt;&lt;/audio&gt;</f><b>x</b></log>\n"
                        "<log type=\"6\" card_t=\"1\" fact=\"f\" fact_v=\"1.1\" "
                        "gr=\"-1\"/></openSM2sync>"},
                {"a/p.png", picture}}));
        const auto incoming = openIncoming(file.path(), {});
        QVERIFY(incoming);
        QCOMPARE((*incoming)->note(1)->fields.first(), u"<img src=\"a/p.png\"> [sound:s.ogg]"_s);
        QCOMPARE((*incoming)->head().media.size(), 2);
        QCOMPARE((*incoming)->medium(0), picture);
        const auto missing = (*incoming)->medium(1);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, u"media-missing"_s);
    }

    void notesWithoutFrontOrCardsAreLeftOut()
    {
        const auto read =
            readSet("<log type=\"16\" o_id=\"f1\"><f> </f><b>a</b></log>\n"
                    "<log type=\"16\" o_id=\"f2\"><f>q</f><b>a</b></log>\n"
                    "<log type=\"6\" card_t=\"1\" fact=\"f1\" fact_v=\"1.1\" gr=\"-1\"/>\n");
        QVERIFY(read);
        QCOMPARE(read->notes.size(), 0);
        QCOMPARE(read->rejected,
            (QList{ImportFinding{u"first-field-empty"_s, u"2"_s, {}},
                ImportFinding{u"no-cards"_s, u"3"_s, u"q"_s}}));
    }

    void otherXmlInsideIsRefused()
    {
        const WrittenFile file(u"Set.cards"_s, zipped({{"cards.xml", "<html/>"}}));
        const auto read = readIncoming(file.path());
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"format-unknown"_s);
    }

    void theFirstVersionIsRead()
    {
        // Started on 2020-03-01, so that day 34 is 2020-04-04.
        const WrittenFile file(u"Old cards.xml"_s,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<mnemosyne core_version=\"1\" time_of_start=\"1583056800\">\n"
            "<category active=\"1\"><name>Python</name></category>\n"
            "<item id=\"ab12\" gr=\"5\" e=\"2.600\" ac_rp=\"3\" rt_rp=\"4\" lps=\"1\" "
            "ac_rp_l=\"0\" rt_rp_l=\"2\" l_rp=\"28\" n_rp=\"34\">\n"
            " <cat>Python</cat><Q>what?</Q><A>that\n"
            "there</A></item>\n"
            "<item id=\"ab12.inv\" gr=\"0\" e=\"2.500\" lps=\"0\" rt_rp_l=\"0\" l_rp=\"0\" "
            "n_rp=\"0\">\n"
            " <cat>Python</cat><Q>that</Q><A>what?</A></item>\n"
            "<item id=\"cd34.inv\" gr=\"0\" e=\"2.500\" l_rp=\"0\" "
            "n_rp=\"0\"><cat>&lt;default&gt;</cat><Q>alone</Q><A>x</A></item>\n"
            "</mnemosyne>");
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QCOMPARE(read->fields(),
            (QList<QStringList>{{u"what?"_s, u"that<br>there"_s}, {u"alone"_s, u"x"_s}}));
        QCOMPARE(read->typeOf(0), u"Basic and reversed"_s);
        QCOMPARE(read->typeOf(1), u"Basic"_s);
        QCOMPARE(read->topicOf(0), QStringList(u"Python"_s));
        QCOMPARE(read->topicOf(1), QStringList(u"Old cards"_s));
        const Schedule known{6, 260, 3, 1, day(2020, 4, 4), day(2020, 3, 29)};
        QCOMPARE(read->scheduleOf(0), known);
        const Schedule failed{1, 250, 0, 0, day(2020, 3, 1), day(2020, 3, 1)};
        QCOMPARE(read->scheduleOf(1), failed);
    }
};

QTEST_GUILESS_MAIN(TestMnemosyne)
#include "tst_mnemosyne.moc"
