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

Result<int> SettingsStore::number(const QString& key, int fallback)
{
    return m_database
        .row(
            u"SELECT value FROM settings WHERE key = ?"_s,
            [](const Row& row) { return row.text(0); }, key)
        .transform([fallback](const std::optional<QString>& value) {
            return value ? value->toInt() : fallback;
        });
}

Result<> SettingsStore::setNumber(const QString& key, int value)
{
    return m_database.run(u"INSERT INTO settings (key, value) VALUES (?, ?) "
                          u"ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        key, QString::number(value));
}

} // namespace reprise
