// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tidy/dust.h"
#include "core/model/studyday.h"

#include <QString>

namespace reprise {

/// What a person can do about dust.
enum class Remedy
{
    ShowNotes, ///< in Browse; changes nothing
    ShowCards, ///< the same
    DeleteNewer, ///< all notes of a group but the oldest
    DeleteCards,
    DeleteNotes,
    MakeCards,
    Move, ///< into a topic
    RemoveMedia,
    MoveFilesAway, ///< the only one that undo does not know
};

/// Those against one kind, the mildest first.
[[nodiscard]] QList<Remedy> remediesFor(Dust kind);
/// Whether it is asked about first.
[[nodiscard]] bool isAskedAbout(Remedy remedy);
/// Whether it needs the path of a topic.
[[nodiscard]] bool needsTopic(Remedy remedy);
/// How many notes, cards or files it is about; shown are no more than mostShown.
[[nodiscard]] int countOf(Remedy remedy, const QList<DustItem>& items);

[[nodiscard]] bool isShow(Remedy remedy);
/// The search of Browse that shows these items; of no more than the first
/// `mostShown` notes or cards, since nobody reads a longer query.
[[nodiscard]] QString queryFor(Remedy remedy, const QList<DustItem>& items);
inline constexpr int mostShown = 500;

/// Does it in one step of undo. How many notes, cards or files it changed. Not
/// for one that shows. Call on the collection's thread.
[[nodiscard]] Result<int> apply(Remedy remedy, Collection& collection, const QList<DustItem>& items,
    const QString& topicPath, const Moment& now);

} // namespace reprise
