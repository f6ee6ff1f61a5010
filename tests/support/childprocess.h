// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <functional>

namespace reprise::test {

/// Runs this test program again with `arguments` and waits for its end.
/// Returns what it printed; a killed child has printed what it had flushed.
[[nodiscard]] QByteArray runChild(const QStringList& arguments);

/// For a test's main(): where the program was started by runChild(), prints
/// what `child` returns for the arguments and says so.
[[nodiscard]] bool isChild(
    int argc, char** argv, const std::function<QByteArray(const QStringList&)>& child);

/// While it lives, a test run by root has the rights of an ordinary user.
class Unprivileged final
{
public:
    Unprivileged();
    ~Unprivileged();
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

    /// False where the system does not let root step down.
    [[nodiscard]] bool isOrdinary() const;

private:
    unsigned m_user;
};

} // namespace reprise::test
