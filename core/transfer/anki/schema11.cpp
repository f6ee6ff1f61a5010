// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/objects11.h"
#include "core/transfer/anki/schemas.h"
#include "core/transfer/jsondepth.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

Read<QJsonObject> parsed(const QByteArray& json, const QString& place)
{
    if (jsonDepth(json) > deepestJson) {
        return refusal(FindingCode::JsonTooDeep, place);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return refusal(FindingCode::JsonMalformed, place, error.errorString());
    }
    return document.object();
}

std::optional<int> count(const QJsonValue& value)
{
    return lenientInteger(value).transform([](qint64 number) {
        return static_cast<int>(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
    });
}

/// Reads one of col's texts: objects by id.
class Entries final
{
public:
    Entries(QString place, Findings& findings)
        : m_place(std::move(place))
        , m_findings(findings)
    {
    }

    /// What `read(id, object)` makes of each object, by id; it gives nothing
    /// for one that is of no use.
    template <typename Thing, typename ReadOne>
    QList<Thing> read(const QJsonObject& objects, ReadOne readOne)
    {
        QList<Thing> things;
        for (auto entry = objects.begin(); entry != objects.end(); ++entry) {
            const std::optional<qint64> id = lenientInteger(entry.key());
            std::optional<Thing> thing =
                id && entry->isObject() ? readOne(*id, entry->toObject()) : std::nullopt;
            if (thing) {
                things.append(std::move(*thing));
            } else {
                m_findings.add(FindingCode::RowMalformed, m_place + u' ' + entry.key());
            }
        }
        std::ranges::sort(things, {}, &Thing::id);
        return things;
    }

private:
    QString m_place;
    Findings& m_findings;
};

std::optional<NoteType> noteTypeFrom(qint64 id, QJsonObject object)
{
    NoteType type{.id = id,
        .name = object[u"name"_s].toString(),
        .kind = lenientInteger(object[u"type"_s]).value_or(0) == 1 ? NoteTypeKind::Cloze
                                                                   : NoteTypeKind::Standard,
        .style = object[u"css"_s].toString(),
        .modified = lenientInteger(object[u"mod"_s]).value_or(0)};
    const QJsonArray fields = object.take(u"flds"_s).toArray();
    for (const auto& value : fields) {
        const QJsonObject field = value.toObject();
        type.fields.append({field[u"name"_s].toString(), compact(field)});
    }
    const QJsonArray templates = object.take(u"tmpls"_s).toArray();
    for (const auto& value : templates) {
        const QJsonObject one = value.toObject();
        type.templates.append({one[u"name"_s].toString(), one[u"qfmt"_s].toString(),
            one[u"afmt"_s].toString(), compact(one)});
    }
    type.original = compact(object);
    if (type.fields.isEmpty() || type.templates.isEmpty()) {
        return {};
    }
    return type;
}

std::optional<Deck> deckFrom(qint64 id, const QJsonObject& object)
{
    const bool isFiltered = lenientInteger(object[u"dyn"_s]).value_or(0) != 0;
    return Deck{.id = id,
        .levels = deckLevels(object[u"name"_s].toString(), u"::"_s),
        .isFiltered = isFiltered,
        .description = object[u"desc"_s].toString(),
        .preset = isFiltered ? 0 : lenientInteger(object[u"conf"_s]).value_or(1),
        .newPerDay = count(object[u"newLimit"_s]),
        .reviewsPerDay = count(object[u"reviewLimit"_s]),
        .original = compact(object)};
}

std::optional<Preset> presetFrom(qint64 id, const QJsonObject& object)
{
    const QJsonObject unseen = object[u"new"_s].toObject();
    const QJsonObject lapse = object[u"lapse"_s].toObject();
    Preset preset{.id = id, .name = object[u"name"_s].toString(), .original = compact(object)};
    preset.newPerDay = count(unseen[u"perDay"_s]).value_or(preset.newPerDay);
    preset.reviewsPerDay =
        count(object[u"rev"_s].toObject()[u"perDay"_s]).value_or(preset.reviewsPerDay);
    constexpr int random = 0; // the other way round than in schema 18
    preset.order =
        lenientInteger(unseen[u"order"_s]) == random ? NewOrder::Shuffled : NewOrder::Deck;
    preset.leechThreshold =
        std::max(1, count(lapse[u"leechFails"_s]).value_or(preset.leechThreshold));
    preset.leechSuspends = lenientInteger(lapse[u"leechAction"_s]).value_or(0) == 0;
    return preset;
}

} // namespace

std::optional<qint64> lenientInteger(const QJsonValue& value)
{
    if (value.isBool()) {
        return value.toBool() ? 1 : 0;
    }
    if (value.isString()) {
        bool isNumber = false;
        const qint64 number = value.toString().toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    if (!value.isDouble()) {
        return {};
    }
    // Whole numbers are exact; of others, which fit anything there is, the whole part.
    constexpr double largest = 9e15;
    const double number = value.toDouble();
    return value.toInteger(
        number >= -largest && number <= largest ? static_cast<qint64>(number) : 0);
}

QStringList deckLevels(const QString& name, const QString& separator)
{
    QStringList levels = name.split(separator);
    for (QString& level : levels) {
        level = level.trimmed();
        if (level.isEmpty()) {
            level = u"blank"_s; // as Anki names it
        }
    }
    return levels;
}

void takeSetting(Contents& contents, const QString& key, const QJsonValue& value)
{
    const std::optional<qint64> number = lenientInteger(value);
    if (!number) {
        return;
    }
    if (key == "rollover"_L1) {
        constexpr qint64 hours = 24;
        // An hour before midnight may be written as a negative one.
        const qint64 hour = std::clamp(*number, -hours, hours - 1);
        contents.rolloverHour = static_cast<int>(hour < 0 ? hours + hour : hour);
    } else if (key == "creationOffset"_L1) {
        constexpr qint64 farthest = qint64{24} * 60;
        contents.createdOffsetMinutes = static_cast<int>(std::clamp(*number, -farthest, farthest));
    } else if (key == "schedVer"_L1) {
        contents.schedulerVersion = *number == 1 ? 1 : 2;
    }
}

Read<> readSchema11(ForeignDatabase& database, Contents& contents, Findings& findings)
{
    QByteArray conf;
    QByteArray models;
    QByteArray decks;
    QByteArray presets;
    auto read = database.forEach(
        "SELECT conf, models, decks, dconf FROM col"_ba, [&](const ForeignRow& row) {
            conf = row.bytes(0).toByteArray();
            models = row.bytes(1).toByteArray();
            decks = row.bytes(2).toByteArray();
            presets = row.bytes(3).toByteArray();
        });
    if (!read) {
        return read;
    }
    const auto types = parsed(models, u"col.models"_s);
    const auto tree = parsed(decks, u"col.decks"_s);
    if (!types || !tree) {
        return std::unexpected(types ? tree.error() : types.error());
    }
    contents.noteTypes = Entries(u"col.models"_s, findings).read<NoteType>(*types, noteTypeFrom);
    contents.decks = Entries(u"col.decks"_s, findings).read<Deck>(*tree, deckFrom);

    // Settings are worth less than the cards.
    if (const auto settings = parsed(presets, u"col.dconf"_s)) {
        contents.presets = Entries(u"col.dconf"_s, findings).read<Preset>(*settings, presetFrom);
    } else {
        findings.add(settings.error());
    }
    if (const auto settings = parsed(conf, u"col.conf"_s)) {
        for (auto entry = settings->begin(); entry != settings->end(); ++entry) {
            takeSetting(contents, entry.key(), entry.value());
        }
    } else {
        findings.add(settings.error());
    }
    return {};
}

} // namespace reprise::anki
