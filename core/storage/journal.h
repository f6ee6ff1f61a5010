// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3_session;

namespace reprise {

class Database;

/// Which rows a change touched, by table; what pages refresh themselves from.
struct ChangeSet
{
    QSet<CardId> cards; ///< those that were answered too
    QSet<NoteId> notes;
    bool topics = false;
    bool settings = false;
    bool savedSearches = false;
    bool media = false;
    bool everything = false; ///< another file, or more than is worth listing

    [[nodiscard]] bool isEmpty() const
    {
        return cards.isEmpty() && notes.isEmpty() && !topics && !settings && !savedSearches
            && !media && !everything;
    }
};

/// What kind of change a journal step was. The name is stored and printed, so
/// it stays; the sentence a person reads is made in app.
namespace step {
inline constexpr auto answer = QLatin1StringView("answer");
inline constexpr auto suspend = QLatin1StringView("suspend");
inline constexpr auto unsuspend = QLatin1StringView("unsuspend");
inline constexpr auto bury = QLatin1StringView("bury");
inline constexpr auto unbury = QLatin1StringView("unbury");
inline constexpr auto flag = QLatin1StringView("flag");
inline constexpr auto mark = QLatin1StringView("mark");
inline constexpr auto unmark = QLatin1StringView("unmark");
inline constexpr auto set = QLatin1StringView("set");
inline constexpr auto import = QLatin1StringView("import");
inline constexpr auto restoreText = QLatin1StringView("restore-text");
inline constexpr auto addNote = QLatin1StringView("add-note");
inline constexpr auto editNote = QLatin1StringView("edit-note");
inline constexpr auto deleteNotes = QLatin1StringView("delete-notes");
inline constexpr auto deleteCards = QLatin1StringView("delete-cards");
inline constexpr auto giveCards = QLatin1StringView("give-cards");
inline constexpr auto move = QLatin1StringView("move");
inline constexpr auto tag = QLatin1StringView("tag");
inline constexpr auto untag = QLatin1StringView("untag");
inline constexpr auto setDue = QLatin1StringView("set-due");
inline constexpr auto reset = QLatin1StringView("reset");
inline constexpr auto changeType = QLatin1StringView("change-type");
inline constexpr auto replace = QLatin1StringView("replace");
inline constexpr auto addTopic = QLatin1StringView("add-topic");
inline constexpr auto renameTopic = QLatin1StringView("rename-topic");
inline constexpr auto moveTopic = QLatin1StringView("move-topic");
inline constexpr auto mergeTopics = QLatin1StringView("merge-topics");
inline constexpr auto deleteTopic = QLatin1StringView("delete-topic");
inline constexpr auto addNoteType = QLatin1StringView("add-note-type");
inline constexpr auto editNoteType = QLatin1StringView("edit-note-type");
inline constexpr auto deleteNoteType = QLatin1StringView("delete-note-type");
inline constexpr auto addMedium = QLatin1StringView("add-medium");
inline constexpr auto removeMedia = QLatin1StringView("remove-media");
inline constexpr auto saveSearch = QLatin1StringView("save-search");
inline constexpr auto editSearches = QLatin1StringView("edit-searches");
} // namespace step

struct JournalStep
{
    QString name;
    std::optional<CardId> card; ///< the one card it was about, if there was one
    int count = 1; ///< of the cards or notes it changed

    friend bool operator==(const JournalStep&, const JournalStep&) = default;
};

/// Records what a change does to the domain tables between start() and
/// finish(), by SQLite's session extension.
class Recording final
{
public:
    [[nodiscard]] static Result<Recording> start(Database& database);
    Recording(Recording&&) noexcept = default;
    Recording& operator=(Recording&&) = delete;
    ~Recording() = default;

    [[nodiscard]] Result<QByteArray> changeset();
    /// What happens while it is not is not recorded.
    void setEnabled(bool enabled);

private:
    struct Delete
    {
        void operator()(sqlite3_session* session) const;
    };
    explicit Recording(sqlite3_session* session)
        : m_session(session)
    {
    }
    std::unique_ptr<sqlite3_session, Delete> m_session;
};

/// The steps that can be undone and redone, kept in the collection itself.
/// Every function here runs inside the caller's transaction.
class Journal final
{
public:
    struct Bounds
    {
        int steps = 200;
        qint64 bytes = 256LL << 20; ///< of all changesets together
    };

    explicit Journal(Database& database)
        : Journal(database, Bounds())
    {
    }
    Journal(Database& database, Bounds bounds)
        : m_database(database)
        , m_bounds(bounds)
    {
    }

    /// Appends a step, forgets what had been undone, and drops the oldest steps
    /// beyond the bounds; the newest always stays. `added`: rows that are not in
    /// the changeset (Additions::toJson()), empty for none.
    [[nodiscard]] Result<> append(
        const JournalStep& step, const QByteArray& changeset, const QString& added = {});

    struct Applied
    {
        JournalStep step;
        ChangeSet changes;
    };
    /// Takes the newest step back; nothing where there is none. UndoConflict
    /// where the collection no longer fits it.
    [[nodiscard]] Result<std::optional<Applied>> undo();
    [[nodiscard]] Result<std::optional<Applied>> redo();

    [[nodiscard]] Result<std::optional<JournalStep>> nextUndo();
    [[nodiscard]] Result<std::optional<JournalStep>> nextRedo();
    /// Whether a step that can be undone or redone holds these bytes.
    [[nodiscard]] Result<bool> mentions(const QByteArray& bytes);
    [[nodiscard]] Result<> clear();

private:
    Result<std::optional<Applied>> apply(bool undo);

    Database& m_database;
    Bounds m_bounds;
};

/// Reads which rows a changeset names.
[[nodiscard]] Result<ChangeSet> changesIn(const QByteArray& changeset);

} // namespace reprise
