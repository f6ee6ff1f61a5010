// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/journal.h"
#include "core/storage/settingsstore.h"
#include "core/study/study.h"

#include <QDateTime>
#include <QHash>

#include <functional>
#include <optional>

namespace reprise {

// What the Study page requests. Every function here runs on the collection's
// thread, and each is one round trip: what it returns is all that is painted.

/// The study day at this local time.
[[nodiscard]] Result<StudyDay> studyDay(Collection& collection, const QDateTime& now);

/// A card to ask and all that its page shows.
struct Asked
{
    std::optional<study::Question> question; ///< nothing: the topic is done for today
    QHash<QString, QByteArray> media; ///< what the face shows, by name
    GradeButtons buttons = GradeButtons::Four;
    StudyDay today; ///< the outcomes were worked out for this day
    std::optional<JournalStep> undoStep; ///< what Undo would take back
};

/// The next card of the topic. `now` is local time.
[[nodiscard]] Result<Asked> askNext(
    Collection& collection, study::Session& session, TopicId topic, const QDateTime& now);
/// One card whatever its day. Its face leaves out what is compared with what is
/// typed.
[[nodiscard]] Result<Asked> askCard(Collection& collection, CardId card, const QDateTime& now);
/// The same with the whole face, to be read.
[[nodiscard]] Result<Asked> readCard(Collection& collection, CardId card, const QDateTime& now);

/// What `next` gives, with this card where it gives another one and the card
/// can still be asked.
[[nodiscard]] Result<Asked> askAgain(Collection& collection, CardId card,
    const std::function<Result<Asked>(Collection&)>& next, const QDateTime& now);

struct GradeRequest
{
    CardId card;
    study::CardKind kind = study::CardKind::Review; ///< as it was asked
    StudyDay askedOn;
    Grade grade = Grade::Blackout;
    int milliseconds = 0;
    TopicId topic; ///< where the next card comes from
    QDateTime now; ///< local time of the grade
};

struct Graded
{
    /// Nothing where the drill ended with its day: the answer belonged to it
    /// and was not recorded.
    std::optional<study::Answered> answered;
    /// On its own, because a failure here does not take the answer back.
    Result<Asked> next;
};

/// Records the answer, then asks the next card. An error means that nothing
/// was recorded.
[[nodiscard]] Result<Graded> gradeAndAsk(
    Collection& collection, study::Session& session, const GradeRequest& request);

} // namespace reprise
