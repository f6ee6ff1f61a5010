// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/notestore.h"

#include "core/model/preparation.h"
#include "core/storage/database.h"
#include "core/storage/idlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

const QString noteColumns = u"id, guid, note_type, format, fields, tags, modified, retired"_s;
const QString typeColumns = u"id, name, kind, fields, templates, style"_s;

QString toJson(const QList<CardTemplate>& templates)
{
    QJsonArray array;
    for (const CardTemplate& card : templates) {
        array.append(
            QJsonObject{{u"name"_s, card.name}, {u"front"_s, card.front}, {u"back"_s, card.back}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<CardTemplate> templatesFromJson(const QString& json)
{
    QList<CardTemplate> templates;
    for (const auto& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        templates.append(
            {value[u"name"].toString(), value[u"front"].toString(), value[u"back"].toString()});
    }
    return templates;
}

Note noteFromRow(const Row& row)
{
    return {.id = NoteId{row.integer(0)},
        .guid = row.text(1),
        .type = NoteTypeId{row.integer(2)},
        .format = static_cast<TextFormat>(row.number(3)),
        .fields = textsFromJson(row.text(4)),
        .tags = row.text(5).split(u' ', Qt::SkipEmptyParts),
        .modifiedMs = row.integer(6),
        .retired = row.flag(7)};
}

NoteType typeFromRow(const Row& row)
{
    return {.id = NoteTypeId{row.integer(0)},
        .name = row.text(1),
        .kind = static_cast<NoteTypeKind>(row.number(2)),
        .fields = textsFromJson(row.text(3)),
        .templates = templatesFromJson(row.text(4)),
        .style = row.text(5)};
}

NoteStore::FirstField firstFieldFromRow(const Row& row)
{
    return {NoteId{row.integer(0)}, NoteTypeId{row.integer(1)}, row.text(2)};
}

QString toJson(const NoteStore::FieldMap& fields)
{
    QJsonArray places;
    for (const auto& field : fields) {
        places.append(field ? QJsonValue(*field) : QJsonValue());
    }
    return QString::fromUtf8(QJsonDocument(places).toJson(QJsonDocument::Compact));
}

/// A list of texts with another order, by a JSON list of places to bind. Texts
/// pass through as the JSON they are.
const QString mappedFields =
    u"(SELECT json_group_array(json(coalesce(fields -> ('$[' || map.value || ']'), '\"\"')) "
    u"ORDER BY map.key) FROM json_each(?) AS map)"_s;

} // namespace

QString toJson(const QStringList& texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList textsFromJson(const QString& json)
{
    QStringList texts;
    for (const auto& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        texts.append(value.toString());
    }
    return texts;
}

Result<std::optional<Note>> NoteStore::note(NoteId id)
{
    return m_database.row(u"SELECT %1 FROM notes WHERE id = ?"_s.arg(noteColumns), noteFromRow, id);
}

Result<std::optional<Note>> NoteStore::byGuid(const QString& guid)
{
    return m_database.row(
        u"SELECT %1 FROM notes WHERE guid = ?"_s.arg(noteColumns), noteFromRow, guid);
}

Result<QList<Note>> NoteStore::all()
{
    return m_database.rows(u"SELECT %1 FROM notes ORDER BY id"_s.arg(noteColumns), noteFromRow);
}

Result<QHash<QString, NoteId>> NoteStore::idsByGuid()
{
    QHash<QString, NoteId> ids;
    return m_database
        .forEach(u"SELECT guid, id FROM notes"_s,
            [&ids](const Row& row) { ids.insert(row.text(0), NoteId{row.integer(1)}); })
        .transform([&ids] { return std::move(ids); });
}

Result<QHash<QString, NoteStore::Imported>> NoteStore::importedByGuid()
{
    QHash<QString, Imported> imported;
    return m_database
        .forEach(u"SELECT guid, id, hash FROM imported_notes"_s,
            [&imported](const Row& row) {
                imported.insert(
                    row.text(0), {NoteId{row.integer(1)}, static_cast<quint64>(row.integer(2))});
            })
        .transform([&imported] { return std::move(imported); });
}

Result<> NoteStore::putImported(NoteId note, const QString& guid, quint64 hash)
{
    return m_database.run(u"INSERT INTO imported_notes (id, guid, hash) VALUES (?, ?, ?) "
                          u"ON CONFLICT (id) DO UPDATE SET guid = excluded.guid, "
                          u"hash = excluded.hash"_s,
        note, guid, static_cast<qint64>(hash));
}

Result<> NoteStore::setTypeOriginal(NoteTypeId id, const QByteArray& original)
{
    return m_database.run(u"UPDATE note_types SET original = ? WHERE id = ? AND original IS NULL"_s,
        QString::fromUtf8(original), id);
}

Result<QList<NoteId>> NoteStore::idsAfter(NoteId id, int most)
{
    return m_database.rows(
        u"SELECT id FROM notes WHERE id > ? ORDER BY id LIMIT ?"_s,
        [](const Row& row) { return NoteId{row.integer(0)}; }, id, most);
}

Result<qint64> NoteStore::count()
{
    return m_database.number(u"SELECT count(*) FROM notes"_s);
}

Result<NoteId> NoteStore::add(const Note& note)
{
    const auto id = m_database.number(u"SELECT CASE WHEN EXISTS (SELECT 1 FROM notes WHERE id = ?) "
                                      u"THEN (SELECT max(id) + 1 FROM notes) ELSE ? END"_s,
        note.id, note.id);
    if (!id) {
        return std::unexpected(id.error());
    }
    return m_database
        .run(u"INSERT INTO notes (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(noteColumns), *id,
            note.guid, note.type, note.format, toJson(note.fields), note.tags.join(u' '),
            note.modifiedMs, note.retired)
        .transform([&] { return NoteId{*id}; });
}

Result<> NoteStore::update(const Note& note)
{
    return m_database.run(u"UPDATE notes SET note_type = ?, format = ?, fields = ?, tags = ?, "
                          u"modified = ?, retired = ? WHERE id = ?"_s,
        note.type, note.format, toJson(note.fields), note.tags.join(u' '), note.modifiedMs,
        note.retired, note.id);
}

Result<QList<Note>> NoteStore::notes(const QList<NoteId>& ids)
{
    return m_database.rows(
        u"SELECT %1 FROM json_each(?) AS wanted JOIN notes ON notes.id = wanted.value "
        u"ORDER BY wanted.key"_s.arg(
            u"notes."_s + QString(noteColumns).replace(u", "_s, u", notes."_s)),
        noteFromRow, idList(ids));
}

Result<QList<NoteId>> NoteStore::ofType(NoteTypeId type)
{
    return m_database.rows(
        u"SELECT id FROM notes WHERE note_type = ? ORDER BY id"_s,
        [](const Row& row) { return NoteId{row.integer(0)}; }, type);
}

Result<std::optional<Note>> NoteStore::firstOfType(NoteTypeId type)
{
    return m_database.row(
        u"SELECT %1 FROM notes WHERE note_type = ? ORDER BY id LIMIT 1"_s.arg(noteColumns),
        noteFromRow, type);
}

Result<QHash<NoteTypeId, qint64>> NoteStore::countsByType()
{
    return m_database
        .rows(u"SELECT note_type, count(*) FROM notes GROUP BY note_type"_s,
            [](const Row& row) { return std::pair(NoteTypeId{row.integer(0)}, row.integer(1)); })
        .transform([](const auto& counted) {
            QHash<NoteTypeId, qint64> counts;
            for (const auto& [type, count] : counted) {
                counts.insert(type, count);
            }
            return counts;
        });
}

Result<QList<NoteTypeId>> NoteStore::typesOf(const QList<NoteId>& ids)
{
    return m_database.rows(
        u"SELECT DISTINCT note_type FROM notes WHERE id IN (SELECT value FROM json_each(?))"_s,
        [](const Row& row) { return NoteTypeId{row.integer(0)}; }, idList(ids));
}

Result<QList<NoteId>> NoteStore::ofCards(const QList<CardId>& cards)
{
    return m_database.rows(
        u"SELECT cards.note FROM json_each(?) AS wanted JOIN cards ON cards.id = wanted.value "
        u"GROUP BY cards.note ORDER BY min(wanted.key)"_s,
        [](const Row& row) { return NoteId{row.integer(0)}; }, idList(cards));
}

Result<QList<NoteStore::FirstField>> NoteStore::firstFields()
{
    return m_database.rows(
        u"SELECT id, note_type, fields ->> '$[0]' FROM notes ORDER BY id"_s, firstFieldFromRow);
}

Result<QList<NoteStore::FirstField>> NoteStore::firstFields(NoteTypeId type, const QString& having)
{
    return m_database.rows(
        u"SELECT id, note_type, fields ->> '$[0]' FROM notes WHERE note_type = ? "
        u"AND fields LIKE ? ORDER BY id"_s,
        firstFieldFromRow, type, u'%' + having + u'%');
}

Result<QList<NoteId>> NoteStore::withoutCards()
{
    return m_database.rows(
        u"SELECT id FROM notes WHERE NOT EXISTS (SELECT 1 FROM cards WHERE cards.note = notes.id) "
        u"ORDER BY id"_s,
        [](const Row& row) { return NoteId{row.integer(0)}; });
}

Result<std::optional<NoteId>> NoteStore::firstMissing(const QList<NoteId>& ids)
{
    return m_database.row(
        u"SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM notes) LIMIT 1"_s,
        [](const Row& row) { return NoteId{row.integer(0)}; }, idList(ids));
}

Result<int> NoteStore::addTags(const QList<NoteId>& ids, const QStringList& tags, qint64 modifiedMs)
{
    const QString list = idList(ids);
    return changeTags(list, tags, u"NOT"_s, [&](const QString& tag) {
        return m_database.run(
            u"UPDATE notes SET tags = CASE tags WHEN '' THEN ? ELSE tags || ' ' || ? END, "
            u"modified = ? WHERE id IN (SELECT value FROM json_each(?)) "
            u"AND NOT instr(' ' || tags || ' ', ' ' || ? || ' ')"_s,
            tag, tag, modifiedMs, list, tag);
    });
}

Result<int> NoteStore::removeTags(
    const QList<NoteId>& ids, const QStringList& tags, qint64 modifiedMs)
{
    const QString list = idList(ids);
    return changeTags(list, tags, QString(), [&](const QString& tag) {
        return m_database.run(
            u"UPDATE notes SET tags = trim(replace(' ' || tags || ' ', ' ' || ? || ' ', ' ')), "
            u"modified = ? WHERE id IN (SELECT value FROM json_each(?)) "
            u"AND instr(' ' || tags || ' ', ' ' || ? || ' ')"_s,
            tag, modifiedMs, list, tag);
    });
}

/// `run` writes one tag; `is` tells whether notes are concerned that have it or
/// that do NOT.
Result<int> NoteStore::changeTags(const QString& list, const QStringList& tags, const QString& is,
    const std::function<Result<>(const QString& tag)>& run)
{
    Result<qint64> changed = 0;
    if (tags.size() > 1) { // a note may lack several of them
        changed = m_database.number(
            u"SELECT count(*) FROM notes WHERE id IN (SELECT value FROM json_each(?)) AND EXISTS "
            u"(SELECT 1 FROM json_each(?) AS tag WHERE %1 "
            u"instr(' ' || tags || ' ', ' ' || tag.value || ' '))"_s.arg(is),
            list, reprise::toJson(tags));
    }
    for (const QString& tag : tags) {
        changed = changed.and_then([&](qint64 before) {
            return run(tag).transform(
                [&] { return tags.size() > 1 ? before : m_database.changedRows(); });
        });
    }
    return changed.transform([](qint64 count) { return static_cast<int>(count); });
}

Result<> NoteStore::setFields(NoteId id, const QStringList& fields, qint64 modifiedMs)
{
    return m_database.run(u"UPDATE notes SET fields = ?, modified = ? WHERE id = ?"_s,
        toJson(fields), modifiedMs, id);
}

Result<int> NoteStore::remove(const QList<NoteId>& ids)
{
    return m_database
        .run(u"DELETE FROM notes WHERE id IN (SELECT value FROM json_each(?))"_s, idList(ids))
        .transform([this] { return m_database.changedRows(); });
}

Result<int> NoteStore::removeWithoutCards(const QList<NoteId>& ids)
{
    return m_database
        .run(u"DELETE FROM notes WHERE id IN (SELECT value FROM json_each(?)) "
             u"AND NOT EXISTS (SELECT 1 FROM cards WHERE cards.note = notes.id)"_s,
            idList(ids))
        .transform([this] { return m_database.changedRows(); });
}

Result<> NoteStore::setType(
    const QList<NoteId>& ids, NoteTypeId type, const FieldMap& fields, qint64 modifiedMs)
{
    return m_database.run(u"UPDATE notes SET note_type = ?, fields = %1, modified = ? "
                          u"WHERE id IN (SELECT value FROM json_each(?))"_s.arg(mappedFields),
        type, toJson(fields), modifiedMs, idList(ids));
}

Result<> NoteStore::mapFields(NoteTypeId type, const FieldMap& fields)
{
    const QString map = toJson(fields);
    return m_database
        .run(u"UPDATE notes SET fields = %1 WHERE note_type = ?"_s.arg(mappedFields), map, type)
        .and_then([&] {
            return m_database.run(
                u"UPDATE deck_notes SET fields = %1 WHERE note_type = ?"_s.arg(mappedFields), map,
                type);
        });
}

Result<std::optional<NoteType>> NoteStore::type(NoteTypeId id)
{
    return m_database.row(
        u"SELECT %1 FROM note_types WHERE id = ?"_s.arg(typeColumns), typeFromRow, id);
}

Result<QStringList> NoteStore::roles()
{
    return m_database
        .rows(u"SELECT DISTINCT tags FROM notes WHERE instr(' ' || tags, ' role::')"_s,
            [](const Row& row) { return row.text(0); })
        .transform([](const QStringList& all) {
            QStringList found;
            for (const QString& tags : all) {
                for (const QString& tag : tags.split(u' ')) {
                    if (tag.startsWith(rolePrefix)
                        && !found.contains(tag.sliced(rolePrefix.size()))) {
                        found.append(tag.sliced(rolePrefix.size()));
                    }
                }
            }
            found.sort();
            return found;
        });
}

Result<QStringList> NoteStore::tags()
{
    return m_database
        .rows(u"SELECT DISTINCT tags FROM notes"_s, [](const Row& row) { return row.text(0); })
        .transform([](const QStringList& all) {
            QSet<QString> found;
            for (const QString& tags : all) {
                for (const QString& tag : tags.split(u' ', Qt::SkipEmptyParts)) {
                    found.insert(tag);
                }
            }
            QStringList sorted = found.values();
            sorted.sort();
            return sorted;
        });
}

Result<std::optional<NoteType>> NoteStore::typeByName(const QString& name)
{
    return m_database.row(
        u"SELECT %1 FROM note_types WHERE name = ?"_s.arg(typeColumns), typeFromRow, name);
}

Result<QList<NoteType>> NoteStore::types()
{
    return m_database.rows(
        u"SELECT %1 FROM note_types ORDER BY id"_s.arg(typeColumns), typeFromRow);
}

Result<NoteTypeId> NoteStore::addType(const NoteType& type)
{
    return m_database
        .run(u"INSERT INTO note_types (name, kind, fields, templates, style) "
             u"VALUES (?, ?, ?, ?, ?)"_s,
            type.name, type.kind, toJson(type.fields), toJson(type.templates), type.style)
        .transform([this] { return NoteTypeId{m_database.lastInsertId()}; });
}

Result<> NoteStore::updateType(const NoteType& type)
{
    return m_database.run(u"UPDATE note_types SET name = ?, kind = ?, fields = ?, templates = ?, "
                          u"style = ? WHERE id = ?"_s,
        type.name, type.kind, toJson(type.fields), toJson(type.templates), type.style, type.id);
}

Result<> NoteStore::removeType(NoteTypeId id)
{
    return m_database.run(u"DELETE FROM note_types WHERE id = ?"_s, id);
}

Result<bool> NoteStore::isUsed(NoteTypeId type)
{
    return m_database
        .number(u"SELECT EXISTS (SELECT 1 FROM notes WHERE note_type = ?) "
                u"OR EXISTS (SELECT 1 FROM deck_notes WHERE note_type = ?)"_s,
            type, type)
        .transform([](qint64 used) { return used != 0; });
}

} // namespace reprise
