// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/studypage.h"

namespace reprise {

StudyPage::StudyPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
}

void StudyPage::study(TopicId topic)
{
    m_topic = topic;
}

void StudyPage::goThrough(const QList<CardId>&)
{
    Q_EMIT finished(m_topic);
}

} // namespace reprise
