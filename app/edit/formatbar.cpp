// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/formatbar.h"

#include "app/edit/editoractions.h"
#include "app/widgets/button.h"
#include "app/widgets/panel.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace reprise {

FormatBar::FormatBar(const Theme& theme, const EditorActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_actions(actions)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    const auto separate = [this, row] {
        auto* line = new Hairline(m_theme, this, Qt::Vertical);
        line->setFixedHeight(m_theme.px(16));
        row->addSpacing(m_theme.px(6));
        row->addWidget(line);
        row->addSpacing(m_theme.px(6));
    };
    addButton(Icon::Bold, actions.bold);
    addButton(Icon::Italic, actions.italic);
    addButton(Icon::Code, actions.code);
    separate();
    addButton(Icon::CodeBlock, actions.codeBlock);
    m_language = new Button(theme, Button::Kind::Flat, QString(), this);
    m_language->setMenu(actions.languageMenu);
    m_language->setSize(Button::Size::Small);
    m_language->setFocusPolicy(Qt::TabFocus);
    m_buttons.append(m_language);
    m_buttonActions.append(nullptr);
    row->addWidget(m_language);
    separate();
    addButton(Icon::List, actions.list);
    addButton(Icon::Link, actions.link);
    addButton(Icon::Image, actions.image);
    m_cloze = addButton(Icon::Cloze, actions.clozeNext);
    row->addStretch();
    connect(&actions, &EditorActions::languageChosen, this, &FormatBar::retranslate);
    connect(&theme, &Theme::changed, this, &FormatBar::restyle);
    restyle();
    retranslate();
}

Button* FormatBar::addButton(Icon icon, QAction* action)
{
    auto* button = new Button(m_theme, icon, QString(), this);
    button->setSize(Button::Size::Small);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus in the field
    connect(button, &Button::clicked, action, &QAction::trigger);
    m_buttons.append(button);
    m_buttonActions.append(action);
    layout()->addWidget(button);
    return button;
}

void FormatBar::setCloze(bool cloze)
{
    m_cloze->setVisible(cloze);
    m_actions.clozeNext->setEnabled(cloze);
    m_actions.clozeSame->setEnabled(cloze);
}

void FormatBar::retranslate()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (const QAction* action = m_buttonActions.at(i)) {
            const QString name = action->text().remove(u'…');
            m_buttons.at(i)->setAccessibleName(name);
            m_buttons.at(i)->setToolTip(
                u"%1 (%2)"_s.arg(name, action->shortcut().toString(QKeySequence::NativeText)));
        }
    }
    m_language->setText(m_actions.codeBlock->iconText());
    m_language->setAccessibleName(tr("Language of the code: %1").arg(m_language->text()));
    m_language->setToolTip(tr("Language of the code"));
}

void FormatBar::restyle()
{
    layout()->setSpacing(m_theme.px(2));
}

} // namespace reprise
