// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/finding.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>

struct ZSTD_DCtx_s;

namespace reprise::anki {

/// As many are read or packed at a time.
inline constexpr qsizetype pieceBytes = qsizetype{128} * 1024;

/// What may come out of a package, whatever its headers declare.
struct Limits
{
    qint64 totalBytes = qint64{1} << 30; ///< of everything that is unpacked
    qint64 mediumBytes = qint64{64} << 20;
    qint64 ratio = 200; ///< bytes that each packed one may become, past the first ratioFrom
    qint64 ratioFrom = qint64{10} << 20;
    qint64 entries = 100'000;
};

/// Takes bytes as they come; what it refuses ends the reading.
using Sink = std::function<Read<>(QByteArrayView)>;

/// Appends to `bytes`.
[[nodiscard]] Sink into(QByteArray& bytes);

/// Counts the bytes that come out of one packed stream against what is allowed.
class Meter final
{
public:
    /// At most `most` bytes out of `packed`.
    Meter(const Limits& limits, qint64 packed, qint64 most, QString place);

    [[nodiscard]] Read<> add(qint64 bytes);
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    qint64 m_most;
    qint64 m_ratio;
    qint64 m_mostByRatio;
    qint64 m_count = 0;
    QString m_place;
};

/// Unpacks raw deflate data: `pull` gives the next packed bytes, an empty view
/// at their end. MemberDamaged for data that end early, late or are none.
[[nodiscard]] Read<> inflateRaw(
    const std::function<Read<QByteArrayView>()>& pull, const Sink& sink, const QString& place);

/// Unpacks a zstd stream that is pushed into it piece by piece.
class ZstdUnpacker final
{
public:
    /// `meter` must outlive it.
    ZstdUnpacker(Meter& meter, Sink sink, QString place);
    ~ZstdUnpacker();
    ZstdUnpacker(const ZstdUnpacker&) = delete;
    ZstdUnpacker& operator=(const ZstdUnpacker&) = delete;

    [[nodiscard]] Read<> push(QByteArrayView packed);
    /// MemberDamaged unless the last frame was whole.
    [[nodiscard]] Read<> finish() const;

private:
    Meter& m_meter;
    Sink m_sink;
    QString m_place;
    QByteArray m_buffer;
    ZSTD_DCtx_s* m_context;
    bool m_frameIsWhole = false;
};

} // namespace reprise::anki
