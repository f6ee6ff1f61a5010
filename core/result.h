// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <optional>

namespace reprise {

/// What went wrong, as a caller can branch on it. The sentence that a person
/// reads is made in app (see app/describe.h).
enum class ErrorCode
{
    FileLocked, ///< another program has the collection open
    FileNewer, ///< written by a newer version; detail: its schema version
    FileDamaged, ///< a collection whose contents cannot be trusted; detail: what SQLite says
    FileForeign, ///< not a collection of ours
    FileUnreadable, ///< missing, a folder, or no permission; detail: the system's reason
    FileUnwritable, ///< detail: the system's reason
    FolderNotEmpty, ///< where something new was to be written; detail: its path
    DiskFull,
    Database, ///< a statement failed that should not; detail: the statement and SQLite's message
    NotFound, ///< detail: what was asked for
    NotDue, ///< the card waits for its day; detail: that day, ISO
    AnsweredToday, ///< the card has had its answer today; detail: the day it comes again, ISO
    InvalidValue, ///< a setting's value out of range; detail: the value
    DeckFaulty, ///< a deck with faults; detail: how many
    UndoConflict, ///< a journal step no longer fits the collection; detail: its name
    NameTaken, ///< something else there has it; detail: the name
    NoCards, ///< a note that nothing would ever ask; detail: its type's name
    InsideItself, ///< a topic that was to go below itself; detail: its name
    LastOne, ///< what there has to be one of; detail: its name
    BuiltIn, ///< a note type on which decks rely; detail: its name
    InUse, ///< a note type of which there are notes; detail: its name
    PatternFaulty, ///< a regular expression that cannot be read; detail: why, and where
    PatternTooSlow, ///< one that could take for ever; detail: the pattern
    Outdated, ///< it has changed since it was looked at; detail: what
    Cancelled,
};

struct Error
{
    ErrorCode code = ErrorCode::Database;
    /// Technical, untranslated: a path, a value, the message of a library.
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T = void>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, const QString& detail = {})
{
    return std::unexpected(Error{code, detail});
}

/// What has to be there: NotFound, with `name`, where the search found nothing.
template <typename T>
[[nodiscard]] Result<T> required(const Result<std::optional<T>>& found, const QString& name)
{
    return found.and_then([&name](const std::optional<T>& thing) -> Result<T> {
        if (!thing) {
            return failure(ErrorCode::NotFound, name);
        }
        return *thing;
    });
}

/// The first error among several results; nullptr if all of them hold values.
template <typename... Values>
[[nodiscard]] const Error* firstError(const Result<Values>&... results)
{
    const Error* first = nullptr;
    ((first = !first && !results ? &results.error() : first), ...);
    return first;
}

} // namespace reprise
