// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/today/preparationbutton.h"

#include "app/widgets/button.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

QString nameOf(const std::optional<Level>& level)
{
    if (!level) {
        return PreparationButton::tr("Every level");
    }
    switch (*level) {
    case Level::Entry:
        return PreparationButton::tr("Entry", "a level of a job");
    case Level::Mid:
        return PreparationButton::tr("Mid, and what is below", "a level of a job");
    case Level::Senior:
        return PreparationButton::tr("Senior, and what is below", "a level of a job");
    }
    return {};
}

/// In the button's line: short, and in the middle of it.
QString wordFor(Level level)
{
    switch (level) {
    case Level::Entry:
        return PreparationButton::tr("entry", "a level of a job, within a line");
    case Level::Mid:
        return PreparationButton::tr("mid", "a level of a job, within a line");
    case Level::Senior:
        return PreparationButton::tr("senior", "a level of a job, within a line");
    }
    return {};
}

QString nameOfRole(const QString& role)
{
    if (role == "web"_L1) {
        return PreparationButton::tr("web", "a role in a company");
    }
    if (role == "data-science"_L1) {
        return PreparationButton::tr("data science", "a role in a company");
    }
    if (role == "ml-ai"_L1) {
        return PreparationButton::tr("ML and AI", "a role in a company");
    }
    return role; // another deck's: as it is written
}

} // namespace

PreparationButton::PreparationButton(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_button(new Button(theme, Button::Kind::Normal, QString(), this))
    , m_menu(new QMenu(m_button))
{
    m_button->setSize(Button::Size::Small);
    m_button->setMenu(m_menu);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_button);
    m_menu->installEventFilter(this);
    connect(m_menu, &QMenu::aboutToShow, this, &PreparationButton::fillMenu);
    retranslate();
}

void PreparationButton::setPreparation(const Preparation& preparation, const QStringList& roles)
{
    if (!m_menu->isVisible()) { // else what is being chosen in it is newer
        m_preparation = preparation;
    }
    m_roles = roles;
    m_roles.removeAll(generalRole);
    for (const QString& chosenBefore : preparation.roles) {
        if (!m_roles.contains(chosenBefore)) {
            m_roles.append(chosenBefore); // its deck may be gone
        }
    }
    retranslate();
}

void PreparationButton::setShort(bool isShort)
{
    if (std::exchange(m_short, isShort) != isShort) {
        retranslate();
    }
}

void PreparationButton::choose(const Preparation& preparation)
{
    if (preparation != m_preparation) {
        m_preparation = preparation;
        retranslate();
        Q_EMIT chosen(preparation);
    }
}

void PreparationButton::fillMenu()
{
    m_menu->clear();
    m_menu->addSection(tr("Level"));
    auto* levels = new QActionGroup(m_menu);
    for (const auto& level : {std::optional<Level>(), std::optional(Level::Entry),
             std::optional(Level::Mid), std::optional(Level::Senior)}) {
        QAction* action = m_menu->addAction(nameOf(level));
        action->setCheckable(true);
        action->setChecked(m_preparation.level == level);
        levels->addAction(action);
        connect(action, &QAction::triggered, this, [this, level] {
            Preparation preparation = m_preparation;
            preparation.level = level;
            choose(preparation);
        });
    }
    if (!m_roles.isEmpty()) {
        m_menu->addSection(tr("Roles; general questions always come"));
    }
    for (const QString& role : std::as_const(m_roles)) {
        QAction* action = m_menu->addAction(nameOfRole(role));
        action->setCheckable(true);
        action->setChecked(m_preparation.roles.contains(role));
        connect(action, &QAction::toggled, this, [this, role](bool wanted) {
            Preparation preparation = m_preparation;
            preparation.roles.removeAll(role);
            if (wanted) {
                preparation.roles.append(role);
                preparation.roles.sort();
            }
            choose(preparation);
        });
    }
    m_menu->addSeparator();
    QAction* everything = m_menu->addAction(tr("Everything again"));
    everything->setEnabled(!m_preparation.isForEverything());
    connect(everything, &QAction::triggered, this, [this] { choose({}); });
    connect(this, &PreparationButton::chosen, everything,
        [everything](const Preparation& now) { everything->setEnabled(!now.isForEverything()); });
}

bool PreparationButton::eventFilter(QObject* watched, QEvent* event)
{
    // A choice of several would close the menu after each.
    const bool chooses = event->type() == QEvent::MouseButtonRelease
        || (event->type() == QEvent::KeyPress
            && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space);
    QAction* action = watched == m_menu && chooses ? m_menu->activeAction() : nullptr;
    if (action != nullptr && action->isCheckable()) {
        action->trigger();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PreparationButton::retranslate()
{
    QStringList words;
    if (m_preparation.level) {
        words.append(wordFor(*m_preparation.level));
    }
    for (const QString& role : std::as_const(m_preparation.roles)) {
        words.append(nameOfRole(role));
    }
    const QString chosenWords =
        words.isEmpty() ? tr("everything", "what is prepared for") : words.join(u" · "_s);
    const QString whole = tr("I prepare for: %1", "levels and roles").arg(chosenWords);
    m_button->setText(m_short ? chosenWords : whole);
    m_button->setAccessibleName(whole);
    m_button->setToolTip(tr("Which new cards come. What is due comes all the same."));
}

void PreparationButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
