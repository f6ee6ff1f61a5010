// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/card.h"
#include "core/study/queue.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace reprise {

struct DeckFault;

/// Aligned columns, one row per line, numbers to the right; the first row is
/// the heading. Empty where nothing follows it.
[[nodiscard]] QString columns(const QList<QStringList>& rows);

/// "name: value" lines, the values in one column.
[[nodiscard]] QString labelled(const QList<std::pair<QString, QString>>& lines);

/// What is wrong, behind its file and line.
[[nodiscard]] QString placed(const DeckFault& fault);

[[nodiscard]] QString isoDate(StudyDay day);
/// With milliseconds and its offset: 2026-11-02T09:00:00.000+01:00.
[[nodiscard]] QString isoTime(const Moment& moment);
[[nodiscard]] QString isoTime(const QDateTime& time);

/// interval, ease, repetitions, lapses, due; null for a new card.
[[nodiscard]] QJsonValue scheduleJson(const Progress& progress);

[[nodiscard]] QString kindWord(study::CardKind kind);
[[nodiscard]] QString yesOrNothing(bool yes);

} // namespace reprise
