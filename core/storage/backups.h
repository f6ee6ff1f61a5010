// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_backup;

namespace reprise {

class Database;

/// Verified copies of a collection, each one SQLite file in one folder.
namespace backups {

struct Backup
{
    QString name; ///< the file's name within the folder
    QDateTime time; ///< when it was made, local
    int notes = 0;
    int cards = 0;
    qint64 reviews = 0;
    bool verified = false; ///< it opens, passes SQLite's check, and could be counted

    friend bool operator==(const Backup&, const Backup&) = default;
};

struct Counts
{
    qint64 notes = 0;
    qint64 cards = 0;
    qint64 reviews = 0;
    qint64 newestReview = 0;

    friend bool operator==(const Counts&, const Counts&) = default;
};

/// A copy in the making, page by page, so that answers can be given between
/// two slices (SQLite brings the copy up to date with them). Given up, it
/// leaves nothing behind. Lives on the source's thread and no longer than it.
class Copy final
{
public:
    [[nodiscard]] static Result<Copy> begin(
        Database& source, const QString& folder, const QDateTime& now);
    Copy(Copy&& other) noexcept = default;
    Copy& operator=(Copy&&) = delete;
    ~Copy();

    /// Copies a slice of a few milliseconds; true when it was the last one.
    [[nodiscard]] Result<bool> step();

    /// All pages are there, but nobody has looked at them yet.
    struct Unverified
    {
        QString unfinished; ///< the file's path
        QString path; ///< the name it is to get
        Counts expected;
    };
    /// Hands the complete copy over; to be called once, after the last step.
    [[nodiscard]] Result<Unverified> finish();

private:
    struct Close
    {
        void operator()(sqlite3* copy) const;
        void operator()(sqlite3_backup* backup) const;
    };
    Copy(Database& source, const QString& path);

    Database* m_source;
    QString m_path;
    QString m_unfinished; // empty once handed over
    std::unique_ptr<sqlite3, Close> m_copy;
    std::unique_ptr<sqlite3_backup, Close> m_backup;
};

/// Reopens the copy, checks it, compares its counts, and only then gives it
/// its name; then thins the folder. Needs no collection: any thread will do.
[[nodiscard]] Result<Backup> verifyAndPlace(const Copy::Unverified& copy);

/// All of it at once.
[[nodiscard]] Result<Backup> make(Database& source, const QString& folder, const QDateTime& now);

/// Newest first; each is opened and counted, a damaged one is listed unverified.
[[nodiscard]] Result<QList<Backup>> list(const QString& folder);

/// Whether one was made on this local date already.
[[nodiscard]] bool isMadeOn(const QString& folder, QDate date);

/// Puts a verified backup in the place of a collection that is not open. The
/// present file is kept aside beside it. NotFound, FileDamaged (the backup
/// fails its check), FileUnwritable; the present file is untouched then.
/// Returns where the former collection lies now (empty if there was none).
[[nodiscard]] Result<QString> restore(
    const QString& folder, const QString& name, const QString& collection, const QDateTime& now);

/// Which of these times to keep: the ten newest, the newest of each of the
/// last eight weeks (Monday to Sunday) that have one, and likewise of the last
/// twelve months.
[[nodiscard]] QList<QDateTime> worthKeeping(QList<QDateTime> times);

} // namespace backups
} // namespace reprise
