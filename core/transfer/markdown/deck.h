// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/model/topic.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>
#include <utility>

namespace reprise {

/// What is wrong with a deck folder. What is said of each is the detail.
enum class FaultCode
{
    // Files
    FolderMissing, ///< there is no such folder
    FileUnreadable, ///< the system's reason
    FileTooLarge, ///< its size in bytes; at most 64 MB
    NotUtf8,
    LinkOutside, ///< a symbolic link leaves the folder
                 // deck.json
    DeckFileMissing,
    JsonMalformed, ///< the parser's message
    JsonTooDeep, ///< more than 64 levels
    FormatUnsupported, ///< the format found; this program reads 1
    DeckIdMissing,
    DeckIdMalformed, ///< the id; lower-case letters, digits, dots and dashes make one
    DeckNameMissing,
    ValueMalformed, ///< the key whose value is of the wrong kind or out of range
    NoteTypeRepeated, ///< its name
                      // Structure of a card file
    TopicMissing, ///< the file does not begin with a "# " heading
    TopicTooDeep, ///< how many levels it has; at most 32
    TopicRepeated, ///< a second "# " heading: the text, to be escaped or moved
    TextBeforeCard, ///< text between the topic and the first "## " heading
    FenceUnclosed, ///< the fence that would close it
    CommentUnclosed,
    // Cards
    TooManyCards, ///< how many are allowed
    KeyMalformed, ///< a line of a card's comment that is no "key: value"
    KeyRepeated, ///< the key
    CardIdMissing,
    CardIdMalformed, ///< the id
    CardIdRepeated, ///< "id file:line", where it stood before
    GuidRepeated, ///< "guid file:line"
    TypeUnknown, ///< the word or name
    FormatUnknown, ///< the word; markdown and html are known
    BackMissing, ///< no line "---" after an empty line
    BackUnexpected, ///< the type's name; it has no second field
    FieldUnknown, ///< the field's name
    FieldRepeated, ///< the field's name
    ClozeMissing, ///< no deletion {{c1::…}} in a cloze card
    CardMissing, ///< the type's name; none of its fronts shows a field that is filled
    MediaOutside, ///< the reference, which leaves the folder
                  // Warnings: the deck can be used
    MediaMissing, ///< the reference
    MediaRemote, ///< the address; nothing is ever loaded from there
                 // Only lint asks these
    KeyUnknown, ///< the key
    LevelMissing, ///< no tag level::…
    RoleMissing, ///< no tag role::…
    KindMissing, ///< no tag kind::…
    CodeTooWide, ///< columns; at most 76
    NorunWithoutReason, ///< a `norun` block more than there are "norun:" lines
    PipeInTableCode,
    DunderOutsideCode, ///< the word
    AsterisksOutsideCode, ///< the text between
    CodeBlocksAdjacent, ///< the language
    FrontRepeated, ///< "id file:line" of the other card
    FollowUpUnknown, ///< the id that no card has
    FollowUpNotLast, ///< "Then they ask:" is not a text's last paragraph, or names nothing
    ClozeInOtherType, ///< a deletion {{c1::…}} in a card without `type: cloze`
};

struct DeckFault
{
    QString file; ///< relative to the folder; empty for the folder itself
    int line = 0; ///< from 1; 0 for the whole file
    FaultCode code = FaultCode::FolderMissing;
    QString detail; ///< see the code; untranslated

    friend bool operator==(const DeckFault&, const DeckFault&) = default;
};

/// An image or sound of the deck that a note refers to.
struct MediaReference
{
    QString written; ///< as it stands in the field
    QString path; ///< of the file, relative to the folder

    friend bool operator==(const MediaReference&, const MediaReference&) = default;
};

/// One card heading of a deck: a note, which may make several cards.
struct DeckNote
{
    QString cardId; ///< the stable id; empty if the note has a foreign guid alone
    QString guid; ///< the foreign one, else "deck-id:card-id"
    QString type; ///< name of the note type
    TextFormat format = TextFormat::Markdown;
    /// In the note type's order. A Markdown front is the heading's text, an
    /// empty line, and what follows it.
    QStringList fields;
    QStringList tags;
    QStringList covers;
    QList<std::pair<QString, QString>> otherKeys; ///< of its comment, kept for writing
    QStringList topic; ///< levels below the deck
    QList<MediaReference> media; ///< those whose files exist
    QByteArray textHash; ///< SHA-256 of type, format and fields
    QString file;
    int line = 0; ///< of the heading, from 1

    friend bool operator==(const DeckNote&, const DeckNote&) = default;
};

/// Settings that a deck proposes for one of its topics.
struct DeckTopic
{
    QStringList levels; ///< below the deck; none for the deck itself
    TopicSettings settings;
    QJsonObject otherKeys;

    friend bool operator==(const DeckTopic&, const DeckTopic&) = default;
};

/// What a deck folder holds, before any of it is in a collection.
struct Deck
{
    QString id;
    QString name;
    QString version;
    QString language;
    QString license;
    QStringList authors;
    QString description;
    QJsonObject otherKeys; ///< of deck.json, kept for writing
    QList<NoteType> noteTypes; ///< those deck.json lists; their ids mean nothing
    QList<DeckTopic> topics;
    QList<DeckNote> notes; ///< in deck order
    QList<DeckFault> warnings;
    /// SHA-256 over the sorted relative paths and the contents of deck.json,
    /// the card files and the media.
    QByteArray contentHash;

    /// The type a note names: one of noteTypes or a built-in one. Never null
    /// for a note of this deck, and valid as long as the deck is.
    [[nodiscard]] const NoteType* noteType(const QString& typeName) const;

    friend bool operator==(const Deck&, const Deck&) = default;
};

} // namespace reprise
