// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/anki/finding.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace reprise::anki {

/// A media file of a package, by the name that notes refer to it with. The
/// name is a value to store and to compare, never a path.
struct Medium
{
    QByteArray member; ///< of the zip file: a number
    QString name;
    std::optional<qint64> size; ///< bytes, where the package says it
    QByteArray sha1; ///< 20 bytes, or none where the package does not say it

    friend bool operator==(const Medium&, const Medium&) = default;
};

/// A name as Anki would have written it: NFC, without the characters that no
/// file may have, at most 120 bytes. Empty where nothing is left to name a file.
[[nodiscard]] QString normalizedMediaName(const QString& name);

/// The member "media" of versions 1 and 2: JSON {"0": "name"}. JsonMalformed,
/// JsonTooDeep. Names are normalized; media without a usable name of their own
/// are left out.
[[nodiscard]] Read<QList<Medium>> readMediaJson(const QByteArray& json, Findings& findings);

/// That of version 3, unpacked: a MediaEntries message. ProtobufMalformed.
/// Names that are not normalized already are left out.
[[nodiscard]] Read<QList<Medium>> readMediaEntries(QByteArrayView message, Findings& findings);

} // namespace reprise::anki
