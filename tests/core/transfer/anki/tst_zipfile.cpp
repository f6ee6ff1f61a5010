// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/zipfile.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise::anki;
using namespace reprise::anki::test;

namespace {

constexpr quint32 symbolicLink = 0120777;
const QByteArray megabyte(1 << 20, 'x');

Read<ZipFile> opened(const QTemporaryDir& folder, const QByteArray& zip, const Limits& limits = {})
{
    const QString path = folder.filePath(u"a.zip"_s);
    writeFile(path, zip);
    return ZipFile::open(path, limits);
}

/// What reading a member says: its contents, or a code's number and detail.
QString readFrom(const ZipFile& zip, const QByteArray& name, qint64 most = qint64{1} << 30)
{
    QByteArray bytes;
    const ZipFile::Member* const member = zip.find(name);
    Meter meter({}, member ? member->packed : 0, most, QString::fromUtf8(name));
    const auto read = zip.read(name, meter, into(bytes));
    return read ? QString::fromUtf8(bytes) : described(read.error());
}

QString said(FindingCode code, const QString& place, const QString& detail)
{
    return described(Finding{code, place, detail});
}

} // namespace

class TestZipFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersAreRead_data();
    void membersAreRead();
    void longMembersComeInPieces();
    void namesAreKeysOnly();
    void faultyFilesAreRefused_data();
    void faultyFilesAreRefused();
    void oddMembersAreRefused_data();
    void oddMembersAreRefused();
    void damagedMembersAreRefused_data();
    void damagedMembersAreRefused();
    void nothingComesBeyondTheDeclaredSize();
    void moreThanAllowedIsRefused();
    void aBombIsRefused();
    void tooManyEntriesAreRefused();
    void anyFewBytesChangedNeverCrash();

private:
    QTemporaryDir m_folder;
};

void TestZipFile::membersAreRead_data()
{
    QTest::addColumn<QByteArray>("zip");
    const Entry stored{.name = "a", .contents = "hello"};
    const Entry packed{.name = "a", .contents = "hello", .deflated = true};
    const Entry behind{.name = "a", .contents = "hello", .deflated = true, .flags = 8};
    QTest::newRow("stored") << zipOf({stored});
    QTest::newRow("deflated") << zipOf({packed});
    QTest::newRow("sizes behind the data") << zipOf({behind});
    QTest::newRow("among others") << zipOf(
        {{.name = "b", .contents = "no"}, packed, {.name = "c", .contents = "no"}});
    QTest::newRow("64-bit end") << zip64Of({{.name = "b", .contents = "no"}, stored});
    QTest::newRow("a comment behind it") << zipOf({stored}).chopped(2) + QByteArray("\5\0hello", 7);
}

void TestZipFile::membersAreRead()
{
    QFETCH(QByteArray, zip);
    const auto file = opened(m_folder, zip);
    QVERIFY2(file, qPrintable(file ? QString() : described(file.error())));
    QCOMPARE(readFrom(*file, "a"), u"hello"_s);
    QCOMPARE(readFrom(*file, "none"), said(FindingCode::MemberMissing, u"none"_s, {}));
}

void TestZipFile::longMembersComeInPieces()
{
    QByteArray noise;
    for (quint32 i = 0, x = 1; i < 400'000; ++i) {
        x = x * 1'664'525 + 1'013'904'223; // Numerical Recipes' generator
        noise += static_cast<char>(x >> 24);
    }
    const auto file = opened(m_folder,
        zipOf({{.name = "s", .contents = noise}, {.name = "d", .contents = noise, .deflated = true},
            {.name = "e", .contents = {}}, {.name = "f", .contents = {}, .deflated = true}}));
    QVERIFY(file);
    for (const QByteArray name : {"s", "d"}) {
        QByteArray bytes;
        Meter meter({}, file->find(name)->packed, noise.size(), {});
        qsizetype longest = 0;
        QVERIFY(file->read(name, meter, [&](QByteArrayView piece) -> Read<> {
            bytes.append(piece);
            longest = std::max(longest, piece.size());
            return {};
        }));
        QVERIFY(bytes == noise);
        QVERIFY(longest < noise.size());
    }
    QCOMPARE(readFrom(*file, "e"), QString());
    QCOMPARE(readFrom(*file, "f"), QString());
}

void TestZipFile::namesAreKeysOnly()
{
    const QList<QByteArray> names = {"../x", "a/../../x", "/abs", R"(C:\x)", R"(..\x)",
        QByteArray("nul\0x", 5), "line\nbreak", "\xff\xfe", QByteArray(300, 'n')};
    QList<Entry> entries;
    for (const QByteArray& name : names) {
        entries.append({.name = name, .contents = "in " + name});
    }
    const auto file = opened(m_folder, zipOf(entries));
    QVERIFY(file);
    QCOMPARE(file->count(), names.size());
    QCOMPARE(readFrom(*file, "../x"), u"in ../x"_s);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"a.zip"_s});
}

void TestZipFile::faultyFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("finding");
    const Entry a{.name = "a", .contents = "hello"};
    const auto faulty = [](const QString& what) { return said(FindingCode::ZipFaulty, {}, what); };
    const QString none = said(FindingCode::NotAPackage, {}, {});
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("text") << QByteArray("no zip file") << none;
    QTest::newRow("cut at its end") << zipOf({a}).chopped(1) << none;
    QTest::newRow("a name twice") << zipOf({a, a}) << faulty(u"a name twice"_s);
    QTest::newRow("overlapping entries")
        << zipOf({a, {.name = "b", .contents = "hello", .saysOffset = 1}})
        << faulty(u"entries overlap"_s);
    QTest::newRow("one entry under two names")
        << zipOf({a, {.name = "b", .contents = {}, .saysOffset = 0}})
        << faulty(u"entries overlap"_s);
    QTest::newRow("an entry beyond the directory")
        << zipOf({{.name = "a", .contents = "hello", .saysOffset = 5'000}})
        << faulty(u"entry 0 outside of the file"_s);
    QTest::newRow("its beginning cut off")
        << zipOf({a}).sliced(20) << faulty(u"directory outside of the file"_s);
    QByteArray moreEntries = zipOf({a});
    moreEntries[moreEntries.size() - 12] = 2; // in the end record
    QTest::newRow("fewer entries than it says") << moreEntries << faulty(u"entry 1"_s);
}

void TestZipFile::faultyFilesAreRefused()
{
    QFETCH(QByteArray, zip);
    QFETCH(QString, finding);
    const auto file = opened(m_folder, zip);
    QVERIFY(!file);
    QCOMPARE(described(file.error()), finding);
}

void TestZipFile::oddMembersAreRefused_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<QString>("detail");
    QTest::newRow("encrypted") << Entry{.name = "a", .contents = "hello", .flags = 1}
                               << u"encrypted"_s;
    QTest::newRow("symbolic link")
        << Entry{.name = "a", .contents = "/etc/passwd", .unixMode = symbolicLink}
        << u"not a file"_s;
    QTest::newRow("bzip2") << Entry{.name = "a", .contents = "hello", .method = 12}
                           << u"method 12"_s;
}

void TestZipFile::oddMembersAreRefused()
{
    QFETCH(Entry, entry);
    QFETCH(QString, detail);
    // One that nobody asks for does no harm.
    const auto file = opened(m_folder, zipOf({entry, {.name = "b", .contents = "fine"}}));
    QVERIFY(file);
    QCOMPARE(readFrom(*file, "a"), said(FindingCode::MemberOdd, u"a"_s, detail));
    QCOMPARE(readFrom(*file, "b"), u"fine"_s);
}

void TestZipFile::damagedMembersAreRefused_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<QString>("detail");
    QTest::newRow("larger than declared")
        << Entry{.name = "a", .contents = megabyte, .deflated = true, .saysSize = 10} << u"size"_s;
    QTest::newRow("smaller than declared")
        << Entry{.name = "a", .contents = "hello", .saysSize = 6} << u"size"_s;
    QTest::newRow("another checksum")
        << Entry{.name = "a", .contents = "hello", .saysChecksum = 1} << u"checksum"_s;
    QTest::newRow("no deflate data")
        << Entry{.name = "a", .contents = "\7\7\7\7\7", .method = 8} << u"deflate"_s;
    QTest::newRow("deflate data that end early")
        << Entry{.name = "a", .contents = QByteArray("KL", 2), .method = 8} << u"deflate"_s;
    // The empty block, final, and a byte behind it.
    QTest::newRow("bytes behind the deflate data")
        << Entry{.name = "a", .contents = QByteArray("\3\0x", 3), .method = 8, .saysSize = 0}
        << u"deflate"_s;
}

void TestZipFile::damagedMembersAreRefused()
{
    QFETCH(Entry, entry);
    QFETCH(QString, detail);
    const auto file = opened(m_folder, zipOf({entry}));
    QVERIFY(file);
    QCOMPARE(readFrom(*file, "a"), said(FindingCode::MemberDamaged, u"a"_s, detail));
}

void TestZipFile::nothingComesBeyondTheDeclaredSize()
{
    const Entry entry{.name = "a", .contents = megabyte, .deflated = true, .saysSize = 10};
    const auto file = opened(m_folder, zipOf({entry}));
    QVERIFY(file);
    QByteArray bytes;
    Meter meter({}, 1'000'000, 1'000'000, {});
    QVERIFY(!file->read("a", meter, into(bytes)));
    QVERIFY(bytes.size() <= 10);
}

void TestZipFile::moreThanAllowedIsRefused()
{
    const auto file = opened(m_folder, zipOf({{.name = "a", .contents = "hello"}}));
    QVERIFY(file);
    QCOMPARE(readFrom(*file, "a", 5), u"hello"_s);
    QCOMPARE(readFrom(*file, "a", 4), said(FindingCode::TooLarge, u"a"_s, u"4"_s));
}

void TestZipFile::aBombIsRefused()
{
    // Deflate packs a repeated byte about a thousand times: 20 MB in 20 kB.
    QByteArray bomb;
    for (int i = 0; i < 20; ++i) {
        bomb += megabyte;
    }
    const auto file = opened(m_folder, zipOf({{.name = "a", .contents = bomb, .deflated = true}}));
    QVERIFY(file);
    QVERIFY(file->find("a")->packed < 100'000);
    qint64 seen = 0;
    Meter meter({}, file->find("a")->packed, qint64{1} << 30, u"a"_s);
    const auto read = file->read("a", meter, [&seen](QByteArrayView piece) -> Read<> {
        seen += piece.size();
        return {};
    });
    QVERIFY(!read);
    QCOMPARE(described(read.error()), said(FindingCode::RatioTooHigh, u"a"_s, u"200"_s));
    QVERIFY(seen <= 10 << 20);
}

void TestZipFile::tooManyEntriesAreRefused()
{
    QList<Entry> entries;
    for (int i = 0; i < 11; ++i) {
        entries.append({.name = QByteArray::number(i), .contents = "x"});
    }
    const Limits ten{.entries = 10};
    const auto refused = opened(m_folder, zipOf(entries), ten);
    QVERIFY(!refused);
    QCOMPARE(described(refused.error()), said(FindingCode::TooManyEntries, {}, u"11"_s));
    entries.removeLast();
    QVERIFY(opened(m_folder, zipOf(entries), ten));
}

void TestZipFile::anyFewBytesChangedNeverCrash()
{
    const QByteArray zip = zipOf({{.name = "a", .contents = "hello hello hello", .deflated = true},
        {.name = "b", .contents = "hello"}});
    quint32 x = 1;
    for (int round = 0; round < 2'000; ++round) {
        QByteArray changed = zip;
        for (int i = 0; i < 3; ++i) {
            x = x * 1'664'525 + 1'013'904'223;
            changed[static_cast<qsizetype>(x >> 8) % changed.size()] = static_cast<char>(x >> 24);
        }
        if (const auto file = opened(m_folder, changed)) {
            (void)readFrom(*file, "a", 1'000);
            (void)readFrom(*file, "b", 1'000);
        }
    }
}

QTEST_GUILESS_MAIN(TestZipFile)
#include "tst_zipfile.moc"
