// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/soundoutput.h"

#include <QAudioOutput>
#include <QBuffer>
#include <QMediaPlayer>

#include <utility>

namespace reprise {

namespace {

/// Decodes in this process and from memory: a sound's name never reaches a player.
class MediaSoundOutput final : public SoundOutput
{
public:
    MediaSoundOutput()
    {
        m_player.setAudioOutput(&m_audio);
        QObject::connect(&m_player, &QMediaPlayer::mediaStatusChanged, &m_player,
            [this](QMediaPlayer::MediaStatus status) {
                if (status == QMediaPlayer::EndOfMedia)
                    end(End::Played);
                else if (status == QMediaPlayer::InvalidMedia)
                    end(End::Failed);
            });
        QObject::connect(
            &m_player, &QMediaPlayer::errorOccurred, &m_player, [this] { end(End::Failed); });
    }
    ~MediaSoundOutput() override { MediaSoundOutput::stop(); }

    void play(const QByteArray& sound, std::function<void(End)> ended) override
    {
        stop();
        m_buffer.setData(sound);
        m_buffer.open(QIODevice::ReadOnly);
        m_ended = std::move(ended);
        m_player.setSourceDevice(&m_buffer);
        m_player.play();
    }

    void stop() override
    {
        m_ended = {};
        m_player.stop();
        m_player.setSourceDevice(nullptr);
        m_buffer.close();
    }

private:
    void end(End how)
    {
        if (const auto ended = std::exchange(m_ended, {}))
            ended(how);
    }

    QBuffer m_buffer;
    QAudioOutput m_audio;
    QMediaPlayer m_player;
    std::function<void(End)> m_ended;
};

} // namespace

class MediaSoundOutputMaker final : public QObject, public SoundOutputMaker
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.reprise.SoundOutputMaker/1")
    Q_INTERFACES(reprise::SoundOutputMaker)

public:
    [[nodiscard]] std::unique_ptr<SoundOutput> make() override
    {
        return std::make_unique<MediaSoundOutput>();
    }
};

} // namespace reprise

#include "mediasoundoutput.moc"
