// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/selectionchanges.h"

#include "app/browse/browseactions.h"
#include "app/browse/cardtableview.h"
#include "app/browse/findreplacedialog.h"
#include "app/browse/promptdialog.h"
#include "app/notetypes/typechangedialog.h"
#include "app/transfer/deckexporter.h"
#include "core/edit/originals.h"
#include "core/edit/selection.h"
#include "core/model/topic.h"
#include "core/storage/collectionthread.h"
#include "core/study/study.h"

#include <QIntValidator>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

using Cards = QList<CardId>;

constexpr int mostDaysAhead = 36'500; // as edit::setDue() has it

/// Suspends them, or resumes them where all are suspended already.
Result<int> toggleSuspended(Collection& collection, const Cards& ids, const Moment&)
{
    return collection.cards().some(ids).and_then([&](const QList<Card>& cards) {
        const bool all = std::ranges::all_of(cards, &Card::suspended);
        return study::setSuspended(collection, ids, !all);
    });
}

Result<int> bury(Collection& collection, const Cards& ids, const Moment& now)
{
    return study::bury(collection, ids, now.day);
}

/// Gives the flag, or takes it away where all have it already.
Result<int> toggleFlag(Collection& collection, const Cards& ids, int flag)
{
    return collection.cards().some(ids).and_then([&](const QList<Card>& cards) {
        const bool all =
            std::ranges::all_of(cards, [flag](const Card& card) { return card.flag == flag; });
        return study::setFlag(collection, ids, all ? 0 : flag);
    });
}

} // namespace

SelectionChanges::SelectionChanges(
    Workspace& workspace, BrowseActions& actions, const CardTableView& table, QWidget& page)
    : QObject(&page)
    , m_workspace(workspace)
    , m_table(table)
    , m_page(page)
    , m_exporter(new DeckExporter(workspace, page))
{
    connect(m_exporter, &DeckExporter::failed, this, &SelectionChanges::failed);
    connect(m_exporter, &DeckExporter::done, this, &SelectionChanges::done);
    const auto on = [this](QAction* action, auto then) {
        connect(action, &QAction::triggered, this, then);
    };
    on(actions.suspendCards, [this] { make(toggleSuspended); });
    on(actions.suspendNotes, [this] { make(ofNotes(toggleSuspended)); });
    on(actions.buryCards, [this] { make(bury); });
    on(actions.buryNotes, [this] { make(ofNotes(bury)); });
    on(actions.unbury, [this] {
        make([](Collection& collection, const Cards& cards, const Moment&) {
            return study::unbury(collection, cards);
        });
    });
    on(actions.mark, [this] { tag({QString(markedTag)}, true); });
    on(actions.unmark, [this] { tag({QString(markedTag)}, false); });
    for (int flag = 0; flag < BrowseActions::flagCount; ++flag) {
        on(actions.flags.at(static_cast<std::size_t>(flag)), [this, flag] {
            make([flag](Collection& collection, const Cards& cards, const Moment&) {
                return toggleFlag(collection, cards, flag);
            });
        });
    }
    on(actions.move, [this] { askForTopic(); });
    on(actions.addTags, [this] { askForTags(true); });
    on(actions.removeTags, [this] { askForTags(false); });
    on(actions.setDue, [this] { askForDueDate(); });
    on(actions.reset, [this] {
        make([](Collection& collection, const Cards& cards, const Moment&) {
            return edit::reset(collection, cards);
        });
    });
    on(actions.replace, [this] { askForReplacement(); });
    on(actions.changeType, [this] { askForType(); });
    on(actions.exportNotes, [this] { exportNotes(); });
    on(actions.restore, [this] {
        makeOfNotes(
            [](Collection& collection, const Cards& cards, const Moment& now) {
                return edit::notesOf(collection, cards).and_then([&](const QList<NoteId>& notes) {
                    return edit::restoreOriginals(collection, notes, now);
                });
            },
            [](int notes) {
                return notes == 0
                    ? tr("Nothing to restore: no deck has another text for what is selected.")
                    : tr("%Ln note(s) read as their deck has them. Ctrl+Z takes it back.", "",
                          notes);
            });
    });
    on(actions.remove, [this] {
        makeOfNotes(
            [](Collection& collection, const Cards& cards, const Moment&) {
                return edit::notesOf(collection, cards)
                    .and_then([&](const QList<NoteId>& notes) {
                        return edit::deleteNotes(collection, notes);
                    })
                    .transform([](const edit::Deleted& deleted) { return deleted.notes; });
            },
            [](int notes) {
                return tr("%Ln note(s) deleted. Ctrl+Z brings them back.", "", notes);
            });
    });
}

void SelectionChanges::make(const Change& change, const Sentence& sentence)
{
    // A row that stands for a note is all of its cards.
    makeOfNotes(m_unit == search::Unit::Notes ? ofNotes(change) : change, sentence);
}

void SelectionChanges::makeOfNotes(const Change& change, const Sentence& sentence)
{
    const Cards cards = m_table.selectedCards();
    if (cards.isEmpty()) {
        return;
    }
    m_workspace.collection
        .request([cards, change, now = m_workspace.clock.now()](
                     Collection& collection) -> Result<int> {
            return collection.settings().dayStartsAtMinutes().and_then(
                [&](int minutes) { return change(collection, cards, Moment::at(now, minutes)); });
        })
        .then(this, [this, sentence](const Result<int>& count) {
            if (!count) {
                Q_EMIT failed(count.error());
            } else if (const QString said = sentence ? sentence(*count) : QString();
                !said.isEmpty()) {
                Q_EMIT done(said);
            }
        });
}

SelectionChanges::Change SelectionChanges::ofNotes(const Change& change)
{
    return [change](Collection& collection, const Cards& ids, const Moment& now) -> Result<int> {
        const auto cards = edit::notesOf(collection, ids).and_then([&](const QList<NoteId>& notes) {
            return collection.cards().ofNotes(notes);
        });
        if (!cards) {
            return std::unexpected(cards.error());
        }
        Cards all;
        std::ranges::transform(*cards, std::back_inserter(all), &Card::id);
        return change(collection, all, now);
    };
}

void SelectionChanges::tag(const QStringList& tags, bool add)
{
    makeOfNotes(
        [tags, add](Collection& collection, const Cards& cards, const Moment& now) {
            return edit::notesOf(collection, cards).and_then([&](const QList<NoteId>& notes) {
                return add ? edit::addTags(collection, notes, tags, now)
                           : edit::removeTags(collection, notes, tags, now);
            });
        },
        [add](int notes) {
            return add || notes > 0
                ? QString()
                : tr("Nothing was removed: no selected note has such a tag, written just so.");
        });
}

void SelectionChanges::askForTopic()
{
    const int count = m_table.selectedCount();
    auto* prompt = new PromptDialog(m_workspace.theme,
        {.title = tr("Move"),
            .label = tr("To which topic? What is missing of it is made."),
            .text = {},
            .action = m_unit == search::Unit::Notes
                ? tr("Move the Cards of %Ln Note(s)", "on a button", count)
                : tr("Move %Ln Card(s)", "on a button", count),
            .words = m_words.topics},
        &m_page);
    connect(prompt, &PromptDialog::answered, this, [this](const QString& path) {
        make([path](Collection& collection, const Cards& cards, const Moment&) {
            return edit::move(collection, cards, path);
        });
    });
    prompt->open();
}

void SelectionChanges::askForTags(bool add)
{
    auto* prompt = new PromptDialog(m_workspace.theme,
        {.title = add ? tr("Add Tags") : tr("Remove Tags"),
            .label = add ? tr("Which tags do the notes get? Blanks part them.")
                         : tr("Which tags do the notes lose? Blanks part them."),
            .text = {},
            .action = add ? tr("Add Tags") : tr("Remove Tags"),
            .words = m_words.tags,
            .severalWords = true},
        &m_page);
    connect(prompt, &PromptDialog::answered, this,
        [this, add](const QString& text) { tag(text.split(u' ', Qt::SkipEmptyParts), add); });
    prompt->open();
}

void SelectionChanges::askForDueDate()
{
    auto* prompt = new PromptDialog(m_workspace.theme,
        {.title = tr("Set Due Date"),
            .label = tr("In how many days are they due? 0 is today."),
            .text = u"0"_s,
            .action = tr("Set Due Date"),
            .words = {}},
        &m_page);
    auto* validator = new QIntValidator(0, mostDaysAhead, prompt->field());
    prompt->field()->setValidator(validator);
    connect(prompt, &PromptDialog::answered, this, [this, validator](const QString& text) {
        bool isNumber = false;
        const int days = validator->locale().toInt(text, &isNumber); // "1,000" is one too
        if (isNumber) {
            make([days](Collection& collection, const Cards& cards, const Moment& now) {
                return edit::setDue(collection, cards, now.day.plusDays(days), now.day);
            });
        }
    });
    prompt->open();
}

void SelectionChanges::askForType()
{
    const Cards cards = m_table.selectedCards();
    if (!cards.isEmpty()) {
        auto* dialog = new TypeChangeDialog(m_workspace, cards, {}, &m_page);
        connect(dialog, &TypeChangeDialog::typeChanged, this, &SelectionChanges::done);
        dialog->open();
    }
}

void SelectionChanges::exportNotes()
{
    const Cards cards = m_table.selectedCards();
    if (!cards.isEmpty()) {
        m_exporter->ask(tr("Selected notes", "a folder's name"),
            [cards](Collection& collection) { return edit::notesOf(collection, cards); });
    }
}

void SelectionChanges::askForReplacement()
{
    m_workspace.collection
        .request([](Collection& collection) {
            return collection.notes().types().transform([](const QList<NoteType>& types) {
                QStringList fields;
                for (const NoteType& type : types) {
                    fields += type.fields;
                }
                fields.removeDuplicates();
                return fields;
            });
        })
        .then(this, [this](const Result<QStringList>& fields) {
            const Cards cards = m_table.selectedCards();
            if (!fields) {
                Q_EMIT failed(fields.error());
            } else if (!cards.isEmpty()) {
                auto* dialog = new FindReplaceDialog(m_workspace, cards, *fields, &m_page);
                connect(dialog, &FindReplaceDialog::replaced, this, &SelectionChanges::done);
                dialog->open();
            }
        });
}

} // namespace reprise
