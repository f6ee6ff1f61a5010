// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/facepane.h"

#include "app/cardface/cardview.h"
#include "app/cardface/codehighlighter.h"
#include "app/widgets/button.h"
#include "app/widgets/label.h"
#include "core/model/topic.h"
#include "core/storage/collectionthread.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace reprise {

FacePane::FacePane(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_highlighter(std::make_unique<CodeHighlighter>())
    , m_topic(
          new ElidedLabel(workspace.theme, FontRole::Caption, Token::Text2, Qt::ElideMiddle, this))
    , m_edit(new Button(workspace.theme, Icon::Edit, QString(), this))
    , m_information(new Button(workspace.theme, Icon::Info, QString(), this))
    , m_view(new CardView(workspace.theme, *m_highlighter, this))
{
    m_view->setPreview(true);
    m_view->setMediaProvider([this](const QString& name) { return m_shown.media.value(name); });
    for (Button* button : {m_edit, m_information}) {
        button->setSize(Button::Size::Small);
        button->setEnabled(false);
    }
    m_edit->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(m_topic, 1);
    head->addWidget(m_edit);
    head->addWidget(m_information);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    connect(m_edit, &Button::clicked, this, &FacePane::editRequested);
    connect(m_information, &Button::clicked, this, &FacePane::informationRequested);
    connect(m_view, &CardView::linkActivated, this, &FacePane::linkActivated);
    connect(m_view, &CardView::followUpChosen, this, &FacePane::cardChosen);
    connect(&workspace.theme, &Theme::changed, this, &FacePane::restyle);
    restyle();
    retranslate();
}

FacePane::~FacePane() = default;

void FacePane::setEditable(bool editable)
{
    m_edit->setVisible(editable);
}

void FacePane::setCard(std::optional<CardId> card)
{
    m_card = card;
    m_edit->setEnabled(card.has_value());
    m_information->setEnabled(card.has_value());
    if (!card) {
        m_shown = Asked();
        show();
    } else if (!m_reading) {
        read(*card); // else the newest is read when the one under way is back
    }
}

void FacePane::read(CardId card)
{
    m_reading = true;
    m_workspace.collection
        .request([card, now = m_workspace.clock.now()](
                     Collection& collection) { return readCard(collection, card, now); })
        .then(this, [this, card](Result<Asked> asked) {
            m_reading = false;
            if (!m_card) {
                return;
            }
            if (*m_card != card) {
                read(*m_card);
                return;
            }
            // A card that cannot be read says so on the Study page; here it has no face.
            Asked read = asked ? std::move(*asked) : Asked();
            const bool same = read.question && m_shown.question
                && read.question->card.id == m_shown.question->card.id
                && read.question->face == m_shown.question->face;
            m_shown = std::move(read);
            if (same) {
                showTopic(); // the card may have moved
            } else {
                show();
            }
        });
}

void FacePane::show()
{
    if (!m_shown.question) {
        m_topic->setText({});
        m_view->showNothing();
        return;
    }
    showTopic();
    m_view->showQuestion(m_shown.question->face);
    if (!m_frontOnly) {
        m_view->showAnswer();
        m_view->scrollPage(-100);
    }
}

void FacePane::showTopic()
{
    const QStringList levels = topicLevels(m_shown.question->topicPath);
    m_topic->setText(levels.isEmpty() ? QString() : levels.last());
    m_topic->setToolTip(m_shown.question->topicPath.toHtmlEscaped());
}

void FacePane::setNeedles(const QList<search::Needle>& needles)
{
    m_view->setNeedles(needles);
}

void FacePane::flip()
{
    m_frontOnly = !m_frontOnly;
    show();
}

void FacePane::restyle()
{
    const Theme& theme = m_workspace.theme;
    auto* head = static_cast<QBoxLayout*>(layout()->itemAt(0)->layout());
    head->setContentsMargins(theme.px(18), theme.px(8), theme.px(10), 0);
    head->setSpacing(theme.px(2));
    setMinimumSize(theme.px(200), theme.px(120));
}

void FacePane::retranslate()
{
    for (const auto& [button, name] :
        {std::pair(m_edit, tr("Edit")), {m_information, tr("Card information")}}) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

void FacePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace reprise
