// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cards/builtinnotetypes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

CardTemplate oneWay(const QString& name, const QString& asked, const QString& answered)
{
    return {name, asked, u"{{FrontSide}}\n\n<hr id=answer>\n\n"_s + answered};
}

} // namespace

const QList<NoteType>& builtInNoteTypes()
{
    static const QList<NoteType> types{
        {{}, u"Basic"_s, NoteTypeKind::Standard, {u"Front"_s, u"Back"_s},
            {oneWay(u"Card 1"_s, u"{{Front}}"_s, u"{{Back}}"_s)}, {}},
        {{}, u"Basic and reversed"_s, NoteTypeKind::Standard, {u"Front"_s, u"Back"_s},
            {oneWay(u"Card 1"_s, u"{{Front}}"_s, u"{{Back}}"_s),
                oneWay(u"Card 2"_s, u"{{Back}}"_s, u"{{Front}}"_s)},
            {}},
        {{}, u"Cloze"_s, NoteTypeKind::Cloze, {u"Text"_s, u"Back extra"_s},
            {{u"Cloze"_s, u"{{cloze:Text}}"_s, u"{{cloze:Text}}\n\n{{Back extra}}"_s}}, {}},
        {{}, u"Typed answer"_s, NoteTypeKind::Standard, {u"Front"_s, u"Back"_s},
            {oneWay(u"Card 1"_s, u"{{Front}}\n\n{{type:Back}}"_s, u"{{Back}}"_s)}, {}},
    };
    return types;
}

const NoteType* builtInNoteType(QStringView deckWord)
{
    static const QStringList words{u"basic"_s, u"reversed"_s, u"cloze"_s, u"typed"_s};
    const qsizetype index = words.indexOf(deckWord);
    return index < 0 ? nullptr : &builtInNoteTypes()[index];
}

bool isBuiltIn(const NoteType& type)
{
    return std::ranges::contains(builtInNoteTypes(), type.name, &NoteType::name);
}

} // namespace reprise
