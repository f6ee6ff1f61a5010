// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/merge.h"
#include "core/transfer/openincoming.h"
#include "core/transfer/text/textwriter.h"
#include "tests/support/testcollection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::test;

namespace {

const auto goOn = [](double) { return true; };

struct Made
{
    QString guid;
    QString type;
    QString topic;
    TextFormat format;
    QStringList fields;
    QStringList tags;
};

void add(TestCollection& collection, const QList<Made>& notes)
{
    for (const Made& made : notes) {
        const TopicId topic = collection.topic(made.topic);
        must(collection->change({u"add"_s, {}}, [&]() -> Result<CardId> {
            const auto type = mustFind(collection->notes().typeByName(made.type));
            return collection->notes()
                .add({.id = {},
                    .guid = made.guid,
                    .type = type.id,
                    .format = made.format,
                    .fields = made.fields,
                    .tags = made.tags})
                .and_then([&](NoteId note) {
                    return collection->cards().add({.id = {}, .note = note, .topic = topic});
                });
        }));
    }
}

const QList<Made> varied{
    {u"a"_s, u"Basic"_s, u"Python / Lists"_s, TextFormat::Html, {u"a &lt; b"_s, u"x, \"y\"<br>z"_s},
        {u"level::mid"_s, u"t"_s}},
    {u"b"_s, u"Basic"_s, u"Python / Lists"_s, TextFormat::Html, {u"-5"_s, u"'quoted'"_s}, {}},
    {u"=c"_s, u"Cloze"_s, u"Ünïcode"_s, TextFormat::Html, {u"{{c1::文字}}"_s, u"# no\ncomment"_s},
        {}},
    {u"#d"_s, u"Basic"_s, u"Python"_s, TextFormat::Markdown,
        {u"What does `*a` do?"_s, u"```python\nprint(\"a,b\")\n\n\tx = '='\n```"_s}, {}},
    {u"e"_s, u"Basic"_s, u"Python"_s, TextFormat::Markdown, {u"No answer"_s, QString()}, {}},
};

} // namespace

class TestTextWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsAnkiWritesIt();
    void formulasAreDefused_data();
    void formulasAreDefused();
    void comesBackTheSame_data();
    void comesBackTheSame();
    void aPartIsOnlyThat();
    void cancelledLeavesTheFormerFile();

private:
    QByteArray written(TestCollection& collection, const TextOptions& options = {})
    {
        m_count = must(writeText(*collection, m_path, options, goOn));
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"out.csv"_s);
    int m_count = 0;
};

void TestTextWriter::looksAsAnkiWritesIt()
{
    TestCollection collection;
    add(collection, varied.first(2));
    QCOMPARE(written(collection, {.notes = {}, .separator = u'\t', .isDefused = false}),
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n"
        "#tags column:6\n"
        "a\tBasic\tPython::Lists\ta &lt; b\t\"x, \"\"y\"\"<br>z\"\tlevel::mid t\n"
        "b\tBasic\tPython::Lists\t-5\t'quoted'\t\n"_ba);
    QCOMPARE(m_count, 2);
    QCOMPARE(written(collection),
        "#separator:comma\r\n#html:true\r\n#guid column:1\r\n#notetype column:2\r\n"
        "#deck column:3\r\n#tags column:6\r\n#reprise:defused\r\n"
        "a,Basic,Python::Lists,a &lt; b,\"x, \"\"y\"\"<br>z\",level::mid t\r\n"
        "b,Basic,Python::Lists,'-5,''quoted',\r\n"_ba);
}

void TestTextWriter::formulasAreDefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("equals sign") << u"=cmd|' /C calc'!A0"_s << "'=cmd|' /C calc'!A0"_ba;
    QTest::newRow("plus") << u"+1"_s << "'+1"_ba;
    QTest::newRow("minus") << u"-1"_s << "'-1"_ba;
    QTest::newRow("at sign") << u"@SUM(A1)"_s << "'@SUM(A1)"_ba;
    QTest::newRow("tab") << u"\t=1"_s << "'\t=1"_ba;
    QTest::newRow("carriage return") << u"\r=1"_s << "\"'\r=1\""_ba;
    QTest::newRow("apostrophe") << u"'=1"_s << "''=1"_ba;
    QTest::newRow("inside") << u"a=1"_s << "a=1"_ba;
}

void TestTextWriter::formulasAreDefused()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, cell);
    TestCollection collection;
    add(collection, {{u"a"_s, u"Basic"_s, u"T"_s, TextFormat::Html, {u"f"_s, field}, {}}});
    QVERIFY2(written(collection).endsWith(",f," + cell + ",\r\n"), written(collection));
}

void TestTextWriter::comesBackTheSame_data()
{
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<bool>("isDefused");
    QTest::newRow("comma") << QChar(u',') << true;
    QTest::newRow("tab") << QChar(u'\t') << true;
    QTest::newRow("comma, raw") << QChar(u',') << false;
}

void TestTextWriter::comesBackTheSame()
{
    QFETCH(QChar, separator);
    QFETCH(bool, isDefused);
    const TextOptions options{.notes = {}, .separator = separator, .isDefused = isDefused};
    TestCollection first;
    add(first, varied);
    const QByteArray bytes = written(first, options);
    QCOMPARE(written(first, options), bytes);

    TestCollection second;
    const auto incoming = openIncoming(m_path, {.zone = QTimeZone::UTC});
    QVERIFY(incoming.has_value());
    const auto ahead = readAhead(**incoming, goOn);
    QVERIFY(ahead.has_value());
    const auto report = runImport(*second, **incoming, *ahead, {}, second.now(), goOn);
    QVERIFY(report.has_value());
    QCOMPARE(report->notes.added, varied.size());
    for (const Made& made : varied) {
        const Note note = mustFind(second->notes().byGuid(made.guid));
        QCOMPARE(note.format, made.format);
        QCOMPARE(note.fields, made.fields);
        QCOMPARE(note.tags, made.tags);
    }
    QCOMPARE(written(second, options), bytes);
}

void TestTextWriter::aPartIsOnlyThat()
{
    TestCollection collection;
    add(collection, varied);
    const Note one = mustFind(collection->notes().byGuid(u"b"_s));
    const QByteArray bytes = written(collection, {.notes = QList{one.id}});
    QCOMPARE(m_count, 1);
    QVERIFY(bytes.endsWith("#reprise:defused\r\nb,Basic,Python::Lists,'-5,''quoted',\r\n"));
}

void TestTextWriter::cancelledLeavesTheFormerFile()
{
    TestCollection collection;
    for (int i = 0; i < 1'000; ++i) {
        collection.note();
    }
    const QByteArray former = written(collection);
    const auto cancelled = writeText(*collection, m_path, {}, [](double) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), former);
}

QTEST_GUILESS_MAIN(TestTextWriter)
#include "tst_textwriter.moc"
