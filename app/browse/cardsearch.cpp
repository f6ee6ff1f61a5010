// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browse/cardsearch.h"

#include "app/browse/cardtablemodel.h"

#include <utility>

namespace reprise {

CardSearch::CardSearch(Workspace& workspace, CardTableModel& model, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model(model)
{
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &CardSearch::receive);
}

StudyDay CardSearch::today() const
{
    return m_workspace.clock.moment(m_dayStartsAt).day;
}

void CardSearch::search(const search::Request& request)
{
    m_request = request;
    start(false);
}

void CardSearch::repeat()
{
    // One that nobody has seen the beginning of has to bring that.
    start(!m_running || m_quietly || !m_isFirst);
}

void CardSearch::start(bool quietly)
{
    m_watcher.cancel();
    m_found.clear();
    m_quietly = quietly;
    m_isFirst = true;
    m_running = true;
    m_watcher.setFuture(m_workspace.searcher.search(m_request, today()));
}

void CardSearch::receive(int number)
{
    const Result<search::Batch> batch = m_watcher.resultAt(number);
    if (!batch) {
        end();
        Q_EMIT failed(batch.error());
        return;
    }
    if (batch->catchingUp) {
        m_catchingUp = true;
        Q_EMIT catchingUp(batch->catchingUp);
        return;
    }
    if (std::exchange(m_catchingUp, false)) {
        Q_EMIT catchingUp(std::nullopt);
    }
    if (m_quietly) {
        m_found.append(batch->cards);
        if (!batch->isLast) {
            return;
        }
        Q_EMIT aboutToUpdate();
        m_model.update(m_found, today());
        Q_EMIT updated();
    } else if (std::exchange(m_isFirst, false)) {
        m_model.begin(*batch, m_request.query.needles(), today());
        Q_EMIT begun();
    } else {
        m_model.append(*batch);
        Q_EMIT grown();
    }
    if (batch->isLast) {
        end();
        Q_EMIT finished();
    }
}

void CardSearch::end()
{
    m_running = false;
    m_found.clear();
    if (std::exchange(m_catchingUp, false)) {
        Q_EMIT catchingUp(std::nullopt);
    }
}

} // namespace reprise
