// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace reprise {

class Collection;

/// Something that must not be in a collection.
struct Problem
{
    QString code; ///< stable, for scripts; see check()
    QString table; ///< empty where it concerns the whole file
    qint64 id = 0; ///< the row's number; 0 where it has none
    QString detail; ///< technical, untranslated

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// Reads all of a collection and its media, and changes nothing. At most a
/// hundred problems of each code are listed, and memory does not grow with the
/// collection. Codes:
///   damaged              what SQLite's own check says; nothing else is checked then
///   foreign-key          a row refers to one that is not there
///   card-without-note    likewise, the commonest case
///   note-without-cards   nothing would ever ask it
///   note-without-guid    nothing could ever update it
///   topic-not-in-tree    no way leads from it up to the root
///   review-chain         an answer began from another schedule than the card had
///   schedule-differs     a card waits otherwise than its newest answer said
///                        (neither of a card that is gone or was set by hand)
///   media-missing        the file is not in the media folder
///   media-differs        it has another size or hash
///   journal-unreadable   a step that cannot be undone
[[nodiscard]] Result<QList<Problem>> check(Collection& collection);

} // namespace reprise
