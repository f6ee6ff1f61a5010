// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace reprise {

/// What a note's fields are written in.
enum class TextFormat : int
{
    Markdown = 0,
    Html = 1
};

enum class NoteTypeKind : int
{
    Standard = 0,
    Cloze = 1
};

/// One kind of card that a note type makes, in Anki's template language.
struct CardTemplate
{
    QString name;
    QString front;
    QString back;

    friend bool operator==(const CardTemplate&, const CardTemplate&) = default;
};

struct NoteType
{
    NoteTypeId id;
    QString name; ///< unique
    NoteTypeKind kind = NoteTypeKind::Standard;
    QStringList fields;
    QList<CardTemplate> templates; ///< exactly one for Cloze
    QString style; ///< CSS, kept whole; faces take what FaceStyle allows

    friend bool operator==(const NoteType&, const NoteType&) = default;
};

struct Note
{
    NoteId id;
    QString guid; ///< never changes; a shipped note's is "deck-id:card-id"
    NoteTypeId type;
    TextFormat format = TextFormat::Markdown;
    QStringList fields; ///< in the note type's order
    QStringList tags; ///< hierarchical by "::", in the author's order, none twice
    qint64 modifiedMs = 0; ///< UTC milliseconds
    bool retired = false; ///< its deck no longer has it

    friend bool operator==(const Note&, const Note&) = default;
};

inline constexpr auto markedTag = QLatin1StringView("marked");
inline constexpr auto writeCodeTag = QLatin1StringView("kind::write-code");
inline constexpr auto leechTag = QLatin1StringView("leech");

} // namespace reprise
