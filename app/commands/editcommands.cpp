// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/editcommands.h"

#include "app/commands/cardnames.h"
#include "core/edit/notes.h"
#include "core/edit/selection.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace reprise::commands {

namespace {

struct EditText
{
    Q_DECLARE_TR_FUNCTIONS(EditCommands)
};

/// What a field is to say: the argument, or standard input where there is none.
std::expected<QString, Refusal> textWanted(const Call& call)
{
    if (QString text = call.argument(2); call.line.arguments.size() > 2 && text != u"-"_s) {
        return text;
    }
    if (!call.input.isReadable()) {
        return std::unexpected(
            Refusal(ExitStatus::Refused, EditText::tr("Standard input cannot be read.")));
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(call.input.readAll());
    if (decoder.hasError()) {
        return std::unexpected(
            Refusal(ExitStatus::Refused, EditText::tr("The text is not UTF-8.")));
    }
    if (text.isEmpty()) { // more likely a program that failed than a wish
        return std::unexpected(Refusal(ExitStatus::Refused,
            EditText::tr("Nothing came on standard input. An empty text is written as ''.")));
    }
    text.replace(u"\r\n"_s, u"\n"_s);
    if (text.endsWith(u'\n')) {
        text.chop(1); // the end of the last line, not a line of its own
    }
    return text;
}

/// By its name, or by it in other letters; NotFound.
Result<qsizetype> placeOf(const NoteType& type, const QString& field)
{
    qsizetype place = type.fields.indexOf(field);
    if (place < 0) {
        place = type.fields.indexOf(field, 0, Qt::CaseInsensitive);
    }
    return place < 0 ? Result<qsizetype>(failure(ErrorCode::NotFound, field)) : place;
}

} // namespace

CommandResult tag(Collection& collection, const Call& call)
{
    const auto cards = cardsWanted(collection, call, 1);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    const auto notes = reprise::edit::notesOf(collection, *cards);
    if (!notes) {
        return std::unexpected(notes.error());
    }
    const auto change =
        call.line.has(option::remove) ? reprise::edit::removeTags : reprise::edit::addTags;
    const auto count = change(collection, *notes, {call.argument(0)}, call.moment);
    if (!count) {
        return std::unexpected(count.error());
    }
    return Output{.json = QJsonObject{{u"changed"_s, *count}},
        .text = EditText::tr("%n note(s) changed.", nullptr, *count) + u'\n'};
}

CommandResult move(Collection& collection, const Call& call)
{
    const auto cards = cardsWanted(collection, call, 1);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    const auto count = reprise::edit::move(collection, *cards, call.argument(0));
    if (!count) {
        return std::unexpected(count.error());
    }
    return Output{.json = QJsonObject{{u"changed"_s, *count}},
        .text = EditText::tr("%n card(s) moved.", nullptr, *count) + u'\n'};
}

CommandResult edit(Collection& collection, const Call& call)
{
    const auto note = cardNamed(collection, call.argument(0)).and_then([&](const Card& card) {
        return required(collection.notes().note(card.note), call.argument(0));
    });
    if (!note) {
        return std::unexpected(note.error());
    }
    const auto type =
        required(collection.notes().type(note->type), QString::number(note->type.value));
    const auto place =
        type.and_then([&](const NoteType& known) { return placeOf(known, call.argument(1)); });
    if (!place) {
        return std::unexpected(place.error());
    }
    const auto text = textWanted(call);
    if (!text) {
        return std::unexpected(text.error());
    }
    QStringList fields = note->fields;
    fields[*place] = *text;
    const auto updated =
        reprise::edit::updateNote(collection, note->id, {fields, note->tags}, call.moment);
    if (!updated) {
        return std::unexpected(updated.error());
    }
    const bool changed = fields != note->fields;
    return Output{.json = QJsonObject{{u"note"_s, note->guid},
                      {u"field"_s, type->fields.at(*place)}, {u"changed"_s, changed}},
        .text = (changed ? EditText::tr("The note was changed.")
                         : EditText::tr("The note says that already."))
            + u'\n'};
}

CommandResult deleteNotes(Collection& collection, const Call& call)
{
    const auto cards = cardsWanted(collection, call);
    if (!cards) {
        return std::unexpected(cards.error());
    }
    const auto deleted =
        reprise::edit::notesOf(collection, *cards).and_then([&](const QList<NoteId>& notes) {
            return reprise::edit::deleteNotes(collection, notes);
        });
    if (!deleted) {
        return std::unexpected(deleted.error());
    }
    return Output{.json = QJsonObject{{u"notes"_s, deleted->notes}, {u"cards"_s, deleted->cards}},
        .text = EditText::tr("%n note(s) deleted.", nullptr, deleted->notes) + u'\n'
            + EditText::tr("%n card(s) deleted.", nullptr, deleted->cards) + u'\n'};
}

} // namespace reprise::commands
