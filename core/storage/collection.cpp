// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/collection.h"

#include "core/cards/builtinnotetypes.h"
#include "core/storage/backups.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// Says whether the file is empty (true) or a collection of ours (false);
/// writes nothing, so a foreign file stays as it is.
Result<bool> isFresh(Database& database, qsizetype newestVersion)
{
    const auto id = database.number(u"PRAGMA application_id"_s);
    const auto version = schemaVersion(database);
    const auto tables = database.number(u"SELECT count(*) FROM sqlite_schema"_s);
    for (const auto* error : {id ? nullptr : &id.error(), version ? nullptr : &version.error(),
             tables ? nullptr : &tables.error()}) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    if (*id == 0 && *version == 0 && *tables == 0) {
        return true;
    }
    if (*id != applicationId) {
        return failure(ErrorCode::FileForeign, database.path());
    }
    if (*version > newestVersion) {
        return failure(ErrorCode::FileNewer, QString::number(*version));
    }
    return false;
}

} // namespace

QString Collection::Files::collection() const
{
    return folder + u"/collection.reprise"_s;
}

QString Collection::Files::backups() const
{
    return folder + u"/backups"_s;
}

QString Collection::Files::media() const
{
    return folder + u"/media"_s;
}

Collection::Collection(Files files, std::unique_ptr<Database> database)
    : m_files(std::move(files))
    , m_database(std::move(database))
    , m_topics(*m_database)
    , m_notes(*m_database)
    , m_cards(*m_database)
    , m_reviews(*m_database)
    , m_decks(*m_database)
    , m_savedSearches(*m_database)
    , m_drafts(*m_database)
    , m_settings(*m_database)
    , m_journal(*m_database)
    , m_changes(*m_database)
{
}

Result<std::unique_ptr<Collection>> Collection::open(
    const Files& files, const QDateTime& now, const QList<Migration>& migrations)
{
    if (!QDir().mkpath(files.folder)) {
        return failure(ErrorCode::FileUnwritable, files.folder);
    }
    // SQLite takes an empty file for a new database. Beside backups it is what
    // a disk left of a collection.
    if (const QFileInfo file(files.collection());
        file.exists() && file.size() == 0 && !QDir(files.backups()).isEmpty(QDir::Files)) {
        return failure(ErrorCode::FileDamaged, u"0 B"_s);
    }
    auto database = Database::open(files.collection(), Database::Access::Exclusive);
    if (!database) {
        return std::unexpected(database.error());
    }
    const auto fresh = isFresh(**database, migrations.size());
    if (!fresh) {
        (*database)->leaveAsFound();
        return std::unexpected(fresh.error());
    }
    const auto version = schemaVersion(**database);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (!*fresh && *version < migrations.size()) {
        if (auto kept = backups::make(**database, files.backups(), now); !kept) {
            return std::unexpected(kept.error());
        }
    }
    std::unique_ptr<Collection> collection(new Collection(files, std::move(*database)));
    auto ready = collection->m_database->becomeDurable()
                     .and_then([&] { return migrate(*collection->m_database, migrations); })
                     .and_then([&] { return collection->addBuiltInTypes(); });
    if (!ready) {
        return std::unexpected(ready.error());
    }
    return collection;
}

Result<> Collection::addBuiltInTypes()
{
    // Not "where the file was just made": the program may have been killed since.
    const auto types = m_notes.types();
    if (!types || !types->isEmpty()) {
        return types ? Result<>() : std::unexpected(types.error());
    }
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    for (const NoteType& type : builtInNoteTypes()) {
        if (auto added = m_notes.addType(type); !added) {
            return std::unexpected(added.error());
        }
    }
    return transaction->commit();
}

Result<Collection::Started> Collection::begin()
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    auto recording = Recording::start(*m_database);
    if (!recording) {
        return std::unexpected(recording.error());
    }
    return Started{std::move(*transaction), std::move(*recording)};
}

Result<> Collection::finish(Started& started, const JournalStep& step, const QString& added)
{
    const auto changeset = started.recording.changeset();
    if (!changeset) {
        return std::unexpected(changeset.error());
    }
    auto changes = changesIn(*changeset);
    if (!changes) {
        return std::unexpected(changes.error());
    }
    mentionAdded(*changes, added);
    if (!changeset->isEmpty() || !added.isEmpty()) {
        if (auto kept = m_journal.append(step, *changeset, added).and_then([&] {
                return m_changes.append(*changes);
            });
            !kept) {
            return kept;
        }
    }
    auto committed = started.transaction.commit();
    if (committed) {
        notify(*changes);
    }
    return committed;
}

Result<std::optional<JournalStep>> Collection::undo()
{
    return apply(&Journal::undo);
}

Result<std::optional<JournalStep>> Collection::redo()
{
    return apply(&Journal::redo);
}

Result<std::optional<JournalStep>> Collection::apply(
    Result<std::optional<Journal::Applied>> (Journal::*direction)())
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    const auto done = (m_journal.*direction)();
    if (!done) {
        return std::unexpected(done.error());
    }
    const std::optional<Journal::Applied>& applied = *done;
    if (!applied) {
        return std::nullopt;
    }
    if (auto committed =
            m_changes.append(applied->changes).and_then([&] { return transaction->commit(); });
        !committed) {
        return std::unexpected(committed.error());
    }
    notify(applied->changes);
    return applied->step;
}

void Collection::onChanged(std::function<void(const ChangeSet&)> listener)
{
    m_listener = std::move(listener);
}

void Collection::notify(const ChangeSet& changes) const
{
    if (m_listener && !changes.isEmpty()) {
        m_listener(changes);
    }
}

} // namespace reprise
