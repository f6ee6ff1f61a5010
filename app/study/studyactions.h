// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/study/study.h"

#include <QAction>
#include <QObject>

#include <array>

class QMenu;

namespace reprise {

/// What can be done with the card on the Study page besides answering it, with
/// Anki's keys. The keys hold while the page, and no text field, has focus.
class StudyActions final : public QObject
{
    Q_OBJECT

public:
    static constexpr int flagCount = 8; ///< no flag, then 1 to 7

    /// The page owns the actions and the menus.
    StudyActions(const Theme& theme, QWidget& page);

    QAction* undo;
    QAction* buryCard;
    QAction* buryNote;
    QAction* suspendCard;
    QAction* suspendNote;
    QAction* mark;
    QAction* information;
    QAction* leave;
    QAction* larger;
    QAction* smaller;
    QAction* normalSize;
    std::array<QAction*, flagCount> flags{};
    QMenu* flagMenu;
    QMenu* moreMenu;

    /// What the card on screen is; none disables what needs one.
    void setCard(const study::Question* question);
    /// Whether the menu holds what stands in the bottom bar of a wide page.
    void setNarrow(bool narrow);
    void retranslate();

private:
    QAction* add(const QList<QKeySequence>& keys);

    QWidget& m_page;
};

} // namespace reprise
