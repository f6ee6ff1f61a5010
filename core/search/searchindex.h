// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/studyday.h"
#include "core/result.h"
#include "core/search/indexedcard.h"
#include "core/search/query.h"
#include "core/storage/changelog.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

namespace reprise {

class Collection;
class Database;
struct Card;
struct Note;
struct NoteType;

namespace search {

/// What lists of cards are sorted by.
enum class Column
{
    Topic, ///< in the order of the tree, within a topic in deck order
    Question,
    Level,
    Due, ///< cards without a due day last
    Interval,
    Ease,
    Lapses,
    Reviews,
    State, ///< new, in review, suspended
    Tags,
    Created,
    Edited,
};

struct Order
{
    Column column = Column::Topic;
    bool descending = false;

    friend bool operator==(const Order&, const Order&) = default;
};

/// The tags of a collection, for people to choose from.
struct TagCounts
{
    QStringList names; ///< of tags that notes have, each as most of them spell it
    /// How many notes have a tag or one below it, by the folded name of either.
    QHash<QString, int> notes;

    friend bool operator==(const TagCounts&, const TagCounts&) = default;
};

/// The search index: a disposable file beside the collection. It holds the
/// text that is searched, the columns that are sorted by, and for every three
/// letters in a row the notes that have them. All of it comes from the
/// collection; where it is missing or damaged it is made anew. It proposes and
/// sorts; whether a card is found decides core/search/condition.h. Lives on
/// the collection's thread.
class SearchIndex final
{
public:
    /// Opens the index of a profile, or makes an empty one where there is none
    /// that can be used. FileUnwritable, DiskFull, FileLocked.
    [[nodiscard]] static Result<std::unique_ptr<SearchIndex>> open(const QString& folder);
    ~SearchIndex();
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;

    struct Progress
    {
        qint64 left = 0; ///< notes still to be taken in
        qint64 all = 0; ///< notes

        [[nodiscard]] bool isCurrent() const { return left == 0; }
    };
    /// Takes in what changed since, about `most` notes of it, durably. What
    /// the index says is right only when it is current. One that turns out to
    /// be damaged is begun anew.
    [[nodiscard]] Result<Progress> catchUp(Collection& collection, int most);
    /// Deletes an index that turned out to be damaged and begins an empty one.
    [[nodiscard]] Result<> throwAway();

    /// A walk through all cards in an order.
    struct Walk
    {
        Order order;
        QList<TopicId> topics; ///< in the order of the tree, for Column::Topic
        qsizetype topic = 0; ///< place in topics
        std::optional<std::pair<QVariant, qint64>> last; ///< key and id of the newest card
        bool atEnd = false;
    };
    /// The next cards, about `most`; none only at the end.
    [[nodiscard]] Result<QList<IndexedCard>> next(Walk& walk, int most);
    /// The same without all that only some searches need.
    struct Place
    {
        CardId card;
        NoteId note;
    };
    [[nodiscard]] Result<QList<Place>> nextPlaces(Walk& walk, int most);
    /// These cards, in this order.
    [[nodiscard]] Result<QList<IndexedCard>> cards(const QList<CardId>& ids);
    /// All cards of these notes, in the walk's order.
    [[nodiscard]] Result<QList<CardId>> cardsOf(const QList<NoteId>& notes, const Walk& walk);
    /// What a note's fields show, joined by fieldSeparator.
    [[nodiscard]] Result<QString> text(NoteId note);

    /// Notes that may be meant, sorted, each once; nothing where there are more
    /// than asked for, or where it cannot be said without looking at all.
    using Candidates = std::optional<QList<NoteId>>;
    [[nodiscard]] Result<Candidates> withText(const Needle& needle, int most);
    /// All of them.
    [[nodiscard]] Result<Candidates> withTexts(const QList<Needle>& needles, int most);
    [[nodiscard]] Result<Candidates> inTopics(const QList<TopicId>& topics, int most);
    [[nodiscard]] Result<Candidates> withTags(const QStringList& foldedTags, int most);
    [[nodiscard]] Result<Candidates> ofCards(const QList<CardId>& cards, int most);
    [[nodiscard]] Result<Candidates> withGuids(const QStringList& guids, int most);
    [[nodiscard]] Result<Candidates> numbered(
        Number number, Comparison comparison, qint64 value, int most);
    [[nodiscard]] Result<Candidates> flagged(int most);
    [[nodiscard]] Result<Candidates> suspended(int most);
    [[nodiscard]] Result<Candidates> editedSince(qint64 utcMs, int most);
    [[nodiscard]] Result<Candidates> addedSince(qint64 utcMs, int most);

    /// Every tag that occurs, folded, with the number of its notes.
    [[nodiscard]] Result<QHash<QString, int>> tags();
    [[nodiscard]] Result<TagCounts> tagCounts();
    [[nodiscard]] Result<qint64> countCards();
    [[nodiscard]] Result<qint64> countNotes();

private:
    explicit SearchIndex(QString path);
    Result<> openFile();
    Result<> readPlace();
    Result<Progress> takeInSlice(Collection& collection, int most);
    Result<> startAnew();
    Result<> findOut(Collection& collection);
    Result<> takeInChanged(Collection& collection, int most);
    Result<> takeInNext(Collection& collection, int most);
    Result<> takeIn(Collection& collection, const QList<NoteId>& ids);
    Result<> put(const NoteType& type, const Note& note);
    Result<> putText(NoteId note, const QString& text);
    Result<> put(const Card& card, const NoteType& type, const Note& note, int reviews);
    Result<> remove(NoteId note);
    Result<> changeTags(NoteId note, const QStringList& before, const QStringList& after);
    Result<> keepPlace();
    template <typename Visit>
    Result<int> step(Walk& walk, int most, const QString& select, Visit visit);
    template <typename Visit>
    Result<> go(Walk& walk, int most, const QString& select, Visit visit);
    template <typename... Values>
    Result<Candidates> candidates(const QString& sql, int most, const Values&... values);

    QString m_path;
    std::unique_ptr<Database> m_database;
    ChangeLog::Place m_place; ///< what the file says
    ChangeLog::Place m_target; ///< where it will be when nothing below is left
    QSet<NoteId> m_changedNotes;
    QSet<CardId> m_changedCards;
    std::optional<NoteId> m_builtUpTo; ///< while it is being made anew
};

} // namespace search
} // namespace reprise
