// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/package.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise::anki;
using namespace reprise::anki::test;

namespace {

QString said(FindingCode code, const QString& place, const QString& detail = {})
{
    return described(Finding{code, place, detail});
}

template <typename T>
QString errorOf(const Read<T>& read)
{
    return read ? u"none"_s : described(read.error());
}

const Entry oldest{.name = "collection.anki2", .contents = "one"};
const Entry older{.name = "collection.anki21", .contents = "two"};
const Entry newest{.name = "collection.anki21b", .contents = zstd("three")};

Entry metaOf(int version)
{
    return {.name = "meta", .contents = meta(version)};
}

} // namespace

class TestPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void contentsDecideTheVersion_data();
    void contentsDecideTheVersion();
    void packagesWithoutACollectionAreRefused_data();
    void packagesWithoutACollectionAreRefused();
    void theFilesNameSaysNothing();
    void collectionsAreExtractedPrivately();
    void damagedCollectionsAreRefused_data();
    void damagedCollectionsAreRefused();
    void missingScratchIsTold();
    void legacyMediaAreRead();
    void latestMediaAreRead();
    void damagedMediaAreRefused();
    void largeMediaAreRefused();
    void everythingCountsTogether();
    void aZstdBombIsRefused();
    void faultyMediaListsAreRefused_data();
    void faultyMediaListsAreRefused();
    void readingCanBeCancelled();

private:
    Read<std::unique_ptr<Package>> opened(const QList<Entry>& entries, const Limits& limits = {},
        const std::function<bool()>& isCancelled = {})
    {
        const QString path = m_folder->filePath(u"a.apkg"_s);
        writeFile(path, zipOf(entries));
        return Package::open(path, limits, isCancelled);
    }
    QByteArray collectionOf(Package& package)
    {
        QFile file(package.extractCollection(m_folder->path()).value_or(QString()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPackage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestPackage::contentsDecideTheVersion_data()
{
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("collection");
    QTest::newRow("oldest, no meta") << QList{oldest} << 1 << "one"_ba;
    QTest::newRow("older with a dummy, no meta") << QList{oldest, older} << 2 << "two"_ba;
    QTest::newRow("newest with a dummy, no meta") << QList{oldest, newest} << 3 << "three"_ba;
    QTest::newRow("meta 1") << QList{metaOf(1), oldest} << 1 << "one"_ba;
    QTest::newRow("meta 2") << QList{metaOf(2), oldest, older} << 2 << "two"_ba;
    QTest::newRow("meta 3") << QList{metaOf(3), oldest, newest} << 3 << "three"_ba;
    QTest::newRow("meta 1, but the dummy's newer one is there")
        << QList{metaOf(1), oldest, older, newest} << 3 << "three"_ba;
    QTest::newRow("meta with more fields")
        << QList{Entry{.name = "meta", .contents = proto(1, 2) + proto(9, "new")}, older} << 2
        << "two"_ba;
    QTest::newRow("deflated") << QList{Entry{
        .name = "collection.anki2", .contents = "one", .deflated = true}}
                              << 1 << "one"_ba;
}

void TestPackage::contentsDecideTheVersion()
{
    QFETCH(QList<Entry>, entries);
    const auto package = opened(entries);
    QVERIFY2(package, qPrintable(errorOf(package)));
    QTEST(static_cast<int>((*package)->version()), "version");
    QTEST(collectionOf(**package), "collection");
    QVERIFY((*package)->media().isEmpty());
}

void TestPackage::packagesWithoutACollectionAreRefused_data()
{
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<QString>("finding");
    const auto missing = [](const QString& member) {
        return said(FindingCode::MemberMissing, member);
    };
    QTest::newRow("nothing") << QList<Entry>{} << missing(u"collection.anki2"_s);
    QTest::newRow("a path to one") << QList{Entry{.name = "a/collection.anki2", .contents = "x"}}
                                   << missing(u"collection.anki2"_s);
    QTest::newRow("the dummy alone of version 2")
        << QList{metaOf(2), oldest} << missing(u"collection.anki21"_s);
    QTest::newRow("the dummy alone of version 3")
        << QList{metaOf(3), oldest} << missing(u"collection.anki21b"_s);
    QTest::newRow("version 0") << QList{metaOf(0), oldest}
                               << said(FindingCode::VersionTooNew, u"meta"_s, u"0"_s);
    QTest::newRow("version 4") << QList{metaOf(4), newest}
                               << said(FindingCode::VersionTooNew, u"meta"_s, u"4"_s);
    QTest::newRow("no version") << QList{Entry{.name = "meta"}, newest}
                                << said(FindingCode::VersionTooNew, u"meta"_s, u"0"_s);
    QTest::newRow("malformed meta") << QList{Entry{.name = "meta", .contents = "\x12\x08"}, newest}
                                    << said(FindingCode::ProtobufMalformed, u"meta"_s);
    QTest::newRow("huge meta") << QList{Entry{.name = "meta", .contents = QByteArray(5'000, 'x')},
        newest} << said(FindingCode::TooLarge, u"meta"_s, u"1024"_s);
}

void TestPackage::packagesWithoutACollectionAreRefused()
{
    QFETCH(QList<Entry>, entries);
    QTEST(errorOf(opened(entries)), "finding");
}

void TestPackage::theFilesNameSaysNothing()
{
    const QString path = m_folder->filePath(u"collection.colpkg.txt"_s);
    writeFile(path, zipOf({oldest}));
    QVERIFY(Package::open(path));
    QCOMPARE(errorOf(Package::open(m_folder->filePath(u"none.apkg"_s))).section(u' ', 0, 0),
        QString::number(static_cast<int>(FindingCode::FileUnreadable)));
}

void TestPackage::collectionsAreExtractedPrivately()
{
    const QString scratch = m_folder->filePath(u"scratch"_s);
    QVERIFY(QDir().mkdir(scratch));
    // A way through a link, as /tmp may be one.
    QVERIFY(QFile::link(scratch, m_folder->filePath(u"link"_s)));
    {
        const auto package = opened({oldest, {.name = "../evil", .contents = "x"}});
        QVERIFY(package);
        const auto path = (*package)->extractCollection(m_folder->filePath(u"link"_s));
        QVERIFY(path);
        const QFileInfo file(*path);
        QCOMPARE(file.canonicalFilePath(), *path);
        QVERIFY(path->startsWith(scratch + u'/'));
        QCOMPARE(QFileInfo(file.path()).permissions()
                & (QFile::ReadOther | QFile::ReadGroup | QFile::ExeOther | QFile::ExeGroup
                    | QFile::WriteOther | QFile::WriteGroup),
            QFile::Permissions());
        QCOMPARE(QDir(file.path()).entryList(QDir::Files), QStringList{u"collection.db"_s});
    }
    QVERIFY(QDir(scratch).isEmpty());
    QCOMPARE(
        QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.apkg"_s});
}

void TestPackage::damagedCollectionsAreRefused_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<FindingCode>("code");
    const QByteArray noise = zstd(QByteArray("hello").repeated(10'000));
    QTest::newRow("no zstd") << Entry{.name = "collection.anki21b", .contents = "three"}
                             << FindingCode::MemberDamaged;
    QTest::newRow("zstd that ends early") << Entry{.name = "collection.anki21b",
        .contents = noise.chopped(3)} << FindingCode::MemberDamaged;
    QTest::newRow("bytes behind the zstd frame") << Entry{.name = "collection.anki21b",
        .contents = noise + "hello"} << FindingCode::MemberDamaged;
    QTest::newRow("nothing") << Entry{.name = "collection.anki21b"} << FindingCode::MemberDamaged;
    QTest::newRow("encrypted") << Entry{.name = "collection.anki2", .contents = "x", .flags = 1}
                               << FindingCode::MemberOdd;
    QTest::newRow("a link") << Entry{.name = "collection.anki2",
        .contents = "/etc/passwd",
        .unixMode = 0120777} << FindingCode::MemberOdd;
    QTest::newRow("another checksum")
        << Entry{.name = "collection.anki2", .contents = "x", .saysChecksum = 5}
        << FindingCode::MemberDamaged;
}

void TestPackage::damagedCollectionsAreRefused()
{
    QFETCH(Entry, entry);
    const auto package = opened({entry});
    QVERIFY(package);
    const auto path = (*package)->extractCollection(m_folder->path());
    QVERIFY(!path);
    QTEST(path.error().code, "code");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList{u"a.apkg"_s});
}

void TestPackage::missingScratchIsTold()
{
    const auto package = opened({oldest});
    QVERIFY(package);
    const auto path = (*package)->extractCollection(m_folder->filePath(u"none"_s));
    QVERIFY(!path);
    QCOMPARE(path.error().code, FindingCode::FileUnwritable);
}

void TestPackage::legacyMediaAreRead()
{
    const auto package = opened({oldest,
        {.name = "media",
            .contents = R"({"0": "a.png", "3": "b.mp3", "4": "lost"})",
            .deflated = true},
        {.name = "0", .contents = "picture", .deflated = true}, {.name = "3", .contents = "sound"},
        {.name = "2", .contents = "not in the list"}});
    QVERIFY(package);
    const QList<Medium>& media = (*package)->media();
    QCOMPARE(media.size(), 3);
    QCOMPARE(media[0].name, u"a.png"_s);
    QCOMPARE((*package)->read(media[0]).value_or("none"), "picture"_ba);
    QCOMPARE((*package)->read(media[1]).value_or("none"), "sound"_ba);
    QCOMPARE(errorOf((*package)->read(media[2])), said(FindingCode::MemberMissing, u"4"_s));
}

void TestPackage::latestMediaAreRead()
{
    const auto package = opened({metaOf(3), newest,
        {.name = "media", .contents = zstd(mediaEntries({{"a.png", "picture"}, {"b", ""}}))},
        {.name = "0", .contents = zstd("picture")}, {.name = "1", .contents = zstd("")}});
    QVERIFY2(package, qPrintable(errorOf(package)));
    const QList<Medium>& media = (*package)->media();
    QCOMPARE(media.size(), 2);
    QCOMPARE((*package)->read(media[0]).value_or("none"), "picture"_ba);
    QCOMPARE((*package)->read(media[1]).value_or("none"), ""_ba);
}

void TestPackage::damagedMediaAreRefused()
{
    const auto package = opened({metaOf(3), newest,
        {.name = "media",
            .contents = zstd(mediaEntries({{"a", "picture"}, {"b", "picture"}, {"c", "x"}}))},
        {.name = "0", .contents = zstd("Picture")}, {.name = "1", .contents = zstd("picture.")},
        {.name = "2", .contents = "x"}});
    QVERIFY(package);
    const QList<Medium>& media = (*package)->media();
    QCOMPARE(
        errorOf((*package)->read(media[0])), said(FindingCode::MediumDamaged, u"0"_s, u"SHA-1"_s));
    QCOMPARE(
        errorOf((*package)->read(media[1])), said(FindingCode::MediumDamaged, u"1"_s, u"size"_s));
    QCOMPARE((*package)->read(media[2]).error().code, FindingCode::MemberDamaged);
}

void TestPackage::largeMediaAreRefused()
{
    const Limits limits{.mediumBytes = 4};
    const auto legacy =
        opened({oldest, {.name = "media", .contents = R"({"0": "a", "1": "b"})"},
                   {.name = "0", .contents = "1234"}, {.name = "1", .contents = "12345"}},
            limits);
    QVERIFY(legacy);
    QCOMPARE((*legacy)->read((*legacy)->media()[0]).value_or("none"), "1234"_ba);
    QCOMPARE(errorOf((*legacy)->read((*legacy)->media()[1])),
        said(FindingCode::TooLarge, u"1"_s, u"4"_s));
    const auto latest = opened(
        {metaOf(3), newest, {.name = "media", .contents = zstd(mediaEntries({{"a", "12345"}}))},
            {.name = "0", .contents = zstd("12345")}},
        limits);
    QVERIFY(latest);
    QCOMPARE(errorOf((*latest)->read((*latest)->media()[0])),
        said(FindingCode::TooLarge, u"0"_s, u"4"_s));
}

void TestPackage::everythingCountsTogether()
{
    // The list has 12 bytes, the collection 3, the medium 5.
    const QList<Entry> entries = {oldest, {.name = "media", .contents = R"({"0": "abc"})"},
        {.name = "0", .contents = "12345"}};
    const auto enough = opened(entries, {.totalBytes = 20});
    QVERIFY(enough);
    QCOMPARE(collectionOf(**enough), "one"_ba);
    QCOMPARE((*enough)->read((*enough)->media()[0]).value_or("none"), "12345"_ba);
    // What does not fit is refused before any of it is unpacked.
    const auto few = opened(entries, {.totalBytes = 7});
    QVERIFY(!few);
    const auto fewer = opened(entries, {.totalBytes = 19});
    QVERIFY(fewer);
    QCOMPARE(collectionOf(**fewer), "one"_ba);
    // The list counts, too, once it is unpacked: 4 bytes are left.
    const auto cut = (*fewer)->read((*fewer)->media()[0]);
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, FindingCode::TooLarge);
    // Nothing is left: the sentence names what is allowed, not what is.
    const auto none = (*fewer)->read((*fewer)->media()[0]);
    QVERIFY(!none);
    QCOMPARE(none.error().detail, u"19"_s);
}

void TestPackage::aZstdBombIsRefused()
{
    const QByteArray bomb = zstd(QByteArray(40 << 20, 'x'));
    QVERIFY(bomb.size() < 100'000);
    const auto package = opened({metaOf(3), {.name = "collection.anki21b", .contents = bomb}});
    QVERIFY(package);
    QCOMPARE(errorOf((*package)->extractCollection(m_folder->path())),
        said(FindingCode::RatioTooHigh, u"collection.anki21b"_s, u"200"_s));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList{u"a.apkg"_s});
}

void TestPackage::faultyMediaListsAreRefused_data()
{
    QTest::addColumn<QList<Entry>>("entries");
    QTest::addColumn<FindingCode>("code");
    const auto list = [](const QByteArray& contents) {
        return Entry{.name = "media", .contents = contents};
    };
    QTest::newRow("legacy, no JSON") << QList{oldest, list("x")} << FindingCode::JsonMalformed;
    QTest::newRow("legacy, packed as the latest is")
        << QList{oldest, list(zstd("{}"))} << FindingCode::JsonMalformed;
    QTest::newRow("latest, not packed") << QList{newest, list("{}")} << FindingCode::MemberDamaged;
    QTest::newRow("latest, JSON") << QList{newest, list(zstd(R"({"0": "a"})"))}
                                  << FindingCode::ProtobufMalformed;
    QTest::newRow("40 MB of JSON") << QList{oldest,
        Entry{.name = "media",
            .contents = R"({"0": ")" + QByteArray(40 << 20, 'x') + R"("})",
            .deflated = true}} << FindingCode::RatioTooHigh;
}

void TestPackage::faultyMediaListsAreRefused()
{
    QFETCH(QList<Entry>, entries);
    const auto package = opened(entries);
    QVERIFY(!package);
    QTEST(package.error().code, "code");
}

void TestPackage::readingCanBeCancelled()
{
    bool isCancelled = false;
    const auto package = opened({oldest}, {}, [&isCancelled] { return isCancelled; });
    QVERIFY(package);
    isCancelled = true;
    QCOMPARE(
        errorOf((*package)->extractCollection(m_folder->path())), said(FindingCode::Cancelled, {}));
}

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
