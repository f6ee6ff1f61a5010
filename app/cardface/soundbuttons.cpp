// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/soundbuttons.h"

#include "app/widgets/focusring.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPointer>

#include <utility>

namespace reprise {

SoundButton::SoundButton(const Theme& theme, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    new FocusRing(theme, *this, 5);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SoundButton::setSound(const QString& name)
{
    m_sound = name;
    m_failed = false;
    rename();
}

void SoundButton::setPlaying(bool playing)
{
    m_playing = playing;
    m_failed = false;
    rename();
    update();
}

void SoundButton::showFailed()
{
    m_playing = false;
    m_failed = true;
    rename();
    update();
    QAccessibleAnnouncementEvent event(this, accessibleName());
    QAccessible::updateAccessibility(&event);
}

void SoundButton::rename()
{
    setAccessibleName(m_failed ? tr("%1 cannot be played here").arg(m_sound)
            : m_playing        ? tr("Stop %1", "a sound").arg(m_sound)
                               : tr("Play %1", "a sound").arg(m_sound));
    // A deck's name must not be read as markup.
    setToolTip(accessibleName().toHtmlEscaped());
}

void SoundButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rename();
    QToolButton::changeEvent(event);
}

void SoundButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Token ground = isDown() ? Token::LineStrong
        : underMouse()            ? Token::ControlHover
                                  : Token::Control;
    painter.setPen(QPen(m_theme.color(Token::LineStrong), 1));
    painter.setBrush(m_theme.color(ground));
    const double radius = m_theme.px(5);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const Icon icon = m_failed ? Icon::Warning : m_playing ? Icon::Stop : Icon::Play;
    const Token color = m_failed ? Token::Danger : Token::AccentText;
    const double side = height() * 0.66;
    m_theme.paintIcon(painter, icon,
        QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_theme.color(color),
        layoutDirection());
}

SoundButtons::SoundButtons(const Theme& theme, QWidget* viewport)
    : QObject(viewport)
    , m_theme(theme)
    , m_viewport(viewport)
{
}

SoundButtons::~SoundButtons() = default;

void SoundButtons::setOutput(std::unique_ptr<SoundOutput> output)
{
    m_output = std::move(output);
}

void SoundButtons::show(const FaceDocument& document, const FaceDocument::MediaProvider& media)
{
    m_media = media;
    const auto count = static_cast<std::size_t>(document.sounds().size());
    while (m_buttons.size() > count) {
        if (m_buttons.back()->isPlaying())
            stop();
        delete m_buttons.back();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < count) {
        auto* button = new SoundButton(m_theme, m_viewport);
        connect(button, &QToolButton::clicked, this, [this, button] { toggle(*button); });
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const QString& name = document.sounds().at(static_cast<qsizetype>(i));
        if (m_buttons[i]->sound() == name)
            continue;
        if (m_buttons[i]->isPlaying())
            stop();
        m_buttons[i]->setSound(name);
    }
}

void SoundButtons::place(const FaceDocument& document, const QPointF& offset)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const QRectF room = document.soundRoom(static_cast<int>(i)).translated(-offset);
        m_buttons[i]->setGeometry(room.toRect());
        m_buttons[i]->setVisible(
            !room.isEmpty() && room.bottom() > 0 && room.top() < m_viewport->height());
    }
}

void SoundButtons::stop()
{
    if (m_output)
        m_output->stop();
    for (SoundButton* button : m_buttons)
        button->setPlaying(false);
}

void SoundButtons::toggle(SoundButton& button)
{
    const bool wasPlaying = button.isPlaying();
    stop();
    if (wasPlaying)
        return;
    if (!m_output)
        m_output = loadSoundOutput();
    const QByteArray sound = m_media ? m_media(button.sound()) : QByteArray();
    if (!m_output || sound.isEmpty()) {
        button.showFailed();
        return;
    }
    button.setPlaying(true);
    // The button may be gone when it ends.
    m_output->play(sound, [guard = QPointer(&button)](SoundOutput::End end) {
        if (!guard)
            return;
        if (end == SoundOutput::End::Failed)
            guard->showFailed();
        else
            guard->setPlaying(false);
    });
}

} // namespace reprise
