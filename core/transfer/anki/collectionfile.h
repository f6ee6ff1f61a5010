// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/contents.h"
#include "core/transfer/anki/foreigndatabase.h"

#include <QSet>

namespace reprise::anki {

/// The collection within a package, of schema 11 or 18. Rows come one by one,
/// since there may be a million; each is checked, and one that is of no use is
/// left out and told in findings().
class CollectionFile final
{
public:
    /// `path` as for ForeignDatabase. What that refuses, VersionTooNew,
    /// VersionUnknown, and what the readers of both schemas refuse.
    [[nodiscard]] static Read<std::unique_ptr<CollectionFile>> open(
        const QString& path, std::function<bool()> isCancelled = {});

    [[nodiscard]] const Contents& contents() const { return m_contents; }
    /// About what was read so far, each row once.
    [[nodiscard]] const Findings& findings() const { return m_findings; }

    /// What is known of the rows before they are read.
    struct Summary
    {
        qint64 notes = 0;
        qint64 answers = 0;
        bool hasSchedule = false; ///< some card is no longer new
        QSet<qint64> decks; ///< that are some card's home, as the cards have it
    };
    [[nodiscard]] Read<Summary> summary();

    /// By id. A note has as many fields as its type: missing ones are empty, and
    /// what is too much joins the last.
    [[nodiscard]] Read<> forEachNote(const std::function<void(const Note&)>& visit);
    [[nodiscard]] Read<std::optional<Note>> note(qint64 id);
    /// By id, and after the notes: the card of a note that did not come is left
    /// out. One whose deck is missing belongs to the first deck.
    [[nodiscard]] Read<> forEachCard(const std::function<void(const Card&)>& visit);
    /// In the order of time. Buttons are those of today's scheduler, whichever
    /// wrote them.
    [[nodiscard]] Read<> forEachAnswer(const std::function<void(const Answer&)>& visit);

private:
    /// What cards are checked against.
    struct KnownNote
    {
        qsizetype type = 0; ///< its place in contents()
        quint64 ordinals = 0; ///< a bit for each of the first 64 that has a card
    };
    class RowReader;

    CollectionFile() = default;

    [[nodiscard]] Read<> readContents();
    /// Rows of a table of which findings() tells only what the first reading to
    /// its end found.
    [[nodiscard]] Read<> forEach(
        bool& wasRead, const QByteArray& sql, const std::function<void(const ForeignRow&)>& visit);
    [[nodiscard]] std::optional<Note> noteFrom(const ForeignRow& row);
    [[nodiscard]] std::optional<Card> cardFrom(const ForeignRow& row);
    [[nodiscard]] std::optional<Answer> answerFrom(const ForeignRow& row);
    void fitFields(Note& note, qsizetype count);
    [[nodiscard]] bool takesCard(const Card& card);

    std::unique_ptr<ForeignDatabase> m_database;
    Contents m_contents;
    Findings m_findings;
    bool m_notesWereRead = false;
    bool m_cardsWereRead = false;
    bool m_answersWereRead = false;
    QHash<qint64, qsizetype> m_types; ///< place in contents() by id
    QSet<qint64> m_decks;
    QHash<qint64, KnownNote> m_notes;
    QSet<std::pair<qint64, int>> m_farOrdinals; ///< from 64 on
};

} // namespace reprise::anki
