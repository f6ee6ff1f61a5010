// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

class QMimeData;

namespace reprise {

class Collection;

/// A picture that was pasted, dropped or chosen, not yet looked at.
struct OfferedImage
{
    static constexpr qint64 mostBytes = 16LL << 20;

    QString file; ///< to be read; else
    QImage pixels; ///< to be written as PNG
};

/// Files that could be pictures by their names, or else the pixels; nothing
/// where text is meant.
[[nodiscard]] QList<OfferedImage> offeredImages(const QMimeData& data);

/// Puts the picture into the media folder, for notes of that deck; the name by
/// which a field may refer to it. Whether it is a picture its contents say:
/// PNG, JPEG, GIF or WebP, else InvalidValue (detail: the file's name), as if
/// it is larger than mostBytes. FileUnreadable, FileUnwritable. Call on the
/// collection's thread.
[[nodiscard]] Result<QString> keepImage(
    Collection& collection, const QString& deck, const OfferedImage& image);

} // namespace reprise
