// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/zipfile.h"

#include "core/transfer/anki/unpacking.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

// PKWARE's APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3.
constexpr qsizetype localHeaderBytes = 30;
constexpr qsizetype centralHeaderBytes = 46;
constexpr qsizetype endBytes = 22;
constexpr qsizetype end64Bytes = 56;
constexpr qsizetype locator64Bytes = 20;
constexpr qsizetype longestComment = 65'535;
constexpr quint16 full16 = 0xffff; // the value stands in the 64-bit record
constexpr quint32 full32 = 0xffff'ffff;
constexpr int stored = 0;
constexpr int deflated = 8;

constexpr qint64 largestDirectory = qint64{32} << 20;

template <typename Number>
Number numberAt(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<Number>(bytes.sliced(offset, sizeof(Number)).data());
}

QByteArray bytesAt(QFile& file, qint64 offset, qint64 count)
{
    return offset >= 0 && file.seek(offset) ? file.read(count) : QByteArray();
}

bool isFolderOrLink(QByteArrayView header, QByteArrayView name)
{
    constexpr int unixHost = 3;
    constexpr quint32 kindMask = 0170000;
    constexpr quint32 plainFile = 0100000;
    const quint32 kind = (numberAt<quint32>(header, 38) >> 16) & kindMask;
    return name.endsWith('/') || (header[5] == unixHost && kind != 0 && kind != plainFile);
}

/// Why a member cannot be read, whatever its data are; empty if it can.
QString oddityOf(const ZipFile::Member& member)
{
    if (member.isEncrypted) {
        return u"encrypted"_s;
    }
    if (!member.isFile) {
        return u"not a file"_s;
    }
    const bool isKnown = member.method == stored || member.method == deflated;
    return isKnown ? QString() : u"method %1"_s.arg(member.method);
}

std::unexpected<Finding> faulty(const QString& what)
{
    return refusal(FindingCode::ZipFaulty, {}, what);
}

} // namespace

/// The directory at the end of a zip file.
class ZipFile::Directory final
{
public:
    Directory(QFile& file, const Limits& limits)
        : m_file(file)
        , m_limits(limits)
    {
    }

    [[nodiscard]] Read<> find();
    [[nodiscard]] Read<QHash<QByteArray, Member>> read();
    [[nodiscard]] qint64 offset() const { return m_offset; }

private:
    struct Extent
    {
        qint64 from = 0;
        qint64 to = 0; // one past, at least
    };

    [[nodiscard]] Read<> find64(qint64 endAt);
    [[nodiscard]] static bool takeLargeNumbers(Member& member, QByteArrayView extra);

    QFile& m_file;
    const Limits& m_limits;
    qint64 m_offset = 0;
    qint64 m_bytes = 0;
    quint64 m_count = 0;
};

Read<> ZipFile::Directory::find()
{
    const qint64 tailAt = std::max<qint64>(0, m_file.size() - endBytes - longestComment);
    const QByteArray tail = bytesAt(m_file, tailAt, endBytes + longestComment);
    for (qsizetype i = tail.size() - endBytes; i >= 0; --i) {
        const QByteArrayView end = QByteArrayView(tail).sliced(i);
        if (!end.startsWith("PK\5\6") || numberAt<quint16>(end, 20) != end.size() - endBytes) {
            continue;
        }
        m_count = numberAt<quint16>(end, 10);
        m_bytes = numberAt<quint32>(end, 12);
        m_offset = numberAt<quint32>(end, 16);
        if (m_count == full16 || m_bytes == full32 || m_offset == full32) {
            if (auto found = find64(tailAt + i); !found) {
                return found;
            }
        }
        if (m_offset < 0 || m_bytes < 0 || m_bytes > largestDirectory
            || m_offset > tailAt + i - m_bytes) {
            return faulty(u"directory outside of the file"_s);
        }
        if (std::cmp_greater(m_count, m_limits.entries)) {
            return refusal(FindingCode::TooManyEntries, {}, QString::number(m_count));
        }
        return {};
    }
    return refusal(FindingCode::NotAPackage);
}

Read<> ZipFile::Directory::find64(qint64 endAt)
{
    const QByteArray locator = bytesAt(m_file, endAt - locator64Bytes, locator64Bytes);
    if (locator.size() < locator64Bytes || !locator.startsWith("PK\6\7")) {
        return {}; // the numbers are what they are
    }
    const auto at = static_cast<qint64>(numberAt<quint64>(locator, 8));
    const QByteArray end = bytesAt(m_file, at, end64Bytes);
    if (end.size() < end64Bytes || !end.startsWith("PK\6\6")) {
        return faulty(u"no 64-bit end"_s);
    }
    m_count = numberAt<quint64>(end, 32);
    m_bytes = static_cast<qint64>(numberAt<quint64>(end, 40));
    m_offset = static_cast<qint64>(numberAt<quint64>(end, 48));
    return {};
}

bool ZipFile::Directory::takeLargeNumbers(Member& member, QByteArrayView extra)
{
    constexpr quint16 largeNumbers = 1;
    while (extra.size() >= 4) {
        const auto id = numberAt<quint16>(extra, 0);
        const auto bytes = numberAt<quint16>(extra, 2);
        if (bytes > extra.size() - 4) {
            return false;
        }
        QByteArrayView field = extra.sliced(4, bytes);
        extra = extra.sliced(4 + bytes);
        if (id != largeNumbers) {
            continue;
        }
        // Only those that did not fit, in this order.
        for (qint64* number : {&member.size, &member.packed, &member.offset}) {
            if (*number == full32) {
                if (field.size() < 8) {
                    return false;
                }
                *number = static_cast<qint64>(numberAt<quint64>(field, 0));
                field = field.sliced(8);
            }
        }
        return true;
    }
    return true;
}

Read<QHash<QByteArray, ZipFile::Member>> ZipFile::Directory::read()
{
    const QByteArray bytes = bytesAt(m_file, m_offset, m_bytes);
    QByteArrayView rest = bytes;
    QHash<QByteArray, Member> members;
    QList<Extent> extents;
    for (quint64 i = 0; i < m_count; ++i) {
        if (rest.size() < centralHeaderBytes || !rest.startsWith("PK\1\2")) {
            return faulty(u"entry %1"_s.arg(i));
        }
        const qsizetype nameBytes = numberAt<quint16>(rest, 28);
        const qsizetype extraBytes = numberAt<quint16>(rest, 30);
        const qsizetype all =
            centralHeaderBytes + nameBytes + extraBytes + numberAt<quint16>(rest, 32);
        if (all > rest.size()) {
            return faulty(u"entry %1"_s.arg(i));
        }
        const QByteArrayView name = rest.sliced(centralHeaderBytes, nameBytes);
        Member member{.offset = numberAt<quint32>(rest, 42),
            .packed = numberAt<quint32>(rest, 20),
            .size = numberAt<quint32>(rest, 24),
            .checksum = numberAt<quint32>(rest, 16),
            .method = numberAt<quint16>(rest, 10),
            .isEncrypted = (numberAt<quint16>(rest, 8) & 1) != 0,
            .isFile = !isFolderOrLink(rest, name)};
        const qint64 headerBytes = localHeaderBytes + nameBytes;
        if (!takeLargeNumbers(member, rest.sliced(centralHeaderBytes + nameBytes, extraBytes))
            || member.size < 0 || member.offset < 0 || member.packed < 0
            || member.packed > m_offset - headerBytes
            || member.offset > m_offset - headerBytes - member.packed) {
            return faulty(u"entry %1 outside of the file"_s.arg(i));
        }
        extents.append({member.offset, member.offset + headerBytes + member.packed});
        if (members.contains(name.toByteArray())) {
            return faulty(u"a name twice"_s);
        }
        members.insert(name.toByteArray(), member);
        rest = rest.sliced(all);
    }
    std::ranges::sort(extents, {}, &Extent::from);
    for (qsizetype i = 1; i < extents.size(); ++i) {
        if (extents[i].from < extents[i - 1].to) {
            return faulty(u"entries overlap"_s);
        }
    }
    return members;
}

Read<ZipFile> ZipFile::open(const QString& path, const Limits& limits)
{
    ZipFile zip;
    zip.m_file = std::make_unique<QFile>(path);
    if (!zip.m_file->open(QIODevice::ReadOnly)) {
        return refusal(FindingCode::FileUnreadable, {}, zip.m_file->errorString());
    }
    Directory directory(*zip.m_file, limits);
    if (auto found = directory.find(); !found) {
        return std::unexpected(found.error());
    }
    auto members = directory.read();
    if (!members) {
        return std::unexpected(members.error());
    }
    zip.m_directoryAt = directory.offset();
    zip.m_members = std::move(*members);
    return zip;
}

const ZipFile::Member* ZipFile::find(const QByteArray& name) const
{
    const auto found = m_members.constFind(name);
    return found == m_members.constEnd() ? nullptr : &*found;
}

Read<> ZipFile::seekData(const QByteArray& name, const Member& member) const
{
    const QString place = QString::fromUtf8(name);
    const QByteArray header = bytesAt(*m_file, member.offset, localHeaderBytes + name.size());
    if (header.size() < localHeaderBytes + name.size() || !header.startsWith("PK\3\4")
        || numberAt<quint16>(header, 8) != member.method
        || numberAt<quint16>(header, 26) != name.size() || !header.endsWith(name)) {
        return refusal(FindingCode::ZipFaulty, place, u"its header is another's"_s);
    }
    const qint64 dataAt =
        member.offset + localHeaderBytes + name.size() + numberAt<quint16>(header, 28);
    if (dataAt > m_directoryAt - member.packed || !m_file->seek(dataAt)) {
        return refusal(FindingCode::ZipFaulty, place, u"outside of the file"_s);
    }
    return {};
}

Read<> ZipFile::read(const QByteArray& name, Meter& meter, const Sink& sink) const
{
    const QString place = QString::fromUtf8(name);
    const Member* const member = find(name);
    if (!member) {
        return refusal(FindingCode::MemberMissing, place);
    }
    if (const QString oddity = oddityOf(*member); !oddity.isEmpty()) {
        return refusal(FindingCode::MemberOdd, place, oddity);
    }
    if (auto found = seekData(name, *member); !found) {
        return found;
    }
    qint64 left = member->packed;
    QByteArray piece;
    const auto pull = [&]() -> Read<QByteArrayView> {
        piece = m_file->read(std::min<qint64>(left, pieceBytes));
        if (piece.isEmpty() && left > 0) {
            return refusal(FindingCode::FileUnreadable, place, m_file->errorString());
        }
        left -= piece.size();
        return QByteArrayView(piece);
    };
    auto checksum = static_cast<uLong>(0);
    const auto take = [&](QByteArrayView bytes) -> Read<> {
        if (auto counted = meter.add(bytes.size()); !counted) {
            return counted;
        }
        if (meter.count() > member->size) {
            return refusal(FindingCode::MemberDamaged, place, u"size"_s);
        }
        checksum = crc32_z(checksum, reinterpret_cast<const Bytef*>(bytes.data()),
            static_cast<z_size_t>(bytes.size()));
        return sink(bytes);
    };
    if (member->method == deflated) {
        if (auto unpacked = inflateRaw(pull, take, place); !unpacked) {
            return unpacked;
        }
    } else {
        while (left > 0) {
            if (auto moved = pull().and_then(take); !moved) {
                return moved;
            }
        }
    }
    if (meter.count() != member->size) {
        return refusal(FindingCode::MemberDamaged, place, u"size"_s);
    }
    if (checksum != member->checksum) {
        return refusal(FindingCode::MemberDamaged, place, u"checksum"_s);
    }
    return {};
}

} // namespace reprise::anki
