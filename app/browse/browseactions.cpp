// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/browseactions.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace reprise {

BrowseActions::BrowseActions(const Theme& theme, QWidget& page, QWidget& table)
    : QObject(&page)
    , flagMenu(new QMenu(&page))
    , tagMenu(new QMenu(&page))
    , moreMenu(new QMenu(&page))
    , cardMenu(new QMenu(&page))
    , m_page(page)
{
    find = add({QKeySequence(u"Ctrl+F"_s), QKeySequence(u"/"_s)}, page);
    leave = add({QKeySequence(Qt::Key_Escape)}, page);
    tidy = add({}, page);
    const auto ofCards = [&](const QList<QKeySequence>& keys) {
        m_ofSelection.append(add(keys, table));
        return m_ofSelection.last();
    };
    edit = ofCards({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    flip = ofCards({QKeySequence(Qt::Key_Space)});
    information = ofCards({QKeySequence(u"I"_s)});
    move = ofCards({QKeySequence(u"Ctrl+D"_s)});
    addTags = ofCards({QKeySequence(u"Ctrl+T"_s)});
    removeTags = ofCards({QKeySequence(u"Ctrl+Shift+T"_s)});
    // As on the Study page, where the second key of each is explained.
    suspendCards = ofCards({QKeySequence(u"@"_s), QKeySequence(u"Ctrl+J"_s)});
    suspendNotes = ofCards({QKeySequence(u"!"_s), QKeySequence(u"Ctrl+Alt+J"_s)});
    buryCards = ofCards({QKeySequence(u"-"_s), QKeySequence(u"Ctrl+Shift+J"_s)});
    buryNotes = ofCards({QKeySequence(u"="_s)});
    unbury = ofCards({});
    mark = ofCards({QKeySequence(u"*"_s), QKeySequence(u"Ctrl+K"_s)});
    unmark = ofCards({});
    setDue = ofCards({QKeySequence(u"Ctrl+Shift+D"_s)});
    reset = ofCards({});
    changeType = ofCards({QKeySequence(u"Ctrl+Shift+M"_s)});
    replace = ofCards({QKeySequence(u"Ctrl+Alt+F"_s)});
    exportNotes = ofCards({});
    restore = ofCards({});
    remove = ofCards({QKeySequence(Qt::Key_Delete)});
    for (int flag = 0; flag < flagCount; ++flag) {
        QAction*& action = flags.at(static_cast<std::size_t>(flag));
        action = ofCards(
            flag == 0 ? QList<QKeySequence>() : QList{QKeySequence(u"Ctrl+%1"_s.arg(flag))});
        flagMenu->addAction(action);
    }
    tagMenu->addActions({addTags, removeTags});
    moreMenu->addActions({buryCards, buryNotes, unbury});
    moreMenu->addSeparator();
    moreMenu->addActions({suspendNotes, mark, unmark});
    moreMenu->addSeparator();
    moreMenu->addActions({setDue, reset, changeType, replace, exportNotes, restore});
    moreMenu->addSeparator();
    moreMenu->addAction(remove);
    cardMenu->addActions({edit, flip, information});
    cardMenu->addSeparator();
    cardMenu->addActions({move, addTags, removeTags});
    cardMenu->addMenu(flagMenu);
    cardMenu->addSeparator();
    cardMenu->addActions({suspendCards, suspendNotes, buryCards, buryNotes, unbury, mark, unmark});
    cardMenu->addSeparator();
    cardMenu->addActions({setDue, reset, changeType, replace, exportNotes, restore, remove});
    flagMenu->setIcon(theme.icon(Icon::Flag));
    information->setIcon(theme.icon(Icon::Info));
    edit->setIcon(theme.icon(Icon::Edit));
    setEditable(false);
    retranslate();
}

QAction* BrowseActions::add(const QList<QKeySequence>& keys, QWidget& where)
{
    auto* action = new QAction(&m_page);
    action->setShortcuts(keys);
    action->setAutoRepeat(false);
    const bool isPage = &where == &m_page;
    action->setShortcutContext(isPage ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut);
    m_page.addAction(action); // for the menu and the sheet of keys
    if (!isPage) {
        where.addAction(action);
    }
    return action;
}

void BrowseActions::setEditable(bool editable) const
{
    edit->setVisible(editable);
}

void BrowseActions::setAnySelected(bool any)
{
    for (QAction* action : std::as_const(m_ofSelection)) {
        action->setEnabled(any);
    }
}

void BrowseActions::retranslate()
{
    find->setText(tr("Search"));
    tidy->setText(tr("Tidy up…"));
    leave->setText(tr("Clear the search, then back to Today"));
    edit->setText(tr("Edit"));
    flip->setText(tr("Front alone, or both sides"));
    information->setText(tr("Card information"));
    move->setText(tr("Move to a topic…"));
    addTags->setText(tr("Add tags…"));
    removeTags->setText(tr("Remove tags…"));
    suspendCards->setText(tr("Suspend or resume cards"));
    suspendNotes->setText(tr("Suspend or resume notes"));
    buryCards->setText(tr("Bury cards until tomorrow"));
    buryNotes->setText(tr("Bury notes until tomorrow"));
    unbury->setText(tr("Unbury"));
    mark->setText(tr("Mark", "verb: give the notes the tag 'marked'"));
    unmark->setText(tr("Unmark", "verb: take the tag 'marked' away"));
    setDue->setText(tr("Set due date…"));
    reset->setText(tr("Reset to new"));
    changeType->setText(tr("Change note type…"));
    replace->setText(tr("Find and replace…"));
    exportNotes->setText(tr("Export notes…"));
    restore->setText(tr("Restore the original", "the text that a deck came with"));
    remove->setText(tr("Delete notes"));
    flagMenu->setTitle(tr("Flag"));
    tagMenu->setTitle(tr("Tag"));
    flags[0]->setText(tr("No flag"));
    for (std::size_t flag = 1; flag < flags.size(); ++flag) {
        flags[flag]->setText(tr("Flag %1").arg(flag));
    }
}

} // namespace reprise
