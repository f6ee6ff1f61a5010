// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace reprise {

/// The images and sounds a field refers to, as they are written there, each once.
[[nodiscard]] QStringList mediaReferences(const QString& field, TextFormat format);

/// The field with other names for what it refers to, by what is written; text
/// that happens to say the same stays.
[[nodiscard]] QString withReferences(
    const QString& field, TextFormat format, const QHash<QString, QString>& names);

struct ResolvedMedium
{
    enum class Kind
    {
        Found,
        Missing,
        Remote, ///< on the web
        Outside, ///< another place of this computer
    };

    Kind kind = Kind::Missing;
    QString path; ///< relative to the deck's folder, if found
};

/// Looks for a reference from the folder of its file, from the deck's folder
/// and in `media/`.
[[nodiscard]] ResolvedMedium resolveMedium(const QString& written, const QString& folder,
    const std::function<bool(const QString&)>& exists);

} // namespace reprise
