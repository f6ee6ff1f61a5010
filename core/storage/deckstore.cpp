// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/deckstore.h"

#include "core/storage/database.h"
#include "core/storage/idlist.h"
#include "core/storage/notestore.h"

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

const QString noteColumns = u"guid, deck, card, note_type, format, fields, tags, topic"_s;
const QString mediumColumns = u"deck, name, sha256, bytes"_s;

std::optional<TopicId> topicFrom(const Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(TopicId{row.integer(column)});
}

DeckStore::ShippedNote noteFromRow(const Row& row)
{
    return {.guid = row.text(0),
        .deck = row.text(1),
        .card = row.text(2),
        .type = NoteTypeId{row.integer(3)},
        .format = static_cast<TextFormat>(row.number(4)),
        .fields = textsFromJson(row.text(5)),
        .tags = row.text(6).split(u' ', Qt::SkipEmptyParts),
        .topic = topicFrom(row, 7)};
}

DeckStore::Medium mediumFromRow(const Row& row)
{
    return {row.text(0), row.text(1), row.text(2), row.integer(3)};
}

} // namespace

Result<std::optional<DeckStore::InstalledDeck>> DeckStore::deck(const QString& id)
{
    return m_database.row(
        u"SELECT id, topic, version, content_hash, about FROM decks WHERE id = ?"_s,
        [](const Row& row) {
            return InstalledDeck{
                row.text(0), topicFrom(row, 1), row.text(2), row.text(3), row.text(4)};
        },
        id);
}

Result<> DeckStore::put(const InstalledDeck& deck)
{
    return m_database.run(
        u"INSERT INTO decks (id, topic, version, content_hash, about) VALUES (?, ?, ?, ?, ?) "
        u"ON CONFLICT (id) DO UPDATE SET topic = excluded.topic, version = excluded.version, "
        u"content_hash = excluded.content_hash, about = excluded.about"_s,
        deck.id, deck.topic, deck.version, deck.contentHash, deck.about);
}

Result<bool> DeckStore::isTop(TopicId topic)
{
    return m_database.number(u"SELECT EXISTS (SELECT 1 FROM decks WHERE topic = ?)"_s, topic)
        .transform([](qint64 exists) { return exists != 0; });
}

Result<> DeckStore::replaceTop(TopicId from, TopicId into)
{
    return m_database.run(u"UPDATE decks SET topic = ? WHERE topic = ?"_s, into, from);
}

Result<> DeckStore::forgetTopics(const QList<TopicId>& topics)
{
    return m_database.run(u"UPDATE deck_notes SET topic = NULL "
                          u"WHERE topic IN (SELECT value FROM json_each(?))"_s,
        idList(topics));
}

Result<QList<DeckStore::ShippedNote>> DeckStore::notesOf(const QString& deck)
{
    return m_database.rows(
        u"SELECT %1 FROM deck_notes WHERE deck = ?"_s.arg(noteColumns), noteFromRow, deck);
}

Result<QList<DeckStore::ShippedNote>> DeckStore::allNotes()
{
    return m_database.rows(
        u"SELECT %1 FROM deck_notes ORDER BY guid"_s.arg(noteColumns), noteFromRow);
}

Result<QSet<QString>> DeckStore::shippedGuids()
{
    QSet<QString> guids;
    return m_database
        .forEach(u"SELECT guid FROM deck_notes"_s,
            [&guids](const Row& row) { guids.insert(row.text(0)); })
        .transform([&guids] { return std::move(guids); });
}

Result<std::optional<DeckStore::ShippedNote>> DeckStore::note(const QString& guid)
{
    return m_database.row(
        u"SELECT %1 FROM deck_notes WHERE guid = ?"_s.arg(noteColumns), noteFromRow, guid);
}

Result<> DeckStore::putNote(const ShippedNote& note)
{
    return m_database.run(
        u"INSERT INTO deck_notes (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        u"ON CONFLICT (guid) DO UPDATE SET deck = excluded.deck, card = excluded.card, "
        u"note_type = excluded.note_type, format = excluded.format, fields = excluded.fields, "
        u"tags = excluded.tags, topic = excluded.topic"_s.arg(noteColumns),
        note.guid, note.deck, note.card, note.type, note.format, toJson(note.fields),
        note.tags.join(u' '), note.topic);
}

Result<std::optional<QString>> DeckStore::guidOf(const QString& deck, const QString& card)
{
    return m_database.row(
        u"SELECT guid FROM deck_notes WHERE deck = ? AND card = ?"_s,
        [](const Row& row) { return row.text(0); }, deck, card);
}

Result<std::optional<QString>> DeckStore::deckOf(const QString& guid)
{
    return m_database.row(
        u"SELECT deck FROM deck_notes WHERE guid = ?"_s, [](const Row& row) { return row.text(0); },
        guid);
}

Result<std::optional<DeckStore::Medium>> DeckStore::medium(const QString& deck, const QString& name)
{
    return m_database.row(u"SELECT %1 FROM media WHERE deck = ? AND name = ?"_s.arg(mediumColumns),
        mediumFromRow, deck, name);
}

Result<QList<DeckStore::Medium>> DeckStore::media()
{
    return m_database.rows(u"SELECT %1 FROM media ORDER BY id"_s.arg(mediumColumns), mediumFromRow);
}

Result<> DeckStore::putMedium(const Medium& medium)
{
    return m_database.run(
        u"INSERT INTO media (%1) VALUES (?, ?, ?, ?) ON CONFLICT (deck, name) "
        u"DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes"_s.arg(mediumColumns),
        medium.deck, medium.name, medium.sha256, medium.bytes);
}

Result<int> DeckStore::removeMedium(const QString& deck, const QString& name)
{
    return m_database.run(u"DELETE FROM media WHERE deck = ? AND name = ?"_s, deck, name)
        .transform([this] { return m_database.changedRows(); });
}

} // namespace reprise
