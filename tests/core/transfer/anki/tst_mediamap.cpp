// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/mediamap.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise::anki;
using namespace reprise::anki::test;

namespace {

/// "member=name" of each.
QStringList drawn(const QList<Medium>& media)
{
    QStringList lines;
    for (const Medium& medium : media) {
        lines.append(QString::fromLatin1(medium.member) + u'=' + medium.name);
    }
    return lines;
}

QString said(FindingCode code, const QString& place, const QString& detail = {})
{
    return described(Finding{code, place, detail});
}

} // namespace

class TestMediaMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreNormalized_data();
    void namesAreNormalized();
    void jsonNamesMembers();
    void uselessJsonEntriesAreLeftOut();
    void faultyJsonIsRefused_data();
    void faultyJsonIsRefused();
    void entriesAreNumberedByPosition();
    void uselessEntriesAreLeftOut();
    void faultyEntriesAreRefused_data();
    void faultyEntriesAreRefused();
};

void TestMediaMap::namesAreNormalized_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("normal");
    const auto same = [](const char* row, const QString& name) {
        QTest::newRow(row) << name << name;
    };
    same("plain", u"picture 1.png"_s);
    same("another script", u"絵.png"_s);
    same("begins with a dash", u"-oops"_s);
    same("begins with an underscore", u"_font.ttf"_s);
    same("right to left override", u"a\u202egnp.exe"_s);
    same("120 bytes", u"é"_s.repeated(58) + u".png"_s);
    QTest::newRow("decomposed") << u"e\u0301.png"_s << u"é.png"_s;
    QTest::newRow("no-break space") << u"a\u00a0b"_s << u"a b"_s;
    QTest::newRow("a path") << u"../../.bashrc"_s << u".....bashrc"_s;
    QTest::newRow("characters that no file may have")
        << u"a[b]c<d>e:f\"g/h?i*j^k\\l|m"_s << u"abcdefghijklm"_s;
    QTest::newRow("control characters") << u"a\nb\tc\u007f"_s + QChar(0) << u"abc"_s;
    QTest::newRow("device") << u"con"_s << u"con_"_s;
    QTest::newRow("device with a suffix") << u"NUL.txt"_s << u"NUL_.txt"_s;
    same("begins like a device", u"conversation.mp3"_s);
    // 120 bytes with the suffix, and no character cut in half.
    QTest::newRow("long") << QString(300, u'n') + u".png"_s << QString(116, u'n') + u".png"_s;
    QTest::newRow("long of two bytes a character")
        << u"é"_s.repeated(100) + u".jpg"_s << u"é"_s.repeated(58) + u".jpg"_s;
    QTest::newRow("long of three")
        << u"絵"_s.repeated(100) + u".jpg"_s << u"絵"_s.repeated(38) + u".jpg"_s;
    QTest::newRow("long without a suffix") << QString(300, u'n') << QString(120, u'n');
    QTest::newRow("nothing left") << u"/?*"_s << QString();
    QTest::newRow("dot") << u"."_s << QString();
    QTest::newRow("dots") << u"../"_s << QString();
    QTest::newRow("spaces") << u"  "_s << QString();
}

void TestMediaMap::namesAreNormalized()
{
    QFETCH(QString, name);
    const QString normal = normalizedMediaName(name);
    QTEST(normal, "normal");
    QCOMPARE(normalizedMediaName(normal), normal);
    QVERIFY(normal.toUtf8().size() <= 120);
}

void TestMediaMap::jsonNamesMembers()
{
    Findings findings;
    const auto media = readMediaJson(R"({"0": "a.png", "7": "b:c.png", "10": "絵.png"})", findings);
    QVERIFY(media);
    QCOMPARE(drawn(*media), (QStringList{u"0=a.png"_s, u"10=絵.png"_s, u"7=bc.png"_s}));
    QVERIFY(!media->first().size && media->first().sha1.isEmpty());
    QVERIFY(findings.kept().isEmpty());
    QVERIFY(readMediaJson("{}", findings)->isEmpty());
}

void TestMediaMap::uselessJsonEntriesAreLeftOut()
{
    Findings findings;
    const auto media = readMediaJson(
        R"({"../x": "a", "0": "é.png", "1": "e\u0301.png", "2": "..", "3": 4, "4": "É.png"})",
        findings);
    QVERIFY(media);
    QCOMPARE(drawn(*media), (QStringList{u"0=é.png"_s, u"4=É.png"_s}));
    QCOMPARE(described(findings),
        (QStringList{said(FindingCode::RowMalformed, u"media"_s, u"../x"_s),
            said(FindingCode::MediumNameRepeated, u"1"_s, u"0"_s),
            said(FindingCode::MediumNameUnusable, u"2"_s),
            said(FindingCode::RowMalformed, u"media"_s, u"3"_s)}));
}

void TestMediaMap::faultyJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<FindingCode>("code");
    QTest::newRow("empty") << QByteArray() << FindingCode::JsonMalformed;
    QTest::newRow("array") << QByteArray("[]") << FindingCode::JsonMalformed;
    QTest::newRow("cut") << QByteArray("{\"0\": \"a") << FindingCode::JsonMalformed;
    QTest::newRow("a hundred thousand levels")
        << QByteArray(R"({"0":)").repeated(100'000) << FindingCode::JsonTooDeep;
}

void TestMediaMap::faultyJsonIsRefused()
{
    QFETCH(QByteArray, json);
    Findings findings;
    const auto media = readMediaJson(json, findings);
    QVERIFY(!media);
    QTEST(media.error().code, "code");
}

void TestMediaMap::entriesAreNumberedByPosition()
{
    Findings findings;
    const auto media =
        readMediaEntries(mediaEntries({{"a.png", "hello"}, {"絵.png", ""}}), findings);
    QVERIFY(media);
    // SHA-1 of "hello" and of nothing, as sha1sum gives them.
    QCOMPARE(*media,
        (QList<Medium>{{.member = "0",
                           .name = u"a.png"_s,
                           .size = 5,
                           .sha1 = QByteArray::fromHex("aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d")},
            {.member = "1",
                .name = u"絵.png"_s,
                .size = 0,
                .sha1 = QByteArray::fromHex("da39a3ee5e6b4b0d3255bfef95601890afd80709")}}));
    QVERIFY(findings.kept().isEmpty());
}

void TestMediaMap::uselessEntriesAreLeftOut()
{
    Findings findings;
    const auto media = readMediaEntries(mediaEntries({{"../x", "1"}, {"a", "2"}, {"e\xcc\x81", "3"},
                                            {"a", "4"}, {"\xff", "5"}, {"b", "6"}}),
        findings);
    QVERIFY(media);
    QCOMPARE(drawn(*media), (QStringList{u"1=a"_s, u"5=b"_s}));
    QCOMPARE(described(findings),
        (QStringList{said(FindingCode::MediumNameUnusable, u"0"_s),
            said(FindingCode::MediumNameUnusable, u"2"_s),
            said(FindingCode::MediumNameRepeated, u"3"_s, u"1"_s),
            said(FindingCode::MediumNameUnusable, u"4"_s)}));
}

void TestMediaMap::faultyEntriesAreRefused_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray sha1(20, 's');
    QTest::newRow("JSON") << QByteArray(R"({"0": "a"})");
    QTest::newRow("no SHA-1") << proto(1, proto(1, "a") + proto(2, 1));
    QTest::newRow("short SHA-1") << proto(1, proto(1, "a") + proto(3, "short"));
    QTest::newRow("entry cut within") << proto(1, proto(3, sha1) + "\x12\x08");
    QTest::newRow("groups") << QByteArray(100'000, '\x0b');
}

void TestMediaMap::faultyEntriesAreRefused()
{
    QFETCH(QByteArray, message);
    Findings findings;
    const auto media = readMediaEntries(message, findings);
    QVERIFY(!media);
    QCOMPARE(media.error().code, FindingCode::ProtobufMalformed);
}

QTEST_GUILESS_MAIN(TestMediaMap)
#include "tst_mediamap.moc"
