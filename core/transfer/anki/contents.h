// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/model/topic.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// What an Anki collection holds, in Anki's own terms, before any of it is in a
// collection of ours. Ids are the file's and mean nothing outside of it. What
// a thing says that has no member here is in its `original`: JSON in schema 11,
// a protobuf message in schema 18.

namespace reprise::anki {

struct Field
{
    QString name;
    QByteArray original;

    friend bool operator==(const Field&, const Field&) = default;
};

struct Template
{
    QString name;
    QString front;
    QString back;
    QByteArray original;

    friend bool operator==(const Template&, const Template&) = default;
};

struct NoteType
{
    qint64 id = 0;
    QString name;
    NoteTypeKind kind = NoteTypeKind::Standard;
    QList<Field> fields; ///< at least one
    QList<Template> templates; ///< at least one
    QString style; ///< CSS
    qint64 modified = 0; ///< seconds
    QByteArray original; ///< without fields and templates

    friend bool operator==(const NoteType&, const NoteType&) = default;
};

struct Deck
{
    qint64 id = 0;
    QStringList levels; ///< of its name; none of them empty
    bool isFiltered = false;
    QString description; ///< HTML, or Markdown if its original says so
    qint64 preset = 0; ///< 0 for a filtered deck
    std::optional<int> newPerDay; ///< its own, in place of its preset's
    std::optional<int> reviewsPerDay;
    QByteArray original;

    friend bool operator==(const Deck&, const Deck&) = default;
};

/// Settings that several decks may share.
struct Preset
{
    qint64 id = 0;
    QString name;
    int newPerDay = 20;
    int reviewsPerDay = 200;
    NewOrder order = NewOrder::Deck;
    int leechThreshold = defaultLeechThreshold;
    bool leechSuspends = true;
    QByteArray original;

    friend bool operator==(const Preset&, const Preset&) = default;
};

/// Everything but notes, cards and answers, of which there may be a million.
struct Contents
{
    int schema = 11;
    qint64 created = 0; ///< seconds; at this day, due numbers begin
    qint64 modifiedMs = 0;
    std::optional<int> createdOffsetMinutes; ///< UTC minus local time when it was created
    int rolloverHour = 4; ///< 0 to 23
    int schedulerVersion = 1;
    QList<NoteType> noteTypes; ///< by id
    QList<Deck> decks; ///< by id
    QList<Preset> presets; ///< by id

    friend bool operator==(const Contents&, const Contents&) = default;
};

struct Note
{
    qint64 id = 0; ///< milliseconds of its making, as a rule
    QString guid;
    qint64 type = 0; ///< a note type's id
    qint64 modified = 0; ///< seconds
    QStringList tags; ///< none twice
    QStringList fields; ///< HTML, as many as the type has

    friend bool operator==(const Note&, const Note&) = default;
};

enum class CardKind : int
{
    New = 0,
    Learning = 1,
    Review = 2,
    Relearning = 3,
};

enum class CardQueue : int
{
    UserBuried = -3,
    SiblingBuried = -2,
    Suspended = -1,
    New = 0,
    Learning = 1,
    Review = 2,
    DayLearning = 3,
    Preview = 4,
};

struct Card
{
    qint64 id = 0;
    qint64 note = 0; ///< one that was read
    qint64 deck = 0; ///< one of the decks
    int ordinal = 0; ///< a template of the note's type, or a cloze number minus 1
    qint64 modified = 0; ///< seconds
    CardKind kind = CardKind::New;
    CardQueue queue = CardQueue::New;
    qint64 due = 0; ///< a position, a day counted from the collection's first, or seconds
    int intervalDays = 0;
    int easePermille = 0; ///< 0 where it never had one
    int answers = 0;
    int lapses = 0;
    int stepsLeft = 0; ///< as stored; modulo 1000
    qint64 homeDue = 0; ///< due before a filtered deck took it
    qint64 homeDeck = 0; ///< the deck that a filtered one took it from; 0 in no filtered deck
    int flag = 0; ///< 0 to 7
    QByteArray data; ///< JSON, as stored: position, memory state and more

    friend bool operator==(const Card&, const Card&) = default;
};

enum class AnswerKind : int
{
    Learning = 0,
    Review = 1,
    Relearning = 2,
    Filtered = 3, ///< in a filtered deck, before it was due; with factor 0 it changed nothing
    Manual = 4, ///< set by hand; with factor 0, back to new
    Rescheduled = 5,
};

/// One row of the history.
struct Answer
{
    qint64 id = 0; ///< milliseconds of the answer
    qint64 card = 0; ///< which may be gone
    int button = 0; ///< 1 to 4; 0 for manual and rescheduled
    int interval = 0; ///< after: days, or minus seconds
    int lastInterval = 0; ///< before: days, or minus seconds
    int easePermille = 0; ///< after
    int milliseconds = 0;
    AnswerKind kind = AnswerKind::Review;

    friend bool operator==(const Answer&, const Answer&) = default;
};

} // namespace reprise::anki
