// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/donepage.h"

namespace reprise {

DonePage::DonePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
}

void DonePage::showReport(TopicId topic)
{
    m_topic = topic;
}

} // namespace reprise
