// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/notetypes.h"

#include "core/cards/builtinnotetypes.h"
#include "core/edit/cardmaking.h"
#include "core/edit/templatefields.h"
#include "core/edit/tidying.h"
#include "core/storage/collection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

/// Does what `run` does and takes it back.
template <typename Run>
Result<TypeImpact> triedOut(Collection& collection, Run run)
{
    const auto transaction = Transaction::begin(collection.database());
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    return run();
}

Result<> mayBeNamed(Collection& collection, const NoteType& type)
{
    return collection.notes().typeByName(type.name).and_then(
        [&](const std::optional<NoteType>& taken) -> Result<> {
            return taken && taken->id != type.id ? failure(ErrorCode::NameTaken, type.name)
                                                 : Result<>();
        });
}

/// What the notes have come to, after their cards were removed and made.
Result<TypeImpact> impactOn(
    Collection& collection, const QList<NoteId>& notes, int removed, const QList<CardId>& added)
{
    const auto gone = emptyCards(collection, notes);
    const auto without = collection.notes().withoutCards();
    if (!gone || !without) {
        return std::unexpected(!gone ? gone.error() : without.error());
    }
    const QSet<NoteId> ours(notes.begin(), notes.end());
    return TypeImpact{.notes = static_cast<int>(notes.size()),
        .cardsAdded = static_cast<int>(added.size()),
        .cardsRemoved = removed,
        .cardsGone = static_cast<int>(gone->size()),
        .notesWithoutCards = static_cast<int>(
            std::ranges::count_if(*without, [&ours](NoteId note) { return ours.contains(note); }))};
}

/// From "which one was it" to "which one does it become".
QList<std::optional<int>> inverted(const NoteTypeEdit::Sources& sources, qsizetype count)
{
    QList<std::optional<int>> targets(count);
    for (int place = 0; place < sources.size(); ++place) {
        if (const auto source = sources.at(place)) {
            targets[*source] = place;
        }
    }
    return targets;
}

Result<TypeImpact> apply(Collection& collection, const NoteTypeEdit& edit, const Moment& now)
{
    const NoteType& after = edit.after();
    const QString name = edit.before().name;
    const auto present = required(collection.notes().type(after.id), name);
    const auto notes = collection.notes().ofType(after.id);
    if (!present || !notes) {
        return std::unexpected(!present ? present.error() : notes.error());
    }
    if (*present != edit.before()) {
        return failure(ErrorCode::Outdated, name);
    }
    int removed = 0;
    return mayBeNamed(collection, after)
        .and_then([&] { return collection.notes().updateType(after); })
        .and_then([&] {
            return edit.keepsFields() ? Result<>()
                                      : collection.notes().mapFields(after.id, edit.fields());
        })
        .and_then([&] {
            return edit.keepsTemplates()
                ? Result<int>(0)
                : collection.cards().mapOrdinals(
                      *notes, inverted(edit.templates(), edit.before().templates.size()));
        })
        .and_then([&](int count) {
            removed = count;
            return makeCards(collection, *notes, now);
        })
        .and_then([&](const QList<CardId>& added) {
            return impactOn(collection, *notes, removed, added);
        });
}

/// The one type that the notes have.
Result<NoteType> typeOf(Collection& collection, const QList<NoteId>& ids)
{
    const auto missing = collection.notes().firstMissing(ids);
    const auto types = collection.notes().typesOf(ids);
    if (!missing || !types) {
        return std::unexpected(!missing ? missing.error() : types.error());
    }
    if (const std::optional<NoteId>& first = *missing) {
        return failure(ErrorCode::NotFound, QString::number(first->value));
    }
    if (types->size() != 1) {
        return failure(ErrorCode::InvalidValue, u"%1 note types"_s.arg(types->size()));
    }
    return required(collection.notes().type(types->first()), QString::number(types->first().value));
}

bool fits(const TypeChange& change, const NoteType& from, const NoteType& to)
{
    const auto isPlace = [](const std::optional<int>& place, qsizetype count) {
        return !place || (*place >= 0 && *place < count);
    };
    const qsizetype targets = to.kind == NoteTypeKind::Cloze ? ordinalDetour : to.templates.size();
    QSet<int> taken;
    const auto isFree = [&taken](const std::optional<int>& place) {
        return !place || (!taken.contains(*place) && (taken.insert(*place), true));
    };
    return change.fields.size() == to.fields.size()
        && std::ranges::all_of(
            change.fields, [&](const auto& place) { return isPlace(place, from.fields.size()); })
        && std::ranges::all_of(change.templates,
            [&](const auto& place) { return isPlace(place, targets) && isFree(place); });
}

Result<TypeImpact> apply(Collection& collection, const TypeChange& change, const Moment& now)
{
    const auto from = typeOf(collection, change.notes);
    const auto to = required(collection.notes().type(change.to), QString::number(change.to.value));
    if (!from || !to) {
        return std::unexpected(!from ? from.error() : to.error());
    }
    if (!fits(change, *from, *to)) {
        return failure(ErrorCode::InvalidValue, u"%1 as %2"_s.arg(from->name, to->name));
    }
    const bool numbersStay = from->kind == NoteTypeKind::Cloze && to->kind == NoteTypeKind::Cloze;
    int removed = 0;
    return collection.notes()
        .setType(change.notes, change.to, change.fields, now.utcMilliseconds)
        .and_then([&] {
            return numbersStay ? Result<int>(0)
                               : collection.cards().mapOrdinals(change.notes, change.templates);
        })
        .and_then([&](int count) {
            removed = count;
            return makeCards(collection, change.notes, now);
        })
        .and_then([&](const QList<CardId>& added) {
            return impactOn(collection, change.notes, removed, added);
        });
}

} // namespace

Result<NoteTypeId> addNoteType(Collection& collection, const NoteType& type)
{
    NoteType clean = type;
    clean.id = {};
    clean.name = type.name.simplified();
    const bool namesAreFine = !clean.name.isEmpty() && !clean.fields.isEmpty()
        && !clean.templates.isEmpty() && std::ranges::all_of(clean.fields, isFieldName)
        && (clean.kind == NoteTypeKind::Standard || clean.templates.size() == 1);
    if (!namesAreFine) {
        return failure(ErrorCode::InvalidValue, clean.name.left(200));
    }
    if (QStringList fields = clean.fields; fields.removeDuplicates() > 0) {
        return failure(ErrorCode::NameTaken, clean.name);
    }
    for (const CardTemplate& card : std::as_const(clean.templates)) {
        if (auto checked = checkTemplate(card, clean.fields); !checked) {
            return std::unexpected(checked.error());
        }
    }
    return collection.change(JournalStep{step::addNoteType}, [&] {
        return mayBeNamed(collection, clean).and_then([&] {
            return collection.notes().addType(clean);
        });
    });
}

Result<TypeImpact> preview(Collection& collection, const NoteTypeEdit& edit, const Moment& now)
{
    return triedOut(collection, [&] { return apply(collection, edit, now); });
}

Result<TypeImpact> editNoteType(Collection& collection, const NoteTypeEdit& edit, const Moment& now)
{
    return collection.change(
        JournalStep{step::editNoteType}, [&] { return apply(collection, edit, now); });
}

Result<> removeNoteType(Collection& collection, NoteTypeId id)
{
    return collection.change(JournalStep{step::deleteNoteType}, [&] {
        return required(collection.notes().type(id), QString::number(id.value))
            .and_then([&](const NoteType& type) {
                return collection.notes().isUsed(id).and_then([&](bool used) -> Result<> {
                    if (isBuiltIn(type)) {
                        return failure(ErrorCode::BuiltIn, type.name);
                    }
                    return used ? failure(ErrorCode::InUse, type.name)
                                : collection.notes().removeType(id);
                });
            });
    });
}

Result<TypeImpact> preview(Collection& collection, const TypeChange& change, const Moment& now)
{
    return triedOut(collection, [&] { return apply(collection, change, now); });
}

Result<TypeImpact> changeType(Collection& collection, const TypeChange& change, const Moment& now)
{
    JournalStep step{step::changeType};
    step.count = static_cast<int>(change.notes.size());
    return collection.change(step, [&] { return apply(collection, change, now); });
}

TypeChange proposedChange(const QList<NoteId>& notes, const NoteType& from, const NoteType& to)
{
    TypeChange change{.notes = notes, .to = to.id, .fields = {}, .templates = {}};
    // Those of the same name first, the others into what is left, in order.
    QList<int> free;
    for (int place = 0; place < from.fields.size(); ++place) {
        if (!to.fields.contains(from.fields.at(place))) {
            free.append(place);
        }
    }
    for (const QString& field : to.fields) {
        if (const qsizetype same = from.fields.indexOf(field); same >= 0) {
            change.fields.append(static_cast<int>(same));
        } else {
            change.fields.append(free.isEmpty() ? std::nullopt : std::optional(free.takeFirst()));
        }
    }
    const bool isCloze = to.kind == NoteTypeKind::Cloze;
    for (int place = 0; place < from.templates.size(); ++place) {
        change.templates.append(
            isCloze || place < to.templates.size() ? std::optional(place) : std::nullopt);
    }
    return change;
}

} // namespace reprise::edit
