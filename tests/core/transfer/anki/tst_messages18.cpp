// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/messages18.h"
#include "core/transfer/anki/objects11.h"
#include "tests/core/transfer/anki/ankipackage.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reprise;
using namespace reprise::anki::test;

namespace {

// IEEE 754, little-endian.
const QByteArray one = "\x00\x00\x80\x3f"_ba;
const QByteArray ten = "\x00\x00\x20\x41"_ba;
const QByteArray onePointThree = "\x66\x66\xa6\x3f"_ba;
const QByteArray infinite = "\x00\x00\x80\x7f"_ba;

/// The field's number, and wire type 5.
QByteArray share(int number, const QByteArray& bytes)
{
    return QByteArray(1, char(number << 3 | 5)) + bytes;
}

QByteArray base64(const QByteArray& message)
{
    return message.toBase64();
}

} // namespace

class TestMessages18 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noteTypes();
    void decks();
    void presets();
    void absentIsZero();
    void hostileNumbersAreHeld();
    void originalsLeadBack();
};

void TestMessages18::noteTypes()
{
    QCOMPARE(anki::modelFrom(proto(1, 1) + proto(2, 1) + proto(3, "css"_ba) + proto(5, "PRE"_ba)
                 + proto(6, "POST"_ba) + proto(7, 1) + proto(255, R"({"x":[1],"sortf":9})"_ba)),
        (QJsonObject{{u"sortf"_s, 1}, {u"latexPre"_s, u"PRE"_s}, {u"latexPost"_s, u"POST"_s},
            {u"latexsvg"_s, true}, {u"originalStockKind"_s, 0}, {u"x"_s, QJsonArray{1}}}));
    QCOMPARE(anki::fieldFrom(proto(1, 1) + proto(3, "Mono"_ba) + proto(4, 33) + proto(9, 7)),
        (QJsonObject{{u"sticky"_s, true}, {u"rtl"_s, false}, {u"font"_s, u"Mono"_s},
            {u"size"_s, 33}, {u"description"_s, u""_s}, {u"plainText"_s, false},
            {u"collapsed"_s, false}, {u"excludeFromSearch"_s, false}, {u"id"_s, 7},
            {u"tag"_s, QJsonValue::Null}, {u"preventDeletion"_s, false}}));
    QCOMPARE(anki::templateFrom(proto(1, "front"_ba) + proto(3, "BQ"_ba) + proto(4, "BA"_ba)
                 + proto(6, "BF"_ba) + proto(7, 17)),
        (QJsonObject{{u"bqfmt"_s, u"BQ"_s}, {u"bafmt"_s, u"BA"_s}, {u"did"_s, QJsonValue::Null},
            {u"bfont"_s, u"BF"_s}, {u"bsize"_s, 17}, {u"id"_s, QJsonValue::Null}}));
}

void TestMessages18::decks()
{
    QCOMPARE(anki::deckFrom(proto(1,
                 proto(1, 9) + proto(2, 7) + proto(3, 8) + proto(4, "desc"_ba) + proto(5, 1)
                     + proto(7, 22) + proto(9, proto(1, 3) + proto(2, 4)))),
        (QJsonObject{{u"conf"_s, 9}, {u"extendNew"_s, 7}, {u"extendRev"_s, 8},
            {u"desc"_s, u"desc"_s}, {u"md"_s, true}, {u"newLimit"_s, 22},
            {u"newLimitToday"_s, QJsonObject{{u"limit"_s, 3}, {u"today"_s, 4}}}}));
    QCOMPARE(anki::deckFrom(proto(2, proto(1, 1))), QJsonObject());
}

void TestMessages18::presets()
{
    const QJsonObject preset = anki::presetFrom(proto(1, one + ten) + proto(2, ten) + proto(9, 50)
        + share(12, onePointThree) + share(11, onePointThree) + proto(18, 1) + proto(19, 4)
        + proto(20, 1) + proto(21, 1) + proto(22, 6) + proto(23, 1) + proto(24, 60));
    QCOMPARE(preset["new"_L1]["delays"_L1], QJsonValue(QJsonArray{1, 10}));
    QCOMPARE(preset["lapse"_L1]["delays"_L1], QJsonValue(QJsonArray{10}));
    QCOMPARE(preset["new"_L1]["perDay"_L1], QJsonValue(50));
    QCOMPARE(preset["rev"_L1]["ease4"_L1], QJsonValue(1.3));
    QCOMPARE(preset["new"_L1]["initialFactor"_L1], QJsonValue(1300));
    QCOMPARE(preset["new"_L1]["ints"_L1], QJsonValue(QJsonArray{1, 4, 0}));
    QCOMPARE(preset["new"_L1]["order"_L1], QJsonValue(0));
    QCOMPARE(preset["lapse"_L1]["leechAction"_L1], QJsonValue(1));
    QCOMPARE(preset["lapse"_L1]["leechFails"_L1], QJsonValue(6));
    QCOMPARE(preset["autoplay"_L1], QJsonValue(false));
    QCOMPARE(preset["maxTaken"_L1], QJsonValue(60));
}

void TestMessages18::absentIsZero()
{
    const QJsonObject preset = anki::presetFrom({});
    QCOMPARE(preset["new"_L1]["perDay"_L1], QJsonValue(0));
    QCOMPARE(preset["new"_L1]["order"_L1], QJsonValue(1)); // which schema 18 counts as 0
    QCOMPARE(preset["autoplay"_L1], QJsonValue(true));
    QCOMPARE(preset["lapse"_L1]["leechAction"_L1], QJsonValue(0));
}

void TestMessages18::hostileNumbersAreHeld()
{
    constexpr quint64 huge = 0xffff'ffff'ffff'ffff;
    const QJsonObject preset = anki::presetFrom(proto(9, huge) + proto(21, huge)
        + share(12, infinite) + proto(1, one + "\x01\x02"_ba) + proto(255, QByteArray(100, '[')));
    QCOMPARE(preset["new"_L1]["perDay"_L1], QJsonValue(qint64{4'294'967'295}));
    QCOMPARE(preset["lapse"_L1]["leechAction"_L1], QJsonValue(0));
    QCOMPARE(preset["rev"_L1]["ease4"_L1], QJsonValue(0));
    QCOMPARE(preset["new"_L1]["delays"_L1], QJsonValue(QJsonArray{1}));
    // Cut off within its second field.
    QCOMPARE(anki::modelFrom(proto(2, 3) + "\x2a\x7f"_ba)["sortf"_L1], QJsonValue(3));
}

void TestMessages18::originalsLeadBack()
{
    const QByteArray topic = R"({"anki":18,"id":5,"deck":")"
        + base64(proto(1, proto(1, 9) + proto(4, "desc"_ba))) + R"(","preset":")"
        + base64(proto(9, 50)) + R"(","presetId":9,"presetName":"Mine"})";
    const QJsonObject deck = anki::deckObject({u"D"_s}, {.newPerDay = 50}, 5, topic);
    QCOMPARE(deck[u"desc"_s], QJsonValue(u"desc"_s));
    QCOMPARE(deck[u"conf"_s], QJsonValue(9));
    QVERIFY(deck[u"newLimit"_s].isUndefined()); // the preset says so
    const QJsonObject preset = anki::presetObject(topic);
    QCOMPARE(preset[u"id"_s], QJsonValue(9));
    QCOMPARE(preset[u"name"_s], QJsonValue(u"Mine"_s));
    QCOMPARE(preset[u"new"_s][u"perDay"_s], QJsonValue(50));

    NoteType type;
    type.name = u"T"_s;
    type.fields = {u"F"_s};
    type.templates = {{u"Card"_s, u"{{F}}"_s, u"{{F}}"_s}};
    const QJsonObject model = anki::modelObject(type, 7,
        R"({"anki":18,"config":")" + base64(proto(5, "PRE"_ba)) + R"(","fields":[")"
            + base64(proto(3, "Mono"_ba)) + R"("],"templates":[")" + base64(proto(3, "BQ"_ba))
            + R"("]})");
    QCOMPARE(model[u"latexPre"_s], QJsonValue(u"PRE"_s));
    QCOMPARE(model[u"flds"_s][0][u"font"_s], QJsonValue(u"Mono"_s));
    QCOMPARE(model[u"tmpls"_s][0][u"bqfmt"_s], QJsonValue(u"BQ"_s));
}

QTEST_GUILESS_MAIN(TestMessages18)
#include "tst_messages18.moc"
