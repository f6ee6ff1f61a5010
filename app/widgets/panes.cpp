// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/panes.h"

#include <QApplication>
#include <QWidget>

namespace reprise {

namespace {

/// The pane itself, or the first control in it that takes the focus.
QWidget* firstControl(QWidget* pane)
{
    QWidget* widget = pane;
    do {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled()
            && widget->isVisible() && (widget == pane || pane->isAncestorOf(widget))) {
            return widget;
        }
        widget = widget->nextInFocusChain();
    } while (widget != pane);
    return nullptr;
}

} // namespace

void focusPane(QList<QWidget*> panes, int step)
{
    panes.removeIf(
        [](QWidget* pane) { return !pane->isVisible() || firstControl(pane) == nullptr; });
    if (panes.isEmpty()) {
        return;
    }
    const QWidget* focused = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused != nullptr && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused))) {
            at = i;
        }
    }
    const qsizetype next = (at + step + panes.size()) % panes.size();
    firstControl(panes.at(next))->setFocus(Qt::ShortcutFocusReason);
}

} // namespace reprise
