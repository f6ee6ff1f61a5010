// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace reprise::fuzz {

/// A reader of what somebody else wrote. It may refuse what it is given, and must
/// neither crash nor go on for ever.
struct Target
{
    const char* name; ///< of its folder in corpora/, too
    void (*run)(const QByteArray& input);
};

[[nodiscard]] std::span<const Target> targets();
/// nullptr where there is none of that name.
[[nodiscard]] const Target* targetNamed(const QString& name);

/// Writes inputs that are no texts, made by code, into the folder of a target.
void writeSeeds(const QString& target, const QString& folder);

} // namespace reprise::fuzz
