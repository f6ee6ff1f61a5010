// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingrow.h"

#include "app/widgets/button.h"
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
    , m_origin(new Label(theme, FontRole::Caption, Token::Text3, this))
    , m_side(new QHBoxLayout)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_sentence->setWordWrap(true);
    m_origin->setWordWrap(true);
    m_origin->hide();
    m_name->setBuddy(control);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(m_name);
    texts->addWidget(m_sentence);
    texts->addWidget(m_origin);
    texts->addStretch();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(texts, 1);
    m_side->addWidget(control);
    m_layout->addLayout(m_side);
    m_layout->setAlignment(m_side, Qt::AlignVCenter);
    // The wheel scrolls the page; it must not change a setting on its way.
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &SettingRow::restyle);
    restyle();
}

void SettingRow::restyle()
{
    m_layout->setSpacing(m_theme.px(m_layout->direction() == QBoxLayout::TopToBottom ? 4 : 24));
    m_side->setSpacing(m_theme.px(4));
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
    describe();
}

void SettingRow::setResettable()
{
    m_origin->setText(QString(QChar::Nbsp)); // or the page would shift when it is known
    m_origin->show();
    m_reset = new Button(m_theme, Icon::Undo, QString(), this);
    QSizePolicy keepsItsPlace = m_reset->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsItsPlace);
    m_reset->hide();
    m_side->insertWidget(0, m_reset);
    setTabOrder(m_control, m_reset);
    connect(m_reset, &Button::clicked, this, [this] {
        m_control->setFocus(Qt::OtherFocusReason); // the button goes
        Q_EMIT resetRequested();
    });
    restyle();
}

void SettingRow::setOrigin(const QString& origin, bool isSet)
{
    m_origin->setText(origin);
    m_reset->setVisible(isSet);
    m_reset->setToolTip(tr("Take back what is set here"));
    m_reset->setAccessibleName(
        tr("%1: take back what is set here", "the name of a setting").arg(m_name->text()));
    describe();
}

void SettingRow::describe()
{
    m_control->setAccessibleDescription((m_sentence->text() + u' ' + m_origin->text()).trimmed());
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
