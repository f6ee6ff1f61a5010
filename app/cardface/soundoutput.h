// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace reprise {

/// Plays a card's sounds, one at a time.
class SoundOutput
{
public:
    enum class End
    {
        Played,
        Failed
    };

    SoundOutput() = default;
    virtual ~SoundOutput() = default;
    SoundOutput(const SoundOutput&) = delete;
    SoundOutput& operator=(const SoundOutput&) = delete;

    /// Plays from the start what isDeckSound(); what was playing ends without a
    /// word. `ended` is called once on this thread, unless something else comes first.
    virtual void play(const QByteArray& sound, std::function<void(End)> ended) = 0;
    virtual void stop() = 0;
};

/// What the plug-in around Qt Multimedia answers to: linked, that library would
/// take as long to load as the rest of the program.
class SoundOutputMaker
{
public:
    SoundOutputMaker() = default;
    virtual ~SoundOutputMaker() = default;
    SoundOutputMaker(const SoundOutputMaker&) = delete;
    SoundOutputMaker& operator=(const SoundOutputMaker&) = delete;

    [[nodiscard]] virtual std::unique_ptr<SoundOutput> make() = 0;
};

/// By the plug-in, which is loaded at the first call; null where it is missing.
[[nodiscard]] std::unique_ptr<SoundOutput> loadSoundOutput();

} // namespace reprise

Q_DECLARE_INTERFACE(reprise::SoundOutputMaker, "org.reprise.SoundOutputMaker/1")
