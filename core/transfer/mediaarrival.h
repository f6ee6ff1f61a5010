// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/deckstore.h"
#include "core/transfer/merge.h"

#include <QHash>

namespace reprise {

/// The media of a file on their way into a collection: those to which a note
/// refers, and those whose name begins with "_" (templates refer to them).
class MediaArrival final
{
public:
    /// Puts their bytes into the media folder, where nothing refers to them yet.
    /// A medium that cannot be read is told in the report and left out; a name
    /// that is taken by other bytes gets a piece of the SHA-256 behind its stem.
    /// FileUnwritable, DiskFull, Cancelled.
    [[nodiscard]] Result<> keep(Collection& collection, Incoming& incoming, const ReadAhead& ahead,
        const std::function<bool()>& goOn, ImportReport& report);

    /// Names them in the collection. Inside the caller's change.
    [[nodiscard]] Result<> put(Collection& collection) const;

    /// The field with the names that the media have here.
    [[nodiscard]] QString renamed(const QString& field, TextFormat format) const;

private:
    [[nodiscard]] Result<> keepOne(
        Collection& collection, const QString& name, const QByteArray& bytes, ImportReport& report);

    QHash<QString, DeckStore::Medium> m_kept; ///< as they are here, by the file's names
    QHash<QString, QString> m_renamed; ///< what is written in notes, and is to be
    QList<DeckStore::Medium> m_added;
};

} // namespace reprise
