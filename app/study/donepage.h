// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/model/ids.h"

#include <QList>
#include <QWidget>

namespace reprise {

/// What a study day came to, and what can follow it.
class DonePage final : public QWidget
{
    Q_OBJECT

public:
    explicit DonePage(Workspace& workspace, QWidget* parent = nullptr);

    /// Reads the present study day's report of the topic (rootTopic: of
    /// everything) and shows it.
    void showReport(TopicId topic);

Q_SIGNALS:
    /// New cards were let in, or an answer was taken back.
    void studyRequested(reprise::TopicId topic);
    void goThroughRequested(const QList<reprise::CardId>& cards);
    /// The person goes back to Today.
    void left();

private:
    Workspace& m_workspace;
    TopicId m_topic = rootTopic;
};

} // namespace reprise
