// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/finding.h"

namespace reprise::anki {

QString wordOf(FindingCode code)
{
    static const QHash<FindingCode, QLatin1StringView> words{
        {FindingCode::Cancelled, QLatin1StringView("cancelled")},
        {FindingCode::FileUnreadable, QLatin1StringView("file-unreadable")},
        {FindingCode::DiskFull, QLatin1StringView("disk-full")},
        {FindingCode::FileUnwritable, QLatin1StringView("file-unwritable")},
        {FindingCode::NotAPackage, QLatin1StringView("not-a-package")},
        {FindingCode::ZipFaulty, QLatin1StringView("zip-faulty")},
        {FindingCode::TooManyEntries, QLatin1StringView("too-many-entries")},
        {FindingCode::MemberMissing, QLatin1StringView("member-missing")},
        {FindingCode::MemberOdd, QLatin1StringView("member-odd")},
        {FindingCode::MemberDamaged, QLatin1StringView("member-damaged")},
        {FindingCode::TooLarge, QLatin1StringView("too-large")},
        {FindingCode::RatioTooHigh, QLatin1StringView("ratio-too-high")},
        {FindingCode::VersionTooNew, QLatin1StringView("version-too-new")},
        {FindingCode::VersionUnknown, QLatin1StringView("version-unknown")},
        {FindingCode::ProtobufMalformed, QLatin1StringView("protobuf-malformed")},
        {FindingCode::JsonMalformed, QLatin1StringView("json-malformed")},
        {FindingCode::JsonTooDeep, QLatin1StringView("json-too-deep")},
        {FindingCode::NotSqlite, QLatin1StringView("not-sqlite")},
        {FindingCode::DatabaseFaulty, QLatin1StringView("database-faulty")},
        {FindingCode::TableMissing, QLatin1StringView("table-missing")},
        {FindingCode::ColumnMissing, QLatin1StringView("column-missing")},
        {FindingCode::VirtualTable, QLatin1StringView("virtual-table")},
        {FindingCode::TooManySteps, QLatin1StringView("too-many-steps")},
        {FindingCode::RowMalformed, QLatin1StringView("row-malformed")},
        {FindingCode::NoteTypeMissing, QLatin1StringView("note-type-missing")},
        {FindingCode::NoteMissing, QLatin1StringView("note-missing")},
        {FindingCode::TemplateMissing, QLatin1StringView("template-missing")},
        {FindingCode::CardRepeated, QLatin1StringView("card-repeated")},
        {FindingCode::MediumNameUnusable, QLatin1StringView("media-name-unusable")},
        {FindingCode::MediumNameRepeated, QLatin1StringView("media-name-repeated")},
        {FindingCode::MediumDamaged, QLatin1StringView("media-damaged")},
        {FindingCode::SchemaObjectIgnored, QLatin1StringView("schema-object-ignored")},
        {FindingCode::ValueClamped, QLatin1StringView("value-clamped")},
        {FindingCode::DeckMissing, QLatin1StringView("deck-missing")},
        {FindingCode::FieldsAdded, QLatin1StringView("fields-added")},
        {FindingCode::FieldsJoined, QLatin1StringView("fields-joined")},
        {FindingCode::TextNotUtf8, QLatin1StringView("text-not-utf8")},
    };
    return words.value(code);
}

} // namespace reprise::anki
