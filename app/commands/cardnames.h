// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "core/model/card.h"
#include "core/model/topic.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace reprise {

class Collection;

/// The card that somebody names by its number, by "deck-id:card-id", or by
/// that and "#2" for its note's second card. NotFound.
[[nodiscard]] Result<Card> cardNamed(Collection& collection, const QString& name);
/// What a search finds, as the window lists it by topic. Wrong use where the
/// query cannot be read.
[[nodiscard]] std::expected<QList<CardId>, Refusal> cardsFound(
    Collection& collection, const Call& call, const QString& query);
/// The cards that a command is to work on: those that `--query` finds, else
/// those named from the argument `first` on. A query that says nothing is wrong
/// use: an empty variable of a script must not change every card.
[[nodiscard]] std::expected<QList<CardId>, Refusal> cardsWanted(
    Collection& collection, const Call& call, qsizetype first = 0);
/// All of them or an error.
[[nodiscard]] Result<QList<CardId>> cardsNamed(Collection& collection, const QStringList& names);

} // namespace reprise
