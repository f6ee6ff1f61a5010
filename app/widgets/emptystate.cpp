// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/emptystate.h"

#include "app/widgets/button.h"
#include "app/widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace reprise {

namespace {

/// An icon of 48 pixels.
class Picture final : public QWidget
{
public:
    Picture(const Theme& theme, Icon icon, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_icon(icon)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return {m_theme.px(48), m_theme.px(48)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_theme.paintIcon(painter, m_icon, rect(), m_theme.color(Token::Text3), layoutDirection());
    }

private:
    const Theme& m_theme;
    Icon m_icon;
};

} // namespace

EmptyState::EmptyState(
    const Theme& theme, Icon icon, const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_picture(new Picture(theme, icon, this))
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
    m_picture->updateGeometry();
    m_picture->update();
    // At most 40 characters wide; a short sentence keeps its own width, since
    // a wrapping label would otherwise choose one of its own.
    const QFontMetrics metrics(m_theme.font(FontRole::Body));
    const int width = std::min(
        metrics.horizontalAdvance(m_sentence->text()) + 1, 40 * metrics.averageCharWidth());
    m_sentence->setFixedWidth(width);
    // A layout asks a page that is not shown yet for one line.
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(width)));
    layout()->setSpacing(m_theme.px(16));
}

} // namespace reprise
