// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/occlusion.h"
#include "core/model/card.h"
#include "core/model/note.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reprise {

/// What a template may say about a card besides its note's fields.
struct FaceContext
{
    QStringList topicPath; ///< the deck first
    CardId card;
    int flag = 0; ///< 0 none, 1 to 7
};

/// Something a card shows only when asked: {{hint:Field}}.
struct Hint
{
    /// More on one card are shown at once.
    static constexpr qsizetype most = 14;
    /// What stands in a side where hint `index` is: a noncharacter of Unicode, none
    /// of the two that begin and end frames in QTextDocument.
    [[nodiscard]] static constexpr QChar mark(qsizetype index)
    {
        return QChar(0xFDD2 + int(index));
    }

    QString name; ///< the field's
    QString text; ///< in the face's format

    friend bool operator==(const Hint&, const Hint&) = default;
};

/// The card that an interviewer would ask next.
struct FollowUp
{
    QString deckCard; ///< its id within the deck
    CardId card; ///< in the collection
    QString question; ///< in one plain line

    friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

/// A card's two texts. HTML has passed safeHtml(); Markdown is as it is shown,
/// with raw HTML to be read as text.
struct Face
{
    QString question;
    QString answer; ///< what comes below the question when the answer is shown
    /// The back does not repeat the question: the answer stands in its place.
    bool replacesQuestion = false;
    TextFormat format = TextFormat::Markdown;
    bool typed = false; ///< the answer is to be typed
    QString expected; ///< and compared with this, line by line
    QList<Hint> hints; ///< both sides', by the number of their mark
    /// Over the first picture of a side: before and after the answer is shown.
    std::vector<OcclusionMask> questionMasks;
    std::vector<OcclusionMask> answerMasks;
    /// The note no longer makes this card, or its template cannot be read:
    /// nothing is to be shown.
    bool gone = false;
    /// What the answer's last line names (followup.h); that line is not in the
    /// answer. render() knows the deck's id of the card alone.
    std::optional<FollowUp> followUp;

    friend bool operator==(const Face&, const Face&) = default;
};

/// The card `ordinal` (a template's number, or a cloze number - 1) of a note.
/// NotFound: the note type has no such template, or the template names a field
/// that does not exist (detail: its name). InvalidValue: the template cannot be
/// read (detail: the tag).
[[nodiscard]] Result<Face> render(
    const NoteType& type, const Note& note, int ordinal, const FaceContext& context);

/// Which cards a note has, in order: the templates whose front shows some
/// non-empty field, or for cloze the numbers of its deletions less one. Empty
/// if there is none; a template that cannot be read makes no card.
[[nodiscard]] std::vector<int> ordinals(const NoteType& type, const Note& note);

/// What is to be typed for a Markdown answer: its first `output` block, else
/// its first code block, else its first line.
[[nodiscard]] QString expectedAnswer(const QString& markdown);

} // namespace reprise
