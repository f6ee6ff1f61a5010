// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace reprise {

class Database;

/// One step of the schema, from version index to version index + 1.
using Migration = QByteArray;

/// The steps that ship, in order. A step that has shipped is never edited.
[[nodiscard]] QList<Migration> shippedMigrations();

/// Marks a file as a collection of ours (PRAGMA application_id): "Rprs".
inline constexpr int applicationId = 0x52707273;

[[nodiscard]] Result<int> schemaVersion(Database& database);

/// Brings the file to the newest version in one transaction: all steps or
/// none. Foreign keys rest while the steps run and are checked before the
/// commit; an older collection's journal is cleared with it. Writes nothing
/// where there is nothing to do.
[[nodiscard]] Result<> migrate(Database& database, const QList<Migration>& migrations);

} // namespace reprise
