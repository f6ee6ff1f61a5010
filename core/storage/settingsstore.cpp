// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/settingsstore.h"

#include "core/model/studyday.h"
#include "core/storage/database.h"

using namespace Qt::StringLiterals;

namespace reprise {

namespace {
const QString dayStartsAtKey = u"day-starts-at"_s;
const QString buttonsKey = u"buttons"_s;
const QString levelKey = u"level"_s;
const QString rolesKey = u"roles"_s; // separated by spaces
} // namespace

Result<int> SettingsStore::dayStartsAtMinutes()
{
    return number(dayStartsAtKey, defaultDayStartsAtMinutes);
}

Result<> SettingsStore::setDayStartsAtMinutes(int minutes)
{
    return setNumber(dayStartsAtKey, minutes);
}

Result<GradeButtons> SettingsStore::gradeButtons()
{
    return number(buttonsKey, 4).transform([](int buttons) {
        return buttons == 6 ? GradeButtons::Six : GradeButtons::Four;
    });
}

Result<> SettingsStore::setGradeButtons(GradeButtons buttons)
{
    return setNumber(buttonsKey, static_cast<int>(buttons));
}

Result<Preparation> SettingsStore::preparation()
{
    const auto level = text(levelKey);
    const auto roles = text(rolesKey);
    if (!level || !roles) {
        return std::unexpected(!level ? level.error() : roles.error());
    }
    return Preparation{levelOf(*level), roles->split(u' ', Qt::SkipEmptyParts)};
}

Result<> SettingsStore::setPreparation(const Preparation& preparation)
{
    QStringList roles = preparation.roles;
    roles.sort();
    return setText(levelKey, preparation.level ? wordOf(*preparation.level) : QString())
        .and_then([&] { return setText(rolesKey, roles.join(u' ')); });
}

Result<QString> SettingsStore::text(const QString& key)
{
    return m_database
        .row(
            u"SELECT value FROM settings WHERE key = ?"_s,
            [](const Row& row) { return row.text(0); }, key)
        .transform([](const std::optional<QString>& value) { return value.value_or(QString()); });
}

Result<> SettingsStore::setText(const QString& key, const QString& value)
{
    return m_database.run(u"INSERT INTO settings (key, value) VALUES (?, ?) "
                          u"ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        key, value);
}

Result<int> SettingsStore::number(const QString& key, int fallback)
{
    return text(key).transform(
        [fallback](const QString& value) { return value.isEmpty() ? fallback : value.toInt(); });
}

Result<> SettingsStore::setNumber(const QString& key, int value)
{
    return setText(key, QString::number(value));
}

} // namespace reprise
