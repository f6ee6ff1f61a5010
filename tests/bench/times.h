// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <algorithm>

namespace reprise::bench {

struct Times
{
    QList<double> milliseconds;

    template <typename Work>
    auto time(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        auto result = work();
        milliseconds.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        return result;
    }
    [[nodiscard]] double percentile(int percent)
    {
        std::ranges::sort(milliseconds);
        return milliseconds.at((milliseconds.size() - 1) * percent / 100);
    }
};

inline QString row(const QString& name, Times times)
{
    return QStringLiteral("  %1 p50 %2 ms   p99 %3 ms   (%4 runs)\n")
        .arg(name, -34)
        .arg(times.percentile(50), 8, 'f', 3)
        .arg(times.percentile(99), 8, 'f', 3)
        .arg(times.milliseconds.size());
}

} // namespace reprise::bench
