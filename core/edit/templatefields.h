// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace reprise::edit {

/// A template with each {{filter:from}} and {{#from}} … naming `to` instead.
/// One that cannot be read stays as it is.
[[nodiscard]] QString withFieldRenamed(
    const QString& source, const QString& from, const QString& to);

/// A template as it would be if the field were always empty: what shows it
/// goes, and what stands where it is filled. One that cannot be read stays.
[[nodiscard]] QString withoutField(const QString& source, const QString& field);

/// Errors: InvalidValue (a template that cannot be read; detail: the tag),
/// NotFound (the field that it names and the type does not have).
[[nodiscard]] Result<> checkTemplate(const CardTemplate& card, const QStringList& fields);

/// Whether a template could name it: no braces or colons, not like a section,
/// and none of the names that mean something else.
[[nodiscard]] bool isFieldName(const QString& name);

} // namespace reprise::edit
