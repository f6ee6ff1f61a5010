// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/indexednote.h"

#include "core/cards/cloze.h"
#include "core/cards/face.h"
#include "core/cards/fences.h"
#include "core/cards/followup.h"
#include "core/cards/headline.h"
#include "core/cards/plaintext.h"
#include "core/model/preparation.h"
#include "core/search/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::search {

namespace {

constexpr qsizetype longestQuestion = 80; // more of it hardly changes an order
constexpr int noDeletion = 0; // their numbers begin with 1
constexpr int noLevel = 4;

bool anyFieldHas(const Note& note, QLatin1StringView what)
{
    return std::ranges::any_of(note.fields,
        [what](const QString& field) { return field.contains(what, Qt::CaseInsensitive); });
}

} // namespace

QString shownText(const NoteType& type, const Note& note)
{
    QStringList texts;
    for (QString field : note.fields) {
        if (type.kind == NoteTypeKind::Cloze && field.contains("{{c"_L1)) {
            field = clozeText(field, note.format, noDeletion, Side::Answer);
        }
        if (note.format == TextFormat::Markdown) {
            field = shownMarkdown(field);
            if (const auto followUp = followUpLine(field)) {
                field.truncate(followUp->start); // an id, in whose place a question is shown
            }
        }
        texts.append(plainText(field, note.format).remove(fieldSeparator));
    }
    return texts.join(fieldSeparator);
}

bool hasCode(const Note& note)
{
    if (note.format == TextFormat::Html) {
        return anyFieldHas(note, "<pre"_L1) || anyFieldHas(note, "<code"_L1);
    }
    return std::ranges::any_of(
        note.fields, [](const QString& field) { return !codeBlocks(field).isEmpty(); });
}

bool hasImage(const Note& note)
{
    return anyFieldHas(note, note.format == TextFormat::Html ? "<img"_L1 : "!["_L1);
}

int levelRank(const Note& note)
{
    for (const Level level : {Level::Entry, Level::Mid, Level::Senior}) {
        if (note.tags.contains("level::"_L1 + wordOf(level))) {
            return static_cast<int>(level);
        }
    }
    return noLevel;
}

QString tagLine(const Note& note)
{
    return note.tags.isEmpty() ? QString() : u' ' + folded(note.tags.join(u' ')) + u' ';
}

QString sortableQuestion(const NoteType& type, const Note& note, int ordinal)
{
    // A template that cannot be read makes an empty question, as in the window.
    const Face face = render(type, note, ordinal, {}).value_or(Face{.format = note.format});
    return folded(plainText(headline(face.question, face.format)).left(longestQuestion));
}

} // namespace reprise::search
