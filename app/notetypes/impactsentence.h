// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/notetypes.h"

namespace reprise {

/// What a change does to the notes that are there, as a person reads it.
[[nodiscard]] QString describe(const edit::TypeImpact& impact);
/// Why a side of a template cannot be taken: a tag that cannot be read
/// (InvalidValue) or a field that is not there (NotFound).
[[nodiscard]] QString describeTemplateFault(const Error& error);

} // namespace reprise
