// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/transfer/anki/contents.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

struct sqlite3;

namespace reprise::anki {

/// Writes a collection of schema 11, which every Anki reads: the same bytes for
/// the same rows. Undone is nothing: a file that is not finished is thrown away.
class CollectionWriter final
{
public:
    /// A new file. FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<CollectionWriter>> create(const QString& path);
    ~CollectionWriter();
    CollectionWriter(const CollectionWriter&) = delete;
    CollectionWriter& operator=(const CollectionWriter&) = delete;

    /// DiskFull, FileUnwritable.
    [[nodiscard]] Result<> add(const Note& note);
    [[nodiscard]] Result<> add(const Card& card);
    /// Where the instant is taken, the next one that is free.
    [[nodiscard]] Result<> add(const Answer& answer);

    /// What the one row of the table "col" says.
    struct Settings
    {
        qint64 created = 0; ///< seconds
        QByteArray conf; ///< JSON objects
        QByteArray models;
        QByteArray decks;
        QByteArray presets;
    };
    /// Closes it. As add().
    [[nodiscard]] Result<> finish(const Settings& settings);

private:
    class Statement;
    explicit CollectionWriter(sqlite3* handle);
    [[nodiscard]] Result<> run(const char* sql);
    [[nodiscard]] Result<> lastError() const;

    sqlite3* m_handle;
    std::unique_ptr<Statement> m_note;
    std::unique_ptr<Statement> m_card;
    std::unique_ptr<Statement> m_answer;
    /// By an instant that another answer wanted, too: what may be free behind it.
    /// Without it a thousand answers of one instant would be half a million tries.
    QHash<qint64, qint64> m_behindTaken;
};

} // namespace reprise::anki
