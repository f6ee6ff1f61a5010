// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/draftkeeper.h"

#include "core/storage/collectionthread.h"

#include <chrono>

using namespace std::chrono_literals;

namespace reprise {

DraftKeeper::DraftKeeper(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(2s);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::write);
}

void DraftKeeper::startAnew(std::optional<DraftId> id)
{
    m_timer.stop();
    m_slot = std::make_shared<std::optional<DraftId>>(id);
    if (id) {
        m_sinceKept.start();
    } else {
        m_sinceKept.invalidate();
    }
    Q_EMIT changed();
}

void DraftKeeper::noteChange()
{
    // Not put off by each further key: somebody who never stops typing has drafts too.
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void DraftKeeper::flush()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        write();
    }
}

void DraftKeeper::write()
{
    const std::optional<EditedNote> edited = m_contents();
    if (!edited) {
        forget();
        return;
    }
    const qint64 now = m_workspace.clock.now().toMSecsSinceEpoch();
    m_workspace.collection
        .request([slot = m_slot, edited = *edited, now](
                     Collection& collection) { return keepDraft(collection, slot, edited, now); })
        .then(this, [this, slot = m_slot](const Result<>& kept) {
            if (slot != m_slot) {
                return;
            }
            if (!kept) {
                Q_EMIT failed(kept.error());
                return;
            }
            m_sinceKept.start();
            Q_EMIT changed();
        });
}

void DraftKeeper::forget()
{
    m_timer.stop();
    std::ignore = m_workspace.collection.request(
        [slot = m_slot](Collection& collection) { return forgetDraft(collection, slot); });
    m_sinceKept.invalidate();
    Q_EMIT changed();
}

std::optional<qint64> DraftKeeper::keptSecondsAgo() const
{
    return m_sinceKept.isValid() ? std::optional(m_sinceKept.elapsed() / 1000) : std::nullopt;
}

} // namespace reprise
