// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace reprise {

/// Whether that is the beginning of a sound or a film: MP3, Ogg, WAV, FLAC, AAC,
/// MP4 or Matroska by its first bytes, whatever its name. Play lists and all else
/// that could name another file are none.
[[nodiscard]] bool isDeckSound(const QByteArray& data);

} // namespace reprise
