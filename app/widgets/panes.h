// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace reprise {

/// Gives the keyboard to the first control of the pane that is `step` further
/// than the one that has it, round the visible ones that have a control.
void focusPane(QList<QWidget*> panes, int step);

} // namespace reprise
