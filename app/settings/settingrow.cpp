// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingrow.h"

#include "app/widgets/label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace reprise {

namespace {
constexpr int controlWidth = 208;
}

SettingRow::SettingRow(const Theme& theme, QWidget* control, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_control(control)
    , m_name(new Label(theme, FontRole::Body, Token::Text, this))
    , m_sentence(new Label(theme, FontRole::Caption, Token::Text2, this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_sentence->setWordWrap(true);
    m_name->setBuddy(control);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(m_name);
    texts->addWidget(m_sentence);
    texts->addStretch();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(texts, 1);
    m_layout->addWidget(control, 0, Qt::AlignVCenter);
    // The wheel scrolls the page; it must not change a setting on its way.
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &SettingRow::restyle);
    restyle();
}

void SettingRow::restyle()
{
    m_layout->setSpacing(m_theme.px(m_layout->direction() == QBoxLayout::TopToBottom ? 4 : 24));
    m_control->setFixedWidth(m_theme.px(controlWidth));
    m_control->setMinimumHeight(m_theme.px(32));
    m_name->setMinimumHeight(qRound(m_theme.lineHeight(FontRole::Body)));
}

void SettingRow::setTexts(const QString& name, const QString& sentence)
{
    m_name->setText(name);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_control->setAccessibleName(name);
    m_control->setAccessibleDescription(sentence);
}

void SettingRow::setNarrow(bool narrow)
{
    m_layout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    restyle();
}

bool SettingRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_control && event->type() == QEvent::Wheel && !m_control->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace reprise
