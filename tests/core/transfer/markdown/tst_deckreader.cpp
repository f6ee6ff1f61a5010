// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/face.h"
#include "core/transfer/markdown/deckreader.h"
#include "tests/core/transfer/markdown/decktext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

namespace {

using Faults = QList<DeckFault>;

DeckNote noteOf(const QString& cards)
{
    const auto deck = readDeck(deckOf(cards));
    if (!deck) {
        qWarning() << described(deck.error());
        return {};
    }
    return deck->notes.value(0);
}

QByteArray exampleText()
{
    QFile file(QFINDTESTDATA("../data/examples/cards.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const auto card = u"# T\n\n## Q\n<!-- card: a -->\n\n---\n\nA\n"_s;

} // namespace

class TestDeckReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerIsRead();
    void noteTypesAndTopicsAreRead();
    void cardIsRead();
    void frontAndBackAreSplit_data();
    void frontAndBackAreSplit();
    void fieldsOfAListedTypeAreRead();
    void topicLevelsAreRead_data();
    void topicLevelsAreRead();
    void filesComeInPathOrder();
    void mediaAreFound_data();
    void mediaAreFound();
    void faultsNameFileAndLine_data();
    void faultsNameFileAndLine();
    void headerFaultsNameTheirLine_data();
    void headerFaultsNameTheirLine();
    void noteOfWhichNoCardIsMadeIsAFault();
    void allFaultsComeInOnePass();
    void hashesFollowTheText();
    void examplesRead();
    void cutAnywhereItNeverCrashes();
};

void TestDeckReader::headerIsRead()
{
    const auto deck = readDeck(deckOf(card, R"({"format": 1, "id": "python-x.1", "name": "Python",
        "version": "2026.11", "language": "en", "license": "CC0-1.0", "authors": ["A", "B"],
        "description": "Why", "homepage": {"kept": [1, 2]}})"));
    QVERIFY(deck);
    QCOMPARE(deck->id, u"python-x.1"_s);
    QCOMPARE(deck->name, u"Python"_s);
    QCOMPARE(deck->version, u"2026.11"_s);
    QCOMPARE(deck->language, u"en"_s);
    QCOMPARE(deck->license, u"CC0-1.0"_s);
    QCOMPARE(deck->authors, (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(deck->description, u"Why"_s);
    QCOMPARE(deck->otherKeys.keys(), QStringList{u"homepage"_s});
    QCOMPARE(deck->warnings, Faults());
}

void TestDeckReader::noteTypesAndTopicsAreRead()
{
    const auto deck = readDeck(deckOf(card, R"({"format": 1, "id": "d", "name": "D",
        "noteTypes": [{"name": "Word", "fields": ["W", "M"], "style": ".card {}", "cloze": false,
            "templates": [{"name": "Card 1", "front": "{{W}}", "back": "{{M}}"}]}],
        "topics": [{"path": "T / U", "newPerDay": -1, "order": "shuffled", "policy": "reference",
            "colour": "red"}]})"));
    QVERIFY(deck);
    const NoteType word{{}, u"Word"_s, NoteTypeKind::Standard, {u"W"_s, u"M"_s},
        {{u"Card 1"_s, u"{{W}}"_s, u"{{M}}"_s}}, u".card {}"_s};
    QCOMPARE(deck->noteTypes, QList<NoteType>{word});
    QCOMPARE(*deck->noteType(u"Word"_s), word);
    QCOMPARE(deck->noteType(u"Basic"_s)->name, u"Basic"_s);
    QCOMPARE(deck->topics.size(), 1);
    QCOMPARE(deck->topics[0].levels, (QStringList{u"T"_s, u"U"_s}));
    QCOMPARE(deck->topics[0].settings.newPerDay, std::optional(TopicSettings::unlimited));
    QCOMPARE(deck->topics[0].settings.reviewsPerDay, std::nullopt);
    QCOMPARE(deck->topics[0].settings.order, std::optional(NewOrder::Shuffled));
    QCOMPARE(deck->topics[0].settings.reading, std::optional(Sm2Reading::ReferenceCode));
    QCOMPARE(deck->topics[0].otherKeys.keys(), QStringList{u"colour"_s});
}

void TestDeckReader::cardIsRead()
{
    const DeckNote note =
        noteOf(u"# A / B\n\n## What is `is`?\n<!-- card: x.is-1\n"
               "     type: typed\n     tags: level::entry role::general\n"
               "           level::entry\n     covers: a.b c.d\n     source: mine -->\n\n"
               "More.\n\n---\n\nIdentity.\n"_s);
    QCOMPARE(note.cardId, u"x.is-1"_s);
    QCOMPARE(note.guid, u"d:x.is-1"_s);
    QCOMPARE(note.type, u"Typed answer"_s);
    QCOMPARE(note.format, TextFormat::Markdown);
    QCOMPARE(note.fields, (QStringList{u"What is `is`?\n\nMore."_s, u"Identity."_s}));
    QCOMPARE(note.tags, (QStringList{u"level::entry"_s, u"role::general"_s}));
    QCOMPARE(note.covers, (QStringList{u"a.b"_s, u"c.d"_s}));
    QCOMPARE(note.otherKeys, (QList<std::pair<QString, QString>>{{u"source"_s, u"mine"_s}}));
    QCOMPARE(note.topic, (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(note.file, u"cards.md"_s);
    QCOMPARE(note.line, 3);

    const DeckNote foreign =
        noteOf(u"# T\n## <b>Q</b>\n<!-- guid: a]B;c\n format: html -->\n\n---\n"_s);
    QCOMPARE(foreign.cardId, QString());
    QCOMPARE(foreign.guid, u"a]B;c"_s);
    QCOMPARE(foreign.format, TextFormat::Html);
    QCOMPARE(foreign.fields, (QStringList{u"<b>Q</b>"_s, QString()}));
}

void TestDeckReader::frontAndBackAreSplit_data()
{
    QTest::addColumn<QString>("text"); // below the heading's comment
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("back");

    const auto row = [](const char* name, const QString& text, const QString& front,
                         const QString& back) { QTest::newRow(name) << text << front << back; };
    row("no more of the question", u"\n---\n\nA\n"_s, u"Q"_s, u"A"_s);
    row("empty back", u"\n---"_s, u"Q"_s, QString());
    row("blank lines at the ends go", u"\n\n\na\n\n\nb\n\n\n---\n\n\n    c\n\nd\n\n\n"_s,
        u"Q\n\na\n\n\nb"_s, u"    c\n\nd"_s);
    row("rule without an empty line before it", u"\na\n---\n\n---\nA"_s, u"Q\n\na\n---"_s, u"A"_s);
    row("rule with a blank behind it", u"\n--- \n\n---\nA"_s, u"Q\n\n---"_s + u' ', u"A"_s);
    row("second rule is the back's", u"\n---\n\nA\n\n---\n\nB"_s, u"Q"_s, u"A\n\n---\n\nB"_s);
    row("structure inside a fence",
        u"\n```python\n# T\n## Q\n\n---\n<!-- card: b\n```\n\n---\n\nA"_s,
        u"Q\n\n```python\n# T\n## Q\n\n---\n<!-- card: b\n```"_s, u"A"_s);
    row("structure inside a fence of tildes", u"\n~~~~\n~~~\n## Q\n\n---\n~~~~~\n\n---\n\nA"_s,
        u"Q\n\n~~~~\n~~~\n## Q\n\n---\n~~~~~"_s, u"A"_s);
    row("structure inside a comment", u"\na\n<!-- norun:\n## no card\n\n---\n-->\nb\n\n---\nA"_s,
        u"Q\n\na\n<!-- norun:\n## no card\n\n---\n-->\nb"_s, u"A"_s);
    row("escapes",
        u"\n\\## a\n\\# b\n\n\\---\n\\<!-- c -->\n\\```\n\\{{c1::d}}\n\\\\## e\n\n---\n\\x"_s,
        u"Q\n\n## a\n# b\n\n---\n<!-- c -->\n```\n{{c1::d}}\n\\## e"_s, u"\\x"_s);
    row("deeper headings are text", u"\n### a\n\n---\n#b"_s, u"Q\n\n### a"_s, u"#b"_s);
    row("Windows line ends", u"\r\na\r\n\r\n---\r\n\r\nb\r\nc\r\n"_s, u"Q\n\na"_s, u"b\nc"_s);
    row("text behind the comment", u" a\n\n---\nA"_s, u"Q\n\n a"_s, u"A"_s);
}

void TestDeckReader::frontAndBackAreSplit()
{
    QFETCH(QString, text);
    QFETCH(QString, front);
    QFETCH(QString, back);
    const DeckNote note = noteOf(u"# T\n\n## Q\n<!-- card: a -->"_s
        + (text.startsWith(u' ') || text.startsWith(u'\r') ? QString() : u"\n"_s) + text);
    QCOMPARE(note.fields, (QStringList{front, back}));
}

void TestDeckReader::fieldsOfAListedTypeAreRead()
{
    const auto* const header = R"({"format": 1, "id": "d", "name": "D", "noteTypes": [
        {"name": "Word", "fields": ["W", "M", "Extra", "More"],
         "templates": [{"name": "1", "front": "{{W}}", "back": "{{M}}"}]},
        {"name": "Gap", "fields": ["Text", "X"], "cloze": true,
         "templates": [{"name": "1", "front": "{{cloze:Text}}", "back": "{{cloze:Text}}"}]}]})";
    const auto deck =
        readDeck(deckOf(u"# T\n##\n<!-- card: a\n type: Word -->\n\nw\n\n"
                        "<!-- field: More -->\n\nmore\n\n---\n\nmore\n\n"
                        "## w2\n<!-- card: b\n type: Word -->\n\n---\n\nm\n"
                        "<!-- field: Extra -->\n```\n<!-- field: W -->\n```\n"
                        "## {{c1::x}}\n<!-- card: c\n type: Gap -->\n"
                        "\\{{c1::kept}}\n"
                        "## a {{c2::x}}\n<!-- card: e\n type: cloze -->\n\n---\nextra\n"_s,
            header));
    QVERIFY(deck);
    QCOMPARE(deck->notes[0].fields, (QStringList{u"w"_s, {}, {}, u"more\n\n---\n\nmore"_s}));
    QCOMPARE(deck->notes[1].fields,
        (QStringList{u"w2"_s, u"m"_s, u"```\n<!-- field: W -->\n```"_s, {}}));
    QCOMPARE(deck->notes[2].fields, (QStringList{u"{{c1::x}}\n\n\\{{c1::kept}}"_s, {}}));
    QCOMPARE(deck->notes[3].type, u"Cloze"_s);
    QCOMPARE(deck->notes[3].fields, (QStringList{u"a {{c2::x}}"_s, u"extra"_s}));
}

void TestDeckReader::topicLevelsAreRead_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QStringList>("levels");

    QTest::newRow("one") << u"# Core questions"_s << QStringList{u"Core questions"_s};
    QTest::newRow("three") << u"# A / B c / D"_s << QStringList{u"A"_s, u"B c"_s, u"D"_s};
    QTest::newRow("slash in a name") << u"# A / I\\/O"_s << QStringList{u"A"_s, u"I/O"_s};
    QTest::newRow("escaped level sign") << u"# A \\/ B"_s << QStringList{u"A / B"_s};
}

void TestDeckReader::topicLevelsAreRead()
{
    QFETCH(QString, heading);
    QFETCH(QStringList, levels);
    QCOMPARE(noteOf(heading + u"\n## Q\n<!-- card: a -->\n\n---\n"_s).topic, levels);
}

void TestDeckReader::filesComeInPathOrder()
{
    const auto text = [](const char* id) {
        return "# T\n## Q\n<!-- card: " + QByteArray(id) + " -->\n\n---\n";
    };
    const auto deck = readDeck({{u"b.md"_s, text("third"), {}}, {u"README.md"_s, "any text", {}},
        {u"a/2.md"_s, text("second"), {}}, {u"deck.json"_s, plainHeader, {}},
        {u"a/1.md"_s, text("first"), {}}, {u"notes.txt"_s, "any text", {}}});
    QVERIFY(deck);
    QStringList ids;
    for (const DeckNote& note : deck->notes)
        ids += note.cardId;
    QCOMPARE(ids, (QStringList{u"first"_s, u"second"_s, u"third"_s}));
}

void TestDeckReader::mediaAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<Faults>("faults");

    const auto row = [](const char* name, const QString& text, const QStringList& paths,
                         const Faults& faults = {}) {
        QTest::newRow(name) << text << paths << faults;
    };
    const auto fault = [](FaultCode code, const QString& detail) {
        return Faults{{u"a/cards.md"_s, 8, code, detail}};
    };
    row("from the deck", u"![x](media/a%20b.png)"_s, {u"media/a b.png"_s});
    row("from the file", u"![x](../media/c.png)"_s, {u"media/c.png"_s});
    row("by its name alone", u"![x](c.png)"_s, {u"media/c.png"_s});
    row("sound", u"[sound:c.png]"_s, {u"media/c.png"_s});
    row("inside code", u"`![x](media/c.png)`"_s, {});
    row("missing", u"![x](media/d.png)"_s, {}, fault(FaultCode::MediaMissing, u"media/d.png"_s));
    row("on the web", u"![x](https://e.org/x.png)"_s, {},
        fault(FaultCode::MediaRemote, u"https://e.org/x.png"_s));
    row("outside", u"![x](../../etc/passwd)"_s, {},
        fault(FaultCode::MediaOutside, u"../../etc/passwd"_s));
    row("outside, encoded and winding", u"![x](media/%2e%2e/../../../x)"_s, {},
        fault(FaultCode::MediaOutside, u"media/%2e%2e/../../../x"_s));
    row("absolute", u"![x](/etc/passwd)"_s, {}, fault(FaultCode::MediaOutside, u"/etc/passwd"_s));
    row("by scheme", u"![x](file:///etc/passwd)"_s, {},
        fault(FaultCode::MediaOutside, u"file:///etc/passwd"_s));
    row("of the program", u"![x](:/icon.png)"_s, {},
        fault(FaultCode::MediaOutside, u":/icon.png"_s));
}

void TestDeckReader::mediaAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, paths);
    QFETCH(Faults, faults);
    const auto deck = readDeck({{u"deck.json"_s, plainHeader, {}}, {u"media/a b.png"_s, "1", {}},
        {u"media/c.png"_s, "2", {}},
        {u"a/cards.md"_s, (u"# T\n## Q\n<!-- card: a -->\n\n---\n\nA\n"_s + text).toUtf8(), {}}});
    if (!faults.isEmpty() && faults[0].code == FaultCode::MediaOutside) {
        QVERIFY(!deck);
        QCOMPARE(described(deck.error()), described(faults));
        return;
    }
    QVERIFY(deck);
    QCOMPARE(described(deck->warnings), described(faults));
    QStringList found;
    for (const MediaReference& reference : deck->notes[0].media)
        found += reference.path;
    QCOMPARE(found, paths);
}

void TestDeckReader::faultsNameFileAndLine_data()
{
    QTest::addColumn<QString>("cards");
    QTest::addColumn<int>("line");
    QTest::addColumn<FaultCode>("code");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char* name, const QString& cards, int line, FaultCode code,
                         const QString& detail = {}) {
        QTest::newRow(name) << cards << line << code << detail;
    };
    const auto topic = u"# T\n\n"_s;
    row("empty file", QString(), 1, FaultCode::TopicMissing);
    row("no topic", u"\n## Q\n<!-- card: a -->\n\n---\n"_s, 2, FaultCode::TopicMissing);
    row("empty topic", u"# \n## Q\n<!-- card: a -->\n\n---\n"_s, 1, FaultCode::TopicMissing);
    row("text before the topic", u"\nHello\n\n# T\n"_s, 2, FaultCode::TopicMissing);
    row("text before the first card", topic + u"Hello\nyou\n"_s, 3, FaultCode::TextBeforeCard);
    row("topic of 33 levels", u"# a"_s + u" / a"_s.repeated(32) + u"\n"_s, 1,
        FaultCode::TopicTooDeep, u"33"_s);
    row("second topic", card + u"\n# Another one\n"_s, 10, FaultCode::TopicRepeated,
        u"Another one"_s);
    row("no id", topic + u"## Q\n<!-- tags: x -->\n\n---\n"_s, 3, FaultCode::CardIdMissing);
    row("no comment", topic + u"## Q\n\n---\n"_s, 3, FaultCode::CardIdMissing);
    row("empty id", topic + u"## Q\n<!-- card: -->\n\n---\n"_s, 3, FaultCode::CardIdMissing);
    row("capitals in an id", topic + u"## Q\n<!-- tags: x\n card: A.b -->\n\n---\n"_s, 5,
        FaultCode::CardIdMalformed, u"A.b"_s);
    row("blank in an id", topic + u"## Q\n<!-- card: a b -->\n\n---\n"_s, 4,
        FaultCode::CardIdMalformed, u"a b"_s);
    row("id twice", card + u"## R\n<!-- card: a -->\n\n---\n"_s, 10, FaultCode::CardIdRepeated,
        u"a cards.md:3"_s);
    row("guid twice", topic + u"## Q\n<!-- guid: g -->\n\n---\n## R\n<!-- guid: g -->\n\n---\n"_s,
        8, FaultCode::GuidRepeated, u"g cards.md:3"_s);
    row("key twice", topic + u"## Q\n<!-- card: a\ncard: b -->\n\n---\n"_s, 5,
        FaultCode::KeyRepeated, u"card"_s);
    row("no key", topic + u"## Q\n<!-- hello\ncard: a -->\n\n---\n"_s, 4, FaultCode::KeyMalformed,
        u"hello"_s);
    row("unknown type", topic + u"## Q\n<!-- card: a\n type: clozed -->\n\n---\n"_s, 5,
        FaultCode::TypeUnknown, u"clozed"_s);
    row("unknown format", topic + u"## Q\n<!-- card: a\n format: rtf -->\n\n---\n"_s, 5,
        FaultCode::FormatUnknown, u"rtf"_s);
    row("no back", topic + u"## Q\n<!-- card: a -->\n\nMore\n---\nA\n"_s, 3,
        FaultCode::BackMissing);
    row("unknown field", topic + u"## Q\n<!-- card: a -->\n\n---\n<!-- field: Hint -->\nh\n"_s, 8,
        FaultCode::FieldUnknown, u"Hint"_s);
    row("field twice", topic + u"## Q\n<!-- card: a -->\n\n---\n<!-- field: Back -->\nh\n"_s, 8,
        FaultCode::FieldRepeated, u"Back"_s);
    row("no deletion", topic + u"## {c1::x}\n<!-- card: a\n type: cloze -->\n"_s, 3,
        FaultCode::ClozeMissing);
    row("empty front", topic + u"##\n<!-- card: a -->\n\n---\n\nA\n"_s, 3, FaultCode::CardMissing,
        u"Basic"_s);
    row("unclosed fence", card + u"\n````python\nx\n```\n\n## R\n"_s, 10, FaultCode::FenceUnclosed,
        u"````"_s);
    row("unclosed comment", card + u"\n<!-- norun: x\ny\n"_s, 10, FaultCode::CommentUnclosed);
    row("comment unclosed until the next", card + u"\n<!-- x\n\n<!-- y -->\n"_s, 10,
        FaultCode::CommentUnclosed);
    row("unclosed key comment", topic + u"## Q\n<!-- card: b\n tags: x\n"_s + card.sliced(4), 4,
        FaultCode::CommentUnclosed);
}

void TestDeckReader::faultsNameFileAndLine()
{
    QFETCH(QString, cards);
    QFETCH(int, line);
    QFETCH(FaultCode, code);
    QFETCH(QString, detail);
    const auto deck = readDeck(deckOf(cards));
    QVERIFY(!deck);
    const QString expected = described(DeckFault{u"cards.md"_s, line, code, detail});
    QVERIFY2(described(deck.error()).contains(expected),
        qPrintable(expected + " not in "_L1 + described(deck.error()).join("; "_L1)));
}

void TestDeckReader::headerFaultsNameTheirLine_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("line");
    QTest::addColumn<FaultCode>("code");

    const auto row = [](const char* name, const QByteArray& header, int line, FaultCode code) {
        QTest::newRow(name) << header << line << code;
    };
    row("broken JSON", "{\n\"format\": 1,\n\"id\" \"d\"}", 3, FaultCode::JsonMalformed);
    row("a list", "[]", 1, FaultCode::JsonMalformed);
    row("empty", "", 1, FaultCode::JsonMalformed);
    row("64 levels more", "{\"x\": " + QByteArray(64, '[') + QByteArray(64, ']') + "}", 1,
        FaultCode::JsonTooDeep);
    row("format 2", "{\n\"format\": 2, \"id\": \"d\", \"name\": \"D\"}", 2,
        FaultCode::FormatUnsupported);
    row("no format", R"({"id": "d", "name": "D"})", 1, FaultCode::FormatUnsupported);
    row("no id", R"({"format": 1, "name": "D"})", 1, FaultCode::DeckIdMissing);
    row("id with a colon", "{\"format\": 1,\n\"id\": \"a:b\", \"name\": \"D\"}", 2,
        FaultCode::DeckIdMalformed);
    row("no name", R"({"format": 1, "id": "d"})", 1, FaultCode::DeckNameMissing);
    row("name is a number", R"({"format": 1, "id": "d", "name": 1})", 1, FaultCode::ValueMalformed);
    row("name of two lines", R"({"format": 1, "id": "d", "name": "D\nE"})", 1,
        FaultCode::ValueMalformed);
    row("name that turns round", R"({"format": 1, "id": "d", "name": "D\u202eE"})", 1,
        FaultCode::ValueMalformed);
    row("path with a null",
        R"({"format": 1, "id": "d", "name": "D", "topics": [{"path": "\u0000"}]})", 1,
        FaultCode::ValueMalformed);
    row("authors as a text", "{\"format\": 1, \"id\": \"d\", \"name\": \"D\",\n\"authors\": \"A\"}",
        2, FaultCode::ValueMalformed);
    row("note type without fields",
        R"({"format": 1, "id": "d", "name": "D", "noteTypes": [{"name": "N"}]})", 1,
        FaultCode::ValueMalformed);
    row("limit below zero",
        R"({"format": 1, "id": "d", "name": "D", "topics": [{"path": "T", "newPerDay": -2}]})", 1,
        FaultCode::ValueMalformed);
}

void TestDeckReader::headerFaultsNameTheirLine()
{
    QFETCH(QByteArray, header);
    QFETCH(int, line);
    QFETCH(FaultCode, code);
    const auto deck = readDeck(deckOf(card, header));
    QVERIFY(!deck);
    QCOMPARE(deck.error().first().file, u"deck.json"_s);
    QCOMPARE(deck.error().first().line, line);
    QCOMPARE(deck.error().first().code, code);
}

void TestDeckReader::noteOfWhichNoCardIsMadeIsAFault()
{
    const auto* const header = R"({"format": 1, "id": "d", "name": "D", "noteTypes": [{"name": "N",
        "fields": ["A", "B"], "templates": [{"name": "1", "front": "{{C}}", "back": "{{B}}"}]}]})";
    const auto deck =
        readDeck(deckOf(u"# T\n\n## Q\n<!-- card: a\n type: N -->\n\n---\n\nA\n"_s, header));
    QVERIFY(!deck);
    QCOMPARE(described(deck.error()),
        described(QList<DeckFault>{{u"cards.md"_s, 3, FaultCode::CardMissing, u"N"_s}}));
}

void TestDeckReader::allFaultsComeInOnePass()
{
    const auto deck = readDeck({{u"b.md"_s, "# T\n## Q\n<!-- card: A -->\n## R\n", {}},
        {u"a.md"_s, "\xFF", {}}, {u"c.md"_s, "# T\nfine\n\xC3( \n", {}}});
    QVERIFY(!deck);
    QCOMPARE(described(deck.error()),
        described(Faults{{u"a.md"_s, 1, FaultCode::NotUtf8, {}},
            {u"b.md"_s, 2, FaultCode::BackMissing, {}},
            {u"b.md"_s, 3, FaultCode::CardIdMalformed, u"A"_s},
            {u"b.md"_s, 4, FaultCode::CardIdMissing, {}},
            {u"b.md"_s, 4, FaultCode::BackMissing, {}}, {u"c.md"_s, 3, FaultCode::NotUtf8, {}},
            {u"deck.json"_s, 0, FaultCode::DeckFileMissing, {}}}));
}

void TestDeckReader::hashesFollowTheText()
{
    const auto deck = *readDeck(deckOf(card));
    const auto same = *readDeck(deckOf(card));
    QCOMPARE(deck, same);
    QCOMPARE(deck.contentHash.size(), 32);

    // A moved card keeps its text; a changed one, or one of another type, does not.
    const auto moved = *readDeck(deckOf(u"# U\n\n\n"_s + card.sliced(5)));
    QVERIFY(moved.contentHash != deck.contentHash);
    QCOMPARE(moved.notes[0].textHash, deck.notes[0].textHash);
    QVERIFY(noteOf(QString(card).replace(u"A\n"_s, u"B\n"_s)).textHash != deck.notes[0].textHash);
    QVERIFY(noteOf(QString(card).replace(u" -->"_s, u"\ntype: typed -->"_s)).textHash
        != deck.notes[0].textHash);
}

void TestDeckReader::examplesRead()
{
    const auto deck = readDeck(QFINDTESTDATA("../data/examples"));
    if (!deck)
        QFAIL(qPrintable(described(deck.error()).join(u'\n')));
    QCOMPARE(deck->id, u"examples"_s);
    QCOMPARE(deck->notes.size(), 8);
    QCOMPARE(deck->warnings, Faults());
    QCOMPARE(deck->notes[3].cardId, u"examples.flatten"_s);
    QCOMPARE(deck->notes[3].line, 102);

    const DeckNote& closure = deck->notes[1];
    Note note;
    note.fields = closure.fields;
    const auto face = render(*deck->noteType(closure.type), note, 0, {});
    QVERIFY(face);
    QVERIFY(face->typed);
    QCOMPARE(face->expected, u"[2, 2, 2]"_s);
    QVERIFY(face->question.startsWith("What does this print?\n\n```python\nactions = "_L1));

    note.fields = deck->notes[3].fields;
    const auto checked = render(*deck->noteType(deck->notes[3].type), note, 0, {});
    QVERIFY(checked && !checked->answer.contains("assert"_L1));
}

void TestDeckReader::cutAnywhereItNeverCrashes()
{
    const QByteArray whole = exampleText();
    QVERIFY(whole.size() > 5'000);
    QElapsedTimer timer;
    timer.start();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto deck =
            readDeck({{u"deck.json"_s, plainHeader, {}}, {u"cards.md"_s, whole.first(size), {}}});
        QVERIFY(deck ? !deck->id.isEmpty() : !deck.error().isEmpty());
    }
    const QByteArray header = R"({"format": 1, "id": "d", "name": "D\u00e9", "authors": ["A"]})";
    for (qsizetype size = 0; size < header.size(); ++size)
        QVERIFY(!readDeck(deckOf(card, header.first(size))));
    QVERIFY(timer.elapsed() < 30'000);
}

QTEST_GUILESS_MAIN(TestDeckReader)
#include "tst_deckreader.moc"
