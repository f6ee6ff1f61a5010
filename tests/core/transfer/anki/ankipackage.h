// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/finding.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace reprise::anki::test {

/// An entry of a zip file as it shall be written, however wrong.
struct Entry
{
    QByteArray name;
    QByteArray contents;
    bool deflated = false;
    int flags = 0; ///< 1: encrypted; 8: sizes only behind the data
    std::optional<int> method; ///< that the headers say
    quint32 unixMode = 0;
    std::optional<quint32> saysSize;
    std::optional<quint32> saysChecksum;
    std::optional<qint64> saysOffset;
};

[[nodiscard]] QByteArray zipOf(const QList<Entry>& entries);
/// The same with the 64-bit end that more than 65,535 entries need.
[[nodiscard]] QByteArray zip64Of(const QList<Entry>& entries);
[[nodiscard]] QByteArray zstd(const QByteArray& contents);

/// A field of a protobuf message, encoded.
[[nodiscard]] QByteArray proto(int number, quint64 value);
[[nodiscard]] QByteArray proto(int number, const QByteArray& bytes);

/// The member "media" of version 3, before it is packed: names and contents.
[[nodiscard]] QByteArray mediaEntries(const QList<std::pair<QByteArray, QByteArray>>& media);

/// A version's number as the member "meta" says it.
[[nodiscard]] QByteArray meta(int version);

/// A package of version 2: the collection in the file `collection`, and `others`.
void writePackage(const QString& path, const QString& collection, const QList<Entry>& others = {});

void writeFile(const QString& path, const QByteArray& contents);

/// "code place detail" of each, for comparing and for reading.
[[nodiscard]] QString described(const Finding& finding);
[[nodiscard]] QStringList described(const Findings& findings);

} // namespace reprise::anki::test
