// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <sys/resource.h>

#include <chrono>

namespace reprise::bench {

inline qint64 nanoseconds()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

/// Proportional set size of this process, in MB.
inline double memory()
{
    QFile rollup(QStringLiteral("/proc/self/smaps_rollup"));
    if (rollup.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : rollup.readAll().split('\n')) {
            if (line.startsWith("Pss:")) {
                return line.mid(4).simplified().split(' ').first().toDouble() / 1024;
            }
        }
    }
    return 0;
}

/// The most resident memory that this process ever had, in MB.
inline double mostMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024; // Linux counts it in KB
}

} // namespace reprise::bench
