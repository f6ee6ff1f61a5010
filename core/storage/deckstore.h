// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/result.h"

#include <QSet>

#include <optional>

namespace reprise {

class Database;

/// Which decks were installed, what they last shipped, and their media.
class DeckStore final
{
public:
    explicit DeckStore(Database& database)
        : m_database(database)
    {
    }

    struct InstalledDeck
    {
        QString id;
        std::optional<TopicId> topic; ///< none where the user deleted it
        QString version; ///< dotted numbers
        QString contentHash;
        QString about; ///< JSON: deck.json as it was read

        friend bool operator==(const InstalledDeck&, const InstalledDeck&) = default;
    };
    [[nodiscard]] Result<std::optional<InstalledDeck>> deck(const QString& id);
    /// Adds the deck or replaces what was kept of it.
    [[nodiscard]] Result<> put(const InstalledDeck& deck);
    /// Whether the topic is a whole deck's.
    [[nodiscard]] Result<bool> isTop(TopicId topic);
    /// Decks of the one topic are the other's from now on.
    [[nodiscard]] Result<> replaceTop(TopicId from, TopicId into);
    /// Notes that were shipped into these count as placed by the user.
    [[nodiscard]] Result<> forgetTopics(const QList<TopicId>& topics);

    /// A note as its deck last shipped it.
    struct ShippedNote
    {
        QString guid;
        QString deck;
        QString card; ///< the card id within the deck
        NoteTypeId type;
        TextFormat format = TextFormat::Markdown;
        QStringList fields;
        QStringList tags;
        std::optional<TopicId> topic; ///< none where the user has arranged it since

        friend bool operator==(const ShippedNote&, const ShippedNote&) = default;
    };
    [[nodiscard]] Result<QList<ShippedNote>> notesOf(const QString& deck);
    [[nodiscard]] Result<QList<ShippedNote>> allNotes();
    [[nodiscard]] Result<QSet<QString>> shippedGuids();
    [[nodiscard]] Result<std::optional<ShippedNote>> note(const QString& guid);
    /// The guid of the deck's note that has this card id.
    [[nodiscard]] Result<std::optional<QString>> guidOf(const QString& deck, const QString& card);
    /// Adds the note or replaces what was kept of it.
    [[nodiscard]] Result<> putNote(const ShippedNote& note);
    /// The deck that ships this note, if one does.
    [[nodiscard]] Result<std::optional<QString>> deckOf(const QString& guid);

    struct Medium
    {
        QString deck;
        QString name; ///< as the deck's cards call it
        QString sha256; ///< lower-case hexadecimal; the file's name in the media folder
        qint64 bytes = 0;

        friend bool operator==(const Medium&, const Medium&) = default;
    };
    [[nodiscard]] Result<std::optional<Medium>> medium(const QString& deck, const QString& name);
    [[nodiscard]] Result<QList<Medium>> media();
    /// Adds the medium or replaces the one of that deck and name.
    [[nodiscard]] Result<> putMedium(const Medium& medium);
    /// How many there were: 0 or 1.
    [[nodiscard]] Result<int> removeMedium(const QString& deck, const QString& name);

private:
    Database& m_database;
};

} // namespace reprise
