// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/anki/package.h"

#include "core/transfer/anki/protobuf.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reprise::anki {

namespace {

const QByteArray metaMember = "meta"_ba;
const QByteArray mediaMember = "media"_ba;
constexpr qint64 largestMeta = 1024;
constexpr qint64 largestMediaList = qint64{32} << 20;

QByteArray collectionMember(Package::Version version)
{
    switch (version) {
    case Package::Version::Legacy1:
        return "collection.anki2"_ba;
    case Package::Version::Legacy2:
        return "collection.anki21"_ba;
    case Package::Version::Latest:
        return "collection.anki21b"_ba;
    }
    Q_UNREACHABLE();
}

} // namespace

Package::Package(ZipFile zip, const Limits& limits, std::function<bool()> isCancelled)
    : m_zip(std::move(zip))
    , m_limits(limits)
    , m_isCancelled(std::move(isCancelled))
{
}

Read<std::unique_ptr<Package>> Package::open(
    const QString& path, const Limits& limits, std::function<bool()> isCancelled)
{
    auto zip = ZipFile::open(path, limits);
    if (!zip) {
        return std::unexpected(zip.error());
    }
    std::unique_ptr<Package> package(new Package(std::move(*zip), limits, std::move(isCancelled)));
    if (auto read = package->findVersion().and_then([&] { return package->readMediaList(); });
        !read) {
        return std::unexpected(read.error());
    }
    return package;
}

Read<> Package::findVersion()
{
    quint64 said = 1;
    if (m_zip.find(metaMember)) {
        said = 0; // what is absent in a message is 0
        QByteArray meta;
        if (auto read = unpack(metaMember, false, largestMeta, into(meta)); !read) {
            return read;
        }
        const bool isWhole = readFields(meta, [&said](const ProtoField& field) {
            said = field.number == 1 ? field.value : said;
            return true;
        });
        if (!isWhole) {
            return refusal(FindingCode::ProtobufMalformed, QString::fromLatin1(metaMember));
        }
        if (said < 1 || said > static_cast<quint64>(Version::Latest)) {
            return refusal(
                FindingCode::VersionTooNew, QString::fromLatin1(metaMember), QString::number(said));
        }
    }
    // The newest collection is the one that is meant, whatever else there is.
    for (const Version version : {Version::Latest, Version::Legacy2, Version::Legacy1}) {
        const QByteArray member = collectionMember(version);
        if (m_zip.find(member)) {
            m_version = version;
            return {};
        }
        if (said == static_cast<quint64>(version)) {
            return refusal(FindingCode::MemberMissing, QString::fromLatin1(member));
        }
    }
    Q_UNREACHABLE();
}

Read<> Package::readMediaList()
{
    if (!m_zip.find(mediaMember)) {
        return {};
    }
    const bool isLatest = m_version == Version::Latest;
    QByteArray list;
    return unpack(mediaMember, isLatest, largestMediaList, into(list))
        .and_then([&] {
            return isLatest ? readMediaEntries(list, m_findings) : readMediaJson(list, m_findings);
        })
        .and_then([this](const QList<Medium>& media) {
            m_media = media;
            return checkTotal();
        });
}

Read<> Package::checkTotal() const
{
    qint64 total = m_zip.find(collectionMember(m_version))->size;
    for (const Medium& medium : m_media) {
        const ZipFile::Member* const member = m_zip.find(medium.member);
        const qint64 packed = member == nullptr ? 0 : member->size;
        total += std::clamp(medium.size.value_or(packed), qint64(0), m_limits.totalBytes + 1);
        if (total > m_limits.totalBytes) {
            return refusal(FindingCode::TooLarge, {}, QString::number(m_limits.totalBytes));
        }
    }
    return {};
}

Read<> Package::unpack(const QByteArray& member, bool isZstd, qint64 most, const Sink& sink)
{
    const QString place = QString::fromLatin1(member);
    const ZipFile::Member* const found = m_zip.find(member);
    if (!found) {
        return refusal(FindingCode::MemberMissing, place);
    }
    const auto watched = [&](QByteArrayView bytes) -> Read<> {
        if (m_isCancelled && m_isCancelled()) {
            return refusal(FindingCode::Cancelled);
        }
        return sink(bytes);
    };
    const qint64 left = m_limits.totalBytes - m_unpacked;
    if (left <= 0) {
        return refusal(FindingCode::TooLarge, {}, QString::number(m_limits.totalBytes));
    }
    const qint64 allowed = std::min(most, left);
    Meter outer(m_limits, found->packed, isZstd ? m_limits.totalBytes : allowed, place);
    Meter inner(m_limits, found->packed, allowed, place);
    Read<> done;
    if (isZstd) {
        ZstdUnpacker unpacker(inner, watched, place);
        done = m_zip.read(member, outer, [&](QByteArrayView bytes) { return unpacker.push(bytes); })
                   .and_then([&] { return unpacker.finish(); });
        m_unpacked += inner.count();
    } else {
        done = m_zip.read(member, outer, watched);
        m_unpacked += outer.count();
    }
    return done;
}

Read<QString> Package::extractCollection(const QString& scratch)
{
    const QByteArray member = collectionMember(m_version);
    // SQLite is told to follow no links, and a way to the folder may have some.
    const QString above = QFileInfo(scratch).canonicalFilePath();
    if (above.isEmpty()) {
        return refusal(FindingCode::FileUnwritable, {}, scratch);
    }
    auto folder = std::make_unique<QTemporaryDir>(above + u"/reprise-XXXXXX"_s);
    if (!folder->isValid()) {
        return refusal(FindingCode::FileUnwritable, {}, folder->errorString());
    }
    // Packed by zstd it is larger than this at the end: then the writing says so.
    const qint64 least = m_zip.find(member)->size;
    if (QStorageInfo(folder->path()).bytesAvailable() < least) {
        return refusal(FindingCode::DiskFull, {}, QString::number(least));
    }
    QFile file(folder->filePath(u"collection.db"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return refusal(FindingCode::FileUnwritable, {}, file.errorString());
    }
    const auto write = [&file](QByteArrayView bytes) -> Read<> {
        if (file.write(bytes.data(), bytes.size()) == bytes.size()) {
            return {};
        }
        const bool isFull = file.error() == QFileDevice::ResourceError
            || QStorageInfo(file.fileName()).bytesAvailable() < bytes.size();
        return refusal(isFull ? FindingCode::DiskFull : FindingCode::FileUnwritable, {},
            isFull ? QString::number(bytes.size()) : file.errorString());
    };
    if (auto unpacked = unpack(member, m_version == Version::Latest, m_limits.totalBytes, write);
        !unpacked) {
        return std::unexpected(unpacked.error());
    }
    if (!file.flush()) {
        return refusal(FindingCode::FileUnwritable, {}, file.errorString());
    }
    m_folder = std::move(folder);
    return file.fileName();
}

Read<QByteArray> Package::read(const Medium& medium)
{
    if (medium.size.value_or(0) > m_limits.mediumBytes) {
        return refusal(FindingCode::TooLarge, QString::fromLatin1(medium.member),
            QString::number(m_limits.mediumBytes));
    }
    QByteArray bytes;
    if (auto unpacked =
            unpack(medium.member, m_version == Version::Latest, m_limits.mediumBytes, into(bytes));
        !unpacked) {
        return std::unexpected(unpacked.error());
    }
    const bool isOfAnotherSize = medium.size && bytes.size() != *medium.size;
    if (isOfAnotherSize
        || (!medium.sha1.isEmpty()
            && QCryptographicHash::hash(bytes, QCryptographicHash::Sha1) != medium.sha1)) {
        return refusal(FindingCode::MediumDamaged, QString::fromLatin1(medium.member),
            isOfAnotherSize ? u"size"_s : u"SHA-1"_s);
    }
    return bytes;
}

} // namespace reprise::anki
