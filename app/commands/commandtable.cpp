// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/cardcommands.h"
#include "app/commands/checkcommand.h"
#include "app/commands/command.h"
#include "app/commands/deckcommands.h"
#include "app/commands/editcommands.h"
#include "app/commands/exportcommand.h"
#include "app/commands/filecommands.h"
#include "app/commands/importcommand.h"
#include "app/commands/overviewcommands.h"
#include "app/commands/settingcommands.h"
#include "app/commands/studycommands.h"

using namespace Qt::StringLiterals;

namespace reprise {

const QList<Command>& commandTable()
{
    static const QList<Command> table{
        {"info"_L1, "", 0, 0, {}, QT_TRANSLATE_NOOP("Commands", "Count what is in the collection."),
            &commands::info},
        {"due"_L1, "", 0, 0, {},
            QT_TRANSLATE_NOOP("Commands", "What is to be studied today, topic by topic."),
            &commands::due},
        {"next"_L1, "", 0, 0, {option::topic},
            QT_TRANSLATE_NOOP(
                "Commands", "The card that comes next, and what every grade leads to."),
            &commands::next},
        {"list"_L1, QT_TRANSLATE_NOOP("Commands", "[QUERY]"), 0, -1, {},
            QT_TRANSLATE_NOOP("Commands", "Every card, or those that a search finds."),
            &commands::list},
        {"show"_L1, QT_TRANSLATE_NOOP("Commands", "CARD"), 1, 1, {},
            QT_TRANSLATE_NOOP("Commands", "One card with both its sides."), &commands::show},
        {"reviews"_L1, QT_TRANSLATE_NOOP("Commands", "[CARD]"), 0, 1, {},
            QT_TRANSLATE_NOOP("Commands", "Every recorded answer, or those to one card."),
            &commands::reviews},
        {"answer"_L1, QT_TRANSLATE_NOOP("Commands", "CARD GRADE"), 2, 2,
            {option::early, option::milliseconds},
            QT_TRANSLATE_NOOP("Commands", "Record an answer: 0 to 5, or again, hard, good, easy."),
            &commands::answer},
        {"suspend"_L1, QT_TRANSLATE_NOOP("Commands", "CARD..."), 1, -1,
            {option::off, option::query}, QT_TRANSLATE_NOOP("Commands", "Keep cards out of study."),
            &commands::suspend},
        {"bury"_L1, QT_TRANSLATE_NOOP("Commands", "CARD..."), 1, -1, {option::off, option::query},
            QT_TRANSLATE_NOOP("Commands", "Keep cards out until the study day turns."),
            &commands::bury},
        {"flag"_L1, QT_TRANSLATE_NOOP("Commands", "CARD..."), 1, -1, {option::flag, option::query},
            QT_TRANSLATE_NOOP("Commands", "Mark cards with a flag."), &commands::flag},
        {"tag"_L1, QT_TRANSLATE_NOOP("Commands", "TAG CARD..."), 2, -1,
            {option::remove, option::query},
            QT_TRANSLATE_NOOP("Commands", "Give the notes of cards a tag."), &commands::tag},
        {"move"_L1, QT_TRANSLATE_NOOP("Commands", "TOPIC CARD..."), 2, -1, {option::query},
            QT_TRANSLATE_NOOP("Commands", "Put cards into a topic, made where it is missing."),
            &commands::move},
        {"edit"_L1, QT_TRANSLATE_NOOP("Commands", "CARD FIELD [TEXT]"), 2, 3, {},
            QT_TRANSLATE_NOOP(
                "Commands", "Write a field of a card's note; the text from standard input."),
            &commands::edit},
        {"delete"_L1, QT_TRANSLATE_NOOP("Commands", "CARD..."), 1, -1, {option::query},
            QT_TRANSLATE_NOOP("Commands", "Delete the notes of cards, with all their cards."),
            &commands::deleteNotes},
        {"undo"_L1, "", 0, 0, {}, QT_TRANSLATE_NOOP("Commands", "Take the last change back."),
            &commands::undo},
        {"redo"_L1, "", 0, 0, {}, QT_TRANSLATE_NOOP("Commands", "Make it again."), &commands::redo},
        {"set"_L1, QT_TRANSLATE_NOOP("Commands", "TOPIC KEY VALUE"), 3, 3, {},
            QT_TRANSLATE_NOOP(
                "Commands", "Change a setting of a topic, or of everything with / as topic."),
            &commands::set},
        {"import"_L1, QT_TRANSLATE_NOOP("Commands", "FILE"), 1, 1,
            {option::withSchedule, option::update, option::dryRun, option::large},
            QT_TRANSLATE_NOOP("Commands",
                "Bring in an Anki package, a table of text or a deck's folder, all of it or "
                "nothing."),
            &commands::importFile},
        {"export"_L1, QT_TRANSLATE_NOOP("Commands", "FILE|NEW-FOLDER"), 1, 1,
            {option::topic, option::search, option::withSchedule, option::raw, option::format},
            QT_TRANSLATE_NOOP("Commands",
                "Write the notes as an Anki package, a table, or a deck, which is a folder of "
                "text."),
            &commands::exportFile},
        {"lint"_L1, QT_TRANSLATE_NOOP("Commands", "DECK-FOLDER"), 1, 1, {},
            QT_TRANSLATE_NOOP("Commands", "Look for faults in a deck without bringing it in."),
            &commands::lint},
        {"check"_L1, "", 0, 0, {},
            QT_TRANSLATE_NOOP("Commands", "Look for what must not be in a collection."),
            &commands::check},
        {"backup"_L1, "", 0, 0, {},
            QT_TRANSLATE_NOOP("Commands", "Make a verified copy of the collection."),
            &commands::backup},
        {"backups"_L1, "", 0, 0, {}, QT_TRANSLATE_NOOP("Commands", "The copies there are."),
            &commands::backups},
        {"restore"_L1, QT_TRANSLATE_NOOP("Commands", "NAME"), 1, 1, {},
            QT_TRANSLATE_NOOP(
                "Commands", "Put a copy in the place of the collection, which is kept aside."),
            &commands::restore},
    };
    return table;
}

} // namespace reprise
