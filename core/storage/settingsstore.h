// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/preparation.h"
#include "core/result.h"

#include <QString>

namespace reprise {

class Database;

/// Which buttons grade an answer.
enum class GradeButtons : int
{
    Four = 4,
    Six = 6
};

/// Settings of the whole collection; a topic's own are in TopicStore, and what
/// belongs to the window (appearance, language) is kept by app.
class SettingsStore final
{
public:
    explicit SettingsStore(Database& database)
        : m_database(database)
    {
    }

    /// Minutes after midnight, 0 to 1439.
    [[nodiscard]] Result<int> dayStartsAtMinutes();
    [[nodiscard]] Result<> setDayStartsAtMinutes(int minutes);
    [[nodiscard]] Result<GradeButtons> gradeButtons();
    [[nodiscard]] Result<> setGradeButtons(GradeButtons buttons);
    [[nodiscard]] Result<Preparation> preparation();
    [[nodiscard]] Result<> setPreparation(const Preparation& preparation);

private:
    [[nodiscard]] Result<QString> text(const QString& key);
    [[nodiscard]] Result<> setText(const QString& key, const QString& value);
    [[nodiscard]] Result<int> number(const QString& key, int fallback);
    [[nodiscard]] Result<> setNumber(const QString& key, int value);

    Database& m_database;
};

} // namespace reprise
