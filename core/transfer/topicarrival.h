// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/merge.h"

namespace reprise {

/// The topics of a file as the collection has them, made where it has none.
class TopicArrival final
{
public:
    /// Makes all of them at once and in the file's order, whichever card comes
    /// first; nothing the second time. A new one gets the file's settings and is
    /// counted in the report. Inside the caller's change.
    [[nodiscard]] Result<> make(
        Collection& collection, const IncomingHead& head, ImportReport& report);

    /// For the head's at `index`; only after make(). The root for a file that has
    /// no topic, whatever its cards say.
    [[nodiscard]] TopicId topic(qsizetype index) const { return m_topics.value(index, rootTopic); }
    /// Behind the cards that wait there already.
    [[nodiscard]] qint64 firstPosition(qsizetype index) const
    {
        return m_firstPositions.value(index);
    }

private:
    QList<TopicId> m_topics;
    QList<qint64> m_firstPositions;
};

} // namespace reprise
