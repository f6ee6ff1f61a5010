// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/originals.h"

#include "core/transfer/anki/schemas.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

QJsonValue valueOf(const QByteArray& original, int schema)
{
    if (original.isEmpty()) {
        return {};
    }
    return schema == schemaOfTexts ? QJsonValue(QJsonDocument::fromJson(original).object())
                                   : QJsonValue(QString::fromLatin1(original.toBase64()));
}

template <typename Part>
QJsonArray valuesOf(const QList<Part>& parts, int schema)
{
    QJsonArray values;
    for (const Part& part : parts) {
        values.append(valueOf(part.original, schema));
    }
    return values;
}

QByteArray textOf(const QJsonObject& object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray originalOf(const NoteType& type, int schema)
{
    return textOf({{u"anki"_s, schema}, {u"id"_s, type.id}, {u"name"_s, type.name},
        {u"config"_s, valueOf(type.original, schema)}, {u"fields"_s, valuesOf(type.fields, schema)},
        {u"templates"_s, valuesOf(type.templates, schema)}});
}

QByteArray originalOf(const Deck& deck, const Preset* preset, int schema)
{
    QJsonObject object{
        {u"anki"_s, schema}, {u"id"_s, deck.id}, {u"deck"_s, valueOf(deck.original, schema)}};
    if (preset) {
        object.insert(u"preset"_s, valueOf(preset->original, schema));
        object.insert(u"presetId"_s, preset->id);
        object.insert(u"presetName"_s, preset->name);
    }
    return textOf(object);
}

QByteArray toJson(const CardOriginal& original)
{
    QJsonObject object;
    if (original.easePermille) {
        object.insert(u"factor"_s, *original.easePermille);
    }
    if (original.answers) {
        object.insert(u"reps"_s, *original.answers);
    }
    if (!original.data.isEmpty()) {
        object.insert(u"data"_s, QString::fromUtf8(original.data));
    }
    return textOf(object);
}

CardOriginal cardOriginalFrom(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CardOriginal original;
    if (const QJsonValue factor = object[u"factor"_s]; factor.isDouble()) {
        original.easePermille = factor.toInt();
    }
    if (const QJsonValue answers = object[u"reps"_s]; answers.isDouble()) {
        original.answers = answers.toInt();
    }
    original.data = object[u"data"_s].toString().toUtf8();
    return original;
}

QByteArray toJson(const Answer& answer)
{
    QByteArray json = "[";
    for (const int number : {answer.button, answer.interval, answer.lastInterval,
             answer.easePermille, answer.milliseconds}) {
        json += QByteArray::number(number) + ',';
    }
    return json + QByteArray::number(static_cast<int>(answer.kind)) + ']';
}

std::optional<Answer> answerFrom(const QByteArray& json, qint64 id, qint64 card)
{
    const QJsonArray row = QJsonDocument::fromJson(json).array();
    constexpr qsizetype columns = 6;
    const int kind = row.at(columns - 1).toInt(-1);
    if (row.size() != columns || kind < 0 || kind > static_cast<int>(AnswerKind::Rescheduled)) {
        return {};
    }
    return Answer{.id = id,
        .card = card,
        .button = row.at(0).toInt(),
        .interval = row.at(1).toInt(),
        .lastInterval = row.at(2).toInt(),
        .easePermille = row.at(3).toInt(),
        .milliseconds = row.at(4).toInt(),
        .kind = static_cast<AnswerKind>(kind)};
}

} // namespace reprise::anki
