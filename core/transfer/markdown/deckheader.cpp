// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/deckheader.h"

#include "core/transfer/jsondepth.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

constexpr int supportedFormat = 1;

class HeaderReader
{
public:
    HeaderReader(const QByteArray& json, Deck& deck, QList<DeckFault>& faults)
        : m_json(json)
        , m_deck(deck)
        , m_faults(faults)
    {
    }

    void read();

private:
    void readObject(QJsonObject object);
    void readNoteType(const QJsonValue& value);
    void readTopic(const QJsonValue& value);
    std::optional<int> number(QJsonObject& object, const QString& key, int least);
    template <typename Choice>
    std::optional<Choice> choice(
        QJsonObject& object, const QString& key, const QString& first, const QString& second);
    QString text(QJsonObject& object, const QString& key);
    QString name(QJsonObject& object, const QString& key);
    QStringList texts(QJsonObject& object, const QString& key);
    QJsonArray array(QJsonObject& object, const QString& key);
    void fault(FaultCode code, const QString& key, const QString& detail);

    const QByteArray& m_json;
    Deck& m_deck;
    QList<DeckFault>& m_faults;
};

void HeaderReader::read()
{
    if (jsonDepth(m_json) > deepestJson) {
        fault(FaultCode::JsonTooDeep, {}, {});
        return;
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(m_json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        const qsizetype lines =
            m_json.first(std::clamp<qsizetype>(error.offset, 0, m_json.size())).count('\n');
        const QString detail =
            error.error != QJsonParseError::NoError ? error.errorString() : QString();
        m_faults.append({u"deck.json"_s, int(lines) + 1, FaultCode::JsonMalformed, detail});
        return;
    }
    readObject(document.object());
}

void HeaderReader::readObject(QJsonObject object)
{
    const QJsonValue format = object.take("format"_L1);
    if (format.toInt() != supportedFormat) {
        fault(FaultCode::FormatUnsupported, u"format"_s, format.toVariant().toString());
    }
    m_deck.id = text(object, u"id"_s);
    if (m_deck.id.isEmpty()) {
        fault(FaultCode::DeckIdMissing, u"id"_s, {});
    } else if (!isDeckId(m_deck.id)) {
        fault(FaultCode::DeckIdMalformed, u"id"_s, m_deck.id);
    }
    m_deck.name = name(object, u"name"_s);
    if (m_deck.name.trimmed().isEmpty()) {
        fault(FaultCode::DeckNameMissing, u"name"_s, {});
    }
    m_deck.version = text(object, u"version"_s);
    m_deck.language = text(object, u"language"_s);
    m_deck.license = text(object, u"license"_s);
    m_deck.authors = texts(object, u"authors"_s);
    m_deck.description = text(object, u"description"_s);
    for (const auto& value : array(object, u"noteTypes"_s)) {
        readNoteType(value);
    }
    for (const auto& value : array(object, u"topics"_s)) {
        readTopic(value);
    }
    m_deck.otherKeys = object;
}

void HeaderReader::readNoteType(const QJsonValue& value)
{
    QJsonObject object = value.toObject();
    NoteType type;
    type.name = name(object, u"name"_s);
    type.fields = texts(object, u"fields"_s);
    type.style = text(object, u"style"_s);
    type.kind = object.take("cloze"_L1).toBool() ? NoteTypeKind::Cloze : NoteTypeKind::Standard;
    for (const auto& item : array(object, u"templates"_s)) {
        QJsonObject source = item.toObject();
        type.templates.append(
            {text(source, u"name"_s), text(source, u"front"_s), text(source, u"back"_s)});
    }
    const bool templatesFit =
        type.kind == NoteTypeKind::Cloze ? type.templates.size() == 1 : !type.templates.isEmpty();
    if (type.name.isEmpty() || type.fields.isEmpty() || !templatesFit) {
        fault(FaultCode::ValueMalformed, u"noteTypes"_s, "noteTypes "_L1 + type.name);
        return;
    }
    if (std::ranges::contains(m_deck.noteTypes, type.name, &NoteType::name)) {
        fault(FaultCode::NoteTypeRepeated, u"noteTypes"_s, type.name);
        return;
    }
    m_deck.noteTypes.append(type);
}

void HeaderReader::readTopic(const QJsonValue& value)
{
    QJsonObject object = value.toObject();
    DeckTopic topic;
    topic.levels = topicLevels(name(object, u"path"_s));
    if (topic.levels.size() > mostTopicLevels) {
        fault(FaultCode::TopicTooDeep, u"topics"_s, QString::number(topic.levels.size()));
    }
    topic.settings.newPerDay = number(object, u"newPerDay"_s, TopicSettings::unlimited);
    topic.settings.reviewsPerDay = number(object, u"reviewsPerDay"_s, TopicSettings::unlimited);
    topic.settings.leechThreshold = number(object, u"leechThreshold"_s, 1);
    topic.settings.order = choice<NewOrder>(object, u"order"_s, u"deck"_s, u"shuffled"_s);
    topic.settings.reading =
        choice<Sm2Reading>(object, u"policy"_s, u"published"_s, u"reference"_s);
    topic.otherKeys = object;
    m_deck.topics.append(topic);
}

std::optional<int> HeaderReader::number(QJsonObject& object, const QString& key, int least)
{
    const QJsonValue value = object.take(key);
    if (value.isUndefined()) {
        return std::nullopt;
    }
    const int result = value.toInt(least - 1);
    if (result >= least) {
        return result;
    }
    fault(FaultCode::ValueMalformed, key, key);
    return std::nullopt;
}

template <typename Choice>
std::optional<Choice> HeaderReader::choice(
    QJsonObject& object, const QString& key, const QString& first, const QString& second)
{
    const QJsonValue value = object.take(key);
    if (value.isUndefined()) {
        return std::nullopt;
    }
    if (value.toString() == first) {
        return Choice{0};
    }
    if (value.toString() == second) {
        return Choice{1};
    }
    fault(FaultCode::ValueMalformed, key, key);
    return std::nullopt;
}

QString HeaderReader::text(QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.take(key);
    if (!value.isUndefined() && !value.isString()) {
        fault(FaultCode::ValueMalformed, key, key);
    }
    return value.toString();
}

/// A text of one line that cannot make what stands around it read differently.
QString HeaderReader::name(QJsonObject& object, const QString& key)
{
    const QString found = text(object, key);
    const auto misleads = [](QChar c) {
        const auto direction = c.direction();
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph
            || (direction >= QChar::DirLRE && direction <= QChar::DirPDF
                && c.category() == QChar::Other_Format)
            || (direction >= QChar::DirLRI && direction <= QChar::DirPDI);
    };
    if (std::ranges::any_of(found, misleads)) {
        fault(FaultCode::ValueMalformed, key, key);
    }
    return found;
}

QStringList HeaderReader::texts(QJsonObject& object, const QString& key)
{
    QStringList result;
    for (const auto& item : array(object, key)) {
        if (!item.isString()) {
            fault(FaultCode::ValueMalformed, key, key);
        }
        result += item.toString();
    }
    return result;
}

QJsonArray HeaderReader::array(QJsonObject& object, const QString& key)
{
    const QJsonValue value = object.take(key);
    if (!value.isUndefined() && !value.isArray()) {
        fault(FaultCode::ValueMalformed, key, key);
    }
    return value.toArray();
}

void HeaderReader::fault(FaultCode code, const QString& key, const QString& detail)
{
    const qsizetype place = key.isEmpty() ? -1 : m_json.indexOf('"' + key.toUtf8() + '"');
    const qsizetype line = place < 0 ? 1 : m_json.first(place).count('\n') + 1;
    m_faults.append({u"deck.json"_s, int(line), code, detail});
}

} // namespace

void readHeader(const QByteArray& json, Deck& deck, QList<DeckFault>& faults)
{
    HeaderReader(json, deck, faults).read();
}

bool isDeckId(const QString& id)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9.-]{1,200}\\z"_s);
    return pattern.match(id).hasMatch();
}

} // namespace reprise
