// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cards/htmltokens.h"

#include <QString>

namespace reprise {

/// Text of code that is read line by line: no-break spaces are spaces.
class CodeText
{
public:
    void add(const QString& text);
    void breakLine() { m_text += u'\n'; }
    /// A block begins or ends.
    void startLine();
    /// Without blank lines at the start and blanks at the end.
    [[nodiscard]] QString result() const;

private:
    QString m_text;
};

[[nodiscard]] HtmlToken textToken(const QString& text);
/// With the class that names a block's language, if one is given.
[[nodiscard]] HtmlToken tagToken(
    HtmlToken::Kind kind, const QString& name, const QString& language = QString());

} // namespace reprise
