// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cardface/facedocument.h"
#include "app/cardface/soundoutput.h"
#include "app/theme/theme.h"

#include <QToolButton>

#include <memory>
#include <vector>

namespace reprise {

/// Plays a sound, and ends it while it plays; named by the sound's file.
class SoundButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit SoundButton(const Theme& theme, QWidget* parent);

    void setSound(const QString& name);
    [[nodiscard]] const QString& sound() const { return m_sound; }
    void setPlaying(bool playing);
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    /// It could not be played: says so, to assistive technology too.
    void showFailed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rename();

    const Theme& m_theme;
    QString m_sound;
    bool m_playing = false;
    bool m_failed = false;
};

/// The buttons of a face's sounds over the room that its document leaves. Nothing
/// plays but by a click, and it ends when another face comes.
class SoundButtons final : public QObject
{
    Q_OBJECT

public:
    /// The buttons are children of `viewport`.
    SoundButtons(const Theme& theme, QWidget* viewport);
    ~SoundButtons() override;

    /// In place of what loadSoundOutput() makes at the first click.
    void setOutput(std::unique_ptr<SoundOutput> output);

    /// The sounds of the document on screen; `media` gives their bytes.
    void show(const FaceDocument& document, const FaceDocument::MediaProvider& media);
    /// Moves the buttons to where their document has them, `offset` scrolled away.
    void place(const FaceDocument& document, const QPointF& offset);
    void stop();
    /// Plays the sound, or ends it while it plays.
    void click(int sound) { toggle(*m_buttons.at(static_cast<std::size_t>(sound))); }

private:
    void toggle(SoundButton& button);

    const Theme& m_theme;
    QWidget* m_viewport;
    FaceDocument::MediaProvider m_media;
    std::vector<SoundButton*> m_buttons;
    std::unique_ptr<SoundOutput> m_output;
};

} // namespace reprise
