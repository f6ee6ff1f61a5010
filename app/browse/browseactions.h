// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QAction>
#include <QObject>

#include <array>

class QMenu;

namespace reprise {

/// What can be done on the Browse page. Keys without Ctrl hold while the table
/// has the focus, since everywhere else they are letters.
class BrowseActions final : public QObject
{
    Q_OBJECT

public:
    static constexpr int flagCount = 8; ///< no flag, then 1 to 7

    /// The page owns the actions and the menus.
    BrowseActions(const Theme& theme, QWidget& page, QWidget& table);

    QAction* find;
    QAction* tidy;
    QAction* leave;
    QAction* edit;
    QAction* flip;
    QAction* information;
    QAction* move;
    QAction* addTags;
    QAction* removeTags;
    QAction* suspendCards;
    QAction* suspendNotes;
    QAction* buryCards;
    QAction* buryNotes;
    QAction* unbury;
    QAction* mark;
    QAction* unmark;
    QAction* setDue;
    QAction* reset;
    QAction* changeType; ///< of the notes
    QAction* replace; ///< in the fields of the notes
    QAction* exportNotes; ///< as a folder of text
    QAction* restore; ///< the text that the deck shipped
    QAction* remove;
    std::array<QAction*, flagCount> flags{};
    QMenu* flagMenu;
    QMenu* tagMenu;
    QMenu* moreMenu; ///< what the bar has no button for
    QMenu* cardMenu; ///< all of it, for the table

    /// Without an editor, edit is not there.
    void setEditable(bool editable) const;
    /// Whether there are cards to do something with.
    void setAnySelected(bool any);
    void retranslate();

private:
    QAction* add(const QList<QKeySequence>& keys, QWidget& where);

    QWidget& m_page;
    QList<QAction*> m_ofSelection;
};

} // namespace reprise
