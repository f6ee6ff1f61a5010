// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/notestore.h"

#include "core/model/preparation.h"
#include "core/storage/database.h"

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

} // namespace reprise
