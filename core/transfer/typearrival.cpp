// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/typearrival.h"

#include "core/cards/builtinnotetypes.h"
#include "core/storage/collection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

Result<> TypeArrival::prepare(Collection& collection, const IncomingHead& head)
{
    m_head = &head;
    m_types.resize(head.types.size());
    return collection.notes().types().transform(
        [this](QList<NoteType> types) { m_here = std::move(types); });
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

Result<NoteType> TypeArrival::made(
    Collection& collection, const IncomingType& theirs, ImportReport& report)
{
    NoteType type = theirs.type;
    for (int number = 2;; ++number) {
        const auto here = std::ranges::find(m_here, type.name, &NoteType::name);
        if (here == m_here.cend()) {
            break;
        }
        if (here->kind == type.kind && here->fields == type.fields
            && (here->templates == type.templates || isBuiltIn(*here))) {
            return *here;
        }
        type.name = u"%1 (%2)"_s.arg(theirs.type.name).arg(number);
    }
    return collection.notes().addType(type).and_then([&](NoteTypeId id) {
        type.id = id;
        m_here.append(type);
        ++report.noteTypesAdded;
        return (theirs.original.isEmpty() ? Result<>()
                                          : collection.notes().setTypeOriginal(id, theirs.original))
            .transform([&] { return type; });
    });
}

} // namespace reprise
