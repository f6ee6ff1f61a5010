// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardface/decksound.h"

namespace reprise {

namespace {

/// The head of an MPEG audio frame, layers II and III, or of AAC's ADTS.
bool beginsFrame(const QByteArray& data)
{
    if (data.size() < 4 || static_cast<uchar>(data[0]) != 0xFF)
        return false;
    const auto second = static_cast<uchar>(data[1]);
    const auto third = static_cast<uchar>(data[2]);
    if ((second & 0xF6U) == 0xF0U)
        return true; // ADTS
    const bool hasLayer =
        ((second & 0x06U) == 0x02U || (second & 0x06U) == 0x04U) && (second & 0x18U) != 0x08U;
    return (second & 0xE0U) == 0xE0U && hasLayer && (third & 0xF0U) != 0xF0U
        && (third & 0x0CU) != 0x0CU;
}

} // namespace

bool isDeckSound(const QByteArray& data)
{
    const auto has = [&data](qsizetype at, QByteArrayView bytes) {
        return QByteArrayView(data).sliced(std::min(at, data.size())).startsWith(bytes);
    };
    return has(0, "ID3") || has(0, "OggS") || has(0, "fLaC") || has(4, "ftyp")
        || has(0, QByteArrayView("\x1A\x45\xDF\xA3", 4)) || (has(0, "RIFF") && has(8, "WAVE"))
        || beginsFrame(data);
}

} // namespace reprise
