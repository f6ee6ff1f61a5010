// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace reprise {

class Collection;
class CollectionThread;

/// Takes settings to the collection as controls change them.
class SettingChanges final : public QObject
{
    Q_OBJECT

public:
    using Change = std::function<Result<>(Collection&)>;

    explicit SettingChanges(CollectionThread& collection, QObject* parent = nullptr);

    /// Runs it on the collection's thread, after what waits.
    void make(Change change);
    /// The same after a moment, for controls that step through values; a later
    /// change of the same control takes its place.
    void makeSoon(const void* control, Change change);
    /// Runs what waits.
    void flush();
    /// Then a value in a control is newer than what the collection says.
    [[nodiscard]] bool isWaiting() const { return static_cast<bool>(m_waiting); }

Q_SIGNALS:
    /// It was refused: controls show what is not so.
    void failed(const reprise::Error& error);

private:
    CollectionThread& m_collection;
    QTimer m_wait;
    const void* m_waitingFor = nullptr;
    Change m_waiting;
};

} // namespace reprise
