// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/mediamap.h"
#include "core/transfer/anki/zipfile.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace reprise::anki {

/// An .apkg or .colpkg, whatever its name is: what is in it decides. The
/// "please update" collection that newer packages carry for older programs is
/// never read. Everything that is unpacked counts against the limits.
class Package final
{
public:
    enum class Version : int
    {
        Legacy1 = 1, ///< collection.anki2
        Legacy2 = 2, ///< collection.anki21
        Latest = 3, ///< collection.anki21b; members and media packed by zstd
    };

    /// Reads the package's version and its list of media. `isCancelled` is asked
    /// now and then, here and later. What ZipFile refuses, VersionTooNew,
    /// MemberMissing for the collection, and what the readers of the media list
    /// refuse.
    [[nodiscard]] static Read<std::unique_ptr<Package>> open(
        const QString& path, const Limits& limits = {}, std::function<bool()> isCancelled = {});

    [[nodiscard]] Version version() const { return m_version; }
    [[nodiscard]] const QList<Medium>& media() const { return m_media; }
    /// What of the media list was left out.
    [[nodiscard]] const Findings& findings() const { return m_findings; }

    /// Unpacks the collection into a private folder below `scratch`, which goes
    /// with the package, and says where it is. DiskFull, FileUnwritable.
    [[nodiscard]] Read<QString> extractCollection(const QString& scratch);

    /// The bytes of a medium, checked against what the package says of them:
    /// MediumDamaged. They are whatever the package's author put there.
    [[nodiscard]] Read<QByteArray> read(const Medium& medium);

private:
    Package(ZipFile zip, const Limits& limits, std::function<bool()> isCancelled);

    [[nodiscard]] Read<> findVersion();
    [[nodiscard]] Read<> readMediaList();
    /// Refuses at once what would be cut off in the middle, by the sizes that the
    /// package declares; what comes out is counted all the same.
    [[nodiscard]] Read<> checkTotal() const;
    /// Unpacks a member, and what zstd packed in it, into `sink`: at most `most`
    /// bytes.
    [[nodiscard]] Read<> unpack(
        const QByteArray& member, bool isZstd, qint64 most, const Sink& sink);

    ZipFile m_zip;
    Limits m_limits;
    std::function<bool()> m_isCancelled;
    Version m_version = Version::Legacy1;
    qint64 m_unpacked = 0; ///< bytes so far
    QList<Medium> m_media;
    Findings m_findings;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace reprise::anki
