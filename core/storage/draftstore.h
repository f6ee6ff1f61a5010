// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace reprise {

class Database;

/// What was typed into an editor and not yet saved.
struct Draft
{
    DraftId id;
    std::optional<NoteId> note; ///< none for a new one
    NoteTypeId type;
    TopicId topic; ///< where its cards go; the root for nowhere else
    QString path; ///< of a topic that is not there yet, instead; else empty
    TextFormat format = TextFormat::Markdown;
    QStringList fields;
    QStringList tags;
    qint64 savedMs = 0; ///< UTC milliseconds

    friend bool operator==(const Draft&, const Draft&) = default;
};

/// Drafts are not recorded by the journal: undo leaves alone what is being
/// typed. Each change is durable when it returns.
class DraftStore final
{
public:
    explicit DraftStore(Database& database)
        : m_database(database)
    {
    }

    /// The newest first.
    [[nodiscard]] Result<QList<Draft>> all();
    /// Replaces the draft of that id, or of that note; else adds one. Its id.
    [[nodiscard]] Result<DraftId> write(const Draft& draft);
    [[nodiscard]] Result<> remove(DraftId id);

private:
    Database& m_database;
};

} // namespace reprise
