// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <chrono>

namespace reprise {

/// The application of builds that watch themselves (REPRISE_STALL_WATCH): what
/// keeps the window from going on for longer than it may is named on standard
/// error, for developers.
class StallWatch final : public QApplication
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds longest{50};

    StallWatch(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

private:
    bool m_within = false; ///< an event that is dealt with already
};

} // namespace reprise
