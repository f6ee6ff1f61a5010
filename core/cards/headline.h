// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/note.h"

#include <QList>
#include <QString>

namespace reprise {

/// A part of a line that is shown in one way.
struct TextRun
{
    QString text;
    bool isCode = false;

    friend bool operator==(const TextRun&, const TextRun&) = default;
};

/// What a list shows of a card's side: its first paragraph in one line, blanks
/// folded, its inline code told apart. A side that begins with a block of code
/// gives that block's first line.
[[nodiscard]] QList<TextRun> headline(const QString& text, TextFormat format);

/// The same without telling code apart.
[[nodiscard]] QString plainText(const QList<TextRun>& line);

} // namespace reprise
