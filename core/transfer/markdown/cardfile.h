// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/markdown/deck.h"

#include <functional>
#include <optional>

namespace reprise {

/// A text of a card file, with the place of each of its lines.
struct SourceText
{
    QStringList lines;
    QList<int> numbers; ///< in the file, from 1

    void add(const QString& line, int number);
    void trim(); ///< takes the blank lines off both ends
    [[nodiscard]] QString text() const { return lines.join(u'\n'); }
};

/// A line of the comment under a card's heading.
struct CardKey
{
    QString key;
    QString value;
    int line = 0;
};

/// A card as it stands in its file, before its type is known.
struct CardSource
{
    int line = 0; ///< of its heading
    QList<CardKey> keys;
    SourceText front; ///< the heading's text first
    std::optional<SourceText> back;
    QList<std::pair<QString, SourceText>> fields; ///< further ones, by name

    /// The first value of a key, else an empty string.
    [[nodiscard]] QString value(QLatin1StringView key) const;
    [[nodiscard]] int lineOf(QLatin1StringView key) const; ///< else the heading's
};

struct CardFile
{
    QStringList topic; ///< levels below the deck; none for the deck itself
    QList<CardSource> cards;
};

/// Splits a card file into its cards. In the fields of a type that `isCloze`
/// says yes to, a backslash before a deletion is the field's own.
[[nodiscard]] CardFile readCardFile(const QString& path, const QByteArray& contents,
    const std::function<bool(const QString&)>& isCloze, QList<DeckFault>& faults);

} // namespace reprise
