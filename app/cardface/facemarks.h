// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/face.h"

#include <QStringList>

#include <functional>

class QTextDocument;

namespace reprise {

/// What has been put into a document for marks of its face.
struct FaceMarks
{
    QStringList sounds; ///< by number: the names of those that can be played
};

/// Puts links where hints wait, room for a button where `[sound:name]` stands
/// outside code, and a property on the first picture of each side that has
/// masks; the properties are FaceProperty's. `bytes` is asked for each sound: one
/// that is missing, or none by its bytes, becomes a remark.
[[nodiscard]] FaceMarks placeMarks(QTextDocument& document, const Face& face, bool withAnswer,
    const QSizeF& button, const std::function<QByteArray(const QString&)>& bytes);

} // namespace reprise
