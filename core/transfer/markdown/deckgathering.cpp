// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/builtinnotetypes.h"
#include "core/cards/face.h"
#include "core/cards/plaintext.h"
#include "core/storage/collection.h"
#include "core/study/topictree.h"
#include "core/transfer/markdown/deckexport.h"
#include "core/transfer/markdown/deckheader.h"
#include "core/transfer/markdown/deckwriter.h"
#include "core/transfer/markdown/mediareferences.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

struct TopicPlace
{
    qsizetype index = 0; ///< in the tree as it is drawn
    QStringList levels;
    TopicSettings settings;
};

struct Entry
{
    Note note;
    TopicPlace place;
    qint64 position = 0;
};

QHash<TopicId, TopicPlace> placesOf(const QList<Topic>& tree)
{
    QHash<TopicId, TopicPlace> places;
    for (const Topic& topic : tree) {
        TopicPlace place{places.size(), {}, topic.settings};
        if (topic.parent) {
            place.levels = places.value(*topic.parent).levels + QStringList(topic.name);
        }
        places.insert(topic.id, place);
    }
    return places;
}

/// Of letters that a deck's id may have; "Python, mine" is "export.python-mine".
QString deckId(const QString& name)
{
    constexpr qsizetype longest = 80;
    QString word;
    for (const QChar letter : name.toLower()) {
        if ((letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9')) {
            word += letter;
        } else if (letter.isLetterOrNumber()) {
            // No other writing has letters of its own in an id.
            const QByteArray hash =
                QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
            return u"export."_s + QString::fromLatin1(hash.toHex().first(16));
        } else if (!word.isEmpty() && !word.endsWith(u'-')) {
            word += u'-';
        }
    }
    word.truncate(longest);
    return u"export."_s + word;
}

class Gathering
{
public:
    Gathering(Collection& collection, const QString& name, bool withSchedule)
        : m_collection(collection)
        , m_name(name)
        , m_withSchedule(withSchedule)
    {
    }

    [[nodiscard]] Result<GatheredDeck> run(const QList<NoteId>& ids);

private:
    [[nodiscard]] Result<> readSurroundings();
    [[nodiscard]] Result<QList<Entry>> entries(const QList<NoteId>& ids);
    [[nodiscard]] Result<> describeDeck(const QList<Entry>& entries);
    void add(const Entry& entry);
    [[nodiscard]] QList<MediaReference> referencesOf(const DeckNote& note);
    void placeMedia(DeckNote& note);
    [[nodiscard]] Result<> addSchedules(const QList<Entry>& entries);
    void addTypes();
    void addTopics();

    Collection& m_collection;
    const QString& m_name;
    bool m_withSchedule;
    QHash<TopicId, TopicPlace> m_places;
    QHash<NoteTypeId, NoteType> m_types;
    QHash<QString, DeckStore::ShippedNote> m_shipped; // by guid
    QHash<std::pair<QString, QString>, QString> m_media; // files by deck and name
    qsizetype m_common = 0; // levels that all notes share and the deck is named after
    QSet<QString> m_cardIds;
    QSet<NoteTypeId> m_usedTypes;
    QHash<QString, QString> m_placed; // files by path in the deck
    GatheredDeck m_gathered;
};

Result<GatheredDeck> Gathering::run(const QList<NoteId>& ids)
{
    if (auto ready = readSurroundings(); !ready) {
        return std::unexpected(ready.error());
    }
    const auto found = entries(ids);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (auto described = describeDeck(*found); !described) {
        return std::unexpected(described.error());
    }
    for (const Entry& entry : *found) {
        add(entry);
    }
    m_gathered.cardFolder = cardFolder(m_gathered.deck);
    for (DeckNote& note : m_gathered.deck.notes) {
        placeMedia(note);
    }
    addTypes();
    addTopics();
    if (auto added = m_withSchedule ? addSchedules(*found) : Result<>(); !added) {
        return std::unexpected(added.error());
    }
    return std::move(m_gathered);
}

Result<> Gathering::readSurroundings()
{
    const auto topics = m_collection.topics().all();
    const auto types = m_collection.notes().types();
    const auto shipped = m_collection.decks().allNotes();
    const auto media = m_collection.decks().media();
    if (const Error* error = firstError(topics, types, shipped, media)) {
        return std::unexpected(*error);
    }
    m_places = placesOf(*topics);
    for (const NoteType& type : *types) {
        m_types.insert(type.id, type);
    }
    for (const auto& note : *shipped) {
        m_shipped.insert(note.guid, note);
    }
    for (const auto& medium : *media) {
        m_media.insert(
            {medium.deck, medium.name}, m_collection.files().media() + u'/' + medium.sha256);
    }
    return {};
}

Result<QList<Entry>> Gathering::entries(const QList<NoteId>& ids)
{
    const auto notes = m_collection.notes().notes(ids);
    const auto cards = m_collection.cards().ofNotes(ids);
    if (const Error* error = firstError(notes, cards)) {
        return std::unexpected(*error);
    }
    QHash<NoteId, Card> firstCards;
    for (const Card& card : *cards) {
        if (!firstCards.contains(card.note)) {
            firstCards.insert(card.note, card);
        }
    }
    QList<Entry> entries;
    entries.reserve(notes->size());
    for (const Note& note : *notes) {
        const auto card = firstCards.constFind(note.id);
        if (card == firstCards.cend() || ordinals(m_types.value(note.type), note).empty()) {
            m_gathered.warnings.append(
                {u"note-left-out"_s, plainLine(note.fields.value(0), note.format)});
            continue;
        }
        entries.append({note, m_places.value(card->topic), card->position});
    }
    std::ranges::sort(entries, {}, [](const Entry& entry) {
        return std::tuple(entry.place.index, entry.position, entry.note.id);
    });
    return entries;
}

Result<> Gathering::describeDeck(const QList<Entry>& entries)
{
    Deck& deck = m_gathered.deck;
    const QStringList first = entries.isEmpty() ? QStringList() : entries.first().place.levels;
    const bool isOneDeck = !first.isEmpty()
        && std::ranges::all_of(entries,
            [&](const Entry& entry) { return entry.place.levels.value(0) == first.first(); });
    m_common = isOneDeck ? 1 : 0;
    const QString source =
        entries.isEmpty() ? QString() : m_shipped.value(entries.first().note.guid).deck;
    const bool isOneSource = !source.isEmpty() && std::ranges::all_of(entries, [&](const Entry& e) {
        return m_shipped.value(e.note.guid).deck == source;
    });
    if (isOneSource) {
        const auto installed = required(m_collection.decks().deck(source), source);
        if (!installed) {
            return std::unexpected(installed.error());
        }
        QList<DeckFault> faults; // it was read before
        readHeader(installed->about.toUtf8(), deck, faults);
    }
    deck.id = deckId(m_name);
    deck.name = isOneDeck ? first.first() : m_name;
    deck.version.clear();
    return {};
}

void Gathering::add(const Entry& entry)
{
    DeckNote note;
    const QString card = m_shipped.value(entry.note.guid).card;
    if (!card.isEmpty() && !m_cardIds.contains(card)) {
        m_cardIds.insert(card);
        note.cardId = card;
    }
    note.guid = entry.note.guid;
    note.type = m_types.value(entry.note.type).name;
    note.format = entry.note.format;
    note.fields = entry.note.fields;
    note.tags = entry.note.tags;
    note.topic = entry.place.levels.sliced(m_common);
    note.media = referencesOf(note);
    m_usedTypes.insert(entry.note.type);
    m_gathered.deck.notes.append(note);
}

/// Those whose files are there; the others are warned of, but for the web's.
QList<MediaReference> Gathering::referencesOf(const DeckNote& note)
{
    const QString deck = m_shipped.value(note.guid).deck;
    const auto nothing = [](const QString&) { return false; };
    QList<MediaReference> references;
    for (const QString& field : note.fields) {
        for (const QString& written : mediaReferences(field, note.format)) {
            if (QFile::exists(m_media.value({deck, written}))) {
                references.append({written, {}});
            } else if (resolveMedium(written, {}, nothing).kind == ResolvedMedium::Kind::Missing) {
                m_gathered.warnings.append({u"media-missing"_s, written});
            }
        }
    }
    return references;
}

void Gathering::placeMedia(DeckNote& note)
{
    const QString deck = m_shipped.value(note.guid).deck;
    const QList<MediaReference> references = std::exchange(note.media, {});
    for (const MediaReference& reference : references) {
        const QString file = m_media.value({deck, reference.written});
        const auto path = mediumPath(m_gathered.cardFolder, reference.written);
        const QString placed = path ? m_placed.value(*path) : QString();
        if (!path) {
            m_gathered.warnings.append({u"media-missing"_s, reference.written});
        } else if (!placed.isEmpty() && placed != file) {
            m_gathered.warnings.append({u"media-name-used-twice"_s, reference.written});
        } else {
            note.media.append({reference.written, *path});
            if (placed.isEmpty()) {
                m_placed.insert(*path, file);
                m_gathered.media.append({*path, {}, file});
            }
        }
    }
}

/// In the order of the notes, and of cards within one.
Result<> Gathering::addSchedules(const QList<Entry>& entries)
{
    QList<DeckSchedule>& schedules = m_gathered.schedules.emplace();
    for (const Entry& entry : entries) {
        const auto cards = m_collection.cards().ofNote(entry.note.id);
        if (!cards) {
            return std::unexpected(cards.error());
        }
        for (const Card& card : *cards) {
            auto answers = m_collection.reviews().ofCard(card.id);
            if (!answers) {
                return std::unexpected(answers.error());
            }
            for (Review& answer : *answers) {
                answer.id = {};
                answer.card = {};
            }
            const DeckSchedule schedule{entry.note.guid, card.ordinal, card.progress,
                card.suspended, card.buriedOn, card.flag, std::move(*answers)};
            if (schedule != DeckSchedule{.guid = entry.note.guid, .ordinal = card.ordinal}) {
                schedules.append(schedule);
            }
        }
    }
    return {};
}

void Gathering::addTypes()
{
    for (const NoteTypeId id : std::as_const(m_usedTypes)) {
        NoteType type = m_types.value(id);
        type.id = {};
        if (!builtInNoteTypes().contains(type)) {
            m_gathered.deck.noteTypes.append(type);
        }
    }
    std::ranges::sort(m_gathered.deck.noteTypes, {}, &NoteType::name);
}

/// The settings of every topic above or at a note.
void Gathering::addTopics()
{
    QSet<QStringList> used;
    for (const DeckNote& note : std::as_const(m_gathered.deck.notes)) {
        for (qsizetype depth = 0; depth <= note.topic.size(); ++depth) {
            used.insert(note.topic.first(depth));
        }
    }
    QList<TopicPlace> places = m_places.values();
    std::ranges::sort(places, {}, &TopicPlace::index);
    for (const TopicPlace& place : std::as_const(places)) {
        if (place.levels.isEmpty() || place.settings == TopicSettings()
            || (m_common > 0 && place.levels.first() != m_gathered.deck.name)) {
            continue;
        }
        const QStringList levels = place.levels.sliced(m_common);
        if (used.contains(levels)) {
            m_gathered.deck.topics.append({levels, place.settings, {}});
        }
    }
}

} // namespace

Result<QList<NoteId>> notesBelow(Collection& collection, TopicId topic)
{
    const auto tree = collection.topics().all().transform(
        [](const QList<Topic>& topics) { return TopicTree(topics); });
    if (!tree) {
        return std::unexpected(tree.error());
    }
    if (!tree->find(topic)) {
        return failure(ErrorCode::NotFound, QString::number(topic.value));
    }
    QList<CardId> cards;
    for (const TopicId one : tree->subtree(topic)) {
        const auto found = collection.cards().inTopic(one);
        if (!found) {
            return std::unexpected(found.error());
        }
        cards += *found;
    }
    return collection.notes().ofCards(cards);
}

Result<GatheredDeck> gatherDeck(
    Collection& collection, const QList<NoteId>& notes, const QString& name, bool withSchedule)
{
    return Gathering(collection, name, withSchedule).run(notes);
}

} // namespace reprise
