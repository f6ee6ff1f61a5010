// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "core/model/ids.h"

#include <QList>
#include <QWidget>

namespace reprise {

/// Asks one card after another and records the answers.
class StudyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StudyPage(Workspace& workspace, QWidget* parent = nullptr);

    /// Asks today's cards of the topic (rootTopic: of everything).
    void study(TopicId topic);
    /// Shows these cards again, one after another, and records nothing.
    void goThrough(const QList<CardId>& cards);

Q_SIGNALS:
    /// The person goes back to Today.
    void left();
    /// Nothing is left today in the topic, or all cards were gone through.
    void finished(reprise::TopicId topic);

private:
    Workspace& m_workspace;
    TopicId m_topic = rootTopic;
};

} // namespace reprise
