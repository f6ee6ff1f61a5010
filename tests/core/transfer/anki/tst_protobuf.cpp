// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/protobuf.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise::anki;
using namespace reprise::anki::test;

class TestProtobuf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreRead_data();
    void fieldsAreRead();
    void malformedMessagesAreTold_data();
    void malformedMessagesAreTold();
    void visitorsEndTheReading();
};

namespace {

/// "number=value" of each field, texts in quotes.
QString drawn(QByteArrayView message)
{
    QStringList fields;
    const bool isWhole = readFields(message, [&fields](const ProtoField& field) {
        fields.append(field.type == ProtoField::Type::Bytes
                ? u"%1=\"%2\""_s.arg(field.number).arg(field.text())
                : u"%1=%2"_s.arg(field.number).arg(field.integer()));
        return true;
    });
    return fields.join(u' ') + (isWhole ? u""_s : u" malformed"_s);
}

} // namespace

void TestProtobuf::fieldsAreRead_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("fields");
    // The first two are the examples of protobuf.dev/programming-guides/encoding.
    QTest::newRow("varint") << QByteArray("\x08\x96\x01") << u"1=150"_s;
    QTest::newRow("text") << QByteArray("\x12\x07testing") << u"2=\"testing\""_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("empty text") << QByteArray("\x12\x00", 2) << u"2=\"\""_s;
    QTest::newRow("minus one") << QByteArray("\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")
                               << u"1=-1"_s;
    QTest::newRow("fixed 32 and 64")
        << QByteArray("\x0d\x01\x00\x00\x00\x11\x02\x00\x00\x00\x00\x00\x00\x00", 14)
        << u"1=1 2=2"_s;
    QTest::newRow("field 255, several, any order")
        << proto(255, "{}") + proto(1, 7) + proto(1, 8) << u"255=\"{}\" 1=7 1=8"_s;
}

void TestProtobuf::fieldsAreRead()
{
    QFETCH(QByteArray, message);
    QTEST(drawn(message), "fields");
}

void TestProtobuf::malformedMessagesAreTold_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("fields");
    const QString none = u" malformed"_s;
    QTest::newRow("varint without an end") << QByteArray("\x08\x96") << none;
    QTest::newRow("varint of eleven bytes") << "\x08" + QByteArray(11, '\xff') << none;
    QTest::newRow("longer than the message") << QByteArray("\x12\x08testing") << none;
    QTest::newRow("two gigabytes long") << QByteArray("\x12\x80\x80\x80\x80\x08hello") << none;
    QTest::newRow("as long as can be written")
        << QByteArray("\x12\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01hello") << none;
    QTest::newRow("group") << QByteArray("\x0b\x08\x01\x0c") << none;
    QTest::newRow("a hundred thousand groups") << QByteArray(100'000, '\x0b') << none;
    QTest::newRow("unknown wire type") << QByteArray("\x0e\x01") << none;
    QTest::newRow("field 0") << QByteArray("\x00\x01", 2) << none;
    QTest::newRow("fixed 32 cut") << QByteArray("\x0d\x01\x00", 3) << none;
    QTest::newRow("after a good field") << QByteArray("\x08\x01\x12\x08") << u"1=1 malformed"_s;
}

void TestProtobuf::malformedMessagesAreTold()
{
    fieldsAreRead();
}

void TestProtobuf::visitorsEndTheReading()
{
    int seen = 0;
    QVERIFY(!readFields(proto(1, 1) + proto(2, 2), [&seen](const ProtoField&) {
        ++seen;
        return false;
    }));
    QCOMPARE(seen, 1);
}

QTEST_GUILESS_MAIN(TestProtobuf)
#include "tst_protobuf.moc"
