// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/emptystate.h"

#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QVBoxLayout>

namespace reprise {

EmptyState::EmptyState(
    const Theme& theme, Icon icon, const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_picture(new Label(theme, FontRole::Body, Token::Text3, this))
    , m_sentence(new Label(theme, FontRole::Body, Token::Text2, sentence, this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    if (!action.isEmpty()) {
        m_button = new Button(theme, Button::Kind::Normal, action, this);
        column->addWidget(m_button, 0, Qt::AlignHCenter);
        connect(m_button, &Button::clicked, this, &EmptyState::actionTriggered);
    }
    column->addStretch();
    connect(&theme, &Theme::changed, this, &EmptyState::restyle);
    restyle();
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
    restyle();
}

void EmptyState::restyle()
{
    m_picture->setPixmap(m_theme.icon(m_icon, Token::Text3)
            .pixmap(QSize(m_theme.px(48), m_theme.px(48)), devicePixelRatioF()));
    // At most 40 characters wide; a short sentence keeps its own width, since
    // a wrapping label would otherwise choose one of its own.
    const QFontMetrics metrics(m_theme.font(FontRole::Body));
    m_sentence->setFixedWidth(std::min(
        metrics.horizontalAdvance(m_sentence->text()) + 1, 40 * metrics.averageCharWidth()));
    layout()->setSpacing(m_theme.px(16));
}

} // namespace reprise
