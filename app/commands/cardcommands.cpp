// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/cardcommands.h"

#include "app/commands/cardnames.h"
#include "app/commands/output.h"
#include "core/cards/builtinnotetypes.h"
#include "core/cards/plaintext.h"
#include "core/study/study.h"
#include "core/transfer/markdown/mediareferences.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct CardText
{
    Q_DECLARE_TR_FUNCTIONS(CardCommands)
};

constexpr int longestFront = 60; // letters, in the table for people

/// A note type as a deck would write it.
QString typeWord(const QString& typeName)
{
    for (const auto& word : {u"basic"_s, u"reversed"_s, u"cloze"_s, u"typed"_s}) {
        if (builtInNoteType(word)->name == typeName) {
            return word;
        }
    }
    return typeName;
}

/// What is asked of every card of a list, read once.
struct Shelf
{
    study::Day day;
    QHash<NoteId, Note> notes;
    QHash<NoteTypeId, NoteType> types;
    QHash<CardId, int> reviews;
};

Result<Shelf> readShelf(Collection& collection, const QList<Card>& cards, StudyDay today)
{
    QSet<NoteId> ids;
    for (const Card& card : cards) {
        ids.insert(card.note);
    }
    auto day = study::Day::read(collection, today);
    const auto notes = collection.notes().notes(ids.values());
    const auto types = collection.notes().types();
    auto reviews = collection.reviews().countOfNotes(ids.values());
    if (const Error* error = firstError(day, notes, types, reviews)) {
        return std::unexpected(*error);
    }
    Shelf shelf{.day = std::move(*day), .notes = {}, .types = {}, .reviews = std::move(*reviews)};
    for (const Note& note : *notes) {
        shelf.notes.insert(note.id, note);
    }
    for (const NoteType& type : *types) {
        shelf.types.insert(type.id, type);
    }
    return shelf;
}

QString frontOf(const Shelf& shelf, const Card& card, const QString& topic)
{
    const Note& note = *shelf.notes.find(card.note);
    const auto face = render(
        *shelf.types.find(note.type), note, card.ordinal, {topicLevels(topic), card.id, card.flag});
    // A template that cannot be read makes an empty front, as in the window.
    return face ? plainText(face->question, face->format) : QString();
}

QJsonObject cardJson(
    const Shelf& shelf, const Card& card, const std::optional<QString>& deckCard, StudyDay today)
{
    const Note& note = *shelf.notes.find(card.note);
    const QString topic = shelf.day.tree().find(card.topic)->path;
    const auto* schedule = std::get_if<Schedule>(&card.progress);
    const Schedule numbers = schedule ? *schedule : Schedule();
    return {{u"id"_s, card.id.value}, {u"note"_s, note.guid},
        {u"deckCard"_s, deckCard ? QJsonValue(*deckCard) : QJsonValue()},
        {u"type"_s, typeWord(shelf.types.find(note.type)->name)}, {u"topic"_s, topic},
        {u"tags"_s, QJsonArray::fromStringList(note.tags)},
        {u"state"_s, schedule ? u"review"_s : u"new"_s}, {u"suspended"_s, card.suspended},
        {u"buried"_s, card.buriedOn == today}, {u"drill"_s, shelf.day.isDrilled(card.id)},
        {u"leech"_s, note.tags.contains(leechTag)}, {u"flag"_s, card.flag},
        {u"due"_s, schedule ? QJsonValue(isoDate(schedule->due)) : QJsonValue()},
        {u"interval"_s, numbers.intervalDays}, {u"ease"_s, numbers.easeHundredths},
        {u"repetitions"_s, numbers.repetitions}, {u"lapses"_s, numbers.lapses},
        {u"reviews"_s, shelf.reviews.value(card.id)}, {u"front"_s, frontOf(shelf, card, topic)}};
}

QString listText(const QJsonArray& cards)
{
    QList<QStringList> rows{{CardText::tr("Card"), CardText::tr("Topic"),
        CardText::tr("Due", "a date"), CardText::tr("Days", "an interval"), CardText::tr("Ease"),
        CardText::tr("Reviews"), CardText::tr("Suspended"), CardText::tr("Question")}};
    for (const auto& value : cards) {
        const QJsonObject card = value.toObject();
        const auto number = [&card](const QString& key) {
            return QString::number(card.value(key).toInteger());
        };
        QString front = card.value(u"front"_s).toString().simplified();
        if (front.size() > longestFront) {
            front = front.first(longestFront - 1) + u'…';
        }
        const bool isNew = card.value(u"due"_s).isNull();
        rows.append({number(u"id"_s), card.value(u"topic"_s).toString(),
            isNew ? CardText::tr("new", "a card") : card.value(u"due"_s).toString(),
            isNew ? QString() : number(u"interval"_s), isNew ? QString() : number(u"ease"_s),
            number(u"reviews"_s), yesOrNothing(card.value(u"suspended"_s).toBool()), front});
    }
    return columns(rows);
}

CommandResult changed(const Result<int>& count)
{
    if (!count) {
        return std::unexpected(count.error());
    }
    return Output{.json = QJsonObject{{u"changed"_s, *count}},
        .text = CardText::tr("%n card(s) changed.", nullptr, *count) + u'\n'};
}

} // namespace

CommandResult list(Collection& collection, const Call& call)
{
    const auto found = cardsFound(collection, call, call.line.arguments.join(u' '));
    if (!found) {
        return std::unexpected(found.error());
    }
    const auto cards = collection.cards().some(*found);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    const auto shelf = readShelf(collection, *cards, call.today());
    if (!shelf) {
        return std::unexpected(shelf.error());
    }
    QHash<CardId, Card> byId;
    for (const Card& card : *cards) {
        byId.insert(card.id, card);
    }
    QJsonArray json;
    for (const CardId id : *found) {
        const Card& card = *byId.constFind(id);
        const auto shipped = collection.decks().note(shelf->notes.find(card.note)->guid);
        if (!shipped) {
            return std::unexpected(shipped.error());
        }
        const auto deckCard =
            shipped->transform([](const DeckStore::ShippedNote& from) { return from.card; });
        json.append(cardJson(*shelf, card, deckCard, call.today()));
    }
    return Output{.json = QJsonObject{{u"cards"_s, json}}, .text = listText(json)};
}

CommandResult show(Collection& collection, const Call& call)
{
    const auto card = cardNamed(collection, call.argument(0));
    if (!card) {
        return std::unexpected(card.error());
    }
    const auto question = study::questionOf(collection, card->id, call.today());
    const auto note =
        required(collection.notes().note(card->note), QString::number(card->note.value));
    if (const Error* error = firstError(question, note)) {
        return std::unexpected(*error);
    }
    const auto type =
        required(collection.notes().type(note->type), QString::number(note->type.value));
    if (!type) {
        return std::unexpected(type.error());
    }
    QJsonObject fields;
    for (qsizetype i = 0; i < type->fields.size(); ++i) {
        fields.insert(type->fields.at(i), note->fields.value(i));
    }
    QStringList media;
    for (const QString& field : note->fields) {
        media += mediaReferences(field, note->format);
    }
    media.removeDuplicates();
    const Face& face = question->face;
    const QString front = plainText(face.question, face.format);
    const QString back = plainText(face.answer, face.format);
    QString text = labelled({{CardText::tr("Card"), QString::number(card->id.value)},
        {CardText::tr("Topic"), question->topicPath}});
    if (face.typed) {
        text += labelled({{CardText::tr("To be typed"), face.expected}});
    }
    if (!media.isEmpty()) {
        text += labelled({{CardText::tr("Media"), media.join(u' ')}});
    }
    text += u"\n%1\n\n---\n\n%2\n"_s.arg(front, back);
    if (face.followUp) {
        text += u"\n%1 %2\n"_s.arg(CardText::tr("Then they ask:"), face.followUp->question);
    }
    return Output{.json = QJsonObject{{u"front"_s, front}, {u"back"_s, back},
                      {u"typed"_s, face.typed ? QJsonValue(face.expected) : QJsonValue()},
                      {u"fields"_s, fields}, {u"media"_s, QJsonArray::fromStringList(media)}},
        .text = text};
}

CommandResult suspend(Collection& collection, const Call& call)
{
    const auto cards = cardsWanted(collection, call);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    return changed(study::setSuspended(collection, *cards, !call.line.has(option::off)));
}

CommandResult bury(Collection& collection, const Call& call)
{
    const auto cards = cardsWanted(collection, call);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    return changed(call.line.has(option::off) ? study::unbury(collection, *cards)
                                              : study::bury(collection, *cards, call.today()));
}

CommandResult flag(Collection& collection, const Call& call)
{
    bool isNumber = true;
    const int number =
        call.line.has(option::flag) ? call.line.value(option::flag).toInt(&isNumber) : 1;
    if (!isNumber || number < 0 || number > 7) {
        return wrongUse(CardText::tr("“%1” is no flag; flags are 1 to 7, and 0 takes one away.")
                .arg(call.line.value(option::flag)));
    }
    const auto cards = cardsWanted(collection, call);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    return changed(study::setFlag(collection, *cards, number));
}

} // namespace reprise::commands
