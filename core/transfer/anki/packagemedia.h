// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/result.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <optional>

namespace reprise {

class Collection;

namespace anki {

/// Which media go into a package, and under which names.
class PackageMedia final
{
public:
    /// Reads what there is. Whatever begins with an underscore goes along, since
    /// templates and styles may refer to it.
    [[nodiscard]] Result<> prepare(Collection& collection);

    /// What a note of that deck refers to gets a name here. Nothing for what is
    /// not there.
    [[nodiscard]] std::optional<QString> nameFor(const QString& deck, const QString& written);

    /// Leaves out what neither a note nor one of these types needs; after all notes.
    void keepOnly(const QList<reprise::NoteType>& types);

    /// SHA-256 by the name in the package.
    [[nodiscard]] const QMap<QString, QString>& named() const { return m_named; }

private:
    QHash<std::pair<QString, QString>, QString> m_known; ///< SHA-256 by deck and name
    QMap<QString, QString> m_named;
    QSet<QString> m_ofTypes; ///< of these those that no note refers to, so far
};

} // namespace anki
} // namespace reprise
