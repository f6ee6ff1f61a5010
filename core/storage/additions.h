// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/model/review.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>
#include <span>
#include <utility>

namespace reprise {

class Database;
class Recording;
struct ChangeSet;

/// The rows that a long import adds: notes, cards, answers. There may be more
/// of them than are worth recording (a million answers double the time and take
/// half a gigabyte), so that they are remembered by number instead, and undoing
/// the import takes them out. Only within Collection::changeInBulk().
class Additions final
{
public:
    Additions(Database& database, Recording& recording);
    ~Additions();
    Additions(const Additions&) = delete;
    Additions& operator=(const Additions&) = delete;

    /// The id is the given one, or where that is 0 or taken, one more than the
    /// greatest. `original` is JSON or empty; `hash` is that of the text as the
    /// file has it. NameTaken: the guid.
    [[nodiscard]] Result<NoteId> add(const Note& note, const QByteArray& original, quint64 hash);
    /// Likewise. NameTaken: the note has such a card.
    [[nodiscard]] Result<CardId> add(const Card& card, const QByteArray& original);
    /// About how many reviews will come. Where they are more than there are, none
    /// is found by its card or day until complete().
    [[nodiscard]] Result<> expectReviews(qint64 count);
    /// The id is given by the collection. The review is there after complete().
    [[nodiscard]] Result<> add(const Review& review, const QByteArray& original);
    [[nodiscard]] Result<> addManualChange(CardId card, qint64 timeMs, const QByteArray& original);

    /// Finishes what was put off.
    [[nodiscard]] Result<> complete();

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const QList<NoteId>& notes() const { return m_notes; }
    [[nodiscard]] const QList<CardId>& cards() const { return m_cards; }
    /// What takeOut() needs to know, as JSON.
    [[nodiscard]] QString toJson() const;

private:
    class Statement;
    struct Waiting
    {
        Review review;
        QByteArray original;
    };
    using Range = std::pair<qint64, qint64>; // first and last id; 0 for none

    [[nodiscard]] Result<qint64> insert(Statement& statement, const QString& name);
    [[nodiscard]] Result<> flush();
    [[nodiscard]] Result<> insert(Statement& statement, std::span<const Waiting> reviews);

    Database& m_database;
    Recording& m_recording;
    std::unique_ptr<Statement> m_addNote;
    std::unique_ptr<Statement> m_addImported;
    std::unique_ptr<Statement> m_addCard;
    std::unique_ptr<Statement> m_addReview;
    std::unique_ptr<Statement> m_addReviews; ///< mostWaiting of them
    std::unique_ptr<Statement> m_addManualChange;
    QList<NoteId> m_notes;
    QList<NoteId> m_imported;
    QList<CardId> m_cards;
    QList<Waiting> m_waiting;
    QStringList m_indices; ///< to be made again
    Range m_reviews{0, 0};
    Range m_manualChanges{0, 0};
};

/// Names those rows in `changes`; everything where there are more than 10,000
/// notes or cards.
void mentionAdded(ChangeSet& changes, const QString& json);

/// Moves what a journal step added into tables of its own, where putBack()
/// finds it. Both run inside the caller's transaction.
[[nodiscard]] Result<> takeOut(Database& database, qint64 step);
[[nodiscard]] Result<> putBack(Database& database, qint64 step);
/// Drops what was taken out by steps that are forgotten.
[[nodiscard]] Result<> forgetTakenOut(Database& database);

} // namespace reprise
