// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/unpacking.h"

#include <QFile>

#include <memory>

namespace reprise::anki {

/// A zip file that somebody else made. Its directory is the one at the end of
/// the file; entries that overlap, stand twice or lie outside of the file make
/// it faulty, since then it means different things to different readers. Names
/// are keys and never become paths.
class ZipFile final
{
public:
    struct Member
    {
        qint64 offset = 0; ///< of its header in the file
        qint64 packed = 0; ///< bytes
        qint64 size = 0; ///< bytes, as declared
        quint32 checksum = 0; ///< CRC-32
        int method = 0;
        bool isEncrypted = false;
        bool isFile = true; ///< no folder, no symbolic link
    };

    /// FileUnreadable, NotAPackage, ZipFaulty, TooManyEntries.
    [[nodiscard]] static Read<ZipFile> open(const QString& path, const Limits& limits);

    [[nodiscard]] const Member* find(const QByteArray& name) const;
    [[nodiscard]] qsizetype count() const { return m_members.size(); }

    /// Unpacks a member into `sink`, piece by piece, `meter` counting. It must be
    /// as large as it is declared, and have the checksum. MemberMissing,
    /// MemberOdd, MemberDamaged and what meter and sink refuse.
    [[nodiscard]] Read<> read(const QByteArray& name, Meter& meter, const Sink& sink) const;

private:
    class Directory;

    ZipFile() = default;
    /// Puts the file where the member's data begin.
    [[nodiscard]] Read<> seekData(const QByteArray& name, const Member& member) const;

    std::unique_ptr<QFile> m_file;
    qint64 m_directoryAt = 0;
    QHash<QByteArray, Member> m_members;
};

} // namespace reprise::anki
