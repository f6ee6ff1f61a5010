// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsreport.h"

#include "core/storage/collection.h"

namespace reprise {

Result<SettingsReport> readSettings(Collection& collection)
{
    const auto dayStartsAt = collection.settings().dayStartsAtMinutes();
    const auto buttons = collection.settings().gradeButtons();
    const auto topics = collection.topics().all();
    if (!dayStartsAt || !buttons || !topics) {
        return std::unexpected(!dayStartsAt ? dayStartsAt.error()
                : !buttons                  ? buttons.error()
                                            : topics.error());
    }
    return SettingsReport{*dayStartsAt, *buttons, TopicTree(*topics).nodes()};
}

Result<> setDayStartsAt(Collection& collection, int minutes)
{
    return collection.change(
        {step::set, {}}, [&] { return collection.settings().setDayStartsAtMinutes(minutes); });
}

Result<> setGradeButtons(Collection& collection, GradeButtons buttons)
{
    return collection.change(
        {step::set, {}}, [&] { return collection.settings().setGradeButtons(buttons); });
}

Result<> changeTopicSettings(
    Collection& collection, TopicId topic, const std::function<void(TopicSettings&)>& change)
{
    return collection.change({step::set, {}}, [&]() -> Result<> {
        const auto found = required(collection.topics().topic(topic), QString::number(topic.value));
        if (!found) {
            return std::unexpected(found.error());
        }
        TopicSettings settings = found->settings;
        change(settings);
        return collection.topics().setSettings(topic, settings);
    });
}

} // namespace reprise
