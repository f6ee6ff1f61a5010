// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/transfer/anki/ankipackage.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringList>
#include <QtEndian>

#include <zlib.h>
#include <zstd.h>

using namespace Qt::StringLiterals;

namespace reprise::anki::test {

namespace {

template <typename Number>
void put(QByteArray& bytes, Number value)
{
    const Number little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof(little));
}

quint32 checksumOf(const QByteArray& bytes)
{
    return static_cast<quint32>(crc32(
        0, reinterpret_cast<const Bytef*>(bytes.constData()), static_cast<uInt>(bytes.size())));
}

QByteArray deflated(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    QByteArray packed(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray zipOf(const QList<Entry>& entries, bool isLarge)
{
    QByteArray zip;
    QByteArray directory;
    for (const Entry& entry : entries) {
        const QByteArray packed = entry.deflated ? deflated(entry.contents) : entry.contents;
        const auto method = static_cast<quint16>(entry.method.value_or(entry.deflated ? 8 : 0));
        const bool sizesBehind = (entry.flags & 8) != 0;
        const quint32 checksum = entry.saysChecksum.value_or(checksumOf(entry.contents));
        const auto packedSize = static_cast<quint32>(packed.size());
        const quint32 size = entry.saysSize.value_or(static_cast<quint32>(entry.contents.size()));
        const auto offset = static_cast<quint32>(entry.saysOffset.value_or(zip.size()));
        const auto nameBytes = static_cast<quint16>(entry.name.size());

        const auto putCommon = [&](QByteArray& header, bool isLocal) {
            const bool isEmpty = isLocal && sizesBehind;
            put<quint16>(header, 20); // version needed
            put<quint16>(header, static_cast<quint16>(entry.flags));
            put<quint16>(header, method);
            put<quint32>(header, 0x00210000); // 1980-01-01 00:00
            put<quint32>(header, isEmpty ? 0 : checksum);
            put<quint32>(header, isEmpty ? 0 : packedSize);
            put<quint32>(header, isEmpty ? 0 : size);
            put<quint16>(header, nameBytes);
            put<quint16>(header, 0); // extra field
        };
        zip += "PK\3\4";
        putCommon(zip, true);
        zip += entry.name + packed;
        if (sizesBehind) {
            zip += "PK\7\x8";
            put<quint32>(zip, checksum);
            put<quint32>(zip, packedSize);
            put<quint32>(zip, size);
        }
        directory += "PK\1\2";
        put<quint16>(directory, 20 | (3 << 8)); // made by version 2.0 on Unix
        putCommon(directory, false);
        put<quint16>(directory, 0); // comment
        put<quint16>(directory, 0); // disk
        put<quint16>(directory, 0); // internal attributes
        put<quint32>(directory, entry.unixMode << 16);
        put<quint32>(directory, offset);
        directory += entry.name;
    }
    const auto directoryAt = zip.size();
    zip += directory;
    const auto end64At = zip.size();
    if (isLarge) {
        zip += "PK\6\6";
        put<quint64>(zip, 44);
        put<quint16>(zip, 45);
        put<quint16>(zip, 45);
        put<quint32>(zip, 0);
        put<quint32>(zip, 0);
        put<quint64>(zip, static_cast<quint64>(entries.size()));
        put<quint64>(zip, static_cast<quint64>(entries.size()));
        put<quint64>(zip, static_cast<quint64>(directory.size()));
        put<quint64>(zip, static_cast<quint64>(directoryAt));
        zip += "PK\6\7";
        put<quint32>(zip, 0);
        put<quint64>(zip, static_cast<quint64>(end64At));
        put<quint32>(zip, 1);
    }
    const auto count = static_cast<quint16>(isLarge ? 0xffff : entries.size());
    zip += "PK\5\6";
    put<quint16>(zip, 0);
    put<quint16>(zip, 0);
    put<quint16>(zip, count);
    put<quint16>(zip, count);
    put<quint32>(zip, isLarge ? 0xffffffff : static_cast<quint32>(directory.size()));
    put<quint32>(zip, isLarge ? 0xffffffff : static_cast<quint32>(directoryAt));
    put<quint16>(zip, 0);
    return zip;
}

QByteArray varint(quint64 value)
{
    QByteArray bytes;
    for (; value >= 0x80; value >>= 7) {
        bytes += static_cast<char>(value | 0x80);
    }
    return bytes + static_cast<char>(value);
}

} // namespace

QByteArray zipOf(const QList<Entry>& entries)
{
    return zipOf(entries, false);
}

QByteArray zip64Of(const QList<Entry>& entries)
{
    return zipOf(entries, true);
}

QByteArray zstd(const QByteArray& contents)
{
    QByteArray packed(
        static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(contents.size()))), '\0');
    packed.resize(
        static_cast<qsizetype>(ZSTD_compress(packed.data(), static_cast<size_t>(packed.size()),
            contents.constData(), static_cast<size_t>(contents.size()), 1)));
    return packed;
}

QByteArray proto(int number, quint64 value)
{
    return varint(static_cast<quint64>(number) << 3) + varint(value);
}

QByteArray proto(int number, const QByteArray& bytes)
{
    return varint((static_cast<quint64>(number) << 3) | 2)
        + varint(static_cast<quint64>(bytes.size())) + bytes;
}

QByteArray mediaEntries(const QList<std::pair<QByteArray, QByteArray>>& media)
{
    QByteArray message;
    for (const auto& [name, contents] : media) {
        message += proto(1,
            proto(1, name) + proto(2, static_cast<quint64>(contents.size()))
                + proto(3, QCryptographicHash::hash(contents, QCryptographicHash::Sha1)));
    }
    return message;
}

QByteArray meta(int version)
{
    return proto(1, static_cast<quint64>(version));
}

void writePackage(const QString& path, const QString& collection, const QList<Entry>& others)
{
    QFile file(collection);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(collection));
    }
    writeFile(path,
        zipOf(QList<Entry>{{.name = "collection.anki21", .contents = file.readAll()},
                  {.name = "collection.anki2", .contents = "please update"}}
            + others));
}

void writeFile(const QString& path, const QByteArray& contents)
{
    QFile::remove(path); // some systems wait for the disk where a file is overwritten
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size()) {
        qFatal("%s", qPrintable(path));
    }
}

QString described(const Finding& finding)
{
    return u"%1 %2 %3"_s.arg(static_cast<int>(finding.code)).arg(finding.place, finding.detail);
}

QStringList described(const Findings& findings)
{
    QStringList lines;
    for (const Finding& finding : findings.kept()) {
        lines.append(described(finding));
    }
    return lines;
}

} // namespace reprise::anki::test
