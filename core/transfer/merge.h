// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/transfer/incoming.h"
#include "core/transfer/progress.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace reprise {

class Collection;

/// What becomes of notes that are there and differ from the file's.
enum class UpdateRule : int
{
    Newer = 0, ///< the file's, unless it is older; in conflicts the user's stays
    Always = 1, ///< the file's
    Never = 2, ///< the user's
};

enum class NoteOutcome : int
{
    New = 0,
    Changed = 1, ///< differs, and only the file's was edited since, or later
    Same = 2, ///< or only the user's was edited
    Conflict =
        3, ///< both were edited, or nobody knows which; the types differ; or the user deleted it
};

/// Whose text a note of the collection gets; one for each field, then one for
/// the tags.
using NoteChoice = QList<bool>; ///< true: the file's

struct ImportChoices
{
    UpdateRule rule = UpdateRule::Newer;
    bool withSchedule =
        false; ///< of cards that are new here, with their history, flags and burials
    bool replaceSchedules = false; ///< with schedule: of cards that are here, too
    /// Of single notes that are Changed or in Conflict, by the file's id; rule
    /// says the rest. A note that the user deleted comes back where any is true.
    QHash<qint64, NoteChoice> notes;
};

/// Why nothing was brought in: the file's fault, or something here.
struct ImportFailure
{
    std::optional<ImportFinding> refused; ///< what is wrong with the file
    Error error; ///< else
};

template <typename T>
using Imported = std::expected<T, ImportFailure>;

/// What a comparison needs of a file, without its texts.
struct ReadAhead
{
    struct Note
    {
        qint64 id = 0; ///< the file's
        QString guid;
        QString firstField; ///< only where there is no guid
        qsizetype type = 0; ///< of the head's
        TextFormat format = TextFormat::Markdown;
        qint64 modifiedMs = 0;
        QList<quint64> hashes; ///< textHashes()
        QString title; ///< its first field in one line, at most 80 characters
    };

    /// What a note refers to.
    struct Medium
    {
        QString name; ///< of the head's; empty where it has none
        QString place; ///< of the first note that does
        bool isMissing = false; ///< neither in the file nor on the web
    };

    QList<Note> notes; ///< in the file's order
    QHash<QString, Medium> media; ///< by the name as written
    QList<ImportFinding> rejected; ///< the first thousand
    qint64 rejectedCount = 0;
    QList<ImportFinding> findings; ///< the first thousand
};

/// Reads the whole file once, as far as something could be wrong with it.
/// Cancelled, or what is wrong with the file. On any thread.
[[nodiscard]] Imported<ReadAhead> readAhead(Incoming& incoming, const TransferProgress& progress);

/// What would be done, before anything is; in the order of ReadAhead.
struct ImportPreview
{
    struct Note
    {
        NoteOutcome outcome = NoteOutcome::New;
        std::optional<NoteId> mine;
        bool isDeleted = false; ///< the user deleted it
        bool typeDiffers = false; ///< only its tags can be taken
        bool isNewer = false; ///< the file's was edited after the user's
        bool isOlder = false; ///< or before
        NoteChoice differs; ///< empty for New
    };

    QList<Note> notes;

    [[nodiscard]] int count(NoteOutcome outcome) const;
};

/// Changes nothing. Call on the collection's thread.
[[nodiscard]] Result<ImportPreview> previewImport(
    Collection& collection, const IncomingHead& head, const ReadAhead& ahead);

/// What runImport() would report of the notes.
[[nodiscard]] ImportReport::Notes expectedNotes(
    const ImportPreview& preview, const ReadAhead& ahead, const ImportChoices& choices);

/// A note of the collection, as a preview sets it beside the file's.
struct NoteHere
{
    Note note;
    int reviews = 0; ///< of its cards
    std::optional<Schedule> schedule; ///< of the first of them that has one
};

/// NotFound. Call on the collection's thread.
[[nodiscard]] Result<NoteHere> noteHere(Collection& collection, NoteId id);

/// Brings the file in: all of it, as one step that can be undone, or nothing.
/// Makes a verified backup first. `incoming` was read ahead on another
/// thread, which no longer uses it. Call on the collection's thread.
[[nodiscard]] Imported<ImportReport> runImport(Collection& collection, Incoming& incoming,
    const ReadAhead& ahead, const ImportChoices& choices, const QDateTime& now,
    const TransferProgress& progress);

} // namespace reprise
