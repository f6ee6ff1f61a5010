// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <QCoreApplication>

#include <cstddef>
#include <cstdint>

// libFuzzer's two functions. REPRISE_FUZZ names the target; made inputs go to the
// folder that REPRISE_FUZZ_SEEDS names, which is one of the fuzzer's.

namespace {

const reprise::fuzz::Target* chosen = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    static const QCoreApplication application(*argc, *argv);
    const QString name = qEnvironmentVariable("REPRISE_FUZZ");
    chosen = reprise::fuzz::targetNamed(name);
    if (chosen == nullptr) {
        qFatal("REPRISE_FUZZ names no target");
    }
    if (const QString seeds = qEnvironmentVariable("REPRISE_FUZZ_SEEDS"); !seeds.isEmpty()) {
        reprise::fuzz::writeSeeds(name, seeds);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    chosen->run(
        QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
