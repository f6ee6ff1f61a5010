// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stallwatch.h"

#include <QDebug>
#include <QElapsedTimer>
#include <QScopedValueRollback>

namespace reprise {

StallWatch::StallWatch(int& argc, char** argv)
    : QApplication(argc, argv)
{
}

bool StallWatch::notify(QObject* receiver, QEvent* event)
{
    if (m_within || receiver->thread() != thread()) {
        return QApplication::notify(receiver, event);
    }
    const QScopedValueRollback within(m_within, true);
    // Dealing with it may delete both.
    const char* name = receiver->metaObject()->className();
    const auto type = event->type();
    QElapsedTimer timer;
    timer.start();
    const bool done = QApplication::notify(receiver, event);
    if (const auto spent = timer.durationElapsed(); spent > longest) {
        qWarning() << "stalled for"
                   << std::chrono::duration_cast<std::chrono::milliseconds>(spent).count()
                   << "ms by" << type << "to" << name;
    }
    return done;
}

} // namespace reprise
