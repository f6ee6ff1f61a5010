// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <expected>

namespace reprise::anki {

/// What is wrong with an Anki file, or was left out of it or changed on the
/// way. What is said of each is the detail.
enum class FindingCode
{
    Cancelled,
    // The package, or one of its members, is refused
    FileUnreadable, ///< the system's reason
    DiskFull, ///< the bytes that are needed
    FileUnwritable, ///< the system's reason
    NotAPackage, ///< no zip file
    ZipFaulty, ///< what does not fit
    TooManyEntries, ///< how many
    MemberMissing,
    MemberOdd, ///< encrypted, a link, or compressed in a way that packages are not: which
    MemberDamaged, ///< its checksum, size or compressed data: which
    TooLarge, ///< how many bytes are allowed
    RatioTooHigh, ///< how many bytes each packed one may become
    VersionTooNew, ///< the package's version or the collection's schema
    VersionUnknown, ///< the collection's schema, an older one than is read
    ProtobufMalformed,
    JsonMalformed, ///< the parser's message
    JsonTooDeep, ///< more than 64 levels
    // The collection is refused
    NotSqlite,
    DatabaseFaulty, ///< what SQLite says
    TableMissing, ///< or not a plain table
    ColumnMissing, ///< or computed: its name
    VirtualTable,
    TooManySteps, ///< reading it takes longer than anything so large should
    // Left out
    RowMalformed, ///< the column or key whose value is of the wrong kind
    NoteTypeMissing, ///< the type that a note names
    NoteMissing, ///< the note that a card names
    TemplateMissing, ///< the ordinal for which the type has no template
    CardRepeated, ///< the ordinal that the note has a card for
    MediumNameUnusable,
    MediumNameRepeated, ///< the other's member name
    MediumDamaged, ///< whether its size or its SHA-1 is another
    SchemaObjectIgnored, ///< a view or trigger
    // Changed
    ValueClamped, ///< the column whose value was out of range
    DeckMissing, ///< the deck that a card names; it goes to the first
    FieldsAdded, ///< how many fewer than its type a note has
    FieldsJoined, ///< how many more than its type a note has
    TextNotUtf8, ///< the column
};

/// The same as ImportFinding calls it.
[[nodiscard]] QString wordOf(FindingCode code);

struct Finding
{
    FindingCode code = FindingCode::FileUnreadable;
    QString place; ///< a member's name, or a table and the row's id; empty for the whole file
    QString detail; ///< see the code; untranslated

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// A whole that could be read, or why it could not.
template <typename T = void>
using Read = std::expected<T, Finding>;

[[nodiscard]] inline std::unexpected<Finding> refusal(
    FindingCode code, const QString& place = {}, const QString& detail = {})
{
    return std::unexpected(Finding{code, place, detail});
}

/// What happened to single rows and files. A file may have a million faulty
/// rows: all are counted, and the first are kept.
class Findings final
{
public:
    static constexpr qsizetype mostKept = 1'000;

    void add(FindingCode code, const QString& place, const QString& detail = {})
    {
        ++m_counts[code];
        if (m_kept.size() < mostKept) {
            m_kept.append({code, place, detail});
        }
    }
    void add(const Finding& finding) { add(finding.code, finding.place, finding.detail); }

    [[nodiscard]] const QList<Finding>& kept() const { return m_kept; }
    [[nodiscard]] const QHash<FindingCode, qint64>& counts() const { return m_counts; }

private:
    QList<Finding> m_kept;
    QHash<FindingCode, qint64> m_counts;
};

} // namespace reprise::anki
