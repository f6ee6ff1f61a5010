// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/packagewriter.h"

#include "core/storage/collection.h"
#include "core/storage/extraction.h"
#include "core/transfer/anki/collectionwriter.h"
#include "core/transfer/anki/fieldsource.h"
#include "core/transfer/anki/objects11.h"
#include "core/transfer/anki/originals.h"
#include "core/transfer/anki/packagemedia.h"
#include "core/transfer/anki/scheduling.h"
#include "core/transfer/anki/zipwriter.h"
#include "core/transfer/markdown/mediareferences.h"
#include "core/transfer/progress.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSaveFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

constexpr qsizetype mostWarnings = 1'000;
constexpr double shareOfRows = 0.7; // the rest is packing

/// The column "data" with the time of the last answer, which Anki's check misses
/// where there is none.
QByteArray withLastAnswer(const QByteArray& data, qint64 seconds)
{
    QJsonObject object = QJsonDocument::fromJson(data).object();
    if (seconds == 0 || object[u"lrt"_s].toInteger() == seconds) {
        return data;
    }
    object.insert(u"lrt"_s, seconds);
    return compact(object);
}

/// Numbers for things of which two may claim the same one: the first keeps it,
/// and who comes first does not depend on what is written.
class Ids final
{
public:
    /// `wanted`, or else `other`, or else one behind that.
    qint64 take(qint64 wanted, qint64 other)
    {
        qint64 id = m_taken.contains(wanted) ? other : wanted;
        while (m_taken.contains(id)) {
            ++id;
        }
        m_taken.insert(id);
        return id;
    }

private:
    QSet<qint64> m_taken;
};

class PackageWriter final
{
public:
    PackageWriter(
        Collection& collection, const PackageOptions& options, const TransferProgress& progress);

    Result<PackageReport> write(const QString& path);

private:
    Result<> prepare();
    Result<> writeRows(CollectionWriter& writer);
    Result<> countAnswers();
    Result<> add(CollectionWriter& writer, const reprise::Note& note);
    Result<> add(CollectionWriter& writer, const reprise::Card& card, const QByteArray& original);
    Result<> add(CollectionWriter& writer, const Review& review, const QByteArray& original);
    QString fieldFor(const reprise::Note& note, const QString& deck, const QString& field);
    void giveIds(QList<reprise::NoteType> types, QList<Topic> topics);
    [[nodiscard]] QStringList levelsOf(TopicId topic) const;
    qint64 deckFor(TopicId topic);
    [[nodiscard]] CollectionWriter::Settings settings() const;
    Result<> pack(const QString& collection, const QString& path);
    Result<> goOn();

    Collection& m_collection;
    Extraction m_rows;
    const PackageOptions& m_options;
    const TransferProgress& m_progress;
    PackageReport m_report;
    PackageMedia m_media;
    QHash<QString, QString> m_deckOfGuid; ///< of shipped notes
    QHash<NoteTypeId, QByteArray> m_typeOriginals;
    QHash<TopicId, QByteArray> m_topicOriginals;
    QHash<TopicId, Topic> m_topics;
    QHash<NoteTypeId, reprise::NoteType> m_types;
    QHash<NoteTypeId, qint64> m_modelIds;
    QHash<TopicId, qint64> m_idsOfTopics; ///< of every topic
    QMap<qint64, NoteTypeId> m_models; ///< those that are used, by their id there
    QMap<qint64, QJsonObject> m_decks; ///< by id
    QHash<TopicId, qint64> m_deckIds;
    QHash<NoteId, qint64> m_modified; ///< seconds
    QHash<CardId, Extraction::Answered> m_answers;
    int m_dayStartsAtMinutes = 0;
    StudyDay m_today;
    StudyDay m_created;
    qint64 m_lastPosition = 0;
    qint64 m_all = 1;
    qint64 m_done = 0;
};

PackageWriter::PackageWriter(
    Collection& collection, const PackageOptions& options, const TransferProgress& progress)
    : m_collection(collection)
    , m_rows(collection.database(), options.notes)
    , m_options(options)
    , m_progress(progress)
{
}

Result<> PackageWriter::goOn()
{
    ++m_done;
    return m_done % rowsBetweenReports != 0
            || m_progress(std::min(1.0, shareOfRows * double(m_done) / double(m_all)))
        ? Result<>()
        : failure(ErrorCode::Cancelled);
}

Result<> PackageWriter::prepare()
{
    auto types = m_collection.notes().types();
    auto topics = m_collection.topics().all();
    const auto shipped = m_collection.decks().allNotes();
    auto typeOriginals = m_rows.typeOriginals();
    auto topicOriginals = m_rows.topicOriginals();
    const auto dayStarts = m_collection.settings().dayStartsAtMinutes();
    const auto notes = m_collection.notes().count();
    const auto reviews = m_collection.reviews().count();
    const auto first = m_rows.firstInstant();
    if (const Error* error = firstError(types, topics, shipped, typeOriginals, topicOriginals,
            dayStarts, notes, reviews, first)) {
        return std::unexpected(*error);
    }
    for (const reprise::NoteType& type : std::as_const(*types)) {
        m_types.insert(type.id, type);
    }
    for (const Topic& topic : std::as_const(*topics)) {
        m_topics.insert(topic.id, topic);
    }
    m_typeOriginals = std::move(*typeOriginals);
    m_topicOriginals = std::move(*topicOriginals);
    giveIds(std::move(*types), std::move(*topics));
    for (const DeckStore::ShippedNote& note : *shipped) {
        m_deckOfGuid.insert(note.guid, note.deck);
    }
    m_dayStartsAtMinutes = *dayStarts;
    m_today = Moment::at(m_options.now, m_dayStartsAtMinutes).day;
    m_created = m_today;
    if (const std::optional<qint64>& instantMs = *first) {
        const QDateTime instant =
            QDateTime::fromMSecsSinceEpoch(*instantMs, m_options.now.timeZone());
        m_created = std::min(m_today, Moment::at(instant, m_dayStartsAtMinutes).day);
    }
    m_all = std::max<qint64>(1,
        2 * (m_options.notes ? m_options.notes->size() : *notes)
            + (m_options.withSchedule && !m_options.notes ? *reviews : 0));
    return m_media.prepare(m_collection);
}

/// What came from two packages may have one number: made by the same script, say,
/// or twice from one deck with other templates between.
void PackageWriter::giveIds(QList<reprise::NoteType> types, QList<Topic> topics)
{
    std::ranges::sort(types, {}, [](const reprise::NoteType& type) { return type.id.value; });
    std::ranges::sort(topics, {}, [](const Topic& topic) { return topic.id.value; });
    Ids models;
    for (const reprise::NoteType& type : std::as_const(types)) {
        m_modelIds.insert(
            type.id, models.take(modelId(type, m_typeOriginals.value(type.id)), modelId(type, {})));
    }
    Ids decks;
    for (const Topic& topic : std::as_const(topics)) {
        const QStringList levels = levelsOf(topic.id);
        m_idsOfTopics.insert(topic.id,
            decks.take(deckId(levels, m_topicOriginals.value(topic.id)), deckId(levels, {})));
    }
}

QStringList PackageWriter::levelsOf(TopicId topic) const
{
    QStringList levels;
    for (TopicId at = topic; at != rootTopic && m_topics.contains(at);
        at = m_topics.value(at).parent.value_or(rootTopic)) {
        levels.prepend(m_topics.value(at).name);
    }
    return levels;
}

qint64 PackageWriter::deckFor(TopicId topic)
{
    if (const auto known = m_deckIds.constFind(topic); known != m_deckIds.cend()) {
        return *known;
    }
    qint64 id = 1; // cards right below the root go to the deck that is always there
    if (topic != rootTopic && m_topics.contains(topic)) {
        (void)deckFor(m_topics.value(topic).parent.value_or(rootTopic));
        id = m_idsOfTopics.value(topic);
        m_decks.insert(id,
            deckObject(levelsOf(topic), m_topics.value(topic).settings, id,
                m_topicOriginals.value(topic)));
    }
    m_deckIds.insert(topic, id);
    return id;
}

QString PackageWriter::fieldFor(
    const reprise::Note& note, const QString& deck, const QString& field)
{
    QHash<QString, QString> names;
    for (const QString& written : mediaReferences(field, note.format)) {
        const auto name = m_media.nameFor(deck, written);
        if (name && *name != written) {
            names.insert(written, *name);
        } else if (!name
            && resolveMedium(written, {}, [](const QString&) { return false; }).kind
                == ResolvedMedium::Kind::Missing
            && m_report.warnings.size() < mostWarnings) {
            m_report.warnings.append({u"media-missing"_s, written});
        }
    }
    const QString renamed = withReferences(field, note.format, names);
    return note.format == TextFormat::Html || renamed.isEmpty()
        ? renamed
        : withSource(fieldHtml(renamed, m_options.colour), renamed);
}

Result<> PackageWriter::add(CollectionWriter& writer, const reprise::Note& note)
{
    const auto type = m_types.constFind(note.type);
    if (type == m_types.cend()) {
        return failure(ErrorCode::NotFound, u"note type %1"_s.arg(note.type.value));
    }
    const qint64 model = m_modelIds.value(note.type);
    m_models.insert(model, note.type);
    Note theirs{.id = note.id.value,
        .guid = note.guid,
        .type = model,
        .modified = note.modifiedMs / 1000,
        .tags = note.tags,
        .fields = {}};
    if (!m_options.withSchedule) {
        theirs.tags.removeAll(leechTag);
        theirs.tags.removeAll(markedTag);
    }
    const QString deck = m_deckOfGuid.value(note.guid);
    for (const QString& field : note.fields) {
        theirs.fields.append(fieldFor(note, deck, field));
    }
    m_modified.insert(note.id, theirs.modified);
    ++m_report.notes;
    return writer.add(theirs);
}

Result<> PackageWriter::countAnswers()
{
    if (!m_options.withSchedule) {
        return {};
    }
    return m_rows.answered().transform([this](auto answered) { m_answers = std::move(answered); });
}

Result<> PackageWriter::add(
    CollectionWriter& writer, const reprise::Card& card, const QByteArray& original)
{
    Card theirs{.id = card.id.value,
        .note = card.note.value,
        .deck = deckFor(card.topic),
        .ordinal = card.ordinal,
        .modified = m_modified.value(card.note),
        .due = card.position};
    m_lastPosition = std::max(m_lastPosition, card.position);
    const auto* schedule = std::get_if<Schedule>(&card.progress);
    if (m_options.withSchedule) {
        const CardOriginal kept = cardOriginalFrom(original);
        theirs.flag = card.flag;
        const Extraction::Answered answered = m_answers.value(card.id);
        theirs.data = withLastAnswer(kept.data, answered.lastMs / 1000);
        theirs.answers = std::max(answered.count, kept.answers.value_or(0));
        if (schedule) {
            const int permille = schedule->easeHundredths * 10;
            theirs.kind = CardKind::Review;
            theirs.queue = CardQueue::Review;
            theirs.due = schedule->due.number - m_created.number;
            theirs.intervalDays = schedule->intervalDays;
            // The finer number goes out again as long as it still says the same.
            // A card that was in learning there had none.
            const int finer = kept.easePermille.value_or(0);
            theirs.easePermille =
                finer > 0 && easeHundredths(finer) == schedule->easeHundredths ? finer : permille;
            theirs.lapses = schedule->lapses;
        }
        if (card.suspended) {
            theirs.queue = CardQueue::Suspended;
        } else if (card.buriedOn == m_today) {
            theirs.queue = CardQueue::UserBuried;
            // A card counts as buried on the day on which it was changed.
            theirs.modified = QDateTime(m_today.date(), QTime(12, 0), m_options.now.timeZone())
                                  .toSecsSinceEpoch();
        }
    }
    ++m_report.cards;
    return writer.add(theirs);
}

Result<> PackageWriter::add(
    CollectionWriter& writer, const Review& review, const QByteArray& original)
{
    ++m_report.reviews;
    const auto kept = original.isEmpty()
        ? std::nullopt
        : answerFrom(original, review.time.utcMilliseconds, review.card.value);
    return writer.add(kept.value_or(answerOf(review)));
}

Result<> PackageWriter::writeRows(CollectionWriter& writer)
{
    return m_rows
        .forEachNote([&](const reprise::Note& note, const QByteArray&) {
            return goOn().and_then([&] { return add(writer, note); });
        })
        .and_then([&] { return countAnswers(); })
        .and_then([&] {
            return m_rows.forEachCard([&](const reprise::Card& card, const QByteArray& original) {
                return goOn().and_then([&] { return add(writer, card, original); });
            });
        })
        .and_then([&]() -> Result<> {
            if (!m_options.withSchedule) {
                return {};
            }
            return m_rows
                .forEachReview([&](const Review& review, const QByteArray& original) {
                    return goOn().and_then([&] { return add(writer, review, original); });
                })
                .and_then([&] {
                    return m_rows.forEachManualChange(
                        [&](const Extraction::ManualChange& change, const QByteArray& original) {
                            const auto row = answerFrom(original, change.timeMs, change.card.value);
                            m_report.reviews += row ? 1 : 0;
                            return row ? writer.add(*row) : Result<>();
                        });
                });
        })
        .and_then([&] {
            if (m_options.notes) {
                QList<reprise::NoteType> used;
                for (const NoteTypeId type : std::as_const(m_models)) {
                    used.append(m_types.value(type));
                }
                m_media.keepOnly(used);
            }
            return writer.finish(settings());
        });
}

CollectionWriter::Settings PackageWriter::settings() const
{
    const QTimeZone zone = m_options.now.timeZone();
    const QDateTime created(m_created.date(), QTime(0, 0).addSecs(m_dayStartsAtMinutes * 60), zone);
    QJsonObject models;
    for (const auto& [id, type] : m_models.asKeyValueRange()) {
        models.insert(
            QString::number(id), modelObject(m_types.value(type), id, m_typeOriginals.value(type)));
    }
    QJsonObject decks{{u"1"_s, defaultDeck()}};
    QJsonObject presets{{u"1"_s, defaultPreset()}};
    for (const auto& [id, deck] : m_decks.asKeyValueRange()) {
        decks.insert(QString::number(id), deck);
    }
    // Of decks that are written; the one that came first keeps what it says.
    QSet<QString> came;
    QList<TopicId> written = m_deckIds.keys();
    std::ranges::sort(written, {}, &TopicId::value);
    for (const TopicId topic : std::as_const(written)) {
        const QJsonObject preset = presetObject(m_topicOriginals.value(topic));
        const QString id = QString::number(preset[u"id"_s].toInteger());
        if (!preset.isEmpty() && !came.contains(id)) {
            came.insert(id);
            presets.insert(id, preset);
        }
    }
    for (QJsonValueRef deck : decks) {
        // A preset that did not come with it cannot be named.
        QJsonObject object = deck.toObject();
        if (!presets.contains(QString::number(object[u"conf"_s].toInteger()))) {
            object.insert(u"conf"_s, 1);
            deck = object;
        }
    }
    const QJsonObject conf{{u"curDeck"_s, 1}, {u"activeDecks"_s, QJsonArray{1}},
        {u"curModel"_s, m_models.isEmpty() ? 0 : m_models.firstKey()},
        {u"nextPos"_s, m_lastPosition + 1}, {u"schedVer"_s, 2}, {u"sched2021"_s, true},
        {u"creationOffset"_s, -zone.offsetFromUtc(created) / 60},
        {u"rollover"_s, m_dayStartsAtMinutes / 60}, {u"collapseTime"_s, 1200}, {u"timeLim"_s, 0},
        {u"estTimes"_s, true}, {u"dueCounts"_s, true}, {u"newSpread"_s, 0},
        {u"sortType"_s, u"noteFld"_s}, {u"sortBackwards"_s, false}, {u"addToCur"_s, true},
        {u"dayLearnFirst"_s, false}};
    return {.created = created.toSecsSinceEpoch(),
        .conf = compact(conf),
        .models = compact(models),
        .decks = compact(decks),
        .presets = compact(presets)};
}

Result<> PackageWriter::pack(const QString& collection, const QString& path)
{
    QSaveFile out(path);
    QFile rows(collection);
    if (!out.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::FileUnwritable, out.errorString());
    }
    if (!rows.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileUnreadable, rows.errorString());
    }
    ZipWriter zip(out);
    const auto goOnWith = [this](
                              double share) { return [this, share] { return m_progress(share); }; };
    if (auto done =
            zip.add("collection.anki2", rows, ZipWriter::Packing::Deflated, goOnWith(shareOfRows));
        !done) {
        return done;
    }
    QJsonObject names;
    const QMap<QString, QString>& media = m_media.named();
    for (const auto& [name, sha256] : media.asKeyValueRange()) {
        QFile file(m_collection.files().media() + u'/' + sha256);
        if (!file.open(QIODevice::ReadOnly)) {
            if (m_report.warnings.size() < mostWarnings) {
                m_report.warnings.append({u"media-missing"_s, name});
            }
            continue;
        }
        const QString member = QString::number(m_report.media++);
        names.insert(member, name);
        // Pictures and sounds are packed as they are.
        const double share =
            shareOfRows + (1 - shareOfRows) * double(m_report.media) / double(media.size());
        if (auto done =
                zip.add(member.toLatin1(), file, ZipWriter::Packing::Stored, goOnWith(share));
            !done) {
            return done;
        }
    }
    QByteArray list = compact(names);
    QBuffer buffer(&list);
    buffer.open(QIODevice::ReadOnly);
    return zip.add("media", buffer, ZipWriter::Packing::Deflated, goOnWith(1))
        .and_then([&] { return zip.finish(); })
        .and_then([&]() -> Result<> {
            return out.commit() ? Result<>()
                                : failure(ErrorCode::FileUnwritable, out.errorString());
        });
}

Result<PackageReport> PackageWriter::write(const QString& path)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return failure(ErrorCode::FileUnwritable, folder.errorString());
    }
    const QString collection = folder.filePath(u"collection.anki2"_s);
    return prepare()
        .and_then([&] { return CollectionWriter::create(collection); })
        .and_then(
            [&](const std::unique_ptr<CollectionWriter>& writer) { return writeRows(*writer); })
        .and_then([&] { return pack(collection, path); })
        .transform([&] { return std::move(m_report); });
}

} // namespace

Result<PackageReport> writePackage(Collection& collection, const QString& path,
    const PackageOptions& options, const TransferProgress& progress)
{
    return PackageWriter(collection, options, progress).write(path);
}

} // namespace reprise::anki
