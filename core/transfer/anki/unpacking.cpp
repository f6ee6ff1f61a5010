// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/unpacking.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

/// zlib's stream of raw deflate data, ended with the scope.
class Inflater final
{
public:
    Inflater()
        : m_works(inflateInit2(&m_stream, -MAX_WBITS) == Z_OK) // raw: no header of its own
    {
    }
    ~Inflater()
    {
        if (m_works) {
            inflateEnd(&m_stream);
        }
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    [[nodiscard]] bool works() const { return m_works; }
    void take(QByteArrayView packed)
    {
        // zlib's header is of a time before const; it reads only.
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        m_stream.avail_in = static_cast<uInt>(packed.size());
    }
    [[nodiscard]] bool hasInput() const { return m_stream.avail_in > 0; }
    /// The next bytes in `piece`, whose length they get; false where the data are none.
    [[nodiscard]] bool give(QByteArray& piece)
    {
        piece.resize(pieceBytes);
        m_stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        m_stream.avail_out = static_cast<uInt>(piece.size());
        const int state = inflate(&m_stream, Z_NO_FLUSH);
        m_isAtEnd = state == Z_STREAM_END;
        m_isFull = m_stream.avail_out == 0;
        piece.resize(piece.size() - static_cast<qsizetype>(m_stream.avail_out));
        return state == Z_OK || state == Z_STREAM_END || state == Z_BUF_ERROR;
    }
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    [[nodiscard]] bool mayHaveMore() const { return m_isFull && !m_isAtEnd; }

private:
    z_stream m_stream{};
    bool m_works;
    bool m_isAtEnd = false;
    bool m_isFull = false;
};

} // namespace

Sink into(QByteArray& bytes)
{
    return [&bytes](QByteArrayView piece) -> Read<> {
        bytes.append(piece);
        return {};
    };
}

Meter::Meter(const Limits& limits, qint64 packed, qint64 most, QString place)
    : m_most(most)
    , m_ratio(limits.ratio)
    , m_mostByRatio(std::max(limits.ratioFrom, packed * limits.ratio))
    , m_place(std::move(place))
{
}

Read<> Meter::add(qint64 bytes)
{
    m_count += bytes;
    if (m_count > m_most) {
        return refusal(FindingCode::TooLarge, m_place, QString::number(m_most));
    }
    if (m_count > m_mostByRatio) {
        return refusal(FindingCode::RatioTooHigh, m_place, QString::number(m_ratio));
    }
    return {};
}

Read<> inflateRaw(
    const std::function<Read<QByteArrayView>()>& pull, const Sink& sink, const QString& place)
{
    const auto damaged = [&place] {
        return refusal(FindingCode::MemberDamaged, place, u"deflate"_s);
    };
    Inflater inflater;
    if (!inflater.works()) {
        return damaged();
    }
    QByteArray piece;
    while (!inflater.isAtEnd()) {
        const Read<QByteArrayView> packed = pull();
        if (!packed) {
            return std::unexpected(packed.error());
        }
        if (packed->isEmpty()) {
            return damaged();
        }
        inflater.take(*packed);
        do {
            if (!inflater.give(piece)) {
                return damaged();
            }
            if (auto taken = sink(piece); !taken) {
                return taken;
            }
        } while ((inflater.hasInput() && !inflater.isAtEnd()) || inflater.mayHaveMore());
    }
    const Read<QByteArrayView> rest = pull();
    if (!rest) {
        return std::unexpected(rest.error());
    }
    if (inflater.hasInput() || !rest->isEmpty()) {
        return damaged();
    }
    return {};
}

ZstdUnpacker::ZstdUnpacker(Meter& meter, Sink sink, QString place)
    : m_meter(meter)
    , m_sink(std::move(sink))
    , m_place(std::move(place))
    , m_buffer(pieceBytes, Qt::Uninitialized)
    , m_context(ZSTD_createDCtx())
{
}

ZstdUnpacker::~ZstdUnpacker()
{
    ZSTD_freeDCtx(m_context);
}

Read<> ZstdUnpacker::push(QByteArrayView packed)
{
    if (!m_context) {
        return refusal(FindingCode::MemberDamaged, m_place, u"zstd"_s);
    }
    ZSTD_inBuffer in{packed.data(), static_cast<size_t>(packed.size()), 0};
    bool isFull = false;
    while (in.pos < in.size || isFull) {
        ZSTD_outBuffer out{m_buffer.data(), static_cast<size_t>(m_buffer.size()), 0};
        const size_t state = ZSTD_decompressStream(m_context, &out, &in);
        if (ZSTD_isError(state) != 0) {
            return refusal(FindingCode::MemberDamaged, m_place,
                u"zstd: "_s + QString::fromLatin1(ZSTD_getErrorName(state)));
        }
        m_frameIsWhole = state == 0;
        isFull = out.pos == out.size && !m_frameIsWhole;
        if (auto counted = m_meter.add(static_cast<qint64>(out.pos)); !counted) {
            return counted;
        }
        if (out.pos > 0) {
            if (auto taken =
                    m_sink(QByteArrayView(m_buffer).first(static_cast<qsizetype>(out.pos)));
                !taken) {
                return taken;
            }
        }
    }
    return {};
}

Read<> ZstdUnpacker::finish() const
{
    if (!m_frameIsWhole) {
        return refusal(FindingCode::MemberDamaged, m_place, u"zstd: ends early"_s);
    }
    return {};
}

} // namespace reprise::anki
