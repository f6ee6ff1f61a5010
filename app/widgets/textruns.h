// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/headline.h"

#include <QtTypes>

class QPainter;
class QRect;

namespace reprise {

class Theme;

/// One line in the window's font and the colour of text, its code on a ground
/// of its own; what does not fit is shortened. It stands at the leading edge of
/// `direction`, whatever the text's own is.
void paintTextRuns(QPainter& painter, const Theme& theme, const QRect& where,
    const QList<TextRun>& runs, Qt::LayoutDirection direction);

} // namespace reprise
