// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/readincoming.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

/// The note's type, then its fields.
QList<QStringList> cardsOf(const ReadIncoming& read)
{
    QList<QStringList> cards;
    for (qsizetype i = 0; i < read.notes.size(); ++i) {
        cards.append(QStringList(read.typeOf(i)) + read.notes.at(i).fields);
    }
    return cards;
}

const QString basic = u"Basic"_s;
const QString both = u"Basic and reversed"_s;
const QString cloze = u"Cloze"_s;

} // namespace

class TestWrittenCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QStringList>>("cards");
        using Cards = QList<QStringList>;

        QTest::newRow("headings, code with headings in it")
            << "# Deck\n\n## What? ##\n\nThis:\n\n```python\n## no card\n```\n\n---\n\n## And?\nthat\n"_ba
            << Cards{{basic, u"What?"_s, u"This:\n\n```python\n## no card\n```"_s},
                   {basic, u"And?"_s, u"that"_s}};
        QTest::newRow("headings, parted")
            << "## What\n\nmore\n\n%\n\nback\n\n### part\n"_ba
            << Cards{{basic, u"What\n\nmore"_s, u"back\n\n### part"_s}};
        QTest::newRow("headings, a rule in the answer")
            << "## a\n\nb\n\n---\n\nc\n"_ba << Cards{{basic, u"a"_s, u"b\n\n---\n\nc"_s}};
        QTest::newRow("headings of C#") << "## C#\nb\n"_ba << Cards{{basic, u"C#"_s, u"b"_s}};
        QTest::newRow("headings of a deck of ours")
            << "# T\n\n## a\n<!-- card: x\n     type: reversed -->\n\nmore\n\n---\n\n\\## b\n"_ba
            << Cards{{both, u"a\n\nmore"_s, u"## b"_s}};

        QTest::newRow("questions, code with marks in it")
            << "Q: What?\nmore\nA: This:\n\n```\nA: int = 1\n---\nQ: x\n```\nend\n\nQ:b\nA:c\n"_ba
            << Cards{{basic, u"What?\nmore"_s, u"This:\n\n```\nA: int = 1\n---\nQ: x\n```\nend"_s},
                   {basic, u"b"_s, u"c"_s}};
        QTest::newRow("questions, cut by a rule")
            << "Q: a\nA: b\n---\nC: [x] and [y z]\n"_ba
            << Cards{{basic, u"a"_s, u"b"_s}, {cloze, u"{{c1::x}} and {{c2::y z}}"_s, QString()}};
        QTest::newRow("deletions and other brackets")
            << "C: `xs[0]` is ![i](j.png) [l](k) \\[no\\] [yes] []\n"_ba
            << Cards{
                   {cloze, u"`xs[0]` is ![i](j.png) [l](k) \\[no\\] {{c1::yes}} []"_s, QString()}};

        QTest::newRow("lines") << "one::two\nthree:::four\n`a::b` is a name\n\nprose\n"_ba
                               << Cards{{basic, u"one"_s, u"two"_s}, {both, u"three"_s, u"four"_s}};
        QTest::newRow("a name before the mark")
            << "`std::vector`::an array\n"_ba << Cards{{basic, u"`std::vector`"_s, u"an array"_s}};
        QTest::newRow("parted by a question mark")
            << "#flashcards\n\nWhat\nnow\n?\n```\n?\n\nx::y\n```\n\na\n??\nb\n"_ba
            << Cards{{basic, u"What\nnow"_s, u"```\n?\n\nx::y\n```"_s}, {both, u"a"_s, u"b"_s}};
        QTest::newRow("marked deletions")
            << "#flashcards\n\na::b\n\nIs ==this== or ==that==^[hint] `a ==b== c`\n"_ba
            << Cards{{basic, u"a"_s, u"b"_s},
                   {cloze, u"Is {{c1::this}} or {{c2::that::hint}} `a ==b== c`"_s, QString()}};
    }
    void cardsAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QStringList>, cards);
        const WrittenFile file(u"Notes.md"_s, text);
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QCOMPARE(cardsOf(*read), cards);
        QCOMPARE(read->notes.first().format, TextFormat::Markdown);
        QCOMPARE(read->rejected, QList<ImportFinding>());
        const QByteArray windows = QByteArray(text).replace('\n', "\r\n");
        const WrittenFile other(u"Notes.md"_s, windows);
        QCOMPARE(cardsOf(readIncoming(other.path()).value()), cards);
    }

    void topicsComeFromTheText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QStringList>>("topics");
        using Topics = QList<QStringList>;

        QTest::newRow("one title")
            << "# Python / Loops\n## a\nb\n"_ba << Topics{{u"Python"_s, u"Loops"_s}};
        QTest::newRow("titles") << "# A/B\n## a\nb\n# C\n## c\nd\n"_ba
                                << Topics{{u"Notes"_s, u"A/B"_s}, {u"Notes"_s, u"C"_s}};
        QTest::newRow("no title") << "## a\nb\n"_ba << Topics{{u"Notes"_s}};
        QTest::newRow("front matter")
            << "---\nname = \"My deck\"\n---\nQ: a\nA: b\n"_ba << Topics{{u"My deck"_s}};
        QTest::newRow("tags") << "#flashcards/py/loops\na::b\n\n#flashcards\nc::d\n"_ba
                              << Topics{{u"py"_s, u"loops"_s}, {u"Notes"_s}};
    }
    void topicsComeFromTheText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QStringList>, topics);
        const WrittenFile file(u"Notes.md"_s, text);
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QList<QStringList> found;
        for (qsizetype i = 0; i < read->notes.size(); ++i) {
            found.append(read->topicOf(i));
        }
        QCOMPARE(found, topics);
    }

    void tagsAreTakenFromLinks()
    {
        const WrittenFile file(u"Notes.md"_s, "## a\n\nb [c](d)\n\n[#x]() [#y::z]()\n");
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QCOMPARE(read->notes.first().tags, QStringList({u"x"_s, u"y::z"_s}));
        QCOMPARE(read->notes.first().fields.last(), u"b [c](d)"_s);
    }

    void whatIsNoCardIsSaid()
    {
        const WrittenFile file(u"Notes.md"_s, "Words.\n\n## a\n\n## b\nc\n##\nd\n");
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QCOMPARE(read->notes.size(), 1);
        QCOMPARE(read->notes.first().place, u"5"_s);
        QCOMPARE(read->rejected,
            (QList{ImportFinding{u"answer-missing"_s, u"3"_s, u"a"_s},
                ImportFinding{u"first-field-empty"_s, u"7"_s, {}}}));
        QCOMPARE(read->findings, QList{(ImportFinding{u"text-outside-card"_s, u"1"_s, {}})});
    }

    void schedulesOfLinesAreRead()
    {
        const WrittenFile file(u"Notes.md"_s,
            "#flashcards\n\n"
            "a:::b\n<!--SR:!2024-08-16,51,230!2000-01-01,1,250-->\n"
            "c::d <!--SR:!fsrs,2024-03-01T10:00:00Z,1,2.5,5,2,3,0,0,2024-02-29-->\n\n"
            "e\n?\nf\n<!--SR:!2024-08-16,4,90-->\n\ng::h\n");
        const auto read = readIncoming(file.path());
        QVERIFY(read);
        QCOMPARE(read->fields(),
            (QList<QStringList>{
                {u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}, {u"e"_s, u"f"_s}, {u"g"_s, u"h"_s}}));
        QCOMPARE(read->cards.size(), 5);
        const auto day = [](int year, int month, int date) {
            return StudyDay::fromDate({year, month, date});
        };
        const Schedule first{51, 230, 2, 0, day(2024, 8, 16), day(2024, 6, 26)};
        QCOMPARE(read->scheduleOf(0), first);
        QVERIFY(!read->scheduleOf(1));
        const Schedule second{1, 250, 1, 0, day(2024, 3, 1), day(2024, 2, 29)};
        QCOMPARE(read->scheduleOf(2), second);
        const Schedule third{4, 130, 2, 0, day(2024, 8, 16), day(2024, 8, 12)};
        QCOMPARE(read->scheduleOf(3), third);
        QVERIFY(!read->scheduleOf(4));
    }
};

QTEST_GUILESS_MAIN(TestWrittenCards)
#include "tst_writtencards.moc"
