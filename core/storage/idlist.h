// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QList>
#include <QString>

namespace reprise {

/// Numbers as the JSON list that json_each(?) takes, so that one statement
/// serves any number of rows.
template <typename Tag>
[[nodiscard]] QString idList(const QList<Id<Tag>>& ids)
{
    QString text;
    text.reserve(2 + ids.size() * 14);
    text += u'[';
    for (const Id<Tag>& id : ids) {
        if (text.size() > 1) {
            text += u',';
        }
        text += QString::number(id.value);
    }
    return text + u']';
}

} // namespace reprise
