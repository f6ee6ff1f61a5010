// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/preparation.h"

#include <array>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {
const std::array words{u"entry"_s, u"mid"_s, u"senior"_s}; // from Level 1
} // namespace

QString wordOf(Level level)
{
    return words.at(static_cast<std::size_t>(level) - 1);
}

std::optional<Level> levelOf(const QString& word)
{
    for (const Level level : {Level::Entry, Level::Mid, Level::Senior}) {
        if (wordOf(level) == word) {
            return level;
        }
    }
    return std::nullopt;
}

QStringList Preparation::tagsLeftOut() const
{
    QStringList tags;
    for (const Level above : {Level::Mid, Level::Senior}) {
        if (level && above > *level) {
            tags.append("level::"_L1 + wordOf(above));
        }
    }
    return tags;
}

QStringList Preparation::tagsWanted() const
{
    if (roles.isEmpty()) {
        return {};
    }
    QStringList tags{rolePrefix + generalRole};
    for (const QString& role : roles) {
        tags.append(rolePrefix + role);
    }
    return tags;
}

} // namespace reprise
