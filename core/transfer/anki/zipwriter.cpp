// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/zipwriter.h"

#include "core/transfer/anki/unpacking.h"

#include <QIODevice>
#include <QtEndian>

#include <zlib.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

constexpr quint16 version = 20;
constexpr quint16 utf8Names = 0x0800;
constexpr quint16 deflate = 8;
constexpr quint16 firstDate = 0x21; // 1980-01-01

template <typename Number>
void put(QByteArray& bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
}

/// What a local header and an entry of the directory have in common.
void putCommon(QByteArray& bytes, quint16 method, quint32 checksum, quint32 packed,
    quint32 unpacked, qsizetype nameBytes)
{
    put<quint16>(bytes, version);
    put<quint16>(bytes, utf8Names);
    put<quint16>(bytes, method);
    put<quint16>(bytes, 0); // midnight
    put<quint16>(bytes, firstDate);
    put<quint32>(bytes, checksum);
    put<quint32>(bytes, packed);
    put<quint32>(bytes, unpacked);
    put<quint16>(bytes, static_cast<quint16>(nameBytes));
    put<quint16>(bytes, 0); // no extra field
}

/// Packs what is put into it, or hands it on.
class Packer final
{
public:
    explicit Packer(bool isDeflating)
        : m_isDeflating(isDeflating)
    {
        if (m_isDeflating) {
            // Fast: most of an export's time would be this. Raw, as in zip files.
            deflateInit2(
                &m_stream, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
        }
    }
    ~Packer()
    {
        if (m_isDeflating) {
            deflateEnd(&m_stream);
        }
    }
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    [[nodiscard]] QByteArray pack(QByteArray& piece, bool isLast)
    {
        if (!m_isDeflating) {
            return piece;
        }
        QByteArray packed;
        QByteArray room(pieceBytes, Qt::Uninitialized);
        m_stream.next_in = reinterpret_cast<Bytef*>(piece.data());
        m_stream.avail_in = static_cast<uInt>(piece.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef*>(room.data());
            m_stream.avail_out = static_cast<uInt>(room.size());
            ::deflate(&m_stream, isLast ? Z_FINISH : Z_NO_FLUSH);
            packed.append(room.constData(), room.size() - m_stream.avail_out);
        } while (m_stream.avail_out == 0);
        return packed;
    }

private:
    bool m_isDeflating;
    z_stream m_stream{};
};

} // namespace

ZipWriter::ZipWriter(QIODevice& out)
    : m_out(out)
{
}

QByteArray ZipWriter::header(const Member& member)
{
    QByteArray bytes("PK\x03\x04");
    putCommon(bytes, member.isDeflated ? deflate : 0, member.checksum, member.packed,
        member.unpacked, member.name.size());
    return bytes + member.name;
}

Result<> ZipWriter::write(const QByteArray& bytes)
{
    if (m_out.write(bytes) != bytes.size()) {
        return failure(ErrorCode::FileUnwritable, m_out.errorString());
    }
    if (m_out.pos() > std::numeric_limits<quint32>::max()) {
        return failure(ErrorCode::InvalidValue, u"more than 4 GiB"_s);
    }
    return {};
}

Result<> ZipWriter::add(
    const QByteArray& name, QIODevice& contents, Packing packing, const std::function<bool()>& goOn)
{
    if (m_members.size() == std::numeric_limits<quint16>::max()) {
        return failure(ErrorCode::InvalidValue, u"more than 65535 files"_s);
    }
    Member member{.name = name,
        .isDeflated = packing == Packing::Deflated,
        .offset = static_cast<quint32>(m_out.pos())};
    if (auto done = write(header(member)); !done) {
        return done;
    }
    const qint64 start = m_out.pos();
    qint64 unpacked = 0;
    uLong checksum = crc32(0, nullptr, 0);
    Packer packer(member.isDeflated);
    for (bool isLast = false; !isLast;) {
        if (!goOn()) {
            return failure(ErrorCode::Cancelled);
        }
        QByteArray piece(pieceBytes, Qt::Uninitialized);
        const qint64 count = contents.read(piece.data(), pieceBytes);
        if (count < 0) {
            return failure(ErrorCode::FileUnreadable, contents.errorString());
        }
        piece.truncate(count);
        isLast = count < pieceBytes && contents.atEnd();
        unpacked += count;
        checksum = crc32(
            checksum, reinterpret_cast<const Bytef*>(piece.constData()), static_cast<uInt>(count));
        if (auto done = write(packer.pack(piece, isLast)); !done) {
            return done;
        }
    }
    const qint64 end = m_out.pos();
    member.checksum = static_cast<quint32>(checksum);
    member.packed = static_cast<quint32>(end - start);
    member.unpacked = static_cast<quint32>(unpacked);
    if (unpacked > std::numeric_limits<quint32>::max()) {
        return failure(ErrorCode::InvalidValue, u"more than 4 GiB"_s);
    }
    m_members.append(member);
    if (!m_out.seek(member.offset)) {
        return failure(ErrorCode::FileUnwritable, m_out.errorString());
    }
    return write(header(member)).and_then([&]() -> Result<> {
        return m_out.seek(end) ? Result<>()
                               : failure(ErrorCode::FileUnwritable, m_out.errorString());
    });
}

Result<> ZipWriter::finish()
{
    const auto start = static_cast<quint32>(m_out.pos());
    QByteArray directory;
    for (const Member& member : std::as_const(m_members)) {
        directory += "PK\x01\x02";
        put<quint16>(directory, version);
        putCommon(directory, member.isDeflated ? deflate : 0, member.checksum, member.packed,
            member.unpacked, member.name.size());
        put<quint16>(directory, 0); // no comment
        put<quint16>(directory, 0); // on the first disk
        put<quint16>(directory, 0); // no attributes
        put<quint32>(directory, 0);
        put<quint32>(directory, member.offset);
        directory += member.name;
    }
    QByteArray end("PK\x05\x06");
    put<quint32>(end, 0); // one disk
    put(end, static_cast<quint16>(m_members.size()));
    put(end, static_cast<quint16>(m_members.size()));
    put(end, static_cast<quint32>(directory.size()));
    put(end, start);
    put<quint16>(end, 0); // no comment
    return write(directory + end);
}

} // namespace reprise::anki
