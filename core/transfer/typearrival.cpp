// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/typearrival.h"

#include "core/cards/builtinnotetypes.h"
#include "core/storage/collection.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// The same for two types of one name that make the same cards.
QString keyOf(const QString& name, const NoteType& type)
{
    constexpr QChar between = u'\x1f'; // in no field's name, and in no template
    QStringList parts{name, QString::number(static_cast<int>(type.kind))};
    parts += type.fields;
    for (const CardTemplate& made : type.templates) {
        parts += {QString(between), made.name, made.front, made.back};
    }
    return parts.join(between);
}

/// The style that Anki gives its own types, in any of its versions: nobody chose it.
bool isStockStyle(const QString& style)
{
    static const QRegularExpression stock(
        u"^(?:\\.card\\{(?:font-family:arial;|font-size:20px;|line-height:1\\.5;|text-align:center;"
        "|color:black;|background-color:white;)*\\})?$"_s);
    QString packed = style;
    packed.removeIf([](QChar c) { return c.isSpace(); });
    return packed.contains(stock);
}

} // namespace

Result<> TypeArrival::prepare(Collection& collection, const IncomingHead& head)
{
    m_head = &head;
    m_types.resize(head.types.size());
    return collection.notes().types().transform([this](const QList<NoteType>& types) {
        for (const NoteType& type : types) {
            remember(type);
        }
    });
}

void TypeArrival::remember(const NoteType& type)
{
    // "X (2)" is the same as a file's X, if it makes the same cards.
    static const QRegularExpression number(u" \\(\\d+\\)$"_s);
    m_byName.insert(type.name, m_here.size());
    for (const QString& name : {type.name, QString(type.name).remove(number)}) {
        if (const QString key = keyOf(name, type); !m_byCards.contains(key)) {
            m_byCards.insert(key, m_here.size());
        }
    }
    m_here.append(type);
}

Result<NoteType> TypeArrival::type(Collection& collection, qsizetype index, ImportReport& report)
{
    std::optional<NoteType>& known = m_types[index];
    if (!known) {
        auto type = made(collection, m_head->types.at(index), report);
        if (!type) {
            return type;
        }
        known = std::move(*type);
    }
    return *known;
}

const NoteType* TypeArrival::find(NoteTypeId id) const
{
    const auto found = std::ranges::find(m_here, id, &NoteType::id);
    return found != m_here.cend() ? &*found : nullptr;
}

const NoteType* TypeArrival::same(const IncomingType& theirs) const
{
    const NoteType& type = theirs.type;
    const auto named = m_byName.constFind(type.name);
    if (named == m_byName.cend()) {
        return nullptr;
    }
    const NoteType& here = m_here.at(*named);
    if (theirs.isByName && here.kind == type.kind && here.fields == type.fields) {
        return &here;
    }
    const auto found = m_byCards.constFind(keyOf(type.name, type));
    if (found == m_byCards.cend()) {
        return nullptr;
    }
    // Those that are built in have no style of their own to show.
    const NoteType& equal = m_here.at(*found);
    return isBuiltIn(equal) && equal.style != type.style && !isStockStyle(type.style) ? nullptr
                                                                                      : &equal;
}

Result<NoteType> TypeArrival::made(
    Collection& collection, const IncomingType& theirs, ImportReport& report)
{
    if (const NoteType* const here = same(theirs)) {
        // A type of ours that stands for theirs goes back under their number.
        return (theirs.original.isEmpty()
                ? Result<>()
                : collection.notes().setTypeOriginal(here->id, theirs.original))
            .transform([&] { return *here; });
    }
    NoteType type = theirs.type;
    int& number = m_numbers[type.name];
    while (m_byName.contains(type.name)) {
        number = std::max(number + 1, 2);
        type.name = u"%1 (%2)"_s.arg(theirs.type.name).arg(number);
    }
    return collection.notes().addType(type).and_then([&](NoteTypeId id) {
        type.id = id;
        remember(type);
        ++report.noteTypesAdded;
        return (theirs.original.isEmpty() ? Result<>()
                                          : collection.notes().setTypeOriginal(id, theirs.original))
            .transform([&] { return type; });
    });
}

} // namespace reprise
