// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/edit/editmodel.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::test {

QList<int> EditModel::ordinals(const Note& note) const
{
    QList<int> found;
    if (note.type == cloze) {
        static const QRegularExpression number(u"\\{\\{c(\\d)::"_s);
        for (const auto& match : number.globalMatch(note.fields.first())) {
            if (const int ordinal = match.captured(1).toInt() - 1; !found.contains(ordinal)) {
                found.append(ordinal);
            }
        }
        std::ranges::sort(found);
        return found;
    }
    if (!note.fields.at(0).isEmpty()) {
        found.append(0);
    }
    if (note.type == reversed && !note.fields.at(1).isEmpty()) {
        found.append(1);
    }
    return found;
}

qint64 EditModel::lastPosition(TopicId topic) const
{
    qint64 last = -1;
    for (const Card& card : cards) {
        if (card.topic == topic && card.isUnseen()) {
            last = std::max(last, card.position);
        }
    }
    return last;
}

QList<CardId> EditModel::ofNote(NoteId note) const
{
    QList<CardId> found;
    for (const Card& card : cards) {
        if (card.note == note) {
            found.append(card.id);
        }
    }
    std::ranges::sort(found, {}, [this](CardId id) { return cards.value(id).ordinal; });
    return found;
}

QList<CardId> EditModel::inTopic(TopicId topic) const
{
    QList<CardId> found;
    for (const Card& card : cards) {
        if (card.topic == topic) {
            found.append(card.id);
        }
    }
    std::ranges::sort(
        found, {}, [this](CardId id) { return std::pair(cards.value(id).position, id); });
    return found;
}

void EditModel::makeCards(NoteId note, const IdOf& idOf, std::optional<TopicId> topic)
{
    const QList<CardId> present = ofNote(note);
    const TopicId home =
        present.isEmpty() ? topic.value_or(rootTopic) : cards.value(present.first()).topic;
    for (const int ordinal : ordinals(notes.value(note))) {
        if (std::ranges::contains(
                present, ordinal, [this](CardId id) { return cards.value(id).ordinal; })) {
            continue;
        }
        const Card card{.id = idOf(note, ordinal),
            .note = note,
            .ordinal = ordinal,
            .topic = home,
            .position = lastPosition(home) + 1};
        cards.insert(card.id, card);
    }
}

void EditModel::move(const QList<CardId>& ids, TopicId topic)
{
    const qint64 last = lastPosition(topic);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        Card& card = cards[ids.at(i)];
        if (card.topic != topic) {
            card.topic = topic;
            card.position = last + 1 + i;
        }
    }
}

void EditModel::setDue(const QList<CardId>& ids, StudyDay due, StudyDay today)
{
    const int interval = std::max(1, due.number - today.number);
    for (const CardId id : ids) {
        Card& card = cards[id];
        if (card.isUnseen()) {
            card.progress = Schedule{.intervalDays = interval,
                .easeHundredths = 250,
                .repetitions = interval == 1 ? 1 : 2,
                .lapses = 0,
                .due = due,
                .answeredOn = due.plusDays(-interval)};
        } else {
            std::get<Schedule>(card.progress).due = due;
        }
    }
}

void EditModel::removeNote(NoteId note)
{
    for (const CardId card : ofNote(note)) {
        cards.remove(card);
    }
    notes.remove(note);
}

void EditModel::changeType(NoteId id, NoteTypeId to, bool swapped, qint64 nowMs, const IdOf& idOf)
{
    Note& note = notes[id];
    note.type = to;
    note.modifiedMs = nowMs;
    if (swapped) {
        note.fields.swapItemsAt(0, 1);
    }
    for (const CardId card : ofNote(id)) {
        const int ordinal = swapped ? 1 - cards.value(card).ordinal : cards.value(card).ordinal;
        if (to == basic && ordinal != 0) {
            cards.remove(card);
        } else {
            cards[card].ordinal = ordinal;
        }
    }
    makeCards(id, idOf);
}

QList<TopicId> EditModel::children(TopicId parent) const
{
    QList<TopicId> found;
    for (const Topic& topic : topics) {
        if (topic.parent == parent) {
            found.append(topic.id);
        }
    }
    std::ranges::sort(
        found, {}, [this](TopicId id) { return std::pair(topics.value(id).position, id); });
    return found;
}

QList<TopicId> EditModel::subtree(TopicId top) const
{
    QList<TopicId> found{top};
    for (const TopicId child : children(top)) {
        found += subtree(child);
    }
    return found;
}

bool EditModel::hasChild(TopicId parent, const QString& name) const
{
    return std::ranges::contains(
        children(parent), name, [this](TopicId id) { return topics.value(id).name; });
}

int EditModel::depth(TopicId topic) const
{
    const auto parent = topics.value(topic).parent;
    return parent ? 1 + depth(*parent) : 0;
}

int EditModel::endPosition(TopicId parent) const
{
    int end = 0;
    for (const TopicId child : children(parent)) {
        end = std::max(end, topics.value(child).position + 1);
    }
    return end;
}

void EditModel::moveTopic(TopicId topic, TopicId parent, int place)
{
    QList<TopicId> order = children(parent);
    order.removeAll(topic);
    order.insert(std::clamp<qsizetype>(place, 0, order.size()), topic);
    topics[topic].parent = parent;
    for (int position = 0; position < order.size(); ++position) {
        topics[order.at(position)].position = position;
    }
}

void EditModel::mergeTopics(TopicId from, TopicId into)
{
    move(inTopic(from), into);
    for (const TopicId child : children(from)) {
        TopicId same{};
        for (const TopicId other : children(into)) {
            same = topics.value(other).name == topics.value(child).name ? other : same;
        }
        if (same != TopicId{}) {
            mergeTopics(child, same);
        } else {
            topics[child].position = endPosition(into);
            topics[child].parent = into;
        }
    }
    topics.remove(from);
}

void EditModel::deleteTopic(TopicId topic, std::optional<TopicId> cardsTo)
{
    QList<NoteId> touched;
    for (const TopicId each : subtree(topic)) {
        if (cardsTo) {
            move(inTopic(each), *cardsTo);
        } else {
            for (const CardId card : inTopic(each)) {
                touched.append(cards.take(card).note);
            }
        }
    }
    for (const NoteId note : std::as_const(touched)) {
        if (ofNote(note).isEmpty()) {
            notes.remove(note);
        }
    }
    for (const TopicId each : subtree(topic)) {
        topics.remove(each);
    }
}

} // namespace reprise::test
