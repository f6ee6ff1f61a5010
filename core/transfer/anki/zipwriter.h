// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

#include <functional>

class QIODevice;

namespace reprise::anki {

/// Writes a zip file, the same bytes for the same members: every time in it is
/// 1980-01-01. Without the 64-bit extensions, so that it ends at 4 GiB and
/// 65,535 members (InvalidValue).
class ZipWriter final
{
public:
    /// `out` is open, empty, can be sought in, and outlives this.
    explicit ZipWriter(QIODevice& out);

    enum class Packing
    {
        Stored,
        Deflated,
    };
    /// `goOn` is asked now and then. FileUnreadable, FileUnwritable, Cancelled.
    [[nodiscard]] Result<> add(const QByteArray& name, QIODevice& contents, Packing packing,
        const std::function<bool()>& goOn);
    [[nodiscard]] Result<> finish();

private:
    struct Member
    {
        QByteArray name;
        bool isDeflated = false;
        quint32 checksum = 0;
        quint32 packed = 0;
        quint32 unpacked = 0;
        quint32 offset = 0;
    };

    [[nodiscard]] static QByteArray header(const Member& member);
    [[nodiscard]] Result<> write(const QByteArray& bytes);

    QIODevice& m_out;
    QList<Member> m_members;
};

} // namespace reprise::anki
