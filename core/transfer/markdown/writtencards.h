// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/openincoming.h"

namespace reprise {

/// The ways in which people write cards into a Markdown file by hand. Whatever
/// stands in fenced code is code in each of them.
enum class WrittenCards : int
{
    None = 0,
    Headings = 1, ///< "## question", its answer below, as mdanki reads them
    Questions = 2, ///< "Q:", "A:" and "C:" at the start of lines, as hashcards reads them
    Lines = 3, ///< "question::answer", or "?" between both, as Obsidian's plug-in reads them
};

/// The way that the text is written in, if in any.
[[nodiscard]] WrittenCards writtenCardsIn(const QString& text);

/// The cards of a text that has some; `path` names the topic where the text
/// does not. "cancelled".
[[nodiscard]] Readable<std::unique_ptr<Incoming>> openWrittenCards(
    const QString& path, const QString& text, WrittenCards way, const OpenOptions& options);

} // namespace reprise
