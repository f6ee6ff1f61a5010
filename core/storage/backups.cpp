// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backups.h"

#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSet>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::backups {

namespace {

const QString timeFormat = u"yyyy-MM-dd'T'HHmmss"_s;
const QString suffix = u".reprise"_s;
constexpr int pagesPerSlice = 200; // of 4 KiB: about 2 ms
constexpr int recentKept = 10;
constexpr int weeksKept = 8;
constexpr int monthsKept = 12;

const QString unfinishedSuffix = u".part"_s;

/// Invalid for a name that is not ours.
QDateTime timeOf(const QString& name)
{
    return name.endsWith(suffix) ? QDateTime::fromString(name.chopped(suffix.size()), timeFormat)
                                 : QDateTime();
}

Result<Counts> count(Database& database)
{
    return database
        .row(u"SELECT (SELECT count(*) FROM notes), (SELECT count(*) FROM cards), "
             u"(SELECT count(*) FROM reviews), (SELECT coalesce(max(id), 0) FROM reviews)"_s,
            [](const Row& row) {
                return Counts{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
            })
        .transform([](const std::optional<Counts>& counts) { return counts.value_or(Counts()); });
}

/// Reopens a copy and reads all of it.
Result<Counts> verify(const QString& path)
{
    const auto copy = Database::open(path, Database::Access::ReadOnly);
    if (!copy) {
        return std::unexpected(copy.error());
    }
    const auto id = (*copy)->number(u"PRAGMA application_id"_s);
    if (!id || *id != applicationId) {
        return failure(ErrorCode::FileForeign, path);
    }
    const auto check =
        (*copy)->row(u"PRAGMA quick_check(1)"_s, [](const Row& row) { return row.text(0); });
    if (!check || check->value_or(QString()) != u"ok"_s) {
        return failure(ErrorCode::FileDamaged, path);
    }
    return count(**copy);
}

Result<> syncToDisk(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC); // NOLINT
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) {
        ::close(file);
    }
    if (!synced) {
        return failure(ErrorCode::FileUnwritable, path);
    }
    return {};
}

/// rename(2): atomic, and it replaces. The folder is synced after it.
Result<> moveInPlace(const QString& from, const QString& to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        return failure(ErrorCode::FileUnwritable, to);
    }
    return syncToDisk(QFileInfo(to).path());
}

/// Gives the collection a second name, which is returned.
Result<QString> keepAside(const QString& collection, const QDateTime& now)
{
    const QString base =
        collection.chopped(suffix.size()) + u"-before-restore-"_s + now.toString(timeFormat);
    QString aside = base + suffix;
    for (int copy = 2; QFile::exists(aside); ++copy) {
        aside = u"%1-%2%3"_s.arg(base).arg(copy).arg(suffix);
    }
    // A hard link first: at no moment is there no file of the collection's name.
    if (::link(QFile::encodeName(collection).constData(), QFile::encodeName(aside).constData()) != 0
        && !QFile::copy(collection, aside)) {
        return failure(ErrorCode::FileUnwritable, aside);
    }
    // The log that a damaged file could not take in stays with it: beside the
    // restored one it would be taken for its own.
    for (const auto* log : {"-wal", "-shm"}) {
        const auto ending = QLatin1StringView(log);
        if (QFile::exists(collection + ending)
            && !QFile::rename(collection + ending, aside + ending)) {
            return failure(ErrorCode::FileUnwritable, aside + ending);
        }
    }
    return aside;
}

/// `newest` stays in any case: where the clock was set back its name is an old one.
void thin(const QString& folder, const QString& newest)
{
    const QStringList names = QDir(folder).entryList({u"*"_s + suffix}, QDir::Files);
    QList<QDateTime> times;
    for (const QString& name : names) {
        times.append(timeOf(name));
    }
    const auto keep = worthKeeping(times);
    for (const QString& name : names) {
        // A name that is not ours has no time and is not ours to delete.
        if (name != newest && timeOf(name).isValid() && !keep.contains(timeOf(name))) {
            QFile::remove(folder + u'/' + name);
        }
    }
    // What a killed program left; a copy that is being verified is younger.
    const QStringList left =
        QDir(folder).entryList({u"*"_s + suffix + unfinishedSuffix}, QDir::Files);
    for (const QString& name : left) {
        const QDateTime time = timeOf(name.chopped(unfinishedSuffix.size()));
        if (time.isValid() && !times.isEmpty() && time.addDays(1) < std::ranges::max(times)) {
            QFile::remove(folder + u'/' + name);
        }
    }
}

} // namespace

QList<QDateTime> worthKeeping(QList<QDateTime> times)
{
    times.removeIf([](const QDateTime& time) { return !time.isValid(); });
    std::ranges::sort(times, std::greater());
    QList<QDateTime> kept = times.first(std::min<qsizetype>(recentKept, times.size()));
    QSet<int> weeks;
    QSet<int> months;
    for (const QDateTime& time : times) {
        int year = 0;
        const int week = time.date().weekNumber(&year);
        const bool newWeek = weeks.size() < weeksKept && !weeks.contains(year * 100 + week);
        const int month = time.date().year() * 100 + time.date().month();
        const bool newMonth = months.size() < monthsKept && !months.contains(month);
        if (newWeek) {
            weeks.insert(year * 100 + week);
        }
        if (newMonth) {
            months.insert(month);
        }
        if ((newWeek || newMonth) && !kept.contains(time)) {
            kept.append(time);
        }
    }
    return kept;
}

void Copy::Close::operator()(sqlite3* copy) const
{
    sqlite3_close(copy);
}

void Copy::Close::operator()(sqlite3_backup* backup) const
{
    sqlite3_backup_finish(backup);
}

Copy::Copy(Database& source, const QString& path)
    : m_source(&source)
    , m_path(path)
    , m_unfinished(path + unfinishedSuffix)
{
}

Copy::~Copy()
{
    m_backup.reset();
    m_copy.reset();
    if (!m_unfinished.isEmpty()) {
        QFile::remove(m_unfinished);
    }
}

Result<Copy> Copy::begin(Database& source, const QString& folder, const QDateTime& now)
{
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::FileUnwritable, folder);
    }
    // Two in one second take two names; the other may still be being verified.
    QDateTime time = now;
    QString path;
    do {
        path = folder + u'/' + time.toString(timeFormat) + suffix;
        time = time.addSecs(1);
    } while (QFile::exists(path) || QFile::exists(path + unfinishedSuffix));

    Copy copy(source, path);
    sqlite3* target = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(copy.m_unfinished).constData(), &target,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    copy.m_copy.reset(target);
    if (opened != SQLITE_OK) {
        return failure(ErrorCode::FileUnwritable, copy.m_unfinished);
    }
    // The copy is synced once at its end; until then it has no name to trust.
    sqlite3_exec(target, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    copy.m_backup.reset(sqlite3_backup_init(target, "main", source.handle(), "main"));
    if (!copy.m_backup) {
        return failure(ErrorCode::FileUnwritable, QString::fromUtf8(sqlite3_errmsg(target)));
    }
    return copy;
}

Result<bool> Copy::step()
{
    const int code = sqlite3_backup_step(m_backup.get(), pagesPerSlice);
    if (code != SQLITE_OK && code != SQLITE_DONE) {
        return failure(
            (code & 0xff) == SQLITE_FULL ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
            QString::fromUtf8(sqlite3_errstr(code)));
    }
    return code == SQLITE_DONE;
}

Result<Copy::Unverified> Copy::finish()
{
    m_backup.reset();
    // A copy is one file: in WAL mode it would want two more to be opened.
    if (sqlite3_exec(m_copy.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr)
        != SQLITE_OK) {
        return failure(ErrorCode::FileUnwritable, QString::fromUtf8(sqlite3_errmsg(m_copy.get())));
    }
    m_copy.reset();
    return count(*m_source).transform([this](const Counts& counts) {
        return Unverified{std::exchange(m_unfinished, QString()), m_path, counts};
    });
}

Result<Backup> verifyAndPlace(const Copy::Unverified& copy)
{
    const auto counts = verify(copy.unfinished);
    if (!counts || *counts != copy.expected) {
        QFile::remove(copy.unfinished);
        return failure(ErrorCode::FileDamaged, copy.unfinished);
    }
    const auto placed = syncToDisk(copy.unfinished).and_then([&] {
        return moveInPlace(copy.unfinished, copy.path);
    });
    if (!placed) {
        QFile::remove(copy.unfinished);
        return std::unexpected(placed.error());
    }
    const QFileInfo file(copy.path);
    thin(file.path(), file.fileName());
    return Backup{file.fileName(), timeOf(file.fileName()), static_cast<int>(counts->notes),
        static_cast<int>(counts->cards), counts->reviews, true};
}

Result<Backup> make(Database& source, const QString& folder, const QDateTime& now)
{
    auto copy = Copy::begin(source, folder, now);
    if (!copy) {
        return std::unexpected(copy.error());
    }
    for (;;) {
        const auto last = copy->step();
        if (!last) {
            return std::unexpected(last.error());
        }
        if (*last) {
            return copy->finish().and_then(verifyAndPlace);
        }
    }
}

Result<QList<Backup>> list(const QString& folder)
{
    QList<Backup> result;
    const QStringList names = QDir(folder).entryList({u"*"_s + suffix}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        if (!timeOf(name).isValid()) {
            continue;
        }
        Backup backup{.name = name, .time = timeOf(name)};
        if (const auto counts = verify(folder + u'/' + name)) {
            backup.notes = static_cast<int>(counts->notes);
            backup.cards = static_cast<int>(counts->cards);
            backup.reviews = counts->reviews;
            backup.verified = true;
        }
        result.prepend(backup);
    }
    return result;
}

bool isMadeOn(const QString& folder, QDate date)
{
    return !QDir(folder)
                .entryList({date.toString(Qt::ISODate) + u"T*"_s + suffix}, QDir::Files)
                .isEmpty();
}

Result<QString> restore(
    const QString& folder, const QString& name, const QString& collection, const QDateTime& now)
{
    const QString source = folder + u'/' + name;
    // A name is a name, never a way out of the folder.
    if (name != QFileInfo(name).fileName() || !timeOf(name).isValid()
        || !QFileInfo(source).isFile()) {
        return failure(ErrorCode::NotFound, name);
    }
    if (const auto counts = verify(source); !counts) {
        return failure(ErrorCode::FileDamaged, name);
    }
    const bool replaces = QFile::exists(collection);
    if (replaces) {
        // Refuses while somebody has it open, and takes in what its log still holds,
        // so that one file is all of it. A damaged one cannot, and is kept as it is.
        if (const auto present = Database::open(collection, Database::Access::Exclusive);
            !present && present.error().code == ErrorCode::FileLocked) {
            return std::unexpected(present.error());
        }
    }
    const QString incoming = collection + u".restoring"_s;
    const auto removeIncoming = qScopeGuard([&] { QFile::remove(incoming); });
    QFile::remove(incoming);
    if (!QFile::copy(source, incoming)) {
        return failure(ErrorCode::FileUnwritable, incoming);
    }
    return syncToDisk(incoming)
        .and_then([&] { return replaces ? keepAside(collection, now) : Result<QString>(); })
        .and_then([&](const QString& aside) {
            return moveInPlace(incoming, collection).transform([&] { return aside; });
        });
}

} // namespace reprise::backups
