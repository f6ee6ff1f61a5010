// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/text/textincoming.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;

class TestTextIncoming : public QObject
{
    Q_OBJECT

private:
    QString written(const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(u"Words.txt"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
        return path;
    }
    static QList<IncomingNote> notesOf(Incoming& incoming)
    {
        QList<IncomingNote> notes;
        const auto read = incoming.forEachNote([&](const IncomingNote& note) -> Readable<> {
            notes.append(note);
            return {};
        });
        return read ? notes : QList<IncomingNote>();
    }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void fieldsAreReadAsTheFileHasThem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("fields");
        using Rows = QList<QStringList>;

        QTest::newRow("comma") << "a,b\nc,d\n"_ba << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("semicolon with commas in it")
            << "a, x;b\nc;d\n"_ba << Rows{{u"a, x"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("tab beats a comma")
            << "a,b\tc\nd\te\n"_ba << Rows{{u"a,b"_s, u"c"_s}, {u"d"_s, u"e"_s}};
        QTest::newRow("pipe, CRLF") << "a|b\r\nc|d"_ba << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("CR, BOM") << "\xEF\xBB\xBF"
                                    "a,b\rc,d\r"_ba
                                 << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("quoted newline, separator and quotation mark")
            << "\"x\ny\",\"a,\"\"b\"\"\"\nc,d\n"_ba
            << Rows{{u"x<br>y"_s, u"a,&quot;b&quot;"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("number sign in quotes")
            << "\"# a\",b\nc,d\n"_ba << Rows{{u"# a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("comparison is not HTML")
            << "a < b > c,x\nd,e\n"_ba << Rows{{u"a &lt; b &gt; c"_s, u"x"_s}, {u"d"_s, u"e"_s}};
        QTest::newRow("elements are HTML")
            << "a<b>c</b>,x\nd,e\n"_ba << Rows{{u"a<b>c</b>"_s, u"x"_s}, {u"d"_s, u"e"_s}};
        QTest::newRow("said not to be HTML")
            << "#html:false\na<b>c</b>,x\nd,e\n"_ba
            << Rows{{u"a&lt;b&gt;c&lt;/b&gt;"_s, u"x"_s}, {u"d"_s, u"e"_s}};
        QTest::newRow("indentation") << "\"if a:\n  b\",c\nd,e\n"_ba
                                     << Rows{{u"if a:<br>&nbsp; b"_s, u"c"_s}, {u"d"_s, u"e"_s}};
        QTest::newRow("UTF-16LE") << QByteArray::fromHex("fffe61002c00e4000a0063002c0064000a00")
                                  << Rows{{u"a"_s, u"ä"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("UTF-16BE") << QByteArray::fromHex("feff0061002c00e4000a0063002c0064")
                                  << Rows{{u"a"_s, u"ä"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("defused") << "#separator:comma\n#reprise:defused\n'=1+1,''x\n"_ba
                                 << Rows{{u"=1+1"_s, u"'x"_s}};
        QTest::newRow("header lines filled up by a spreadsheet")
            << "#separator:comma,,\n#html:false,,\n#columns:Front,Back,\n<b>,b,\n"_ba
            << Rows{{u"&lt;b&gt;"_s, u"b"_s}};
        QTest::newRow("a separator as itself, filled up")
            << "#separator:;;;\na;b\n"_ba << Rows{{u"a"_s, u"b"_s}};
        QTest::newRow("a tab beats more commas")
            << "Hello, my friend, you\tHola\nBye, my dear, you\tAdios\n"_ba
            << Rows{{u"Hello, my friend, you"_s, u"Hola"_s}, {u"Bye, my dear, you"_s, u"Adios"_s}};
        QTest::newRow("a tag alone is no HTML")
            << "Which tag breaks a line?,<br>\nWhich type?,\"Map<String, List<T>>\"\n"_ba
            << Rows{{u"Which tag breaks a line?"_s, u"&lt;br&gt;"_s},
                   {u"Which type?"_s, u"Map&lt;String, List&lt;T&gt;&gt;"_s}};
        QTest::newRow("colours of a terminal")
            << "a,\x1b[31mb\nc,d\n"_ba << Rows{{u"a"_s, u"\x1b[31mb"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("header row") << "Front,Back\na,b\n"_ba << Rows{{u"a"_s, u"b"_s}};
        QTest::newRow("short row, separator said")
            << "#separator:;\na;b\nc\n"_ba << Rows{{u"a"_s, u"b"_s}, {u"c"_s, QString()}};
    }
    void fieldsAreReadAsTheFileHasThem()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, fields);
        auto incoming = openIncoming(written(bytes), {});
        QVERIFY2(incoming, qPrintable(incoming ? QString() : incoming.error().code));
        QList<QStringList> found;
        for (const IncomingNote& note : notesOf(**incoming)) {
            QCOMPARE(note.format, TextFormat::Html);
            found.append(note.fields);
        }
        QCOMPARE(found, fields);
    }

    void headersOfAnkiAreUnderstood()
    {
        auto incoming = openIncoming(written("#separator:tab\n#html:true\n#guid column:1\n"
                                             "#notetype column:2\n#deck column:3\n#tags column:6\n"
                                             "g1\tBasic\tA::B\tq<br>\ta\tx y x\n"
                                             "g2\tOwn\tA\tq2\ta2\t\n"),
            {});
        QVERIFY(incoming);
        const IncomingHead& head = (*incoming)->head();
        QCOMPARE(head.notes, 2);
        QCOMPARE(head.types.size(), 2);
        QCOMPARE(head.types.at(0).type.name, u"Basic"_s);
        QCOMPARE(head.types.at(1).type.name, u"Own"_s);
        QCOMPARE(head.topics.at(0).levels, QStringList({u"A"_s, u"B"_s}));
        QCOMPARE(head.topics.at(1).levels, QStringList({u"A"_s}));
        const QList<IncomingNote> notes = notesOf(**incoming);
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes.at(0).guid, u"g1"_s);
        QCOMPARE(notes.at(0).tags, QStringList({u"x"_s, u"y"_s}));
        QCOMPARE(notes.at(0).fields, QStringList({u"q<br>"_s, u"a"_s}));
        QCOMPARE(notes.at(1).topic, 1);
        QCOMPARE(notes.at(1).type, 1);
        QCOMPARE(notes.at(1).place, u"8"_s);
        QCOMPARE(*(*incoming)->note(2), notes.at(1));
        QCOMPARE((*incoming)->note(3).error().code, u"note-missing"_s);
    }

    void whatHasNoTopicGoesToOneOfTheFilesName()
    {
        auto incoming = openIncoming(written("a,b,c\nd,e,f\n"), {});
        QVERIFY(incoming);
        QCOMPARE((*incoming)->head().topics.at(0).levels, QStringList(u"Words"_s));
        QCOMPARE((*incoming)->head().types.at(0).type.fields.size(), 3);
    }

    void rowsOfNoUseAreRejectedWithTheirLine()
    {
        auto incoming = openIncoming(
            written("#include,x\n#separator:comma\n#columns:Front,Back\n,b\n\"x\ny\",b\n"
                    "# note\nc,d,e\n"),
            {});
        QVERIFY(incoming);
        TextLayout two = *TextLayout::guessed(m_folder.filePath(u"Words.txt"_s));
        two.type = u"Basic"_s;
        incoming = TextIncoming::open(m_folder.filePath(u"Words.txt"_s), two, {});
        QVERIFY(incoming);
        QCOMPARE(notesOf(**incoming).size(), 1);
        const QList<ImportFinding> rejected{
            {u"first-field-empty"_s, u"4"_s, {}}, {u"row-too-long"_s, u"8"_s, {}}};
        QCOMPARE((*incoming)->rejected(), rejected);
        QCOMPARE((*incoming)->rejectedCount(), 2);
        const QList<ImportFinding> findings{
            {u"row-is-comment"_s, u"1"_s, {}}, {u"row-is-comment"_s, u"7"_s, {}}};
        QCOMPARE((*incoming)->findings(), findings);
    }

    void columnsThatNameFieldsGoThere()
    {
        auto incoming = openIncoming(written("Back,Tags,front\na,x,q\nb,y,r\n"), {});
        QVERIFY(incoming);
        const QList<IncomingNote> notes = notesOf(**incoming);
        QCOMPARE(notes.at(0).fields, QStringList({u"q"_s, u"a"_s}));
        QCOMPARE(notes.at(0).tags, QStringList(u"x"_s));
    }

    void typesOfTheCollectionAreKnownByName()
    {
        NoteType own;
        own.name = u"Own"_s;
        own.kind = NoteTypeKind::Cloze;
        own.fields = {u"Text"_s, u"Source"_s, u"Year"_s};
        own.templates = {{u"Cloze"_s, u"{{cloze:Text}}"_s, u"{{cloze:Text}}"_s}};
        OpenOptions options;
        options.noteTypes = {own};
        auto incoming = openIncoming(
            written("#separator:comma\n#notetype:Own\n#columns:Year,Text\n1999,{{c1::a}}\n"),
            options);
        QVERIFY(incoming);
        QCOMPARE((*incoming)->head().types.size(), 1);
        QCOMPARE((*incoming)->head().types.first().type, own);
        QVERIFY((*incoming)->head().types.first().isByName);
        QCOMPARE(notesOf(**incoming).first().fields,
            QStringList({u"{{c1::a}}"_s, QString(), u"1999"_s}));
        // One column more than fields: tags, as Anki reads them.
        incoming = openIncoming(written("#separator:comma\n#notetype:Own\na,b,c,x y\n"), options);
        QVERIFY(incoming);
        QCOMPARE(notesOf(**incoming).first().fields, QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(notesOf(**incoming).first().tags, QStringList({u"x"_s, u"y"_s}));
    }

    void aFileThatChangedMeanwhileIsRefused()
    {
        auto incoming = openIncoming(written("a,b\nc,d\n"), {});
        QVERIFY(incoming);
        QCOMPARE(notesOf(**incoming).size(), 2);
        (void)written("x,y\na,b\nc,d\n");
        const auto read =
            (*incoming)->forEachNote([](const IncomingNote&) -> Readable<> { return {}; });
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"file-changed"_s);
    }

    void columnsCanBeChosen()
    {
        const QString path = written("1,a,q\n2,b,r\n");
        auto layout = TextLayout::guessed(path);
        QVERIFY(layout);
        using Use = TextLayout::Use;
        layout->columns = {{Use::Ignored, -1}, {Use::Field, 1}, {Use::Field, -1}};
        auto incoming = TextIncoming::open(path, *layout, {});
        QVERIFY(incoming);
        QCOMPARE((*incoming)->head().types.first().type.name, u"Basic"_s);
        QCOMPARE(notesOf(**incoming).first().fields, QStringList({u"q"_s, u"a"_s}));
        QCOMPARE(layout->sample(path)->first().cells, QStringList({u"1"_s, u"a"_s, u"q"_s}));
    }

    void faultyFilesAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("place");

        QTest::newRow("Latin-1") << "a,b\nc,d\xE4x\n"_ba << u"encoding-unsure"_s << u"2:4"_s;
        QTest::newRow("cut off") << "a,b\nc,d\xC3"_ba << u"encoding-unsure"_s << u"2:4"_s;
        QTest::newRow("Latin-1 far below") << "a,b\n"_ba.repeated(50'000) + "c,\xE4\n"
                                           << u"encoding-unsure"_s << u"50001:3"_s;
        QTest::newRow("quotation mark not closed")
            << "#separator:comma\na,b\n\"c,d\n"_ba << u"quote-unclosed"_s << u"3"_s;
        QTest::newRow("separator of no kind")
            << "#separator:comma and more\na,b\n"_ba << u"separator-unknown"_s << QString();
        QTest::newRow("README") << "# Reprise\n\nCards, mostly.\n\n- one\n- two, three, four\n"_ba
                                << u"format-unknown"_s << QString();
        QTest::newRow("program") << "import os\nprint(1, 2)\n"_ba << u"format-unknown"_s
                                 << QString();
        QTest::newRow("bytes") << "\x7f"
                                  "ELF\0\0,\n"_ba
                               << u"format-unknown"_s << QString();
        QTest::newRow("empty") << ""_ba << u"format-unknown"_s << QString();
        QTest::newRow("row of many cells") << "#separator:comma\n" + ","_ba.repeated(5'000) + "\n"
                                           << u"row-too-large"_s << u"2"_s;
        QTest::newRow("row of 17 MB") << "#separator:comma\na,b\n" + "x"_ba.repeated(17 << 20)
                                      << u"row-too-large"_s << u"3"_s;
    }
    void faultyFilesAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, bytes);
        const QString path = written(bytes);
        QElapsedTimer timer;
        timer.start();
        const auto incoming = openIncoming(path, {});
        QVERIFY(!incoming);
        QTEST(incoming.error().code, "code");
        QTEST(incoming.error().place, "place");
        constexpr int allowedMs = 2'000; // section A4; with room for unoptimised builds
        QVERIFY(timer.elapsed() < 5 * allowedMs);
    }

    void anotherEncodingCanBeChosen()
    {
        const QString path = written("a,\xE4\nc,d\n");
        TextLayout layout;
        layout.encoding = u"ISO-8859-1"_s;
        layout.separator = u',';
        layout.columns.resize(2);
        auto incoming = TextIncoming::open(path, layout, {});
        QVERIFY(incoming);
        QCOMPARE(notesOf(**incoming).at(0).fields, QStringList({u"a"_s, u"ä"_s}));
    }

    void readingCanBeCancelled()
    {
        OpenOptions options;
        options.isCancelled = [] { return true; };
        const auto incoming = openIncoming(written("a,b\nc,d\n"), options);
        QVERIFY(!incoming);
        QCOMPARE(incoming.error().code, u"cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(TestTextIncoming)

#include "tst_textincoming.moc"
