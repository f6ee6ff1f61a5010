// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/editorfoot.h"

#include "app/edit/draftkeeper.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace reprise {

EditorFoot::EditorFoot(const Theme& theme, const DraftKeeper& drafts, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_drafts(drafts)
    , m_state(new ElidedLabel(theme, FontRole::Caption, Token::Text2, Qt::ElideRight, this))
    , m_cancel(new Button(theme, Button::Kind::Normal, QString(), this))
    , m_save(new Button(theme, Button::Kind::Primary, QString(), this))
{
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_state, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    m_age.setInterval(1s);
    connect(&m_age, &QTimer::timeout, this, &EditorFoot::showDraft);
    connect(&drafts, &DraftKeeper::changed, this, &EditorFoot::showDraft);
    connect(m_save, &Button::clicked, this, &EditorFoot::saveRequested);
    connect(m_cancel, &Button::clicked, this, &EditorFoot::cancelRequested);
    connect(&theme, &Theme::changed, this, &EditorFoot::restyle);
    restyle();
    retranslate();
}

void EditorFoot::setNew(bool isNew)
{
    m_isNew = isNew;
    retranslate();
}

void EditorFoot::say(const QString& sentence)
{
    m_age.stop();
    m_state->setText(sentence);
}

QString EditorFoot::text() const
{
    return m_state->text();
}

void EditorFoot::showDraft()
{
    const auto ago = m_drafts.keptSecondsAgo();
    if (!ago) {
        if (m_age.isActive()) {
            m_age.stop();
            m_state->clear();
        }
        return;
    }
    m_age.start();
    m_state->setText(*ago < 1 ? tr("Draft kept")
            : *ago < 60       ? tr("Draft kept %1 s ago").arg(locale().toString(*ago))
                              : tr("Draft kept %1 min ago").arg(locale().toString(*ago / 60)));
}

void EditorFoot::restyle()
{
    const int side = m_theme.px(24);
    layout()->setContentsMargins(side, m_theme.px(14), side, m_theme.px(14));
    layout()->setSpacing(m_theme.px(10));
}

void EditorFoot::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(
        tr("Close and forget what was typed. Esc closes and keeps it as a draft."));
    m_save->setText(m_isNew ? tr("Add") : tr("Save"));
    m_save->setKeyCap(tr("Ctrl+Enter", "two keys"));
    showDraft();
}

void EditorFoot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
