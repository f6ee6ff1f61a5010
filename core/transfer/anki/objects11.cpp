// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/objects11.h"

#include "core/transfer/anki/messages18.h"
#include "core/transfer/anki/schemas.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

constexpr int unlimitedPerDay = 9999; // the most that Anki's pages offer

const QString styleOfOurs = uR"(.card {
  font-family: sans-serif; font-size: 18px; text-align: left;
  max-width: 46em; margin: 0 auto; padding: 0.5em 1em;
}
pre {
  background: #f6f8fa; color: #24292e; border: 1px solid #d0d7de; border-radius: 6px;
  padding: 0.7em 0.9em; overflow: auto; font-size: 0.85em;
}
code { font-family: monospace; }
table { border-collapse: collapse; }
td, th { border: 1px solid #8888; padding: 0.2em 0.6em; }
img { max-width: 100%; }
.cloze { font-weight: bold; color: #0969da; }
.nightMode .cloze { color: #79c0ff; }
)"_s;

QByteArray messageOf(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonArray objectsFrom(const QJsonValue& messages, QJsonObject (*convert)(QByteArrayView))
{
    QJsonArray objects;
    const QJsonArray all = messages.toArray();
    for (const auto message : all) {
        objects.append(convert(messageOf(message)));
    }
    return objects;
}

/// What Anki said of a type or topic, in schema 11's terms.
QJsonObject keptOf(const QByteArray& original)
{
    QJsonObject kept = QJsonDocument::fromJson(original).object();
    const int schema = kept.value("anki"_L1).toInt();
    if (schema != schemaOfTables) {
        return schema == schemaOfTexts ? kept : QJsonObject();
    }
    if (kept.contains("config"_L1)) {
        kept.insert(u"config"_s, modelFrom(messageOf(kept.value("config"_L1))));
        kept.insert(u"fields"_s, objectsFrom(kept.value("fields"_L1), fieldFrom));
        kept.insert(u"templates"_s, objectsFrom(kept.value("templates"_L1), templateFrom));
    }
    if (kept.contains("deck"_L1)) {
        kept.insert(u"deck"_s, deckFrom(messageOf(kept.value("deck"_L1))));
    }
    if (kept.contains("preset"_L1)) {
        QJsonObject preset = presetFrom(messageOf(kept.value("preset"_L1)));
        preset.insert(u"id"_s, kept.value("presetId"_L1));
        preset.insert(u"name"_s, kept.value("presetName"_L1));
        kept.insert(u"preset"_s, preset);
    }
    return kept;
}

bool isWhole(const QJsonValue& number)
{
    return number.toDouble() == double(number.toInteger(-1));
}

/// Anki refuses a package in which a value is missing or of another kind.
bool isLike(const QJsonValue& value, const QJsonValue& example, bool canBePart = false)
{
    if (example.isNull()) {
        return value.isNull() || (value.isDouble() && isWhole(value));
    }
    if (value.type() != example.type()) {
        return false;
    }
    if (example.isDouble()) {
        return canBePart || isWhole(value);
    }
    const QJsonArray values = value.toArray();
    const QJsonArray examples = example.toArray();
    return std::ranges::all_of(values, [&](const QJsonValue& one) {
        return examples.isEmpty() || isLike(one, examples.first(), canBePart);
    });
}

/// What came, with the defaults for what is missing in it or is none.
QJsonObject completed(QJsonObject kept, const QJsonObject& defaults)
{
    static const QStringList parts{
        u"delays"_s, u"ease4"_s, u"hardFactor"_s, u"ivlFct"_s, u"mult"_s};
    for (auto each = defaults.begin(); each != defaults.end(); ++each) {
        const QJsonValue value = kept[each.key()];
        if (!kept.contains(each.key()) || !isLike(value, *each, parts.contains(each.key()))) {
            kept.insert(each.key(), *each);
        } else if (each->isObject()) {
            kept.insert(each.key(), completed(value.toObject(), each->toObject()));
        }
    }
    return kept;
}

/// Of a day that is long past.
QJsonArray nothingToday(const QJsonValue& kept)
{
    const QJsonArray nothing{0, 0};
    return kept.toArray().size() == nothing.size() && isLike(kept, nothing) ? kept.toArray()
                                                                            : nothing;
}

qint64 idFrom(const QByteArray& original)
{
    return QJsonDocument::fromJson(original).object()[u"id"_s].toInteger();
}

/// A number of the kind that Anki's ids are: a time before 2019, when nothing
/// of Reprise's was made.
qint64 idOf(const QByteArray& what)
{
    constexpr qint64 from = 1'300'000'000'000; // 2011
    constexpr quint64 range = 250'000'000'000;
    const auto hash = qFromBigEndian<quint64>(
        QCryptographicHash::hash(what, QCryptographicHash::Sha256).constData());
    return from + static_cast<qint64>(hash % range);
}

/// Which fields a card needs one of, as old programs want to be told.
QJsonArray requirement(const reprise::NoteType& type, int ordinal)
{
    QJsonArray fields;
    for (int i = 0; i < type.fields.size(); ++i) {
        const QString& front = type.templates.at(ordinal).front;
        if (front.contains(u"{{%1}}"_s.arg(type.fields.at(i)))
            || front.contains(u":%1}}"_s.arg(type.fields.at(i)))) {
            fields.append(i);
        }
    }
    return {ordinal, u"any"_s, fields};
}

} // namespace

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

namespace {

/// The name that the type had there, if here it only got a number behind it.
QString nameOf(const reprise::NoteType& type, const QByteArray& original)
{
    static const QRegularExpression number(u" \\(\\d+\\)$"_s);
    const QString name = QJsonDocument::fromJson(original).object().value(u"name"_s).toString();
    return !name.isEmpty() && QString(type.name).remove(number) == name ? name : type.name;
}

} // namespace

bool isOwnStyle(const QString& style)
{
    return style == styleOfOurs;
}

qint64 modelId(const reprise::NoteType& type, const QByteArray& original)
{
    if (const qint64 id = idFrom(original); id > 0) {
        return id;
    }
    QByteArray what = type.name.toUtf8() + char(type.kind);
    for (const QString& field : type.fields) {
        what += '\0' + field.toUtf8();
    }
    for (const CardTemplate& card : type.templates) {
        what += '\1' + card.name.toUtf8() + '\0' + card.front.toUtf8() + '\0' + card.back.toUtf8();
    }
    return idOf(what);
}

QJsonObject modelObject(const reprise::NoteType& type, qint64 id, const QByteArray& original)
{
    const QJsonObject kept = keptOf(original);
    QJsonArray fields;
    for (int i = 0; i < type.fields.size(); ++i) {
        QJsonObject field = completed(kept[u"fields"_s].toArray().at(i).toObject(),
            {{u"sticky"_s, false}, {u"rtl"_s, false}, {u"font"_s, u"Arial"_s}, {u"size"_s, 20},
                {u"media"_s, QJsonArray()}});
        field.insert(u"name"_s, type.fields.at(i));
        field.insert(u"ord"_s, i);
        fields.append(field);
    }
    QJsonArray templates;
    QJsonArray requirements;
    for (int i = 0; i < type.templates.size(); ++i) {
        QJsonObject made = completed(kept[u"templates"_s].toArray().at(i).toObject(),
            {{u"did"_s, QJsonValue::Null}, {u"bqfmt"_s, u""_s}, {u"bafmt"_s, u""_s}});
        made.insert(u"name"_s, type.templates.at(i).name);
        made.insert(u"ord"_s, i);
        made.insert(u"qfmt"_s, type.templates.at(i).front);
        made.insert(u"afmt"_s, type.templates.at(i).back);
        templates.append(made);
        requirements.append(requirement(type, i));
    }
    QJsonObject model = completed(kept[u"config"_s].toObject(),
        {{u"sortf"_s, 0}, {u"did"_s, QJsonValue::Null}, {u"mod"_s, 0}, {u"latexPre"_s, u""_s},
            {u"latexPost"_s, u""_s}, {u"latexsvg"_s, false}, {u"tags"_s, QJsonArray()},
            {u"vers"_s, QJsonArray()}});
    model.insert(u"id"_s, id);
    model.insert(u"name"_s, nameOf(type, original));
    model.insert(u"type"_s, static_cast<int>(type.kind));
    model.insert(u"usn"_s, -1);
    model.insert(u"css"_s, type.style.isEmpty() ? styleOfOurs : type.style);
    model.insert(u"flds"_s, fields);
    model.insert(u"tmpls"_s, templates);
    model.insert(u"req"_s, requirements);
    return model;
}

qint64 deckId(const QStringList& levels, const QByteArray& original)
{
    const qint64 id = idFrom(original);
    return id > 0 ? id : idOf(levels.join(QChar(0x1f)).toUtf8());
}

QJsonObject defaultDeck()
{
    return deckObject({u"Default"_s}, {}, 1, {});
}

QJsonObject deckObject(
    const QStringList& levels, const TopicSettings& settings, qint64 id, const QByteArray& original)
{
    QJsonObject deck = keptOf(original)[u"deck"_s].toObject();
    deck = completed(deck,
        {{u"mod"_s, 0}, {u"collapsed"_s, false}, {u"browserCollapsed"_s, false}, {u"desc"_s, u""_s},
            {u"conf"_s, 1}, {u"extendNew"_s, 0}, {u"extendRev"_s, 0}});
    for (const QString& key : {u"lrnToday"_s, u"revToday"_s, u"newToday"_s, u"timeToday"_s}) {
        deck.insert(key, nothingToday(deck[key]));
    }
    deck.insert(u"dyn"_s, 0);
    // A deck that came has its limits from itself or from its preset, and goes out
    // with them unless they were changed here.
    const QJsonObject preset = keptOf(original)[u"preset"_s].toObject();
    const auto limit = [&](const QString& key, const QString& part, std::optional<int> value) {
        const QJsonValue own = deck.value(key);
        const QJsonValue came =
            own.isDouble() ? own : preset.value(part).toObject().value(u"perDay"_s);
        const int number =
            value.value_or(0) == TopicSettings::unlimited ? unlimitedPerDay : value.value_or(0);
        const bool isSame = came.isDouble() && std::min(came.toInt(), unlimitedPerDay) == number;
        if (value && !isSame) {
            deck.insert(key, number);
        }
    };
    limit(u"newLimit"_s, u"new"_s, settings.newPerDay);
    limit(u"reviewLimit"_s, u"rev"_s, settings.reviewsPerDay);
    QStringList names = levels;
    names.replaceInStrings(u"::"_s, u":"_s);
    deck.insert(u"id"_s, id);
    deck.insert(u"name"_s, names.join(u"::"_s));
    deck.insert(u"usn"_s, -1);
    return deck;
}

QJsonObject defaultPreset()
{
    return {{u"id"_s, 1}, {u"mod"_s, 0}, {u"name"_s, u"Default"_s}, {u"usn"_s, 0},
        {u"maxTaken"_s, 60}, {u"autoplay"_s, true}, {u"timer"_s, 0}, {u"replayq"_s, true},
        {u"dyn"_s, false},
        {u"new"_s,
            QJsonObject{{u"bury"_s, false}, {u"delays"_s, QJsonArray{1.0, 10.0}},
                {u"initialFactor"_s, 2500}, {u"ints"_s, QJsonArray{1, 4, 0}}, {u"order"_s, 1},
                {u"perDay"_s, 20}}},
        {u"rev"_s,
            QJsonObject{{u"bury"_s, false}, {u"ease4"_s, 1.3}, {u"ivlFct"_s, 1.0},
                {u"maxIvl"_s, 36500}, {u"perDay"_s, 200}, {u"hardFactor"_s, 1.2}}},
        {u"lapse"_s,
            QJsonObject{{u"delays"_s, QJsonArray{10.0}}, {u"leechAction"_s, 1},
                {u"leechFails"_s, defaultLeechThreshold}, {u"minInt"_s, 1}, {u"mult"_s, 0.0}}}};
}

QJsonObject presetObject(const QByteArray& deckOriginal)
{
    const QJsonObject preset = keptOf(deckOriginal)[u"preset"_s].toObject();
    return preset.isEmpty() ? preset : completed(preset, defaultPreset());
}

} // namespace reprise::anki
