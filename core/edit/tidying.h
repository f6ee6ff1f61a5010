// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/model/note.h"
#include "core/result.h"
#include "core/storage/deckstore.h"

#include <QList>
#include <QString>
#include <QStringList>

// What gathers dust in a collection, and a remedy for each. Looking changes
// nothing; each remedy is one recorded change, if not said otherwise. All of it
// reads the whole collection. Call on the collection's thread.

namespace reprise {

class Collection;

namespace edit {

/// Notes of one type with the same front (see frontKey() in notes.h), group by
/// group, the oldest note first.
[[nodiscard]] Result<QList<QList<NoteId>>> duplicateFronts(Collection& collection);

/// Cards that their notes no longer make; nothing is shown of them.
[[nodiscard]] Result<QList<CardId>> emptyCards(Collection& collection);
/// Of these notes.
[[nodiscard]] Result<QList<CardId>> emptyCards(Collection& collection, const QList<NoteId>& ids);
/// Notes stay, also where none of their cards does. NotFound.
[[nodiscard]] Result<int> deleteCards(Collection& collection, const QList<CardId>& cards);

[[nodiscard]] Result<QList<NoteId>> notesWithoutCards(Collection& collection);
/// The cards that these notes make and do not have; where a note has none, at
/// the end of the topic of that path, of which what is missing is made. How
/// many, out of at least one note. NotFound. NoCards: nothing would be made.
/// InvalidValue: the path names no topic, or too many levels.
[[nodiscard]] Result<int> giveCards(
    Collection& collection, const QList<NoteId>& notes, const QString& path, const Moment& now);

/// Cards right below the root, in no deck.
[[nodiscard]] Result<QList<CardId>> cardsWithoutTopic(Collection& collection);

struct MissingMedium
{
    NoteId note;
    QString name; ///< as the note refers to it

    friend bool operator==(const MissingMedium&, const MissingMedium&) = default;
};

struct MediaReport
{
    /// To which neither a note, a draft, a deck's original nor a template refers.
    QList<DeckStore::Medium> unused;
    /// Files of the media folder that are nobody's, and that neither undo nor
    /// redo may need again.
    QStringList strayFiles;
    /// References to a file that is not there. The web's do not count.
    QList<MissingMedium> missing;
};
[[nodiscard]] Result<MediaReport> mediaReport(Collection& collection);

/// Forgets these; their files stay for undo, until removeStrayFiles(). How many.
[[nodiscard]] Result<int> removeMedia(
    Collection& collection, const QList<DeckStore::Medium>& media);

/// Moves stray files to the folder `removed` in the media folder. Not recorded:
/// to have one back, move it back. The names of those that were moved. FileUnwritable.
[[nodiscard]] Result<QStringList> removeStrayFiles(Collection& collection);

} // namespace edit
} // namespace reprise
