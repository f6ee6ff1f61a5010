// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <expected>

namespace reprise {

/// What is to be said of one place of what is brought in: why it was refused,
/// left out, or changed on the way.
struct ImportFinding
{
    QString code; ///< stable, lower-case with dashes
    QString place; ///< "file:line", a member of an archive, or a table and row; empty for all of it
    QString detail; ///< technical, untranslated

    friend bool operator==(const ImportFinding&, const ImportFinding&) = default;
};

/// What was read of a file, or why it is refused as a whole.
template <typename T = void>
using Readable = std::expected<T, ImportFinding>;

[[nodiscard]] inline std::unexpected<ImportFinding> unreadable(
    const QString& code, const QString& place = {}, const QString& detail = {})
{
    return std::unexpected(ImportFinding{code, place, detail});
}

/// What bringing something in did, or would have done, to a collection.
struct ImportReport
{
    struct Notes
    {
        int added = 0;
        int updated = 0; ///< text, tags or topic followed the file
        int unchanged = 0; ///< among them those that the user deleted: they stay deleted
        int conflicting = 0; ///< changed there and here: the user's text stays
        int rejected = 0; ///< could not be brought in; a warning says why
        int retired = 0; ///< gone from the deck; note and schedule stay

        friend bool operator==(const Notes&, const Notes&) = default;
    };
    struct Reviews
    {
        int added = 0; ///< answers and what was set by hand
        int answers = 0;
        int manual = 0; ///< schedules that were set by hand or by the program
        int orphaned = 0; ///< of cards that are gone
    };

    Notes notes;
    int cardsAdded = 0;
    int topicsAdded = 0;
    int noteTypesAdded = 0;
    int mediaAdded = 0;
    int mediaMissing = 0;
    int mediaRenamed = 0; ///< their names were taken by other files
    Reviews reviews;
    QList<ImportFinding> warnings; ///< the first mostWarnings

    static constexpr qsizetype mostWarnings = 1'000;
    void warn(const ImportFinding& finding)
    {
        if (warnings.size() < mostWarnings) {
            warnings.append(finding);
        }
    }
};

} // namespace reprise
