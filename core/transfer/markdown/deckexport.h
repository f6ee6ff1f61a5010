// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/result.h"
#include "core/transfer/markdown/deckschedules.h"
#include "core/transfer/progress.h"

#include <QList>
#include <QString>

#include <optional>

namespace reprise {

class Collection;

/// What the user is to know of what was written, or was not.
struct ExportWarning
{
    /// Stable: "note-left-out" (the format cannot carry it, or it makes no
    /// card), "media-missing", "media-name-used-twice" (the first one is written).
    QString code;
    QString detail; ///< the note's front in one line, or the name of the medium

    friend bool operator==(const ExportWarning&, const ExportWarning&) = default;
};

/// Notes of a collection as a deck, and where their media are.
struct GatheredDeck
{
    Deck deck;
    QString cardFolder; ///< see deckwriter.h
    QList<DeckFile> media; ///< without contents
    /// Of the cards that are not as new ones are; none where they stay behind.
    std::optional<QList<DeckSchedule>> schedules;
    QList<ExportWarning> warnings;
};

struct ExportReport
{
    int notes = 0;
    int media = 0;
    QList<ExportWarning> warnings;
};

/// The notes that have a card in this topic or below it; of all cards, for the
/// root. NotFound. Call on the collection's thread.
[[nodiscard]] Result<QList<NoteId>> notesBelow(Collection& collection, TopicId topic);

/// These notes, in the order of their topics and in deck order there. Notes that
/// are all of one deck make a deck of its name, with its licence and authors if
/// it was installed; others make one called `name`, with their decks as its
/// topics. Its id is made of `name`, so that a deck exported again under the
/// same name is a newer one of the same. A note belongs to the topic of its
/// first card. Call on the collection's thread.
[[nodiscard]] Result<GatheredDeck> gatherDeck(Collection& collection, const QList<NoteId>& notes,
    const QString& name, bool withSchedule = false);

/// Makes `folder` a deck in format version 1, all of it or nothing; it must not
/// be there, or be empty. What was written is read back first: a note that would
/// not come back the same is left out and warned of. `progress` is told the share
/// that is done, 0 to 1, and says whether to go on. Errors: FolderNotEmpty, FileUnreadable,
/// FileUnwritable, Cancelled. On any thread.
[[nodiscard]] Result<ExportReport> saveDeck(
    GatheredDeck gathered, const QString& folder,
    const TransferProgress& progress = [](double) { return true; });

} // namespace reprise
