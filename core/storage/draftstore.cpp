// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/draftstore.h"

#include "core/storage/database.h"
#include "core/storage/notestore.h"

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

Draft draftFromRow(const Row& row)
{
    return {.id = DraftId{row.integer(0)},
        .note = row.isNull(1) ? std::nullopt : std::optional(NoteId{row.integer(1)}),
        .type = NoteTypeId{row.integer(2)},
        .topic = TopicId{row.integer(3)},
        .path = row.text(8),
        .format = static_cast<TextFormat>(row.number(4)),
        .fields = textsFromJson(row.text(5)),
        .tags = row.text(6).split(u' ', Qt::SkipEmptyParts),
        .savedMs = row.integer(7)};
}

} // namespace

Result<QList<Draft>> DraftStore::all()
{
    return m_database.rows(u"SELECT id, note, note_type, topic, format, fields, tags, saved, "
                           u"path FROM drafts ORDER BY saved DESC, id DESC"_s,
        draftFromRow);
}

Result<DraftId> DraftStore::write(const Draft& draft)
{
    // No id is 0, which stands for a draft that has none yet.
    const auto id = draft.id.value != 0 ? std::optional(draft.id) : std::nullopt;
    return m_database
        .number(
            u"INSERT INTO drafts (id, note, note_type, topic, format, fields, tags, saved, path) "
            u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
            u"ON CONFLICT (id) DO UPDATE SET note = excluded.note, note_type = excluded.note_type, "
            u"topic = excluded.topic, format = excluded.format, fields = excluded.fields, "
            u"tags = excluded.tags, saved = excluded.saved, path = excluded.path "
            u"ON CONFLICT (note) DO UPDATE SET note_type = excluded.note_type, "
            u"topic = excluded.topic, format = excluded.format, fields = excluded.fields, "
            u"tags = excluded.tags, saved = excluded.saved, path = excluded.path RETURNING id"_s,
            id, draft.note, draft.type, draft.topic, draft.format, toJson(draft.fields),
            draft.tags.join(u' '), draft.savedMs, draft.path)
        .transform([](qint64 written) { return DraftId{written}; });
}

Result<> DraftStore::remove(DraftId id)
{
    return m_database.run(u"DELETE FROM drafts WHERE id = ?"_s, id);
}

} // namespace reprise
