// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "core/storage/settingsstore.h"
#include "core/study/study.h"

#include <QAction>
#include <QObject>

#include <array>
#include <optional>

class QKeyEvent;
class QMenu;

namespace reprise {

/// What can be done with the card on the Study page besides answering it, with
/// Anki's keys. The keys hold while the page, and no text field, has focus.
class StudyActions final : public QObject
{
    Q_OBJECT

public:
    static constexpr int flagCount = 8; ///< no flag, then 1 to 7
    static constexpr int digitCount = 6; ///< 0 to 5

    /// The page owns the actions and the menus.
    StudyActions(const Theme& theme, QWidget& page);

    QAction* primary; ///< Space and Enter
    std::array<QAction*, digitCount> digits{};
    QAction* undo;
    QAction* buryCard;
    QAction* buryNote;
    QAction* suspendCard;
    QAction* suspendNote;
    QAction* mark;
    QAction* edit;
    QAction* information;
    QAction* followUp;
    QAction* write;
    QAction* hint;
    QAction* sound;
    QAction* leave;
    QAction* larger;
    QAction* smaller;
    QAction* normalSize;
    std::array<QAction*, flagCount> flags{};
    QMenu* flagMenu;
    QMenu* moreMenu;

    /// What the card on screen is; none disables what needs one.
    void setCard(const study::Question* question);
    /// Names the digits that give a grade; the others do nothing.
    void setButtons(GradeButtons buttons);
    /// Whether the menu holds what stands in the bottom bar of a wide page.
    void setNarrow(bool narrow);
    void retranslate();

    /// The digit on the pressed key of the top row, where the layout gives it
    /// with Shift only, as French ones do; nothing for other keys.
    [[nodiscard]] static std::optional<int> digitOfTopRow(const QKeyEvent& event);

private:
    QAction* add(const QList<QKeySequence>& keys);
    void nameDigits();

    QWidget& m_page;
    GradeButtons m_buttons = GradeButtons::Four;
};

} // namespace reprise
