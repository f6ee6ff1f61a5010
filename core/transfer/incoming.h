// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/model/review.h"
#include "core/model/topic.h"
#include "core/transfer/importreport.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace reprise {

// What a file of any format brings, in our terms, before any of it is in a
// collection. Ids are the file's: they tie its things together, and are kept
// where the collection has them free.

/// Of repetitions and lapses: more than anybody answers in a life.
inline constexpr int mostPasses = 100'000;

struct IncomingType
{
    NoteType type; ///< its id means nothing
    QByteArray original; ///< JSON of what the other program says besides; kept for the way back
    bool isByName = false; ///< the file only names it: whatever type has that name is meant
};

struct IncomingTopic
{
    QStringList levels; ///< from the deck down; at least one
    TopicSettings settings;
    QByteArray original; ///< as above
};

struct IncomingNote
{
    qint64 id = 0; ///< unique within the file, above 0
    QString guid; ///< empty where the format has none: its first field tells which note it is
    qsizetype type = 0; ///< of the head's
    TextFormat format = TextFormat::Markdown;
    QStringList fields; ///< as many as the type has
    QStringList tags; ///< none twice
    qint64 modifiedMs = 0; ///< UTC; 0 where the format does not say
    qsizetype topic = 0; ///< of the head's; of cards that the file does not list
    QString place; ///< where it stands in the file
    QByteArray original; ///< as above

    friend bool operator==(const IncomingNote&, const IncomingNote&) = default;
};

struct IncomingCard
{
    qint64 id = 0; ///< unique within the file, above 0
    qint64 note = 0; ///< one that came before
    int ordinal = 0;
    qsizetype topic = 0; ///< of the head's
    qint64 position = 0;
    Progress progress;
    bool suspended = false;
    std::optional<StudyDay> buriedOn;
    int flag = 0;
    QByteArray original; ///< JSON of what has no other place here: the way back needs it

    friend bool operator==(const IncomingCard&, const IncomingCard&) = default;
};

/// A row of a history.
struct IncomingReview
{
    qint64 card = 0; ///< the file's id, perhaps of a card that is gone
    /// Its id and card mean nothing. None for what was no answer: a schedule
    /// that was set by hand or by the program.
    std::optional<Review> review;
    qint64 timeMs = 0; ///< UTC
    QByteArray original; ///< JSON, where the review alone does not lead back to the row
};

struct IncomingMedium
{
    QString name; ///< as fields call it

    friend bool operator==(const IncomingMedium&, const IncomingMedium&) = default;
};

/// All that is known before the first note is read.
struct IncomingHead
{
    QString format; ///< "anki", "csv", "markdown", "mnemosyne", "supermemo", "kvtml"
    QList<IncomingType> types;
    QList<IncomingTopic> topics; ///< in which something is; parents need not be listed
    QList<IncomingMedium> media;
    qint64 notes = 0; ///< about how many, for progress
    qint64 reviews = 0; ///< likewise
    bool listsCards = true; ///< else a note has those that its type makes
    bool hasSchedule = false; ///< some card is not unseen
    bool wantsSchedule = false; ///< a whole collection: it is meant with its schedule
};

/// A file that was opened and understood. Its rows come one by one, since there
/// may be a million, and as often as they are asked for, each time the same. On
/// one thread at a time. A row that is of no use is left out and told in
/// findings(). A visitor ends the walk by returning a finding.
class Incoming
{
public:
    Incoming() = default;
    Incoming(const Incoming&) = delete;
    Incoming& operator=(const Incoming&) = delete;
    virtual ~Incoming() = default;

    template <typename Row>
    using Visit = std::function<Readable<>(const Row&)>;

    [[nodiscard]] virtual const IncomingHead& head() const = 0;
    [[nodiscard]] virtual Readable<> forEachNote(const Visit<IncomingNote>& visit) = 0;
    /// One of those that came. "note-missing" where none did.
    [[nodiscard]] virtual Readable<IncomingNote> note(qint64 id) = 0;
    /// After the notes.
    [[nodiscard]] virtual Readable<> forEachCard(const Visit<IncomingCard>& visit) = 0;
    /// Whether the cards could not be told without the reviews, so that what is to
    /// be said of those is said once the cards were read.
    [[nodiscard]] virtual bool readsReviewsForCards() const { return false; }
    /// After the cards; of one card in the order of time.
    [[nodiscard]] virtual Readable<> forEachReview(const Visit<IncomingReview>& visit) = 0;
    /// The bytes of the head's medium; whatever the file's author put there.
    [[nodiscard]] virtual Readable<QByteArray> medium(qsizetype index) = 0;
    /// Notes that cannot be brought in: a finding each, the first thousand.
    [[nodiscard]] virtual QList<ImportFinding> rejected() const = 0;
    [[nodiscard]] virtual qint64 rejectedCount() const = 0;
    /// Everything else that is to be said of the rows read so far.
    [[nodiscard]] virtual QList<ImportFinding> findings() const = 0;
};

} // namespace reprise
