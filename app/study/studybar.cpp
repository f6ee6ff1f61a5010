// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studybar.h"

#include "app/study/gradebar.h"
#include "app/study/studyactions.h"
#include "app/widgets/button.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace reprise {

namespace {
constexpr int gradeRing = 4; // that the grades leave around themselves
}

StudyBar::StudyBar(const Theme& theme, const StudyActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_leadingPart(new QWidget(this))
    , m_trailingPart(new QWidget(this))
    , m_grades(new GradeBar(theme, this))
    , m_undo(new Button(theme, Icon::Undo, QString(), m_leadingPart))
    , m_edit(new Button(theme, Icon::Edit, QString(), m_leadingPart))
    , m_flag(new Button(theme, Icon::Flag, QString(), m_trailingPart))
    , m_information(new Button(theme, Icon::Info, QString(), m_trailingPart))
    , m_more(new Button(theme, Icon::More, QString(), m_trailingPart))
{
    // Only the keyboard stops at these: a click must leave Space to the grades.
    for (Button* button : {m_undo, m_edit, m_flag, m_information, m_more}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_flag->setMenu(actions.flagMenu);
    m_more->setMenu(actions.moreMenu);
    connect(m_undo, &Button::clicked, actions.undo, &QAction::trigger);
    connect(m_edit, &Button::clicked, actions.edit, &QAction::trigger);
    connect(m_information, &Button::clicked, actions.information, &QAction::trigger);

    auto* leading = new QHBoxLayout(m_leadingPart);
    leading->setContentsMargins(0, 0, 0, 0);
    leading->addWidget(m_undo);
    leading->addWidget(m_edit);
    leading->addStretch();
    auto* trailing = new QHBoxLayout(m_trailingPart);
    trailing->setContentsMargins(0, 0, 0, 0);
    trailing->addStretch();
    for (Button* button : {m_flag, m_information, m_more}) {
        trailing->addWidget(button);
    }
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_leadingPart);
    row->addWidget(m_grades, 1);
    row->addWidget(m_trailingPart);
    connect(&theme, &Theme::changed, this, &StudyBar::restyle);
    restyle();
    retranslate();
}

void StudyBar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_leadingPart->setVisible(!narrow);
    m_trailingPart->setVisible(!narrow);
    restyle();
}

void StudyBar::setFlag(int flag)
{
    if (std::exchange(m_flagShown, flag) != flag) {
        showFlag();
    }
}

void StudyBar::showFlag()
{
    const int flag = m_flagShown;
    m_flag->setText(flag == 0 ? QString() : locale().toString(flag));
    const QString name = flag == 0 ? tr("Flag") : tr("Flag %1").arg(flag);
    m_flag->setAccessibleName(name);
    m_flag->setToolTip(flag == 0 ? tr("Flag (Ctrl+1 to Ctrl+7)") : name);
    restyle();
}

void StudyBar::setUndo(const QString& name, bool enabled)
{
    m_undo->setEnabled(enabled);
    m_undo->setToolTip(name);
    m_undo->setAccessibleName(name);
}

void StudyBar::setEditable(bool editable)
{
    m_edit->setEnabled(editable);
}

void StudyBar::retranslate()
{
    showFlag();
    m_edit->setAccessibleName(tr("Edit", "verb: change the text of the card"));
    m_edit->setToolTip(tr("Edit (E)"));
    m_information->setAccessibleName(tr("Card information"));
    m_information->setToolTip(tr("Card information (I)"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
}

void StudyBar::restyle()
{
    layout()->setSpacing(m_theme.px(8));
    m_leadingPart->layout()->setSpacing(m_theme.px(2));
    m_trailingPart->layout()->setSpacing(m_theme.px(2));
    const int side = m_theme.px(m_narrow ? 24 : 20) - (m_narrow ? gradeRing : 0);
    layout()->setContentsMargins(
        side, m_theme.px(16) - gradeRing, side, m_theme.px(15) - gradeRing);
    // The same on both sides, so that the grades stand under the face.
    const int wide = std::max(
        m_leadingPart->layout()->sizeHint().width(), m_trailingPart->layout()->sizeHint().width());
    m_leadingPart->setFixedWidth(wide);
    m_trailingPart->setFixedWidth(wide);
}

} // namespace reprise
