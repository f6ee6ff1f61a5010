// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <queue>

#include <functional>

class QTableView;

namespace reprise {

class MainWindow;

namespace bench {

/// Opens Browse in the running program, searches and sorts there with real
/// keys, and reports how long each took until its first rows were painted.
class BrowseWatcher final : public QObject
{
public:
    /// `report`: a figure's name and milliseconds, or megabytes.
    BrowseWatcher(MainWindow& window, std::function<void(const QString&, double)> report);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Step
    {
        QString name; ///< empty: not reported
        std::function<void()> act;
    };
    void findTable();
    void planSearches();
    void next();
    void painted();
    void type(const QString& text) const;

    MainWindow& m_window;
    std::function<void(const QString&, double)> m_report;
    std::queue<Step> m_steps;
    QTableView* m_table = nullptr;
    qint64 m_since = 0; ///< when the step began; 0 between two
    bool m_hasNewRows = false;
};

} // namespace bench
} // namespace reprise
