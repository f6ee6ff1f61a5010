// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/selection.h"

#include "core/edit/notes.h"
#include "core/edit/topics.h"
#include "core/scheduler/sm2.h"
#include "core/storage/collection.h"

using namespace Qt::StringLiterals;

namespace reprise::edit {

namespace {

Result<> allThere(Collection& collection, const QList<CardId>& cards)
{
    return collection.cards().firstMissing(cards).and_then(
        [](const std::optional<CardId>& missing) -> Result<> {
            return missing ? failure(ErrorCode::NotFound, QString::number(missing->value))
                           : Result<>();
        });
}

Result<> allThere(Collection& collection, const QList<NoteId>& notes)
{
    return collection.notes().firstMissing(notes).and_then(
        [](const std::optional<NoteId>& missing) -> Result<> {
            return missing ? failure(ErrorCode::NotFound, QString::number(missing->value))
                           : Result<>();
        });
}

/// `run` says how many rows it changed, which the step's name will say too.
template <typename Ids, typename Run>
Result<int> changeAll(
    Collection& collection, const QLatin1StringView& name, const Ids& ids, Run run)
{
    JournalStep step{name};
    if constexpr (std::is_same_v<Ids, QList<CardId>>) {
        step.card = ids.size() == 1 ? std::optional(ids.first()) : std::nullopt;
    }
    return collection.change(step, [&] {
        return allThere(collection, ids).and_then(run).transform([&step](int changed) {
            step.count = changed;
            return changed;
        });
    });
}

Result<int> moveInto(Collection& collection, const QList<CardId>& cards, TopicId topic)
{
    return collection.cards().lastPosition(topic).and_then(
        [&](qint64 last) { return collection.cards().move(cards, topic, last); });
}

} // namespace

Result<QList<NoteId>> notesOf(Collection& collection, const QList<CardId>& cards)
{
    return allThere(collection, cards).and_then([&] { return collection.notes().ofCards(cards); });
}

Result<int> move(Collection& collection, const QList<CardId>& cards, const QString& path)
{
    return changeAll(collection, step::move, cards, [&] {
        return ensureTopic(collection, path).and_then([&](TopicId into) {
            return moveInto(collection, cards, into);
        });
    });
}

Result<int> move(Collection& collection, const QList<CardId>& cards, TopicId topic)
{
    return changeAll(collection, step::move, cards, [&] {
        return required(collection.topics().topic(topic), QString::number(topic.value))
            .and_then([&](const Topic&) { return moveInto(collection, cards, topic); });
    });
}

Result<int> addTags(
    Collection& collection, const QList<NoteId>& notes, const QStringList& tags, const Moment& now)
{
    const QStringList clean = cleanTags(tags);
    if (clean.isEmpty()) {
        return failure(ErrorCode::InvalidValue, tags.join(u' '));
    }
    return changeAll(collection, step::tag, notes,
        [&] { return collection.notes().addTags(notes, clean, now.utcMilliseconds); });
}

Result<int> removeTags(
    Collection& collection, const QList<NoteId>& notes, const QStringList& tags, const Moment& now)
{
    const QStringList clean = cleanTags(tags);
    if (clean.isEmpty()) {
        return failure(ErrorCode::InvalidValue, tags.join(u' '));
    }
    return changeAll(collection, step::untag, notes,
        [&] { return collection.notes().removeTags(notes, clean, now.utcMilliseconds); });
}

Result<int> setDue(Collection& collection, const QList<CardId>& cards, StudyDay due, StudyDay today)
{
    if (due < today || due > today.plusDays(sm2::longestIntervalDays)) {
        return failure(ErrorCode::InvalidValue, due.date().toString(Qt::ISODate));
    }
    return changeAll(collection, step::setDue, cards,
        [&] { return collection.cards().setDue(cards, due, today); });
}

Result<int> reset(Collection& collection, const QList<CardId>& cards)
{
    return changeAll(
        collection, step::reset, cards, [&] { return collection.cards().reset(cards); });
}

Result<Deleted> deleteNotes(Collection& collection, const QList<NoteId>& notes)
{
    Deleted deleted;
    return changeAll(collection, step::deleteNotes, notes, [&] {
        return collection.cards().countOfNotes(notes).and_then([&](int cards) {
            deleted.cards = cards;
            return collection.notes().remove(notes);
        });
    }).transform([&](int count) {
        deleted.notes = count;
        return deleted;
    });
}

} // namespace reprise::edit
