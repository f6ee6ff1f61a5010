// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studyactions.h"

#include "app/study/wording.h"

#include <QKeyEvent>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

// Linux numbers keys from 8; the top row begins with 1.
constexpr quint32 scanCodeOfOne = 10;
constexpr quint32 scanCodeOfZero = 19;

} // namespace

StudyActions::StudyActions(const Theme& theme, QWidget& page)
    : QObject(&page)
    , flagMenu(new QMenu(&page))
    , moreMenu(new QMenu(&page))
    , m_page(page)
{
    primary = add(
        {QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    for (int digit = 0; digit < digitCount; ++digit) {
        digits.at(static_cast<std::size_t>(digit)) = add({QKeySequence(QString::number(digit))});
    }
    // The second key of each is for keyboards on which the first is hard to type.
    buryCard = add({QKeySequence(u"-"_s), QKeySequence(u"Ctrl+Shift+J"_s)});
    buryNote = add({QKeySequence(u"="_s)});
    suspendCard = add({QKeySequence(u"@"_s), QKeySequence(u"Ctrl+J"_s)});
    suspendNote = add({QKeySequence(u"!"_s), QKeySequence(u"Ctrl+Alt+J"_s)});
    mark = add({QKeySequence(u"*"_s), QKeySequence(u"Ctrl+K"_s)});
    mark->setCheckable(true);
    edit = add({QKeySequence(u"E"_s)});
    information = add({QKeySequence(u"I"_s)});
    followUp = add({QKeySequence(u"F"_s)});
    write = add({QKeySequence(u"W"_s)});
    hint = add({QKeySequence(u"H"_s)});
    sound = add({QKeySequence(u"R"_s), QKeySequence(Qt::Key_F5)});
    leave = add({QKeySequence(Qt::Key_Escape)});
    larger = add({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    smaller = add({QKeySequence(u"Ctrl+-"_s)});
    normalSize = add({QKeySequence(u"Ctrl+0"_s)});
    undo = add({}); // its key is the window's
    for (int flag = 0; flag < flagCount; ++flag) {
        QAction*& action = flags.at(static_cast<std::size_t>(flag));
        action =
            add(flag == 0 ? QList<QKeySequence>() : QList{QKeySequence(u"Ctrl+%1"_s.arg(flag))});
        action->setCheckable(true);
        flagMenu->addAction(action);
    }
    flagMenu->setIcon(theme.icon(Icon::Flag));
    edit->setIcon(theme.icon(Icon::Edit));
    information->setIcon(theme.icon(Icon::Info));
    undo->setIcon(theme.icon(Icon::Undo));
    setNarrow(false);
    retranslate();
    setCard(nullptr);
}

QAction* StudyActions::add(const QList<QKeySequence>& keys)
{
    auto* action = new QAction(&m_page);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false); // a held key would grade card after card
    m_page.addAction(action);
    return action;
}

void StudyActions::setCard(const study::Question* question)
{
    for (QAction* action :
        {buryCard, buryNote, suspendCard, suspendNote, mark, edit, information}) {
        action->setEnabled(question != nullptr);
    }
    for (std::size_t flag = 0; flag < flags.size(); ++flag) {
        flags[flag]->setEnabled(question != nullptr);
        flags[flag]->setChecked(
            question != nullptr && question->card.flag == static_cast<int>(flag));
    }
    mark->setChecked(question != nullptr && question->isMarked());
    write->setEnabled(question != nullptr && question->isWriteCode());
    followUp->setEnabled(question != nullptr && question->face.followUp);
    hint->setEnabled(question != nullptr && !question->face.hints.isEmpty());
    sound->setEnabled(question != nullptr
        && (question->face.question.contains("[sound:"_L1)
            || question->face.answer.contains("[sound:"_L1)));
}

void StudyActions::setButtons(GradeButtons buttons)
{
    if (std::exchange(m_buttons, buttons) != buttons) {
        nameDigits();
    }
}

void StudyActions::nameDigits()
{
    for (int digit = 0; digit < digitCount; ++digit) {
        QAction* action = digits.at(static_cast<std::size_t>(digit));
        const auto grade = gradeOf(digit, m_buttons);
        action->setVisible(grade.has_value());
        action->setText(grade ? gradeWord(*grade, m_buttons) : QString());
    }
}

std::optional<int> StudyActions::digitOfTopRow(const QKeyEvent& event)
{
#ifdef Q_OS_LINUX
    const quint32 code = event.nativeScanCode();
    if (event.modifiers() == Qt::NoModifier && !event.isAutoRepeat()) {
        if (code == scanCodeOfZero) {
            return 0;
        }
        if (code >= scanCodeOfOne && code < scanCodeOfOne + digitCount - 1) {
            return static_cast<int>(code - scanCodeOfOne) + 1;
        }
    }
#else
    Q_UNUSED(event);
#endif
    return std::nullopt;
}

void StudyActions::setNarrow(bool narrow)
{
    moreMenu->clear();
    if (narrow) {
        moreMenu->addActions({undo, edit});
        moreMenu->addSeparator();
        moreMenu->addMenu(flagMenu);
        moreMenu->addAction(information);
        moreMenu->addSeparator();
    }
    moreMenu->addActions({mark, buryCard, buryNote, suspendCard, suspendNote});
    moreMenu->addSeparator();
    moreMenu->addActions({larger, smaller, normalSize});
}

void StudyActions::retranslate()
{
    primary->setText(tr("Show the answer, then Good"));
    nameDigits();
    buryCard->setText(tr("Bury card until tomorrow"));
    buryNote->setText(tr("Bury note until tomorrow"));
    suspendCard->setText(tr("Suspend card"));
    suspendNote->setText(tr("Suspend note"));
    mark->setText(tr("Mark", "verb: give the note the tag 'marked'"));
    edit->setText(tr("Edit", "verb: change the text of the card"));
    information->setText(tr("Card information"));
    followUp->setText(tr("What they ask then", "an interviewer's next question"));
    write->setText(tr("Write code (Esc leaves)"));
    hint->setText(tr("Show the next hint"));
    sound->setText(tr("Play the sound, or end it"));
    leave->setText(tr("Back to Today"));
    larger->setText(tr("Larger text"));
    smaller->setText(tr("Smaller text"));
    normalSize->setText(tr("Normal text size"));
    undo->setText(tr("Undo"));
    flagMenu->setTitle(tr("Flag"));
    flags[0]->setText(tr("No flag"));
    for (std::size_t flag = 1; flag < flags.size(); ++flag) {
        flags[flag]->setText(tr("Flag %1").arg(flag));
    }
}

} // namespace reprise
