// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storage/additions.h"
#include "core/storage/cardstore.h"
#include "core/storage/changelog.h"
#include "core/storage/database.h"
#include "core/storage/deckstore.h"
#include "core/storage/draftstore.h"
#include "core/storage/journal.h"
#include "core/storage/migrations.h"
#include "core/storage/notestore.h"
#include "core/storage/reviewstore.h"
#include "core/storage/savedsearchstore.h"
#include "core/storage/settingsstore.h"
#include "core/storage/topicstore.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <utility>

namespace reprise {

/// One person's file: the one place through which it changes. Opened
/// exclusively, so that it is the single-instance lock too. Lives on one thread.
class Collection final
{
public:
    struct Files
    {
        QString folder; ///< the profile; made where missing

        [[nodiscard]] QString collection() const;
        [[nodiscard]] QString backups() const;
        [[nodiscard]] QString media() const;
    };

    /// Opens the profile's collection, or makes an empty one with the built-in
    /// note types. An older one is backed up, then brought up to date. Errors:
    /// FileLocked, FileNewer, FileForeign, FileDamaged, FileUnreadable,
    /// FileUnwritable, DiskFull; the file is left as it was then.
    [[nodiscard]] static Result<std::unique_ptr<Collection>> open(const Files& files,
        const QDateTime& now, const QList<Migration>& migrations = shippedMigrations());

    [[nodiscard]] const Files& files() const { return m_files; }
    [[nodiscard]] Database& database() { return *m_database; }
    [[nodiscard]] TopicStore& topics() { return m_topics; }
    [[nodiscard]] NoteStore& notes() { return m_notes; }
    [[nodiscard]] CardStore& cards() { return m_cards; }
    [[nodiscard]] ReviewStore& reviews() { return m_reviews; }
    [[nodiscard]] DeckStore& decks() { return m_decks; }
    [[nodiscard]] SavedSearchStore& savedSearches() { return m_savedSearches; }
    [[nodiscard]] DraftStore& drafts() { return m_drafts; }
    [[nodiscard]] SettingsStore& settings() { return m_settings; }
    [[nodiscard]] Journal& journal() { return m_journal; }
    [[nodiscard]] ChangeLog& changes() { return m_changes; }

    /// Runs `change` (returning a Result) in one recorded transaction: all of
    /// it and its journal step are durable when this returns, or nothing is.
    /// A change that touches nothing leaves no step.
    template <typename Change>
    [[nodiscard]] auto change(const JournalStep& step, Change&& run) -> std::invoke_result_t<Change>
    {
        auto started = begin();
        if (!started) {
            return std::unexpected(started.error());
        }
        auto result = std::forward<Change>(run)();
        if (result) {
            if (auto finished = finish(*started, step); !finished) {
                return std::unexpected(finished.error());
            }
        }
        return result;
    }

    /// As change(), for `run(Additions&)`, which adds more rows than are worth
    /// recording.
    template <typename Change>
    [[nodiscard]] auto changeInBulk(const JournalStep& step, Change&& run)
        -> std::invoke_result_t<Change, Additions&>
    {
        auto started = begin();
        if (!started) {
            return std::unexpected(started.error());
        }
        Additions additions(*m_database, started->recording);
        auto result = std::forward<Change>(run)(additions);
        if (result) {
            if (auto complete = additions.complete(); !complete) {
                return std::unexpected(complete.error());
            }
            const QString added = additions.isEmpty() ? QString() : additions.toJson();
            if (auto finished = finish(*started, step, added); !finished) {
                return std::unexpected(finished.error());
            }
        }
        return result;
    }

    /// As change(), but without a step: it cannot be undone, and what could be
    /// is forgotten. For a first installation of decks.
    template <typename Change>
    [[nodiscard]] auto changeForGood(Change&& run) -> std::invoke_result_t<Change>
    {
        auto transaction = Transaction::begin(*m_database);
        if (!transaction) {
            return std::unexpected(transaction.error());
        }
        auto result = std::forward<Change>(run)();
        if (result) {
            if (auto done = m_journal.clear()
                    .and_then([&] { return m_changes.append({.everything = true}); })
                    .and_then([&] { return transaction->commit(); });
                !done) {
                return std::unexpected(done.error());
            }
            notify({.everything = true});
        }
        return result;
    }

    /// What was undone or redone; nothing where there is no such step.
    [[nodiscard]] Result<std::optional<JournalStep>> undo();
    [[nodiscard]] Result<std::optional<JournalStep>> redo();

    /// Called after each committed change, on the collection's thread.
    void onChanged(std::function<void(const ChangeSet&)> listener);

private:
    struct Started
    {
        Transaction transaction;
        Recording recording;
    };

    Collection(Files files, std::unique_ptr<Database> database);
    Result<> addBuiltInTypes();
    Result<Started> begin();
    Result<> finish(Started& started, const JournalStep& step, const QString& added = {});
    Result<std::optional<JournalStep>> apply(
        Result<std::optional<Journal::Applied>> (Journal::*direction)());
    void notify(const ChangeSet& changes) const;

    Files m_files;
    std::unique_ptr<Database> m_database;
    TopicStore m_topics;
    NoteStore m_notes;
    CardStore m_cards;
    ReviewStore m_reviews;
    DeckStore m_decks;
    SavedSearchStore m_savedSearches;
    DraftStore m_drafts;
    SettingsStore m_settings;
    Journal m_journal;
    ChangeLog m_changes;
    std::function<void(const ChangeSet&)> m_listener;
};

} // namespace reprise
