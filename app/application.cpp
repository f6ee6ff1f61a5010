// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/commands/runcommand.h"

#include <QApplication>
#include <QMainWindow>

namespace reprise {

int runApplication(int argc, char* argv[])
{
    const auto start = runCommand(argc, argv);
    if (const auto* status = std::get_if<int>(&start)) {
        return *status;
    }
    QApplication application(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("Reprise"));
    window.show();
    return QApplication::exec();
}

} // namespace reprise
