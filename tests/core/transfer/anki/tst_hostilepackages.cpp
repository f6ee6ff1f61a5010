// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/merge.h"
#include "core/transfer/openincoming.h"
#include "tests/core/transfer/anki/ankidatabase.h"
#include "tests/core/transfer/anki/ankipackage.h"
#include "tests/support/testcollection.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::anki::test;
using namespace reprise::test;

namespace {

constexpr qint64 firstNote = 1'704'200'000'000; // 2024-01-02
constexpr qint64 firstCard = firstNote + 500;
const TransferProgress goOn = [](double) { return true; };

#if defined(__SANITIZE_ADDRESS__)
constexpr double mostSeconds = 10; // most of them, and of the memory, are the sanitizer's own
constexpr qint64 mostMegabytes = 2'000;
#else
constexpr double mostSeconds = 5; // 2 of section A4, with room for a build without optimisation
constexpr qint64 mostMegabytes = 300;
#endif

/// What the program took from a moment on.
class Cost final
{
public:
    Cost()
    {
        QFile peak(u"/proc/self/clear_refs"_s);
        if (peak.open(QIODevice::WriteOnly)) {
            peak.write("5"); // the peak begins anew
        }
        m_kilobytes = kilobytes("VmRSS");
    }
    /// The processor's time, which is the same on a busy machine.
    [[nodiscard]] double seconds() const { return double(std::clock() - m_begin) / CLOCKS_PER_SEC; }
    [[nodiscard]] qint64 megabytesAtPeak() const
    {
        return (kilobytes("VmHWM") - m_kilobytes) / 1024;
    }

private:
    static qint64 kilobytes(QByteArrayView name)
    {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly)) {
            qFatal("this test reads /proc");
        }
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith(name)) {
                return line.simplified().split(' ').value(1).toLongLong();
            }
        }
        return 0;
    }

    std::clock_t m_begin = std::clock();
    qint64 m_kilobytes = 0;
};

QStringList treeOf(const QString& folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (all.hasNext()) {
        found.append(all.next());
    }
    found.sort();
    return found;
}

/// A text that deflate and zstd pack about a thousand times.
QByteArray megabytes(int count)
{
    return {qsizetype{count} << 20, 'x'};
}

QByteArray repeated(QByteArrayView text, qsizetype times)
{
    return text.toByteArray().repeated(times);
}

/// Noise, which cannot be packed.
QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    quint32 x = 1;
    for (char& byte : bytes) {
        x = x * 1'664'525 + 1'013'904'223; // Numerical Recipes' generator
        byte = static_cast<char>(x >> 24);
    }
    return bytes;
}

} // namespace

/// Decks that mean harm: each is refused, or comes in without it. Nothing is
/// written but in the scratch folder, where nothing stays, and none takes long.
class TestHostilePackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesNeverBecomePaths_data();
    void namesNeverBecomePaths();
    void memberNamesNeverBecomePaths();
    void mediaAreKeptByTheirHash();
    void bombsAreRefused_data();
    void bombsAreRefused();
    void mediaBombsAreLeftOut_data();
    void mediaBombsAreLeftOut();
    void databasesRunNothing_data();
    void databasesRunNothing();
    void messagesAreBounded_data();
    void messagesAreBounded();
    void referencesOpenNothing_data();
    void referencesOpenNothing();
    void textsTakeNoTime_data();
    void textsTakeNoTime();
    void textsStayTexts();
    void valuesAreBroughtIntoRange();
    void everyFaultyRowIsToldOnce();
    void idsOfTheUserStayTheUsers();
    void anyFewBytesChangedNeverCrash_data();
    void anyFewBytesChangedNeverCrash();

private:
    /// What reading a package came to, and everything in it.
    struct Outcome
    {
        std::optional<ImportFinding> refused;
        IncomingHead head;
        ReadAhead ahead;
        QList<Readable<QByteArray>> media;

        [[nodiscard]] QString code() const { return refused ? refused->code : QString(); }
        [[nodiscard]] QStringList codes() const
        {
            QStringList codes;
            for (const ImportFinding& finding : ahead.rejected + ahead.findings) {
                codes.append(finding.code);
            }
            return codes;
        }
        [[nodiscard]] QStringList mediaNames() const
        {
            QStringList names;
            for (const IncomingMedium& medium : head.media) {
                names.append(medium.name);
            }
            return names;
        }
    };

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] OpenOptions options() const
    {
        return {.zone = QTimeZone::UTC,
            .scratch = path(u"scratch"_s),
            .isLarge = false,
            .isCancelled = {}};
    }
    /// With the deck "Default", and one note unless it is to be empty.
    void makeCollection(int schema, const std::function<void(AnkiDatabase&)>& fill = {}) const;
    [[nodiscard]] QByteArray collection() const;
    [[nodiscard]] Entry collectionMember(int schema) const;
    /// The package a.apkg, read from one end to the other.
    [[nodiscard]] Outcome read(const QList<Entry>& entries) const;
    [[nodiscard]] Outcome readFile() const;
    [[nodiscard]] Imported<ImportReport> importFile(
        TestCollection& collection, bool withSchedule = false) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Cost> m_cost;
};

void TestHostilePackages::init()
{
    m_folder = std::make_unique<QTemporaryDir>(temporaryTemplate());
    QVERIFY(QDir(m_folder->path()).mkdir(u"scratch"_s));
    m_cost.reset();
}

void TestHostilePackages::cleanup()
{
    QVERIFY2(
        !m_cost || m_cost->seconds() < mostSeconds, qPrintable(QString::number(m_cost->seconds())));
    QVERIFY2(!m_cost || m_cost->megabytesAtPeak() < mostMegabytes,
        qPrintable(QString::number(m_cost->megabytesAtPeak())));
    // The package, the collection it was made of, and an empty scratch folder.
    const QStringList allowed{path(u"a.apkg"_s), path(u"collection"_s), path(u"scratch"_s)};
    for (const QString& found : treeOf(m_folder->path())) {
        QVERIFY2(allowed.contains(found), qPrintable(found));
    }
}

void TestHostilePackages::makeCollection(
    int schema, const std::function<void(AnkiDatabase&)>& fill) const
{
    QFile::remove(path(u"collection"_s));
    AnkiDatabase made(path(u"collection"_s), schema);
    if (fill) {
        fill(made);
    } else {
        made.addNote(firstNote);
        made.addCard({.id = firstCard, .note = firstNote});
    }
}

QByteArray TestHostilePackages::collection() const
{
    QFile file(path(u"collection"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Entry TestHostilePackages::collectionMember(int schema) const
{
    return schema == 18 ? Entry{.name = "collection.anki21b", .contents = zstd(collection())}
                        : Entry{.name = "collection.anki21", .contents = collection()};
}

TestHostilePackages::Outcome TestHostilePackages::read(const QList<Entry>& entries) const
{
    writeFile(path(u"a.apkg"_s), zipOf(entries));
    return readFile();
}

TestHostilePackages::Outcome TestHostilePackages::readFile() const
{
    Outcome outcome;
    const auto incoming = openIncoming(path(u"a.apkg"_s), options());
    if (!incoming) {
        outcome.refused = incoming.error();
        return outcome;
    }
    outcome.head = (*incoming)->head();
    auto ahead = readAhead(**incoming, goOn);
    if (!ahead) {
        outcome.refused = ahead.error().refused;
        return outcome;
    }
    outcome.ahead = std::move(*ahead);
    for (qsizetype i = 0; i < outcome.head.media.size(); ++i) {
        outcome.media.append((*incoming)->medium(i));
    }
    return outcome;
}

Imported<ImportReport> TestHostilePackages::importFile(
    TestCollection& collection, bool withSchedule) const
{
    const auto incoming = openIncoming(path(u"a.apkg"_s), options());
    if (!incoming) {
        return std::unexpected(ImportFailure{incoming.error(), {}});
    }
    return readAhead(**incoming, goOn).and_then([&](const ReadAhead& ahead) {
        return runImport(*collection, **incoming, ahead,
            {.rule = UpdateRule::Newer, .withSchedule = withSchedule, .notes = {}},
            collection.now(), goOn);
    });
}

void TestHostilePackages::namesNeverBecomePaths_data()
{
    QTest::addColumn<QStringList>("written");
    QTest::addColumn<QStringList>("legacy"); // names, as they come in
    QTest::addColumn<QStringList>("latest"); // which says its names as they are to be

    const auto row = [](const char* name, const QString& written, const QString& legacy) {
        QTest::newRow(name) << QStringList{written}
                            << (legacy.isEmpty() ? QStringList() : QStringList{legacy})
                            << (!written.isEmpty() && legacy == written ? QStringList{written}
                                                                        : QStringList());
    };
    row("out of the folder", u"../../.bashrc"_s, u".....bashrc"_s);
    row("out and in again", u"a/../../x"_s, u"a....x"_s);
    row("from the root", u"/etc/passwd"_s, u"etcpasswd"_s);
    row("a drive", u"C:\\x"_s, u"Cx"_s);
    row("backslashes", u"..\\x"_s, u"..x"_s);
    row("a folder beside", u"../collection.media-evil/x"_s, u"..collection.media-evilx"_s);
    row("the folder above", u".."_s, {});
    row("nothing", {}, {});
    row("an option", u"-oops"_s, u"-oops"_s);
    row("a device", u"con"_s, u"con_"_s);
    row("a stream", u"a:b"_s, u"ab"_s);
    row("a null character", u"a"_s + QChar(0) + u"b"_s, u"ab"_s);
    row("a line feed", u"a\nb"_s, u"ab"_s);
    row("from right to left", u"a\u202egnp.exe"_s, u"a\u202egnp.exe"_s);
    row("300 bytes", QString(300, u'n'), QString(120, u'n'));
    QTest::newRow("twins, composed and not")
        << QStringList{u"\u00e9"_s, u"e\u0301"_s} << QStringList{u"\u00e9"_s}
        << QStringList{u"\u00e9"_s};
    QTest::newRow("twins, small and large")
        << QStringList{u"a.png"_s, u"A.png"_s} << QStringList{u"a.png"_s, u"A.png"_s}
        << QStringList{u"a.png"_s, u"A.png"_s};
}

void TestHostilePackages::namesNeverBecomePaths()
{
    QFETCH(const QStringList, written);
    QFETCH(const QStringList, legacy);
    QFETCH(const QStringList, latest);
    QByteArrayList members;
    QList<std::pair<QByteArray, QByteArray>> list;
    for (qsizetype i = 0; i < written.size(); ++i) {
        QString quoted;
        for (const QChar c : written.at(i)) {
            quoted += u"\\u%1"_s.arg(int{c.unicode()}, 4, 16, QChar(u'0'));
        }
        members.append('"' + QByteArray::number(i) + "\":\"" + quoted.toLatin1() + '"');
        list.append({written.at(i).toUtf8(), "x"});
    }
    makeCollection(11);
    m_cost.emplace();
    const Outcome old =
        read({collectionMember(11), {.name = "media", .contents = '{' + members.join(',') + '}'},
            {.name = "0", .contents = "x"}, {.name = "1", .contents = "x"}});
    QCOMPARE(old.code(), QString());
    QCOMPARE(old.mediaNames(), legacy);

    makeCollection(18);
    const Outcome recent = read({{.name = "meta", .contents = meta(3)}, collectionMember(18),
        {.name = "media", .contents = zstd(mediaEntries(list))},
        {.name = "0", .contents = zstd("x")}, {.name = "1", .contents = zstd("x")}});
    QCOMPARE(recent.code(), QString());
    QCOMPARE(recent.mediaNames(), latest);
    QCOMPARE(recent.codes().size(), written.size() - latest.size());
}

void TestHostilePackages::memberNamesNeverBecomePaths()
{
    makeCollection(11);
    m_cost.emplace();
    QList<Entry> entries{collectionMember(11), {.name = "media", .contents = R"({"0":"a"})"},
        {.name = "0", .contents = "/etc/passwd", .unixMode = 0120777}};
    for (const char* name : {"../x", "a/../../x", "/abs", "C:\\x", "..\\x", "..", "."}) {
        entries.append({.name = name, .contents = "x"});
    }
    const Outcome outcome = read(entries);
    QCOMPARE(outcome.code(), QString());
    QCOMPARE(outcome.ahead.notes.size(), 1);
    QCOMPARE(outcome.media.value(0, QByteArray()).error().code, u"member-odd"_s); // a link
}

void TestHostilePackages::mediaAreKeptByTheirHash()
{
    makeCollection(11, [](AnkiDatabase& made) {
        made.addNote(firstNote,
            u"<img src=\"-oops\"><img src=\"a\u202egnp.exe\"><img src='a.png'>"
            "<img src='A.png'>[sound:.....bashrc]\x1f"
            "back"_s);
        made.addCard({.id = firstCard, .note = firstNote});
    });
    writePackage(path(u"a.apkg"_s), path(u"collection"_s),
        {{.name = "media",
             .contents = R"({"0":"-oops","1":"a\u202egnp.exe","2":"a.png","3":"A.png",)"
                         R"("4":"../../.bashrc"})"},
            {.name = "0", .contents = "0"}, {.name = "1", .contents = "1"},
            {.name = "2", .contents = "2"}, {.name = "3", .contents = "3"},
            {.name = "4", .contents = "4"}});
    TestCollection collection;
    const auto report = importFile(collection);
    QVERIFY(report);
    QCOMPARE(report->mediaAdded, 5);
    const QStringList kept = QDir(collection.files().media()).entryList(QDir::Files);
    QCOMPARE(kept.size(), 5);
    static const QRegularExpression hash(u"^[0-9a-f]{64}$"_s);
    for (const QString& file : kept) {
        QVERIFY2(hash.match(file).hasMatch(), qPrintable(file));
    }
    for (const QString& name :
        {u"-oops"_s, u"a\u202egnp.exe"_s, u"a.png"_s, u"A.png"_s, u".....bashrc"_s}) {
        QVERIFY2(must(collection->decks().medium(u""_s, name)), qPrintable(name));
    }
}

void TestHostilePackages::bombsAreRefused_data()
{
    QTest::addColumn<QList<Entry>>("entries"); // beside a sound collection, unless it is among them
    QTest::addColumn<QString>("code");

    const auto row = [](const char* name, const QList<Entry>& entries, const QString& code) {
        QTest::newRow(name) << entries << code;
    };
    const Entry dummy{.name = "collection.anki2", .contents = "please update"};
    row("a deflated collection",
        {{.name = "collection.anki21", .contents = megabytes(64), .deflated = true}},
        u"ratio-too-high"_s);
    row("a collection in zstd",
        {dummy, {.name = "collection.anki21b", .contents = zstd(megabytes(64))}},
        u"ratio-too-high"_s);
    row("zstd in zstd",
        {dummy, {.name = "collection.anki21b", .contents = zstd(zstd(megabytes(64)))}},
        u"not-sqlite"_s);
    row("the list of media", {{.name = "media", .contents = megabytes(64), .deflated = true}},
        u"ratio-too-high"_s);
    row("a collection that says it is small",
        {{.name = "collection.anki21",
            .contents = megabytes(20),
            .deflated = true,
            .saysSize = 10}},
        u"member-damaged"_s);
    row("a collection that says it is large",
        {{.name = "collection.anki21", .contents = "x", .saysSize = 4'000'000'000}},
        u"member-damaged"_s);
    row("entries that overlap",
        {{.name = "0", .contents = "x"}, {.name = "1", .contents = "x", .saysOffset = 10}},
        u"zip-faulty"_s);
    row("one entry twice", {{.name = "0", .contents = "x"}, {.name = "0", .contents = "y"}},
        u"zip-faulty"_s);
    QList<Entry> many;
    for (int i = 0; i < 200'000; ++i) {
        many.append({.name = QByteArray::number(i), .contents = {}});
    }
    row("200,000 entries", many, u"too-many-entries"_s);
}

void TestHostilePackages::bombsAreRefused()
{
    QFETCH(QList<Entry>, entries);
    QFETCH(const QString, code);
    makeCollection(11);
    if (std::ranges::none_of(
            entries, [](const Entry& entry) { return entry.name.startsWith("collection."); })) {
        entries.prepend(collectionMember(11));
    }
    writeFile(path(u"a.apkg"_s), entries.size() > 65'535 ? zip64Of(entries) : zipOf(entries));
    entries.clear();
    m_cost.emplace();
    QCOMPARE(readFile().code(), code);
}

void TestHostilePackages::mediaBombsAreLeftOut_data()
{
    QTest::addColumn<int>("schema");
    QTest::addColumn<Entry>("medium");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, int schema, const Entry& medium, const QString& code) {
        QTest::newRow(name) << schema << medium << code;
    };
    row("deflated", 11, {.name = "0", .contents = megabytes(64), .deflated = true},
        u"ratio-too-high"_s);
    row("in zstd", 18, {.name = "0", .contents = zstd(megabytes(64))}, u"ratio-too-high"_s);
    row("more than 64 MB", 11, {.name = "0", .contents = megabytes(65)}, u"too-large"_s);
    row("zstd cut short", 18, {.name = "0", .contents = zstd(megabytes(1)).chopped(1)},
        u"member-damaged"_s);
    row("another size than listed", 18, {.name = "0", .contents = zstd("xx")}, u"media-damaged"_s);
}

void TestHostilePackages::mediaBombsAreLeftOut()
{
    QFETCH(const int, schema);
    QFETCH(const Entry, medium);
    QFETCH(const QString, code);
    makeCollection(schema);
    const QByteArray list = schema == 18 ? zstd(mediaEntries({{"a.png", "x"}, {"b.png", "x"}}))
                                         : R"({"0":"a.png","1":"b.png"})"_ba;
    const Outcome outcome = [&] {
        m_cost.emplace();
        return read({collectionMember(schema), {.name = "media", .contents = list}, medium,
            {.name = "1", .contents = schema == 18 ? zstd("x") : "x"_ba}});
    }();
    QCOMPARE(outcome.code(), QString());
    QCOMPARE(outcome.ahead.notes.size(), 1);
    QCOMPARE(outcome.media.size(), 2);
    QVERIFY(!outcome.media[0]);
    QCOMPARE(outcome.media[0].error().code, code);
    QCOMPARE(outcome.media[1].value_or("none"), "x"_ba); // the next one comes all the same
}

void TestHostilePackages::databasesRunNothing_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("told");

    const auto refused = [](const char* name, const QByteArray& sql, const QString& code) {
        QTest::newRow(name) << sql << code << QStringList();
    };
    const auto read = [](const char* name, const QByteArray& sql, const QStringList& told) {
        QTest::newRow(name) << sql << QString() << told;
    };
    const QString missing = u"table-missing"_s;
    read("a trigger",
        "CREATE TRIGGER t AFTER UPDATE ON notes BEGIN SELECT load_extension('x'); END"_ba,
        {u"schema-object-ignored"_s});
    read("a view that loads code", "CREATE VIEW v AS SELECT load_extension('x') FROM notes"_ba,
        {u"schema-object-ignored"_s});
    refused("a view in a table's place",
        "ALTER TABLE cards RENAME TO c; CREATE VIEW cards AS SELECT * FROM c"_ba, missing);
    refused("a view that never ends",
        "DROP TABLE revlog; CREATE VIEW revlog AS WITH RECURSIVE r (id) AS (SELECT 1 UNION ALL"
        " SELECT id + 1 FROM r) SELECT id, id AS cid, 1 AS usn, 1 AS ease, 1 AS ivl, 1 AS lastIvl,"
        " 1 AS factor, 1 AS time, 1 AS type FROM r"_ba,
        missing);
    refused("full text in a table's place",
        "DROP TABLE notes; CREATE VIRTUAL TABLE notes USING fts5 (id, guid, mid, mod, usn, tags,"
        " flds, sfld, csum, flags, data)"_ba,
        u"virtual-table"_s);
    refused("a virtual table beside", "CREATE VIRTUAL TABLE other USING fts5 (x)"_ba,
        u"virtual-table"_s);
    refused("a computed column",
        "ALTER TABLE cards DROP COLUMN data; ALTER TABLE cards ADD COLUMN data AS"
        " (hex(zeroblob(8000000)))"_ba,
        u"column-missing"_s);
    refused("a column is missing", "ALTER TABLE cards DROP COLUMN data"_ba, u"column-missing"_s);
    refused("a statement of 50 MB", "CREATE TABLE long (a /*" + QByteArray(50 << 20, 'x') + "*/)",
        u"database-faulty"_s);
    read("a default that calls a function",
        "CREATE TABLE other (a DEFAULT (hex(zeroblob(8000000))))"_ba, {});
    read("an index on an expression", "CREATE INDEX ix ON notes (hex(flds))"_ba, {});
    refused("a text of 20 MB", "UPDATE notes SET flds = hex(zeroblob(10000000))"_ba,
        u"database-faulty"_s);
    read("a million levels in the settings",
        "UPDATE col SET conf = replace(hex(zeroblob(500000)), '0', '[')"_ba, {u"json-too-deep"_s});
    refused("a million levels in the note types",
        "UPDATE col SET models = replace(hex(zeroblob(500000)), '0', '[')"_ba, u"json-too-deep"_s);
    refused("20 MB of decks",
        R"(UPDATE col SET decks = '{"1":{"name":"' || hex(zeroblob(10000000)) || '"}}')"_ba,
        u"database-faulty"_s);
    read("a million levels in a card",
        "UPDATE cards SET data = replace(hex(zeroblob(500000)), '0', '[')"_ba, {});
    refused("no decks", "UPDATE col SET decks = '{}'"_ba, u"row-malformed"_s);
    refused("no row of settings", "DELETE FROM col"_ba, u"version-unknown"_s);
    refused("another program's file",
        "DROP TABLE col; DROP TABLE notes; DROP TABLE cards; DROP TABLE revlog;"
        " CREATE TABLE a (b)"_ba,
        missing);
}

void TestHostilePackages::databasesRunNothing()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, code);
    QFETCH(const QStringList, told);
    makeCollection(11);
    tamper(path(u"collection"_s), sql);
    writePackage(path(u"a.apkg"_s), path(u"collection"_s));
    m_cost.emplace();
    const Outcome outcome = readFile();
    QVERIFY2(outcome.code() == code,
        outcome.refused ? qPrintable(outcome.refused->code + u' ' + outcome.refused->detail) : "");
    QCOMPARE(outcome.codes(), told);
    QCOMPARE(outcome.ahead.notes.size(), code.isEmpty() ? 1 : 0);
}

void TestHostilePackages::messagesAreBounded_data()
{
    QTest::addColumn<QByteArray>("list"); // of the media; empty for a sound one
    QTest::addColumn<QByteArray>("sql"); // with ? for the message
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("told");

    const QByteArray groups = repeated("\x0b", 100'000);
    const QByteArray long32("\x0a\x80\x80\x80\x80\x08", 6); // a length of 2^31
    QByteArray nested;
    for (int i = 0; i < 15'000; ++i) { // as deep as fits into the lengths of two bytes
        nested = nested.size() < 16'000 ? proto(1, nested) : nested;
    }
    const auto list = [](const char* name, const QByteArray& message, const QString& code,
                          const QStringList& told = {}) {
        QTest::newRow(qPrintable(u"media, "_s + QString::fromLatin1(name)))
            << message << QByteArray() << QByteArray() << code << told;
    };
    const QString malformed = u"protobuf-malformed"_s;
    list("two gigabytes long", long32, malformed);
    list("a hundred thousand groups", groups, malformed);
    list("nested deeply", nested, malformed);
    list("an entry that is cut", proto(1, "\x0a\x09"), malformed);
    list("a name that is no text",
        proto(1, proto(1, "\xff\xfe") + proto(2, 1) + proto(3, QByteArray(20, 'x'))), {},
        {u"media-name-unusable"_s});
    const auto blob = [](const char* name, const QByteArray& sql, const QByteArray& message,
                          const QString& code, const QStringList& told) {
        QTest::newRow(name) << QByteArray() << sql << message << code << told;
    };
    // A note type that makes no sense is left out, and its notes with it.
    const QStringList typeless{u"note-type-missing"_s, u"row-malformed"_s, u"note-missing"_s};
    const QByteArray ofType = "UPDATE notetypes SET config = ?"_ba;
    blob("note type, two gigabytes long", ofType, long32, {}, typeless);
    blob("note type, groups", ofType, groups, {}, typeless);
    const QByteArray ofDeck = "UPDATE decks SET kind = ?"_ba;
    blob("the only deck, groups", ofDeck, groups, u"row-malformed"_s, {});
    const QByteArray ofPreset = "UPDATE deck_config SET config = ?"_ba;
    blob("preset, packed numbers of 8 MB", ofPreset, proto(1, noise(8 << 20)) + proto(9, 20), {},
        {});
    blob("preset, groups", ofPreset, groups, {}, {u"row-malformed"_s});
}

void TestHostilePackages::messagesAreBounded()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QByteArray, sql);
    QFETCH(const QByteArray, message);
    QFETCH(const QString, code);
    QFETCH(const QStringList, told);
    makeCollection(18, [&](AnkiDatabase& made) {
        made.addNote(firstNote);
        made.addCard({.id = firstCard, .note = firstNote});
        if (!sql.isEmpty()) {
            made.run(sql, {message});
        }
    });
    writeFile(path(u"a.apkg"_s),
        zipOf({{.name = "meta", .contents = meta(3)}, collectionMember(18),
            {.name = "media", .contents = zstd(list)}}));
    m_cost.emplace();
    const Outcome outcome = readFile();
    QCOMPARE(outcome.code(), code);
    QVERIFY2(outcome.codes() == told, qPrintable(outcome.codes().join(u' ')));
}

void TestHostilePackages::referencesOpenNothing_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QStringList>("told");
    const auto html = [](const QString& source) { return u"<img src=\"%1\">"_s.arg(source); };
    const QStringList nothing;
    const QStringList remote{u"media-remote"_s};
    QTest::newRow("a file of the system") << html(u"file:///etc/passwd"_s) << nothing;
    QTest::newRow("a path") << html(u"/etc/passwd"_s) << nothing;
    QTest::newRow("out of the folder") << html(u"../../../../../../etc/passwd"_s) << nothing;
    QTest::newRow("the same in escapes") << html(u"..%2f..%2f..%2fetc%2fpasswd"_s) << nothing;
    QTest::newRow("a device that never ends") << html(u"/dev/zero"_s) << nothing;
    QTest::newRow("the program's own") << html(u"qrc:/decks"_s) << nothing;
    QTest::newRow("on the web") << html(u"http://example.org/pixel.png"_s) << remote;
    QTest::newRow("on the web, somehow") << html(u"  HTTPS://example.org/pixel.png"_s) << remote;
    const QStringList dropped{u"html-dropped"_s};
    QTest::newRow("another host") << html(u"//example.org/pixel.png"_s) << dropped;
    QTest::newRow("a share") << html(u"\\\\host\\share"_s) << nothing;
    QTest::newRow("a sound that is an option") << u"[sound:--script=x]"_s << nothing;
    QTest::newRow("a sound from the web") << u"[sound:http://example.org/a.mp3]"_s << remote;
    QTest::newRow("a sound that never ends") << u"[sound:/dev/zero]"_s << nothing;
    QTest::newRow("a program") << u"<script src=\"x.js\"></script><iframe src=\"/etc/passwd\">"_s
                               << dropped;
    QTest::newRow("LaTeX") << u"[latex]\\input{/etc/passwd}\\write18{ls}[/latex]"_s << nothing;
}

void TestHostilePackages::referencesOpenNothing()
{
    QFETCH(const QString, written);
    QFETCH(const QStringList, told);
    makeCollection(11, [&](AnkiDatabase& made) {
        made.addNote(firstNote, written + u"\x1f"_s);
        made.addCard({.id = firstCard, .note = firstNote});
    });
    m_cost.emplace();
    const Outcome outcome = read({collectionMember(11)});
    QCOMPARE(outcome.code(), QString());
    QCOMPARE(outcome.codes(), told);
    QCOMPARE(outcome.ahead.notes.size(), 1);
    for (const ReadAhead::Medium& medium : outcome.ahead.media) {
        QCOMPARE(medium.name, QString());
    }
}

void TestHostilePackages::textsTakeNoTime_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
    row("20 tables in each other", repeated("<table><tr><td>", 20) + 'x');
    row("20,000 divisions", repeated("<div>", 20'000) + 'x');
    row("a word of 1 MB", megabytes(1));
    row("a line of code of 5 MB", "<pre><code>" + megabytes(5) + "</code></pre>");
    row("100,000 turns of direction", repeated("\u202e\u202c", 100'000));
    row("200,000 images that do not end", repeated("<img ", 200'000));
    row("100,000 images of nothing", repeated("<img src>", 100'000));
    row("50,000 images", [] {
        QByteArray images;
        for (int i = 0; i < 50'000; ++i) {
            images += "<img src=" + QByteArray::number(i) + ">";
        }
        return images;
    }());
    row("200,000 sounds that do not end", repeated("[sound:", 200'000));
    row("200,000 comments that do not end", repeated("<!--", 200'000));
    row("100,000 sources that are none", repeated("<!--reprise:1:", 100'000) + "-->");
    row("1 MB in quotes that do not end", repeated("<a b=\"", 170'000));
    row("200,000 ampersands", repeated("&amp", 200'000));
    row("200,000 clozes in each other", repeated("{{c1::", 200'000));
    row("100,000 clozes in each other, closed",
        repeated("{{c1::", 100'000) + repeated("}}", 100'000));
    row("50,000 numbers of clozes", [] {
        QByteArray clozes;
        for (int i = 1; i <= 50'000; ++i) {
            clozes += "{{c" + QByteArray::number(i) + "::x}}";
        }
        return clozes;
    }());
    row("a cloze of a billion", "{{c999999999::x}}{{c4294967297::y}}{{c0::z}}");
    row("500,000 fields", repeated("\x1f", 500'000));
    row("1 MB of null characters", QByteArray(1 << 20, '\0'));
    row("noise", noise(1 << 20));
}

void TestHostilePackages::textsTakeNoTime()
{
    QFETCH(const QByteArray, text);
    // One note as Basic with a card, and one as a cloze whose cards are to be made.
    makeCollection(11, [&](AnkiDatabase& made) {
        made.run("UPDATE col SET models = json_insert(models, '$.\"7\"', json(?))",
            {uR"({"id": 7, "name": "Hidden", "type": 1, "flds": [{"name": "Text"}],
                "tmpls": [{"name": "C", "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}"}]})"_s});
        made.addNote(firstNote);
        made.addNote(firstNote + 1, u"x"_s, {}, 7);
        made.addCard({.id = firstCard, .note = firstNote});
        made.run("UPDATE notes SET flds = CAST(? AS TEXT)", {text});
        made.run("UPDATE notes SET tags = CAST(substr(?, 1, 100000) AS TEXT)", {text});
    });
    writePackage(path(u"a.apkg"_s), path(u"collection"_s));
    TestCollection collection;
    m_cost.emplace();
    const auto report = importFile(collection, true);
    QVERIFY2(report, report ? "" : qPrintable(report.error().error.detail));
    QCOMPARE(report->notes.added, 2);
}

void TestHostilePackages::textsStayTexts()
{
    const QString code = u"__import__('os').system('touch x')"_s;
    const QString object = u"cos\nsystem\n(S'touch x'\ntR."_s;
    makeCollection(11, [&](AnkiDatabase& made) {
        made.addNote(firstNote, code + u'\x1f' + object, u" =cmd|x {{c1::x}} "_s);
        made.addNote(firstNote + 1,
            u"<script>alert(1)</script>\x1f"
            "<b onclick=x>b</b>"_s);
        made.addCard({.id = firstCard, .note = firstNote});
        made.addCard({.id = firstCard + 1, .note = firstNote + 1});
    });
    writePackage(path(u"a.apkg"_s), path(u"collection"_s));
    TestCollection collection;
    m_cost.emplace();
    QVERIFY(importFile(collection));
    const Note note = mustFind(collection->notes().byGuid(u"guid1704200000000"_s));
    QCOMPARE(note.format, TextFormat::Html);
    QCOMPARE(note.fields, (QStringList{code, object}));
    QCOMPARE(note.tags, (QStringList{u"=cmd|x"_s, u"{{c1::x}}"_s}));
    // The face leaves it out; what goes back to Anki is what came.
    QCOMPARE(mustFind(collection->notes().byGuid(u"guid1704200000001"_s)).fields,
        (QStringList{u"<script>alert(1)</script>"_s, u"<b onclick=x>b</b>"_s}));
}

void TestHostilePackages::valuesAreBroughtIntoRange()
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    const QVariantList extremes{QVariant::fromValue(qint64{1'000'000'000'000}),
        QVariant::fromValue(largest), QVariant::fromValue(least), -1, 1e300, -1e300,
        std::numeric_limits<double>::quiet_NaN(), u"x"_s};
    makeCollection(11, [&](AnkiDatabase& made) {
        made.addNote(firstNote);
        int ordinal = 0;
        qint64 answer = firstCard + 1'000;
        for (const QVariant& value : extremes) {
            const qint64 id = firstCard + ordinal;
            made.addNote(firstNote + 1 + ordinal);
            made.addCard({.id = id,
                .note = firstNote + 1 + ordinal,
                .type = 2,
                .queue = 2,
                .due = 5,
                .interval = 5,
                .factor = 2500,
                .data = uR"({"s": NaN, "d": 1e999, "lrt": 99999999999999})"_s});
            for (const auto* column : {"due", "ivl", "factor", "flags", "reps", "lapses", "mod"}) {
                made.run(
                    "UPDATE cards SET " + QByteArray(column) + " = coalesce(?, 0) WHERE id = ?",
                    {value, id});
            }
            for (const char* column : {"ease", "ivl", "lastIvl", "factor", "time", "type"}) {
                made.addAnswer(++answer, id, {3, 1, 1, 2500, 0, 1});
                made.run(
                    "UPDATE revlog SET " + QByteArray(column) + " = coalesce(?, 0) WHERE id = ?",
                    {value, answer});
            }
            ++ordinal;
        }
        // An answer of the year 9999, one of before 1970, and a card of no positive number.
        made.addAnswer(253'402'300'799'999, firstCard, {3, 5, 5, 2500, 0, 1});
        made.addAnswer(-5, firstCard, {3, 5, 5, 2500, 0, 1});
        made.addNote(-7);
        made.addCard({.id = -7, .note = -7});
        made.run("UPDATE notes SET mod = ? WHERE id = ?",
            {QVariant::fromValue(largest), QVariant::fromValue(firstNote)});
    });
    writePackage(path(u"a.apkg"_s), path(u"collection"_s));
    TestCollection collection;
    m_cost.emplace();
    const auto report = importFile(collection, true);
    QVERIFY2(report, report ? "" : qPrintable(report.error().error.detail));
    const auto cards =
        must(collection->cards().ofNotes(must(collection->notes().idsByGuid()).values()));
    QVERIFY(cards.size() >= extremes.size());
    for (const Card& card : cards) {
        QVERIFY(card.id.value > 0);
        QVERIFY(card.position >= 0);
        QVERIFY(card.flag >= 0 && card.flag <= 7);
        if (const auto* schedule = std::get_if<Schedule>(&card.progress)) {
            QVERIFY(schedule->intervalDays >= 1 && schedule->intervalDays <= 36'500);
            QVERIFY(schedule->easeHundredths >= 130);
            QVERIFY(schedule->lapses >= 0 && schedule->repetitions >= 0);
            QVERIFY(schedule->due.date().isValid());
        }
    }
    QStringList codes;
    for (const ImportFinding& warning : report->warnings) {
        codes.append(warning.code);
    }
    QVERIFY(codes.contains(u"value-clamped"_s));
    QVERIFY(codes.contains(u"row-malformed"_s));
}

void TestHostilePackages::everyFaultyRowIsToldOnce()
{
    makeCollection(11, [](AnkiDatabase& made) {
        made.addNote(firstNote, u"only one"_s);
        made.addNote(firstNote + 1, u"Q\x1f"_s, {}, 12345); // of no type
        made.addCard({.id = firstCard, .note = firstNote, .interval = -9});
        made.addCard({.id = firstCard + 1, .note = firstNote, .ordinal = 5});
        made.addAnswer(firstCard, firstCard, {7, 1, 1, 2500, 0, 1});
        made.addAnswer(
            firstCard + 1, firstCard, {3, QVariant::fromValue(qint64{1} << 40), 1, 2500, 0, 1});
    });
    writePackage(path(u"a.apkg"_s), path(u"collection"_s));
    m_cost.emplace();
    const QStringList expected{u"note-type-missing"_s, u"fields-added"_s, u"row-malformed"_s,
        u"value-clamped"_s, u"value-clamped"_s, u"template-missing"_s};
    QStringList codes = readFile().codes();
    QCOMPARE(codes.size(), expected.size());
    for (const QString& code : expected) {
        QVERIFY2(codes.removeOne(code), qPrintable(code));
    }
    TestCollection collection;
    const auto report = importFile(collection, true);
    QVERIFY(report);
    QCOMPARE(report->warnings.size(), expected.size());
}

void TestHostilePackages::idsOfTheUserStayTheUsers()
{
    TestCollection collection;
    const NoteId mine = collection.note(u"mine"_s);
    const CardId card = collection.card(collection.topic(u"Mine"_s), mine);
    const QString before = mustFind(collection->notes().note(mine)).fields.first();
    makeCollection(11, [&](AnkiDatabase& made) {
        made.addNote(mine.value);
        made.addCard({.id = card.value, .note = mine.value, .type = 2, .queue = 2, .interval = 9});
        made.addAnswer(firstNote, card.value, {3, 5, 5, 2500, 0, 1});
    });
    writePackage(path(u"a.apkg"_s), path(u"collection"_s));
    m_cost.emplace();
    const auto report = importFile(collection, true);
    QVERIFY(report);
    QCOMPARE(report->notes.added, 1);
    QCOMPARE(report->cardsAdded, 1);
    QCOMPARE(mustFind(collection->notes().note(mine)).fields.first(), before);
    QCOMPARE(mustFind(collection->cards().card(card)).note, mine);
    QVERIFY(std::holds_alternative<Unseen>(mustFind(collection->cards().card(card)).progress));
    QCOMPARE(must(collection->reviews().ofCard(card)).size(), 0);
}

void TestHostilePackages::anyFewBytesChangedNeverCrash_data()
{
    QTest::addColumn<int>("schema");
    QTest::newRow("version 2") << 11;
    QTest::newRow("version 3") << 18;
}

void TestHostilePackages::anyFewBytesChangedNeverCrash()
{
    QFETCH(const int, schema);
    makeCollection(schema, [](AnkiDatabase& made) {
        for (int i = 0; i < 20; ++i) {
            made.addNote(
                firstNote + i, u"<img src=\"a.png\">\x1f"_s + QString(qsizetype{50} * i, u'x'));
            made.addCard({.id = firstCard + i, .note = firstNote + i, .type = 2, .queue = 2});
            made.addAnswer(firstNote + i, firstCard + i, {3, 5, 5, 2500, 0, 1});
        }
    });
    const bool isLatest = schema == 18;
    const QByteArray package = zipOf({collectionMember(schema),
        {.name = "media",
            .contents = isLatest ? zstd(mediaEntries({{"a.png", "x"}})) : R"({"0":"a.png"})"_ba},
        {.name = "0", .contents = isLatest ? zstd("x") : "x"_ba}});
    quint32 x = 1;
    int accepted = 0;
    constexpr int rounds = 300;
    for (int round = 0; round < rounds; ++round) {
        QByteArray changed = package;
        for (int i = 0; i < 3; ++i) {
            x = x * 1'664'525 + 1'013'904'223;
            changed[static_cast<qsizetype>(x >> 4) % changed.size()] = static_cast<char>(x >> 24);
        }
        writeFile(path(u"a.apkg"_s), changed);
        accepted += readFile().refused ? 0 : 1;
    }
    QVERIFY2(accepted < rounds / 2, qPrintable(QString::number(accepted))); // checksums see most
}

QTEST_GUILESS_MAIN(TestHostilePackages)
#include "tst_hostilepackages.moc"
