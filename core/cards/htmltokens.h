// SPDX-FileCopyrightText: 2026 Reprise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace reprise {

/// A piece of an HTML text as a reader of cards needs it: comments, scripts,
/// style sheets, form texts and drawings are already left out.
struct HtmlToken
{
    enum class Kind
    {
        Text,
        StartTag,
        EndTag
    };

    Kind kind = Kind::Text;
    QString text; ///< of a Text, with its entities decoded
    QString name; ///< of a tag, in lower case
    QList<std::pair<QString, QString>> attributes; ///< name in lower case, value decoded

    /// The first attribute of that name, else an empty string.
    [[nodiscard]] QString attribute(QLatin1StringView attributeName) const;
    [[nodiscard]] QStringList classes() const;
    [[nodiscard]] bool starts(QLatin1StringView element) const;
    [[nodiscard]] bool ends(QLatin1StringView element) const;
};

/// Reads HTML piece by piece, in time linear in its length whatever it holds.
/// A parser that builds a tree cannot promise that: duplicate attributes and
/// unclosed formatting elements cost one quadratic time and memory.
class HtmlTokens
{
public:
    explicit HtmlTokens(QString html);

    [[nodiscard]] std::optional<HtmlToken> next();

private:
    [[nodiscard]] HtmlToken textUntil(qsizetype end);
    [[nodiscard]] HtmlToken tag(bool closing);
    void attribute(HtmlToken& token);
    void skipSpace();
    void skipPast(QStringView what);
    void skipContent(const QString& name);

    QString m_html;
    qsizetype m_position = 0;
};

/// `&amp;`, `&#8211;` and all other entities of HTML 5 turned into characters.
[[nodiscard]] QString decodeEntities(QStringView text);

/// Whether the element begins and ends a line of its own.
[[nodiscard]] bool isBlockElement(const QString& name);

} // namespace reprise
