// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace reprise {

/// Decodes an image that came with a deck: PNG, JPEG, GIF or WebP by its first
/// bytes, with exactly that decoder, at most 40 million pixels by its header,
/// and no larger than `widest` device pixels wide. Null if it is anything else:
/// other plugins (SVG above all) must never see a deck's data.
[[nodiscard]] QImage decodedDeckImage(const QByteArray& data, int widest);

} // namespace reprise
