// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckwriter.h"
#include "tests/core/transfer/markdown/decktext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

/// A deck of one note of the built-in type `type`.
Deck deckWith(const QStringList& fields, const QString& type = u"Basic"_s)
{
    DeckNote note;
    note.guid = u"foreign"_s;
    note.type = type;
    note.fields = fields;
    note.topic = {u"T"_s};
    Deck deck;
    deck.id = u"d"_s;
    deck.name = u"Deck"_s;
    deck.notes = {note};
    return deck;
}

/// The card file of such a deck.
QString textOf(const Deck& deck)
{
    return QString::fromUtf8(writeDeck(deck).value(1).contents);
}

/// What reading back gives for the fields of the first note.
QStringList fieldsBack(const Deck& deck)
{
    const auto read = readDeck(writeDeck(deck));
    return read ? read->notes.value(0).fields : described(read.error());
}

} // namespace

class TestDeckWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardReadsAsOneWrittenByHand();
    void fieldsComeBack_data();
    void fieldsComeBack();
    void deletionAtALinesStartStaysADeletion();
    void anyLinesComeBack();
    void keysComeBack();
    void cardsRightInTheDeckComeBack();
    void headerComesBack();
    void ownTypeWithABuiltInWordForANameComesBack();
    void fileNamesFollowTheOrderOfTheDeck();
    void blankLinesAtTheEndsGo();
    void mediaHavePlacesInTheDeck_data();
    void mediaHavePlacesInTheDeck();
};

void TestDeckWriter::cardReadsAsOneWrittenByHand()
{
    Deck deck = deckWith({u"What is `[]`?\n\n```python\nx = []\n```"_s, u"An empty list."_s});
    deck.notes[0].cardId = u"lists.empty"_s;
    deck.notes[0].guid = u"d:lists.empty"_s;
    deck.notes[0].tags = {u"level::entry"_s, u"role::general"_s};
    QCOMPARE(textOf(deck),
        u"# T\n"
        "\n"
        "## What is `[]`?\n"
        "<!-- card: lists.empty\n"
        "     tags: level::entry role::general -->\n"
        "\n"
        "```python\n"
        "x = []\n"
        "```\n"
        "\n"
        "---\n"
        "\n"
        "An empty list.\n"_s);
}

void TestDeckWriter::fieldsComeBack_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("a line") << u"Plain."_s;
    QTest::newRow("a paragraph at once after the first line") << u"One\ntwo"_s;
    QTest::newRow("two empty lines after the first") << u"One\n\n\ntwo"_s;
    QTest::newRow("a line of blanks after the first") << u"One\n \ntwo"_s;
    QTest::newRow("topic heading") << u"a\n\n# b"_s;
    QTest::newRow("topic heading first") << u"# b"_s;
    QTest::newRow("card heading") << u"a\n\n## b\n\n##"_s;
    QTest::newRow("rule") << u"a\n\n---\n\nb"_s;
    QTest::newRow("rule first") << u"---"_s;
    QTest::newRow("comment") << u"<!-- norun: a sketch -->\n\ntext"_s;
    QTest::newRow("comment that looks like a field") << u"a\n<!-- field: Back -->\nb"_s;
    QTest::newRow("comment that looks like keys") << u"<!-- card: other -->\ntext"_s;
    QTest::newRow("comment of several lines") << u"<!-- a\n## b\n-->\nc"_s;
    QTest::newRow("comment that never ends") << u"<!-- a\n\nb"_s;
    QTest::newRow("comment behind words") << u"a <!-- b\nc"_s;
    QTest::newRow("deletion") << u"{{c1::a}} b"_s;
    QTest::newRow("backslashes before structure")
        << u"a\n\\# b\n\\\\---\n\\<!-- c -->\n\\{{c1::d}}"_s;
    QTest::newRow("backslash before a word") << u"\\a\n\\*b\\*"_s;
    QTest::newRow("fence") << u"```python\n## no heading\n---\n# a\n<!-- b\n```\nafter"_s;
    QTest::newRow("fence in a list") << u"- a\n\n  ```\n  ## b\n  ```\n\n## c"_s;
    QTest::newRow("fence within a fence") << u"````\n```\n## a\n````"_s;
    QTest::newRow("fence that never ends") << u"a\n```python\n## b\n\nc"_s;
    QTest::newRow("fence in a list that never ends") << u"- ```python\n## b"_s;
    QTest::newRow("fence in a quotation that never ends") << u"> ~~~\n> b"_s;
    QTest::newRow("escaped fence") << u"\\```\n\\- ~~~"_s;
    QTest::newRow("indented code like a fence") << u"a\n\n    ```\n\nb"_s;
    QTest::newRow("fence in code of a list's end") << u"- a\n\nb\n\n    ```\n\nc"_s;
    QTest::newRow("blanks at a line's end") << u"a  \nb "_s;
    QTest::newRow("tabs") << u"\ta\n\tb"_s;
    QTest::newRow("other writing") << u"你好 — ”ё” 🐍\n\nà"_s;
}

void TestDeckWriter::fieldsComeBack()
{
    QFETCH(const QString, text);
    QCOMPARE(fieldsBack(deckWith({text, text})), (QStringList{text, text}));
    const Deck cloze = deckWith({u"{{c1::x}}\n"_s + text, text}, u"Cloze"_s);
    QCOMPARE(fieldsBack(cloze), (QStringList{u"{{c1::x}}\n"_s + text, text}));
    Deck html = deckWith({text, text});
    html.notes[0].format = TextFormat::Html;
    QCOMPARE(fieldsBack(html), (QStringList{text, text}));
}

void TestDeckWriter::deletionAtALinesStartStaysADeletion()
{
    const Deck deck = deckWith({u"{{c1::a}} and\n{{c2::b}}"_s, QString()}, u"Cloze"_s);
    QVERIFY(!textOf(deck).contains(u'\\'));
    QCOMPARE(fieldsBack(deck), deck.notes.first().fields);
}

void TestDeckWriter::anyLinesComeBack()
{
    // Everything that means something to the reader, in any order.
    const QStringList pieces{u""_s, u"text"_s, u"# a"_s, u"## b"_s, u"##"_s, u"---"_s, u"```"_s,
        u"```python"_s, u"~~~"_s, u"````"_s, u"  ```"_s, u"    ```"_s, u"- ```"_s, u"> ```"_s,
        u"- item"_s, u"1. item"_s, u"<!-- c -->"_s, u"<!-- c"_s, u"-->"_s,
        u"<!-- field: Back -->"_s, u"{{c1::x}}"_s, u"\\{{c1::x}}"_s, u"\\---"_s, u"\\```"_s,
        u"\\- ```"_s, u"\\\\# a"_s, u"card: a"_s, u"  indented"_s, u"> quoted"_s, u"`code` text"_s,
        u" "_s};
    QRandomGenerator chance(20261123);
    for (int round = 0; round < 20'000; ++round) {
        QStringList fields;
        for (int field = 0; field < 2; ++field) {
            QStringList lines{u"x"_s};
            for (int line = chance.bounded(9); line > 0; --line) {
                lines.append(pieces.at(chance.bounded(int(pieces.size()))));
            }
            if (chance.bounded(2) == 0) {
                lines.removeFirst();
                lines.append(u"x"_s);
            }
            fields.append(carriedField(lines.join(u'\n')));
        }
        Deck deck = deckWith(fields);
        deck.notes.append(deck.notes.first());
        deck.notes[1].guid = u"second"_s;
        const auto read = readDeck(writeDeck(deck));
        const QString context = QString::number(round) + u'\n' + textOf(deck);
        QVERIFY2(read, qPrintable(context));
        QVERIFY2(read->notes.size() == 2, qPrintable(context));
        QVERIFY2(read->notes[0].fields == fields, qPrintable(context));
        QVERIFY2(read->notes[1].fields == fields, qPrintable(context));
    }
}

void TestDeckWriter::keysComeBack()
{
    Deck deck = deckWith({u"Front"_s, u"Back"_s});
    deck.notes[0].guid = u"a-->b--\\>c field:"_s;
    deck.notes[0].tags = {u"x::-->"_s, u"ü"_s};
    deck.notes[0].covers = {u"some.row"_s};
    deck.notes[0].otherKeys = {{u"norun"_s, u"why not"_s}, {u"empty"_s, QString()}};
    const auto read = readDeck(writeDeck(deck));
    QVERIFY(read);
    QCOMPARE(read->notes.first().guid, deck.notes.first().guid);
    QCOMPARE(read->notes.first().tags, deck.notes.first().tags);
    QCOMPARE(read->notes.first().covers, deck.notes.first().covers);
    QCOMPARE(read->notes.first().otherKeys, deck.notes.first().otherKeys);
}

void TestDeckWriter::cardsRightInTheDeckComeBack()
{
    Deck deck = deckWith({u"Front"_s, u"Back"_s});
    deck.notes[0].topic = {};
    const auto read = readDeck(writeDeck(deck));
    QVERIFY(read);
    QCOMPARE(read->notes.first().topic, QStringList());
}

void TestDeckWriter::headerComesBack()
{
    NoteType type;
    type.name = u"Two ways"_s;
    type.fields = {u"A"_s, u"B"_s, u"C"_s};
    type.templates = {{u"there"_s, u"{{A}}"_s, u"{{B}}"_s}, {u"back"_s, u"{{B}}"_s, u"{{A}}"_s}};
    type.style = u".card { color: red }"_s;
    Deck deck = deckWith({u"one"_s, QString(), u"three"_s}, type.name);
    deck.noteTypes = {type};
    deck.language = u"en"_s;
    deck.license = u"CC-BY-SA-4.0"_s;
    deck.authors = {u"Ada"_s, u"Bo"_s};
    deck.description = u"What \"it\" is.\nTwo lines."_s;
    deck.otherKeys = {{u"homepage"_s, 1}};
    TopicSettings settings;
    settings.newPerDay = 5;
    settings.reviewsPerDay = TopicSettings::unlimited;
    settings.leechThreshold = 3;
    settings.order = NewOrder::Shuffled;
    settings.reading = Sm2Reading::ReferenceCode;
    deck.topics = {{{}, settings, {}}, {{u"T"_s, u"a/b"_s}, settings, {{u"x"_s, true}}}};
    const auto read = readDeck(writeDeck(deck));
    QVERIFY2(read, qPrintable(read ? QString() : described(read.error()).join(u'\n')));
    QCOMPARE(read->noteTypes, deck.noteTypes);
    QCOMPARE(read->topics, deck.topics);
    QCOMPARE(read->notes.first().fields, deck.notes.first().fields);
    QCOMPARE(read->name, deck.name);
    QCOMPARE(read->language, deck.language);
    QCOMPARE(read->license, deck.license);
    QCOMPARE(read->authors, deck.authors);
    QCOMPARE(read->description, deck.description);
    QCOMPARE(read->otherKeys, deck.otherKeys);
}

void TestDeckWriter::ownTypeWithABuiltInWordForANameComesBack()
{
    NoteType own;
    own.name = u"basic"_s;
    own.fields = {u"Only"_s};
    own.templates = {{u"Card"_s, u"{{Only}}"_s, u"{{Only}}"_s}};
    Deck deck = deckWith({u"built in"_s, u"back"_s});
    DeckNote note = deck.notes.first();
    note.guid = u"second"_s;
    note.type = own.name;
    note.fields = {u"own"_s};
    deck.notes.append(note);
    deck.noteTypes = {own};
    const auto read = readDeck(writeDeck(deck));
    QVERIFY(read);
    QCOMPARE(read->notes[0].type, u"Basic"_s);
    QCOMPARE(read->notes[1].type, u"basic"_s);
}

void TestDeckWriter::fileNamesFollowTheOrderOfTheDeck()
{
    Deck deck = deckWith({u"Front"_s, u"Back"_s});
    const QList<QStringList> topics{{u"Z"_s}, {u"A"_s, u"../etc: «ü» x"_s}, {u"日本"_s}, {u"Z"_s}};
    deck.notes = QList<DeckNote>(topics.size(), deck.notes.first());
    for (qsizetype i = 0; i < topics.size(); ++i) {
        deck.notes[i].topic = topics.at(i);
        deck.notes[i].guid = QString::number(i);
    }
    QStringList paths;
    for (const DeckFile& file : writeDeck(deck, u"cards/"_s)) {
        paths.append(file.path);
    }
    QCOMPARE(paths,
        (QStringList{u"deck.json"_s, u"cards/00001-z.md"_s, u"cards/00002-etc-x.md"_s,
            u"cards/00003.md"_s, u"cards/00004-z.md"_s}));
    const auto read = readDeck(writeDeck(deck));
    QVERIFY(read);
    for (qsizetype i = 0; i < topics.size(); ++i) {
        QCOMPARE(read->notes.at(i).topic, topics.at(i));
    }
}

void TestDeckWriter::blankLinesAtTheEndsGo()
{
    QCOMPARE(fieldsBack(deckWith({u"\n \nFront\r\nmore\n\n"_s, u"\n\n"_s})),
        (QStringList{u"Front\nmore"_s, QString()}));
}

void TestDeckWriter::mediaHavePlacesInTheDeck_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("path"); // empty: nowhere

    QTest::newRow("a name") << u""_s << u"a.png"_s << u"media/a.png"_s;
    QTest::newRow("in media") << u""_s << u"media/a.png"_s << u"media/a.png"_s;
    QTest::newRow("in a folder") << u""_s << u"b/a.png"_s << u"media/b/a.png"_s;
    QTest::newRow("beside the cards' folder")
        << u"cards/"_s << u"../media/a.png"_s << u"media/a.png"_s;
    QTest::newRow("escaped as in an address") << u""_s << u"a%20b.png"_s << u"media/a%20b.png"_s;
    QTest::newRow("out of the deck") << u"cards/"_s << u"../../a.png"_s << QString();
    QTest::newRow("of this computer") << u""_s << u"/etc/passwd"_s << QString();
    QTest::newRow("the web's") << u""_s << u"https://example.org/a.png"_s << QString();
    QTest::newRow("the deck's own file") << u"cards/"_s << u"../deck.json"_s << QString();
    QTest::newRow("a card file") << u"cards/"_s << u"../x.md"_s << QString();
    QTest::newRow("a card file in media") << u""_s << u"x.md"_s << QString();
    QTest::newRow("hidden") << u""_s << u".git/config"_s << QString();
    QTest::newRow("too long") << u""_s << QString(300, u'a') << QString();
}

void TestDeckWriter::mediaHavePlacesInTheDeck()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, written);
    QFETCH(const QString, path);
    QCOMPARE(mediumPath(folder, written).value_or(QString()), path);
}

QTEST_GUILESS_MAIN(TestDeckWriter)
#include "tst_deckwriter.moc"
