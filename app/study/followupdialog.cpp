// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/followupdialog.h"

#include "app/cardface/cardview.h"
#include "app/describe.h"
#include "app/preferences.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/storage/collectionthread.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace reprise {

FollowUpDialog::FollowUpDialog(
    Workspace& workspace, CodeHighlighter& highlighter, CardId card, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_path(new ElidedLabel(workspace.theme, FontRole::Caption, Token::Text2, Qt::ElideLeft, this))
    , m_view(new CardView(workspace.theme, highlighter, this))
    , m_reveal(new Button(workspace.theme, Button::Kind::Primary, QString(), this))
    , m_close(new Button(workspace.theme, Button::Kind::Normal, QString(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setZoom(workspace.preferences.zoom());
    m_view->setMediaProvider([this](const QString& name) { return m_asked.media.value(name); });

    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_reveal);
    buttons->addWidget(m_close);
    auto* page = new QVBoxLayout(this);
    page->addWidget(m_path);
    page->addWidget(m_view, 1);
    page->addLayout(buttons);

    auto* followOn = new QShortcut(QKeySequence(u"F"_s), this);
    connect(followOn, &QShortcut::activated, this, &FollowUpDialog::followOn);
    connect(m_view, &CardView::followUpChosen, this, &FollowUpDialog::ask);
    connect(m_reveal, &Button::clicked, this, &FollowUpDialog::showAnswer);
    connect(m_close, &Button::clicked, this, &QDialog::accept);
    connect(&workspace.theme, &Theme::changed, this, &FollowUpDialog::restyle);
    restyle();
    retranslate();
    resize(parent->size() * 0.8);
    ask(card);
}

void FollowUpDialog::ask(CardId card)
{
    m_workspace.collection
        .request([card, now = m_workspace.clock.now()](
                     Collection& collection) { return askCard(collection, card, now); })
        .then(this, [this](Result<Asked> result) { receive(std::move(result)); });
}

void FollowUpDialog::receive(Result<Asked> result)
{
    if (!result) {
        m_path->setText(describe(result.error()));
        return;
    }
    m_asked = std::move(*result);
    if (!m_asked.question) {
        return;
    }
    m_path->setText(topicLevels(m_asked.question->topicPath).join(u"\u2002›\u2002"_s));
    m_view->showQuestion(m_asked.question->face);
    m_reveal->show();
    m_reveal->setDefault(true);
    m_reveal->setFocus();
}

void FollowUpDialog::showAnswer()
{
    m_view->showAnswer();
    m_reveal->hide();
    m_close->setDefault(true);
    m_close->setFocus();
}

void FollowUpDialog::followOn()
{
    if (m_view->isAnswerShown() && m_asked.question && m_asked.question->face.followUp) {
        ask(m_asked.question->face.followUp->card);
    }
}

void FollowUpDialog::restyle()
{
    const Theme& theme = m_workspace.theme;
    layout()->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout()->setSpacing(theme.px(12));
}

void FollowUpDialog::retranslate()
{
    setWindowTitle(tr("Then they ask"));
    m_reveal->setText(tr("Show answer"));
    m_reveal->setKeyCap(tr("Space", "a key"));
    m_close->setText(tr("Close"));
}

void FollowUpDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace reprise
