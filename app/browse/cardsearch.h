// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/search/searcher.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace reprise {

class CardTableModel;

/// Searches for what the page asks for and brings it into the table: at once,
/// batch after batch, or quietly, all of it in the place of what was there.
class CardSearch final : public QObject
{
    Q_OBJECT

public:
    CardSearch(Workspace& workspace, CardTableModel& model, QObject* parent = nullptr);

    void setDayStartsAt(int minutes) { m_dayStartsAt = minutes; }
    /// Ends the search that runs and begins this one.
    void search(const search::Request& request);
    /// The last one again, because the collection changed.
    void repeat();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] StudyDay today() const;

Q_SIGNALS:
    /// The first cards, or the message that there are none, are in the table.
    void begun();
    /// More are in the table.
    void grown();
    /// The table is about to change quietly, and has.
    void aboutToUpdate();
    void updated();
    void finished();
    void failed(const reprise::Error& error);
    /// The index is being brought up to date; nothing when that is over.
    void catchingUp(const std::optional<reprise::search::SearchIndex::Progress>& progress);

private:
    void start(bool quietly);
    void receive(int number);
    void end();

    Workspace& m_workspace;
    CardTableModel& m_model;
    QFutureWatcher<Result<search::Batch>> m_watcher;
    search::Request m_request;
    int m_dayStartsAt = defaultDayStartsAtMinutes;
    QList<CardId> m_found; ///< quietly
    bool m_quietly = false;
    bool m_isFirst = true;
    bool m_running = false;
    bool m_catchingUp = false;
};

} // namespace reprise
