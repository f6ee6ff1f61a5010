// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/markdown/escaping.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace reprise {

namespace {

/// A fence may stand behind the marks of lists and quotations.
bool isEscapedFence(const QString& line)
{
    static const QRegularExpression pattern(u"^\\\\+[ \\t>0-9.)*+-]*(?:```|~~~)"_s);
    return pattern.match(line).hasMatch();
}

/// Whether the line reads as structure, once the backslashes before it are gone.
bool isStructure(const QString& line, bool isCloze)
{
    static const QRegularExpression structure(u"^\\\\*(?:##? |##?$|---$|<!--)"_s);
    static const QRegularExpression deletion(u"^\\\\*\\{\\{c[0-9]"_s);
    return structure.match(line).hasMatch() || (!isCloze && deletion.match(line).hasMatch());
}

} // namespace

QString escapedLine(const QString& line, bool isCloze)
{
    return isStructure(line, isCloze) || isEscapedFence(line) ? u'\\' + line : line;
}

QString unescapedLine(const QString& line, bool isCloze)
{
    const bool escaped =
        line.startsWith(u'\\') && (isStructure(line, isCloze) || isEscapedFence(line));
    return escaped ? line.sliced(1) : line;
}

QString escapedValue(QString value)
{
    static const QRegularExpression end(u"--(\\\\*)>"_s);
    return value.replace(end, u"--\\\\1>"_s);
}

QString unescapedValue(QString value)
{
    static const QRegularExpression end(u"--\\\\(\\\\*)>"_s);
    return value.replace(end, u"--\\1>"_s);
}

std::optional<QString> fieldBegun(const QString& line)
{
    static const QRegularExpression field(u"^<!--\\s*field:\\s*(.*?)\\s*-->\\s*$"_s);
    const auto match = field.match(line);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

bool isWholeComment(const QString& line)
{
    return line.startsWith("<!--"_L1) && line.contains("-->"_L1) && !fieldBegun(line);
}

} // namespace reprise
