// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/messages18.h"

#include "core/transfer/anki/protobuf.h"
#include "core/transfer/jsondepth.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <bit>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

constexpr quint32 otherKeys = 255; // JSON of keys that Anki did not know

enum class Kind
{
    Flag,
    Not, ///< the key says the opposite
    Number, ///< of 32 bits
    Id, ///< of 64
    OptionalId, ///< null where it is 0
    Choice, ///< of few
    Share, ///< a float
    Shares, ///< packed floats
    Permille, ///< a float, as thousandths
    Percent,
    Text,
};

/// A field of a message and where it goes: a key, or one within an object.
struct Place
{
    quint32 field;
    Kind kind;
    const char* key;
    const char* within = nullptr;
};

double shareFrom(quint32 bits)
{
    const auto share = std::bit_cast<float>(bits);
    // As few digits as lead back to it.
    constexpr int digits = 7;
    return std::isfinite(share) ? QString::number(double(share), 'g', digits).toDouble() : 0;
}

QJsonArray sharesFrom(QByteArrayView bytes)
{
    QJsonArray shares;
    for (; bytes.size() >= qsizetype(sizeof(quint32)); bytes = bytes.sliced(sizeof(quint32))) {
        shares.append(shareFrom(qFromLittleEndian<quint32>(bytes.data())));
    }
    return shares;
}

QJsonValue absent(Kind kind)
{
    switch (kind) {
    case Kind::Flag:
        return false;
    case Kind::Not:
        return true;
    case Kind::OptionalId:
        return QJsonValue::Null;
    case Kind::Shares:
        return QJsonArray();
    case Kind::Text:
        return QString();
    case Kind::Number:
    case Kind::Id:
    case Kind::Choice:
    case Kind::Share:
    case Kind::Permille:
    case Kind::Percent:
        return 0;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonValue valueOf(const ProtoField& field, Kind kind)
{
    constexpr quint64 mostChoices = 16;
    constexpr double thousand = 1000;
    constexpr double hundred = 100;
    switch (kind) {
    case Kind::Flag:
        return field.value != 0;
    case Kind::Not:
        return field.value == 0;
    case Kind::Number:
        return qint64{static_cast<quint32>(field.value)};
    case Kind::Id:
        return field.integer();
    case Kind::OptionalId:
        return field.value == 0 ? QJsonValue() : QJsonValue(field.integer());
    case Kind::Choice:
        return field.value < mostChoices ? field.integer() : 0;
    case Kind::Share:
        return shareFrom(static_cast<quint32>(field.value));
    case Kind::Shares:
        return sharesFrom(field.bytes);
    case Kind::Permille:
        return qRound64(shareFrom(static_cast<quint32>(field.value)) * thousand);
    case Kind::Percent:
        return qRound64(shareFrom(static_cast<quint32>(field.value)) * hundred);
    case Kind::Text:
        return field.text();
    }
    Q_UNREACHABLE_RETURN({});
}

void put(QJsonObject& object, const Place& place, const QJsonValue& value)
{
    const QString key = QString::fromLatin1(place.key);
    if (place.within == nullptr) {
        object.insert(key, value);
        return;
    }
    const QString outer = QString::fromLatin1(place.within);
    QJsonObject inner = object.value(outer).toObject();
    inner.insert(key, value);
    object.insert(outer, inner);
}

QJsonObject objectFrom(QByteArrayView message, std::span<const Place> places)
{
    QJsonObject object;
    for (const Place& place : places) {
        put(object, place, absent(place.kind));
    }
    // What was read up to a fault is all there is.
    (void)readFields(message, [&](const ProtoField& field) {
        if (field.number == otherKeys && jsonDepth(field.bytes) < deepestJson) {
            const QJsonObject others = QJsonDocument::fromJson(field.bytes.toByteArray()).object();
            for (auto other = others.begin(); other != others.end(); ++other) {
                if (!object.contains(other.key())) {
                    object.insert(other.key(), *other);
                }
            }
        }
        for (const Place& place : places) {
            if (place.field == field.number) {
                put(object, place, valueOf(field, place.kind));
            }
        }
        return true;
    });
    return object;
}

QJsonValue limitOfToday(QByteArrayView message)
{
    static constexpr auto places =
        std::to_array<Place>({{1, Kind::Number, "limit"}, {2, Kind::Number, "today"}});
    return objectFrom(message, places);
}

} // namespace

// The numbers and keys below are those of Anki 26.09, seen by writing each field
// into a collection and exporting it in schema 11.

QJsonObject modelFrom(QByteArrayView config)
{
    static constexpr auto places = std::to_array<Place>(
        {{2, Kind::Number, "sortf"}, {5, Kind::Text, "latexPre"}, {6, Kind::Text, "latexPost"},
            {7, Kind::Flag, "latexsvg"}, {9, Kind::Choice, "originalStockKind"}});
    return objectFrom(config, places);
}

QJsonObject fieldFrom(QByteArrayView config)
{
    static constexpr auto places = std::to_array<Place>({{1, Kind::Flag, "sticky"},
        {2, Kind::Flag, "rtl"}, {3, Kind::Text, "font"}, {4, Kind::Number, "size"},
        {5, Kind::Text, "description"}, {6, Kind::Flag, "plainText"}, {7, Kind::Flag, "collapsed"},
        {8, Kind::Flag, "excludeFromSearch"}, {9, Kind::OptionalId, "id"},
        {10, Kind::OptionalId, "tag"}, {11, Kind::Flag, "preventDeletion"}});
    return objectFrom(config, places);
}

QJsonObject templateFrom(QByteArrayView config)
{
    static constexpr auto places = std::to_array<Place>(
        {{3, Kind::Text, "bqfmt"}, {4, Kind::Text, "bafmt"}, {5, Kind::OptionalId, "did"},
            {6, Kind::Text, "bfont"}, {7, Kind::Number, "bsize"}, {8, Kind::OptionalId, "id"}});
    return objectFrom(config, places);
}

QJsonObject deckFrom(QByteArrayView kind)
{
    static constexpr auto places =
        std::to_array<Place>({{1, Kind::Id, "conf"}, {2, Kind::Number, "extendNew"},
            {3, Kind::Number, "extendRev"}, {4, Kind::Text, "desc"}, {5, Kind::Flag, "md"}});
    // They are there only where the deck has some.
    static constexpr auto limits = std::to_array<Place>({{6, Kind::Number, "reviewLimit"},
        {7, Kind::Number, "newLimit"}, {10, Kind::Percent, "desiredRetention"}});
    QJsonObject deck;
    (void)readFields(kind, [&](const ProtoField& field) {
        if (field.number != 1 || field.type != ProtoField::Type::Bytes) {
            return true;
        }
        deck = objectFrom(field.bytes, places);
        (void)readFields(field.bytes, [&deck](const ProtoField& inner) {
            for (const Place& place : limits) {
                if (place.field == inner.number) {
                    put(deck, place, valueOf(inner, place.kind));
                }
            }
            if (inner.number == 8 || inner.number == 9) {
                deck.insert(inner.number == 8 ? u"reviewLimitToday"_s : u"newLimitToday"_s,
                    limitOfToday(inner.bytes));
            }
            return true;
        });
        return true;
    });
    return deck;
}

QJsonObject presetFrom(QByteArrayView config)
{
    static constexpr auto places = std::to_array<Place>({{1, Kind::Shares, "delays", "new"},
        {2, Kind::Shares, "delays", "lapse"}, {3, Kind::Shares, "fsrsWeights"},
        {4, Kind::Shares, "easyDaysPercentages"}, {5, Kind::Shares, "fsrsParams5"},
        {6, Kind::Shares, "fsrsParams6"}, {9, Kind::Number, "perDay", "new"},
        {10, Kind::Number, "perDay", "rev"}, {11, Kind::Permille, "initialFactor", "new"},
        {12, Kind::Share, "ease4", "rev"}, {13, Kind::Share, "hardFactor", "rev"},
        {14, Kind::Share, "mult", "lapse"}, {15, Kind::Share, "ivlFct", "rev"},
        {16, Kind::Number, "maxIvl", "rev"}, {17, Kind::Number, "minInt", "lapse"},
        {18, Kind::Number, "good"}, {19, Kind::Number, "easy"}, {20, Kind::Choice, "order", "new"},
        {21, Kind::Choice, "leechAction", "lapse"}, {22, Kind::Number, "leechFails", "lapse"},
        {23, Kind::Not, "autoplay"}, {24, Kind::Number, "maxTaken"}, {25, Kind::Choice, "timer"},
        {26, Kind::Not, "replayq"}, {27, Kind::Flag, "bury", "new"},
        {28, Kind::Flag, "bury", "rev"}, {29, Kind::Flag, "buryInterdayLearning"},
        {30, Kind::Choice, "newMix"}, {31, Kind::Choice, "interdayLearningMix"},
        {32, Kind::Choice, "newSortOrder"}, {33, Kind::Choice, "reviewOrder"},
        {34, Kind::Choice, "newGatherPriority"}, {35, Kind::Number, "newPerDayMinimum"},
        {36, Kind::Choice, "questionAction"}, {37, Kind::Share, "desiredRetention"},
        {38, Kind::Flag, "stopTimerOnAnswer"}, {40, Kind::Share, "sm2Retention"},
        {41, Kind::Share, "secondsToShowQuestion"}, {42, Kind::Share, "secondsToShowAnswer"},
        {43, Kind::Choice, "answerAction"}, {44, Kind::Flag, "waitForAudio"},
        {45, Kind::Text, "weightSearch"}, {46, Kind::Text, "ignoreRevlogsBeforeDate"}});
    QJsonObject preset = objectFrom(config, places);
    QJsonObject newCards = preset.value("new"_L1).toObject();
    newCards.insert(u"ints"_s, QJsonArray{preset.take(u"good"_s), preset.take(u"easy"_s), 0});
    // The two schemas count the orders the other way round.
    newCards.insert(u"order"_s, newCards.value("order"_L1).toInt() == 0 ? 1 : 0);
    preset.insert(u"new"_s, newCards);
    preset.insert(u"dyn"_s, false);
    return preset;
}

} // namespace reprise::anki
