// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingchanges.h"

#include "core/storage/collection.h"
#include "core/storage/collectionthread.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace reprise {

namespace {
constexpr auto pause = 400ms; // between two steps of a spin box
}

SettingChanges::SettingChanges(CollectionThread& collection, QObject* parent)
    : QObject(parent)
    , m_collection(collection)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SettingChanges::flush);
}

void SettingChanges::make(Change change)
{
    flush();
    m_collection.request(std::move(change)).then(this, [this](const Result<>& done) {
        if (!done) {
            Q_EMIT failed(done.error());
        }
    });
}

void SettingChanges::makeSoon(const void* control, Change change)
{
    if (m_waitingFor != control) {
        flush();
    }
    m_waitingFor = control;
    m_waiting = std::move(change);
    m_wait.start(pause);
}

void SettingChanges::flush()
{
    m_wait.stop();
    m_waitingFor = nullptr;
    if (auto waiting = std::exchange(m_waiting, {})) {
        make(std::move(waiting));
    }
}

} // namespace reprise
